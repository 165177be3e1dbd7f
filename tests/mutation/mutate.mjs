// SPDX-License-Identifier: BSL-1.0
// Changes include/ in one small place after the other, and looks whether a test notices:
//
//     node tests/mutation/mutate.mjs [--seed 1] [--count 300 | --all] [--jobs 1] [headers, as a regular expression]
//
// Prints each mutant, and at the end a table of the survivors that docs/design/mutation.md gives no reason for. The
// exit status is 1 where there are any. CXX names the compiler. What compile_fail/mutate changes, the lists of rules
// and errors, is left alone, and so are the tables of Unicode, which a program writes.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { activeLines } from './active_lines.mjs';
import { Covering } from './covering.mjs';
import { mutantsOf, mutated } from './mutants.mjs';
import { Bench, cleanUp, prepare } from './trial.mjs';

const root = resolve(import.meta.dirname, '../..');
const compiler = process.env.CXX ?? 'g++';
const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '300' },
        all: { type: 'boolean', default: false },
        jobs: { type: 'string', default: '1' },
    },
});
const only = new RegExp(positionals[0] ?? '.');

const squeezed = (text) => text.trim().replace(/\s+/g, ' ');

// With what stands in the table: the lines that it changes, before and after.
function described(header, text, mutant) {
    const begin = text.lastIndexOf('\n', mutant.offset) + 1;
    const end = text.indexOf('\n', mutant.offset + mutant.length);
    const changed = mutated(text, mutant);
    return {
        header,
        changed,
        kind: mutant.kind,
        line: text.slice(0, mutant.offset).split('\n').length,
        before: squeezed(text.slice(begin, end)),
        after: squeezed(changed.slice(begin, end + changed.length - text.length)),
    };
}

function allMutants() {
    const headers = readdirSync(join(root, 'include'), { recursive: true })
        .map((name) => join('include', name))
        .filter((name) => name.endsWith('.hpp') && only.test(name))
        .filter((name) => !/\/lists\/|unicode_tables/.test(name))
        .sort();
    return headers.flatMap((header) => {
        const text = readFileSync(join(root, header), 'utf8');
        const active = activeLines(root, compiler, header);
        return mutantsOf(text)
            .map((mutant) => described(header, text, mutant))
            .filter(({ line }) => active.has(line));
    });
}

// So many of them, the same for the same seed (mulberry32).
function chosen(all, seed, count) {
    let state = seed >>> 0;
    const random = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    return all
        .map((mutant) => ({ mutant, place: random() }))
        .sort((one, other) => one.place - other.place)
        .slice(0, count)
        .map(({ mutant }) => mutant);
}

const cell = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const rowOf = ({ header, before, after }) => `| ${header.replace('include/iotpkg/', '')} | ${cell(before)} | ${cell(after)} |`;

const page = readFileSync(join(root, 'docs/design/mutation.md'), 'utf8').split('\n');
const isKnown = (mutant) => page.some((line) => line.startsWith(rowOf(mutant)));

const all = allMutants();
const mutants = chosen(all, Number(options.seed), options.all ? all.length : Number(options.count));
const killed = new Map();
const survivors = [];

const covering = new Covering(root);
const common = await prepare(root, compiler);
const sound = new Set();
// A test that fails without a mutant as well would kill them all.
async function checkSound(bench, { test }) {
    const found = sound.has(test) ? null : await bench.fault(test);
    if (found) {
        throw new Error(`${test} fails without a mutant:\n${found.said}`);
    }
    sound.add(test);
}

async function work(number) {
    const bench = new Bench(common, number);
    await bench.copy();
    for (let mutant = mutants.shift(); mutant; mutant = mutants.shift()) {
        const tests = covering.testsOf(mutant.header);
        const found = await bench.firstFault(mutant.header, mutant.changed, tests);
        const place = `${mutant.header}:${mutant.line}: ${mutant.kind}: ${mutant.before}  ->  ${mutant.after}`;
        if (found) {
            await checkSound(bench, found);
            const own = mutant.header.replace(/^include\/iotpkg\/(.*)\.hpp$/, '$1');
            const by = found.by === own ? 'its own test' : found.by;
            killed.set(by, (killed.get(by) ?? 0) + 1);
            console.log(`killed by ${by}: ${place}`);
        } else {
            survivors.push(mutant);
            console.log(`${isKnown(mutant) ? 'lives, as is known' : 'LIVES'}: ${place}`);
        }
    }
}

const number = mutants.length;
try {
    await Promise.all([...Array(Number(options.jobs)).keys()].map(work));
} finally {
    await cleanUp(common);
}

const unknown = survivors.filter((mutant) => !isKnown(mutant));
console.log(`\n${number} of ${all.length} mutants, ${survivors.length} survivors, ${unknown.length} without a reason`);
for (const [by, count] of [...killed].sort(([, one], [, other]) => other - one)) {
    console.log(`${String(count).padStart(6)} killed by ${by}`);
}
if (unknown.length > 0) {
    console.log('\n| header | before | after |\n|---|---|---|');
    unknown.forEach((mutant) => console.log(`${rowOf(mutant)} line ${mutant.line}`));
}
process.exitCode = unknown.length > 0 ? 1 : 0;
