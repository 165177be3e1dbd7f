// SPDX-License-Identifier: BSL-1.0
// Descriptions: where the policy says so, at most 1024 bytes.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: description_has_more_bytes_than_the_quota_page_allows<1024>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().description(a_times<1024>);
    (void)iotpkg::create_package_version().description(a_times<1023, "", "\u00e9">);
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().description(a_times<1023, "", "\u00e9">);
#endif
}
