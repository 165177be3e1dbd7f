// SPDX-License-Identifier: BSL-1.0
// The policy and the operation that are chosen are those that count.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, summaryIs, tries, valid } from './browser.mjs';

const namesOf = (page, id) => page.locator(`#${id} option`).allInnerTexts();
const unversioned =
    '{"packageName": "p", "versionName": "1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "k"}}}';

describe('choices', () => {
    it(
        'are those of iotpkg-check',
        tries({}, async ({ page }) => {
            assert.deepEqual(await namesOf(page, 'operation'), ['create-package-version', 'update-package-version']);
            assert.deepEqual(await namesOf(page, 'policy'), ['recommended', 'service', 'wire_safe', 'strict']);
        }),
    );
    it(
        'of a policy turn a warning into an error, or off',
        tries({}, async ({ page }) => {
            await page.locator('#text').fill(unversioned);
            await summaryIs(page, 'Valid, with 1 warning');
            await page.locator('#policy').selectOption('strict');
            await summaryIs(page, '1 error');
            assert.ok(await page.locator('#requests').isHidden());
            await page.locator('#policy').selectOption('wire_safe');
            await summaryIs(page, 'Valid');
        }),
    );
    it(
        'of an operation have their own members and their own request',
        tries({}, async ({ page }) => {
            await page.locator('#text').fill(valid.replace('}', ', "action": "PUBLISH"}'));
            await summaryIs(page, '1 error');
            assert.match((await findingsOf(page))[0], /\/action: is not a member of this request/);
            await page.locator('#operation').selectOption('update-package-version');
            await summaryIs(page, 'Valid');
            assert.match(await page.locator('#http').innerText(), /^PATCH .*\n\{"action":"PUBLISH"\}$/s);
        }),
    );
});
