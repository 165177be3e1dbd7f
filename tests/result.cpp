// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/result.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"

namespace {

using iotpkg::result;
using iotpkg::unexpected;

struct move_only {
    constexpr explicit move_only(int given) : number(given) {}
    constexpr move_only(move_only&& other) noexcept : number(std::exchange(other.number, -1)) {}
    constexpr move_only& operator=(move_only&& other) noexcept {
        number = std::exchange(other.number, -1);
        return *this;
    }
    int number;
};

// Counts how many of it are alive.
struct counted {
    explicit counted(int& count) : alive(&count) { ++count; }
    counted(const counted& other) : alive(other.alive) { ++*alive; }
    counted(counted&& other) noexcept : alive(other.alive) { ++*alive; }
    counted& operator=(const counted&) = default;
    ~counted() { --*alive; }
    int* alive;
};

constexpr result<int, std::string_view> half(int number) {
    if (number % 2 != 0) {
        return unexpected("odd");
    }
    return number / 2;
}

// In the form of std::expected, of another library.
template <class E>
struct other_unexpected {
    constexpr explicit other_unexpected(E given) : error(std::move(given)) {}
    E error;
};
template <class T, class E>
struct other_expected {
    using value_type = T;
    using error_type = E;
    using unexpected_type = other_unexpected<E>;

    constexpr explicit other_expected(T given) : content(std::in_place, std::move(given)) {}
    constexpr explicit other_expected(unexpected_type given) : content(unexpected(std::move(given.error))) {}
    [[nodiscard]] constexpr bool has_value() const { return content.has_value(); }
    [[nodiscard]] constexpr const T& operator*() const& { return *content; }
    [[nodiscard]] constexpr T&& operator*() && { return *std::move(content); }
    [[nodiscard]] constexpr const E& error() const& { return content.error(); }
    [[nodiscard]] constexpr E&& error() && { return std::move(content).error(); }

    result<T, E> content;
};
constexpr result<int, std::string_view> there_and_back(const result<int, std::string_view>& given) {
    const other_expected<int, std::string_view> other = given;
    return other;
}
static_assert(!std::is_convertible_v<result<int, int>, other_expected<int, long>>);
static_assert(!std::is_convertible_v<other_expected<int, long>, result<int, int>>);

static_assert(std::is_trivially_destructible_v<result<int, std::string_view>>);
static_assert(!std::is_trivially_destructible_v<result<std::string, int>>);
static_assert(!std::is_convertible_v<result<int, int>, bool>);
static_assert(!std::is_default_constructible_v<result<move_only, int>>);
static_assert(!std::is_copy_constructible_v<result<move_only, int>>);
static_assert(std::is_nothrow_move_constructible_v<result<move_only, int>>);

// What cannot be assigned makes a result that cannot be, on either side.
struct constant {
    const int number;
};
static_assert(std::is_move_constructible_v<result<constant, int>>);
static_assert(!std::is_move_assignable_v<result<constant, int>>);
static_assert(!std::is_move_assignable_v<result<int, constant>>);
static_assert(!std::is_copy_assignable_v<result<constant, int>>);
static_assert(!std::is_copy_assignable_v<result<int, constant>>);

// A result compares with what its value compares with, though no result is made of that.
static_assert(!std::is_convertible_v<std::string_view, result<std::string, int>>);
static_assert(requires(const result<std::string, int>& left, std::string_view right) { left == right; });

// The same type on both sides, non-trivial and in a constant expression too.
static_assert([] {
    result<move_only, move_only> first(move_only(1));
    result<move_only, move_only> second(std::move(first));
    result<move_only, move_only> third(unexpected(move_only(7)));
    first = std::move(second);
    return first->number == 1 && second->number == -1 && std::move(third).error().number == 7;
}());
static_assert([] {
    const result<int, std::string_view> first = half(8);
    result<int, std::string_view> second = first;
    second = half(20);
    return *first == 4 && *second == 10;
}());

}  // namespace

