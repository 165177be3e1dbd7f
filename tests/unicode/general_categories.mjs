// SPDX-License-Identifier: BSL-1.0
// Writes what Node's regular expressions say about every code point, for tests/text/unicode.cpp:
//
//     node general_categories.mjs OUTPUT_FILE
//
// The first line is "unicode VERSION"; each further line is a set, and the first and last code point of a
// run of its members, in hexadecimal. Lines of one set are in ascending order.
import { writeFileSync } from 'node:fs';

const sets = ['L', 'N', 'Z', 'C', 'Cn'].map((category) => [category, new RegExp(`^\\p{${category}}$`, 'u')]);

function runsOf(name, members) {
    const lines = [];
    let first = -1;
    for (let codePoint = 0; codePoint <= 0x110000; ++codePoint) {
        const inside = codePoint < 0x110000 && members.test(String.fromCodePoint(codePoint));
        if (inside && first === -1) {
            first = codePoint;
        } else if (!inside && first !== -1) {
            lines.push(`${name} ${first.toString(16)} ${(codePoint - 1).toString(16)}`);
            first = -1;
        }
    }
    return lines;
}

const [outputFile] = process.argv.slice(2);
if (outputFile === undefined) {
    throw new Error('usage: node general_categories.mjs OUTPUT_FILE');
}
const lines = sets.flatMap(([name, members]) => runsOf(name, members));
writeFileSync(outputFile, [`unicode ${process.versions.unicode}`, ...lines, ''].join('\n'));
