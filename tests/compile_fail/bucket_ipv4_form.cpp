// SPDX-License-Identifier: BSL-1.0
// Buckets: not the form of an IPv4 address.
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_has_the_form_of_an_ipv4_address
// expect 2: bucket_has_the_form_of_an_ipv4_address

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "192.168.5", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "192.168.5.1234", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "192.168.5.4a", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "192.168.5.4", .key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "999.0.0.0", .key = "a"});
#endif
}
