// SPDX-License-Identifier: BSL-1.0
// Policies: a rule that is off lets its literal pass, one made an error refuses it.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: package_name_has_too_many_characters<128>
// expect 2: package_name_is_a_dot_segment_which_http_stacks_remove
// expect 3: package_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 4: artifact_has_no_version
// expect 5: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 6: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash
// expect 7: description_has_more_bytes_than_the_quota_page_allows<1024>
// expect 8: package_name_is_a_dot_segment_which_http_stacks_remove
// expect 9: text_is_not_valid_utf8

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(
        iotpkg::rule::package_name_characters)>()
        .package_name("a b");
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(
        iotpkg::rule::package_name_max_length)>()
        .package_name(a_times<129>);
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(
        iotpkg::rule::attribute_key_duplicate)>()
        .attributes({{"a", "b"}, {"a", "c"}});
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(iotpkg::rule::attributes_size)>()
        .attributes({{"a", a_times<3072>}});
    (void)iotpkg::create_package_version<
        iotpkg::policy::recommended.off(iotpkg::rule::bucket_min_length).off(iotpkg::rule::bucket_ends)>()
        .artifact({.bucket = "-", .key = "a"});
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(iotpkg::rule::recipe_max_length)>()
        .recipe(a_times<3073>);
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(iotpkg::rule::tags_min_count)>()
        .tags({});
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.warn(iotpkg::rule::bucket_characters)>()
        .artifact("s3://ac_me/a");
    (void)iotpkg::create_package_version<iotpkg::policy::service>().artifact("s3://ac_me/a");
    (void)iotpkg::create_package_version<iotpkg::policy::wire_safe>().package_name("a b");
    (void)iotpkg::create_package_version<iotpkg::policy::none().off(iotpkg::rule::package_name_dot_segment)>()
        .package_name("..");
    (void)iotpkg::checked_text<iotpkg::subject::description, iotpkg::policy::none()>("");
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(
        iotpkg::rule::package_name_characters)>()
        .package_name(a_times<129>);
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::wire_safe>().package_name("..");
#elif CASE == 3
    (void)iotpkg::create_package_version<iotpkg::policy::service>().package_name("a b");
#elif CASE == 4
    (void)iotpkg::create_package_version<iotpkg::policy::service.error(iotpkg::rule::s3_version_missing)>()
        .artifact("s3://acme/a");
#elif CASE == 5
    (void)iotpkg::create_package_version<iotpkg::policy::none().error(iotpkg::rule::bucket_characters)>()
        .artifact("s3://ac_me/a");
#elif CASE == 6
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().attributes({{"a b", "c"}});
#elif CASE == 7
    (void)iotpkg::checked_text<iotpkg::subject::description, iotpkg::policy::strict>(
        a_times<1023, "", "\u00e9">);
#elif CASE == 8
    (void)iotpkg::create_package_version<iotpkg::policy::service>().package_name("..");
#elif CASE == 9
    (void)iotpkg::create_package_version<iotpkg::policy::none().off(iotpkg::rule::utf8)>().recipe("\xff");
#endif
}
