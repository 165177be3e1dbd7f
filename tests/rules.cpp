// SPDX-License-Identifier: BSL-1.0
// The table of rules, row by row, against what DESIGN.md and its sources say, and against docs/rules.md.
#include <iotpkg/rules.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/policy.hpp>
#include <iotpkg/text/unicode.hpp>

#include "support/catch2.hpp"

namespace {

using iotpkg::constraint;
using iotpkg::policy;
using iotpkg::provenance;
using iotpkg::rule;
using iotpkg::rule_count;
using iotpkg::rule_row;
using iotpkg::severity;

constexpr auto error = severity::error;
constexpr auto warning = severity::warning;
constexpr auto model = provenance::model;
constexpr auto prose = provenance::prose;
constexpr auto s3 = provenance::s3;
constexpr auto wire = provenance::wire;
constexpr auto breaks_wire = iotpkg::wire_effect::breaks_wire;
constexpr auto leaves_no_request = iotpkg::wire_effect::leaves_no_request;

// A row as the sources have it. 0 where a rule has no figure.
struct expected_row {
    rule id;
    std::string_view name;
    std::string_view pointer;
    constraint kind;
    std::size_t limit;
    severity normally;
    provenance source;
    iotpkg::wire_effect effect = iotpkg::wire_effect::keeps_wire;
};

// clang-format off
constexpr expected_row expected_rows[] = {
    // "required; 1-128, 1-64 characters; [a-zA-Z0-9-_.]; . and .., because HTTP stacks fold them away"
    {rule::package_name_required, "package_name_required", "/packageName", constraint::required, 0, error, model, leaves_no_request},
    {rule::package_name_min_length, "package_name_min_length", "/packageName", constraint::min_length, 1, error, model, breaks_wire},
    {rule::package_name_max_length, "package_name_max_length", "/packageName", constraint::max_length, 128, error, model},
    {rule::package_name_characters, "package_name_characters", "/packageName", constraint::characters, 0, error, model},
    {rule::package_name_dot_segment, "package_name_dot_segment", "/packageName", constraint::excluded_text, 0, error, wire, breaks_wire},
    {rule::version_name_required, "version_name_required", "/versionName", constraint::required, 0, error, model, leaves_no_request},
    {rule::version_name_min_length, "version_name_min_length", "/versionName", constraint::min_length, 1, error, model, breaks_wire},
    {rule::version_name_max_length, "version_name_max_length", "/versionName", constraint::max_length, 64, error, model},
    {rule::version_name_characters, "version_name_characters", "/versionName", constraint::characters, 0, error, model},
    {rule::version_name_dot_segment, "version_name_dot_segment", "/versionName", constraint::excluded_text, 0, error, wire, breaks_wire},

    // "1-1024 code points; no \p{C}"; "over 1024 bytes or UTF-16 units; code points newer than Unicode 13"
    {rule::description_min_length, "description_min_length", "/description", constraint::min_length, 1, error, model},
    {rule::description_max_length, "description_max_length", "/description", constraint::max_length, 1024, error, model},
    {rule::description_bytes, "description_bytes", "/description", constraint::max_bytes, 1024, warning, prose},
    {rule::description_utf16, "description_utf16", "/description", constraint::max_utf16, 1024, warning, model},
    {rule::description_characters, "description_characters", "/description", constraint::characters, 0, error, model},
    {rule::description_recent_characters, "description_recent_characters", "/description", constraint::recent_characters, 13, warning, model},

    // "over 3072 bytes of UTF-8 in keys and values together"; "the compact JSON of the map over 3072 bytes;
    // either between 3000 and 3072"; "key [a-zA-Z0-9:_-]+; value at least 1 character, no \p{C}; a key twice"
    {rule::attributes_size, "attributes_size", "/attributes", constraint::max_size, 3072, error, prose},
    {rule::attributes_json_size, "attributes_json_size", "/attributes", constraint::max_json_size, 3072, warning, prose},
    {rule::attributes_near_size, "attributes_near_size", "/attributes", constraint::near_size, 3000, warning, prose},
    {rule::attribute_key_min_length, "attribute_key_min_length", "/attributes", constraint::min_length, 1, error, model},
    {rule::attribute_key_characters, "attribute_key_characters", "/attributes", constraint::characters, 0, error, model},
    {rule::attribute_key_duplicate, "attribute_key_duplicate", "/attributes", constraint::duplicate, 1, error, wire, breaks_wire},
    {rule::attribute_value_min_length, "attribute_value_min_length", "/attributes", constraint::min_length, 1, error, model},
    {rule::attribute_value_characters, "attribute_value_characters", "/attributes", constraint::characters, 0, error, model},
    {rule::attribute_value_recent_characters, "attribute_value_recent_characters", "/attributes", constraint::recent_characters, 13, warning, model},

    // "without bucket or key; bucket: 3-63, [a-z0-9.-], ends alphanumeric, no .., no IPv4 form, no reserved
    // prefix or suffix"; -an is FACTS.md's: legacy-shaped names and aliases are warnings
    {rule::artifact_empty, "artifact_empty", "/artifact", constraint::advised, 0, warning, prose},
    {rule::bucket_required, "bucket_required", "/artifact/s3Location/bucket", constraint::required, 0, error, prose},
    {rule::bucket_min_length, "bucket_min_length", "/artifact/s3Location/bucket", constraint::min_length, 3, error, s3},
    {rule::bucket_max_length, "bucket_max_length", "/artifact/s3Location/bucket", constraint::max_length, 63, error, s3},
    {rule::bucket_characters, "bucket_characters", "/artifact/s3Location/bucket", constraint::characters, 0, error, s3},
    {rule::bucket_ends, "bucket_ends", "/artifact/s3Location/bucket", constraint::outer_characters, 0, error, s3},
    {rule::bucket_adjacent_periods, "bucket_adjacent_periods", "/artifact/s3Location/bucket", constraint::excluded_part, 0, error, s3},
    {rule::bucket_ipv4_form, "bucket_ipv4_form", "/artifact/s3Location/bucket", constraint::form, 0, error, s3},
    {rule::bucket_reserved_prefix, "bucket_reserved_prefix", "/artifact/s3Location/bucket", constraint::excluded_prefix, 0, error, s3},
    {rule::bucket_reserved_suffix, "bucket_reserved_suffix", "/artifact/s3Location/bucket", constraint::excluded_suffix, 0, error, s3},
    {rule::bucket_regional_suffix, "bucket_regional_suffix", "/artifact/s3Location/bucket", constraint::form, 0, warning, s3},

    // "key 1-1024 bytes, valid UTF-8, relative segments that lead above the root; version over 1024 bytes";
    // "no version, or an empty one; key characters that S3 says to avoid"
    {rule::s3_key_required, "s3_key_required", "/artifact/s3Location/key", constraint::required, 0, error, prose},
    {rule::s3_key_min_length, "s3_key_min_length", "/artifact/s3Location/key", constraint::min_length, 1, error, model},
    {rule::s3_key_max_bytes, "s3_key_max_bytes", "/artifact/s3Location/key", constraint::max_bytes, 1024, error, s3},
    {rule::s3_key_relative_segments, "s3_key_relative_segments", "/artifact/s3Location/key", constraint::form, 0, error, s3},
    {rule::s3_key_characters, "s3_key_characters", "/artifact/s3Location/key", constraint::characters, 0, warning, s3},
    {rule::s3_version_missing, "s3_version_missing", "/artifact/s3Location/version", constraint::advised, 0, warning, prose},
    {rule::s3_version_max_bytes, "s3_version_max_bytes", "/artifact/s3Location/version", constraint::max_bytes, 1024, error, s3},

    // "over 3072 code points"
    {rule::action_unknown, "action_unknown", "/action", constraint::choice, 0, error, model},
    {rule::recipe_max_length, "recipe_max_length", "/recipe", constraint::max_length, 3072, error, model},

    // "not a JSON document; a placeholder that the jobs service would refuse, or that names an
    // attribute or artifact that this request does not have"
    {rule::recipe_json, "recipe_json", "/recipe", constraint::json, 0, warning, prose},
    {rule::recipe_placeholder_unterminated, "recipe_placeholder_unterminated", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_form, "recipe_placeholder_form", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_artifact_location, "recipe_placeholder_artifact_location", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_pair, "recipe_placeholder_pair", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_null_version, "recipe_placeholder_null_version", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_nested_artifact, "recipe_placeholder_nested_artifact", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_second_layer, "recipe_placeholder_second_layer", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_all_attributes, "recipe_placeholder_all_attributes", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_misspelled, "recipe_placeholder_misspelled", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_left_over, "recipe_placeholder_left_over", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_local, "recipe_placeholder_local", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_undefined, "recipe_placeholder_undefined", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_repeated, "recipe_placeholder_repeated", "/recipe", constraint::placeholder, 2, warning, prose},
    {rule::recipe_placeholder_in_bucket, "recipe_placeholder_in_bucket", "/recipe", constraint::placeholder, 0, warning, prose},
    {rule::recipe_placeholder_attribute, "recipe_placeholder_attribute", "/recipe", constraint::reference, 0, warning, prose},
    {rule::recipe_placeholder_artifact, "recipe_placeholder_artifact", "/recipe", constraint::reference, 0, warning, prose},
    {rule::recipe_placeholder_version, "recipe_placeholder_version", "/recipe", constraint::reference, 0, warning, prose},

    // "none, or over 50; key 1-128; value 0-256; aws: in front of a key or value; a key twice"; "a key of 128
    // or a value of 256 (the guide says 127 and 255); value characters outside the guide's set"
    {rule::tags_min_count, "tags_min_count", "/tags", constraint::min_count, 1, error, model},
    {rule::tags_max_count, "tags_max_count", "/tags", constraint::max_count, 50, error, model},
    {rule::tag_key_min_length, "tag_key_min_length", "/tags", constraint::min_length, 1, error, model},
    {rule::tag_key_max_length, "tag_key_max_length", "/tags", constraint::max_length, 128, error, model},
    {rule::tag_key_guide_length, "tag_key_guide_length", "/tags", constraint::guide_length, 127, warning, prose},
    {rule::tag_key_characters, "tag_key_characters", "/tags", constraint::characters, 0, error, model},
    {rule::tag_key_recent_characters, "tag_key_recent_characters", "/tags", constraint::recent_characters, 13, warning, model},
    {rule::tag_key_reserved_prefix, "tag_key_reserved_prefix", "/tags", constraint::excluded_prefix, 0, error, prose},
    {rule::tag_key_duplicate, "tag_key_duplicate", "/tags", constraint::duplicate, 1, error, wire, breaks_wire},
    {rule::tag_value_max_length, "tag_value_max_length", "/tags", constraint::max_length, 256, error, model},
    {rule::tag_value_guide_length, "tag_value_guide_length", "/tags", constraint::guide_length, 255, warning, prose},
    {rule::tag_value_characters, "tag_value_characters", "/tags", constraint::characters, 0, warning, prose},
    {rule::tag_value_reserved_prefix, "tag_value_reserved_prefix", "/tags", constraint::excluded_prefix, 0, error, prose},
    {rule::tag_value_template, "tag_value_template", "/tags", constraint::other_form, 0, error, prose},

    // "36-64 printable ASCII characters without space"
    {rule::client_token_min_length, "client_token_min_length", "/clientToken", constraint::min_length, 36, error, model},
    {rule::client_token_max_length, "client_token_max_length", "/clientToken", constraint::max_length, 64, error, model},
    {rule::client_token_characters, "client_token_characters", "/clientToken", constraint::characters, 0, error, model},
    {rule::client_token_reused, "client_token_reused", "/clientToken", constraint::comparison, 0, error, prose},

    // "not JSON; not UTF-8; a member unknown, twice, null or of the wrong type; nesting over 64"
    {rule::document_json, "document_json", "", constraint::syntax, 0, error, wire, leaves_no_request},
    {rule::document_yaml, "document_yaml", "", constraint::other_form, 0, error, wire, leaves_no_request},
    {rule::document_byte_order_mark, "document_byte_order_mark", "", constraint::syntax, 0, error, wire, breaks_wire},
    {rule::document_surrogate, "document_surrogate", "", constraint::syntax, 0, error, wire, leaves_no_request},
    {rule::document_trailing_text, "document_trailing_text", "", constraint::syntax, 0, error, wire, breaks_wire},
    {rule::document_depth, "document_depth", "", constraint::max_depth, 64, error, wire},
    {rule::document_member_unknown, "document_member_unknown", "", constraint::syntax, 0, error, model},
    {rule::document_member_duplicate, "document_member_duplicate", "", constraint::syntax, 0, error, wire, breaks_wire},
    {rule::document_null, "document_null", "", constraint::syntax, 0, error, model},
    {rule::document_type, "document_type", "", constraint::syntax, 0, error, model, leaves_no_request},
    {rule::document_contradiction, "document_contradiction", "", constraint::comparison, 0, error, prose},
    {rule::document_repetition, "document_repetition", "", constraint::comparison, 0, warning, prose},

    // What cannot be sent safely, whatever it is.
    {rule::utf8, "utf8", "", constraint::encoding, 0, error, wire, leaves_no_request},
    {rule::null_text, "null_text", "", constraint::not_null, 0, error, wire, breaks_wire},
    {rule::unstable_range, "unstable_range", "", constraint::stable, 0, error, wire, leaves_no_request},
};
// clang-format on

constexpr bool expected_rows_stand_in_order() {
    std::size_t index = 0;
    for (const expected_row& row : expected_rows) {
        if (static_cast<std::size_t>(row.id) != index++) {
            return false;
        }
    }
    return index == rule_count;
}
static_assert(expected_rows_stand_in_order(), "each rule needs its expectation above");

constexpr bool same(const rule_row& row, const expected_row& expected) {
    return row.id == expected.id && row.name() == expected.name &&
           pointer_of(row.subject) == expected.pointer && row.kind == expected.kind &&
           row.limit == expected.limit && row.severity == expected.normally &&
           row.provenance == expected.source && row.wire == expected.effect;
}

// Four digits, two, two, in the range of a calendar.
constexpr bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    const auto number = [text](std::size_t start, std::size_t size) {
        int value = 0;
        for (const char digit : text.substr(start, size)) {
            value = digit >= '0' && digit <= '9' && value >= 0 ? value * 10 + (digit - '0') : -1;
        }
        return value;
    };
    return number(0, 4) >= 2026 && number(5, 2) >= 1 && number(5, 2) <= 12 && number(8, 2) >= 1 &&
           number(8, 2) <= 31;
}
static_assert(is_date("2026-11-24") && !is_date("2026-13-01") && !is_date("2026-1-011") && !is_date("soon"));

