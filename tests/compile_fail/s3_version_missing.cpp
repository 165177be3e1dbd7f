// SPDX-License-Identifier: BSL-1.0
// Artifacts: where the policy says so, the version may not be left out or empty.
#include <iotpkg/create_package_version.hpp>

// expect 1: artifact_has_no_version
// expect 2: artifact_has_no_version
// expect 3: artifact_has_no_version
// expect 4: artifact_has_no_version

void call() {
#if CASE == 0
    (void)
        iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_version_missing)>()
            .artifact({.bucket = "acme", .key = "a", .version = "b"});
    (void)
        iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_version_missing)>()
            .artifact("s3://acme/a?versionId=b");
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a"});
#elif CASE == 1
    (void)
        iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_version_missing)>()
            .artifact({.bucket = "acme", .key = "a"});
#elif CASE == 2
    (void)
        iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_version_missing)>()
            .artifact({.bucket = "acme", .key = "a", .version = ""});
#elif CASE == 3
    (void)
        iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_version_missing)>()
            .artifact("s3://acme/a");
#elif CASE == 4
    (void)
        iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_version_missing)>()
            .artifact("s3://acme/a?versionId=");
#endif
}
