// SPDX-License-Identifier: BSL-1.0
// Compiles tests against a copy of the headers, and runs them.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = ['-std=c++20', '-O0', '-w', '-fmax-errors=1', '-D_GLIBCXX_ASSERTIONS'];
// A mutant may run for ever, and take all memory: so many seconds, so many KiB.
const longest = { compile: 180, run: 20 };
const mostMemory = 4000000;

// 'done', 'failed' or 'timeout'; and what it wrote.
function run(seconds, command, ...options) {
    return new Promise((resolve) => {
        const shell = `ulimit -v ${mostMemory}; exec "$@"`;
        const child = spawn('timeout', ['-s', 'KILL', seconds, 'bash', '-c', shell, '-', command, ...options], {
            env: { ...process.env, CCACHE_DISABLE: '1' },
        });
        let said = '';
        child.stdout.on('data', (text) => (said += text));
        child.stderr.on('data', (text) => (said += text));
        child.on('close', (status, signal) =>
            resolve({ how: status === 0 ? 'done' : status === 137 || signal ? 'timeout' : 'failed', said }),
        );
    });
}

// What all tests share, compiled once: the main function, and the headers of others.
export async function prepare(root, compiler) {
    const directory = await mkdtemp(join(tmpdir(), 'iotpkg_mutation-'));
    const main = join(directory, 'main.o');
    const shared = join(directory, 'shared.hpp');
    await writeFile(shared, `#include "${root}/tests/support/catch2.hpp"\n#include <nlohmann/json.hpp>\n`);
    for (const options of [
        ['-c', join(root, 'tests/support/main.cpp'), '-o', main],
        ['-x', 'c++-header', shared, '-o', `${shared}.gch`],
    ]) {
        const { how, said } = await run(longest.compile, compiler, ...flags, ...options);
        if (how !== 'done') {
            throw new Error(said);
        }
    }
    return { root, compiler, directory, main, shared };
}

export const cleanUp = ({ directory }) => rm(directory, { recursive: true });

// One copy of the headers, and one trial at a time in it.
export class Bench {
    constructor(common, number) {
        this.common = common;
        this.headers = join(common.directory, `include${number}`);
        this.program = join(common.directory, `program${number}`);
    }

    copy = () => cp(join(this.common.root, 'include'), this.headers, { recursive: true });

    // null where the test passes, else what stopped it.
    async fault(test) {
        const { root, compiler, main, shared } = this.common;
        const built = await run(longest.compile, compiler, ...flags, '-include', shared, `-I${this.headers}`,
            `-I${join(root, 'docs/examples')}`, `-DIOTPKG_TESTS_DIR="${join(root, 'tests')}"`,
            join(root, 'tests', `${test}.cpp`), main, '-o', this.program, '-pthread');
        if (built.how !== 'done') {
            return { by: built.how === 'timeout' ? 'timeout' : 'compiler', said: built.said };
        }
        const { how, said } = await run(longest.run, this.program, '--abort', '~[unicode_oracle]');
        return how === 'done' ? null : { by: how === 'timeout' ? 'timeout' : test, said };
    }

    // The first fault of the tests, with the header's text in place of its own.
    async firstFault(header, text, tests) {
        const file = join(this.headers, header.replace(/^include\//, ''));
        const own = await readFile(file, 'utf8');
        await writeFile(file, text);
        try {
            for (const test of tests) {
                const found = await this.fault(test);
                if (found) {
                    return { test, ...found };
                }
            }
            return null;
        } finally {
            await writeFile(file, own);
        }
    }
}
