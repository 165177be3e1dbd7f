// SPDX-License-Identifier: BSL-1.0
// Everything that the endpoint can be told to do to a request.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { call, control, create, having, port, signed } from './caller.mjs';

const input = { packageName: 'p', versionName: '1' };

describe('an error of the service', () => {
    for (const [name, status] of [
        ['ValidationException', 400],
        ['ThrottlingException', 400],
        ['ServiceQuotaExceededException', 402],
        ['ConflictException', 409],
        ['ResourceNotFoundException', 404],
        ['InternalServerException', 500],
    ]) {
        it(name, async () => {
            await control({ next: name, times: 2 });
            await assert.rejects(create(input), (error) => {
                assert.deepEqual([error.name, error.$metadata.httpStatusCode], [name, status]);
                assert.ok(error.message.length > 0);
                return true;
            });
            const { status: answered, type, answer } = await call();
            assert.deepEqual([answered, type], [status, name]);
            const members = name === 'ConflictException' ? ['message', 'resourceId'] : ['message'];
            assert.deepEqual(Object.keys(answer), members);
            assert.equal((await call()).status, 200);
            const { creations, troubles, waiting } = await control();
            assert.deepEqual({ creations, troubles, waiting }, { creations: 1, troubles: { [name]: 2 }, waiting: 0 });
        });
    }
    it('twice, and the SDK outlives it', async () => {
        await control({ next: 'ThrottlingException', times: 2 });
        const { $metadata } = await create(input, { attempts: 3 });
        assert.equal($metadata.attempts, 3);
        const { creations, tokens } = await control();
        assert.equal(creations, 1);
        assert.deepEqual(Object.values(tokens), [{ requests: 3, sameBytes: true, done: true }]);
    });
});

describe('trouble with the connection', () => {
    const createdOnce = async () => {
        assert.equal((await control()).creations, 1);
        assert.equal((await call()).status, 200);
        assert.equal((await control()).creations, 1);
    };

    it('is cut before the answer, after the creation', async () => {
        await control({ next: 'cut_before_answer' });
        await assert.rejects(call(), { code: 'ECONNRESET' });
        await createdOnce();
    });
    it('is cut in the answer', async () => {
        await control({ next: 'cut_in_answer' });
        const [head, half] = (await bytesOf(signed())).split('\r\n\r\n');
        assert.match(head, /^HTTP\/1\.1 200 OK\r\n/);
        assert.match(half, /^\{"packageVersionArn":/);
        assert.equal(half.length, Math.floor(Number(head.match(/Content-Length: (\d+)/)[1]) / 2));
        await createdOnce();
    });
    it('hears nothing, for a while', async () => {
        await control({ next: 'stall', milliseconds: 300 });
        const start = Date.now();
        await assert.rejects(call(), { code: 'ECONNRESET' });
        assert.ok(Date.now() - start >= 290);
        assert.equal((await control()).creations, 0);
    });
    it('gets garbage', async () => {
        await control({ next: 'garbage', times: 2 });
        await assert.rejects(call(), { code: 'HPE_INVALID_CONSTANT' });
        const bytes = await bytesOf(signed());
        assert.ok(bytes.length > 0 && !bytes.startsWith('HTTP'));
        assert.equal((await control()).creations, 0);
    });
    it('gets the page of a proxy', async () => {
        await control({ next: 'proxy_html' });
        const { status, type, text } = await call();
        assert.deepEqual([status, type], [502, undefined]);
        assert.match(text, /^<html>/);
        assert.equal((await control()).creations, 0);
    });

    // Until the connection ends.
    function bytesOf({ method, target, headers, body }) {
        const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) })
            .map(([name, value]) => `${name}: ${value}\r\n`)
            .join('');
        return new Promise((resolve, reject) => {
            let bytes = '';
            const socket = connect(port, '127.0.0.1').setEncoding('latin1');
            socket.on('data', (data) => (bytes += data)).on('end', () => resolve(bytes)).on('error', reject);
            socket.write(`${method} ${target} HTTP/1.1\r\n${lines}\r\n${body}`);
        });
    }
});

describe('an order', () => {
    it('waits for its turn, and for a right request', async () => {
        await control({ next: 'proxy_html' });
        await control({ next: 'InternalServerException', times: 2 });
        assert.equal((await call({ tamper: having({ body: '' }) })).status, 403);
        assert.equal((await call({ change: having({ body: '' }) })).type, 'NotWhatTheSdkSends');
        assert.equal((await control()).waiting, 3);
        for (const status of [502, 500, 500, 200]) {
            assert.equal((await call()).status, status);
        }
    });
    it('can spare some', async () => {
        await control({ next: 'answer', times: 2 });
        await control({ next: 'proxy_html' });
        for (const status of [200, 200, 502, 200]) {
            assert.equal((await call()).status, status);
        }
        assert.deepEqual((await control()).troubles, { proxy_html: 1 });
    });
    for (const order of [
        {},
        { next: 'nothing' },
        { next: 'stall', times: 0 },
        { next: 'stall', times: 1.5 },
        { next: 'stall', milliseconds: 1e9 },
        { next: 'garbage', milliseconds: 1 },
        { next: 'garbage', time: 2 },
        { reset: false },
        { reset: true, next: 'garbage' },
    ]) {
        it(`is not ${JSON.stringify(order)}`, async () => {
            assert.equal((await control(order)).status, 400);
            assert.equal((await control()).waiting, 0);
        });
    }
    it('is forgotten on reset, as all else', async () => {
        await call();
        await call({ tamper: having({ body: '' }) });
        await control({ next: 'garbage' });
        assert.deepEqual(await control({ reset: true }), {
            status: 200,
            requests: 0,
            connections: 0,
            refused: 0,
            different: 0,
            troubles: {},
            creations: 0,
            updates: 0,
            waiting: 0,
            tokens: {},
            complaints: [],
        });
    });
});
