// SPDX-License-Identifier: BSL-1.0
// The playground in Debian's Chromium: a server for the files that were built, on this machine alone, and a page of
// its own for each test.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { env, getuid } from 'node:process';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

export const folder = env.IOTPKG_PLAYGROUND;

const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };
const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://server').pathname);
    try {
        const bytes = await readFile(join(folder, path === '/' ? 'index.html' : path));
        response.setHeader('content-type', types[extname(path === '/' ? 'index.html' : path)]);
        response.end(bytes);
    } catch {
        response.writeHead(404).end();
    }
}).listen(0, '127.0.0.1');
await once(server, 'listening');
export const site = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
    executablePath: env.IOTPKG_CHROMIUM,
    // Chromium refuses to run as root with its sandbox.
    args: getuid() === 0 ? ['--no-sandbox'] : [],
});
after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
});

export const valid = '{"packageName": "thermostat-firmware", "versionName": "2.4.1"}';

// Opens the page and calls use({ page, requests }); what it asked for stands in `requests`. A page that complains,
// such as of what its policy forbids, fails the test.
export async function onPage({ address = site, ...options }, use) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const [requests, complaints] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    try {
        await page.goto(address);
        await page.locator('html[data-ready]').waitFor();
        await use({ page, context, requests });
        assert.deepEqual(complaints, []);
    } finally {
        await context.close();
    }
}

// A test of that name, on a page of its own.
export const tries = (options, use) => () => onPage(options, use);

// Waits until the summary reads so, and is about all that was typed.
export const summaryIs = (page, words) =>
    page.locator('html[data-ready] #summary').and(page.getByText(words, { exact: true })).waitFor();

export const findingsOf = (page) => page.locator('#findings button').allInnerTexts();

// Line and column of the caret, both from 1.
export const caretOf = (page) =>
    page.locator('#text').evaluate((text) => {
        const before = text.value.slice(0, text.selectionStart).split('\n');
        return [document.activeElement === text, before.length, [...before.at(-1)].length + 1];
    });
