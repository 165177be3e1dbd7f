// SPDX-License-Identifier: BSL-1.0
// An array of constant characters that only the running program knows: the compiler says what to pass.
#include <iotpkg/create_package_version.hpp>

// expect 1: for_run_time_text_pass_a_string_view
// expect 2: for_run_time_text_pass_a_string_view

void call(const char* given) {
#if CASE == 0
    const char version[] = {given[0], '.', given[1]};
    (void)iotpkg::create_package_version().package_name("a").version_name(
        std::string_view(version, sizeof(version)));
    (void)iotpkg::create_package_version().package_name("a").version_name(
        given == nullptr ? std::string_view("1.0") : "2.0");
#elif CASE == 1
    const char version[] = {given[0], '.', given[1]};
    (void)iotpkg::create_package_version().package_name("a").version_name(version);
#elif CASE == 2
    const char version[] = {given[0], '.', given[1]};
    (void)iotpkg::create_package_version().tags({{"version", version}});
#endif
}
