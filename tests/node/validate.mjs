// SPDX-License-Identifier: BSL-1.0
// Says of each file, and of each line of a .jsonl file, whether it is valid:
//
//     node validate.mjs SCHEMA FILE…
//
// The exit code is 1 when one is not, 2 when there is nothing to say.
import { readFileSync } from 'node:fs';

import { compile, complaints } from './validator.mjs';

const [schemaFile, ...files] = process.argv.slice(2);
if (files.length === 0) {
    console.error('usage: node validate.mjs SCHEMA FILE…');
    process.exit(2);
}

const validate = compile(schemaFile);

function verdictOn(text) {
    try {
        return validate(JSON.parse(text)) ? [] : complaints(validate);
    } catch (error) {
        return [error.message];
    }
}

let asked = 0;
for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const texts = file.endsWith('.jsonl') ? text.split('\n').filter((line) => line !== '') : [text];
    texts.forEach((one, index) => {
        const found = verdictOn(one);
        const place = file.endsWith('.jsonl') ? `${file}:${index + 1}` : file;
        console.log(found.length === 0 ? `${place}: valid` : `${place}: NOT valid: ${found.join('; ')}`);
        process.exitCode = found.length === 0 ? process.exitCode : 1;
        ++asked;
    });
}
if (asked === 0) {
    console.error('nothing to validate');
    process.exit(2);
}
