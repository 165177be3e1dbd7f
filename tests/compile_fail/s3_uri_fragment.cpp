// SPDX-License-Identifier: BSL-1.0
// URLs: no fragment.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_has_a_fragment
// expect 2: s3_url_has_a_fragment

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://acme/a#b");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a#b");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=b#");
#endif
}
