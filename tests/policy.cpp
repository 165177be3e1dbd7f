// SPDX-License-Identifier: BSL-1.0
// Policies: what each named one says of each rule, changing one rule, use as a template argument.
#include <iotpkg/policy.hpp>

#include <string_view>
#include <type_traits>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;

static_assert(std::is_trivially_copyable_v<policy>);
static_assert(sizeof(policy) <= 4 * sizeof(std::uint64_t));

// The lists below are written after DESIGN.md and the sources it names, not after the table.

// What will hurt later, or where the sources disagree; all else is an error.
constexpr rule warnings[] = {
    rule::description_bytes,
    rule::description_utf16,
    rule::description_recent_characters,
    rule::attributes_json_size,
    rule::attributes_near_size,
    rule::attribute_value_recent_characters,
    rule::bucket_regional_suffix,
    rule::s3_key_characters,
    rule::s3_version_missing,
    rule::tag_key_guide_length,
    rule::tag_key_recent_characters,
    rule::tag_value_guide_length,
    rule::tag_value_characters,
    rule::artifact_empty,
    rule::recipe_json,
    rule::recipe_placeholder_unterminated,
    rule::recipe_placeholder_form,
    rule::recipe_placeholder_artifact_location,
    rule::recipe_placeholder_pair,
    rule::recipe_placeholder_null_version,
    rule::recipe_placeholder_nested_artifact,
    rule::recipe_placeholder_second_layer,
    rule::recipe_placeholder_all_attributes,
    rule::recipe_placeholder_misspelled,
    rule::recipe_placeholder_left_over,
    rule::recipe_placeholder_local,
    rule::recipe_placeholder_undefined,
    rule::recipe_placeholder_repeated,
    rule::recipe_placeholder_in_bucket,
    rule::recipe_placeholder_attribute,
    rule::recipe_placeholder_artifact,
    rule::recipe_placeholder_version,
    rule::document_repetition,
};

// What the IoT service says nothing about, and what does not break the wire: rules of Amazon S3.
constexpr rule not_of_the_service[] = {
    rule::bucket_min_length,        rule::bucket_max_length,
    rule::bucket_characters,        rule::bucket_ends,
    rule::bucket_adjacent_periods,  rule::bucket_ipv4_form,
    rule::bucket_reserved_prefix,   rule::bucket_reserved_suffix,
    rule::bucket_regional_suffix,   rule::s3_key_max_bytes,
    rule::s3_key_relative_segments, rule::s3_key_characters,
    rule::s3_version_max_bytes,     rule::document_depth,
};

// What sends a request elsewhere, or makes a body that is not JSON or that each reader reads in its own way.
constexpr rule breaks_routing_or_json[] = {
    rule::package_name_required,
    rule::package_name_min_length,
    rule::package_name_dot_segment,
    rule::version_name_required,
    rule::version_name_min_length,
    rule::version_name_dot_segment,
    rule::attribute_key_duplicate,
    rule::tag_key_duplicate,
    rule::document_json,
    rule::document_yaml,
    rule::document_byte_order_mark,
    rule::document_surrogate,
    rule::document_trailing_text,
    rule::document_member_duplicate,
    rule::document_type,
    rule::utf8,
    rule::null_text,
    rule::unstable_range,
};

// Without a name, a value or a body that is JSON, there is nothing to send.
constexpr rule leaves_no_request[] = {
    rule::package_name_required, rule::version_name_required, rule::document_json, rule::document_yaml,
    rule::document_surrogate,    rule::document_type,         rule::utf8,          rule::unstable_range,
};

template <std::size_t Size>
constexpr bool holds(const rule (&list)[Size], rule sought) {
    for (const rule one : list) {
        if (one == sought) {
            return true;
        }
    }
    return false;
}

constexpr severity recommended_severity(rule id) {
    return holds(warnings, id) ? severity::warning : severity::error;
}

constexpr severity service_severity(rule id) {
    return holds(not_of_the_service, id) ? severity::off : recommended_severity(id);
}

constexpr severity wire_safe_severity(rule id) {
    return holds(breaks_routing_or_json, id) ? severity::error : severity::off;
}

constexpr severity strict_severity(rule) {
    return severity::error;
}

// The first rule of which the policy says something else; rule_count when there is none.
template <class Expected>
constexpr std::size_t first_difference(const policy& severities, Expected expected) {
    for (std::size_t index = 0; index < iotpkg::rule_count; ++index) {
        const rule id = static_cast<rule>(index);
        if (severities.severity_of(id) != expected(id)) {
            return index;
        }
    }
    return iotpkg::rule_count;
}

#define CHECK_POLICY(severities, expected)                                                                   \
    CHECK_BOTH_DOORS(first_difference(severities, expected) == iotpkg::rule_count)

