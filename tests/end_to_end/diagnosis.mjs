// SPDX-License-Identifier: BSL-1.0
// What a wrong signature was made of. A signature tells nothing, so the usual faults are tried one by one, and
// the one that gives the same signature is it.
import { operations } from './operations.mjs';
import { sha256, signatureOf } from './signer.mjs';

// The lines of a canonical request: method, path, query, headers, an empty one, names of headers, hash of the body.
const line = { method: 0, path: 1, query: 2 };

const replaced = (index, text) => (canonical) => {
    const lines = canonical.split('\n');
    lines[index] = text;
    return lines.join('\n');
};
const bodyHash = (hash) => (canonical) => replaced(canonical.split('\n').length - 1, hash)(canonical);
const header = (name, change) => (canonical) =>
    canonical
        .split('\n')
        .map((text) =>
            text.startsWith(`${name}:`) ? `${name}:${change(text.slice(name.length + 1))}` : text,
        )
        .join('\n');

const faults = (request) => [
    ['the query was left out', replaced(line.query, '')],
    ['the query was signed as it is sent, not put in order and encoded', replaced(line.query, request.query)],
    ['the path was signed as it is sent, not encoded once more', replaced(line.path, request.path)],
    [
        'path and query were signed as they are sent',
        (canonical) => replaced(line.query, request.query)(replaced(line.path, request.path)(canonical)),
    ],
    ['an empty body was signed', bodyHash(sha256(''))],
    ['the body was signed as UNSIGNED-PAYLOAD', bodyHash('UNSIGNED-PAYLOAD')],
    ['the port was left out of the host', header('host', (value) => value.replace(/:\d+$/, ''))],
    ...['GET', 'POST', ...operations.keys()].map((method) => [`${method} was signed`, replaced(line.method, method)]),
];

export async function whatWasSigned(request, scope, signature) {
    for (const [name, rewrite] of faults(request)) {
        if ((await signatureOf(request, scope, rewrite)).signature === signature) {
            return name;
        }
    }
    return 'the secret is another one, or something was changed after signing';
}

// For comparing with what the client's signer says that it signed. A session token is as good as a password.
export function partsOf(canonicalRequest) {
    const lines = canonicalRequest.split('\n');
    return {
        method: lines[line.method],
        path: lines[line.path],
        query: lines[line.query],
        headers: lines
            .slice(3, -3)
            .map((text) => text.replace(/^(x-amz-security-token:).*/, '$1(not shown)')),
        signedHeaders: lines.at(-2),
        bodyHash: lines.at(-1),
        hash: sha256(canonicalRequest),
    };
}
