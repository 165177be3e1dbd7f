// SPDX-License-Identifier: BSL-1.0
// S3 keys: where the policy says so, none of the characters that S3 says to avoid.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_key_has_a_character_that_s3_says_to_avoid
// expect 2: s3_key_has_a_character_that_s3_says_to_avoid
// expect 3: s3_key_has_a_character_that_s3_says_to_avoid
// expect 4: s3_key_has_a_character_that_s3_says_to_avoid
// expect 5: s3_key_has_a_character_that_s3_says_to_avoid
// expect 6: s3_key_has_a_character_that_s3_says_to_avoid
// expect 7: s3_key_has_a_character_that_s3_says_to_avoid
// expect 8: s3_key_has_a_character_that_s3_says_to_avoid
// expect 9: s3_key_has_a_character_that_s3_says_to_avoid
// expect 10: s3_key_has_a_character_that_s3_says_to_avoid
// expect 11: s3_key_has_a_character_that_s3_says_to_avoid
// expect 12: s3_key_has_a_character_that_s3_says_to_avoid
// expect 13: s3_key_has_a_character_that_s3_says_to_avoid
// expect 14: s3_key_has_a_character_that_s3_says_to_avoid
// expect 15: s3_key_has_a_character_that_s3_says_to_avoid

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "azAZ09!-_.*'()/&$@=;:+ ,?"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a|b"});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a\\b"});
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a{b"});
#elif CASE == 3
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a}b"});
#elif CASE == 4
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a^b"});
#elif CASE == 5
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a%b"});
#elif CASE == 6
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a`b"});
#elif CASE == 7
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a]b"});
#elif CASE == 8
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a[b"});
#elif CASE == 9
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a\"b"});
#elif CASE == 10
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a>b"});
#elif CASE == 11
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a<b"});
#elif CASE == 12
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a~b"});
#elif CASE == 13
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a#b"});
#elif CASE == 14
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a|b"});
#elif CASE == 15
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::s3_key_characters)>()
        .artifact({.bucket = "acme", .key = "a\u00e9"});
#endif
}
