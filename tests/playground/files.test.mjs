// SPDX-License-Identifier: BSL-1.0
// The page works where it is opened as a file, without any server.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { folder, summaryIs, tries, valid } from './browser.mjs';

it(
    'works as a file',
    tries({ address: pathToFileURL(join(folder, 'index.html')).href }, async ({ page }) => {
        await summaryIs(page, '5 errors');
        await page.locator('#text').fill(valid);
        await summaryIs(page, 'Valid');
        assert.match(await page.locator('#curl').innerText(), /^curl /);
    }),
);
