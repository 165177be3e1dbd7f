// SPDX-License-Identifier: BSL-1.0
// URLs: no parameter but versionId.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_has_a_parameter_other_than_versionId
// expect 2: s3_url_has_a_parameter_other_than_versionId
// expect 3: s3_url_has_a_parameter_other_than_versionId

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=b");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?version=b");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=b&part=1");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionid=b");
#endif
}
