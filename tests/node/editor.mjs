// SPDX-License-Identifier: BSL-1.0
// Gives the documents of documents.cpp to the language service of VS Code, which marks what Ajv refuses:
//
//     node editor.mjs DIRECTORY
import { readFileSync } from 'node:fs';

import service from 'vscode-json-languageservice';

import { documentsOf, policiesIn, schemaFile } from './documents.mjs';
import { compile } from './validator.mjs';

const { getLanguageService, TextDocument } = service;

const [directory] = process.argv.slice(2);
if (directory === undefined) {
    throw new Error('usage: node editor.mjs DIRECTORY');
}

// Said by the editor itself, with or without this schema.
const ofItsOwn = ['Duplicate object key'];
// Said where the schema has no words for it.
const ofExpressions = ['does not match the pattern', 'Matches a schema that is not allowed'];

const hasOneOf = (message, parts) => parts.some((part) => message.includes(part));

function editorWith(schema) {
    const editor = getLanguageService({
        schemaRequestService: (uri) => Promise.reject(new Error(`nothing to fetch: ${uri}`)),
    });
    editor.configure({ validate: true, schemas: [{ uri: schema.$id, fileMatch: ['*'], schema }] });
    return async (text) => {
        const document = TextDocument.create('file:///request.json', 'json', 1, text);
        const marks = await editor.doValidation(document, editor.parseJSONDocument(document));
        return marks.map((mark) => mark.message).filter((message) => !hasOneOf(message, ofItsOwn));
    };
}

const failures = [];
for (const policy of policiesIn(directory)) {
    const file = schemaFile(directory, policy);
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    const validate = compile(file);
    const messagesFor = editorWith(schema);
    // A schema that a document names is taken instead of the one in the settings.
    const documents = documentsOf(directory, policy).filter(
        ({ isReadable, text }) => isReadable && !text.includes('"$schema"'),
    );
    for (const { text, value, shown } of documents) {
        const messages = await messagesFor(text);
        if (validate(value) !== (messages.length === 0)) {
            failures.push(`${policy}: ${shown}: ${messages.join('; ') || 'no mark'}`);
        }
        if (messages.some((message) => hasOneOf(message, ofExpressions))) {
            failures.push(`${policy}: ${shown}: ${messages.join('; ')}`);
        }
    }
    console.log(`${policy}: ${documents.length} documents edited`);
}
if (failures.length > 0) {
    console.error(failures.join('\n'));
    process.exit(1);
}
