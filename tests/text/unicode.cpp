#include <iotpkg/text/unicode.hpp>

#include "../support/catch2.hpp"

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
constexpr std::array<std::string_view, 30> category_names{
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe",
    "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn"};

std::string_view name_of(general_category category) {
    return category_names.at(static_cast<std::size_t>(category));
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
    general_category category;
    std::string_view age;
};

constexpr std::array known_code_points{
    known_code_point{0x0000, general_category::Cc, "13.0"},
    known_code_point{0x0020, general_category::Zs, "13.0"},
    known_code_point{0x0024, general_category::Sc, "13.0"},
    known_code_point{0x0028, general_category::Ps, "13.0"},
    known_code_point{0x0029, general_category::Pe, "13.0"},
    known_code_point{0x002B, general_category::Sm, "13.0"},
    known_code_point{0x002D, general_category::Pd, "13.0"},
    known_code_point{0x0030, general_category::Nd, "13.0"},
    known_code_point{0x0041, general_category::Lu, "13.0"},
    known_code_point{0x005E, general_category::Sk, "13.0"},
    known_code_point{0x005F, general_category::Pc, "13.0"},
    known_code_point{0x0061, general_category::Ll, "13.0"},
    known_code_point{0x007F, general_category::Cc, "13.0"},
    known_code_point{0x00AB, general_category::Pi, "13.0"},
    known_code_point{0x00AD, general_category::Cf, "13.0"},
    known_code_point{0x00BB, general_category::Pf, "13.0"},
    known_code_point{0x00BD, general_category::No, "13.0"},
    known_code_point{0x01C5, general_category::Lt, "13.0"},
    known_code_point{0x02B0, general_category::Lm, "13.0"},
    known_code_point{0x0301, general_category::Mn, "13.0"},
    known_code_point{0x0378, general_category::Cn, ""},
    known_code_point{0x0488, general_category::Me, "13.0"},
    known_code_point{0x05D0, general_category::Lo, "13.0"},
    known_code_point{0x061D, general_category::Po, "14.0"},
    known_code_point{0x0903, general_category::Mc, "13.0"},
    known_code_point{0x1FFF, general_category::Cn, ""},
    known_code_point{0x200D, general_category::Cf, "13.0"},
    known_code_point{0x2028, general_category::Zl, "13.0"},
    known_code_point{0x2029, general_category::Zp, "13.0"},
    known_code_point{0x2160, general_category::Nl, "13.0"},
    known_code_point{0x2FFC, general_category::So, "15.1"},
    known_code_point{0xD7FF, general_category::Cn, ""},
    known_code_point{0xD800, general_category::Cs, "13.0"},
    known_code_point{0xDFFF, general_category::Cs, "13.0"},
    known_code_point{0xE000, general_category::Co, "13.0"},
    known_code_point{0xF8FF, general_category::Co, "13.0"},
    known_code_point{0xFDD0, general_category::Cn, ""},
    known_code_point{0xFFFF, general_category::Cn, ""},
    known_code_point{0x10000, general_category::Lo, "13.0"},
    known_code_point{0x1F600, general_category::So, "13.0"},
    known_code_point{0x1FAE8, general_category::So, "15.0"},
    known_code_point{0x1FAE9, general_category::So, "16.0"},
    known_code_point{0x1FAEA, general_category::So, "17.0"},
    known_code_point{0x2EBF0, general_category::Lo, "15.1"},
    known_code_point{0xE0001, general_category::Cf, "13.0"},
    known_code_point{0xE01EF, general_category::Mn, "13.0"},
    known_code_point{0x10FFFD, general_category::Co, "13.0"},
    known_code_point{0x10FFFF, general_category::Cn, ""},
    known_code_point{0x110000, general_category::Cn, ""},
    known_code_point{0xFFFFFFFF, general_category::Cn, ""},
};

