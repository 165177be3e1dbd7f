// SPDX-License-Identifier: BSL-1.0
// URLs: no user name or password.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_has_a_user_name_or_password
// expect 2: s3_url_has_a_user_name_or_password

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a@b");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("https://me@acme.s3.amazonaws.com/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("https://me:secret@acme.s3.amazonaws.com/a");
#endif
}
