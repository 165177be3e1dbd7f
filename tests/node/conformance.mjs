// SPDX-License-Identifier: BSL-1.0
// Compares each schema's verdicts with those of check_document(), as tests/node/documents.cpp wrote them:
//
//     node conformance.mjs DIRECTORY
//
// They are equal, but where nothing is wrong except what a schema cannot say (schema_says.hpp). That list is
// tested too: what it says wholly must once be the only reason of a refusal, what not at all must once slip
// through alone, and what in part must do both.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { documentsOf, policiesIn, schemaFile } from './documents.mjs';
import { compile } from './validator.mjs';

const leastDocuments = 150;

const [directory] = process.argv.slice(2);
if (directory === undefined) {
    throw new Error('usage: node conformance.mjs DIRECTORY');
}
const rules = JSON.parse(readFileSync(join(directory, 'rules.json'), 'utf8'));
const isSaid = (name, ...how) => how.includes(rules[name].said);

// Rules that alone had a document refused, and rules that alone had one slip through.
const refused = new Set();
const slipped = new Set();
// Rules that only documents break which this Node cannot judge.
const unseen = new Set();
const failures = [];

function complaintAbout({ isReadable, isFineForStrict, errors }, isRefused) {
    if (errors.length === 0) {
        // A parser may be stricter than a policy, but not than all rules.
        return isRefused || (!isReadable && isFineForStrict) ? 'refused, but it is fine' : '';
    }
    if (errors.some((name) => isSaid(name, 'needless'))) {
        return 'breaks a rule that no document can break';
    }
    if (errors.some((name) => isSaid(name, 'wholly'))) {
        return isReadable && !isRefused ? 'not refused' : '';
    }
    const isBeyond = errors.every((name) => isSaid(name, 'not at all'));
    return isRefused && isBeyond ? 'refused, but the list says that a schema cannot say it' : '';
}

function compare(policy, document, validate) {
    const { errors, isReadable, value, shown } = document;
    const isRefused = isReadable && !validate(value);
    const complaint = complaintAbout(document, isRefused);
    if (complaint !== '') {
        failures.push(`${policy}: ${complaint}: ${shown} [${errors.join(', ')}]`);
    }
    if (errors.length === 1 || errors.every((name) => isSaid(name, 'in part'))) {
        errors.forEach((name) => (isRefused ? refused : slipped).add(name));
    }
}

for (const policy of policiesIn(directory)) {
    const validate = compile(schemaFile(directory, policy));
    const documents = documentsOf(directory, policy);
    const known = documents.filter((document) => !document.isBeyondNode);
    known.forEach((document) => compare(policy, document, validate));
    documents
        .filter((document) => document.isBeyondNode)
        .forEach(({ errors, shown }) => {
            errors.forEach((name) => unseen.add(name));
            console.log(`${policy}: left out, newer than Unicode ${process.versions.unicode} of this Node: ${shown}`);
        });
    console.log(`${policy}: ${known.length} documents compared`);
    if (known.length < leastDocuments) {
        failures.push(`${policy}: fewer than ${leastDocuments} documents`);
    }
}

for (const name of Object.keys(rules).filter((one) => rules[one].broken && !unseen.has(one))) {
    if (isSaid(name, 'wholly', 'in part') && !refused.has(name)) {
        failures.push(`${name}: no document is refused for it alone`);
    }
    if (isSaid(name, 'in part', 'not at all') && !slipped.has(name)) {
        failures.push(`${name}: said ${rules[name].said}, but no document needs that`);
    }
}
if (failures.length > 0) {
    console.error(failures.join('\n'));
    process.exit(1);
}
