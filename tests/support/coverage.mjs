// SPDX-License-Identifier: BSL-1.0
// Reads what tests/coverage measured. Of a template, a line or a branch counts once: it is reached where one of its
// instantiations reaches it. A condition that the compiler decides has no branches.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.argv[2];
const top = resolve(import.meta.dirname, '../..');
const include = join(top, 'include/iotpkg/');
const squeezed = (text) => text.trim().replace(/\s+/g, ' ');
const page = readFileSync(join(top, 'docs/design/coverage.md'), 'utf8').split('\n');

// Each file's lines, with how often they ran.
const files = new Map();
for (const line of readFileSync(join(folder, 'all.lcov'), 'utf8').split('\n')) {
    if (line.startsWith('SF:')) {
        files.set(line.slice(3), { lines: new Map(), branches: new Map() });
    } else if (line.startsWith('DA:')) {
        const [number, count] = line.slice(3).split(',').map(Number);
        [...files.values()].at(-1).lines.set(number, count);
    }
}
for (const { filename, branches } of JSON.parse(readFileSync(join(folder, 'all.text'), 'utf8')).data[0].files) {
    const known = files.get(filename);
    for (const [line, column, , , taken, passed] of branches) {
        const before = known.branches.get(`${line}:${column}`) ?? { line, taken: 0, passed: 0 };
        known.branches.set(`${line}:${column}`, { line, taken: before.taken + taken, passed: before.passed + passed });
    }
}

const all = { lines: 0, reached: 0, branches: 0, ways: 0, missing: [] };
for (const [file, { lines, branches }] of [...files].sort()) {
    const name = file.replace(include, '');
    const source = readFileSync(file, 'utf8').split('\n');
    const textOf = (number) => squeezed(source[number - 1]);
    // A row stands for its line and those behind it that are not reached either: a function, a block.
    const hasRow = (number) =>
        page.some((row) => row.startsWith(`| ${name} | \`${textOf(number).replaceAll('|', '\\|')}\` |`));
    let isExplained = false;
    let last = 0;
    for (const [number, count] of [...lines].sort(([one], [other]) => one - other)) {
        isExplained = count === 0 && (hasRow(number) || (isExplained && number === last + 1));
        last = number;
        if (isExplained) {
            continue;
        }
        all.lines += 1;
        all.reached += count > 0 ? 1 : 0;
        if (count === 0) {
            all.missing.push(`${name}:${number}: ${textOf(number)}`);
        }
    }
    for (const { line, taken, passed } of branches.values()) {
        // What the compiler writes by itself is not ours to try.
        if ((taken === 0 && passed === 0) || textOf(line).endsWith('= default;')) {
            continue;
        }
        all.branches += 2;
        all.ways += (taken > 0 ? 1 : 0) + (passed > 0 ? 1 : 0);
        if ((taken === 0 || passed === 0) && !hasRow(line)) {
            all.missing.push(`${name}:${line}: never ${taken === 0}: ${textOf(line)}`);
        }
    }
}
const percent = (part, whole) => (100 * part) / whole;
all.missing.forEach((line) => console.log(line));
const lines = percent(all.reached, all.lines);
const branches = percent(all.ways, all.branches);
console.log(`${lines.toFixed(2)} % of ${all.lines} lines, ${branches.toFixed(2)} % of ${all.branches} branches`);
process.exitCode = lines < 99 || branches < 97 ? 1 : 0;
