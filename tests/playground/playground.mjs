// SPDX-License-Identifier: BSL-1.0
// All tests in the browser, in one process: they share the browser and the server.
const names = ['typing', 'choices', 'keyboard', 'places', 'phone', 'colours', 'privacy', 'files', 'trouble', 'screenshots'];
for (const name of names) {
    await import(`./${name}.test.mjs`);
}
