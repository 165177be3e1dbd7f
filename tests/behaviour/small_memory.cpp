// SPDX-License-Identifier: BSL-1.0
// write_to into memory of every size from nothing to more than is needed: it tells what it needs, writes the
// request where that is there, and never a byte outside.
#include <iotpkg/constant.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/guarded_memory.hpp"
#include "../support/named.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::request_view;
using iotpkg::result;
using iotpkg::write_error;

// A block of that size alone, whose ends a sanitizer watches; and one amid bytes that must stay as they are.
template <class Write, class Look>
void write_in(std::size_t size, const Write& write, const Look& look) {
    const std::unique_ptr<char[]> alone(new char[size]);
    look(write(std::span<char>(alone.get(), size)));

    guarded_memory amid(size);
    look(write(amid.inside()));
    CHECK(amid.is_whole());
}

std::string wire_of(request_view written) {
    return std::string(written.target()) + ' ' + std::string(written.body()) + ' ' +
           std::string(written.client_token());
}

// What is more than the need changes how a request is written: one pass wants room to spare.
template <class Source>
void write_in_all_sizes(const Source& source) {
    const auto write = [&source](std::span<char> memory) { return source.write_to(memory); };
    const result<request_view, write_error> nothing = write({});
    REQUIRE_FALSE(nothing);
    REQUIRE(nothing.error().reason == write_error::code::too_small);
    const std::size_t needed = nothing.error().needed;
    std::vector<char> large(needed + 4096);
    const auto whole = write(large);
    REQUIRE(whole);
    const std::string expected = wire_of(*whole);
    for (std::size_t size = 0; size < needed + 700; ++size) {
        CAPTURE(size, needed);
        write_in(size, write, [&](const result<request_view, write_error>& written) {
            if (size < needed) {
                REQUIRE_FALSE(written);
                CHECK(written.error() == write_error{write_error::code::too_small, needed});
            } else {
                REQUIRE(written);
                CHECK(wire_of(*written) == expected);
            }
        });
    }
}

constexpr std::string_view token = "0f8fad5b-d9cb-469f-a165-70867728950e";

}  // namespace

TEST_CASE("memory of every size: checked builders and constants", "[small_memory]") {
    write_in_all_sizes(named_with_token());
    write_in_all_sizes(named_with_token()
                           .description("Night \"mode\"")
                           .attributes({{"channel", "stable"}, {"min-hardware", "rev-C"}})
                           .artifact({.bucket = "acme-firmware", .key = "k", .version = "v"})
                           .tags({{"team", "hvac"}}));
    write_in_all_sizes(named().client_token(iotpkg::from_content));
    write_in_all_sizes(named().client_token("0123456789/0123456789+0123456789=0123456789&?#"));
    write_in_all_sizes(iotpkg::constant(
        [] { return named().description("Night mode").client_token(iotpkg::from_content); }));
    write_in_all_sizes(iotpkg::update_package_version()
                           .package_name("p")
                           .version_name("1")
                           .action(iotpkg::package_version_action::publish)
                           .client_token("0f8fad5b-d9cb-469f-a165-70867728950e"));
}

TEST_CASE("memory of every size: each member, with text that is easy and text that is hard to write",
          "[small_memory]") {
    const std::string easy(70, 'x');
    const std::string hard = repeated(12, "\"\\/ü温🌡");
    for (const std::string& text : {easy, hard}) {
        CAPTURE(text);
        const std::map<std::string, std::string> entries{{"a", text}, {"b-long-key-of-an-entry", ""}};
        const auto builder = named().client_token(token);
        write_in_all_sizes(builder.recipe(text));
        write_in_all_sizes(builder.tags(entries));
        write_in_all_sizes(builder.artifact({.bucket = "acme-firmware", .key = text, .version = text}));
        write_in_all_sizes(builder.artifact({.bucket = "acme-firmware", .key = text}));
    }
    const std::map<std::string, std::string> attributes{{"a", easy}, {"b", "ü \" é"}, {"c", "v"}};
    write_in_all_sizes(named().client_token(token).attributes(attributes).description("ü \" é"));
}

// Longer than the room that one pass wants for the path and the query.
TEST_CASE("memory of every size: members that are the first with too little room", "[small_memory]") {
    const std::string text(700, 'x');
    const std::string part(250, 'x');
    const std::map<std::string, std::string> entries{{"a", part}, {"b", part}, {"c", part}};
    const std::map<std::string, std::string> small{{"k", "v"}};
    const auto builder = named().client_token(token);
    write_in_all_sizes(builder.description(text));
    write_in_all_sizes(builder.attributes(entries).tags(small));
    write_in_all_sizes(builder.artifact({.bucket = "acme-firmware", .key = text}));
    write_in_all_sizes(builder.artifact({.bucket = "acme-firmware", .key = "k", .version = text}));
    write_in_all_sizes(builder.recipe(text).tags(small));
}

TEST_CASE("memory of every size: what is refused is refused in any", "[small_memory]") {
    const std::map<std::string, std::string> entries{{"a", std::string(90, 'x') + '\x01'},
                                                     {"not a key", "v"}};
    const auto builder = named().attributes(entries).recipe(std::string_view("\xFF"));
    const auto write = [&builder](std::span<char> memory) { return builder.write_to(memory); };
    const std::size_t errors = builder.check().errors();
    for (std::size_t size = 0; size < 1500; ++size) {
        CAPTURE(size);
        write_in(size, write, [&](const result<request_view, write_error>& written) {
            REQUIRE_FALSE(written);
            CHECK(written.error().reason == write_error::code::invalid);
            CHECK(written.error().errors == errors);
            CHECK(written.error().needed == 0);
        });
    }
}
