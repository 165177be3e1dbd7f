// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/text/unicode.hpp>

#include "../support/catch2.hpp"
#include "../support/unicode_ages.hpp"

#include <array>
#include <compare>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace iotpkg::detail::unicode;

namespace {

constexpr char32_t code_points = 0x110000;
// As patterns name them; a sign is what has none of these names.
constexpr std::array<std::string_view, category_count> category_names{"L", "N", "Z", "", "C"};

std::string_view name_of(category one) {
    return category_names.at(static_cast<std::size_t>(one));
}

std::string hexadecimal(char32_t code_point) {
    char text[16];
    std::snprintf(text, sizeof text, "U+%04lX", static_cast<unsigned long>(code_point));
    return text;
}

// Counts the code points for which something is wrong, and keeps the first for the message.
class mismatches {
public:
    void note(char32_t code_point, std::string_view what) {
        if (count_++ == 0) {
            first_ = hexadecimal(code_point) + " " + std::string(what);
        }
    }

    unsigned count() const { return count_; }
    const std::string& first() const { return first_; }

private:
    unsigned count_ = 0;
    std::string first_;
};

}  // namespace

// Categories and ages

namespace {

struct known_code_point {
    char32_t code_point;
    iotpkg::detail::unicode::category category;
    std::string_view age;
};

constexpr std::array known_code_points{
    known_code_point{0x0000, category::other, "13.0"},      // Cc
    known_code_point{0x0020, category::separator, "13.0"},  // Zs
    known_code_point{0x0024, category::sign, "13.0"},       // Sc
    known_code_point{0x0028, category::sign, "13.0"},       // Ps
    known_code_point{0x0029, category::sign, "13.0"},       // Pe
    known_code_point{0x002B, category::sign, "13.0"},       // Sm
    known_code_point{0x002D, category::sign, "13.0"},       // Pd
    known_code_point{0x0030, category::number, "13.0"},     // Nd
    known_code_point{0x0041, category::letter, "13.0"},     // Lu
    known_code_point{0x005E, category::sign, "13.0"},       // Sk
    known_code_point{0x005F, category::sign, "13.0"},       // Pc
    known_code_point{0x0061, category::letter, "13.0"},     // Ll
    known_code_point{0x007F, category::other, "13.0"},      // Cc
    known_code_point{0x00AB, category::sign, "13.0"},       // Pi
    known_code_point{0x00AD, category::other, "13.0"},      // Cf
    known_code_point{0x00BB, category::sign, "13.0"},       // Pf
    known_code_point{0x00BD, category::number, "13.0"},     // No
    known_code_point{0x01C5, category::letter, "13.0"},     // Lt
    known_code_point{0x02B0, category::letter, "13.0"},     // Lm
    known_code_point{0x0301, category::sign, "13.0"},       // Mn
    known_code_point{0x0378, category::other, ""},          // Cn
    known_code_point{0x0488, category::sign, "13.0"},       // Me
    known_code_point{0x05D0, category::letter, "13.0"},     // Lo
    known_code_point{0x061D, category::sign, "14.0"},       // Po
    known_code_point{0x0903, category::sign, "13.0"},       // Mc
    known_code_point{0x1FFF, category::other, ""},          // Cn
    known_code_point{0x200D, category::other, "13.0"},      // Cf
    known_code_point{0x2028, category::separator, "13.0"},  // Zl
    known_code_point{0x2029, category::separator, "13.0"},  // Zp
    known_code_point{0x2160, category::number, "13.0"},     // Nl
    known_code_point{0x2FFC, category::sign, "15.1"},       // So
    known_code_point{0xD7FF, category::other, ""},          // Cn
    known_code_point{0xD800, category::other, "13.0"},      // Cs
    known_code_point{0xDFFF, category::other, "13.0"},      // Cs
    known_code_point{0xE000, category::other, "13.0"},      // Co
    known_code_point{0xF8FF, category::other, "13.0"},      // Co
    known_code_point{0xFDD0, category::other, ""},          // Cn
    known_code_point{0xFFFF, category::other, ""},          // Cn
    known_code_point{0x10000, category::letter, "13.0"},    // Lo
    known_code_point{0x1F600, category::sign, "13.0"},      // So
    known_code_point{0x1FAE8, category::sign, "15.0"},      // So
    known_code_point{0x1FAE9, category::sign, "16.0"},      // So
    known_code_point{0x1FAEA, category::sign, "17.0"},      // So
    known_code_point{0x2EBF0, category::letter, "15.1"},    // Lo
    known_code_point{0xE0001, category::other, "13.0"},     // Cf
    known_code_point{0xE01EF, category::sign, "13.0"},      // Mn
    known_code_point{0x10FFFD, category::other, "13.0"},    // Co
    known_code_point{0x10FFFF, category::other, ""},        // Cn
    known_code_point{0x110000, category::other, ""},        // Cn
    known_code_point{0xFFFFFFFF, category::other, ""},      // Cn
};

constexpr bool is_as_known(const known_code_point& known) {
    const bool recent = !known.age.empty() && known.age != "13.0";
    return category_of(known.code_point) == known.category && is_recent(known.code_point) == recent;
}

constexpr bool are_as_known() {
    for (const known_code_point& known : known_code_points) {
        if (!is_as_known(known)) {
            return false;
        }
    }
    return true;
}

static_assert(version == "18.0.0");
static_assert(known_version == 13);
static_assert(are_as_known());

static_assert((letters | numbers).contains(category::letter));
static_assert((letters | numbers).contains(category::number));
static_assert(!(letters | numbers).contains(category::separator));
static_assert(all_but(all_but(letters)) == letters && all_but(letters) != letters);
static_assert(all_but({}) == (letters | numbers | separators | category_set(category::sign) | others));

}  // namespace

