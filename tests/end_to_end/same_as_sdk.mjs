// SPDX-License-Identifier: BSL-1.0
// Does a request say what AWS's SDK would say? The input is read from the request itself and given to the SDK,
// and what the SDK would send is compared with what came.
import { IoTClient } from '@aws-sdk/client-iot';
import { buildQueryString } from '@smithy/core/protocols';
import { lasting, region } from './accounts.mjs';
import { parametersOf } from './arrived.mjs';
import { operations } from './operations.mjs';
import { repeatedMember } from './repeated_member.mjs';

// Leaves the SDK with the request, in place of sending it.
class Captured extends Error {
    constructor(request) {
        super('captured');
        this.request = request;
    }
}

const client = new IoTClient({
    region,
    credentials: lasting,
    maxAttempts: 1,
    requestHandler: {
        handle(request) {
            throw new Captured(request);
        },
    },
});

export async function whatTheSdkSends(input, method = 'PUT') {
    const { Command } = operations.get(method);
    try {
        await client.send(new Command(input));
    } catch (error) {
        if (!(error instanceof Captured)) {
            throw error;
        }
        const { method: sent, path, query, headers, body } = error.request;
        return { method: sent, path, query: buildQueryString(query), contentType: headers['content-type'], body };
    }
    throw new Error('the SDK sent nothing');
}

// `input` and nothing else when the request is the SDK's; else `differences`, one line each.
export async function compareWithTheSdk(request) {
    let input;
    try {
        input = inputOf(request);
    } catch (error) {
        return { differences: [error.message] };
    }
    let sent;
    try {
        sent = await whatTheSdkSends(input, request.method);
    } catch (error) {
        return { differences: [`the SDK refuses this input: ${error.message}`] };
    }
    const came = {
        method: request.method,
        path: request.path,
        query: request.query,
        contentType: request.headers['content-type'],
        // White space and escapes may differ, the order of members may not.
        body: JSON.stringify(JSON.parse(textOf(request.body))),
    };
    const differences = Object.keys(sent)
        .filter((part) => came[part] !== sent[part])
        .map((part) => difference(part, came[part], sent[part]));
    return differences.length > 0 ? { differences } : { input, sent };
}

function inputOf({ method, path, query, body }) {
    if (!operations.has(method)) {
        throw new Error(`method: ${method} came, and ${[...operations.keys()].join(' or ')} is due`);
    }
    const names = path.match(/^\/packages\/([^/]*)\/versions\/([^/]*)$/);
    if (names === null) {
        throw new Error(`path: ${path} came, and /packages/NAME/versions/NAME is due`);
    }
    const text = textOf(body);
    const members = membersOf(text);
    const repeated = repeatedMember(text);
    if (repeated !== undefined) {
        throw new Error(`body: the member ${JSON.stringify(repeated)} is a duplicate`);
    }
    const [packageName, versionName] = names
        .slice(1)
        .map((name) => decoded('path', () => decodeURIComponent(name)));
    const parameters = decoded('query', () => new Map(parametersOf(query)));
    return { ...members, packageName, versionName, clientToken: parameters.get('clientToken') };
}

function decoded(part, decode) {
    try {
        return decode();
    } catch {
        throw new Error(`${part}: a percent sign stands for nothing`);
    }
}

function textOf(body) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    } catch {
        throw new Error('body: is not UTF-8');
    }
}

function membersOf(text) {
    let members;
    try {
        members = JSON.parse(text);
    } catch {
        throw new Error('body: is not JSON');
    }
    if (members === null || typeof members !== 'object' || Array.isArray(members)) {
        throw new Error('body: is not a JSON object');
    }
    return members;
}

// From where they part, with a little before it: bodies are long.
function difference(part, came, sent) {
    if (came === undefined || sent === undefined) {
        return `${part}: ${came ?? 'nothing'} came, and the SDK sends ${sent ?? 'nothing'}`;
    }
    let same = 0;
    while (came[same] === sent[same]) {
        ++same;
    }
    const excerpt = (text) => JSON.stringify(text.slice(Math.max(0, same - 20), same + 40));
    return `${part}: at character ${same}, ${excerpt(came)} came, and the SDK sends ${excerpt(sent)}`;
}
