// SPDX-License-Identifier: BSL-1.0
// One token, one creation.
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { describe, it } from 'node:test';
import { body, call, control, create, having, token, update } from './caller.mjs';

const input = { packageName: 'p', versionName: '1', description: 'Night mode', clientToken: token };

describe('a client token', () => {
    it('makes of two requests one', async () => {
        const first = await call();
        const second = await call();
        assert.deepEqual([second.status, second.text], [200, first.text]);
        const { requests, creations, tokens } = await control();
        assert.deepEqual(
            { requests, creations, tokens },
            { requests: 2, creations: 1, tokens: { [token]: { requests: 2, sameBytes: true, done: true } } },
        );
    });
    it('makes of a hundred requests at once one', async () => {
        const agent = new Agent({ keepAlive: true, maxSockets: 8 });
        const answers = await Promise.all(Array.from({ length: 100 }, () => call({}, { agent })));
        agent.destroy();
        assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
        const { requests, creations } = await control();
        assert.deepEqual({ requests, creations }, { requests: 100, creations: 1 });
    });
    it('is not for another content', async () => {
        const conflict = (error) => {
            assert.equal(error.name, 'ConflictException');
            assert.equal(error.$metadata.httpStatusCode, 409);
            assert.match(error.resourceId, /package\/p\/version\/1$/);
            return true;
        };
        await create(input);
        await assert.rejects(create({ ...input, description: 'Day mode' }), conflict);
        await assert.rejects(create({ ...input, versionName: '2' }), conflict);
        await assert.rejects(update({ ...input }), conflict);
        const { creations, updates, tokens } = await control();
        assert.deepEqual({ creations, updates }, { creations: 1, updates: 0 });
        assert.deepEqual(tokens[token], { requests: 4, sameBytes: false, done: true });
    });
    it('is not for other bytes, and those are no other content', async () => {
        await call();
        assert.equal((await call({ change: having({ body: ` ${body}` }) })).status, 200);
        // Once different, always different.
        await call();
        const { creations, tokens } = await control();
        assert.deepEqual([creations, tokens[token].sameBytes], [1, false]);
    });
    it('makes of two updates one', async () => {
        await update(input);
        await update(input);
        await assert.rejects(update({ ...input, action: 'PUBLISH' }), { name: 'ConflictException' });
        const { creations, updates, tokens } = await control();
        assert.deepEqual({ creations, updates }, { creations: 0, updates: 1 });
        assert.deepEqual(tokens[token], { requests: 3, sameBytes: false, done: true });
    });
    it('that is another makes another version', async () => {
        await create(input);
        await create({ ...input, clientToken: undefined });
        assert.equal((await control()).creations, 2);
    });
});
