// SPDX-License-Identifier: BSL-1.0
// Values of 100 MB, in every place that takes one, in a thread with a stack of 64 KB: there is an answer, and
// the right one. (Documents of that size are in large_documents.cpp.)
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document_text.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/nearest.hpp>
#include <iotpkg/parse_response.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/named.hpp"
#include "../support/repeated.hpp"
#include "../support/sanitized.hpp"
#include "../support/small_stack.hpp"
#include "expect.hpp"

namespace {

using iotpkg::rule;

constexpr std::size_t size = std::size_t{is_sanitized ? 5 : 100} * 1'000'000;

// Every rule off but those without which there is no request.
constexpr iotpkg::policy no_limits = iotpkg::policy::none();

template <class Builder>
bool is_refused_for(const Builder& builder, rule expected) {
    bool is_found = false;
    call_on_a_small_stack([&] {
        char memory[256];
        const auto built = builder.build();
        const auto written = builder.write_to(memory);
        builder.check([&](const iotpkg::violation& found) { is_found = is_found || found.rule == expected; });
        is_found = is_found && !built && !written &&
                   written.error().reason == iotpkg::write_error::code::invalid &&
                   built.error().errors() >= written.error().errors;
    });
    return is_found;
}

void members(const std::string& text) {
    const auto start = iotpkg::create_package_version();
    EXPECT(is_refused_for(start.package_name(text).version_name("1"), rule::package_name_max_length));
    EXPECT(is_refused_for(start.package_name("p").version_name(text), rule::version_name_max_length));
    EXPECT(is_refused_for(named().client_token(text), rule::client_token_max_length));
    EXPECT(is_refused_for(named().description(text), rule::description_max_length));
    EXPECT(is_refused_for(named().recipe(text), rule::recipe_max_length));
    EXPECT(is_refused_for(named().artifact({.bucket = text, .key = text, .version = text}),
                          rule::s3_key_max_bytes));
    EXPECT(is_refused_for(named().attributes({{text, text}}), rule::attributes_size));
    EXPECT(is_refused_for(named().tags({{text, text}}), rule::tag_value_max_length));
}

void many_entries() {
    std::vector<std::pair<std::string, std::string>> entries;
    for (std::size_t number = 0; number < size / 100; ++number) {
        entries.emplace_back("key-" + std::to_string(number), std::string(90, 'v'));
    }
    entries.emplace_back("key-0", "v");
    EXPECT(is_refused_for(named().attributes(entries), rule::attributes_size));
    EXPECT(is_refused_for(named().tags(entries), rule::tags_max_count));
    // Without a limit and without a heap, each 2,048 entries cost a look at all of them.
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(size / 2000), entries.end() - 1);
    EXPECT(is_refused_for(named<no_limits.error(rule::tag_key_duplicate)>().tags(entries),
                          rule::tag_key_duplicate));
}

void whole_request(const std::string& text) {
    std::string document;
    call_on_a_small_stack([&] {
        const auto built = named<no_limits>().recipe(text).tags({{"k", text}}).build();
        document = built ? to_document(*built) : "";
    });
    EXPECT(document.size() > 2 * text.size());
}

void other_doors(const std::string& text) {
    call_on_a_small_stack([&] {
        EXPECT(!iotpkg::package_name::parse(text) && !iotpkg::tag_value::parse(text));
        EXPECT(!iotpkg::s3_location::parse(text));
        EXPECT(!iotpkg::s3_location::parse("s3://acme-firmware/" + text));
        EXPECT(!iotpkg::s3_location::parse("https://" + text));
        EXPECT(!iotpkg::endpoint::of(text));
        constexpr std::string_view known[] = {"recommended"};
        EXPECT(iotpkg::nearest(text, known).empty());
    });
}

void answers(const std::string& text) {
    const std::string nested = repeated(size / 2, "[");
    call_on_a_small_stack([&] {
        const auto answer = [](const std::string& body) {
            return iotpkg::parse_response({.status = 200, .body = body});
        };
        const auto large = answer("{\"description\":\"" + text + "\"}");
        EXPECT(large && large->description == text);
        EXPECT(answer("{\"x\":" + nested + std::string(nested.size(), ']') + "}").has_value());
        EXPECT(!answer("{\"x\":" + nested));
        EXPECT(!answer(nested));
        const auto refused = iotpkg::parse_response(
            {.status = 400, .error_type = text, .body = "{\"message\":\"" + text + "\"}"});
        EXPECT(!refused && refused.error().message == text);
        EXPECT(to_string(refused.error()).size() > text.size());
    });
}

}  // namespace

int main() {
    const std::string plain(size, 'd');
    members(plain);
    members(repeated(size / 40, "\"\\ü温\xFF"));
    many_entries();
    whole_request(plain);
    other_doors(plain);
    other_doors(repeated(size / 3, "../"));
    answers(plain);
    return failures == 0 ? 0 : 1;
}
