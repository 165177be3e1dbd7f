// SPDX-License-Identifier: BSL-1.0
// Everything by Tab, Enter and arrows, and what has the focus is to be seen.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caretOf, summaryIs, tries } from './browser.mjs';

// What has the focus: its id, or its words.
const focused = (page) =>
    page.evaluate(() => document.activeElement.id || document.activeElement.innerText.split('\n').at(-1));

// Is there a frame around it, or around what holds it?
const hasFrame = (page) =>
    page.evaluate(() => {
        const framed = (element) =>
            element !== null && (parseFloat(getComputedStyle(element).outlineWidth) >= 2 &&
                getComputedStyle(element).outlineStyle !== 'none' || framed(element.parentElement));
        return framed(document.activeElement);
    });

async function tabTo(page, wanted) {
    for (let count = 0; count < 40; ++count) {
        await page.keyboard.press('Tab');
        assert.ok(await hasFrame(page), `no frame around ${await focused(page)}`);
        if ((await focused(page)) === wanted) {
            return;
        }
    }
    assert.fail(`Tab never came to ${wanted}`);
}

describe('the keyboard', () => {
    it(
        'chooses, types, goes to a finding, and copies',
        tries({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
            await tabTo(page, 'operation');
            await page.keyboard.press('ArrowDown');
            await tabTo(page, 'policy');
            await page.keyboard.type('strict');
            await tabTo(page, 'text');
            await page.keyboard.press('Control+A');
            await page.keyboard.type('{"packageName": "p",\n"versionName": "+"}');
            await summaryIs(page, '1 error');

            await tabTo(page, '/versionName: has a character outside [a-zA-Z0-9-_.], at byte 0');
            await page.keyboard.press('Enter');
            assert.deepEqual(await caretOf(page), [true, 2, 16]);

            await page.keyboard.press('ArrowRight');
            await page.keyboard.press('Delete');
            await page.keyboard.type('7');
            await summaryIs(page, 'Valid');
            await tabTo(page, 'copy-http');
            await page.keyboard.press('Enter');
            await page.locator('#said-http', { hasText: 'Copied' }).waitFor();
            const copied = await page.evaluate(() => navigator.clipboard.readText());
            assert.match(copied, /^PATCH \/packages\/p\/versions\/7\?/);
        }),
    );
    it(
        'follows the order of the page',
        tries({}, async ({ page }) => {
            await page.locator('#text').fill('{"packageName": "p", "versionName": "+"}');
            await summaryIs(page, '1 error');
            await page.locator('h1').click(); // from the top
            const order = [];
            for (let count = 0; count < 6; ++count) {
                await page.keyboard.press('Tab');
                order.push(await focused(page));
            }
            assert.deepEqual(order, [
                'rules',
                'operation',
                'policy',
                'text',
                '/versionName: has a character outside [a-zA-Z0-9-_.], at byte 0',
                'version_name_characters',
            ]);
        }),
    );
});
