// SPDX-License-Identifier: BSL-1.0
// What may differ from the SDK's request, and what may not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { call, control, having, target, token, withHeaders, withoutHeader } from './caller.mjs';

const body = (text) => having({ body: text });
const patch = (text) => having({ method: 'PATCH', body: text });
const to = (text) => having({ target: text });

describe('a request may have', () => {
    for (const [what, change] of [
        ['escapes and white space', body('{ "description" : "Night \\u006dode" }')],
        [
            'a member that is named as one inside another',
            body('{"attributes":{"a":"a","description":"{\\"a\\":1}"},"tags":{"a":"a"}}'),
        ],
        ['keys that JavaScript puts in order', body('{"attributes":{"b":"1","10":"2","9":"3"}}')],
    ]) {
        it(what, async () => assert.equal((await call({ change })).status, 200));
    }
    for (const members of ['{"description":"d","action":"DEPRECATE","recipe":"{}"}', '{}']) {
        it(`the method of an update, and is told nothing then: ${members}`, async () => {
            const { status, text } = await call({ change: patch(members) });
            assert.deepEqual({ status, text }, { status: 200, text: '{}' });
        });
    }
    it('dot segments, which are names like others here', async () => {
        const { answer } = await call({ change: to(`/packages/../versions/.?clientToken=${token}`) });
        assert.deepEqual([answer.packageName, answer.versionName], ['..', '.']);
    });
});

describe("a request differs from the SDK's with", () => {
    const differing = async (change) => {
        const { status, type, answer } = await call({ change });
        assert.deepEqual([status, type], [500, 'NotWhatTheSdkSends']);
        const { different, creations, tokens } = await control();
        assert.deepEqual({ different, creations, tokens }, { different: 1, creations: 0, tokens: {} });
        return answer.differences;
    };

    for (const [what, change, difference] of [
        ['members in another order', body('{"tags":{"a":"1"},"description":"d"}'), /^body: at character 2/],
        ['a member that is unknown', body('{"colour":"red"}'), /^body: at character 1/],
        ['an action in a creation', body('{"action":"PUBLISH"}'), /^body: at character 1/],
        ['tags in an update', patch('{"tags":{"a":"1"}}'), /^body: at character 1/],
        ['members of an update in another order', patch('{"recipe":"{}","action":"PUBLISH"}'), /^body: at character 2/],
        ['no body in an update', patch(''), /not JSON/],
        ['the name in the body', body('{"packageName":"p"}'), /^body: at character 1/],
        ['a member twice', body('{"description":"a","description":"b"}'), /"description" is a duplicate/],
        ['an attribute twice', body('{"attributes":{"a":"1","\\u0061":"2"}}'), /"a" is a duplicate/],
        ['a body of another kind', body('[]'), /not a JSON object/],
        ['a body that is cut off', body('{"description":'), /not JSON/],
        ['no body', body(''), /not JSON/],
        ['bytes that are no UTF-8', body(Buffer.from('{"description":"\xff"}', 'latin1')), /not UTF-8/],
        ['a byte-order mark', body('\ufeff{}'), /not JSON/],
        [
            'a content type with a charset',
            withHeaders({ 'content-type': 'application/json; charset=utf-8' }),
            /^contentType: at character 16/,
        ],
        ['no content type', withoutHeader('content-type'), /^contentType: nothing came/],
        ['another method', having({ method: 'POST' }), /^method: POST came, and PUT or PATCH is due/],
        ['no token', to('/packages/p/versions/1'), /^query: /],
        ['a parameter too many', to(`${target}&x-id=CreatePackageVersion`), /^query: at character 48/],
        ['an escape that is not needed', to(target.replace('thermostat', '%74hermostat')), /^path: at character 10/],
        ['an escape in lower case', to(target.replace('thermostat', 't%c3%bc')), /^path: /],
        ['a path that was folded', to(`/versions/1?clientToken=${token}`), /^path: \/versions\/1 came/],
        ['a path with more behind it', to(`/packages/p/versions/1/?clientToken=${token}`), /^path: /],
    ]) {
        it(what, async () => {
            const differences = await differing(change);
            assert.equal(differences.length, 1);
            assert.match(differences[0], difference);
        });
    }
    it('two differences, and is told both', async () => {
        const differences = await differing((outgoing) => {
            Object.assign(outgoing, { body: '{"colour":"red"}' });
            Object.assign(outgoing.headers, { 'content-type': 'text/plain' });
        });
        assert.deepEqual(differences.map((text) => text.split(':')[0]), ['contentType', 'body']);
    });
});
