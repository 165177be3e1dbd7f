// SPDX-License-Identifier: BSL-1.0
// A text that is too much for the checker is told so, and the next one is checked as ever.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, summaryIs, tries, valid } from './browser.mjs';

describe('trouble', () => {
    it(
        'of a program that stops ends with the text that stopped it',
        tries({}, async ({ page }) => {
            // A policy that is not there stops the program, as a memory that is full does.
            await page.evaluate(async () => {
                const checker = await checkerIsThere;
                const { check } = checker;
                checker.check = (text, operation, policy) =>
                    check(text, operation, text.includes('too much') ? 99 : policy);
            });
            await page.locator('#text').fill(`${valid} too much`);
            await summaryIs(page, 'The text is too long to check here.');
            await page.locator('#text').fill(valid);
            await summaryIs(page, 'Valid');
        }),
    );
    it(
        'with very many findings shows the first ones',
        tries({}, async ({ page }) => {
            await page.locator('#text').fill(`[${Array(500).fill('{"packageName": "p q", "versionName": "1"}')}]`);
            await summaryIs(page, '500 errors');
            assert.equal((await findingsOf(page)).length, 100);
            assert.equal(await page.locator('#findings .more').innerText(), 'and 400 more');
        }),
    );
    it(
        'with very many requests shows the first ones',
        tries({}, async ({ page }) => {
            const all = Array.from({ length: 50 }, (_, index) => valid.replace('2.4.1', index));
            await page.locator('#text').fill(`[${all}]`);
            await summaryIs(page, '50 valid requests');
            assert.match(await page.locator('#requests').innerText(), /^The first 20 of 50\. /);
            assert.equal((await page.locator('#curl').innerText()).match(/^curl /gm).length, 20);
        }),
    );
});
