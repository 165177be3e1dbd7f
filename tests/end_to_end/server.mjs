// SPDX-License-Identifier: BSL-1.0
// The loopback endpoint as a server inside a Node program; endpoint.mjs makes a program of it.
//
// A request is taken apart, its signature checked (403), what it says compared with what AWS's SDK says (500),
// and only then comes what a test has ordered, or the service's work.
import { createServer } from 'node:http';
import { answer, answerError, makeTrouble } from './answers.mjs';
import { arrived } from './arrived.mjs';
import { Orders, spared } from './orders.mjs';
import { compareWithTheSdk } from './same_as_sdk.mjs';
import { wrongSignature } from './signature.mjs';
import { Versions } from './versions.mjs';

export const controlPath = '/__control';

const mostBytes = 1 << 20;
const mostComplaints = 20;
// Longer than any client under test holds a connection: one that both ends drop at once looks like a fault.
const keepAliveMilliseconds = 600_000;

class Endpoint {
    #server = createServer({ keepAliveTimeout: keepAliveMilliseconds }, (message, response) =>
        this.#take(message, response),
    );
    #onRequest;
    #onArrived;
    #onAnswered;

    // `onArrived` gets each request as it came, before it is judged.
    constructor({ onRequest = () => {}, onArrived = () => {}, onAnswered = () => {} }) {
        this.#onRequest = onRequest;
        this.#onArrived = onArrived;
        this.#onAnswered = onAnswered;
        this.#server.on('connection', () => ++this.counted.connections);
        this.#reset();
    }

    #reset() {
        this.counted = { requests: 0, connections: 0, refused: 0, different: 0, troubles: {} };
        this.complaints = [];
        this.orders = new Orders();
        this.versions = new Versions();
    }

    // The port.
    listen() {
        return new Promise((resolve, reject) => {
            this.#server.once('error', reject);
            this.#server.listen(0, '127.0.0.1', () => resolve(this.#server.address().port));
        });
    }

    close() {
        return new Promise((resolve) => {
            this.#server.close(resolve);
            this.#server.closeAllConnections();
        });
    }

    counters() {
        return {
            ...this.counted,
            ...this.versions.counters(),
            waiting: this.orders.waiting,
            complaints: this.complaints,
        };
    }

    async #take(message, response) {
        this.#onRequest();
        const control = message.url === controlPath;
        if (!control) {
            ++this.counted.requests;
            response.on('close', () => this.#onAnswered());
        }
        try {
            const body = await bodyOf(message);
            if (body === undefined) {
                answer(response, 413, { message: `More than ${mostBytes} bytes` }, { Connection: 'close' });
            } else if (control) {
                this.#control(message, response, body);
            } else {
                await this.#serve(arrived(message, body), response);
            }
        } catch (error) {
            this.#complain(error.message);
            if (!response.headersSent) {
                answer(response, 400, { message: error.message });
            }
        }
    }

    async #serve(request, response) {
        this.#onArrived(request);
        const wrong = await wrongSignature(request);
        if (wrong !== undefined) {
            ++this.counted.refused;
            this.#complain(wrong.body.message);
            answerError(response, 403, wrong.type, wrong.body);
            return;
        }

        const { differences, input, sent } = await compareWithTheSdk(request);
        if (differences !== undefined) {
            ++this.counted.different;
            const message = `Not what the SDK sends: ${differences.join('; ')}`;
            this.#complain(message);
            answerError(response, 500, 'NotWhatTheSdkSends', { message, differences });
            return;
        }

        this.versions.see(request, input.clientToken);
        const order = this.orders.next();
        if (order !== undefined && order.name !== spared) {
            this.counted.troubles[order.name] = (this.counted.troubles[order.name] ?? 0) + 1;
            makeTrouble(order.name, response, () => this.versions.carryOut(input, sent).answer, order);
            return;
        }

        const { answer: body, conflict } = this.versions.carryOut(input, sent);
        if (conflict !== undefined) {
            answerError(response, 409, 'ConflictException', {
                message: 'The client token was used with another content',
                resourceId: conflict,
            });
            return;
        }
        answer(response, 200, body);
    }

    #control({ method }, response, body) {
        if (method === 'POST') {
            const said = JSON.parse(body.toString());
            if (said.reset === true && Object.keys(said).length === 1) {
                this.#reset();
            } else {
                this.orders.take(said);
            }
        } else if (method !== 'GET') {
            throw new Error(`${controlPath} knows GET and POST`);
        }
        answer(response, 200, this.counters());
    }

    #complain(text) {
        this.complaints.push(text);
        this.complaints.splice(0, this.complaints.length - mostComplaints);
    }
}

// Nothing when it is too long; the rest is then left unread.
async function bodyOf(message) {
    const chunks = [];
    let length = 0;
    for await (const chunk of message) {
        length += chunk.length;
        if (length > mostBytes) {
            return undefined;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

export function createEndpoint(events = {}) {
    return new Endpoint(events);
}
