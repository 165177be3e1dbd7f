// SPDX-License-Identifier: BSL-1.0
// On a phone nothing is wider than the screen.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summaryIs, tries } from './browser.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const narrow = 320; // WCAG 2.2, 1.4.10

const widthOf = (page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('a phone', () => {
    it(
        'scrolls in one direction, with faults and without',
        tries(phone, async ({ page }) => {
            await summaryIs(page, '5 errors');
            assert.equal(await widthOf(page), 360);
            await page
                .locator('#text')
                .fill(`{"packageName": "${'p'.repeat(128)}", "versionName": "1", "description": "${'d'.repeat(500)}"}`);
            await summaryIs(page, 'Valid');
            assert.ok(await page.locator('#curl').isVisible());
            assert.equal(await widthOf(page), 360);
            await page.setViewportSize({ width: narrow, height: 740 });
            assert.equal(await widthOf(page), narrow);
        }),
    );
    it(
        'has targets that a finger meets',
        tries(phone, async ({ page }) => {
            for (const one of await page.locator('button:visible, select').all()) {
                const { width, height } = await one.boundingBox();
                assert.ok(width >= 24 && height >= 24, `${await one.innerText()}: ${width} × ${height}`);
            }
        }),
    );
});
