// SPDX-License-Identifier: BSL-1.0
// What a program of docs/examples/sdk-bridge has to do, whatever the language.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { control, port, token } from './caller.mjs';
import { environmentFor } from './environment.mjs';

const { cases } = JSON.parse(readFileSync(new URL('wire_cases.json', import.meta.url), 'utf8'));
export const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const release = here('release.json');
const arnOf = ({ packageName, versionName }) =>
    `arn:aws:iot:us-east-1:123456789012:package/${packageName}/version/${versionName}`;

// Not spawnSync: the endpoint is in this process.
export function run([program, ...programArguments], environment = environmentFor(port)) {
    return new Promise((resolve) => {
        const child = spawn(program, programArguments, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
        const said = { out: '', errors: '' };
        child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
        child.stderr.setEncoding('utf8').on('data', (text) => (said.errors += text));
        child.on('error', (error) => resolve({ status: error.code, ...said }));
        child.on('close', (status) => resolve({ status, ...said }));
    });
}

export function describeBridge(command, { skip = false } = {}) {
    describe(command.join(' '), { skip }, () => {
        const scratch = mkdtempSync(join(tmpdir(), 'sdk-bridge-'));
        after(() => rmSync(scratch, { recursive: true }));
        const documents = (inputs) => {
            const file = join(scratch, 'inputs.jsonl');
            writeFileSync(file, inputs.map((input) => `${JSON.stringify(input)}\n`).join(''));
            return file;
        };
        const bridge = (...files) => run([...command, ...files]);

        it('sends a document without faults', async () => {
            const { status, out, errors } = await bridge(release);
            assert.equal(out, 'arn:aws:iot:us-east-1:123456789012:package/thermostat-firmware/version/2.4.1\n', errors);
            assert.equal(status, 0);
            const { requests, creations, tokens } = await control();
            assert.deepEqual({ requests, creations }, { requests: 1, creations: 1 });
            assert.ok(tokens[token].done);
        });
        it('sends nothing where a document has faults, not even the others', async () => {
            const { status, out, errors } = await bridge(release, here('release-with-faults.json'));
            assert.deepEqual({ status, out }, { status: 1, out: '' });
            assert.match(errors, /error: \/packageName: has a character outside/);
            assert.equal((await control()).requests, 0);
        });
        it('sends nothing where a file cannot be read', async () => {
            const { status, out, errors } = await bridge(release, join(scratch, 'nowhere.json'));
            assert.deepEqual({ status, out }, { status: 2, out: '' });
            assert.match(errors, /nowhere\.json: No such file/);
            assert.equal((await control()).requests, 0);
        });
        it('sends nothing where there is no iotpkg-check', async () => {
            const directories = process.env.PATH.split(':').filter((each) => !existsSync(join(each, 'iotpkg-check')));
            const { status, out } = await run([...command, release], { ...environmentFor(port), PATH: directories.join(':') });
            assert.deepEqual({ status, out }, { status: 1, out: '' });
            assert.equal((await control()).requests, 0);
        });
        it('sends what the service takes, whatever the texts hold', async () => {
            // Each as a request of its own, for a version of its own.
            const names = new Set();
            const inputs = cases.map(({ input: { clientToken, ...input } }, index) => {
                const name = arnOf(input);
                const versionName = names.has(name) ? `${input.versionName}.${index}` : input.versionName;
                names.add(name);
                return clientToken === token ? { ...input, versionName } : { ...input, versionName, clientToken };
            });
            const { status, out, errors } = await bridge(documents(inputs));
            assert.deepEqual({ status, out }, { status: 0, out: inputs.map((each) => `${arnOf(each)}\n`).join('') }, errors);
            const { requests, creations, complaints } = await control();
            assert.deepEqual(
                { requests, creations, complaints },
                { requests: cases.length, creations: cases.length, complaints: [] },
            );
        });
        it('keeps the client token when it tries again', async () => {
            await control({ next: 'ThrottlingException' });
            const { status, errors } = await bridge(release);
            assert.equal(status, 0, errors);
            const { requests, tokens } = await control();
            assert.equal(requests, 2);
            assert.deepEqual(tokens, { [token]: { requests: 2, sameBytes: true, done: true } });
        });
        it('says what the service refused, and sends the rest', async () => {
            await control({ next: 'ValidationException' });
            const second = { packageName: 'p', versionName: '2' };
            const { status, out, errors } = await bridge(documents([{ packageName: 'p', versionName: '1' }, second]));
            assert.deepEqual({ status, out }, { status: 1, out: `${arnOf(second)}\n` });
            assert.match(errors, /^p 1: .*ValidationException/m);
        });
    });
}
