// SPDX-License-Identifier: BSL-1.0
// Nothing leaves the page, the page needs nothing once it is there, and findings show nothing that is sensitive.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, onPage, site, summaryIs, tries, valid } from './browser.mjs';

describe('privacy', () => {
    it(
        'asks for its own files, and for nothing after that',
        tries({}, async ({ page, requests }) => {
            const own = ['', 'playground.css', 'program.js', 'checker.js', 'playground.js'].map((name) => site + name);
            assert.deepEqual(
                requests.filter((url) => !url.startsWith('data:')).sort(),
                own.sort(),
            );
            const before = requests.length;
            await page.locator('#text').fill(valid);
            await summaryIs(page, 'Valid');
            await page.locator('#policy').selectOption('strict');
            await page.locator('#copy-curl').click();
            await page.waitForTimeout(500);
            assert.equal(requests.length, before);
        }),
    );
    it(
        'works without a network',
        tries({}, async ({ page, context }) => {
            await context.setOffline(true);
            await page.locator('#text').fill(valid.replace('-', ' '));
            await summaryIs(page, '1 error');
            await page.locator('#text').fill(valid);
            await summaryIs(page, 'Valid');
            assert.match(await page.locator('#http').innerText(), /^PUT /);
        }),
    );
    it('forbids every way to send', async () => {
        // Each try is told in the console, where a page is to say nothing otherwise.
        const complaints = [];
        await assert.rejects(
            onPage({}, async ({ page }) => {
                page.on('console', (message) => complaints.push(message.text()));
                const sent = await page.evaluate(async () => {
                    const tries = {
                        fetch: () => fetch('/stolen'),
                        image: () =>
                            new Promise((loaded, failed) =>
                                Object.assign(new Image(), { onload: loaded, onerror: failed, src: '/stolen' }),
                            ),
                        socket: () =>
                            new Promise((opened, failed) =>
                                Object.assign(new WebSocket(`ws://${location.host}/`), {
                                    onopen: opened,
                                    onerror: failed,
                                }),
                            ),
                        eval: () => new Function('return 1')(),
                    };
                    const passed = [];
                    for (const [name, attempt] of Object.entries(tries)) {
                        try {
                            await attempt();
                            passed.push(name);
                        } catch {
                            // As it is to be.
                        }
                    }
                    return passed;
                });
                assert.deepEqual(sent, []);
            }),
        );
        assert.ok(complaints.length >= 3 && complaints.every((words) => words.includes('Content Security Policy')));
    });
    it(
        'shows no sensitive text in a finding',
        tries({}, async ({ page }) => {
            await page.locator('#text').fill(
                JSON.stringify({
                    packageName: 'p',
                    versionName: '1',
                    description: 'secret-1\u0007',
                    attributes: { 'secret-2 x': 'secret-3', k: 'secret-4\u0007' },
                    recipe: 'secret-5',
                    desciption: 'secret-6',
                }),
            );
            await page.locator('#findings', { hasText: 'recipe_json' }).waitFor();
            assert.ok((await findingsOf(page)).length >= 5);
            const said = await page.locator('main').evaluate((main) => {
                const copy = main.cloneNode(true);
                copy.querySelector('textarea').remove();
                return copy.innerHTML;
            });
            assert.doesNotMatch(said, /secret/);
        }),
    );
});
