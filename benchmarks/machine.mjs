// SPDX-License-Identifier: BSL-1.0
// What has measured, and when, as JSON on standard output.
import { readFileSync } from 'node:fs';
import { cpus, release } from 'node:os';

const system = readFileSync('/etc/os-release', 'utf8').match(/PRETTY_NAME="(.*)"/)[1];
process.stdout.write(JSON.stringify({ processor: cpus()[0].model, cores: cpus().length, system, kernel: release(),
    date: new Date().toISOString().slice(0, 10) }, null, 1) + '\n');