bool contains(std::string_view text, std::string_view sought) {
    return text.find(sought) != std::string_view::npos;
}

}  // namespace

TEST_CASE("each rule is as the sources have it", "[rules]") {
    for (std::size_t index = 0; index < rule_count; ++index) {
        const rule_row& row = iotpkg::rules[index];
        const expected_row& expected = expected_rows[index];
        CAPTURE(expected.name);
        CHECK(row.id == expected.id);
        CHECK(row.name() == expected.name);
        CHECK(pointer_of(row.subject) == expected.pointer);
        CHECK(row.kind == expected.kind);
        CHECK(row.limit == expected.limit);
        CHECK(row.severity == expected.normally);
        CHECK(row.provenance == expected.source);
        CHECK(row.wire == expected.effect);
        CHECK(same(row, expected));
    }
}

TEST_CASE("the same in a constant expression", "[rules]") {
    constexpr bool all_are_the_same = [] {
        for (std::size_t index = 0; index < rule_count; ++index) {
            if (!same(iotpkg::rules[index], expected_rows[index])) {
                return false;
            }
        }
        return true;
    }();
    static_assert(all_are_the_same);
    CHECK(all_are_the_same);
}

TEST_CASE("a rule finds its row and its name", "[rules]") {
    static_assert(iotpkg::row_of(rule::utf8).id == rule::utf8);
    static_assert(iotpkg::to_string_view(rule::bucket_ends) == "bucket_ends");
    for (const expected_row& expected : expected_rows) {
        CHECK(&iotpkg::row_of(expected.id) == &iotpkg::rules[static_cast<std::size_t>(expected.id)]);
        CHECK(iotpkg::to_string_view(expected.id) == expected.name);
    }
}

