// Writes include/iotpkg/text/unicode_tables.hpp to standard output, from the data packages
// @unicode/unicode-VERSION of npm, unpacked. The oldest comes first, the newest last:
//
//     node generate_tables.mjs unicode-13.0.0 unicode-14.0.0 ... unicode-18.0.0 > unicode_tables.hpp
//
// The newest gives the categories. The others only tell since when a code point has been assigned.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const codePoints = 0x110000;
const blockSize = 16;       // code points in a block, the lowest stage
const groupSize = 32;       // blocks in a group, the middle stage
const rowSize = 8;          // code points in one 64-bit integer
const lineWidth = 110;
const unassigned = 'Unassigned';

// In the order of iotpkg::unicode::general_category.
const categories = [
    'Uppercase_Letter', 'Lowercase_Letter', 'Titlecase_Letter', 'Modifier_Letter', 'Other_Letter',
    'Nonspacing_Mark', 'Spacing_Mark', 'Enclosing_Mark',
    'Decimal_Number', 'Letter_Number', 'Other_Number',
    'Connector_Punctuation', 'Dash_Punctuation', 'Open_Punctuation', 'Close_Punctuation',
    'Initial_Punctuation', 'Final_Punctuation', 'Other_Punctuation',
    'Math_Symbol', 'Currency_Symbol', 'Modifier_Symbol', 'Other_Symbol',
    'Space_Separator', 'Line_Separator', 'Paragraph_Separator',
    'Control', 'Format', 'Surrogate', 'Private_Use', unassigned,
];
const unassignedIndex = categories.indexOf(unassigned);

async function readVersion(directory) {
    const { name } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
    const [, version] = name.match(/^@unicode\/unicode-(\d+\.\d+\.\d+)$/);
    const categoryOf = new Int8Array(codePoints).fill(-1);
    for (const [index, category] of categories.entries()) {
        const file = resolve(directory, 'General_Category', category, 'ranges.mjs');
        for (const { begin, end } of (await import(pathToFileURL(file))).default) {
            if (categoryOf.subarray(begin, end).some((known) => known !== -1)) {
                throw new Error(`${version}: two categories between ${begin} and ${end}`);
            }
            categoryOf.fill(index, begin, end);
        }
    }
    if (categoryOf.includes(-1)) {
        throw new Error(`${version}: no category for ${categoryOf.indexOf(-1)}`);
    }
    return { version, categoryOf };
}

// One byte for each code point: the category in the lower five bits, the age in the upper three.
function entriesOf(versions) {
    if (versions.length > 8) {
        throw new Error('three bits hold eight ages: leave out the oldest version');
    }
    const newest = versions.at(-1).categoryOf;
    return Uint8Array.from(newest, (category, codePoint) => {
        const assigned = versions.map(({ categoryOf }) => categoryOf[codePoint] !== unassignedIndex);
        const age = assigned.indexOf(true);
        if (age === -1) {
            return category;
        }
        if (assigned.lastIndexOf(false) > age) {
            throw new Error(`${codePoint} was assigned, then not: are the versions in order?`);
        }
        return category | (age << 5);
    });
}

// Cuts the list in chunks, keeps one of each kind, and says for each place which one stands there.
function share(list, size) {
    const numbers = new Map();
    const chunks = [];
    const places = [];
    for (let start = 0; start < list.length; start += size) {
        const chunk = Array.from(list.slice(start, start + size));
        const key = chunk.join();
        if (!numbers.has(key)) {
            numbers.set(key, numbers.size);
            chunks.push(chunk);
        }
        places.push(numbers.get(key));
    }
    return { chunks: chunks.flat(), places };
}

// Eight entries as one number, the first code point in the lowest byte: fewer tokens for the compiler to read.
function pack(entries) {
    const rows = [];
    for (let start = 0; start < entries.length; start += rowSize) {
        const bytes = entries.slice(start, start + rowSize).reverse();
        rows.push('0x' + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    }
    return rows;
}

function table(type, name, values) {
    const lines = [];
    let line = '   ';
    for (const value of values) {
        if (line.length + ` ${value},`.length > lineWidth) {
            lines.push(line);
            line = '   ';
        }
        line += ` ${value},`;
    }
    return `inline constexpr ${type} ${name}[] = {\n${[...lines, line].join('\n')}\n};\n`;
}

// A bit for each lead byte of UTF-8, from `first` on, all of whose code points are `fine`.
function leadsOf(entries, fine, first, count, codePointsEach) {
    let bits = 0;
    for (let lead = first; lead < count; ++lead) {
        const codes = entries.subarray(lead * codePointsEach, (lead + 1) * codePointsEach);
        bits += codes.every(fine) ? 2 ** lead : 0;
    }
    return '0x' + bits.toString(16);
}

const directories = process.argv.slice(2);
if (directories.length === 0) {
    throw new Error('usage: node generate_tables.mjs OLDEST_DIRECTORY ... NEWEST_DIRECTORY');
}
const versions = await Promise.all(directories.map(readVersion));
const entries = entriesOf(versions);
const blocks = share(entries, blockSize);
const groups = share(blocks.places, groupSize);
if (Math.max(...groups.places) > 0xff || Math.max(...groups.chunks) > 0xffff) {
    throw new Error('an index does not fit its type');
}
const isVisible = (entry) => (entry & 0x1f) < categories.indexOf('Control');
const isOld = (entry) => entry >> 5 === 0;
const ages = versions.map(({ version }) => `"${version.split('.').slice(0, 2).join('.')}"`);
const names = versions.map(({ version }) => version);

process.stdout.write(`// The general category and age of every code point, for <iotpkg/text/unicode.hpp>.
// Generated by tests/unicode/generate_tables.mjs from the Unicode Character Database, versions
// ${names.join(', ')} (npm packages @unicode/unicode-VERSION).
// Do not edit.
#pragma once

#include <cstdint>
#include <string_view>

// clang-format off
namespace iotpkg::detail::unicode {

// The version of Unicode that the tables are from.
inline constexpr std::string_view version = "${names.at(-1)}";

}  // namespace iotpkg::detail::unicode

namespace iotpkg::detail {

// The ages that an entry can have; the first stands for itself and all before it.
inline constexpr std::string_view unicode_ages[] = {${ages.join(', ')}};

// The lead bytes of UTF-8 behind which every code point is in none of the categories C: bit i for 0xC0 + i,
// which begin sequences of two bytes, and for 0xE0 + i, of three.
inline constexpr std::uint32_t visible_leads_of_two = ${leadsOf(entries, isVisible, 2, 32, 64)};
inline constexpr std::uint32_t visible_leads_of_three = ${leadsOf(entries, isVisible, 0, 16, 4096)};
// The same for those behind which nothing is newer than the first age.
inline constexpr std::uint32_t old_leads_of_two = ${leadsOf(entries, isOld, 2, 32, 64)};
inline constexpr std::uint32_t old_leads_of_three = ${leadsOf(entries, isOld, 0, 16, 4096)};

// Code point / ${blockSize * groupSize} -> group.
${table('std::uint8_t', 'unicode_groups', groups.places)}
// Group * ${groupSize} + block in the group -> block.
${table('std::uint16_t', 'unicode_blocks', groups.chunks)}
// Block * ${blockSize / rowSize} + half of the block -> ${rowSize} entries, the first in the lowest byte. An entry is
// category + 32 * age.
${table('std::uint64_t', 'unicode_rows', pack(blocks.chunks))}
}  // namespace iotpkg::detail
// clang-format on
`);
