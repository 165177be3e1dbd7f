// SPDX-License-Identifier: BSL-1.0
// Single ASCII characters, for all 256 bytes, and what follows from them.
#include <iotpkg/text/ascii.hpp>

#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using namespace iotpkg::detail;
using namespace std::string_view_literals;

constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view digits = "0123456789";

bool is_in(std::string_view set, char character) {
    return set.find(character) != set.npos;
}

constexpr char with_nul[] = {'a', '\0', 'b', '\0'};
constexpr char without_nul[] = {'a', 'b'};

}  // namespace

TEST_CASE("what a byte is", "[ascii]") {
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const char character = static_cast<char>(byte);
        CHECK(is_digit(character) == is_in(digits, character));
        CHECK(is_lower(character) == is_in(lower, character));
        CHECK(is_upper(character) == is_in(upper, character));
        CHECK(is_alphanumeric(character) ==
              (is_in(digits, character) || is_in(lower, character) || is_in(upper, character)));
        CHECK(to_lower(character) == (is_in(upper, character) ? lower[upper.find(character)] : character));
    }
}

TEST_CASE("what a byte is worth as a hexadecimal digit", "[ascii]") {
    CHECK(lower_hex_digits.size() == 16);
    CHECK(upper_hex_digits.size() == 16);
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const char character = static_cast<char>(byte);
        int expected = -1;
        for (int value = 0; value < 16; ++value) {
            const auto place = static_cast<std::size_t>(value);
            if ("0123456789abcdef"[place] == character || "0123456789ABCDEF"[place] == character) {
                expected = value;
                CHECK((lower_hex_digits[place] == character || upper_hex_digits[place] == character));
            }
        }
        CHECK(hex_value(character) == expected);
    }
}

TEST_CASE("digits at the start", "[ascii]") {
    CHECK_BOTH_DOORS(count_leading_digits("") == 0);
    CHECK_BOTH_DOORS(count_leading_digits("a1") == 0);
    CHECK_BOTH_DOORS(count_leading_digits("1a2") == 1);
    CHECK_BOTH_DOORS(count_leading_digits("0123456789") == 10);
    CHECK_BOTH_DOORS(count_leading_digits("12\0"sv) == 2);
}

TEST_CASE("the same in any case", "[ascii]") {
    CHECK_BOTH_DOORS(equals_in_any_case("", ""));
    CHECK_BOTH_DOORS(equals_in_any_case("S3-Fips", "s3-fips"));
    CHECK_BOTH_DOORS(!equals_in_any_case("s3-fips.", "s3-fips"));
    CHECK_BOTH_DOORS(!equals_in_any_case("s3-fip", "s3-fips"));
    CHECK_BOTH_DOORS(!equals_in_any_case("s3-fipt", "s3-fips"));
    CHECK_BOTH_DOORS(starts_in_any_case("HTTPS://x", "https://"));
    CHECK_BOTH_DOORS(starts_in_any_case("https://", "https://"));
    CHECK_BOTH_DOORS(starts_in_any_case("x", ""));
    CHECK_BOTH_DOORS(!starts_in_any_case("https:/", "https://"));
    // One bit apart, as upper and lower case are, but no letters.
    CHECK_BOTH_DOORS(!equals_in_any_case("[", "{"));
    CHECK_BOTH_DOORS(!equals_in_any_case("@", "`"));
    for (unsigned left = 0; left < 256; ++left) {
        for (unsigned right = 0; right < 256; ++right) {
            const char one = static_cast<char>(left);
            const char other = static_cast<char>(right);
            const bool same = one == other || (is_in(upper, one) && lower[upper.find(one)] == other);
            if (!is_in(upper, other) && equals_in_any_case({&one, 1}, {&other, 1}) != same) {
                CAPTURE(left, right);
                FAIL("judged otherwise");
            }
        }
    }
}

TEST_CASE("the characters of a literal", "[ascii]") {
    CHECK_BOTH_DOORS(view_of_literal_for_run_time_text_pass_a_string_view("").empty());
    CHECK_BOTH_DOORS(view_of_literal_for_run_time_text_pass_a_string_view("a") == "a");
    CHECK_BOTH_DOORS(view_of_literal_for_run_time_text_pass_a_string_view("a\0b") == "a\0b"sv);
    CHECK_BOTH_DOORS(view_of_literal_for_run_time_text_pass_a_string_view("a\0") == "a\0"sv);
    CHECK_BOTH_DOORS(view_of_literal_for_run_time_text_pass_a_string_view(with_nul) == "a\0b"sv);
    CHECK_BOTH_DOORS(view_of_literal_for_run_time_text_pass_a_string_view(without_nul) == "ab");
}
