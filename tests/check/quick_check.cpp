// SPDX-License-Identifier: BSL-1.0
// Test of quick_check.hpp: what is fine at a glance, and what is not looked at.
#include <iotpkg/check/quick_check.hpp>

#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/quick_checks.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg::subject;

constexpr bool is_fine(subject about, std::string_view text, const policy& severities = policy::recommended) {
    return is_plainly_fine(quick_check_of(about), text, severities);
}

#define CHECK_GLANCE(about, text, expected, ...)                                                             \
    CHECK_TEXT([](std::string_view of) { return is_fine(about, of __VA_OPT__(, ) __VA_ARGS__); }, text,      \
               expected)

}  // namespace

TEST_CASE("plain text is fine at a glance", "[quick_check]") {
    CHECK_GLANCE(subject::package_name, "thermostat-firmware", true);
    CHECK_GLANCE(subject::package_name, "", false);
    CHECK_GLANCE(subject::package_name, "a b", false);
    CHECK_GLANCE(subject::package_name, "..", false);
    CHECK_GLANCE(subject::description, "Night mode", true);
    CHECK_GLANCE(subject::description, "Gr\u00f6\u00dfe", false);  // fine, but not at a glance
    CHECK_GLANCE(subject::s3_bucket, "acme-firmware", true);
    CHECK_GLANCE(subject::s3_bucket, "acme-", false);
    CHECK_GLANCE(subject::recipe, "{}", true);
    CHECK_GLANCE(subject::recipe, "{", false);
    CHECK_GLANCE(subject::recipe, "[\"${HOME}\"]", true);
    CHECK_GLANCE(subject::recipe, "[\"${aws:x}\"]", false);
    CHECK(is_fine(subject::package_name, std::string(128, 'n')));
    CHECK_FALSE(is_fine(subject::package_name, std::string(129, 'n')));
    CHECK(is_fine(subject::tag_value, std::string(255, 'v')));
    CHECK_FALSE(is_fine(subject::tag_value, std::string(256, 'v')));
}

TEST_CASE("a rule that is off is not looked at", "[quick_check]") {
    CHECK_GLANCE(subject::recipe, "{", true, policy::recommended.errors_only());
    CHECK_GLANCE(subject::recipe, "\"${aws:\"", true, policy::recommended.errors_only());
    CHECK_GLANCE(subject::recipe, "{", false, policy::none().error(rule::recipe_json));
    CHECK_GLANCE(subject::recipe, "\"${aws:\"", true, policy::none().error(rule::recipe_json));
    CHECK_GLANCE(subject::recipe, "\"${aws:\"", false, policy::none().error(rule::recipe_placeholder_pair));
    CHECK_GLANCE(subject::s3_bucket, "abc-", true, policy::recommended.off(rule::bucket_ends));
}

TEST_CASE("the rows of a subject and of its kinds", "[quick_check]") {
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        const iotpkg::detail::quick_check& quick = quick_check_of(row.subject);
        const auto holds = [&row](const iotpkg::detail::row_range& rows) {
            return rows.begin() <= &row && &row < rows.end();
        };
        CAPTURE(row.name());
        CHECK(holds(quick.rows));
        CHECK((row.kind != iotpkg::constraint::recent_characters ||
               row.limit == iotpkg::detail::unicode::known_version));
        CHECK(holds(quick.placeholders) == (row.kind == iotpkg::constraint::placeholder));
        CHECK(holds(quick.forms) == (iotpkg::detail::is_about_form(row.kind)));
        for (const iotpkg::rule_row& other : quick.rows) {
            CHECK(other.subject == row.subject);
        }
    }
}
