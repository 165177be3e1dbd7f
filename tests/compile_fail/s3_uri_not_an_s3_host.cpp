// SPDX-License-Identifier: BSL-1.0
// URLs: a host under which S3 serves objects.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_has_a_host_that_does_not_serve_objects
// expect 2: s3_url_has_a_host_that_does_not_serve_objects
// expect 3: s3_url_has_a_host_that_does_not_serve_objects
// expect 4: s3_url_has_a_host_that_does_not_serve_objects

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("https://acme.s3.us-east-1.amazonaws.com/a");
    (void)iotpkg::create_package_version().artifact("https://s3.us-east-1.amazonaws.com/acme/a");
    (void)iotpkg::create_package_version().artifact("https://acme.s3.dualstack.us-east-1.amazonaws.com/a");
    (void)iotpkg::create_package_version().artifact("https://acme.s3.cn-north-1.amazonaws.com.cn/a");
    (void)iotpkg::create_package_version().artifact("https://acme.s3-us-west-2.amazonaws.com/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("https://example.com/acme/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("https://acme.s3-website.us-east-1.amazonaws.com/a");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("https://acme.s3.us-east-1.amazonaws.com.example.com/a");
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact("https:///acme/a");
#endif
}
