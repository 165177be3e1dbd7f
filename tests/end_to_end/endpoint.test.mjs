// SPDX-License-Identifier: BSL-1.0
// The server and the programs around it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lasting, region, temporary } from './accounts.mjs';
import { call, control, having, port } from './caller.mjs';

const endpointProgram = fileURLToPath(new URL('endpoint.mjs', import.meta.url));
const withEndpointProgram = fileURLToPath(new URL('with_endpoint.mjs', import.meta.url));
const timeout = 30_000;

describe('the server', () => {
    it('keeps a connection', async () => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        const { connections } = await control();
        for (let count = 0; count < 3; ++count) {
            assert.equal((await call({}, { agent })).status, 200);
        }
        agent.destroy();
        // One for the three calls, one for asking.
        assert.equal((await control()).connections - connections, 2);
    });
    it('listens on the loopback interface only', async (test) => {
        const interfaces = Object.values(networkInterfaces()).flat();
        const other = interfaces.find(({ family, internal }) => family === 'IPv4' && !internal);
        if (other === undefined) {
            test.skip('this machine has no other interface');
            return;
        }
        const [error] = await once(connect(port, other.address).on('connect', assert.fail), 'error');
        assert.equal(error.code, 'ECONNREFUSED');
    });
    it('takes no lone percent sign', async () => {
        const target = '/packages/p/versions/1?clientToken=%';
        assert.equal((await call({ tamper: having({ target }) })).status, 400);
    });
    it('takes no megabyte', async () => {
        assert.equal((await call({ change: having({ body: ' '.repeat((1 << 20) + 1) }) })).status, 413);
    });
});

describe('endpoint.mjs', { timeout }, () => {
    const start = async (...options) => {
        const child = spawn(process.execPath, [endpointProgram, ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
        let printed = '';
        child.stdout.setEncoding('utf8').on('data', (data) => (printed += data));
        const ended = once(child, 'close').then(([code]) => ({ code, printed }));
        await once(child.stdout, 'data');
        const [, to] = printed.match(/^listening (\d+)\n$/);
        return { child, ended, to };
    };

    it('says its port, and stops with its input', { timeout }, async () => {
        const { child, ended, to } = await start();
        assert.equal((await call({}, { to })).status, 200);
        child.stdin.end();
        assert.deepEqual(await ended, { code: 0, printed: `listening ${to}\n` });
        await assert.rejects(call({}, { to }), { code: 'ECONNREFUSED' });
    });
    it('stops when nobody asks', { timeout }, async () => {
        const { ended } = await start('--idle-seconds', '1');
        assert.equal((await ended).code, 0);
    });
    it('stops after so many requests, the last one answered', { timeout }, async () => {
        const { ended, to } = await start('--requests', '2');
        await control({ next: 'cut_before_answer' }, { to });
        await assert.rejects(call({}, { to }));
        assert.equal((await call({}, { to })).status, 200);
        assert.equal((await ended).code, 0);
    });
    it('knows what it cannot do', { timeout }, async () => {
        const child = spawn(process.execPath, [endpointProgram, '--requests', 'many'], { stdio: 'ignore' });
        assert.deepEqual(await once(child, 'close'), [2, null]);
    });
});

describe('with_endpoint.mjs', () => {
    const asks = `
        const { IOTPKG_ENDPOINT, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
        const { status } = await fetch(IOTPKG_ENDPOINT + '/__control');
        console.log(JSON.stringify(
            [status, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN ?? 'none']));
        process.exitCode = 7;`;
    for (const [options, { accessKeyId, secretAccessKey, sessionToken = 'none' }] of [
        [[], lasting],
        [['--temporary'], temporary],
    ]) {
        it(`hands over all that is needed, and ends as the program does ${options}`, { timeout }, async () => {
            const program = [process.execPath, '--input-type=module', '--eval', asks];
            const child = spawn(process.execPath, [withEndpointProgram, ...options, ...program], {
                stdio: ['ignore', 'pipe', 'inherit'],
                env: { ...process.env, AWS_SESSION_TOKEN: 'of somebody else' },
            });
            const [[said], [code]] = await Promise.all([once(child.stdout, 'data'), once(child, 'close')]);
            assert.deepEqual(JSON.parse(said), [200, region, accessKeyId, secretAccessKey, sessionToken]);
            assert.equal(code, 7);
        });
    }
});
