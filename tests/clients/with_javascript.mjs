// SPDX-License-Identifier: BSL-1.0
// What @aws-sdk/client-iot makes of the examples:
//
//     node with_javascript.mjs DIRECTORY PACKAGES
//
// Reads DIRECTORY/index.json and what `examples` wrote there; prints one object of JSON. The client is that of
// PACKAGES/node_modules. Nothing leaves the program: each request is taken where the client would send it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [directory, packages] = process.argv.slice(2);
for (const name of Object.keys(process.env).filter((each) => each.startsWith('AWS_'))) {
    delete process.env[name];
}
const { IoTClient, CreatePackageVersionCommand, UpdatePackageVersionCommand } = createRequire(
    resolve(packages, 'package.json'),
)('@aws-sdk/client-iot');
const commands = { create: CreatePackageVersionCommand, update: UpdatePackageVersionCommand };

// Leaves the client with the request, in place of sending it.
class Captured extends Error {
    constructor(request) {
        super('captured');
        this.request = request;
    }
}

const client = new IoTClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'TESTKEYTHATLASTS0000', secretAccessKey: 'test/secret+that=lasts' },
    maxAttempts: 1,
    requestHandler: {
        handle(request) {
            throw new Captured(request);
        },
    },
});

async function outcomeOf(file, form) {
    let inputs;
    try {
        // As a program reads its documents.
        const text = readFileSync(file, 'utf8');
        inputs = (file.endsWith('.jsonl') ? text.trimEnd().split('\n') : [text]).map((each) => JSON.parse(each));
    } catch (error) {
        return { notRead: error.name };
    }
    const sent = [];
    for (const input of inputs) {
        try {
            await client.send(new commands[form](input));
        } catch (error) {
            if (!(error instanceof Captured)) {
                return { refused: error.message };
            }
            const { path, query, body } = error.request;
            // The body is text, with newer clients its bytes.
            sent.push({
                path,
                token: query.clientToken,
                body: typeof body === 'string' ? body : new TextDecoder().decode(body),
            });
        }
    }
    return { sent };
}

async function measured(kind, index) {
    const outcomes = {};
    for (const { rule, file, form } of index.filter((row) => row.form in commands)) {
        outcomes[rule] = await outcomeOf(join(directory, kind, file), form);
    }
    return outcomes;
}

const index = JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8'));
const manifest = join(packages, 'node_modules', '@aws-sdk', 'client-iot', 'package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
console.log(
    JSON.stringify({
        version: `@aws-sdk/client-iot ${version}, Node ${process.versions.node}`,
        wrong: await measured('wrong', index),
        right: await measured('right', index),
    }),
);
