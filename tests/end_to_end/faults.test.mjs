// SPDX-License-Identifier: BSL-1.0
// The tests of adapter.test.mjs are red for each fault that faulty.cpp can have, and green without one.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { skip } from './adapter.mjs';

const tests = fileURLToPath(new URL('adapter.test.mjs', import.meta.url));
// Node names what failed in one of two ways: TAP's, or with a cross.
const failed = /^ *(?:not ok \d+ -|✖) (.+?)(?: \([\d.]+ms\))?$/gm;

// The names of the tests that are red, of those that a pattern names, or of all.
function redWith(fault, patterns = []) {
    // A test inside a test would write what only a test runner reads.
    const { NODE_TEST_CONTEXT, ...environment } = process.env;
    return new Promise((resolve) => {
        const options = { env: { ...environment, IOTPKG_FAULT: fault }, maxBuffer: 1 << 26 };
        const chosen = patterns.map((pattern) => `--test-name-pattern=${pattern}`);
        execFile(process.execPath, [...chosen, tests], options, (error, printed) => {
            const names = [...printed.matchAll(failed)].map(([, name]) => name);
            resolve({ code: error?.code ?? 0, names });
        });
    });
}

describe('a fault is found', { skip, concurrency: 2 }, () => {
    for (const [fault, ...due] of [
        [
            'body',
            /^is the SDK's PUT with lasting credentials: every member$/,
            /^is the SDK's PUT with temporary credentials: every member$/,
            /^is the SDK's PUT with lasting credentials: \d+ further inputs$/,
            /^is the SDK's PATCH with lasting credentials: all members$/,
        ],
        [
            'token',
            /^is told, and sent again once: ThrottlingException$/,
            /^after ThrottlingException of an update, with a token of the library$/,
            ...['two throttles', 'cut_before_answer', 'cut_in_answer', 'a stall'].flatMap((trouble) => [
                new RegExp(`^after ${trouble}, with a token of the library$`),
                new RegExp(`^after ${trouble}, with a token of the document$`),
            ]),
            /^lose and double nothing where every fifth meets trouble$/,
        ],
        [
            'query',
            /^is the SDK's PUT with lasting credentials: names only$/,
            /^is the SDK's PUT with temporary credentials: \d+ further inputs$/,
            /^is the SDK's PATCH with temporary credentials: publish$/,
            /^after two throttles, with a token of the library$/,
            /^lose and double nothing$/,
        ],
        [
            'method',
            /^is the SDK's PATCH with lasting credentials: publish$/,
            /^is the SDK's PATCH with temporary credentials: no body$/,
            /^after ThrottlingException of an update, with a token of the document$/,
        ],
        ['path', /^goes to the path as it is, dot segments and all$/],
    ]) {
        it(fault, async () => {
            const { code, names } = await redWith(fault, due);
            assert.equal(code, 1);
            for (const name of due) {
                assert.ok(
                    names.some((red) => name.test(red)),
                    `${name} is green, and red are: ${names.join('; ')}`,
                );
            }
        });
    }
    it('and none where there is none', async () =>
        assert.deepEqual(await redWith(''), { code: 0, names: [] }));
});
