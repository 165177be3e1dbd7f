// SPDX-License-Identifier: BSL-1.0
// How much stack each door takes, as JSON on standard output: bytes, on this machine. The test that holds the limits
// measures.
//
//     node stack.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const root = join(here, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'iotpkg-stack-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const file = join(scratch, 'stack');
execFileSync('g++', ['-std=c++20', '-O2', `-I${join(root, 'include')}`, join(root, 'tests', 'behaviour', 'stack.cpp'),
    '-pthread', '-o', file]);
const doors = execFileSync(file, { encoding: 'utf8' }).trim().split('\n')
    .map((line) => line.match(/^(.+): (\d+) bytes of \d+$/))
    .map(([, door, bytes]) => ({ door, bytes: Number(bytes) }));
process.stdout.write(JSON.stringify(doors, null, 1) + '\n');
