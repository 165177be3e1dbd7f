// SPDX-License-Identifier: BSL-1.0
// One set of tests for every program of docs/examples/transports that sends. IOTPKG_ADAPTER says which one.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { accountNumber, lasting, region, temporary } from './accounts.mjs';
import { name, run, skip, wrongSecret } from './adapter.mjs';
import { parametersOf } from './arrived.mjs';
import { arrivals, control } from './caller.mjs';
import { furtherInputs, furtherUpdates } from './inputs.mjs';
import { whatTheSdkSends } from './same_as_sdk.mjs';

const casesOf = async (file) => JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')).cases;
const creationCases = await casesOf('wire_cases.json');
const updateCases = await casesOf('update_cases.json');
const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const pathOf = ({ packageName, versionName }) => `/packages/${packageName}/versions/${versionName}`;
const created = (input) => {
    const arn = `arn:aws:iot:${region}:${accountNumber}:package/${input.packageName}/version/${input.versionName}`;
    return `${pathOf(input)}: DRAFT ${arn}`;
};

// What the program is told for each operation, and what it prints of an answer.
const creation = { method: 'PUT', counter: 'creations', options: [], lineOf: created };
const update = {
    method: 'PATCH',
    counter: 'updates',
    options: ['--operation', 'update-package-version'],
    lineOf: (input) => `${pathOf(input)}: updated`,
};

// Without a token: the library makes one, and has to keep it.
const input = {
    packageName: 'thermostat-firmware',
    versionName: '2.4.1',
    description: 'Night mode',
    attributes: { channel: 'stable' },
};
const quickly = (attempts) => ['--attempts', attempts, '--base-delay', 1];

// The whole of what the endpoint counted, but for connections, which are the adapter's own business.
const counted = async (expected) => {
    const { status, connections, tokens, ...rest } = await control();
    const nothing = { refused: 0, different: 0, troubles: {}, creations: 0, updates: 0, waiting: 0, complaints: [] };
    assert.deepEqual({ ...rest, tokens: Object.values(tokens) }, { ...nothing, tokens: [], ...expected });
};
const doneAfter = (requests, troubles, { counter } = creation) =>
    counted({ requests, troubles, [counter]: 1, tokens: [{ requests, sameBytes: true, done: true }] });

// Held against the SDK with the input that was meant. The endpoint knows only what came.
const assertSentAsBySdk = async (meant, operation) => {
    const came = arrivals.filter(({ path }) => path === pathOf(meant));
    assert.equal(came.length, 1, `${pathOf(meant)} came ${came.length} times`);
    const [{ method, path, query, headers, body }] = came;
    const clientToken = meant.clientToken ?? new Map(parametersOf(query)).get('clientToken');
    assert.ok(meant.clientToken !== undefined || version4.test(clientToken), clientToken);
    assert.deepEqual(
        { method, path, query, contentType: headers['content-type'], body: body.toString() },
        await whatTheSdkSends({ ...meant, clientToken }, operation.method),
    );
};

describe(`${name}: what is sent`, { skip }, () => {
    const sendsAsTheSdk = async (operation, inputs, account) => {
        const { code, lines } = await run(inputs, ['--attempts', 1, ...operation.options], { account });
        assert.deepEqual(lines, inputs.map(operation.lineOf).sort());
        assert.equal(code, 0);
        const { requests, different, refused, creations, updates } = await control();
        assert.deepEqual(
            { requests, different, refused, creations, updates },
            {
                requests: inputs.length,
                different: 0,
                refused: 0,
                creations: 0,
                updates: 0,
                [operation.counter]: inputs.length,
            },
        );
        for (const one of inputs) {
            await assertSentAsBySdk(one, operation);
        }
    };
    for (const [operation, cases, further] of [
        [creation, creationCases, furtherInputs],
        [update, updateCases, furtherUpdates],
    ]) {
        for (const [who, account] of Object.entries({ lasting, temporary })) {
            const itIsTheSdks = (what, inputs) =>
                it(`is the SDK's ${operation.method} with ${who} credentials: ${what}`, () =>
                    sendsAsTheSdk(operation, inputs, account));
            for (const { name: what, input: one } of cases) {
                itIsTheSdks(what, [one]);
            }
            itIsTheSdks(`${further.length} further inputs`, further);
        }
    }

    // No policy lets such a name through unless it says so. With one that does, an adapter that folds dot segments
    // sends to another path. That such a path cannot be signed as AWS signs is another matter.
    it('goes to the path as it is, dot segments and all', async () => {
        const inputs = ['.', '..'].flatMap((dots) => [
            { packageName: dots, versionName: '1' },
            { packageName: 'p', versionName: dots },
        ]);
        const { code } = await run(inputs, ['--attempts', 1, '--policy', 'dot_segments']);
        assert.equal(code, 1);
        assert.deepEqual(arrivals.map(({ path }) => path).sort(), inputs.map(pathOf).sort());
        assert.equal((await control()).creations, 0);
    });
});