// Gives one rule each severity in turn: no other rule changes, nor does one that leaves no request, and the
// last call counts.
constexpr bool changes_one_rule(const policy& before, rule id) {
    for (const severity wanted : {severity::off, severity::warning, severity::error}) {
        const policy after = wanted == severity::off       ? before.off(id)
                             : wanted == severity::warning ? before.warn(id)
                                                           : before.error(id);
        const auto expected = [&](rule other) {
            return other == id && !holds(leaves_no_request, id) ? wanted : before.severity_of(other);
        };
        if (first_difference(after, expected) != iotpkg::rule_count) {
            return false;
        }
        if (!(after.off(id).warn(id).error(id) == before.error(id)) ||
            !(after.error(id).warn(id) == before.warn(id)) || !(after.error(id).off(id) == before.off(id))) {
            return false;
        }
    }
    return true;
}

constexpr bool changes_one_rule_each_time(const policy& before) {
    for (std::size_t index = 0; index < iotpkg::rule_count; ++index) {
        if (!changes_one_rule(before, static_cast<rule>(index))) {
            return false;
        }
    }
    return true;
}

// As docs/rules.md has it.
inline constexpr iotpkg::policy my_policy =
    iotpkg::policy::recommended.off(iotpkg::rule::bucket_regional_suffix)
        .error(iotpkg::rule::s3_version_missing);

template <policy Policy>
struct user_of_policy {
    static constexpr severity of(rule id) { return Policy.severity_of(id); }
};

}  // namespace

TEST_CASE("each named policy says of each rule what it is for", "[policy]") {
    CHECK_POLICY(policy::recommended, recommended_severity);
    CHECK_POLICY(policy::service, service_severity);
    CHECK_POLICY(policy::wire_safe, wire_safe_severity);
    CHECK_POLICY(policy::strict, strict_severity);
    CHECK_POLICY(policy::none(), wire_safe_severity);
    CHECK_POLICY(policy(), wire_safe_severity);
}

TEST_CASE("error, warn and off change one rule and leave the policy they are called on", "[policy]") {
    CHECK_BOTH_DOORS(changes_one_rule_each_time(policy::recommended));
    CHECK_BOTH_DOORS(changes_one_rule_each_time(policy::none()));
    CHECK_BOTH_DOORS(changes_one_rule_each_time(policy::strict));
}

TEST_CASE("without its warnings a policy has the same errors", "[policy]") {
    CHECK_POLICY(policy::recommended.errors_only(), [](rule id) {
        return recommended_severity(id) == severity::error ? severity::error : severity::off;
    });
    CHECK_BOTH_DOORS(policy::strict.errors_only() == policy::strict);
    CHECK_BOTH_DOORS(policy::none().errors_only() == policy::none());
    CHECK_BOTH_DOORS(policy::none().warn(rule::description_bytes).warn(rule::bucket_ends).errors_only() ==
                     policy::none());
}

TEST_CASE("policies are equal when they say the same", "[policy]") {
    CHECK_BOTH_DOORS(policy::recommended.off(rule::null_text) != policy::recommended);
    CHECK_BOTH_DOORS(policy::recommended.off(rule::null_text).error(rule::null_text) == policy::recommended);
    CHECK_BOTH_DOORS(policy::recommended.off(rule::utf8) == policy::recommended);
    CHECK_BOTH_DOORS(policy::recommended.warn(rule::description_bytes) == policy::recommended);
    CHECK_BOTH_DOORS(policy::recommended != policy::strict);
    CHECK_BOTH_DOORS(policy::none() == policy());
}

// Each is turned off where it is named, and by no policy that does not name it.
TEST_CASE("what breaks the wire is an error until that very rule is named", "[policy]") {
    for (const rule id : breaks_routing_or_json) {
        CAPTURE(iotpkg::to_string_view(id));
        for (const policy& given : {policy::none(), policy(), policy::recommended, policy::service,
                                    policy::wire_safe, policy::strict}) {
            CHECK(given.severity_of(id) == severity::error);
            const bool is_kept = holds(leaves_no_request, id);
            CHECK(given.off(id).severity_of(id) == (is_kept ? severity::error : severity::off));
            CHECK(given.warn(id).severity_of(id) == (is_kept ? severity::error : severity::warning));
        }
    }
}

TEST_CASE("every rule turned on from the least is the strict policy", "[policy]") {
    policy made = policy::none();
    CHECK(made != policy::strict);
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        made = made.error(row.id);
    }
    CHECK(made == policy::strict);
}

TEST_CASE("a policy is a template argument", "[policy]") {
    CHECK_BOTH_DOORS(user_of_policy<my_policy>::of(rule::bucket_regional_suffix) == severity::off);
    CHECK_BOTH_DOORS(user_of_policy<my_policy>::of(rule::s3_version_missing) == severity::error);
    CHECK_BOTH_DOORS(user_of_policy<my_policy>::of(rule::bucket_ends) == severity::error);
    CHECK_BOTH_DOORS(user_of_policy<policy::strict>::of(rule::description_bytes) == severity::error);
    // Equal policies are one type.
    static_assert(std::is_same_v<user_of_policy<my_policy>,
                                 user_of_policy<policy::recommended.error(rule::s3_version_missing)
                                                    .off(rule::bucket_regional_suffix)>>);
    static_assert(!std::is_same_v<user_of_policy<my_policy>, user_of_policy<policy::recommended>>);
}