TEST_CASE("the date of the table is a date", "[rules]") {
    CHECK(is_date(iotpkg::rules_date));
}

TEST_CASE("no rule is off, and a set belongs to a rule about characters", "[rules]") {
    for (const rule_row& row : iotpkg::rules) {
        CAPTURE(row.name());
        CHECK(row.severity != severity::off);
        const bool has_a_set = row.data.set != nullptr;
        CHECK(has_a_set == (row.kind == constraint::characters || row.kind == constraint::outer_characters));
        const bool has_texts = !row.data.texts.empty();
        CHECK(has_texts == (row.kind >= constraint::excluded_text && row.kind <= constraint::choice));
    }
}

TEST_CASE("the sets of the rules about characters", "[rules]") {
    const auto set_of = [](rule id) { return iotpkg::row_of(id).data.set; };
    CHECK(set_of(rule::package_name_characters) == &iotpkg::detail::name_characters);
    CHECK(set_of(rule::version_name_characters) == &iotpkg::detail::name_characters);
    CHECK(set_of(rule::description_characters) == &iotpkg::detail::visible_characters);
    CHECK(set_of(rule::attribute_key_characters) == &iotpkg::detail::attribute_name_characters);
    CHECK(set_of(rule::attribute_value_characters) == &iotpkg::detail::visible_characters);
    CHECK(set_of(rule::bucket_characters) == &iotpkg::detail::bucket_name_characters);
    CHECK(set_of(rule::s3_key_characters) == &iotpkg::detail::safe_s3_key_characters);
    CHECK(set_of(rule::tag_key_characters) == &iotpkg::detail::tag_characters);
    CHECK(set_of(rule::tag_value_characters) == &iotpkg::detail::tag_characters);
    CHECK(set_of(rule::client_token_characters) == &iotpkg::detail::token_characters);
}

