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

#include <iotpkg/check/check_text.hpp>

// std::string_view literals keep an embedded NUL.
using namespace std::string_view_literals;
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

// UTF-8

namespace {

constexpr bool is_surrogate(char32_t code_point) {
    return code_point >= 0xD800 && code_point <= 0xDFFF;
}

// Table 3-6 of the Unicode standard, without a look at the bytes of decode().
std::string encode(char32_t code_point) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (code_point < 0x80) {
        return {byte(code_point)};
    }
    if (code_point < 0x800) {
        return {byte(0xC0 + code_point / 64), byte(0x80 + code_point % 64)};
    }
    if (code_point < 0x10000) {
        return {byte(0xE0 + code_point / 4096), byte(0x80 + code_point / 64 % 64),
                byte(0x80 + code_point % 64)};
    }
    return {byte(0xF0 + code_point / 262144), byte(0x80 + code_point / 4096 % 64),
            byte(0x80 + code_point / 64 % 64), byte(0x80 + code_point % 64)};
}

// All well-formed sequences and all their beginnings, from the definition: what encode() makes of a scalar
// value.
class reference {
public:
    reference() {
        for (char32_t code_point = 0; code_point < code_points; ++code_point) {
            if (is_surrogate(code_point)) {
                continue;
            }
            const std::string sequence = encode(code_point);
            for (std::size_t size = 1; size < sequence.size(); ++size) {
                starts_[size][number_of(std::string_view(sequence).substr(0, size))] = true;
            }
            if (sequence.size() < 4) {
                whole_[sequence.size()][number_of(sequence)] = static_cast<std::uint16_t>(code_point);
                known_[sequence.size()][number_of(sequence)] = true;
            }
        }
    }

    // For texts of which the first three bytes decide.
    decoded decode(std::string_view text) const {
        std::uint8_t started = 1;
        for (std::uint8_t size = 1; size <= 3 && size <= text.size(); ++size) {
            const std::size_t number = number_of(text.substr(0, size));
            if (known_[size][number]) {
                return {whole_[size][number], size, true};
            }
            if (starts_[size][number]) {
                started = size;
            }
        }
        return {0xFFFD, started, false};
    }

private:
    static std::size_t number_of(std::string_view bytes) {
        std::size_t number = 0;
        for (const char byte : bytes) {
            number = number * 256 + static_cast<unsigned char>(byte);
        }
        return number;
    }

    template <class Value>
    static std::array<std::vector<Value>, 4> tables() {
        return {std::vector<Value>(), std::vector<Value>(1U << 8), std::vector<Value>(1U << 16),
                std::vector<Value>(1U << 24)};
    }

    std::array<std::vector<bool>, 4> starts_ = tables<bool>();
    std::array<std::vector<bool>, 4> known_ = tables<bool>();
    std::array<std::vector<std::uint16_t>, 4> whole_ = tables<std::uint16_t>();
};

constexpr bool same(const decoded& left, const decoded& right) {
    return left.code_point == right.code_point && left.size == right.size && left.valid == right.valid;
}

std::string hexadecimal(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        char digits[4];
        std::snprintf(digits, sizeof digits, "%02X ",
                      static_cast<unsigned>(static_cast<unsigned char>(byte)));
        text += digits;
    }
    return text;
}

struct ill_formed_example {
    std::string_view text;
    // The size of each sequence in turn; a negative one is not valid.
    std::array<int, 10> sizes;
};

// Tables 3-8 to 3-11 of Unicode section 3.9 come first.
constexpr std::array ill_formed_examples{
    ill_formed_example{"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"sv, {-1, -1, -1, -1, -1, -1, -1, -1, 1}},
    ill_formed_example{"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"sv, {-1, -1, -1, -1, -1, -1, -1, -1, 1}},
    ill_formed_example{"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"sv, {-1, -1, -1, -1, -1, 1, -1, -1, 1}},
    ill_formed_example{"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"sv, {-2, -1, -3, -2, 1}},
    // The first and last of each size.
    ill_formed_example{"\x00\x7F"sv, {1, 1}},
    ill_formed_example{"\xC2\x80\xDF\xBF"sv, {2, 2}},
    ill_formed_example{"\xE0\xA0\x80\xEF\xBF\xBF"sv, {3, 3}},
    ill_formed_example{"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"sv, {4, 4}},
    // One below the first, or above the last.
    ill_formed_example{"\xC1\xBF"sv, {-1, -1}},
    ill_formed_example{"\xE0\x9F\xBF"sv, {-1, -1, -1}},
    ill_formed_example{"\xF0\x8F\xBF\xBF"sv, {-1, -1, -1, -1}},
    ill_formed_example{"\xF4\x90\x80\x80"sv, {-1, -1, -1, -1}},
    ill_formed_example{"\xF5\x80\x80\x80"sv, {-1, -1, -1, -1}},
    // Around the surrogates.
    ill_formed_example{"\xED\x9F\xBF\xEE\x80\x80"sv, {3, 3}},
    ill_formed_example{"\xED\xA0\x80"sv, {-1, -1, -1}},
    ill_formed_example{"\xED\xBF\xBF"sv, {-1, -1, -1}},
    // Cut off.
    ill_formed_example{"\xC2"sv, {-1}},
    ill_formed_example{"\xE2\x82"sv, {-2}},
    ill_formed_example{"\xF0\x9F\x98"sv, {-3}},
    ill_formed_example{"a\xF0\x9F\x98"sv, {1, -3}},
    ill_formed_example{"\xF0\x9F\x98z"sv, {-3, 1}},
    // A continuation byte too many.
    ill_formed_example{"\xC2\x80\x80"sv, {2, -1}},
    ill_formed_example{""sv, {}},
};

