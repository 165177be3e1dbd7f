// SPDX-License-Identifier: BSL-1.0
// The schema for strict validators: node strict.mjs IOTPKG-CHECK DOCUMENT…
// It has no keyword that the standard does not know, says nothing else than the one for editors, and a strict
// validator takes it, which refuses the other.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import Draft2020 from 'ajv/dist/2020.js';

const [program, ...files] = process.argv.slice(2);
const documents = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
const onlyForEditors = ['errorMessage', 'patternErrorMessage'];

const schemaOf = (word, ...options) =>
    JSON.parse(execFileSync(program, [word, ...options], { encoding: 'utf8' }));
const validator = () => new (Draft2020.default ?? Draft2020)({ strict: true, allowUnionTypes: true });
const without = (text) => JSON.parse(text, (key, value) => (onlyForEditors.includes(key) ? undefined : value));

let verdicts = 0;
for (const operation of ['create-package-version', 'update-package-version']) {
    for (const policy of ['recommended', 'service', 'wire_safe', 'strict']) {
        const options = ['--operation', operation, '--policy', policy];
        const all = schemaOf('--json-schema', ...options);
        const strict = schemaOf('--json-schema=strict', ...options);
        assert.deepEqual(strict, without(JSON.stringify(all)));
        const takes = validator().compile(strict);
        const asked = validator().addVocabulary(onlyForEditors).compile(all);
        if (policy !== 'wire_safe') {
            assert.throws(() => validator().compile(all), /unknown keyword/);
        }
        for (const document of documents) {
            assert.equal(takes(document), asked(document));
            ++verdicts;
        }
    }
}
assert.ok(verdicts > 0);
console.log(`${verdicts} verdicts`);
