// SPDX-License-Identifier: BSL-1.0
// Keys of tags: no aws: in front.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_key_begins_with_aws_colon_which_is_reserved
// expect 2: tag_key_begins_with_aws_colon_which_is_reserved

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"aws", ""}});
    (void)iotpkg::create_package_version().tags({{"AWS:a", ""}});
    (void)iotpkg::create_package_version().tags({{"a:aws:", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{"aws:a", ""}});
#elif CASE == 2
    (void)iotpkg::create_package_version().tags({{"aws:", ""}});
#endif
}
