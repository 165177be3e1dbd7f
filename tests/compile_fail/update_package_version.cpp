// SPDX-License-Identifier: BSL-1.0
// UpdatePackageVersion: its own members, and what the compiler says of others.
#include <iotpkg/update_package_version.hpp>

// expect 1: UpdatePackageVersion: versionName is required; call .version_name..... before .build
// expect 2: UpdatePackageVersion: action is already set
// expect 3: no member named .*tags
// expect 4: description_is_empty_omit_it_instead

void call() {
    using action = iotpkg::package_version_action;
#if CASE == 0
    (void)iotpkg::update_package_version()
        .package_name("a")
        .version_name("1")
        .action(action::publish)
        .build();
    (void)iotpkg::update_package_version().package_name("a").version_name("1").description("d").build();
#elif CASE == 1
    (void)iotpkg::update_package_version().package_name("a").action(action::publish).build();
#elif CASE == 2
    (void)iotpkg::update_package_version().action(action::publish).action(action::deprecate);
#elif CASE == 3
    (void)iotpkg::update_package_version().package_name("a").tags({{"team", "hvac"}});
#elif CASE == 4
    (void)iotpkg::update_package_version().description("");
#endif
}
