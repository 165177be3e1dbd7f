// SPDX-License-Identifier: BSL-1.0
// Runs a program against an endpoint of its own, with what it needs to know in its environment:
//
//     node with_endpoint.mjs [--temporary] PROGRAM ARGUMENT...
//
// IOTPKG_ENDPOINT is the endpoint's URL, and so is AWS_ENDPOINT_URL, which AWS's clients know; region and credentials are in the usual variables of AWS, with
// --temporary those of a role, which have a session token. The exit status is the program's.
import { spawn } from 'node:child_process';
import { lasting, temporary } from './accounts.mjs';
import { environmentFor } from './environment.mjs';
import { createEndpoint } from './server.mjs';

let [program, ...programArguments] = process.argv.slice(2);
let account = lasting;
if (program === '--temporary') {
    account = temporary;
    [program, ...programArguments] = programArguments;
}
if (program === undefined) {
    console.error('usage: node with_endpoint.mjs [--temporary] PROGRAM ARGUMENT...');
    process.exit(2);
}

const endpoint = createEndpoint();
const port = await endpoint.listen();
const child = spawn(program, programArguments, { stdio: 'inherit', env: environmentFor(port, account) });
child.on('error', (error) => {
    console.error(`${program}: ${error.message}`);
    process.exit(127);
});
child.on('close', async (code) => {
    await endpoint.close();
    process.exit(code ?? 128);
});
