// SPDX-License-Identifier: BSL-1.0
// Test of map_entries.hpp: entries are visited until the visitor has enough, and keys are found among those
// before.
#include <iotpkg/check/map_entries.hpp>

#include <array>
#include <cstddef>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/joined.hpp"

namespace {

using iotpkg::detail::entry_visitor;
using iotpkg::detail::map_entries;
using iotpkg::detail::text;

class four_entries final : public map_entries {
private:
    constexpr void visit_entries(entry_visitor& visitor) const override {
        for (const std::string_view key : {"a", "b", "a", "c"}) {
            if (!visitor.visit(text(key), text(std::string_view("v")))) {
                return;
            }
        }
        visitor.visit(text(nullptr), text());
    }
};

constexpr bool is_repeated(std::string_view key, std::size_t index) {
    return four_entries().is_repeated(key, index);
}

constexpr std::size_t visited(std::size_t enough) {
    std::size_t count = 0;
    four_entries().each([&](const text&, const text&) { return ++count != enough; });
    return count;
}

}  // namespace

TEST_CASE("entries are visited in their order, until the visitor has enough", "[map_entries]") {
    CHECK(joined(four_entries()) == "a=v;b=v;a=v;c=v;=;");
    CHECK_BOTH_DOORS(visited(1) == 1);
    CHECK_BOTH_DOORS(visited(3) == 3);
}

TEST_CASE("a key is looked for among the entries before, and nowhere else", "[map_entries]") {
    CHECK_BOTH_DOORS(!is_repeated("a", 0));
    CHECK_BOTH_DOORS(is_repeated("a", 1));
    CHECK_BOTH_DOORS(is_repeated("a", 2));
    CHECK_BOTH_DOORS(!is_repeated("b", 1));
    CHECK_BOTH_DOORS(is_repeated("b", 2));
    CHECK_BOTH_DOORS(!is_repeated("c", 3));
    CHECK_BOTH_DOORS(is_repeated("c", 4));
    // A null key is no empty one.
    CHECK_BOTH_DOORS(!is_repeated("", 5));
    CHECK(four_entries().is_slow_to_search());
}