constexpr bool is_as_known(const known_code_point& known) {
    const bool recent = !known.age.empty() && known.age != "13.0";
    return category_of(known.code_point) == known.category && age_of(known.code_point) == known.age &&
           is_newer_than(13, known.code_point) == recent;
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

// U+1FAE8 is of Unicode 15, U+0870 of 14.
static_assert(is_newer_than(14, 0x1FAE8) && !is_newer_than(15, 0x1FAE8));
static_assert(is_newer_than(13, 0x0870) && !is_newer_than(14, 0x0870));
static_assert(!is_newer_than(13, 'a') && !is_newer_than(static_cast<std::size_t>(-1), 0x1FAE8));
static_assert(are_as_known());

static_assert(letters.contains(general_category::Lu) && letters.contains(general_category::Lo));
static_assert(!letters.contains(general_category::Mn));
static_assert(numbers.contains(general_category::Nd) && numbers.contains(general_category::No));
static_assert(!numbers.contains(general_category::Me) && !numbers.contains(general_category::Pc));
static_assert(separators.contains(general_category::Zs) && separators.contains(general_category::Zp));
static_assert(!separators.contains(general_category::So) && !separators.contains(general_category::Cc));
static_assert(others.contains(general_category::Cc) && others.contains(general_category::Cn));
static_assert(!others.contains(general_category::Zp));
static_assert((letters | numbers).contains(general_category::Lm));
static_assert((letters | numbers).contains(general_category::Nl));
static_assert(!(letters | numbers).contains(general_category::Zs));
static_assert(all_but(all_but(letters)) == letters && all_but(letters) != letters);

}  // namespace

TEST_CASE("a category set holds its own categories and no other", "[unicode]") {
    for (std::size_t index = 0; index < category_names.size(); ++index) {
        const auto category = static_cast<general_category>(index);
        const char major = category_names[index][0];
        CAPTURE(index, major);
        CHECK(letters.contains(category) == (major == 'L'));
        CHECK(numbers.contains(category) == (major == 'N'));
        CHECK(separators.contains(category) == (major == 'Z'));
        CHECK(others.contains(category) == (major == 'C'));
        CHECK(all_but(others).contains(category) == (major != 'C'));
        CHECK((letters | separators | numbers).contains(category) ==
              (major == 'L' || major == 'Z' || major == 'N'));
        CHECK_FALSE(category_set().contains(category));
    }
}

TEST_CASE("categories and ages are the same at run time as in constants", "[unicode]") {
    for (const known_code_point& known : known_code_points) {
        INFO(hexadecimal(known.code_point));
        CHECK(name_of(category_of(known.code_point)) == name_of(known.category));
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
        if (age.empty() != (category_of(code_point) == general_category::Cn)) {
            wrong.note(code_point, "has an age and no category, or the other way round");
        }
        if (is_newer_than(13, code_point) != (!age.empty() && age != "13.0")) {
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

// A character whose category was corrected after it had been assigned.
struct correction {
    char32_t code_point;
    general_category before;
    unicode_version since;
};

constexpr std::array corrections{
    // HANUNOO SIGN PAMUDPOD takes up space of its own: Mc.
    correction{0x1734, general_category::Mn, {14, 0}},
    // AHOM CONSONANT SIGN MEDIAL RA, the same.
    correction{0x1171E, general_category::Mn, {16, 0}},
    // LATIN LETTER PHARYNGEAL VOICED FRICATIVE has no case: Lo.
    correction{0x0295, general_category::Ll, {17, 0}},
};

// What the category was, or will be, in the version of the oracle.
general_category category_in(unicode_version oracle, char32_t code_point) {
    for (const correction& corrected : corrections) {
        if (corrected.code_point == code_point && oracle < corrected.since) {
            return corrected.before;
        }
    }
    const std::string_view age = age_of(code_point);
    return version_from(age) > oracle ? general_category::Cn : category_of(code_point);
}

struct oracle_answers {
    unicode_version unicode;
    std::vector<std::string> category = std::vector<std::string>(code_points);
    std::vector<bool> other = std::vector<bool>(code_points);
    std::vector<bool> letter_separator_number = std::vector<bool>(code_points);
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
            if (set == "C") {
                answers.other[code_point] = true;
            } else if (set == "LZN") {
                answers.letter_separator_number[code_point] = true;
            } else {
                answers.category[code_point] +=
                    set;  // two categories for one code point will not compare equal
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
        const general_category expected = category_in(oracle.unicode, code_point);
        if (oracle_is_newer && expected == general_category::Cn) {
            continue;  // may have been assigned since
        }
        if (oracle.category[code_point] != name_of(expected)) {
            wrong.note(code_point, "is not " + oracle.category[code_point]);
        }
        if (oracle.other[code_point] != others.contains(expected)) {
            wrong.note(code_point, "differs in \\p{C}");
        }
        if (oracle.letter_separator_number[code_point] !=
            (letters | separators | numbers).contains(expected)) {
            wrong.note(code_point, "differs in [\\p{L}\\p{Z}\\p{N}]");
        }
    }
    INFO(wrong.first());
    CHECK(wrong.count() == 0);
}
