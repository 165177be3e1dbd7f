// SPDX-License-Identifier: BSL-1.0
// What the page is for: a document is typed, its fault is found and mended, and the request is there.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caretOf, findingsOf, summaryIs, tries, valid } from './browser.mjs';

const faulty = '{\n  "packageName": "thermostat firmware",\n  "versionName": "2.4.1",\n  "recipe": "{}"\n}';

describe('typing', () => {
    it(
        'finds a fault, goes to its place, and makes the request once it is mended',
        tries({}, async ({ page }) => {
            const text = page.locator('#text');
            await text.fill('');
            await summaryIs(page, 'The text holds no request.');
            await text.pressSequentially(faulty);
            await summaryIs(page, '1 error');
            const [finding] = await findingsOf(page);
            assert.match(finding, /error\s*Line 2, column 18\s*\/packageName: has a character outside/);
            assert.match(await page.locator('#findings .hint').innerText(), /^Hint: use letters, digits/);
            const rule = page.getByRole('link', { name: 'package_name_characters' });
            assert.equal(await rule.getAttribute('href'), '../rules/#package_name_characters');
            assert.equal(await page.getByRole('status').first().innerText(), '1 error'); // told to who does not see it
            assert.ok(await page.locator('#requests').isHidden());

            await page.locator('#findings button').click();
            assert.deepEqual(await caretOf(page), [true, 2, 18]);

            for (let count = 0; count < '"thermostat'.length; ++count) {
                await page.keyboard.press('ArrowRight');
            }
            await page.keyboard.press('Delete');
            await page.keyboard.type('-');
            await summaryIs(page, 'Valid');
            assert.deepEqual(await findingsOf(page), []);
            const http = await page.locator('#http').innerText();
            assert.match(http, /^PUT \/packages\/thermostat-firmware\/versions\/2\.4\.1\?clientToken=[-0-9a-f]{36} HTTP\/1\.1\n/);
            assert.match(http, /\nHost: iot\.us-east-1\.amazonaws\.com\n(.+\n)+\n\{"recipe":"\{\}"\}$/);
            const curl = await page.locator('#curl').innerText();
            assert.match(curl, /^curl .*--request PUT \\\n/);
            assert.match(curl, /--data-binary '\{"recipe":"\{\}"\}' \\\n/);
        }),
    );
    it(
        'begins with an example',
        tries({}, async ({ page }) => {
            await summaryIs(page, '5 errors');
            assert.equal((await findingsOf(page)).length, 5);
        }),
    );
    it(
        'draws another client token for each request',
        tries({}, async ({ page }) => {
            const tokens = new Set();
            for (const version of ['1', '2', '3']) {
                await page.locator('#text').fill(`{"packageName": "p", "versionName": "${version}"}`);
                const line = page.locator('#http', { hasText: `/versions/${version}?` });
                tokens.add((await line.innerText()).match(/clientToken=([-0-9a-f]{36})/)[1]);
            }
            assert.equal(tokens.size, 3);
        }),
    );
    it(
        'says what is there beside a valid request',
        tries({}, async ({ page }) => {
            await page.locator('#text').fill(`[${valid}, {"packageName": "p", "versionName": ""}]`);
            await summaryIs(page, '1 valid request, 1 error');
        }),
    );
    it(
        'says of other forms what they are',
        tries({}, async ({ page }) => {
            const forms = {
                'packageName: thermostat\n': 'is YAML; iotpkg-check reads that, and this page JSON alone',
                '{"Resources": {"New": {"Type": "AWS::IoT::SoftwarePackageVersion"}}}':
                    'is a template of CloudFormation; iotpkg-check reads that, and this page requests alone',
                'aws iot create-package-version --cli-input-json file://release.json':
                    'is a command of a shell, which is not read; give the file that it names at --cli-input-json or --cli-input-yaml',
            };
            for (const [text, words] of Object.entries(forms)) {
                await page.locator('#text').fill(text);
                await summaryIs(page, `The text ${words}.`);
                assert.deepEqual(await findingsOf(page), []);
            }
        }),
    );
});
