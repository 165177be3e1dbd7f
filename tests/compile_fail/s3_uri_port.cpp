// SPDX-License-Identifier: BSL-1.0
// URLs: no port.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_has_a_port
// expect 2: s3_url_has_a_port

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a:443");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com:443/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com:/a");
#endif
}
