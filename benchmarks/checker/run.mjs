// SPDX-License-Identifier: BSL-1.0
// How many documents iotpkg-check reads a second, and in how much memory, as JSON on standard output: a file of
// a million lines on one core and more, and a tenth of it, which must not need less memory.
//
//     node run.mjs IOTPKG_CHECK
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const [program] = process.argv.slice(2);
if (program === undefined) {
    throw new Error('usage: node run.mjs IOTPKG_CHECK');
}
const scratch = mkdtempSync(join(tmpdir(), 'iotpkg-checker-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

// Each of about 1.2 KB, all valid.
function write(name, count) {
    const recipe = JSON.stringify({ version: '1.0', steps: [{ action: {
        name: 'update', type: 'runCommand', input: { command: `install ${'x'.repeat(240)}` } } }] });
    const attributes = Object.fromEntries(Array.from({ length: 6 }, (_, key) =>
        [`attribute-${key}`, 'The night mode keeps the valve still'.slice(key)]));
    const document = (number) => JSON.stringify({
        packageName: 'thermostat-firmware', versionName: `2.4.${number}`, description: 'Night mode '.repeat(6).trim(),
        attributes, artifact: { s3Location: { bucket: 'acme-firmware-production',
            key: `thermostat/rev-c/${number}/thermostat-stable.bin`, version: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY' } },
        recipe, tags: { team: 'hvac', site: 'Berlin', line: 'rev-C', stage: 'production' },
        clientToken: `0f8fad5b-d9cb-469f-a165-${String(number).padStart(12, '0')}` });
    const path = join(scratch, name);
    const file = openSync(path, 'w');
    for (let begin = 0; begin < count; begin += 1000) {
        const lines = Array.from({ length: 1000 }, (_, index) => document(begin + index));
        writeSync(file, lines.join('\n') + '\n');
    }
    closeSync(file);
    return { path, count, bytes: statSync(path).size };
}

function check({ path, count }, cores) {
    const run = spawnSync('bash', ['-c',
        'TIMEFORMAT=%R; time taskset -c "$1" /usr/bin/env time -f %M "$2" "$3"', 'bash',
        `0-${cores - 1}`, program, path], { encoding: 'utf8' });
    if (run.status !== 0 || !run.stdout.startsWith(`${count} valid requests, 0 errors`)) {
        throw new Error(`iotpkg-check says: ${run.stdout}${run.stderr}`);
    }
    const [kilobytes, seconds] = run.stderr.trim().split('\n').slice(-2).map(Number);
    return { seconds, kilobytes };
}

const few = write('few.jsonl', 100_000);
const many = write('many.jsonl', 1_000_000);
const median = (runs) => runs.sort((left, right) => left.seconds - right.seconds)[1];
const result = { lines: many.count, bytes: Math.round(many.bytes / many.count), cores: [] };
for (let cores = 1; cores <= availableParallelism(); ++cores) {
    process.stderr.write(`iotpkg-check on ${cores}\n`);
    const one = median([1, 2, 3].map(() => check(many, cores)));
    result.cores.push({ cores, lines_a_second: Math.round(many.count / one.seconds), kilobytes: one.kilobytes,
        kilobytes_of_a_tenth: check(few, cores).kilobytes });
}
process.stdout.write(JSON.stringify(result, null, 1) + '\n');
