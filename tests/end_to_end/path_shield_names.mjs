// SPDX-License-Identifier: BSL-1.0
// Holds the names that the builder lets through, and the paths that it makes of them, against pathsOf:
//
//     node path_shield_names.mjs PROGRAM
//
// The program is path_names.cpp, which prints them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathsOf } from './path_shield.mjs';

// Undefined where all is as it should be.
function fault({ packageName, versionName, path, letThrough }) {
    const { sent, url, sigv4 } = pathsOf(packageName, versionName);
    if (sent !== path) {
        return `the SDK sends ${sent}`;
    }
    if (letThrough) {
        return url === path && sigv4 === path ? undefined : `URL makes it ${url}, SigV4 ${sigv4}`;
    }
    return url !== path && sigv4 !== path ? undefined : 'was held back, and need not be';
}

const program = spawn(process.argv[2], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = once(program, 'close');
const counted = { letThrough: 0, heldBack: 0, faults: 0 };
for await (const line of createInterface({ input: program.stdout })) {
    const names = JSON.parse(line);
    ++counted[names.letThrough ? 'letThrough' : 'heldBack'];
    const words = fault(names);
    if (words !== undefined && ++counted.faults <= 20) {
        console.error(`${names.path}: ${words}`);
    }
}
const [status] = await ended;
console.log(JSON.stringify({ status, ...counted }));
// How many there are at least is known by path_shield_curl.cpp; none at all would be a test of nothing.
const tried = counted.letThrough > 50_000 && counted.heldBack === 6;
process.exit(status === 0 && counted.faults === 0 && tried ? 0 : 1);
