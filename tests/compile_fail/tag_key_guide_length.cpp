// SPDX-License-Identifier: BSL-1.0
// Keys of tags: where the policy says so, at most the 127 characters of the tagging guide.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: tag_key_has_more_characters_than_the_tagging_guide_allows<127>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{a_times<127>, ""}});
    (void)iotpkg::create_package_version().tags({{a_times<128>, ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{a_times<128>, ""}});
#endif
}