TEST_CASE("the words of a rule name its figures where it has them", "[rules]") {
    for (const rule_row& row : iotpkg::rules) {
        CAPTURE(row.name());
        CHECK(!row.message().empty());
        // A figure that the table has is read from it, not written out.
        CHECK(!contains(row.message(), row.limit >= 10 ? std::to_string(row.limit) : "\n"));
        CHECK((!contains(row.message(), "{limit}") || row.limit != 0));
        CHECK((!contains(row.message(), "{pattern}") || row.data.set != nullptr));
        std::string rest(row.message());
        for (const std::string_view figure : {"{limit}", "{actual}", "{pattern}"}) {
            while (contains(rest, figure)) {
                rest.erase(rest.find(figure), figure.size());
            }
        }
        CHECK(!contains(rest, "{"));
        CHECK(!contains(rest, "}"));
    }
}

// docs/rules.md

namespace {

constexpr std::string_view begin_mark = "<!-- rules: begin -->";
constexpr std::string_view end_mark = "<!-- rules: end -->";

std::string text_of(severity weight) {
    return weight == severity::error ? "error" : weight == severity::warning ? "warning" : "off";
}

std::string text_of(iotpkg::wire_effect effect) {
    return effect == breaks_wire ? "yes " : effect == leaves_no_request ? "always " : "";
}

std::string text_of(provenance source) {
    switch (source) {
        case provenance::model: return "model";
        case provenance::prose: return "prose";
        case provenance::s3: return "s3";
        case provenance::wire: return "wire";
    }
    return "";
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t found = text.find(what); found != std::string::npos;
         found = text.find(what, found + by.size())) {
        text.replace(found, what.size(), by);
    }
    return text;
}

