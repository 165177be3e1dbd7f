// SPDX-License-Identifier: BSL-1.0
// Schemas of JSON Schema 2020-12 and of draft 4, ready to ask.
import { readFileSync } from 'node:fs';

import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import Draft2020 from 'ajv/dist/2020.js';

// What only VS Code knows.
const extensions = ['errorMessage', 'patternErrorMessage'];

// A function that is true for a valid value, and else has `errors`.
export function compile(schemaFile) {
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
    const isOld = String(schema.$schema).includes('draft-04');
    const validator = isOld
        ? new (Draft04.default ?? Draft04)({ strict: false, unicodeRegExp: false, allErrors: true })
        : new (Draft2020.default ?? Draft2020)({ strict: true, allowUnionTypes: true, allErrors: true });
    (addFormats.default ?? addFormats)(validator);
    if (!isOld) {
        validator.addVocabulary(extensions);
    }
    return validator.compile(schema);
}

export function complaints(validate) {
    return validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`);
}
