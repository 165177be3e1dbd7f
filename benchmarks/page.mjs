// SPDX-License-Identifier: BSL-1.0
// Writes docs/performance.md and its plots from the results in docs/performance/. With --check, writes nothing
// and fails where the page is not what the results say.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { bars, lines } from './plots.mjs';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const docs = join(here, '..', 'docs');
const isCheck = process.argv.includes('--check');
const read = (name) => JSON.parse(readFileSync(join(docs, 'performance', `${name}.json`), 'utf8'));

const machine = read('machine'), runtime = read('runtime'), compileTime = read('compile_time');
const size = read('size'), stack = read('stack'), checker = read('checker');

const sizes = ['SMALL', 'TYPICAL', 'MAX'];
const names = {
    memcpy: 'allocate, memcpy, free', chain: 'the chain of calls', write_to: 'write_to', build: 'build',
    build_random_token: 'build, random token', build_content_token: 'build, token of the content', check: 'check',
    simdjson: 'simdjson, unchecked', rapidjson: 'RapidJSON, unchecked', nlohmann: 'nlohmann_json, unchecked',
    check_document: 'check_document', nlohmann_sax: 'nlohmann_json, SAX', nlohmann_parse: 'nlohmann_json, tree',
};
const number = (value) => value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(2)));
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

// One row for each contender: all sizes, the same request each time, then random ones.
function costs(kind, { results }) {
    const all = [...sizes.map((one) => results[kind].fixed[one]), ...sizes.map((one) => results[kind].random[one])];
    const contenders = Object.keys(all[0].contenders);
    return table(['ns', ...sizes, ...sizes.map((one) => `random ${one}`)],
        contenders.map((name) => [names[name], ...all.map(({ contenders }) => number(contenders[name].ns))]));
}

const allocations = ({ results }) => table(['calls of `new`', ...sizes],
    ['write_to', 'build', 'check', 'nlohmann'].map((name) => [names[name],
        ...sizes.map((one) => number(results.requests.fixed[one].contenders[name].allocations))]).concat(
        [['check_document', ...sizes.map((one) =>
            number(results.documents.fixed[one].contenders.check_document.allocations))]]));

// What is measured against what, and the ratio that is aimed at in each size; bold where it is not reached.
const goals = [
    ['requests', 'fixed', 'write_to', 'simdjson', [1, 0.85, 0.5]],
    ['requests', 'random', 'write_to', 'simdjson', [1.2, 0.8, 0.85]],
    ['requests', 'fixed', 'write_to', 'rapidjson', [0.09, 0.2, 0.25]],
    ['requests', 'fixed', 'write_to', 'nlohmann', [0.03, 0.06, 0.045]],
    ['requests', 'fixed', 'build', 'write_to', [1.6, 1.2, 1.15]],
    ['requests', 'fixed', 'check', 'write_to', [3, 2, 2]],
    ['documents', 'fixed', 'check_document', 'nlohmann_sax', [0.35, 0.35, 0.35]],
    ['documents', 'random', 'check_document', 'nlohmann_sax', [0.35, 0.35, 0.35]],
];
const ratio = (value, goal) => {
    const shown = value.toFixed(value < 0.1 ? 3 : 2);
    return `${value <= goal ? shown : `**${shown}**`} (${goal})`;
};
const ratios = ({ results }) => table(['ratio (goal)', ...sizes], goals
    .filter(([kind, inputs, , other]) => results[kind][inputs].SMALL.contenders[other] !== undefined)
    .map(([kind, inputs, one, other, wanted]) => [
        `${names[one]} : ${names[other]}${inputs === 'random' ? ', random' : ''}`,
        ...sizes.map((name, index) => {
            const { contenders } = results[kind][inputs][name];
            return ratio(contenders[one].ns / contenders[other].ns, wanted[index]);
        })]));

const compileRows = {
    string: 'only `<string>`, `-O0`', include: 'only `<iotpkg/create_package_version.hpp>`, `-O0`',
    two_strings: 'a file that appends two strings', build_names: 'one `build()` of two names',
    build_all: 'one `build()` of all members', check_document: 'one `check_document`',
    parse_response: 'one `parse_response`', nlohmann: '`nlohmann::json::parse` and `dump`',
    include_compiled: 'the same include with `iotpkg::compiled`, `-O0`', build_names_compiled: 'the two names with it',
    build_all_compiled: 'all members with it', check_document_compiled: 'the document with it',
    compiled: 'what it compiles once',
};
const compileGoals = [
    ['include', 'string', 1.9], ['include_compiled', 'string', 1.9], ['build_names', 'two_strings', 4],
    ['build_names_compiled', 'two_strings', 2], ['check_document', 'nlohmann', 0.5],
    ['check_document_compiled', 'nlohmann', 0.5],
];
const each = ({ cases }, name) => `${((cases[`${name}_51`].seconds - cases[`${name}_1`].seconds) / 50 * 1000).toFixed(1)} ms`;