TEST_CASE("the last signs of Unicode, and what stands around them", "[unicode]") {
    for (char32_t code_point = 0xE0100; code_point <= 0xE01EF; ++code_point) {
        CAPTURE(hexadecimal(code_point));
        CHECK(category_of(code_point) == category::sign);
    }
    CHECK(category_of(0xE00FF) == category::other);
    CHECK(category_of(0xE01F0) == category::other);
    CHECK(category_of(0x10FFFF) == category::other);
}

TEST_CASE("a category set holds its own categories and no other", "[unicode]") {
    for (unsigned index = 0; index < category_count; ++index) {
        const auto one = static_cast<category>(index);
        const std::string_view name = name_of(one);
        CAPTURE(index, name);
        CHECK(letters.contains(one) == (name == "L"));
        CHECK(numbers.contains(one) == (name == "N"));
        CHECK(separators.contains(one) == (name == "Z"));
        CHECK(others.contains(one) == (name == "C"));
        CHECK(all_but(others).contains(one) == (name != "C"));
        CHECK((letters | separators | numbers).contains(one) == (name == "L" || name == "Z" || name == "N"));
        CHECK(category_set(one).contains(one));
        CHECK_FALSE(category_set().contains(one));
        CHECK(all_but({}).contains(one));
    }
}

TEST_CASE("categories and ages are the same at run time as in constants", "[unicode]") {
    for (const known_code_point& known : known_code_points) {
        INFO(hexadecimal(known.code_point));
        CHECK(name_of(category_of(known.code_point)) == name_of(known.category));
        // The ages that the tests go by, too.
        CHECK(age_of(known.code_point) == known.age);
        CHECK(is_as_known(known));
    }
}

