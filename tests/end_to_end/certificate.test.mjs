// SPDX-License-Identifier: BSL-1.0
// No program of docs/examples/transports sends anything to a server whose certificate nobody signed, and none
// tries it again. IOTPKG_ADAPTER says which program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:tls';
import { describe, it } from 'node:test';
import { name, run, skip as isLeftOut } from './adapter.mjs';

// A key and a certificate that it signed itself, for this host.
const made = spawnSync('openssl', [
    ...'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout - -out -'.split(' '),
    ...['-addext', 'subjectAltName=IP:127.0.0.1'],
]);
const skip =
    isLeftOut || (made.status !== 0 && 'SKIPPED: the program openssl is not here, so NO certificate was refused');

describe(`${name}: a certificate that nobody signed`, { skip }, () => {
    it('is refused, and nothing is sent', async () => {
        let connections = 0;
        let received = 0;
        const server = createServer({ key: made.stdout, cert: made.stdout }, (socket) =>
            socket.on('error', () => {}).on('data', (bytes) => (received += bytes.length)),
        );
        server.on('connection', () => ++connections).on('tlsClientError', () => {});
        const to = await new Promise((resolve) => {
            server.listen(0, '127.0.0.1', () => resolve(server.address().port));
        });
        const input = { packageName: 'p', versionName: '1' };
        const { code, lines } = await run([input], ['--attempts', 3, '--base-delay', 1], { scheme: 'https', to });
        server.close();
        assert.match(lines.join('\n'), /^\S+: no answer: .*(certificate|Verification).*; the attempt sent nothing$/);
        assert.deepEqual({ code, connections, received }, { code: 1, connections: 1, received: 0 });
    });
});
