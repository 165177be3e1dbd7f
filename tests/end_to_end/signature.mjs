// SPDX-License-Identifier: BSL-1.0
// Is the signature of a request right? The rules are those of AWS's services: what has to be signed, by whom,
// for what and when. The signature itself is computed anew from what arrived.
import { timingSafeEqual } from 'node:crypto';
import { accounts, region, service } from './accounts.mjs';
import { partsOf, whatWasSigned } from './diagnosis.mjs';
import { sha256, signatureOf } from './signer.mjs';

const minutesOfSkew = 5;
const form = new RegExp(
    '^AWS4-HMAC-SHA256 Credential=([^/,]+)/(\\d{8})/([^/,]+)/([^/,]+)/aws4_request, *' +
        'SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$',
);

// Nothing when it is right, else what a service would answer: `type`, and a body that says what differs.
export async function wrongSignature(request, now = new Date()) {
    const { headers } = request;
    const refuse = (type, message, more) => ({ type, body: { message, ...more } });

    if (headers.authorization === undefined) {
        return refuse('MissingAuthenticationTokenException', 'There is no Authorization header');
    }
    const parts = headers.authorization.match(form);
    if (parts === null) {
        return refuse(
            'IncompleteSignatureException',
            'The Authorization header has not the form of Signature Version 4',
        );
    }
    const [, accessKeyId, day, scopeRegion, scopeService, names, signature] = parts;

    const account = accounts.get(accessKeyId);
    if (account === undefined) {
        return refuse('UnrecognizedClientException', `Nobody has the access key ${accessKeyId}`);
    }
    if (headers['x-amz-security-token'] !== account.sessionToken) {
        return refuse(
            'UnrecognizedClientException',
            account.sessionToken === undefined
                ? `The access key ${accessKeyId} has no session token, and one was sent`
                : `x-amz-security-token is missing, or is not the one of ${accessKeyId}`,
        );
    }
    if (scopeRegion !== region || scopeService !== service) {
        return refuse(
            'InvalidSignatureException',
            `Signed for ${scopeRegion}/${scopeService}, and this is ${region}/${service}`,
        );
    }

    const date = dateOf(headers['x-amz-date']);
    if (date === undefined) {
        return refuse('IncompleteSignatureException', 'x-amz-date is missing, or not as in 20260102T030405Z');
    }
    if (!headers['x-amz-date'].startsWith(day)) {
        return refuse(
            'InvalidSignatureException',
            `Signed for ${day}, and x-amz-date is ${headers['x-amz-date']}`,
        );
    }
    if (Math.abs(date - now) > minutesOfSkew * 60_000) {
        return refuse(
            'InvalidSignatureException',
            `Signed at ${date.toISOString()}, more than ${minutesOfSkew} minutes from ${now.toISOString()}`,
        );
    }

    const signedHeaders = names.split(';');
    const wrongHeaders = wrongHeaderList(signedHeaders, headers);
    if (wrongHeaders !== undefined) {
        return refuse('InvalidSignatureException', wrongHeaders);
    }

    const bodyHash = sha256(request.body);
    if ((headers['x-amz-content-sha256'] ?? bodyHash) !== bodyHash) {
        return refuse(
            'InvalidSignatureException',
            `x-amz-content-sha256 is ${headers['x-amz-content-sha256']}, and the body that came has ${bodyHash}`,
        );
    }

    const scope = { account, region, service, date, signedHeaders };
    const expected = await signatureOf(request, scope);
    if (timingSafeEqual(Buffer.from(expected.signature), Buffer.from(signature))) {
        return undefined;
    }
    const found = await whatWasSigned(request, scope, signature);
    return refuse(
        'InvalidSignatureException',
        `The signature does not match the request that came: ${found}`,
        { canonicalRequest: partsOf(expected.canonicalRequest) },
    );
}

function dateOf(text) {
    const parts = text?.match(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/);
    if (!parts) {
        return undefined;
    }
    const [, year, month, day, hour, minute, second] = parts;
    const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(date.valueOf()) ? undefined : date;
}

function wrongHeaderList(signed, headers) {
    if (
        signed.join(';') !==
        [...new Set(signed)]
            .map((name) => name.toLowerCase())
            .sort()
            .join(';')
    ) {
        return `SignedHeaders is not in lower case and in order: ${signed.join(';')}`;
    }
    const absent = signed.filter((name) => !Object.hasOwn(headers, name));
    if (absent.length > 0) {
        return `Signed, but not sent: ${absent.join(', ')}`;
    }
    // Whoever could change one of these on the way could change what is asked for.
    const due = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
    const unsigned = due.filter((name) => !signed.includes(name));
    if (unsigned.length > 0) {
        return `Sent, but not signed: ${unsigned.join(', ')}`;
    }
    return undefined;
}
