// SPDX-License-Identifier: BSL-1.0
// Measures the table of docs/clients.md anew, and fails where the page says something else:
//
//     node clients.mjs --examples PROGRAM --scratch DIRECTORY
//         [--iotpkg-check PROGRAM] [--python PROGRAM] [--packages DIRECTORY] [--write]
//
// Each of the three in the second line is a column: what is given is measured, the rest is as the page has it.
// PACKAGES has node_modules with @aws-sdk/client-iot. With --write the table goes into the page. Status 77: there was
// nothing to measure with.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cellOf, headLines, notSent, render, rowsOf } from './table.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const page = here('../../docs/clients.md');
const begin = '<!-- measured: begin -->\n';
const end = '<!-- measured: end -->\n';

function die(status, ...lines) {
    console.error(lines.join('\n'));
    process.exit(status);
}

const options = {};
for (const given = process.argv.slice(2); given.length > 0; ) {
    const option = given.shift();
    if (option === '--write') {
        options.write = true;
    } else if (/^--(examples|scratch|iotpkg-check|python|packages)$/.test(option) && given.length > 0) {
        options[option.slice(2)] = given.shift();
    } else {
        die(2, `${option}: not an option here, or one that lacks its value; clients.mjs begins with what there is`);
    }
}

function run(program, ...programArguments) {
    const ran = spawnSync(program, programArguments, {
        encoding: 'utf8',
        maxBuffer: Infinity,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    if (ran.error) {
        die(1, `${program}: ${ran.error.message}`);
    }
    return ran;
}

// What a program that measures prints; its errors are errors here.
function printedBy(program, ...programArguments) {
    const { status, stdout, stderr } = run(program, ...programArguments);
    if (status !== 0 && status !== 77) {
        die(1, stderr, `${basename(program)} ended with status ${status}`);
    }
    return { status, stdout };
}

const directory = options.scratch;
mkdirSync(directory, { recursive: true });
const { stdout: written } = printedBy(options.examples, directory);
writeFileSync(join(directory, 'index.json'), written);
const index = JSON.parse(written);
const measurable = index.filter(({ form }) => form === 'create' || form === 'update');

// A column is a cell for each rule, and the version of who filled it.
const measured = {};
const faults = [];

if (options['iotpkg-check']) {
    measured.check = { cells: {} };
    for (const { rule, file, form } of measurable) {
        const operation = `${form}-package-version`;
        const { status, stdout, stderr } = run(
            options['iotpkg-check'], '--format', 'json', '--operation', operation, join(directory, 'wrong', file));
        if (status !== 0 && status !== 1) {
            die(1, stderr, `iotpkg-check ended with status ${status} for ${file}`);
        }
        const found = JSON.parse(stdout).violations.find((each) => each.rule === rule);
        measured.check.cells[rule] = found?.severity ?? 'nothing';
        if ((found?.severity === 'error') !== (status === 1)) {
            faults.push(`${rule}: iotpkg-check has status ${status}, and the violation is ${found?.severity}`);
        }
    }
}

function measureClient(column, program, ...programArguments) {
    const { status, stdout } = printedBy(program, ...programArguments);
    if (status === 77) {
        die(77, `SKIPPED: ${stdout.trim()}, so what botocore refuses was NOT measured`);
    }
    const { version, wrong, right } = JSON.parse(stdout);
    measured[column] = { version, cells: {} };
    for (const { rule, about, file } of measurable) {
        const bytes = (kind) => readFileSync(join(directory, kind, file));
        measured[column].cells[rule] = cellOf(wrong[rule], bytes('wrong'), about);
        // What was mended goes through as it is, or the fault was not what a client refused.
        const trouble = notSent(right[rule], bytes('right'));
        if (trouble) {
            faults.push(`${rule}: ${version} and the mended example: ${trouble}`);
        }
    }
}
if (options.python) {
    measureClient('python', options.python, here('with_botocore.py'), directory);
}
if (options.packages) {
    measureClient('javascript', process.execPath, here('with_javascript.mjs'), directory, options.packages);
}

const text = readFileSync(page, 'utf8');
const from = text.indexOf(begin) + begin.length;
const to = text.indexOf(end);
if (from < begin.length || to < from) {
    die(1, `docs/clients.md has no lines ${begin.trim()} and ${end.trim()}, one after the other`);
}
const before = text.slice(from, to);
const said = rowsOf(before);
const columns = {};
for (const column of ['python', 'javascript', 'check']) {
    columns[column] = { ...said[column], ...measured[column] };
}
const date = options.write ? new Date().toISOString().slice(0, 10) : said.date;
const after = render(index, columns, date);

for (const column of ['python', 'javascript']) {
    const [here, there] = [measured[column]?.version, said[column].version];
    if (here !== undefined) {
        console.log(`measured with ${here}${here === there ? '' : `; the page's table, with ${there}`}`);
    }
}
if (options.write) {
    writeFileSync(page, text.slice(0, from) + after + text.slice(to));
} else {
    // The first lines have versions and date, which may be others here.
    const [was, is] = [before, after].map((block) => block.split('\n').slice(headLines));
    const only = (some, others) => some.filter((line) => line !== '' && !others.includes(line));
    const differences = [
        ...only(was, is).map((line) => `- ${line}`),
        ...only(is, was).map((line) => `+ ${line}`),
    ];
    if (differences.length > 0) {
        faults.push('docs/clients.md says otherwise (-) than what was measured (+):', ...differences);
    } else if (was.join('\n') !== is.join('\n')) {
        faults.push('docs/clients.md has the lines of its table in another order, or some more than once');
    }
}
if (faults.length > 0) {
    die(1, ...faults, 'docs/clients.md tells how to measure the table again, if that is what is due');
}