// The sentence, its limit filled in, and safe in a Markdown table.
std::string sentence_of(const rule_row& row) {
    std::string text(row.message());
    text = replaced(text, "{limit}", std::to_string(row.limit));
    text = replaced(text, "{actual}", "*n*");
    if (row.data.set != nullptr) {
        text = replaced(text, "{pattern}", row.data.set->pattern());
    }
    text = replaced(text, "<", "\\<");
    return replaced(text, "|", "\\|");
}

std::string policies_with(rule id) {
    constexpr std::array<std::string_view, 4> names = {"recommended", "service", "wire_safe", "strict"};
    const std::array<policy, 4> policies = {policy::recommended, policy::service, policy::wire_safe,
                                            policy::strict};
    std::string list;
    for (std::size_t index = 0; index < policies.size(); ++index) {
        if (policies[index].severity_of(id) != severity::off) {
            list += (list.empty() ? "" : ", ") + std::string(names[index]);
        }
    }
    return list;
}

std::string line_of(const rule_row& row) {
    const std::string pointer(pointer_of(row.subject));
    const std::string everywhere = row.subject == iotpkg::subject::document ? "a document" : "any text";
    return "| `" + std::string(row.name()) + "` | " + (pointer.empty() ? everywhere : '`' + pointer + '`') +
           " | " + text_of(row.severity) + " | " + text_of(row.provenance) + " | " +
           (row.limit == 0 ? "" : std::to_string(row.limit) + ' ') + "| " + text_of(row.wire) + "| " +
           sentence_of(row) + " | " + policies_with(row.id) + " |";
}

