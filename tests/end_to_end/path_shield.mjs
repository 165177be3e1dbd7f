// What URL handling makes of a name in the path. Reads names, each a line with a JSON string, and prints for
// each a line of JSON:
//
//     {"sent":"/packages/NAME/versions/NAME","url":"…","sigv4":"…"}
//
// `sent` has the name as AWS's SDKs put it there, percent-encoded; `url` is what WHATWG's `new URL()` leaves of
// it, `sigv4` what AWS's signer leaves of it before it encodes the path once more. For a name that can be sent
// without fear, the three are equal.
import { realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { escapeUri } from '@smithy/core/protocols';
import { signedPath } from './signer.mjs';

export function pathsOf(name) {
    const sent = `/packages/${escapeUri(name)}/versions/${escapeUri(name)}`;
    return { sent, url: new URL(sent, 'http://127.0.0.1').pathname, sigv4: signedPath(sent) };
}

async function main() {
    for await (const line of createInterface({ input: process.stdin })) {
        const name = JSON.parse(line);
        if (typeof name !== 'string') {
            throw new Error(`not a JSON string: ${line}`);
        }
        process.stdout.write(`${JSON.stringify(pathsOf(name))}\n`);
    }
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
    await main();
}