// The Unicode Consortium announces with each version how many characters it adds.
TEST_CASE("each version of Unicode added as many characters as announced", "[unicode]") {
    std::map<std::string_view, unsigned> added;
    mismatches wrong;
    for (char32_t code_point = 0; code_point < code_points; ++code_point) {
        const std::string_view age = age_of(code_point);
        ++added[age];
        if (age.empty() && category_of(code_point) != category::other) {
            wrong.note(code_point, "has a category, and no version assigned it");
        }
        if (is_recent(code_point) != (!age.empty() && age != "13.0")) {
            wrong.note(code_point, "is and is not newer than 13.0");
        }
    }
    INFO(wrong.first());
    CHECK(wrong.count() == 0);
    // 143,859 characters in 13.0, 65 control codes, 2,048 surrogates and 137,468 for private use.
    CHECK(added["13.0"] == 143'859 + 65 + 2'048 + 137'468);
    CHECK(added["14.0"] == 838);
    CHECK(added["15.0"] == 4'489);
    CHECK(added["15.1"] == 627);
    CHECK(added["16.0"] == 5'185);
    CHECK(added["17.0"] == 4'803);
    CHECK(added["18.0"] == 13'007);
    CHECK(added.size() == 8);
}

// The oracle: tests/unicode/general_categories.mjs

namespace {

struct unicode_version {
    unsigned major = 0;
    unsigned minor = 0;

    auto operator<=>(const unicode_version&) const = default;
};

unicode_version version_from(std::string_view text) {
    unicode_version parsed;
    unsigned* part = &parsed.major;
    for (const char character : text) {
        if (character == '.') {
            if (part == &parsed.minor) {
                break;
            }
            part = &parsed.minor;
        } else {
            *part = *part * 10 + static_cast<unsigned>(character - '0');
        }
    }
    return parsed;
}

struct oracle_answers {
    unicode_version unicode;
    std::vector<std::string> category = std::vector<std::string>(code_points);
    std::vector<bool> is_assigned = std::vector<bool>(code_points, true);
};

oracle_answers read_oracle(const char* path) {
    oracle_answers answers;
    std::ifstream file(path);
    std::string set;
    std::string unicode;
    REQUIRE(file >> set >> unicode);
    REQUIRE(set == "unicode");
    answers.unicode = version_from(unicode);
    unsigned long first = 0;
    unsigned long last = 0;
    while (file >> set >> std::hex >> first >> last) {
        REQUIRE(first <= last);
        REQUIRE(last < code_points);
        for (unsigned long code_point = first; code_point <= last; ++code_point) {
            if (set == "Cn") {
                answers.is_assigned[code_point] = false;
            } else {
                answers.category[code_point] += set;  // two for one code point will not compare equal
            }
        }
    }
    REQUIRE(file.eof());
    return answers;
}

}  // namespace

TEST_CASE("every code point has the category that Node gives it", "[unicode_oracle]") {
    const char* path = std::getenv("IOTPKG_CATEGORIES");
    if (path == nullptr) {
        std::puts(
            "skipped: IOTPKG_CATEGORIES does not name the output of tests/unicode/general_categories.mjs");
        SUCCEED();
        return;
    }
    const oracle_answers oracle = read_oracle(path);
    REQUIRE(oracle.unicode >= unicode_version{13, 0});
    const bool oracle_is_newer = oracle.unicode > version_from(version);
    mismatches wrong;
    for (char32_t code_point = 0; code_point < code_points; ++code_point) {
        const std::string_view age = age_of(code_point);
        if (oracle_is_newer && age.empty()) {
            continue;  // may have been assigned since
        }
        const bool is_known_there = version_from(age) <= oracle.unicode;
        if (oracle.is_assigned[code_point] != (is_known_there && !age.empty())) {
            wrong.note(code_point, "was assigned by another version");
        }
        // What was assigned stays in its category.
        const category expected = is_known_there ? category_of(code_point) : category::other;
        if (oracle.category[code_point] != name_of(expected)) {
            wrong.note(code_point, "is in Node's category '" + oracle.category[code_point] + "'");
        }
    }
    INFO(wrong.first());
    CHECK(wrong.count() == 0);
}
