// SPDX-License-Identifier: BSL-1.0
// docs/examples/sdk-bridge with boto3, where there is one that knows the artifacts of package versions.
import { describeBridge, here, run } from './sdk_bridge.mjs';

const knowsArtifacts = `
import boto3
model = boto3.client("iot", region_name="us-east-1").meta.service_model
model.operation_model("CreatePackageVersion").input_shape.members["artifact"]
`;
const { status } = await run(['python3', '-c', knowsArtifacts]);

describeBridge(['python3', here('create_package_version.py')], {
    skip: status !== 0 && 'SKIPPED: no boto3 that knows artifacts, so NO document was sent with it',
});