std::vector<std::string> lines_of_the_table() {
    std::vector<std::string> lines;
    lines.emplace_back(begin_mark);
    lines.emplace_back("Rules of " + std::string(iotpkg::rules_date) + ", Unicode " +
                       std::string(iotpkg::unicode_version) + ".");
    lines.emplace_back();
    lines.emplace_back("| id | about | severity | provenance | limit | breaks the wire | what it says "
                       "| policies that have it |");
    lines.emplace_back("|---|---|---|---|---|---|---|---|");
    for (const rule_row& row : iotpkg::rules) {
        lines.push_back(line_of(row));
    }
    lines.emplace_back(end_mark);
    return lines;
}

// The lines from one mark to the other, both included.
std::vector<std::string> lines_of_the_page() {
    std::ifstream page(IOTPKG_TESTS_DIR "/../docs/rules.md");
    std::vector<std::string> lines;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        inside = inside || line == begin_mark;
        if (inside) {
            lines.push_back(line);
        }
        inside = inside && line != end_mark;
    }
    return lines;
}

}  // namespace

TEST_CASE("docs/rules.md has the table, line for line", "[rules]") {
    const std::vector<std::string> expected = lines_of_the_table();
    const std::vector<std::string> written = lines_of_the_page();
    for (std::size_t index = 0; index < std::max(expected.size(), written.size()); ++index) {
        const std::string line = index < written.size() ? written[index] : "(no such line)";
        const std::string due = index < expected.size() ? expected[index] : "(nothing more)";
        CHECK(line == due);
        if (line != due) {
            // Catch2 breaks long lines; this one can be copied into the page.
            std::printf("docs/rules.md, line %zu of the table is due to be:\n%s\n", index + 1, due.c_str());
        }
    }
}