const sizeRows = {
    names: ['names, location and token, run-time text of ASCII', 8], all_members: ['all members, run-time text, maps too', 20],
    literals: ['literals alone', 5], constant: ['`iotpkg::constant`', 1.5],
};

const [first] = runtime;
const allocating = Object.entries(size[0].programs).filter(([, { allocates }]) => allocates).map(([name]) => name);
const plots = {
    requests: bars('A request in memory', 'ns (line: memcpy of the body)', sizes.map((one) => {
        const { contenders } = first.results.requests.fixed[one];
        return { name: one, mark: contenders.memcpy.ns, bars: ['write_to', 'build', 'simdjson', 'rapidjson', 'nlohmann']
            .filter((name) => contenders[name]).map((name) => ({ name: names[name], value: contenders[name].ns })) };
    }), true),
    curve: lines('Cost against size', 'bytes of the body', 'ns', ['memcpy', 'write_to', 'build', 'check', 'simdjson', 'rapidjson', 'nlohmann']
        .filter((name) => first.results.curve[0].contenders[name])
        .map((name) => ({ name: names[name].replace(', unchecked', ''), points: first.results.curve
            .map(({ bytes, contenders }) => [bytes, contenders[name].ns]) }))),
    compile_time: bars('To compile a file', 'seconds', compileTime.map(({ version, cases }) => ({ name: version,
        bars: Object.keys(compileRows).map((name) => ({ name: name.replace('_', ' '), value: cases[name].seconds })) }))),
    size: bars('What a program grows by', 'bytes of code and constants, -Os', size.map(({ target, programs }) => ({ name: target,
        bars: Object.keys(sizeRows).map((name) => ({ name: name.replace('_', ' '), value: programs[name].bytes })) }))),
    checker: lines('iotpkg-check', 'cores', 'lines a second', [{ name: `lines of ${(checker.bytes / 1000).toFixed(1)} KB`,
        points: [[0, 0], ...checker.cores.map(({ cores, lines_a_second }) => [cores, lines_a_second])] }], false),
};

const page = `# Performance

What a request costs to make, to compile, and to carry. \`benchmarks/run\` measures all of it and writes this page; the raw results are beside it in [performance](performance).

Machine: ${machine.processor}, ${machine.cores} cores, ${machine.system}, Linux ${machine.kernel}, on ${machine.date}. No \`-march\`.

## Inputs

All text is made while the program runs, in \`std::string\` and \`std::vector\` of pairs of them. Before the clock starts, what each contender writes is compared as JSON with what the others write; the program ends where they differ.

| | SMALL | TYPICAL | MAX |
|---|---|---|---|
| body, bytes | ${sizes.map((one) => number(first.results.requests.fixed[one].bytes)).join(' | ')} |
| description, bytes | 80 | 80 | 1,024, with 280 characters outside ASCII |
| artifact | bucket 24, key 60, version 33 | the same | the same |
| attributes | | 8: keys of 12, values of 40 | 60: 3,000 bytes together |
| recipe, characters | | 600, 84 of them escaped | 3,000, 1,636 of them escaped |
| tags | | 4: keys of 8, values of 19 | 50: keys of 40, values of 60 |

The random requests are a thousand different valid ones of each size in one order, so that no branch predictor knows them by heart; a third of them has much text outside ASCII.

## Requests

The contenders take turns in one process, and the median of 41 turns counts. simdjson writes target and body, as \`write_to\` does; RapidJSON and nlohmann_json the body. None of the three checks anything.

![requests](performance/requests.svg)
![curve](performance/curve.svg)

${runtime.map((one) => `### ${one.version}\n\n${Object.entries(one.results.versions).map(([name, version]) => `${name} ${version}`).join(', ')}, \`-O2\`.\n\n${costs('requests', one)}\n\n${costs('documents', one)}\n\n${ratios(one)}`).join('\n\n')}

Bold is what has not reached its goal. What stands in the way:

