// SPDX-License-Identifier: BSL-1.0
// What tests/node/documents.cpp wrote: a schema and documents for each policy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isNewer } from './unicode_version.mjs';

export function policiesIn(directory) {
    const policies = readdirSync(directory)
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => file.slice(0, -'.jsonl'.length));
    if (policies.length === 0) {
        throw new Error(`${directory} has no documents`);
    }
    return policies;
}

export const schemaFile = (directory, policy) => join(directory, `${policy}.schema.json`);

// The document as text; nothing where its bytes are not UTF-8.
function textOf(latin1) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
    } catch {
        return undefined;
    }
}

function valueOf(text) {
    try {
        return { isReadable: text !== undefined, value: text === undefined ? undefined : JSON.parse(text) };
    } catch {
        return { isReadable: false };
    }
}

export function documentsOf(directory, policy) {
    const lines = readFileSync(join(directory, `${policy}.jsonl`), 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => {
        const written = JSON.parse(line);
        const text = textOf(written.document);
        return {
            ...valueOf(text),
            text,
            errors: [...new Set(written.errors)],
            isFineForStrict: written.is_fine_for_strict,
            // It has characters that this Node does not know.
            isBeyondNode: isNewer(written.unicode, process.versions.unicode),
            shown: JSON.stringify((text ?? written.document).slice(0, 160)),
        };
    });
}