describe(`${name}: an answer that is an error`, { skip }, () => {
    const fails = async (trouble, line, retryable, { options } = creation) => {
        await control({ next: trouble, times: 2 });
        const { code, lines } = await run([input], [...quickly(2), ...options]);
        assert.equal(lines.length, 1);
        assert.match(lines[0], line);
        assert.ok(lines[0].startsWith(`${pathOf(input)}: `));
        assert.equal(code, 1);
        const requests = retryable ? 2 : 1;
        await counted({
            requests,
            troubles: { [trouble]: requests },
            waiting: 2 - requests,
            tokens: [{ requests, sameBytes: true, done: false }],
        });
    };
    for (const [type, words, retryable, operation] of [
        ['ValidationException', "(HTTP 400): Value at 'description' failed to satisfy constraint", false],
        ['ThrottlingException', '(HTTP 400): Rate exceeded', true],
        ['ServiceQuotaExceededException', '(HTTP 402): Too many package versions', false],
        [
            'ConflictException',
            '(HTTP 409): The package version exists [resource thermostat-firmware:2.4.1]',
            false,
        ],
        ['ResourceNotFoundException', '(HTTP 404): There is no such package version', false, update],
        ['InternalServerException', '(HTTP 500): Something went wrong', true],
    ]) {
        const line = `: ${type} ${words}`.replace(/[()[\].]/g, '\\$&');
        it(`is told, and sent again ${retryable ? 'once' : 'never'}: ${type}`, () =>
            fails(type, new RegExp(`${line}$`), retryable, operation));
    }
    it('is told, and sent again once: the page of a proxy', () =>
        fails('proxy_html', /: unknown error \(HTTP 502\)/, true));
    it('is told, and sent again once: no HTTP at all', () => fails('garbage', /: no answer: \S/, true));

    it('spoils nothing beside it', async () => {
        await control({ next: 'ValidationException' });
        const inputs = [1, 2, 3].map((number) => ({ ...input, versionName: `${number}` }));
        const { code, lines } = await run(inputs, quickly(3));
        assert.equal(code, 1);
        assert.equal(lines.filter((line) => line.includes('ValidationException')).length, 1);
        assert.equal(lines.filter((line) => inputs.map(created).includes(line)).length, 2);
        assert.equal((await control()).creations, 2);
    });
});

describe(`${name}: a retry repeats token and bytes`, { skip }, () => {
    for (const [what, one] of Object.entries({
        'a token of the library': input,
        'a token of the document': { ...input, clientToken: '0f8fad5b/d9cb+469f=a165&70867728950e' },
    })) {
        const comesThrough = async (order, options, operation = creation) => {
            await control(order);
            const { code, lines, errors } = await run([one], [...options, ...operation.options]);
            assert.deepEqual({ code, lines, errors }, { code: 0, lines: [operation.lineOf(one)], errors: '' });
            const { next, times = 1 } = order;
            await doneAfter(times + 1, { [next]: times }, operation);
        };
        it(`after two throttles, with ${what}`, () =>
            comesThrough({ next: 'ThrottlingException', times: 2 }, quickly(3)));
        for (const next of ['ThrottlingException', 'cut_in_answer']) {
            it(`after ${next} of an update, with ${what}`, () => comesThrough({ next }, quickly(2), update));
        }
        for (const next of ['cut_before_answer', 'cut_in_answer', 'garbage', 'proxy_html']) {
            it(`after ${next}, with ${what}`, () => comesThrough({ next }, quickly(2)));
        }
        it(`after a stall, with ${what}`, async () => {
            const start = Date.now();
            await comesThrough({ next: 'stall', milliseconds: 30_000 }, [...quickly(2), '--timeout', 700]);
            assert.ok(Date.now() - start < 15_000);
        });
    }

    it('and is none without an answer, if one attempt is all', async () => {
        await control({ next: 'cut_in_answer' });
        const { code, lines } = await run([input], quickly(1));
        assert.equal(code, 1);
        assert.equal(lines.length, 1);
        assert.match(lines[0], /: no answer: \S.*; the attempt may have been carried out$/);
        await doneAfter(1, { cut_in_answer: 1 });
    });
    it('and says so where nobody listens', async () => {
        const nobody = createServer();
        const to = await new Promise((resolve) => {
            nobody.listen(0, '127.0.0.1', () => resolve(nobody.address().port));
        });
        await new Promise((resolve) => nobody.close(resolve));
        const { code, lines } = await run([input], quickly(2), { to });
        assert.equal(code, 1);
        assert.match(lines.join('\n'), /^\S+: no answer: [^\n]+; the attempt sent nothing$/);
    });
});

