// SPDX-License-Identifier: BSL-1.0
// How the page looks, for people: pictures of it in the build directory, with faults and without.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { folder, summaryIs, tries } from './browser.mjs';

const pictures = join(folder, '..', 'playground_pictures');
mkdirSync(pictures, { recursive: true });

const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of ['light', 'dark']) {
        it(
            `is pictured on a ${screen}, ${colorScheme}`,
            tries({ viewport, colorScheme }, async ({ page }) => {
                const picture = async (name) =>
                    page.screenshot({ path: join(pictures, `${screen}-${colorScheme}-${name}.png`), fullPage: true });
                await summaryIs(page, '5 errors');
                await page.locator('#findings button').nth(1).click();
                await picture('faults');
                const text = await page.locator('#text').inputValue();
                await page
                    .locator('#text')
                    .fill(
                        text
                            .replace('thermostat firmware', 'thermostat-firmware')
                            .replace('desciption', 'description')
                            .replace('min hardware', 'min-hardware')
                            .replace(/,\s*"channel": "beta"/, '')
                            .replace('s3://', '')
                            .replace(/,\s*"version": "3sL[^"]*"/, ''),
                    );
                await summaryIs(page, 'Valid, with 1 warning');
                await picture('valid');
            }),
        );
    }
}
