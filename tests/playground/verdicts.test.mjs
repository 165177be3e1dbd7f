// SPDX-License-Identifier: BSL-1.0
// The checker of the page holds against iotpkg-check, which another compiler made for another machine: the same
// findings at the same places, the same requests.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { after, it } from 'node:test';
import { checker } from './checker.mjs';
import { documents } from './documents.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'iotpkg-'));
after(() => rmSync(scratch, { recursive: true }));
const file = join(scratch, 'document');

const { operations, policies } = checker.about;
// The page reads requests in JSON.
const isOtherForm = ({ problem }) => problem?.includes('; iotpkg-check reads that') ?? false;

function native(operation, policy, ...more) {
    const choice = ['--operation', operations[operation], '--policy', policies[policy], '--max-findings', '100'];
    const { stdout, stderr, error } = spawnSync(env.IOTPKG_CHECK, [...choice, ...more, file], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
    });
    assert.equal(error, undefined);
    return { stdout, stderr };
}

// A request without a token gets another one each time.
const withoutTokens = (text) => text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}/g, 'TOKEN');
const withoutFiles = (findings) =>
    findings.map(({ file: _, other, ...rest }) => ({ ...rest, ...(other && { other: [other.line, other.column] }) }));

async function compare(text, operation, policy) {
    writeFileSync(file, text);
    const answer = await checker.check(text, operation, policy);
    const said = JSON.parse(native(operation, policy, '--format', 'json').stdout);
    if (answer.problem) {
        assert.ok(isOtherForm(answer) || said.problems.some(({ message }) => message === answer.problem), text);
        return answer;
    }
    assert.deepEqual(withoutFiles(answer.findings), withoutFiles(said.violations), text);
    const { valid, errors, warnings, omitted } = said.summary;
    assert.deepEqual(
        { valid, errors, warnings, omitted },
        { valid: answer.valid, errors: answer.errors, warnings: answer.warnings, omitted: answer.omitted },
        text,
    );
    return answer;
}

it('finds what iotpkg-check finds', async () => {
    const seen = { findings: 0, valid: 0, others: 0 };
    for (const [index, text] of documents.entries()) {
        const answer = await compare(text, index % 3 === 0 ? 1 : 0, index % policies.length);
        seen.findings += answer.findings?.length ?? 0;
        seen.valid += answer.valid ?? 0;
        seen.others += isOtherForm(answer);
    }
    console.log(`${documents.length} documents: ${JSON.stringify(seen)}`);
    assert.ok(seen.findings > 500 && seen.valid > 30 && seen.others < 10);
});

it('makes the requests that iotpkg-check makes', async () => {
    let compared = 0;
    for (const text of documents) {
        const { requests = [], valid } = await checker.check(text, 0, 0);
        if (requests.length === 0 || requests.length !== valid) {
            continue;
        }
        writeFileSync(file, text);
        for (const form of ['http', 'curl']) {
            const printed = native(0, 0, '--print', form).stdout;
            assert.equal(
                withoutTokens(requests.map((request) => request[form]).join('')),
                withoutTokens(printed),
            );
            ++compared;
        }
    }
    assert.ok(compared > 50, `${compared} were compared`);
});
