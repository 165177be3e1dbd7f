// SPDX-License-Identifier: BSL-1.0
// A loopback stand-in for the service, for tests: README.md beside this file tells what it does.
//
//     node endpoint.mjs [--idle-seconds S] [--requests N]
//
// Prints "listening PORT" and serves on 127.0.0.1:PORT until its standard input ends, S seconds (60) pass
// without a request, or N requests were answered.
import { parseArgs } from 'node:util';
import { createEndpoint } from './server.mjs';

const { values } = parseArgs({
    options: {
        'idle-seconds': { type: 'string', default: '60' },
        requests: { type: 'string', default: '0' },
    },
});
const idleSeconds = count('idle-seconds', 1);
const mostRequests = count('requests', 0);

function count(name, least) {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < least || number > 86_400) {
        console.error(`--${name} is a whole number from ${least} to 86400`);
        process.exit(2);
    }
    return number;
}

let answered = 0;
const endpoint = createEndpoint({
    onRequest: () => idle.refresh(),
    onAnswered: () => ++answered === mostRequests && stop(),
});

async function stop() {
    await endpoint.close();
    process.exit(0);
}

const idle = setTimeout(stop, idleSeconds * 1000);
process.stdin.on('end', stop).on('error', stop).resume();
console.log(`listening ${await endpoint.listen()}`);
