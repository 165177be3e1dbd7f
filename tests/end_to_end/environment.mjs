// SPDX-License-Identifier: BSL-1.0
// What a program needs to know to reach an endpoint, and nothing of AWS that this machine is set up for.
import { lasting, region } from './accounts.mjs';

export function environmentFor(port, account = lasting) {
    const others = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
    return {
        ...Object.fromEntries(others),
        IOTPKG_ENDPOINT: `http://127.0.0.1:${port}`,
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        // A proxy of this machine is none of the tests' business.
        no_proxy: '127.0.0.1',
        NO_PROXY: '127.0.0.1',
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: account.accessKeyId,
        AWS_SECRET_ACCESS_KEY: account.secretAccessKey,
        ...(account.sessionToken && { AWS_SESSION_TOKEN: account.sessionToken }),
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        AWS_EC2_METADATA_DISABLED: 'true',
    };
}
