// SPDX-License-Identifier: BSL-1.0
// Which signatures are taken, and what is said of those that are not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lasting, temporary } from './accounts.mjs';
import { body, call, control, having, port, sha256, target, withHeaders, withoutHeader } from './caller.mjs';

const contentHash = (text) => withHeaders({ 'x-amz-content-sha256': sha256(text) });
const anHour = 3_600_000;

const refused = async (options, type, message) => {
    const { status, type: answered, answer, text } = await call(options);
    assert.deepEqual([status, answered], [403, type]);
    assert.match(answer.message, message);
    for (const { secretAccessKey, sessionToken = secretAccessKey } of [lasting, temporary]) {
        assert.ok(!text.includes(secretAccessKey) && !text.includes(sessionToken));
    }
    const { refused: count, complaints, tokens } = await control();
    assert.deepEqual({ count, complaints, tokens }, { count: 1, complaints: [answer.message], tokens: {} });
    return answer;
};

describe('a right signature', () => {
    for (const [what, options] of [
        ['of what is due', {}],
        ['with the hash of the body', { change: contentHash(body) }],
        ['of a role', { account: temporary }],
        ['of a header with many spaces', { change: withHeaders({ 'x-spaced': ' a   b ' }) }],
        ['of a header that signers leave out', { change: withHeaders({ 'user-agent': 'me' }) }],
        ['of fewer headers than are sent', { tamper: withHeaders({ 'user-agent': 'me', accept: '*/*' }) }],
    ]) {
        it(what, async () => assert.equal((await call(options)).status, 200));
    }
});

describe('a signature that has no chance', () => {
    for (const [what, options, type, message] of [
        ['missing', { tamper: withoutHeader('authorization') }, 'MissingAuthenticationToken', /no Authorization/],
        ['of another form', { tamper: withHeaders({ authorization: 'Basic dDp0' }) }, 'IncompleteSignature', /form/],
        ['there twice', { tamper: twice }, 'IncompleteSignature', /form/],
        ['of nobody', { account: { ...lasting, accessKeyId: 'NOBODY' } }, 'UnrecognizedClient', /NOBODY/],
        [
            'of a role without its token',
            { account: temporary, tamper: withoutHeader('x-amz-security-token') },
            'UnrecognizedClient',
            /missing/,
        ],
        [
            'with a token that is not due',
            { account: { ...lasting, sessionToken: 'stray' } },
            'UnrecognizedClient',
            /has no session token/,
        ],
        ['for another region', { scope: { region: 'eu-west-1' } }, 'InvalidSignature', /eu-west-1\/iot/],
        ['for another service', { scope: { service: 'execute-api' } }, 'InvalidSignature', /us-east-1\/execute-api/],
        ['an hour old', { date: new Date(Date.now() - anHour) }, 'InvalidSignature', /5 minutes/],
        ['an hour early', { date: new Date(Date.now() + anHour) }, 'InvalidSignature', /5 minutes/],
        ['without a date', { tamper: withoutHeader('x-amz-date') }, 'IncompleteSignature', /x-amz-date/],
        [
            'of another day than its date',
            { tamper: withHeaders({ 'x-amz-date': '20200101T000000Z' }) },
            'InvalidSignature',
            /20200101/,
        ],
        [
            'silent about the host',
            { change: having({ signedHeaders: ['content-type', 'x-amz-date'] }) },
            'InvalidSignature',
            /not signed: host/,
        ],
        [
            'silent about an x-amz- header',
            { tamper: withHeaders({ 'x-amz-extra': '1' }) },
            'InvalidSignature',
            /not signed: x-amz-extra/,
        ],
        [
            'of a header that was not sent',
            { change: withHeaders({ expect: '' }), tamper: withoutHeader('expect') },
            'InvalidSignature',
            /not sent: expect/,
        ],
        [
            'of headers out of order',
            { change: having({ signedHeaders: ['x-amz-date', 'host'] }) },
            'InvalidSignature',
            /in order/,
        ],
        ['of another hash than the body has', { change: contentHash('') }, 'InvalidSignature', /x-amz-content-sha256/],
    ]) {
        it(what, () => refused(options, `${type}Exception`, message));
    }

    function twice({ headers }) {
        headers.authorization = [headers.authorization, headers.authorization];
    }
});

describe('a wrong signature', () => {
    const wrong = (options, message) => refused(options, 'InvalidSignatureException', message);

    it('of another body', () =>
        wrong({ tamper: having({ body: `${body} ` }) }, /something was changed after signing/));
    it('of a role gives no word of the session token', async () => {
        const account = { ...temporary, secretAccessKey: 'another' };
        const { canonicalRequest } = await wrong({ account }, /the secret is another one/);
        assert.ok(canonicalRequest.headers.includes('x-amz-security-token:(not shown)'));
    });

    const line = (index, text) => (canonical) =>
        canonical.split('\n').map((same, at) => (at === index ? text : same)).join('\n');
    const lastLine = (text) => (canonical) => canonical.replace(/[0-9a-f]{64}$/, text);
    const [path, query] = target.split('?');
    const encodedPath = path.replace('thermostat', 'thermo%20stat');
    const unsortedQuery = `${query}&a=1`;
    const [pathLine, queryLine] = [line(1, encodedPath), line(2, unsortedQuery)];
    for (const [fault, rewrite, sent = target] of [
        ['the query was left out', line(2, '')],
        ['the query was signed as it is sent', queryLine, `${path}?${unsortedQuery}`],
        ['the path was signed as it is sent', pathLine, `${encodedPath}?${query}`],
        [
            'path and query were signed as they are sent',
            (canonical) => pathLine(queryLine(canonical)),
            `${encodedPath}?${unsortedQuery}`,
        ],
        ['an empty body was signed', lastLine(sha256(''))],
        ['the body was signed as UNSIGNED-PAYLOAD', lastLine('UNSIGNED-PAYLOAD')],
        ['the port was left out of the host', (canonical) => canonical.replace(`127.0.0.1:${port}`, '127.0.0.1')],
        ['POST was signed', line(0, 'POST')],
    ]) {
        it(`is told that ${fault}`, async () => {
            const change = having({ rewrite, target: sent });
            const { canonicalRequest } = await wrong({ change }, new RegExp(`came: ${fault}`));
            assert.match(canonicalRequest.hash, /^[0-9a-f]{64}$/);
            assert.equal(canonicalRequest.method, 'PUT');
        });
    }
});
