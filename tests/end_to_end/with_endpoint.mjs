// Runs a program against an endpoint of its own, with what it needs to know in its environment:
//
//     node with_endpoint.mjs [--temporary] PROGRAM ARGUMENT...
//
// IOTPKG_ENDPOINT is the endpoint's URL; region and credentials are in the usual variables of AWS, with
// --temporary those of a role, which have a session token. The exit status is the program's.
import { spawn } from 'node:child_process';
import { lasting, region, temporary } from './accounts.mjs';
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
const { AWS_SESSION_TOKEN, ...environment } = process.env;
const child = spawn(program, programArguments, {
    stdio: 'inherit',
    env: {
        ...environment,
        IOTPKG_ENDPOINT: `http://127.0.0.1:${port}`,
        // A proxy of this machine is none of the tests' business.
        no_proxy: '127.0.0.1',
        NO_PROXY: '127.0.0.1',
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: account.accessKeyId,
        AWS_SECRET_ACCESS_KEY: account.secretAccessKey,
        ...(account.sessionToken && { AWS_SESSION_TOKEN: account.sessionToken }),
    },
});
child.on('error', (error) => {
    console.error(`${program}: ${error.message}`);
    process.exit(127);
});
child.on('close', async (code) => {
    await endpoint.close();
    process.exit(code ?? 128);
});
