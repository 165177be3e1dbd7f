// SPDX-License-Identifier: BSL-1.0
// Versions of Unicode, as in "15.1".

const parts = (version) => version.split('.').map(Number);

export function isNewer(version, other) {
    const [major, minor] = parts(version);
    const [otherMajor, otherMinor] = parts(other);
    return major > otherMajor || (major === otherMajor && minor > otherMinor);
}
