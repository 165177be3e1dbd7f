// SPDX-License-Identifier: BSL-1.0
// Documents from all over the tests, and some hundred that are a little broken, the same ones in each run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

const tests = env.IOTPKG_TESTS_DIR;
const filesOf = (folder) =>
    readdirSync(folder, { withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(folder, file.name))
        .sort();
const decoded = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const files = [join(tests, 'documents'), join(tests, '..', 'docs', 'examples')]
    .flatMap(filesOf)
    .filter((path) => path.endsWith('.json'))
    .map((path) => decoded(readFileSync(path)));
// What a fuzzer takes begins with two bytes about it.
const corpus = filesOf(join(tests, 'fuzz', 'corpus', 'documents')).map((path) =>
    decoded(readFileSync(path).subarray(2)),
);
const cases = ['wire_cases.json', 'update_cases.json']
    .flatMap((name) => JSON.parse(readFileSync(join(tests, 'support', name))).cases)
    .map(({ input }) => JSON.stringify(input, null, 2));
const small = [
    '',
    ' \n',
    '[]',
    '{}',
    'null',
    'packageName: thermostat\n',
    '\uFEFF{"packageName": "p", "versionName": "1"}',
    '[{"packageName": "p", "versionName": "1"},\n {"packageName": "p", "versionName": "1"}]',
    '[{"packageName": "p", "versionName": "1"},\n {"packageName": "p", "versionName": "1", "recipe": "{}"}]',
    '{"packageName": "p", "versionName": "1", "description": "😀\u0007"}',
    `[${Array.from({ length: 300 }, (_, index) => `{"packageName": "p q", "versionName": "${index}"}`)}]`,
];

// A text with one small change; mulberry32, whose numbers depend on the seed alone.
function changed(text, seed) {
    let state = seed;
    const below = (limit) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    };
    const characters = [...text];
    const at = below(characters.length + 1);
    const put = ['', '"', '\\', ',', '}', ' ', '\n', '\u0007', 'é', '😀', '${', '..', '1'][below(13)];
    characters.splice(at, below(3), put);
    return characters.join('');
}

const whole = [...files, ...corpus, ...cases, ...small];
export const documents = [
    ...whole,
    ...whole
        .filter((text) => text.length > 2 && text.length < 5000)
        .flatMap((text, index) => [1, 2, 3].map((round) => changed(text, 10 * index + round))),
];
