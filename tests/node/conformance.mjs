// Compares each schema's verdicts with those of check_document(), as tests/node/documents.cpp wrote them:
//
//     node conformance.mjs DIRECTORY
//
// They are equal, but where nothing is wrong except what a schema cannot say (schema_says.hpp). That list is
// tested too: what it says wholly must once be the only reason of a refusal, what not at all must once slip
// through alone, and what in part must do both.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compile } from './validator.mjs';
import { isNewer } from './unicode_version.mjs';

const leastDocuments = 150;

const [directory] = process.argv.slice(2);
if (directory === undefined) {
    throw new Error('usage: node conformance.mjs DIRECTORY');
}
const rules = JSON.parse(readFileSync(join(directory, 'rules.json'), 'utf8'));
const names = Object.keys(rules);

// Rules by how often they alone decided.
const refused = new Map(names.map((name) => [name, 0]));
const slipped = new Map(names.map((name) => [name, 0]));
// Rules that only documents break which this Node cannot judge.
const unseen = new Set();
const failures = [];

function readDocument(latin1) {
    const bytes = Buffer.from(latin1, 'latin1');
    try {
        return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
    } catch {
        return {};
    }
}

const isSaid = (name, ...how) => how.includes(rules[name].said);

function compare(policy, line, validate) {
    const { document, errors, is_fine_for_strict: isFineForStrict, unicode } = JSON.parse(line);
    const broken = [...new Set(errors)];
    if (isNewer(unicode, process.versions.unicode)) {
        broken.forEach((name) => unseen.add(name));
        return false;
    }
    const fail = (words) =>
        failures.push(`${policy}: ${words}: ${JSON.stringify(document.slice(0, 160))} [${broken.join(', ')}]`);

    const read = readDocument(document);
    const isReadable = 'value' in read;
    const isRefused = isReadable && !validate(read.value);
    if (broken.length === 0) {
        // A parser may be stricter than a policy, but not than all rules.
        if (isRefused || (!isReadable && isFineForStrict)) {
            fail('refused, but it is fine');
        }
        return true;
    }
    if (broken.some((name) => isSaid(name, 'needless'))) {
        fail('breaks a rule that no document can break');
    } else if (broken.some((name) => isSaid(name, 'wholly'))) {
        if (isReadable && !isRefused) {
            fail('not refused');
        }
    } else if (isRefused && broken.every((name) => isSaid(name, 'not at all'))) {
        fail('refused, but the list says that a schema cannot say it');
    }
    if (isRefused && (broken.length === 1 || broken.every((name) => isSaid(name, 'in part')))) {
        broken.forEach((name) => refused.set(name, refused.get(name) + 1));
    }
    if (!isRefused && (broken.length === 1 || broken.every((name) => isSaid(name, 'in part')))) {
        broken.forEach((name) => slipped.set(name, slipped.get(name) + 1));
    }
    return true;
}

const policies = readdirSync(directory)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length));
if (policies.length === 0) {
    throw new Error(`${directory} has no documents`);
}
for (const policy of policies) {
    const validate = compile(join(directory, `${policy}.schema.json`));
    const lines = readFileSync(join(directory, `${policy}.jsonl`), 'utf8').split('\n').filter(Boolean);
    const compared = lines.filter((line) => compare(policy, line, validate)).length;
    console.log(`${policy}: ${compared} documents compared, ${lines.length - compared} left out`);
    if (compared < leastDocuments) {
        failures.push(`${policy}: fewer than ${leastDocuments} documents`);
    }
}
console.log(`left out: characters that Unicode ${process.versions.unicode} of this Node does not know`);

for (const name of names.filter((one) => rules[one].broken && !unseen.has(one))) {
    if (isSaid(name, 'wholly', 'in part') && refused.get(name) === 0) {
        failures.push(`${name}: no document is refused for it alone`);
    }
    if (isSaid(name, 'in part', 'not at all') && slipped.get(name) === 0) {
        failures.push(`${name}: said ${rules[name].said}, but no document needs that`);
    }
}
if (failures.length > 0) {
    console.error(failures.join('\n'));
    process.exit(1);
}
