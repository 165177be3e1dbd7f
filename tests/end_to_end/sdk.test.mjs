// SPDX-License-Identifier: BSL-1.0
// AWS's own client is served, and not when somebody meddles.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lasting, temporary } from './accounts.mjs';
import { control, create, token, update } from './caller.mjs';
import { whatTheSdkSends } from './same_as_sdk.mjs';

const casesOf = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).cases;
const input = {
    packageName: 'thermostat-firmware',
    versionName: '2.4.1',
    description: 'Night mode',
    attributes: { channel: 'stable', 'min-hardware': 'rev-C' },
    artifact: { s3Location: { bucket: 'acme-firmware', key: 'thermostat/2.4.1.bin' } },
    recipe: '{"steps":[]}',
    tags: { team: 'hvac' },
    clientToken: token,
};

describe("AWS's own client", () => {
    it('is served', async () => {
        const { $metadata, ...answer } = await create(input);
        assert.deepEqual(answer, {
            packageVersionArn: 'arn:aws:iot:us-east-1:123456789012:package/thermostat-firmware/version/2.4.1',
            packageName: 'thermostat-firmware',
            versionName: '2.4.1',
            description: 'Night mode',
            attributes: { channel: 'stable', 'min-hardware': 'rev-C' },
            status: 'DRAFT',
        });
        assert.equal($metadata.httpStatusCode, 200);
    });
    it('is served when it updates', async () => {
        const { $metadata } = await update({ ...input, action: 'PUBLISH' });
        assert.equal($metadata.httpStatusCode, 200);
        const { creations, updates } = await control();
        assert.deepEqual({ creations, updates }, { creations: 0, updates: 1 });
    });
    it('is served with the credentials of a role', () => create(input, { credentials: temporary }));
    it('is served when it draws the token', () => create({ ...input, clientToken: undefined }));
    it('is served whatever characters the names have', () =>
        create({ ...input, packageName: 'a b/ü%2F', versionName: '+' }));

    const refused = (options, message, type = 'InvalidSignatureException') =>
        assert.rejects(create(input, options), (error) => {
            assert.equal(error.name, type);
            assert.equal(error.$metadata.httpStatusCode, 403);
            assert.match(error.message, message);
            return true;
        });
    it('is refused with a wrong secret', () =>
        refused({ credentials: { ...lasting, secretAccessKey: 'another' } }, /the secret is another one/));
    it('is refused with a wrong session token', () =>
        refused(
            { credentials: { ...temporary, sessionToken: 'another' } },
            /x-amz-security-token/,
            'UnrecognizedClientException',
        ));

    const flipped = (authorization) => authorization.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    const mismatch = /does not match the request that came/;
    for (const [part, change, message = mismatch] of [
        ['body', ({ body }) => ({ body: body.replace('Night', 'Light') }), /x-amz-content-sha256 is .* body that came/],
        ['query', () => ({ query: { clientToken: token.replace('0', '1') } })],
        ['path', ({ path }) => ({ path: path.replace('2.4.1', '2.4.2') })],
        ['method', () => ({ method: 'POST' })],
        ['content type', ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/plain' } })],
        ['signature', ({ headers }) => ({ headers: { ...headers, authorization: flipped(headers.authorization) } })],
    ]) {
        it(`is refused when the ${part} was changed on the way`, () =>
            refused({ meddle: (request) => Object.assign(request, change(request)) }, message));
    }
    it('is refused when an update was made a creation on the way', () =>
        assert.rejects(update(input, { meddle: (request) => Object.assign(request, { method: 'PUT' }) }), {
            name: 'InvalidSignatureException',
            message: /PATCH was signed/,
        }));

    for (const { name, input: members, sent } of [...casesOf('wire_cases.json'), ...casesOf('update_cases.json')]) {
        it(`sends what a newer one was seen to send, ${sent.method}: ${name}`, async () => {
            const { query, body, ...rest } = await whatTheSdkSends(members, sent.method);
            assert.deepEqual(rest, { method: sent.method, path: sent.path, contentType: sent.contentType });
            assert.equal(body, sent.body);
            if (members.clientToken !== undefined) {
                assert.equal(query, `clientToken=${encodeURIComponent(sent.query.clientToken)}`);
            }
            await (sent.method === 'PUT' ? create : update)(members);
        });
    }
});