TEST_CASE("by both doors: what a result holds, hands on and is equal to") {
    CHECK_BOTH_DOORS(half(8).has_value());
    CHECK_BOTH_DOORS(static_cast<bool>(half(8)));
    CHECK_BOTH_DOORS((*half(8) == 4));
    CHECK_BOTH_DOORS((half(8).value() == 4));
    CHECK_BOTH_DOORS(!half(7));
    CHECK_BOTH_DOORS((half(7).error() == "odd"));
    CHECK_BOTH_DOORS((half(7).value_or(-1) == -1));
    CHECK_BOTH_DOORS((half(8).value_or(-1) == 4));
    const auto four = half(8);
    CHECK(four.value_or(-1) == 4);
    CHECK_BOTH_DOORS((half(12).and_then(half).and_then(half).error() == "odd"));
    CHECK_BOTH_DOORS((half(7).and_then(half).error() == "odd"));
    CHECK_BOTH_DOORS((*half(12).and_then(half) == 3));
    CHECK_BOTH_DOORS((*half(12).transform([](int number) { return number * 10L; }) == 60L));
    CHECK_BOTH_DOORS((half(7).transform([](int number) { return number; }).error() == "odd"));
    CHECK_BOTH_DOORS((*half(7).or_else([](std::string_view) { return half(2); }) == 1));
    CHECK_BOTH_DOORS((*half(8).or_else([](std::string_view) { return half(2); }) == 4));
    CHECK_BOTH_DOORS(
        (half(7).transform_error([](std::string_view error) { return error.size(); }).error() == 3));
    CHECK_BOTH_DOORS((*half(8).transform_error([](std::string_view error) { return error.size(); }) == 4));

    CHECK_BOTH_DOORS((half(8) == half(8)));
    CHECK_BOTH_DOORS((half(8) != half(6)));
    CHECK_BOTH_DOORS((half(8) != half(7)));
    CHECK_BOTH_DOORS((half(7) == half(9)));
    CHECK_BOTH_DOORS((half(8) == result<long, std::string_view>(4L)));
    CHECK_BOTH_DOORS((half(8) == 4));
    CHECK_BOTH_DOORS((4 == half(8)));
    CHECK_BOTH_DOORS((half(8) != 3));
    CHECK_BOTH_DOORS((half(7) != 3));
    CHECK_BOTH_DOORS((half(7) == unexpected("odd")));
    CHECK_BOTH_DOORS((half(7) != unexpected("even")));
    CHECK_BOTH_DOORS((half(8) != unexpected("odd")));
    CHECK_BOTH_DOORS((unexpected(1) == unexpected(1L)));
    CHECK_BOTH_DOORS((unexpected(1) != unexpected(2)));
    CHECK_BOTH_DOORS((there_and_back(half(8)) == half(8)));
    CHECK_BOTH_DOORS((there_and_back(half(7)) == half(7)));
    CHECK_BOTH_DOORS((*result<int, int>(3) == 3));
    CHECK_BOTH_DOORS((result<int, int>(unexpected(3)).error() == 3));
}

TEST_CASE("a result has a value or an error", "[result]") {
    const result<std::string, int> value(std::string("text"));
    REQUIRE(value.has_value());
    CHECK(*value == "text");
    CHECK(value->size() == 4);
    CHECK(value.value() == "text");

    const result<std::string, int> in_place(std::in_place, 3u, 'x');
    CHECK(*in_place == "xxx");

    const result<std::string, std::string> error = unexpected(std::string("why"));
    REQUIRE_FALSE(error.has_value());
    CHECK(error.error() == "why");
    CHECK(error.value_or("other") == "other");
    CHECK(result<std::string, std::string>(error).error() == "why");
}

TEST_CASE("a result moves what it holds", "[result]") {
    result<move_only, std::string> value(move_only(5));
    const move_only taken = *std::move(value);
    CHECK(taken.number == 5);
    CHECK(value->number == -1);

    result<move_only, std::string> other(move_only(6));
    CHECK(std::move(other).transform([](move_only&& moved) { return move_only(std::move(moved)); })->number ==
          6);
    result<move_only, std::string> failed(
        unexpected(std::string("a text that is longer than a short string")));
    CHECK(std::move(failed).error() == "a text that is longer than a short string");
    CHECK(std::move(failed)
              .or_else([](std::string&&) { return result<move_only, int>(move_only(8)); })
              ->number == 8);
}

TEST_CASE("a result moves into a std::expected, and out of it", "[result]") {
    result<move_only, std::string> value(std::in_place, 7);
    other_expected<move_only, std::string> other = std::move(value);
    CHECK(value->number == -1);
    CHECK((*other.content).number == 7);
    const result<move_only, std::string> back = std::move(other);
    CHECK(back->number == 7);
    CHECK((*other.content).number == -1);
    const other_expected<move_only, std::string> failed =
        result<move_only, std::string>(unexpected(std::string("why")));
    CHECK(failed.error() == "why");
}

TEST_CASE("assignment changes sides and destroys what was there", "[result]") {
    int alive = 0;
    {
        using both = result<counted, std::string>;
        both value{counted(alive)};
        CHECK(alive == 1);
        both error = unexpected(std::string("a text that is longer than a short string"));
        both copy = value;
        CHECK(alive == 2);
        copy = error;
        CHECK(alive == 1);
        CHECK(copy.error() == error.error());
        copy = value;
        CHECK(alive == 2);
        REQUIRE(copy.has_value());
        both& itself = copy;
        copy = itself;
        CHECK(alive == 2);
        value = std::move(error);
        CHECK(alive == 1);
        CHECK(value.error() == "a text that is longer than a short string");
        error = unexpected(std::string("short"));
        value = error;
        CHECK(value.error() == "short");
    }
    CHECK(alive == 0);
}
