// SPDX-License-Identifier: BSL-1.0
// The program of docs/examples/transports that is under test, IOTPKG_ADAPTER, and its runs against the endpoint
// of caller.mjs.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after } from 'node:test';
import { lasting, region, temporary } from './accounts.mjs';
import { port } from './caller.mjs';

const program = process.env.IOTPKG_ADAPTER ?? '';
export const name = basename(program);
export const skip =
    existsSync(`${program}.left_out`) && `SKIPPED: the libraries of ${name} are not here, so it was NOT tested`;

export const wrongSecret = 'wrong/secret+of=nobody';
const secrets = [
    wrongSecret,
    ...[lasting, temporary].flatMap((account) => [account.secretAccessKey, account.sessionToken ?? []]).flat(),
];

// What this machine has set is none of the tests' business, a proxy neither.
const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([variable]) => !/^AWS_|^IOTPKG_ENDPOINT$/i.test(variable)),
);

function environmentOf({ accessKeyId, secretAccessKey, sessionToken }) {
    return {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        ...(sessionToken && { AWS_SESSION_TOKEN: sessionToken }),
    };
}

const folder = await mkdtemp(join(tmpdir(), 'iotpkg-'));
after(() => rm(folder, { recursive: true }));
let files = 0;

// Sends the inputs, each as a document of one file. `code` is the exit status; `lines` is what was printed, in
// order of the alphabet, since nobody says which outcome comes first; `errors` is what was said on the side.
export async function run(inputs, options = [], { account = lasting, environment = {}, scheme = 'http', to = port } = {}) {
    const file = join(folder, `${++files}.json`);
    await writeFile(file, JSON.stringify(inputs));
    const child = spawn(program, ['--endpoint', `${scheme}://127.0.0.1:${to}`, ...options.map(String), file], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
            ...inherited,
            no_proxy: '127.0.0.1',
            NO_PROXY: '127.0.0.1',
            AWS_REGION: region,
            ...environmentOf(account),
            ...environment,
        },
    });
    const [printed, errors, code] = await Promise.all([
        textOf(child.stdout),
        textOf(child.stderr),
        new Promise((resolve, reject) => {
            child.on('error', reject).on('close', (status, signal) => resolve(status ?? signal));
        }),
    ]);
    for (const secret of secrets) {
        assert.ok(!printed.includes(secret) && !errors.includes(secret), 'a secret was printed');
    }
    return { code, lines: printed.split('\n').slice(0, -1).sort(), errors };
}

async function textOf(stream) {
    let text = '';
    for await (const piece of stream.setEncoding('utf8')) {
        text += piece;
    }
    return text;
}
