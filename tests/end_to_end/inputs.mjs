// SPDX-License-Identifier: BSL-1.0
// Inputs for the adapters, beside those of wire_cases.json and update_cases.json: each has a version name of its
// own, and where it has a client token, that is its own too, so that all of them of one operation can be sent
// together. The random ones are the same in every run. No attribute key is __proto__: the SDK loses it.

const packageName = 'thermostat-firmware';
const repeated = (text, count) => Array.from({ length: count }, () => text).join('');
const entries = (count, key, value) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [key(index), value(index)]));
const token = (tail) => `0123456789abcdef0123456789abcdef-${tail}`;

const special = {
    'quotes and backslashes': { description: '"\\" \\" \\\\ \\u0041 \\n', attributes: { a: '"', b: '\\' } },
    'every printable ASCII character': {
        description: String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index)),
    },
    'every control character that a recipe can have': {
        recipe: String.fromCharCode(...Array.from({ length: 33 }, (_, index) => index + 1), 0x7f, 0x80, 0x9f),
    },
    'a recipe with a NUL': { recipe: '\0' },
    'a recipe inside a recipe': { recipe: JSON.stringify({ recipe: JSON.stringify({ a: '"\\\n' }) }) },
    'characters of one to four bytes': { description: 'a\u007eé\u07ff\u0800\uffe6\u{10000}\u{1f321}' },
    'combining characters and right to left': { description: 'e\u0301 n\u0303 שלום مرحبا \u0915\u094d\u0937' },
    'a joiner and a byte-order mark in a recipe': { recipe: '\ufeff👩\u200d🔬\ufeff' },
    'separators that scripts break at': { recipe: '\u2028\u2029\u0085', tags: { 'a\u2028b': '\u2029' } },
    'text that looks encoded': { description: '%41%2F+%25 &amp; ?a=b#c', tags: { 'a+b/c=d@e': '1 2' } },
    'keys that are numbers': { attributes: { 10: 'ten', 9: 'nine', '-1': 'minus' }, tags: { 2: '', 1: '' } },
    'keys of the language': { attributes: { constructor: 'a', toString: 'b' }, tags: { hasOwnProperty: 'c' } },
    'the longest description': { description: repeated('d', 1024) },
    'the longest description, in four bytes each': { description: repeated('\u{1f321}', 1024) },
    'the largest attributes, in one': { attributes: { k: repeated('v', 3071) } },
    'the largest attributes, in many': {
        attributes: entries(384, (index) => `k${1000 + index}`, () => 'vvv'),
    },
    'the longest recipe': { recipe: repeated('"', 3072) },
    'the longest recipe, in six bytes each': { recipe: repeated('\u0001', 3072) },
    'all tags, at their longest': {
        tags: entries(50, (index) => `${100 + index}${repeated('\u{10400}', 125)}`, () => repeated('\u{10400}', 256)),
    },
    'the longest artifact': {
        artifact: {
            s3Location: { bucket: repeated('b', 63), key: repeated('é', 512), version: repeated('V', 1024) },
        },
    },
    'a key like a path': {
        artifact: { s3Location: { bucket: 'acme.firmware-1', key: '/a//b/./c/../d?e#f%2F', version: 'null' } },
    },
    'a token of all that is encoded': { clientToken: '!"#$%&\'()*+,/:;<=>?@[\\]^`{|}-0123456789' },
    'a token of all that is not': { clientToken: '-._~ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789' },
    'the longest token, encoded throughout': { clientToken: repeated('%', 64) },
    'a token that looks encoded': { clientToken: token('%2F%25+&clientToken=a') },
};

// A generator of numbers from 0 to 1, by mulberry32: small, and good enough to choose with.
function generator(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

const random = generator(20261124);
const below = (count) => Math.floor(random() * count);
const oneOf = (choices) => choices[below(choices.length)];
const text = (alphabet, least, most) =>
    Array.from({ length: least + below(most - least + 1) }, () => oneOf(alphabet)).join('');

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const alphabets = {
    anything: [...letters, ...' "\\/{}[]:,%&<>\'`äßñ–€温度\u{1f321}\u{10000}'],
    recipe: [...'{}[]:,"\\ \n\r\t\b\f\u0000\u001f\u007fa1é温\u2028\u{1f321}'],
    attributeKey: [...letters, ...':_-'],
    tag: [...letters, ...'_.:/=+-@ äé温'],
    token: Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)),
};

const members = {
    description: () => text(alphabets.anything, 1, 200),
    attributes: () =>
        entries(
            1 + below(8),
            (index) => `${index}${text(alphabets.attributeKey, 1, 20)}`,
            () => text(alphabets.anything, 1, 40),
        ),
    artifact: () => ({
        s3Location: {
            bucket: `b${text([...'abc0123-'], 1, 40)}b`,
            key: `k${text(alphabets.anything, 1, 100)}`,
            ...(random() < 0.5 && { version: text(letters, 1, 40) }),
        },
    }),
    recipe: () => text(alphabets.recipe, 0, 300),
    tags: () =>
        entries(
            1 + below(8),
            (index) => `${index}${text(alphabets.tag, 1, 30)}`,
            () => text(alphabets.tag, 0, 60),
        ),
    clientToken: () => text(alphabets.token, 36, 64),
};

// Every combination of members, with random values.
function combinationsOf(members) {
    const names = Object.keys(members);
    return Array.from({ length: 2 ** names.length }, (_, chosen) =>
        Object.fromEntries(
            names.filter((_name, index) => chosen & (1 << index)).map((name) => [name, members[name]()]),
        ),
    );
}

const numbered = (inputs) =>
    inputs.map((input, index) => ({ packageName, versionName: `1.${index}`, ...input }));
export const furtherInputs = numbered([...Object.values(special), ...combinationsOf(members)]);

// An update has no tags, but an action.
const { tags, ...membersOfBoth } = members;
const action = () => oneOf(['PUBLISH', 'DEPRECATE']);
export const furtherUpdates = numbered([
    ...Object.values(special).map(({ tags: _tags, ...input }) => input),
    ...combinationsOf({ ...membersOfBoth, action }),
]);
