// SPDX-License-Identifier: BSL-1.0
// Light and dark follow the system, and each text stands out from what is behind it (WCAG 2.2, 1.4.3).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summaryIs, tries } from './browser.mjs';

// Of each text that is to be seen: its colour and that behind it.
const coloursOf = (page) =>
    page.evaluate(() => {
        const behind = (element) => {
            const colour = getComputedStyle(element).backgroundColor;
            return colour === 'rgba(0, 0, 0, 0)' && element.parentElement ? behind(element.parentElement) : colour;
        };
        const hasText = (element) =>
            element.matches('textarea, select') ||
            [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
        const bands = [...document.querySelectorAll('.band')].map((band) => ({
            what: band.className,
            colour: getComputedStyle(document.getElementById('text')).color,
            paper: getComputedStyle(band).backgroundColor,
        }));
        return [...document.body.querySelectorAll('*')]
            .filter((element) => hasText(element) && element.checkVisibility())
            .map((element) => ({
                what: element.id || element.className || element.tagName,
                colour: getComputedStyle(element).color,
                paper: behind(element),
            }))
            .concat(bands);
    });

const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
function luminance(colour) {
    const [red, green, blue] = channels(colour).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}

async function expectContrast(page, isDark) {
    const all = await coloursOf(page);
    assert.ok(all.length > 15);
    assert.equal(luminance(all.find(({ what }) => what === 'text').paper) < 0.1, isDark);
    for (const { what, colour, paper } of all) {
        const found = contrast(colour, paper);
        assert.ok(found >= 4.5, `${what}: ${colour} on ${paper} has ${found.toFixed(2)}`);
    }
}

describe('colours', () => {
    for (const colorScheme of ['light', 'dark']) {
        it(
            `stand out in ${colorScheme}`,
            tries({ colorScheme: 'no-preference' }, async ({ page }) => {
                await page.emulateMedia({ colorScheme });
                await summaryIs(page, '5 errors');
                await expectContrast(page, colorScheme === 'dark');
                await page
                    .locator('#text')
                    .fill(
                        '{"packageName": "p", "versionName": "1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "k"}}}',
                    );
                await summaryIs(page, 'Valid, with 1 warning');
                await expectContrast(page, colorScheme === 'dark');
            }),
        );
    }
});
