// SPDX-License-Identifier: BSL-1.0
// The structure of a SARIF log (SARIF 2.1.0) that iotpkg-check wrote: node sarif.mjs FILE RULES.json [SITE]
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';

const log = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const table = JSON.parse(readFileSync(process.argv[3], 'utf8'));
// Where the program was told that its pages are published.
const site = process.argv[4] || undefined;
const levels = ['none', 'note', 'warning', 'error'];

assert.equal(log.version, '2.1.0');
assert.match(log.$schema, /sarif-schema-2\.1\.0\.json$/);
assert.equal(log.runs.length, 1);
const [run] = log.runs;
assert.equal(run.columnKind, 'unicodeCodePoints');

const { driver } = run.tool;
assert.equal(driver.name, 'iotpkg-check');
assert.match(driver.version, /^\d+\.\d+\.\d+$/);
assert.equal(driver.informationUri, site);
assert.equal(driver.rules.length, table.length);
driver.rules.forEach((rule, index) => {
    assert.equal(rule.id, table[index].rule);
    assert.ok(rule.shortDescription.text.endsWith(table[index].says));
    assert.equal(rule.help.text, table[index].hint);
    assert.equal(rule.defaultConfiguration.level, table[index].default);
    assert.equal(rule.properties.provenance, table[index].provenance);
    assert.equal(rule.properties.date, table[index].date);
    assert.equal(rule.properties.limit ?? null, table[index].limit);
    assert.equal(rule.helpUri, site && `${site}rules/#${rule.id}`);
});

assert.ok(run.results.length > 0);
for (const result of run.results) {
    assert.equal(driver.rules[result.ruleIndex].id, result.ruleId);
    assert.ok(levels.includes(result.level));
    assert.ok(result.message.text.length > 0);
    assert.equal(result.locations.length, 1);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.match(artifactLocation.uri, /^[A-Za-z0-9._~%\/-]+$/);
    assert.ok(region.startLine >= 1 && region.startColumn >= 1);
}
assert.equal(run.invocations.length, 1);
assert.equal(typeof run.invocations[0].executionSuccessful, 'boolean');
assert.equal(typeof run.invocations[0].exitCode, 'number');
console.log(`${run.results.length} results, ${driver.rules.length} rules`);
