// SPDX-License-Identifier: BSL-1.0
// All text: well-formed UTF-8, wherever it stands.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: text_is_not_valid_utf8
// expect 2: text_is_not_valid_utf8
// expect 3: text_is_not_valid_utf8
// expect 4: text_is_not_valid_utf8
// expect 5: text_is_not_valid_utf8
// expect 6: text_is_not_valid_utf8
// expect 7: text_is_not_valid_utf8
// expect 8: text_is_not_valid_utf8
// expect 9: text_is_not_valid_utf8
// expect 10: text_is_not_valid_utf8
// expect 11: text_is_not_valid_utf8
// expect 12: text_is_not_valid_utf8

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().description("\ufffd\u20ac");
    (void)iotpkg::create_package_version().recipe("\xf4\x8f\xbf\xbf");
    (void)iotpkg::create_package_version().tags({{"\xed\x9f\xbb", "\xc2\x80"}});
#elif CASE == 1
    (void)iotpkg::create_package_version().package_name("\xff");
#elif CASE == 2
    (void)iotpkg::create_package_version().version_name("\xc3");
#elif CASE == 3
    (void)iotpkg::create_package_version().description("\xe2\x82");
#elif CASE == 4
    (void)iotpkg::create_package_version().attributes({{"a\x80", "b"}});
#elif CASE == 5
    (void)iotpkg::create_package_version().attributes({{"a", "\xc0\xaf"}});
#elif CASE == 6
    (void)iotpkg::create_package_version().artifact({.bucket = "acme\xff", .key = "a"});
#elif CASE == 7
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "\xed\xa0\x80"});
#elif CASE == 8
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a", .version = "\xff"});
#elif CASE == 9
    (void)iotpkg::create_package_version().recipe("\xf4\x90\x80\x80");
#elif CASE == 10
    (void)iotpkg::create_package_version().tags({{"a\xfe", ""}});
#elif CASE == 11
    (void)iotpkg::create_package_version().tags({{"a", "\xf0\x80\x80\x80"}});
#elif CASE == 12
    (void)iotpkg::create_package_version().client_token(a_times<36, "", "\xff">);
#endif
}
