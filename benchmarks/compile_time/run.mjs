// SPDX-License-Identifier: BSL-1.0
// What the headers cost to compile, as JSON on standard output: medians of user seconds, the cases in turns.
//
//     node run.mjs [ROUNDS [COMPILER...]]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const [rounds = '5', ...wanted] = process.argv.slice(2);
const compilers = wanted.length > 0 ? wanted : ['g++', 'clang++'];
const scratch = mkdtempSync(join(tmpdir(), 'iotpkg-compile-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

// So many requests of literals in one file, no two alike.
function literals(count, isConstant) {
    const request = (number) => `iotpkg::create_package_version().package_name("thermostat-${number}")
        .version_name("2.4.${number}").description("Night mode ${number}")`;
    const one = (number) => isConstant
        ? `constexpr auto release_${number} = iotpkg::constant([] { return ${request(number)}; });
           iotpkg::request make_${number}() { return release_${number}.request(); }`
        : `iotpkg::request make_${number}() { return ${request(number)}.build(); }`;
    const header = isConstant ? 'constant' : 'create_package_version';
    return `#include <iotpkg/create_package_version.hpp>\n#include <iotpkg/${header}.hpp>\n` +
        Array.from({ length: count }, (_, number) => one(number)).join('\n') + '\n';
}

// A case is a file, with the flags that its users have; some once more as the users of iotpkg::compiled have them.
const optimised = ['-O2', '-g'];
const compiled = ['-DIOTPKG_COMPILED'];
const cases = {
    string: { flags: ['-O0'] },
    include: { flags: ['-O0'] },
    include_compiled: { flags: ['-O0', ...compiled], name: 'include' },
    two_strings: { flags: optimised },
    build_names: { flags: optimised },
    build_names_compiled: { flags: [...optimised, ...compiled], name: 'build_names' },
    build_all: { flags: optimised },
    build_all_compiled: { flags: [...optimised, ...compiled], name: 'build_all' },
    check_document: { flags: optimised },
    check_document_compiled: { flags: [...optimised, ...compiled], name: 'check_document' },
    compiled: { flags: optimised, name: '../../include/iotpkg/compiled' },
    parse_response: { flags: optimised },
    nlohmann: { flags: optimised },
    literals_1: { flags: ['-O0'], text: literals(1, false) },
    literals_51: { flags: ['-O0'], text: literals(51, false) },
    constants_1: { flags: ['-O0'], text: literals(1, true) },
    constants_51: { flags: ['-O0'], text: literals(51, true) },
};
for (const [name, one] of Object.entries(cases)) {
    one.file = one.text === undefined ? join(here, `${one.name ?? name}.cpp`) : join(scratch, `${name}.cpp`);
    if (one.text !== undefined) {
        writeFileSync(one.file, one.text);
    }
}

// User seconds of one compilation.
function compile(compiler, { file, flags }, object) {
    const run = spawnSync('bash', ['-c', 'TIMEFORMAT=%U; time "$@"', 'bash', compiler, '-std=c++20', ...flags,
        `-I${join(here, '..', '..', 'include')}`, '-c', file, '-o', object], { encoding: 'utf8' });
    if (run.status !== 0) {
        throw new Error(`${compiler} does not compile ${file}:\n${run.stderr}`);
    }
    return Number(run.stderr.trim().split('\n').at(-1));
}

const median = (numbers) => numbers.sort((left, right) => left - right)[Math.floor(numbers.length / 2)];

const results = [];
for (const compiler of compilers) {
    const version = spawnSync(compiler, ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) {
        process.stderr.write(`${compiler} is not here: it is left out\n`);
        continue;
    }
    const seconds = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
    for (let round = 0; round < Number(rounds); ++round) {
        for (const [name, one] of Object.entries(cases)) {
            process.stderr.write(`${compiler}, round ${round + 1}: ${name}\n`);
            seconds[name].push(compile(compiler, one, join(scratch, `${name}.o`)));
        }
    }
    const result = { compiler, version: version.stdout.split('\n')[0], cases: {} };
    for (const name of Object.keys(cases)) {
        const sizes = execFileSync('size', [join(scratch, `${name}.o`)], { encoding: 'utf8' });
        result.cases[name] = { seconds: median(seconds[name]), text: Number(sizes.split('\n')[1].trim().split(/\s+/)[0]) };
    }
    results.push(result);
}
process.stdout.write(JSON.stringify(results, null, 1) + '\n');