// A recipe may have any character.
constexpr iotpkg::detail::text_facts facts_of_recipe(std::string_view text) {
    return iotpkg::detail::facts_of(text, iotpkg::detail::quick_check_of(iotpkg::subject::recipe));
}

constexpr bool reads_as_written(const ill_formed_example& example) {
    std::size_t offset = 0;
    std::size_t count = 0;
    std::size_t first_invalid = std::string_view::npos;
    while (count < example.sizes.size() && example.sizes[count] != 0) {
        const int expected = example.sizes[count];
        const decoded next = decode(example.text, offset);
        if (next.valid != (expected > 0) || next.size != (expected > 0 ? expected : -expected)) {
            return false;
        }
        if (!next.valid && first_invalid == std::string_view::npos) {
            first_invalid = offset;
        }
        offset += next.size;
        ++count;
    }
    const iotpkg::detail::text_facts facts = facts_of_recipe(example.text);
    return offset == example.text.size() && facts.ill_formed == first_invalid && facts.scalars == count;
}

constexpr bool all_read_as_written() {
    for (const ill_formed_example& example : ill_formed_examples) {
        if (!reads_as_written(example)) {
            return false;
        }
    }
    return true;
}

static_assert(all_read_as_written());

static_assert(same(decode("\xF0\x9F\x91\x8D", 0), {0x1F44D, 4, true}));
static_assert(same(decode("a\xC3\xA9", 1), {0xE9, 2, true}));
static_assert(same(decode("a\xC3\xA9", 2), {0xFFFD, 1, false}));
static_assert(same(decode("a", 1), {0xFFFD, 0, false}));
static_assert(same(decode("", 7), {0xFFFD, 0, false}));
static_assert(facts_of_recipe("caf\xC3\xA9 \xE2\x82").ill_formed == 6);
static_assert(facts_of_recipe("caf\xC3\xA9").ill_formed == std::string_view::npos);
static_assert(facts_of_recipe("caf\xC3\xA9 \xE2\x82").scalars == 6);

}  // namespace

TEST_CASE("ill-formed UTF-8 is found at its offset, and each fault counts once", "[unicode]") {
    for (const ill_formed_example& example : ill_formed_examples) {
        INFO(hexadecimal(example.text));
        CHECK(reads_as_written(example));
    }
}

TEST_CASE("behind the end of the text there is nothing to decode", "[unicode]") {
    CHECK(same(decode("a", 1), {0xFFFD, 0, false}));
    CHECK(same(decode("", 0), {0xFFFD, 0, false}));
    CHECK(same(decode({}, std::string_view::npos), {0xFFFD, 0, false}));
}

TEST_CASE("every scalar value comes back from its UTF-8", "[unicode]") {
    mismatches wrong;
    for (char32_t code_point = 0; code_point < code_points; ++code_point) {
        const std::string sequence = encode(code_point);
        const bool valid = !is_surrogate(code_point);
        const decoded expected{valid ? code_point : 0xFFFD,
                               static_cast<std::uint8_t>(valid ? sequence.size() : 1), valid};
        if (!same(decode(sequence, 0), expected)) {
            wrong.note(code_point, "does not come back");
        }
        for (std::size_t size = 1; valid && size < sequence.size(); ++size) {
            const std::string_view cut = std::string_view(sequence).substr(0, size);
            if (!same(decode(cut, 0), {0xFFFD, static_cast<std::uint8_t>(size), false})) {
                wrong.note(code_point, "cut off is not one ill-formed sequence");
            }
        }
    }
    INFO(wrong.first());
    CHECK(wrong.count() == 0);
}

TEST_CASE("sequences of one to three bytes, and the four-byte ones at their edges, read as defined",
          "[unicode]") {
    const reference defined;
    std::string first_wrong;
    unsigned wrong = 0;
    const auto compare = [&](std::string_view bytes, const decoded& expected) {
        if (!same(decode(bytes, 0), expected) && wrong++ == 0) {
            first_wrong = hexadecimal(bytes);
        }
    };
    std::array<char, 4> bytes{};
    const auto set = [&](std::size_t place, unsigned value) {
        bytes[place] = static_cast<char>(static_cast<unsigned char>(value));
    };
    const auto all = std::string_view(bytes.data(), bytes.size());
    constexpr std::array edges{0x00U, 0x7FU, 0x80U, 0x8FU, 0x90U, 0x9FU, 0xA0U, 0xBFU, 0xC0U, 0xFFU};
    for (unsigned lead = 0; lead < 256; ++lead) {
        set(0, lead);
        compare(all.substr(0, 1), defined.decode(all.substr(0, 1)));
        for (unsigned second = 0; second < 256; ++second) {
            set(1, second);
            compare(all.substr(0, 2), defined.decode(all.substr(0, 2)));
            for (unsigned third = 0; third < 256 && lead >= 0xE0; ++third) {
                set(2, third);
                const decoded expected = defined.decode(all.substr(0, 3));
                compare(all.substr(0, 3), expected);
                for (const unsigned fourth : edges) {
                    set(3, fourth);
                    const bool complete =
                        !expected.valid && expected.size == 3 && fourth >= 0x80 && fourth <= 0xBF;
                    const char32_t code_point =
                        (lead & 7) << 18 | (second & 63) << 12 | (third & 63) << 6 | (fourth & 63);
                    compare(all, complete ? decoded{code_point, 4, true} : expected);
                }
            }
        }
    }
    INFO(first_wrong);
    CHECK(wrong == 0);
}
