// SPDX-License-Identifier: BSL-1.0
// A finding leads to its place, whatever stands before it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caretOf, summaryIs, tries } from './browser.mjs';

async function caretAtFinding(page, text) {
    await page.locator('#text').fill('');
    await summaryIs(page, 'The text holds no request.');
    await page.locator('#text').fill(text);
    await summaryIs(page, '1 error');
    await page.locator('#findings button').first().click();
    return caretOf(page);
}

describe('the place of a finding', () => {
    it(
        'counts code points',
        tries({}, async ({ page }) => {
            const text = '{"packageName": "p", "tags": {"k": "Größe 温度"}, "versionName": "+"}';
            const column = [...text.slice(0, text.indexOf('"+"'))].length + 1;
            assert.deepEqual(await caretAtFinding(page, text), [true, 1, column]);
            const beyond = '{"description": "🌡🌡", "packageName": "p", "versionName": "+"}';
            assert.deepEqual(await caretAtFinding(page, beyond), [
                true,
                1,
                [...beyond.slice(0, beyond.indexOf('"+"'))].length + 1,
            ]);
        }),
    );
    it(
        'comes into view in a long document',
        tries({}, async ({ page }) => {
            const text = `{"packageName": "p",${'\n'.repeat(500)}"versionName": "+"${'\n'.repeat(500)}}`;
            assert.deepEqual(await caretAtFinding(page, text), [true, 501, 16]);
            const [top, bottom] = await page.locator('.band').evaluate((band) => {
                const [line, text] = [band, document.getElementById('text')].map((one) => one.getBoundingClientRect());
                return [line.top - text.top, text.bottom - line.bottom];
            });
            assert.ok(top >= 0 && bottom >= 0, `the line is outside by ${top}, ${bottom}`);
        }),
    );
    it(
        'comes into view in a long line',
        tries({}, async ({ page }) => {
            const text = `{"packageName": "p",${' '.repeat(2000)}"versionName": "+"}`;
            assert.deepEqual(await caretAtFinding(page, text), [true, 1, 2036]);
            const [left, width, column] = await page.locator('#text').evaluate((text) => {
                const context = document.createElement('canvas').getContext('2d');
                context.font = getComputedStyle(text).font;
                return [text.scrollLeft, text.clientWidth, 2035 * context.measureText('0').width];
            });
            assert.ok(left < column && column < left + width, `${left} + ${width} does not show ${column}`);
        }),
    );
    it(
        'has a band behind its line',
        tries({}, async ({ page }) => {
            await caretAtFinding(page, '{"packageName": "p",\n\n"versionName": "+"}');
            const [band, text] = await Promise.all(
                ['.band.error', '#text'].map((one) => page.locator(one).boundingBox()),
            );
            const { padding, height } = await page.locator('#text').evaluate((text) => ({
                padding: parseFloat(getComputedStyle(text).paddingTop),
                height: parseFloat(getComputedStyle(text).lineHeight),
            }));
            assert.ok(Math.abs(band.y - (text.y + padding + 2 * height)) < 1, 'the band is behind line 3');
        }),
    );
});
