// SPDX-License-Identifier: BSL-1.0
// Version names: neither "." nor "..", which the stacks fold away.
#include <iotpkg/create_package_version.hpp>

// expect 1: version_name_is_a_dot_segment_which_http_stacks_remove
// expect 2: version_name_is_a_dot_segment_which_http_stacks_remove

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().version_name("...");
    (void)iotpkg::create_package_version().version_name(".a");
    (void)iotpkg::create_package_version().version_name("a..");
#elif CASE == 1
    (void)iotpkg::create_package_version().version_name(".");
#elif CASE == 2
    (void)iotpkg::create_package_version().version_name("..");
#endif
}
