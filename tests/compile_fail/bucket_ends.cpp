// SPDX-License-Identifier: BSL-1.0
// Buckets: begin and end with a letter or digit.
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_does_not_begin_and_end_with_a_letter_or_digit
// expect 2: bucket_does_not_begin_and_end_with_a_letter_or_digit
// expect 3: bucket_does_not_begin_and_end_with_a_letter_or_digit
// expect 4: bucket_does_not_begin_and_end_with_a_letter_or_digit

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "a-b", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "0.9", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "-acme", .key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-", .key = "a"});
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact({.bucket = ".acme", .key = "a"});
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact({.bucket = "acme.", .key = "a"});
#endif
}
