// SPDX-License-Identifier: BSL-1.0
// The page: what is typed goes to the checker, and what it finds beside the text. `program` and loadChecker() are
// in scripts of their own.
'use strict';

const byId = (id) => document.getElementById(id);
const [editor, text, numbers, bands] = ['editor', 'text', 'numbers', 'bands'].map(byId);
const [operation, policy, summary, findings] = ['operation', 'policy', 'summary', 'findings'].map(byId);
const [requests, noRequests, http, curl] = ['requests', 'no-requests', 'http', 'curl'].map(byId);

// While somebody types, a text that is half a word is checked for nobody.
const pause = 150; // milliseconds
const checkerIsThere = loadChecker(program);
let waiting;
let shown = ''; // what was found last, as JSON
let copied = {};

const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

function made(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
}

// Where a line and a column (in code points) are, as an index of the text. A byte-order mark has no column.
function indexOf(value, { line, column }) {
    let index = 0;
    for (let passed = 1; passed < line; ++passed) {
        index = value.indexOf('\n', index) + 1;
    }
    index += index === 0 && value.startsWith('\uFEFF') ? 1 : 0;
    for (let passed = 1; passed < column && index < value.length; ++passed) {
        index += value.codePointAt(index) > 0xffff ? 2 : 1;
    }
    return index;
}

const lineHeight = () => parseFloat(getComputedStyle(text).lineHeight);

// The caret goes there, and what is around it comes into view.
function goTo(place) {
    const index = indexOf(text.value, place);
    text.focus();
    text.setSelectionRange(index, index);
    const top = (place.line - 1) * lineHeight();
    if (top < text.scrollTop || top + 2 * lineHeight() > text.scrollTop + text.clientHeight) {
        text.scrollTop = top - text.clientHeight / 3;
    }
    const left = place.column * (lineHeight() / 2.5); // a character is that wide, or less
    text.scrollLeft = left > text.clientWidth ? left - text.clientWidth / 2 : 0;
}

// Numbers and bands stand beside and behind the text, and move with it.
function follow() {
    for (const layer of [numbers, bands]) {
        layer.style.transform = `translateY(${-text.scrollTop}px)`;
    }
}

function showNumbers() {
    const lines = text.value.split('\n').length;
    if (numbers.dataset.lines !== String(lines)) {
        numbers.dataset.lines = lines;
        numbers.textContent = Array.from({ length: lines }, (_, index) => index + 1).join('\n');
        editor.style.setProperty('--digits', Math.max(2, String(lines).length));
    }
}

function showBands(all) {
    const worst = new Map();
    for (const { line, severity } of all) {
        worst.set(line, worst.get(line) === 'error' ? 'error' : severity);
    }
    bands.replaceChildren(
        ...Array.from(worst, ([line, severity]) => {
            const band = made('div', { className: `band ${severity}` });
            band.style.setProperty('--line', line - 1);
            return band;
        }),
    );
}

function findingItem(found) {
    const place = `Line ${found.line}, column ${found.column}`;
    const button = made(
        'button',
        { type: 'button' },
        made('span', { className: 'severity', textContent: found.severity }),
        made('span', { className: 'place', textContent: place }),
        made('span', { className: 'message', textContent: found.message }),
    );
    button.addEventListener('click', () => goTo(found));
    return made(
        'li',
        { className: found.severity },
        button,
        made('p', { className: 'hint', textContent: `Hint: ${found.hint}` }),
        made('p', { className: 'rule' }, made('a', { href: `../rules/#${found.rule}`, textContent: found.rule })),
    );
}

function summaryOf({ problem, valid, errors, warnings }) {
    if (problem) {
        return `The text ${problem}.`;
    }
    if (errors === 0 && valid === 0) {
        return 'The text holds no request.';
    }
    const faults = [
        ...(errors === 0 ? [] : [counted(errors, 'error')]),
        ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
    ];
    if (valid === 1 && errors === 0) {
        return ['Valid', ...faults].join(', with ');
    }
    return [...(valid === 0 ? [] : [counted(valid, 'valid request')]), ...faults].join(', ');
}

function show(answer) {
    const { findings: all = [], requests: printed = [], omitted = 0, valid = 0 } = answer;
    const words = summaryOf(answer);
    // What stays the same is not said again.
    if (summary.textContent !== words) {
        summary.textContent = words;
    }
    summary.className = answer.problem || answer.errors || !valid ? 'error' : answer.warnings ? 'warning' : 'valid';
    text.setAttribute('aria-invalid', summary.className === 'error');
    showBands(all);
    findings.replaceChildren(...all.map(findingItem));
    if (omitted !== 0) {
        findings.append(made('li', { className: 'more', textContent: `and ${omitted} more` }));
    }
    requests.hidden = printed.length === 0;
    noRequests.hidden = !requests.hidden;
    for (const [element, form] of [[http, 'http'], [curl, 'curl']]) {
        copied[form] = printed.map((request) => request[form]).join('\n');
        element.textContent = copied[form].replaceAll('\r\n', '\n');
    }
    byId('first').textContent = valid > printed.length ? `The first ${printed.length} of ${valid}. ` : '';
}

async function check() {
    clearTimeout(waiting);
    const checked = text.value;
    const checker = await checkerIsThere;
    let answer;
    try {
        answer = await checker.check(checked, operation.selectedIndex, policy.selectedIndex);
    } catch {
        answer = { problem: 'is too long to check here' };
    }
    const found = JSON.stringify(answer);
    if (found !== shown) {
        shown = found;
        show(answer);
    }
    // While the page says so, it shows what was found in the text that stands there.
    if (text.value === checked) {
        document.documentElement.dataset.ready = '';
    }
}

async function copy(form) {
    const said = byId(`said-${form}`);
    try {
        await navigator.clipboard.writeText(copied[form]);
        said.textContent = 'Copied';
    } catch {
        getSelection().selectAllChildren(byId(form));
        said.textContent = 'Selected: press Ctrl+C';
    }
    setTimeout(() => (said.textContent = ''), 3000);
}

function fill(select, words) {
    select.replaceChildren(...words.map((word) => made('option', { textContent: word })));
}

async function begin() {
    let about;
    try {
        ({ about } = await checkerIsThere);
    } catch {
        summary.textContent = 'This browser cannot run the checker: it needs WebAssembly.';
        summary.className = 'error';
        return;
    }
    fill(operation, about.operations);
    fill(policy, about.policies);
    byId('about').textContent =
        `iotpkg ${about.version}, rules of ${about.rules_date}, Unicode ${about.unicode}`;
    await check();
}

text.addEventListener('input', () => {
    delete document.documentElement.dataset.ready;
    showNumbers();
    clearTimeout(waiting);
    waiting = setTimeout(check, pause);
});
text.addEventListener('scroll', follow);
operation.addEventListener('change', check);
policy.addEventListener('change', check);
for (const form of ['http', 'curl']) {
    byId(`copy-${form}`).addEventListener('click', () => copy(form));
}
// A browser that comes back to the page puts in what was typed.
addEventListener('pageshow', () => {
    showNumbers();
    if ('ready' in document.documentElement.dataset) {
        check();
    }
});
showNumbers();
begin();
