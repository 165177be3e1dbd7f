// SPDX-License-Identifier: BSL-1.0
// Creates the package versions of documents with AWS's client, once iotpkg-check has found no fault in any:
//
//     node create_package_version.mjs FILE...
//
// Needs @aws-sdk/client-iot and iotpkg-check. Region, credentials and AWS_ENDPOINT_URL are the client's own matter.
import { spawnSync } from 'node:child_process';
import { CreatePackageVersionCommand, IoTClient } from '@aws-sdk/client-iot';

const check = spawnSync('iotpkg-check', ['--print', 'document', ...process.argv.slice(2)], {
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'inherit'],
});
if (check.error) {
    throw check.error;
}
if (check.status !== 0) {
    process.exit(check.status ?? 2); // nothing was sent
}
const inputs = check.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));

const client = new IoTClient();
for (const input of inputs) {
    try {
        const created = await client.send(new CreatePackageVersionCommand(input));
        console.log(created.packageVersionArn);
    } catch (error) {
        console.error(`${input.packageName} ${input.versionName}: ${error.name}: ${error.message}`);
        process.exitCode = 1;
    }
}
