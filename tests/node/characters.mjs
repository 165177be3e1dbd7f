// SPDX-License-Identifier: BSL-1.0
// Asks the pattern of each set of characters about every code point, as tests/node/documents.cpp wrote them:
//
//     node characters.mjs DIRECTORY
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isNewer } from './unicode_version.mjs';

const [directory] = process.argv.slice(2);
if (directory === undefined) {
    throw new Error('usage: node characters.mjs DIRECTORY');
}
const { unicode, ages, sets } = JSON.parse(readFileSync(join(directory, 'characters.json'), 'utf8'));
const known = process.versions.unicode;

// Neither side can judge what it does not know yet.
const leftOut = new Set();
for (const [first, last, age] of ages) {
    const isUnknownHere = age !== '' && isNewer(age, known);
    const mayBeNew = age === '' && isNewer(known, unicode);
    for (let codePoint = first; (isUnknownHere || mayBeNew) && codePoint <= last; ++codePoint) {
        leftOut.add(codePoint);
    }
}

let asked = 0;
const failures = [];
for (const { name, pattern, runs } of sets) {
    const expression = new RegExp(pattern, 'u');
    for (const [first, last, isMember] of runs) {
        for (let codePoint = first; codePoint <= last; ++codePoint) {
            const text = String.fromCodePoint(codePoint);
            if (!leftOut.has(codePoint) && expression.test(text) !== isMember) {
                failures.push(`${name}: ${pattern}: U+${codePoint.toString(16)}`);
            }
            ++asked;
        }
    }
}
console.log(`${sets.length} sets, ${asked} questions, ${leftOut.size} code points left out: Unicode ${known} here`);
if (asked !== sets.length * 0x110000 || sets.length === 0 || failures.length > 0) {
    console.error(failures.slice(0, 20).join('\n'), `\n${failures.length} differ`);
    process.exit(1);
}
