// SPDX-License-Identifier: BSL-1.0
// Values of tags: no aws: in front.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_value_begins_with_aws_colon_which_is_reserved
// expect 2: tag_value_begins_with_aws_colon_which_is_reserved

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"a", "aws"}});
    (void)iotpkg::create_package_version().tags({{"a", "AWS:a"}});
    (void)iotpkg::create_package_version().tags({{"a", "a:aws:"}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{"a", "aws:a"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().tags({{"a", "aws:"}});
#endif
}
