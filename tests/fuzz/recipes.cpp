// SPDX-License-Identifier: BSL-1.0
// Recipes of any bytes, in a request that has what their placeholders name and in one that has not.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/text/json_syntax.hpp>

#include "../support/slow_request.hpp"
#include "findings.hpp"
#include "fuzzers.hpp"
#include "input.hpp"

namespace fuzz {
namespace {

// nlohmann_json looks at UTF-8, at pairs of escapes, and behind a byte-order mark too; NUL ends its input.
bool are_told_apart(std::string_view text) {
    const slow::text given(text);
    bool is_told = given.ill_formed == slow::nowhere && !text.starts_with("\xEF\xBB\xBF") &&
                   text.find('\0') == std::string_view::npos;
    for (const char* const half : {"\\ud", "\\uD"}) {
        is_told = is_told && text.find(half) == std::string_view::npos;
    }
    return is_told;
}

// JSON has numbers of any size; nlohmann_json stops at the first that no double holds.
bool has_number_beyond_double(const std::string& text) {
    try {
        return nlohmann::json::parse(text).is_discarded();  // never: it throws
    } catch (const nlohmann::json::out_of_range&) {
        return true;
    } catch (const nlohmann::json::parse_error&) {
        return false;
    }
}

}  // namespace

void recipes(bytes input) {
    input_reader reader(input);
    const iotpkg::policy severities = choose_policy(reader);
    const std::size_t parts = reader.byte();
    const std::string text(reader.rest());
    slow::request of;
    of.package_name = {true, false, "p"};
    of.version_name = {true, false, "1"};
    of.recipe = {true, false, text};
    std::vector<std::pair<std::string, std::string>> attributes;
    of.attributes.emplace();
    if ((parts & 1) != 0) {
        attributes.emplace_back("key", "stable");
        of.attributes->push_back({{true, false, "key"}, {true, false, "stable"}});
    }
    const bool has_artifact = (parts & 2) != 0;
    if (has_artifact) {
        of.has_artifact = true;
        of.has_location = true;
        of.bucket = {true, false, "acme"};
        of.key = {true, false, "k"};
        of.version = {true, false, "v"};
    }
    const std::string acme = "acme";
    const iotpkg::s3_location where{
        .bucket = acme, .key = std::string_view("k"), .version = std::string_view("v")};
    const auto builder =
        iotpkg::create_package_version()
            .package_name(std::string_view("p"))
            .version_name(std::string_view("1"))
            .attributes(attributes)
            .artifact(has_artifact ? std::optional<iotpkg::s3_location>(where) : std::nullopt)
            .recipe(std::string_view(text));
    const iotpkg::report report = builder.check(severities);
    expect_same(findings_of(report), slow::request_checker(of, severities).check(), "check()");
    expect_masked(report);
    const std::size_t fault = iotpkg::detail::find_json_fault(text);
    expect(fault == slow::find_json_fault(text, iotpkg::detail::json_max_depth), "the place of a fault");
    if (are_told_apart(text)) {
        const bool is_json = fault == slow::nowhere;
        expect(is_json == nlohmann::json::accept(text) || (is_json && has_number_beyond_double(text)),
               "what JSON is");
    }
}

}  // namespace fuzz
