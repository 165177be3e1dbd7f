// SPDX-License-Identifier: BSL-1.0
// docs/examples/sdk-bridge with AWS's client for JavaScript.
import { describeBridge, here } from './sdk_bridge.mjs';

describeBridge([process.execPath, here('create_package_version.mjs')]);
