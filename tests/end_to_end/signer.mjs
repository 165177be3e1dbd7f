// SPDX-License-Identifier: BSL-1.0
// AWS's own signer, with a window in it: the canonical request, which says what was signed.
import { createHash } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { parametersOf } from './arrived.mjs';

export const sha256 = (data) => createHash('sha256').update(data).digest('hex');

class OpenSigner extends SignatureV4 {
    #rewrite;

    constructor(options, rewrite) {
        super(options);
        this.#rewrite = rewrite;
    }

    createCanonicalRequest(...parts) {
        this.canonicalRequest = this.#rewrite(super.createCanonicalRequest(...parts));
        return this.canonicalRequest;
    }
}

// The signature that `request` (as arrived.mjs has it) should bear when `signedHeaders` are signed. `rewrite`
// changes the canonical request before it is signed, to find out what a wrong signature was made of.
export async function signatureOf(
    request,
    { account, region, service, date, signedHeaders },
    rewrite = (same) => same,
) {
    const options = { credentials: account, region, service, sha256: Sha256, applyChecksum: false };
    const signer = new OpenSigner(options, rewrite);
    const query = new Map();
    for (const [name, value] of parametersOf(request.query)) {
        query.set(name, [...(query.get(name) ?? []), value]);
    }
    const signed = await signer.sign(
        {
            method: request.method,
            protocol: 'http:',
            hostname: '127.0.0.1',
            path: request.path,
            query: Object.fromEntries(query),
            headers: Object.fromEntries(signedHeaders.map((name) => [name, request.headers[name]])),
            body: request.body,
        },
        { signingDate: date, signableHeaders: new Set(signedHeaders) },
    );
    const [, signature] = signed.headers.authorization.match(/Signature=([0-9a-f]{64})$/);
    return { signature, canonicalRequest: signer.canonicalRequest };
}

// The path as the signer folds it. It encodes once more than the wire does; that is taken back here.
export function signedPath(path) {
    const signer = new OpenSigner(
        { credentials: {}, region: '', service: '', sha256: Sha256 },
        (same) => same,
    );
    const [, line] = signer.createCanonicalRequest({ method: 'PUT', path }, {}, '').split('\n');
    return line.split('/').map(decodeURIComponent).join('/');
}
