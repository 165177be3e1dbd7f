// SPDX-License-Identifier: BSL-1.0
// The table of docs/clients.md: its cells, its lines, and back from lines to cells.

const names = 'Names';
const document = 'The document';
const groups = [
    [names, /^\/(package|version)Name$/],
    ['Description', /^\/description$/],
    ['Attributes', /^\/attributes/],
    ['Artifact', /^\/artifact/],
    ['Action', /^\/action$/],
    ['Recipe', /^\/recipe$/],
    ['Tags', /^\/tags/],
    ['Client token', /^\/clientToken$/],
    [document, /^(document|any text)$/],
];

// Versions and date, one line each, before what a comparison looks at.
export const headLines = 3;

const sends = 'sends';
const refuses = '**refuses**';
const cannotRead = '**cannot read**';

function quoted(words, most) {
    const characters = [...words];
    const shown = characters.length > most ? `${characters.slice(0, most).join('')}…` : words;
    return `\`${shown.replaceAll('|', '\\|')}\``;
}

// All texts of a document, names of members among them, whether it is JSON or nearly so.
function textsIn(text) {
    return [...text.matchAll(/"(?:[^"\\]|\\.)*"/gs)].map(([literal]) => {
        try {
            return JSON.parse(literal);
        } catch {
            return literal;
        }
    });
}

// Texts of the document that are nowhere in the requests.
function textsLost(sent, bytes) {
    const there = new Set(['packageName', 'versionName', 'clientToken']);
    for (const { path, token, body } of sent) {
        const names = path.match(/^\/packages\/(.*)\/versions\/(.*)$/).slice(1).map(decodeURIComponent);
        for (const text of [token, ...names, ...textsIn(body)]) {
            there.add(text);
        }
    }
    return textsIn(bytes.toString()).filter((text) => !there.has(text));
}

// What became of an example.
export function cellOf({ notRead, refused, sent }, bytes, about) {
    if (notRead !== undefined) {
        return `${cannotRead}: ${quoted(notRead, 80)}`;
    }
    if (refused !== undefined) {
        return `${refuses}: ${quoted(refused.replace(/^Parameter validation failed:\n/, '').split('\n')[0], 80)}`;
    }
    const lost = textsLost(sent, bytes);
    if (lost.length > 0) {
        return `${sends}, without ${lost.map((text) => quoted(text, 40)).join(' and ')}`;
    }
    if (sent.length > 1) {
        return `${sends} both`;
    }
    // Where a name or the document has the fault, what is sent is not the example once more.
    const { path, body } = sent[0];
    const isOf = (group) => groups.find(([name]) => name === group)[1].test(about);
    return [sends, ...(isOf(names) ? [quoted(path, 42)] : []), ...(isOf(document) ? [quoted(body, 60)] : [])].join(' ');
}

// Why this is not a request that says all that the document says.
export function notSent({ notRead, refused, sent }, bytes) {
    if (sent === undefined) {
        return notRead ?? refused;
    }
    const lost = textsLost(sent, bytes);
    return lost.length > 0 ? `sent without ${lost.join(', ')}` : undefined;
}

const line = (cells) => `| ${cells.join(' | ')} |`;
const ruler = (cells) => line(cells.map(() => '---'));
const code = ({ rule }) => `\`${rule}\``;

// `columns` has version and cells of python and javascript, and the cells of check.
export function render(index, columns, date) {
    const { python, javascript, check } = columns;
    const cell = (column, { rule }) => column.cells[rule] ?? 'not measured';
    const beginning = (column, rows, word) => rows.filter((row) => cell(column, row).startsWith(word)).length;
    const countsOf = (rows) => [
        rows.length,
        beginning(python, rows, cannotRead),
        beginning(python, rows, refuses),
        beginning(javascript, rows, cannotRead),
        beginning(javascript, rows, refuses),
        beginning(check, rows, 'error'),
        beginning(check, rows, 'warning'),
    ];

    const rows = index.filter(({ form }) => form === 'create' || form === 'update');
    const parts = groups.map(([name, about]) => [name, rows.filter((row) => about.test(row.about))]);
    const all = parts.flatMap(([, some]) => some);
    for (const row of rows.filter((each) => !all.includes(each))) {
        throw new Error(`${row.rule} is in no group of the table`);
    }
    const [total, pythonReads, botocore, scriptReads, client, errors, warnings] = countsOf(all);
    const others = (form) => index.filter((row) => row.form === form).map(code);

    const summary = ['', 'faults', '`json.load` cannot read', 'botocore refuses', '`JSON.parse` cannot read',
        'client-iot refuses', 'iotpkg-check: errors', 'iotpkg-check: warnings'];
    const titles = ['fault', 'Python, botocore', 'JavaScript, client-iot', 'iotpkg-check'];
    return `${[
        `- ${python.version}`,
        `- ${javascript.version}`,
        `- ${date}`,
        '',
        `Of ${total} faults, botocore refuses ${botocore}, and ${pythonReads} more stop before it: Python cannot read ` +
            `the document. client-iot refuses ${client}, and JavaScript cannot read ${scriptReads} more. iotpkg-check ` +
            `finds ${errors + warnings} before anything is sent: ${errors} are errors, with which there is no request, ` +
            `and ${warnings} are warnings.`,
        '',
        line(summary),
        ruler(summary),
        ...parts.map(([name, some]) => line([name, ...countsOf(some)])),
        line(['**all**', ...countsOf(all)]),
        ...parts.flatMap(([name, some]) => [
            '',
            `### ${name}`,
            '',
            line(titles),
            ruler(titles),
            ...some.map((row) => line([code(row), cell(python, row), cell(javascript, row), cell(check, row)])),
        ]),
        '',
        `Not in the table: ${[...others('yaml'), ...others('template')].join(' and ')}, since neither client reads ` +
            `YAML or a template; ${others('program').join(' and ')}, which only a program in C++ can break.`,
    ].join('\n')}\n`;
}

// The columns that `render` was given.
export function rowsOf(block) {
    const lines = block.split('\n');
    const versions = lines.slice(0, headLines).map((each) => each.replace(/^- /, ''));
    const found = lines.map((each) => each.match(/^\| `(\w+)` \| (.*) \| (.*) \| (.*) \|$/)).filter(Boolean);
    const cells = (column) => Object.fromEntries(found.map((match) => [match[1], match[column]]));
    return {
        python: { version: versions[0], cells: cells(2) },
        javascript: { version: versions[1], cells: cells(3) },
        check: { cells: cells(4) },
        date: versions[2],
    };
}
