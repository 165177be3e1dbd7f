// SPDX-License-Identifier: BSL-1.0
// For the tests of the endpoint: one endpoint for each file of tests, as new before each test; a client that
// signs by itself, with no code of the endpoint's, and can do it wrong; and AWS's own client.
import { createHash, createHmac } from 'node:crypto';
import { Agent, request as startRequest } from 'node:http';
import { posix } from 'node:path';
import { after, beforeEach } from 'node:test';
import { IoTClient } from '@aws-sdk/client-iot';
import { lasting, region, service } from './accounts.mjs';
import { operations } from './operations.mjs';
import { createEndpoint } from './server.mjs';

// The requests as they came, right or wrong.
export const arrivals = [];
const endpoint = createEndpoint({ onArrived: (request) => arrivals.push(request) });
export const port = await endpoint.listen();

export const token = '0f8fad5b-d9cb-469f-a165-70867728950e';
export const target = `/packages/thermostat-firmware/versions/2.4.1?clientToken=${token}`;
export const body = '{"description":"Night mode"}';

export const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();
const amzDate = (date) => date.toISOString().replace(/[-:]|\.\d{3}/g, '');

// What `change` does comes before signing, what `tamper` does after it.
export function signed({ account = lasting, scope = {}, date = new Date(), change = () => {}, tamper = () => {} } = {}) {
    const outgoing = {
        method: 'PUT',
        target,
        headers: {
            host: `127.0.0.1:${port}`,
            'content-type': 'application/json',
            'x-amz-date': amzDate(date),
            ...(account.sessionToken && { 'x-amz-security-token': account.sessionToken }),
        },
        body,
        rewrite: (canonical) => canonical,
    };
    change(outgoing);
    outgoing.headers.authorization = authorization(outgoing, account, { region, service, ...scope }, amzDate(date));
    tamper(outgoing);
    return outgoing;
}

// The usual changes.
export const having = (members) => (outgoing) => Object.assign(outgoing, members);
export const withHeaders = (headers) => (outgoing) => Object.assign(outgoing.headers, headers);
export const withoutHeader = (name) => (outgoing) => delete outgoing.headers[name];

function authorization(outgoing, { accessKeyId, secretAccessKey }, scope, time) {
    const names = outgoing.signedHeaders ?? Object.keys(outgoing.headers).sort();
    const [path, query = ''] = outgoing.target.split('?');
    const canonical = outgoing.rewrite([
        outgoing.method,
        posix.normalize(path).split('/').map(encodeURIComponent).join('/'),
        query.split('&').sort().join('&'),
        ...names.map((name) => `${name}:${outgoing.headers[name].trim().replace(/ +/g, ' ')}`),
        '',
        names.join(';'),
        sha256(outgoing.body),
    ].join('\n'));
    const steps = [time.slice(0, 8), scope.region, scope.service, 'aws4_request'];
    const key = steps.reduce(hmac, `AWS4${secretAccessKey}`);
    const text = ['AWS4-HMAC-SHA256', time, steps.join('/'), sha256(canonical)].join('\n');
    return `AWS4-HMAC-SHA256 Credential=${[accessKeyId, ...steps].join('/')}, `
        + `SignedHeaders=${names.join(';')}, Signature=${hmac(key, text).toString('hex')}`;
}

// `answer` is undefined where what came is no JSON.
export function send({ method, target, headers = {}, body = '' }, { agent = new Agent(), to = port } = {}) {
    const options = {
        host: '127.0.0.1',
        port: to,
        method,
        path: target,
        agent,
        headers: { 'content-length': Buffer.byteLength(body), ...headers },
    };
    return new Promise((resolve, reject) => {
        const outgoing = startRequest(options);
        outgoing.on('error', reject).on('response', async (response) => {
            try {
                const chunks = [];
                for await (const chunk of response) {
                    chunks.push(chunk);
                }
                const text = Buffer.concat(chunks).toString();
                const type = response.headers['x-amzn-errortype'];
                resolve({ status: response.statusCode, type, text, answer: parsed(text) });
            } catch (error) {
                reject(error);
            }
        });
        outgoing.end(body);
    });
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

export const call = async (options, connection) => send(signed(options), connection);

export async function control(order, connection) {
    const asked = order === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(order) };
    const { status, answer } = await send({ ...asked, target: '/__control' }, connection);
    return { status, ...answer };
}

// AWS's own client; `meddle` gets the request after it was signed.
function bySdk(method, members, { credentials = lasting, attempts = 1, meddle = () => {} } = {}) {
    const client = new IoTClient({ region, credentials, endpoint: `http://127.0.0.1:${port}`, maxAttempts: attempts });
    client.middlewareStack.add((next) => (parameters) => {
        meddle(parameters.request);
        return next(parameters);
    }, { step: 'deserialize', priority: 'low' });
    const { Command } = operations.get(method);
    return client.send(new Command(members));
}
export const create = (members, options) => bySdk('PUT', members, options);
export const update = (members, options) => bySdk('PATCH', members, options);

beforeEach(() => {
    arrivals.length = 0;
    return control({ reset: true });
});
after(() => endpoint.close());
