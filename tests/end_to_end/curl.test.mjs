// SPDX-License-Identifier: BSL-1.0
// curl signs on its own, and shares no code with the endpoint: what it signs as AWS would has to pass.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { lasting, region, service, temporary } from './accounts.mjs';
import { port, target } from './caller.mjs';

const run = promisify(execFile);
const curlIsThere = await run('curl', ['--help', 'auth']).then(
    ({ stdout }) => stdout.includes('--aws-sigv4'),
    () => false,
);
const skip = !curlIsThere && 'SKIPPED: no curl with --aws-sigv4, so NO signature of curl was checked';

describe('curl', { skip }, () => {
    const put = async (path, body, { accessKeyId, secretAccessKey } = lasting, ...more) => {
        const { stdout } = await run('curl', [
            '--silent',
            '--show-error',
            '--noproxy',
            '*',
            '--path-as-is',
            '--write-out',
            '\n%{http_code}',
            '--aws-sigv4',
            `aws:amz:${region}:${service}`,
            '--user',
            `${accessKeyId}:${secretAccessKey}`,
            '--request',
            'PUT',
            '--header',
            'Content-Type: application/json',
            '--data-binary',
            body,
            ...more,
            `http://127.0.0.1:${port}${path}`,
        ]);
        const [answer, status] = stdout.split('\n');
        return { status: Number(status), answer: JSON.parse(answer) };
    };
    const served = async (...request) => {
        const { status, answer } = await put(...request);
        assert.deepEqual([status, answer.message], [200, undefined]);
    };

    it('is served', () => served(target, '{"description":"Night mode"}'));
    it('is served with an empty object', () => served(target, '{}'));
    it('is served with characters outside ASCII', () => served(target, '{"description":"Größe – 温度 – 🌡"}'));
    it('is served with a token that is percent-encoded', () =>
        served(
            '/packages/p/versions/1?clientToken=%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0%3A%3B%3C%3D%3E%3F%40A~%5B%5C%5D%5E_%60',
            '{}',
        ));
    it('is served with the credentials of a role', () =>
        served(target, '{}', temporary, '--header', `X-Amz-Security-Token: ${temporary.sessionToken}`));
    it('is refused with a wrong secret', async () => {
        const { status, answer } = await put(target, '{}', { ...lasting, secretAccessKey: 'another' });
        assert.equal(status, 403);
        assert.match(answer.message, /the secret is another one/);
    });
});
