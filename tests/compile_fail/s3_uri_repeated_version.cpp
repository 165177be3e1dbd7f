// SPDX-License-Identifier: BSL-1.0
// URLs: one versionId.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_has_more_than_one_versionId

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=b&");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact(
        "https://acme.s3.amazonaws.com/a?versionId=b&versionId=b");
#endif
}
