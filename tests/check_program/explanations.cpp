// SPDX-License-Identifier: BSL-1.0
// What --explain says of each rule: its examples are checked as the program checks documents, and what no
// document can break is run.
#include <iotpkg-check/explain.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <ranges>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"
#include "iotpkg-check/checked_text.hpp"
#include "iotpkg-check/checked_tree.hpp"
#include "iotpkg-check/earlier_requests.hpp"

namespace {

using iotpkg::rule;
using iotpkg_check::example_form;
using iotpkg_check::expanded;
using iotpkg_check::explanation;
using iotpkg_check::explanation_for;
using iotpkg_check::explanation_of;
using iotpkg_check::explanations;
using iotpkg_check::shown;

using rules = std::set<rule>;

iotpkg_check::checked_text checked_as(example_form form, std::string example,
                                      const iotpkg_check::options& wanted) {
    switch (form) {
        case example_form::yaml: return check_yaml(std::move(example), wanted);
        case example_form::resource: return check_template_or_whole(std::move(example), wanted);
        default: return check_lines(std::move(example), wanted);
    }
}

// One request a line, each by itself and against those before it; or one document in another form.
rules broken_by(std::string_view example, example_form form) {
    iotpkg_check::options wanted;
    wanted.kind = &iotpkg_check::document_kinds[form == example_form::update_request ? 1 : 0];
    rules broken;
    iotpkg_check::earlier_requests earlier;
    const iotpkg_check::checked_text checked = checked_as(form, expanded(example), wanted);
    CHECK_FALSE(checked.pieces.empty());
    for (const iotpkg_check::checked_piece& piece : checked.pieces) {
        for (const iotpkg_check::kept_document& document : piece.documents) {
            for (const iotpkg::violation& found : document.checked.report) {
                broken.insert(found.rule);
            }
            if (document.mark) {
                earlier.compare(*document.mark, {"example", piece.line}, wanted.kind->creates,
                                [&](const auto& found) { broken.insert(found.broken); });
            }
        }
    }
    return broken;
}

std::string names_of(const rules& all) {
    std::string names;
    for (const rule id : all) {
        names += std::string(to_string_view(id)) + ' ';
    }
    return names;
}

// Rules that cannot be broken alone.
struct companion {
    rule broken;
    rule also;
};
constexpr companion companions[] = {
    // What takes two code units of UTF-16 takes four bytes of UTF-8.
    {rule::description_utf16, rule::description_bytes},
    // The JSON of attributes has more bytes than their texts.
    {rule::attributes_size, rule::attributes_json_size},
    // No member is nested that deep.
    {rule::document_depth, rule::document_member_unknown},
};

rules expected_of(rule broken) {
    rules expected{broken};
    for (const companion& one : companions) {
        if (one.broken == broken) {
            expected.insert(one.also);
        }
    }
    return expected;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    CHECK(text.empty());
    return lines;
}

// Lines that nothing may divide: those of the examples, and the address.
bool is_whole(std::string_view line, const explanation& row) {
    const std::string whole =
        shown(row.wrong) + '\n' + shown(row.right) + '\n' + std::string(row.source) + '\n';
    const auto lines = lines_of(whole);
    return std::any_of(lines.begin(), lines.end(),
                       [&](std::string_view one) { return line == "    " + std::string(one); });
}

// The example as it stands there and as it is compiled here; the preprocessor keeps one space for a line end.
#define RUN(text, ...)                                                                                       \
    __VA_ARGS__                                                                                              \
    CHECK(in_one_line(text) == #__VA_ARGS__)

std::string in_one_line(std::string_view example) {
    std::string line(example);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

auto named() {
    return iotpkg::create_package_version().package_name("thermostat").version_name("2.4.1");
}

}  // namespace

TEST_CASE("an example breaks its rule and no other, and mended it breaks none", "[explanations]") {
    for (const explanation& row : explanations) {
        if (row.form == example_form::cpp) {
            continue;
        }
#ifndef IOTPKG_CHECK_YAML
        if (row.form == example_form::yaml) {
            WARN("SKIPPED: libyaml is not here, so the example of document_yaml was NOT tried");
            continue;
        }
#endif
        CAPTURE(to_string_view(row.about));
        CHECK(names_of(broken_by(row.wrong, row.form)) == names_of(expected_of(row.about)));
        CHECK(names_of(broken_by(row.right, row.form)).empty());
    }
}

// clang-format off
TEST_CASE("a null pointer, as the example has it", "[explanations][null_text]") {
    const explanation& row = explanation_for(rule::null_text);
    const auto request = named();
    {
        RUN(row.wrong,
            auto built = request.description(std::getenv("FIRMWARE_NOTES")).build(););
        REQUIRE_FALSE(built);
        REQUIRE(built.error().size() == 1);
        CHECK(built.error()[0].rule == rule::null_text);
    }
    RUN(row.right,
        const char* const notes = std::getenv("FIRMWARE_NOTES");
        auto built = request.description(std::string_view(notes == nullptr ? "no notes" : notes)).build(););
    REQUIRE(built);
    CHECK(built->body() == R"({"description":"no notes"})");
}

// clang 14 and 15 cannot read the views of libstdc++.
#if !defined(__clang__) || __clang_major__ >= 16
TEST_CASE("a range that is made anew, as the example has it", "[explanations][unstable_range]") {
    const explanation& row = explanation_for(rule::unstable_range);
    const auto request = named();
    // When they are read again, the numbers have two digits.
    const std::vector<std::string> names = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
    int calls = 0;
    {
        RUN(row.wrong,
            auto numbered = names | std::views::transform([&](auto& name) { return std::pair(name, std::to_string(++calls)); });
            auto built = request.attributes(numbered).client_token(iotpkg::from_content).build(););
        REQUIRE_FALSE(built);
        REQUIRE(built.error().size() == 1);
        CHECK(built.error()[0].rule == rule::unstable_range);
    }
    RUN(row.right,
        auto numbered = names | std::views::transform([&](auto& name) { return std::pair(name, std::to_string(++calls)); });
        std::vector entries(numbered.begin(), numbered.end());
        auto built = request.attributes(entries).client_token(iotpkg::from_content).build(););
    CHECK(built);
}
#endif
// clang-format on

TEST_CASE("each rule has a reason of its own and a source", "[explanations]") {
    std::set<std::string_view> reasons;
    for (const explanation& row : explanations) {
        CAPTURE(to_string_view(row.about));
        CHECK(row.why.ends_with('.'));
        CHECK(reasons.insert(row.why).second);
        CHECK(row.source.starts_with("https://"));
        CHECK(row.source.find(' ') == row.source.npos);
        CHECK(row.wrong != row.right);
        // An example is for documents but where there is none that breaks the rule.
        const bool is_for_programs = row.about == rule::null_text || row.about == rule::unstable_range;
        CHECK((row.form == example_form::cpp) == is_for_programs);
    }
}

TEST_CASE("the text is wrapped, and nothing in it disturbs a terminal", "[explanations]") {
    for (const explanation& row : explanations) {
        const std::string text = explanation_of(row.about);
        CAPTURE(text);
        for (const std::string_view line : lines_of(text)) {
            CAPTURE(line);
            CHECK((iotpkg_check::detail::columns_of(line) <= 100 || is_whole(line, row)));
            CHECK_FALSE(line.ends_with(' '));
            CHECK(iotpkg_check::printable(line) == line);
        }
        CHECK(text.find("<<") == text.npos);
        CHECK(text.find(row.source) != text.npos);
        CHECK(text.find(iotpkg::rules_date) != text.npos);
    }
}

TEST_CASE("all of one explanation", "[explanations]") {
    const std::string expected = R"text(description_bytes, a warning by the recommended policy
    /description: has N bytes, the quota page allows 1024

Why:
    The sources disagree: the API reference counts characters, the quota page bytes. In ASCII that
    is the same; a text with umlauts or in Chinese may be refused although the reference allows it.

Wrong:
    {"packageName": "thermostat", "versionName": "2.4.1", "description": "üüü… (513 times)"}

Right:
    {"packageName": "thermostat", "versionName": "2.4.1", "description": "üüü… (512 times)"}

What to do:
    shorten the description, or use fewer characters outside ASCII

How to turn it off:
    --rule description_bytes=off

Where it comes from:
    prose: the service's guides and quota pages, in words
    https://docs.aws.amazon.com/general/latest/gr/iot_device_management.html
    compared on )text" + std::string(iotpkg::rules_date) +
                                 '\n';
    CHECK(explanation_of(rule::description_bytes) == expected);
}

TEST_CASE("how a rule is turned off, or is not", "[explanations]") {
    const auto says = [](rule id, std::string_view words) {
        return explanation_of(id).find(words) != std::string::npos;
    };
    CHECK(says(rule::bucket_ends, "off:\n    --rule bucket_ends=off\n"));
    CHECK(says(rule::utf8, "off:\n    It cannot be turned off: "));
    CHECK(
        says(rule::document_member_duplicate, "off:\n    --rule document_member_duplicate=off, and by its"));
    CHECK(
        says(rule::null_text, "off:\n    iotpkg::policy::recommended.off(iotpkg::rule::null_text), and by"));
    // Headings tell what an example is.
    CHECK(says(rule::bucket_ends, "\nWrong:\n    {"));
    CHECK(says(rule::action_unknown, "\nWrong, with --operation update-package-version:\n    {"));
    CHECK(says(rule::document_contradiction, "\nWrong, one request a line:\n    {"));
    CHECK(says(rule::null_text, "\nRight, in C++:\n    const char*"));
    // The second line of an example is indented, too.
    CHECK(says(rule::document_contradiction, "\"}\n    {\"packageName\""));
}

TEST_CASE("what is repeated in an example", "[explanations]") {
    CHECK(expanded("a<<x*3>>b<<#,*2>><<\"*10>>") == "axxxb1,2,\"\"\"\"\"\"\"\"\"\"");
    CHECK(expanded("{\"a\": \"<p>*#\"}") == "{\"a\": \"<p>*#\"}");
    CHECK(shown("\"<<ü*300>>\"") == "\"üüü… (300 times)\"");
    CHECK(shown("<<k#, *50>>k51\n#") == "k1, … (50 times) k51\n#");
    CHECK(shown("\xEF\xBB\xBF"
                "Gr\xF6\xDF"
                "e") == "<EF><BB><BF>Gr<F6><DF>e");
}
