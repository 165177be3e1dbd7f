// SPDX-License-Identifier: BSL-1.0
// A server that takes too long is given up in time, by every program of docs/examples/transports that sends, and
// it says what may have become of the request. IOTPKG_ADAPTER says which program.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, describe, it } from 'node:test';
import { name, run, skip } from './adapter.mjs';

const servers = [];
after(() => servers.forEach(({ close }) => close()));

// Says to each connection what `talk` does, and counts them.
async function listening(talk) {
    const sockets = [];
    const server = createServer((socket) => {
        sockets.push(socket.on('error', () => {}));
        talk(socket);
    });
    const port = await new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve(server.address().port));
    });
    const close = () => {
        server.close();
        sockets.forEach((socket) => socket.destroy());
    };
    servers.push({ close });
    return { port, sockets };
}

const isSilent = () => {};
const answer = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"packageName":"p"} ';
const isSlow = (socket) => {
    let sent = 0;
    const timer = setInterval(() => socket.write(answer.charAt(sent++)), 1000);
    socket.on('close', () => clearInterval(timer));
};
const answersAfter = (milliseconds) => (socket) => {
    const timer = setTimeout(() => socket.end(answer), milliseconds);
    socket.on('close', () => clearTimeout(timer));
};

const input = { packageName: 'p', versionName: '1' };
const carriedOut = 'the attempt may have been carried out';
const sentNothing = 'the attempt sent nothing';

describe(`${name}: what takes too long`, { skip }, () => {
    const whole = ['--timeout', 1600];
    const connect = ['--connect-timeout', 1600, '--timeout', 60_000];
    for (const [what, talk, scheme, options, end] of [
        ['a server that accepts and never answers', isSilent, 'http', whole, carriedOut],
        ['an answer of one byte a second', isSlow, 'http', whole, carriedOut],
        ['a handshake that never ends', isSilent, 'https', whole, sentNothing],
        ['a handshake that never ends, where only the connection is in a hurry', isSilent, 'https', connect, sentNothing],
    ]) {
        it(`ends in time, and is tried again: ${what}`, async () => {
            const { port, sockets } = await listening(talk);
            const begin = Date.now();
            const { code, lines } = await run([input], ['--attempts', 2, '--base-delay', 1, ...options], {
                scheme,
                to: port,
            });
            const took = Date.now() - begin;
            assert.deepEqual(lines, [`/packages/p/versions/1: no answer: timed out; ${end}`]);
            assert.deepEqual({ code, connections: sockets.length }, { code: 1, connections: 2 });
            // Half of it for each of two attempts: cpp-httplib gives the other half to what was quick.
            assert.ok(took >= 1600 && took < 10_000, `${took} ms`);
        });
    }
    it('is no answer that is slower than a connection may be', async () => {
        const { port } = await listening(answersAfter(900));
        const { code, lines } = await run([input], ['--attempts', 1, '--connect-timeout', 400], { to: port });
        assert.match(lines.join('\n'), /^\/packages\/p\/versions\/1: (?!no answer)/);
        assert.equal(code, 0);
    });
});
