// SPDX-License-Identifier: BSL-1.0
// Values of tags: where the policy says so, at most the 255 characters of the tagging guide.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: tag_value_has_more_characters_than_the_tagging_guide_allows<255>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{"a", a_times<255>}});
    (void)iotpkg::create_package_version().tags({{"a", a_times<256>}});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{"a", a_times<256>}});
#endif
}
