// SPDX-License-Identifier: BSL-1.0
// What the data packages @unicode/unicode-VERSION of npm, unpacked, say about every code point.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const codePoints = 0x110000;

// In the order of iotpkg::detail::unicode::category: the general categories of each.
const categories = [['Letter'], ['Number'], ['Separator'], ['Mark', 'Punctuation', 'Symbol'], ['Other']];
export const sign = 3;
export const other = 4;
export const categoryCount = categories.length;

async function mark(directory, category, marks, value) {
    const file = resolve(directory, 'General_Category', category, 'ranges.mjs');
    for (const { begin, end } of (await import(pathToFileURL(file))).default) {
        marks.fill(value, begin, end);
    }
}

async function readVersion(directory) {
    const { name } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
    const [, version] = name.match(/^@unicode\/unicode-(\d+\.\d+\.\d+)$/);
    const categoryOf = new Int8Array(codePoints).fill(-1);
    for (const [index, names] of categories.entries()) {
        for (const one of names) {
            const members = new Uint8Array(codePoints);
            await mark(directory, one, members, 1);
            if (members.some((isMember, codePoint) => isMember && categoryOf[codePoint] !== -1)) {
                throw new Error(`${version}: a code point of ${one} has another category, too`);
            }
            members.forEach((isMember, codePoint) => categoryOf[codePoint] = isMember ? index : categoryOf[codePoint]);
        }
    }
    if (categoryOf.includes(-1)) {
        throw new Error(`${version}: no category for ${categoryOf.indexOf(-1)}`);
    }
    const isAssigned = new Uint8Array(codePoints).fill(1);
    await mark(directory, 'Unassigned', isAssigned, 0);
    return { version, categoryOf, isAssigned };
}

// The index of the version that assigned the code point, -1 where none has. What was assigned stays so, in the
// same category.
function ageOf(versions, codePoint) {
    const age = versions.findIndex(({ isAssigned }) => isAssigned[codePoint]);
    const since = age === -1 ? [] : versions.slice(age);
    const { categoryOf } = versions.at(-1);
    if (since.some((one) => !one.isAssigned[codePoint] || one.categoryOf[codePoint] !== categoryOf[codePoint])) {
        throw new Error(`${codePoint} became something else: are the versions in order?`);
    }
    return age;
}

// The names of the versions, the category of each code point in the newest of them, and its age.
export async function readCharacters(directories) {
    if (directories.length === 0) {
        throw new Error('usage: OLDEST_DIRECTORY ... NEWEST_DIRECTORY');
    }
    const versions = await Promise.all(directories.map(readVersion));
    return {
        names: versions.map(({ version }) => version),
        categoryOf: versions.at(-1).categoryOf,
        ageOf: Int8Array.from({ length: codePoints }, (_, codePoint) => ageOf(versions, codePoint)),
    };
}

// [first, value] of each run of the same value, in the list from `start` up to `end`.
export function runsOf(list, start, end) {
    const runs = [];
    for (let at = start; at < end; ++at) {
        if (at === start || list[at] !== list[at - 1]) {
            runs.push([at, list[at]]);
        }
    }
    return runs;
}

// Parts, side by side on lines no longer than those of the sources.
export function inLines(parts, indent, start = '', end = '') {
    const lines = [];
    let line = '';
    for (const part of parts) {
        if (indent.length + start.length + line.length + part.length + end.length > 110) {
            lines.push(line);
            line = '';
        }
        line += part;
    }
    return [...lines, line].map((one) => indent + start + one.trim() + end).join('\n');
}
