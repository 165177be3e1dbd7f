// SPDX-License-Identifier: BSL-1.0
// URLs: two hexadecimal digits behind each percent sign.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_has_a_percent_sign_without_two_hexadecimal_digits
// expect 2: s3_url_has_a_percent_sign_without_two_hexadecimal_digits
// expect 3: s3_url_has_a_percent_sign_without_two_hexadecimal_digits
// expect 4: s3_url_has_a_percent_sign_without_two_hexadecimal_digits

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://acme/a%2");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a%2");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a%zz");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=%");
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact("https://s3.amazonaws.com/ac%me/a");
#endif
}
