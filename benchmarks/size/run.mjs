// SPDX-License-Identifier: BSL-1.0
// What the library adds to a program, as JSON on standard output: bytes of code and constants, beyond those of a
// program that does nothing. For Cortex-M4 where its compiler is there, and for this machine.
//
//     node run.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const programs = ['nothing', 'names', 'all_members', 'literals', 'constant'];
const flags = ['-std=c++20', '-Os', '-fno-exceptions', '-fno-rtti', '-ffunction-sections', '-fdata-sections',
    '-Wl,--gc-sections', `-I${join(here, '..', '..', 'include')}`];
const targets = [
    { name: 'Cortex-M4', compiler: 'arm-none-eabi-g++', size: 'arm-none-eabi-size', nm: 'arm-none-eabi-nm',
      flags: ['-mcpu=cortex-m4', '-mthumb', '--specs=nano.specs', '--specs=nosys.specs'] },
    { name: 'this machine', compiler: 'g++', size: 'size', nm: 'nm', flags: ['-static-libgcc'] },
];
const scratch = mkdtempSync(join(tmpdir(), 'iotpkg-size-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const results = [];
for (const target of targets) {
    const version = spawnSync(target.compiler, ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) {
        process.stderr.write(`${target.compiler} is not here: ${target.name} is left out\n`);
        continue;
    }
    const result = { target: target.name, version: version.stdout.split('\n')[0], programs: {} };
    let nothing = 0;
    for (const program of programs) {
        process.stderr.write(`${target.name}: ${program}\n`);
        const file = join(scratch, program);
        execFileSync(target.compiler, [...flags, ...target.flags, join(here, `${program}.cpp`),
            join(here, 'platform.cpp'), '-o', file], { stdio: ['ignore', 'inherit', 'ignore'] });
        const [text, data] = execFileSync(target.size, [file], { encoding: 'utf8' }).split('\n')[1].trim()
            .split(/\s+/).map(Number);
        nothing = program === 'nothing' ? text + data : nothing;
        const names = execFileSync(target.nm, [file], { encoding: 'utf8' });
        result.programs[program] = {
            bytes: text + data - (program === 'nothing' ? 0 : nothing),
            allocates: /\b(malloc|_malloc_r)\b/.test(names),
        };
    }
    results.push(result);
}
process.stdout.write(JSON.stringify(results, null, 1) + '\n');
