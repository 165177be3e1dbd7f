// SPDX-License-Identifier: BSL-1.0
// Writing into memory of the caller, and when it is refused.
#include <iotpkg/operation/build.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/named.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::request_view;
using iotpkg::result;
using iotpkg::rule;
using iotpkg::write_error;

constexpr char canary = '\x5a';

// Memory with canaries in front and behind.
struct guarded {
    explicit guarded(std::size_t given_size) : size(given_size), all(size + 128, canary) {}

    std::span<char> inside() { return {all.data() + 64, size}; }
    [[nodiscard]] bool untouched_outside() const {
        bool untouched = true;
        for (std::size_t index = 0; index < all.size(); ++index) {
            untouched = untouched && (all[index] == canary || (index >= 64 && index < 64 + size));
        }
        return untouched;
    }

    std::size_t size;
    std::vector<char> all;
};

void check_same(const request_view& left, const request_view& right) {
    CHECK(left.target() == right.target());
    CHECK(left.body() == right.body());
    CHECK(left.client_token() == right.client_token());
}

// Each size from nothing to enough, with no byte written outside.
template <class Builder>
void check_sizes(const Builder& builder) {
    const result<iotpkg::request> built = builder.build();
    REQUIRE(built);
    const auto refused = builder.write_to({});
    REQUIRE_FALSE(refused);
    const std::size_t needed = refused.error().needed;
    CHECK(refused.error() == write_error{write_error::code::too_small, needed});

    guarded exact(needed);
    const auto written = builder.write_to(exact.inside());
    REQUIRE(written);
    check_same(*written, *built);
    CHECK(exact.untouched_outside());
    CHECK(written->path().data() == exact.inside().data());

    guarded ample(needed + 1000);
    const auto amply_written = builder.write_to(ample.inside());
    REQUIRE(amply_written);
    check_same(*amply_written, *built);
    CHECK(ample.untouched_outside());

    for (std::size_t size = 0; size < needed; ++size) {
        guarded small(size);
        const auto too_small = builder.write_to(small.inside());
        REQUIRE_FALSE(too_small);
        REQUIRE(too_small.error() == write_error{write_error::code::too_small, needed});
        REQUIRE(small.untouched_outside());
    }
}

}  // namespace

TEST_CASE("the exact size is enough, one byte less is not", "[write]") {
    const std::map<std::string, std::string> map{{"channel", "say \"stable\""}, {"b", "ü"}};
    check_sizes(named_with_token());
    check_sizes(named_with_token().description("Night mode").recipe("{\n}"));
    check_sizes(named_with_token().attributes(map).tags({{"a", "1"}}));
    check_sizes(named_with_token().artifact({.bucket = "acme-firmware", .key = "k", .version = "v"}));
    // Of a token that stands encoded in the query, the memory holds both forms.
    check_sizes(named().client_token("0123456789/0123456789+0123456789=0123456789&?#"));
}

TEST_CASE("the size that is needed", "[write]") {
    // PUT /packages/p/versions/1?clientToken=<36>, then {}
    CHECK(named_with_token().write_to({}).error().needed == 22 + 1 + 12 + 36 + 2);
    CHECK(named().write_to({}).error().needed == 73);
    const std::string token(36, '%');
    CHECK(named().client_token(token).write_to({}).error().needed == 22 + 1 + 12 + 3 * 36 + 2 + 36);
}

TEST_CASE("invalid fields are told by their number and the first rule", "[write]") {
    const std::string empty;
    const std::string bad = "a b";
    guarded memory(1000);
    const auto one = named_with_token().description(empty).write_to(memory.inside());
    REQUIRE_FALSE(one);
    CHECK(one.error() == write_error{write_error::code::invalid, 0, 1, rule::description_min_length});

    const auto many = create_package_version()
                          .package_name(bad)
                          .version_name(bad)
                          .description(empty)
                          .artifact({.bucket = bad, .key = "k"})
                          .write_to(memory.inside());
    REQUIRE_FALSE(many);
    // The missing version is a warning and not counted.
    CHECK(many.error() == write_error{write_error::code::invalid, 0, 4, rule::package_name_characters});
    // Invalid comes before too small.
    const auto nowhere = named_with_token().description(empty).write_to({});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().reason == write_error::code::invalid);
    CHECK(memory.untouched_outside());
}

TEST_CASE("what is refused does not depend on the warnings", "[write]") {
    // 1025 characters, over a limit that warns, are also over one that refuses.
    constexpr auto mixed =
        iotpkg::policy::recommended.warn(rule::description_max_length).error(rule::description_bytes);
    const std::string description(1025, 'd');
    const auto builder = named<mixed>().description(description);
    const auto built = builder.build();
    REQUIRE_FALSE(built);
    CHECK(built.error().errors() == 1);
    CHECK(built.error().warnings() == 1);
    CHECK(builder.check().errors() == 1);
    guarded memory(2000);
    CHECK(builder.write_to(memory.inside()).error() ==
          write_error{write_error::code::invalid, 0, 1, rule::description_bytes});
    // A recipe that only warns is written.
    const std::string recipe = "${aws:";
    CHECK(named_with_token().recipe(recipe).check().warnings() == 2);
    CHECK(named_with_token().recipe(recipe).build());
    CHECK(named_with_token().recipe(recipe).write_to(memory.inside()));
}

TEST_CASE("memory may be written again and again", "[write]") {
    char memory[512];
    const auto first = named().write_to(memory);
    REQUIRE(first);
    const std::string first_token(first->client_token());
    const auto second = named().write_to(memory);
    REQUIRE(second);
    CHECK(second->client_token() != first_token);
    CHECK(second->client_token().size() == 36);
    CHECK(second->body() == "{}");
}
