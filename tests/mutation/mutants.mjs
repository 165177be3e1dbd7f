// SPDX-License-Identifier: BSL-1.0
// The small changes that a C++ file can have: { offset, length, after, kind }, in their order. Whoever writes code
// as clang-format does has spaces around a comparison, and none around the brackets of a template.

const bracketPairs = { '(': ')', '[': ']', '{': '}' };

// Where the bracket at the offset is closed.
function closeOf(code, open) {
    let depth = 0;
    for (let offset = open; offset < code.length; ++offset) {
        depth += '([{'.includes(code[offset]) ? 1 : ')]}'.includes(code[offset]) ? -1 : 0;
        if (depth === 0) {
            return offset;
        }
    }
    return code.length;
}

// Blanks for what is no code, so that offsets stay: comments, lines of the preprocessor, static assertions. Of
// texts and characters the quotes stay.
export function onlyCode(text) {
    const blank = (part) => part.replace(/[^\n]/g, ' ');
    const quoted = (part) => '"' + part.slice(2).replace(/[^\n]/g, '_') + '"';
    const parts = [
        /\/\/[^\n]*|\/\*[^]*?\*\//,
        /^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/m,
        /R"(?<mark>[^(\s]*)\([^]*?\)\k<mark>"/,
        /"(?:\\.|[^"\\\n])*"/,
        /(?<![0-9A-Fa-f])'(?:\\.[^']*|[^'\\\n])'/,
    ];
    const all = new RegExp(parts.map(({ source }) => source).join('|'), 'gm');
    let code = text.replace(all, (part) => (/^\/|^[ \t]*#/.test(part) ? blank(part) : quoted(part)));
    for (const { index } of code.matchAll(/\bstatic_assert\(/g)) {
        const end = closeOf(code, code.indexOf('(', index));
        code = code.slice(0, index) + blank(code.slice(index, end)) + code.slice(end);
    }
    return code;
}

const comparisons = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==' };
const connectives = { '&&': '||', '||': '&&' };

function* operators(code) {
    for (const { 0: token, index } of code.matchAll(/(?<=\s)(?:[<>]=?|[=!]=|&&|\|\|)(?=\s)/g)) {
        if (/\btemplate\s*$/.test(code.slice(Math.max(0, index - 20), index))) {
            continue;
        }
        const isComparison = token in comparisons;
        yield {
            offset: index,
            length: token.length,
            after: (isComparison ? comparisons : connectives)[token],
            kind: isComparison ? 'comparison' : 'connective',
        };
    }
}

function* constants(code) {
    for (const { 0: token, index, groups } of code.matchAll(
        /(?<![\w.'])(?<number>0[xX][0-9A-Fa-f']+|\d[\d']*)(?<suffix>[uUlLzZ]*)(?![\w.'])/g,
    )) {
        const more = BigInt(groups.number.replaceAll("'", '')) + 1n;
        const after = /^0x/i.test(token) ? '0x' + more.toString(16).toUpperCase() : more.toString();
        yield { offset: index, length: token.length, after: after + groups.suffix, kind: 'constant' };
    }
    for (const { 0: token, index } of code.matchAll(/\b(?:true|false)\b/g)) {
        yield { offset: index, length: token.length, after: String(token === 'false'), kind: 'constant' };
    }
}

const negated = (text, offset, end) => ({
    offset,
    length: end - offset,
    after: `!(${text.slice(offset, end)})`,
    kind: 'branch',
});

// The last place before the offset, and on its level, that ends with what the expression looks for.
function startOf(code, offset, before) {
    for (let depth = 0, at = offset - 1; at >= 0; --at) {
        if (')]}'.includes(code[at])) {
            ++depth;
        } else if ('([{'.includes(code[at])) {
            if (depth === 0) {
                return at + 1;
            }
            --depth;
        } else if (depth === 0 && before.test(code.slice(Math.max(0, at - 8), at + 1))) {
            return at + 1;
        }
    }
    return 0;
}

function* branches(code, text) {
    for (const { 0: token, index } of code.matchAll(/\b(?:if|while)(?: constexpr)? \(/g)) {
        const open = index + token.length - 1;
        const end = closeOf(code, open);
        const semicolon = code.slice(open, end).lastIndexOf(';');
        const start = semicolon === -1 ? open + 1 : open + semicolon + 1;
        // What declares something is no expression.
        if (!/[^=!<>]=[^=]/.test(code.slice(start, end))) {
            yield negated(text, start, end);
        }
    }
    for (const { index } of code.matchAll(/ \? /g)) {
        const start = startOf(code, index, /(?:\breturn|[^=!<>]=|[,;?:]|<<) $/);
        yield negated(text, start + code.slice(start, index).search(/\S/), index);
    }
}

function* returns(code) {
    for (const { 0: token, index } of code.matchAll(/\breturn (?!(?:\{\}|\*this|true|false|nullptr|std::nullopt|\d+);)/g)) {
        const start = index + token.length;
        let end = start;
        while (code[end] !== ';') {
            end = '([{'.includes(code[end]) ? closeOf(code, end) + 1 : end + 1;
        }
        yield { offset: start, length: end - start, after: '{}', kind: 'return' };
    }
}

export function mutantsOf(text) {
    const code = onlyCode(text);
    const all = [...operators(code), ...constants(code), ...branches(code, text), ...returns(code)];
    return all.sort((one, other) => one.offset - other.offset || one.length - other.length);
}

export const mutated = (text, { offset, length, after }) => text.slice(0, offset) + after + text.slice(offset + length);
