// SPDX-License-Identifier: BSL-1.0
// What URL handling makes of names in the path.
//
// `sent` has them as AWS's SDKs put them there, percent-encoded; `url` is what WHATWG's `new URL()` leaves of it,
// `sigv4` what AWS's signer leaves of it before it encodes the path once more. For names that can be sent without
// fear, the three are equal.
import { escapeUri } from '@smithy/core/protocols';
import { signedPath } from './signer.mjs';

export function pathsOf(packageName, versionName = packageName) {
    const sent = `/packages/${escapeUri(packageName)}/versions/${escapeUri(versionName)}`;
    return { sent, url: new URL(sent, 'http://127.0.0.1').pathname, sigv4: signedPath(sent) };
}