describe(`${name}: two threads with a hundred requests each`, { skip }, () => {
    const loseAndDoubleNothing = async (options) => {
        const { code, lines, errors } = await run([input], ['--threads', 2, '--repeat', 100, ...options]);
        assert.deepEqual(new Set(lines), new Set([created(input)]));
        assert.deepEqual({ code, errors, count: lines.length }, { code: 0, errors: '', count: 200 });
        const { creations, tokens, waiting, different, refused } = await control();
        assert.deepEqual(
            { creations, waiting, different, refused, tokens: Object.keys(tokens).length },
            { creations: 200, waiting: 0, different: 0, refused: 0, tokens: 200 },
        );
        assert.ok(Object.values(tokens).every(({ sameBytes, done }) => sameBytes && done));
    };
    it('lose and double nothing', async () => {
        await loseAndDoubleNothing(['--attempts', 1]);
        assert.equal((await control()).requests, 200);
    });
    it('lose and double nothing where every fifth meets trouble', async () => {
        const troubles = ['ThrottlingException', 'cut_before_answer', 'cut_in_answer', 'InternalServerException'];
        for (const next of Array.from({ length: 10 }, () => troubles).flat()) {
            await control({ next: 'answer', times: 4 });
            await control({ next });
        }
        await loseAndDoubleNothing(quickly(12));
    });
});

describe(`${name}: who may not`, { skip }, () => {
    const isRefused = async (words, { line = /^/, ...options }) => {
        const { code, lines } = await run([input], quickly(3), options);
        assert.equal(lines.length, 1);
        assert.ok(lines[0].startsWith(`${pathOf(input)}: `));
        assert.match(lines[0], words);
        assert.match(lines[0], line);
        assert.equal(code, 1);
        const { requests, refused, creations } = await control();
        assert.deepEqual({ requests, refused, creations }, { requests: 1, refused: 1, creations: 0 });
    };
    for (const [who, account] of Object.entries({ lasting, temporary })) {
        it(`is told that the secret is wrong, with ${who} credentials`, () =>
            isRefused(/InvalidSignatureException \(HTTP 403\): .*the secret is another one/, {
                account: { ...account, secretAccessKey: wrongSecret },
            }));
    }
    it('is told that the region is wrong', () =>
        isRefused(/InvalidSignatureException \(HTTP 403\): Signed for eu-west-1\/iot, and this is us-east-1\/iot/, {
            environment: { AWS_REGION: 'eu-west-1' },
        }));
    it('is told that the access key is unknown', () =>
        isRefused(/UnrecognizedClientException \(HTTP 403\): Nobody has the access key SOMEBODY/, {
            account: { ...lasting, accessKeyId: 'SOMEBODY' },
        }));
    it('is told that the session token is missing', () =>
        isRefused(/UnrecognizedClientException \(HTTP 403\): x-amz-security-token is missing/, {
            account: { ...temporary, sessionToken: undefined },
        }));
    for (const variable of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION']) {
        it(`sends nothing without ${variable}`, async () => {
            const { code, lines, errors } = await run([input], [], { environment: { [variable]: '' } });
            assert.deepEqual({ code, lines }, { code: 2, lines: [] });
            assert.match(errors, new RegExp(variable));
            await counted({ requests: 0 });
        });
    }
    it('sends nothing where one of the documents breaks a rule', async () => {
        const { code, lines, errors } = await run([input, { ...input, versionName: '..' }]);
        assert.deepEqual({ code, lines }, { code: 1, lines: [] });
        assert.match(errors, /version_name_dot_segment/);
        await counted({ requests: 0 });
    });
});
