// SPDX-License-Identifier: BSL-1.0
// Values on their own: a literal is checked where it becomes one.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: package_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 2: version_name_is_a_dot_segment_which_http_stacks_remove
// expect 3: description_is_empty_omit_it_instead
// expect 4: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash
// expect 5: attribute_value_is_empty
// expect 6: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 7: s3_key_is_empty
// expect 8: s3_version_has_too_many_bytes<1024>
// expect 9: recipe_has_too_many_characters<3072>
// expect 10: tag_key_begins_with_aws_colon_which_is_reserved
// expect 11: tag_value_begins_with_aws_colon_which_is_reserved
// expect 12: client_token_has_too_few_characters<36>

void call() {
#if CASE == 0
    (void)iotpkg::package_name("a");
    (void)iotpkg::version_name("1");
    (void)iotpkg::description("a");
    (void)iotpkg::attribute_key("a");
    (void)iotpkg::attribute_value("a");
    (void)iotpkg::s3_bucket("acme");
    (void)iotpkg::s3_key("a");
    (void)iotpkg::s3_version("a");
    (void)iotpkg::recipe("");
    (void)iotpkg::tag_key("a");
    (void)iotpkg::tag_value("");
    (void)iotpkg::client_token(a_times<36>);
#elif CASE == 1
    (void)iotpkg::package_name("a b");
#elif CASE == 2
    (void)iotpkg::version_name("..");
#elif CASE == 3
    (void)iotpkg::description("");
#elif CASE == 4
    (void)iotpkg::attribute_key("a.b");
#elif CASE == 5
    (void)iotpkg::attribute_value("");
#elif CASE == 6
    (void)iotpkg::s3_bucket("Acme");
#elif CASE == 7
    (void)iotpkg::s3_key("");
#elif CASE == 8
    (void)iotpkg::s3_version(a_times<1025>);
#elif CASE == 9
    (void)iotpkg::recipe(a_times<3073>);
#elif CASE == 10
    (void)iotpkg::tag_key("aws:a");
#elif CASE == 11
    (void)iotpkg::tag_value("aws:a");
#elif CASE == 12
    (void)iotpkg::client_token("a");
#endif
}