- \`write_to\`, SMALL: some twenty texts of a few bytes each, at about two nanoseconds a text. Without checks, and with the set, the length and the form of each to look at, what is left is the work itself.
- \`write_to\`, TYPICAL and MAX: beside the writing, what no writer does is left: a hash of each key, the set of each text, and a call for each entry, since the kernel does not know the caller's range.
- nlohmann_json and RapidJSON: the same, since both take less time here than on the machine that the goals come from.
- \`check_document\`: the walk takes half, the checks with every warning most of the rest. Random recipes cost mispredicted branches at each of their escapes, in the walk and in undoing them. clang compiles nlohmann_json's parser to better code than GCC, and this walk to the same.

${allocations(first)}

A random token is one call of \`getrandom\`, which costs more than the rest of a typical request. A token of the content is SHA-256 over all of it. \`check_document\` goes from a text to a request that owns its text: read, every rule checked, every place known.

## iotpkg-check

A file of ${number(checker.lines)} valid lines of ${number(checker.bytes)} bytes.

![iotpkg-check](performance/checker.svg)

${table(['cores', 'lines a second', 'memory, KB', 'memory for a tenth of the lines, KB'], checker.cores.map((one) =>
        [one.cores, number(one.lines_a_second), number(one.kilobytes), number(one.kilobytes_of_a_tenth)]))}

## To compile

User seconds, medians of five rounds in turns; \`-O2 -g\` where nothing else is said. What the type of a builder says is absent is not compiled; what is left is a report with its words, the rules of what is there, and the one pass for each member. Where many files build requests, or one reads documents, \`iotpkg::compiled\` has that compiled once a program ([design](design/compiled.md)).

What stands in the way: of what the include costs beyond \`<string>\`, the tables of rules and sets are a fifth, the reader of S3 locations a seventh, reports and the one pass a twelfth each; the rest is what the compiler checks of literals. Where nothing is compiled once, a document brings the checks of all members, the one pass and the careful way.

![compile time](performance/compile_time.svg)

${table(['', ...compileTime.map(({ version }) => version)], [
        ...Object.entries(compileRows).map(([name, words]) => [words, ...compileTime.map(({ cases }) =>
            `${cases[name].seconds.toFixed(2)} s, ${number(cases[name].text)} bytes`)]),
        ['each further request of literals, `-O0`', ...compileTime.map((one) => each(one, 'literals'))],
        ['each further `constant`, `-O0`', ...compileTime.map((one) => each(one, 'constants'))]])}

${table(['ratio (goal)', ...compileTime.map(({ version }) => version)], compileGoals.map(([one, other, goal]) =>
        [`${compileRows[one]} : ${compileRows[other]}`, ...compileTime.map(({ cases }) =>
            ratio(cases[one].seconds / cases[other].seconds, goal))]))}

## Size

Bytes of code and constants beyond those of a program that does nothing: \`-Os -fno-exceptions -fno-rtti\`, unused sections collected, \`write_to\` into memory of the program. The Unicode tables are 4.8 KB of a program with all members, and in no other; the table of rules is 2 KB of each that takes run-time text. ${allocating.length === 0 ? 'None of them has `malloc` in it.' : `\`malloc\` is in ${allocating.join(', ')}.`} A token that may be absent brings SHA-256 and the generator, since only the running program knows. What stands in the way of the goals: the careful way counts a request before it writes it, and is compiled twice for that; rows of the table are there for all subjects, and so are their names and pointers.

![size](performance/size.svg)

${table(['', ...size.map(({ target }) => target), 'goal'], Object.entries(sizeRows).map(([name, [words, goal]]) =>
        [words, ...size.map(({ programs }) => number(programs[name].bytes)), `${goal} KB on Cortex-M4`]))}

The stack that each door takes on this machine, \`-O2\`, painted before. Literals: a chain copies its maps at each call, with room for 8 entries each. Where there are more, the room is for 64, which is 2 KB a map and call: put such a map last.

${table(['bytes', 'stack'], stack.map(({ door, bytes }) => [door, number(bytes)]))}
`;

const files = { 'performance.md': page };
for (const [name, text] of Object.entries(plots)) {
    files[`performance/${name}.svg`] = text;
}
for (const [name, text] of Object.entries(files)) {
    const path = join(docs, name);
    if (!isCheck) {
        writeFileSync(path, text);
    } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
        throw new Error(`docs/${name} is not what the results say: node benchmarks/page.mjs`);
    }
}
