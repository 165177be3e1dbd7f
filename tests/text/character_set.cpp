// SPDX-License-Identifier: BSL-1.0
// Sets of characters: every byte of every set of the table, and what lies beyond ASCII by category.
#include <iotpkg/text/character_set.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

#include <iotpkg/rules.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::character_set;
using namespace std::string_view_literals;

// The expectations, written apart from the sets: as conditions on the byte, after the patterns of the
// service's model and the lists of Amazon S3.

constexpr bool is_letter(int byte) {
    return (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A);
}

constexpr bool is_digit(int byte) {
    return byte >= 0x30 && byte <= 0x39;
}

// [a-zA-Z0-9-_.]
constexpr bool in_a_name(int byte) {
    return is_letter(byte) || is_digit(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E;
}

// [a-zA-Z0-9:_-]
constexpr bool in_an_attribute_name(int byte) {
    return is_letter(byte) || is_digit(byte) || byte == 0x3A || byte == 0x5F || byte == 0x2D;
}

// Lower case letters, digits, period and dash.
constexpr bool in_a_bucket_name(int byte) {
    return (byte >= 0x61 && byte <= 0x7A) || is_digit(byte) || byte == 0x2E || byte == 0x2D;
}

// To avoid: \ { } ^ % ` ] [ " > < ~ # | and 128 to 255.
constexpr bool in_a_safe_s3_key(int byte) {
    switch (byte) {
        case 0x5C:
        case 0x7B:
        case 0x7D:
        case 0x5E:
        case 0x25:
        case 0x60:
        case 0x5D:
        case 0x5B:
        case 0x22:
        case 0x3E:
        case 0x3C:
        case 0x7E:
        case 0x23:
        case 0x7C: return false;
        default: return byte < 0x80;
    }
}

// [\p{L}\p{Z}\p{N}_.:/=+\-@]: of ASCII's separators there is the space alone.
constexpr bool in_a_tag(int byte) {
    return is_letter(byte) || is_digit(byte) || byte == 0x20 || byte == 0x5F || byte == 0x2E ||
           byte == 0x3A || byte == 0x2F || byte == 0x3D || byte == 0x2B || byte == 0x2D || byte == 0x40;
}

// \S, printable ASCII alone.
constexpr bool in_a_token(int byte) {
    return byte >= 0x21 && byte <= 0x7E;
}

// [^\p{C}]: all of ASCII but the control characters.
constexpr bool is_visible(int byte) {
    return byte >= 0x20 && byte <= 0x7E;
}

// The first of 256 bytes at which the set and the expectation part; 256 when there is none.
template <class Expected>
constexpr int first_difference(const character_set& set, Expected expected) {
    for (int byte = 0; byte < 256; ++byte) {
        const bool inside = byte < 0x80 && expected(byte);
        const char character = static_cast<char>(byte);
        if (set.contains_ascii(character) != inside) {
            return byte;
        }
        if (set.ascii().holds_only(std::string_view(&character, 1)) != inside) {
            return byte;
        }
        if (byte < 0x80 && set.contains(static_cast<char32_t>(byte)) != inside) {
            return byte;
        }
    }
    return 256;
}

template <std::size_t Size>
struct literal {
    char text[Size]{};
    consteval literal(const char (&from)[Size]) { std::copy_n(from, Size, text); }
};

template <literal Pattern>
concept is_pattern = requires { typename std::bool_constant<character_set(Pattern.text).contains('a')>; };

static_assert(is_pattern<R"([a-c\-])"> && is_pattern<R"([\p{L}])">);
static_assert(!is_pattern<R"([a-\p{L}])"> && !is_pattern<R"([\d])"> && !is_pattern<R"([a-\n])">);
static_assert(!is_pattern<R"([\p{M}])"> && !is_pattern<"[a-c">);

constexpr bool anything(int) {
    return true;
}

constexpr bool nothing(int) {
    return false;
}

}  // namespace

TEST_CASE("the sets of the table hold the bytes of their patterns", "[character_set]") {
    CHECK_BOTH_DOORS(first_difference(iotpkg::detail::name_characters, in_a_name) == 256);
    CHECK_BOTH_DOORS(first_difference(iotpkg::detail::attribute_name_characters, in_an_attribute_name) ==
                     256);
    CHECK_BOTH_DOORS(first_difference(iotpkg::detail::bucket_name_characters, in_a_bucket_name) == 256);
    CHECK_BOTH_DOORS(first_difference(iotpkg::detail::safe_s3_key_characters, in_a_safe_s3_key) == 256);
    CHECK_BOTH_DOORS(first_difference(iotpkg::detail::tag_characters, in_a_tag) == 256);
    CHECK_BOTH_DOORS(first_difference(iotpkg::detail::token_characters, in_a_token) == 256);
    CHECK_BOTH_DOORS(first_difference(iotpkg::detail::visible_characters, is_visible) == 256);
}

TEST_CASE("a set by its pattern", "[character_set]") {
    constexpr character_set none{"[]"};
    constexpr character_set ends{"[az]"};
    constexpr character_set range{"[b-d]"};
    constexpr character_set dashes{"[a-c-e-]"};
    constexpr character_set escaped{R"([\]\\\-])"};
    constexpr character_set to_bracket{R"([+-\]])"};
    constexpr character_set to_dash{R"([!-\-])"};
    constexpr character_set escaped_ends{R"([\[-\]z])"};
    constexpr character_set negated{"[^b-z]"};
    constexpr character_set ascii{R"([^\P{ASCII}])"};
    constexpr character_set letters{R"([\p{L}])"};
    CHECK_BOTH_DOORS(first_difference(none, nothing) == 256);
    CHECK_BOTH_DOORS(first_difference(ends, [](int byte) { return byte == 'a' || byte == 'z'; }) == 256);
    CHECK_BOTH_DOORS(first_difference(range, [](int byte) { return byte >= 'b' && byte <= 'd'; }) == 256);
    CHECK_BOTH_DOORS(first_difference(dashes, [](int byte) {
                         return byte == '-' || (byte >= 'a' && byte <= 'c') || byte == 'e';
                     }) == 256);
    CHECK_BOTH_DOORS(first_difference(escaped, [](int byte) {
                         return byte == ']' || byte == '\\' || byte == '-';
                     }) == 256);
    CHECK_BOTH_DOORS(first_difference(to_bracket, [](int byte) { return byte >= '+' && byte <= ']'; }) ==
                     256);
    CHECK_BOTH_DOORS(first_difference(to_dash, [](int byte) { return byte >= '!' && byte <= '-'; }) == 256);
    CHECK_BOTH_DOORS(first_difference(escaped_ends, [](int byte) {
                         return (byte >= '[' && byte <= ']') || byte == 'z';
                     }) == 256);
    CHECK_BOTH_DOORS(first_difference(negated, [](int byte) { return byte < 'b' || byte > 'z'; }) == 256);
    CHECK_BOTH_DOORS(first_difference(ascii, anything) == 256);
    CHECK_BOTH_DOORS(first_difference(letters, is_letter) == 256);
    CHECK_BOTH_DOORS((letters.contains(0x4E2D)));
    CHECK_BOTH_DOORS((!letters.contains(0x0660)));
    CHECK_BOTH_DOORS((negated.contains(0xE9)));
    CHECK_BOTH_DOORS((!range.contains(0xE9)));
    CHECK_BOTH_DOORS((!ascii.contains(0xE9)));
    CHECK_BOTH_DOORS(negated.pattern() == "[^b-z]");
}

TEST_CASE("a property holds of ASCII what the tables of Unicode say", "[character_set]") {
    for (const iotpkg::detail::character_property& property : iotpkg::detail::character_properties) {
        const std::string_view name = property.name;
        for (unsigned code = 0; code < 128; ++code) {
            CAPTURE(name, code);
            CHECK(property.ascii.contains(static_cast<char>(code)) ==
                  (name != "P{ASCII}" &&
                   property.categories.contains(iotpkg::detail::unicode::category_of(code))));
        }
    }
}

TEST_CASE("a text outside ASCII is of a set when each of its characters is", "[character_set]") {
    constexpr auto& visible = iotpkg::detail::visible_characters;
    CHECK_BOTH_DOORS(visible.holds_all_of(""));
    CHECK_BOTH_DOORS(visible.holds_all_of("Gr\u00f6\u00dfe \U0001F600"));
    CHECK_BOTH_DOORS(!visible.holds_all_of("a\u200db"));
    CHECK_BOTH_DOORS(!visible.holds_all_of("a\x07"));
    CHECK_BOTH_DOORS(!visible.holds_all_of("\xC3"));
    CHECK_BOTH_DOORS(!iotpkg::detail::name_characters.holds_all_of("\u00f6"));
}

TEST_CASE("beyond ASCII, sets of ASCII hold nothing", "[character_set]") {
    const char32_t some[] = {0x80, 0xAA, 0xE9, 0x0660, 0x3000, 0xFF21, 0x1F600, 0x10FFFF, 0x110000};
    for (const char32_t code_point : some) {
        CAPTURE(static_cast<unsigned long>(code_point));
        CHECK(!iotpkg::detail::name_characters.contains(code_point));
        CHECK(!iotpkg::detail::attribute_name_characters.contains(code_point));
        CHECK(!iotpkg::detail::bucket_name_characters.contains(code_point));
        CHECK(!iotpkg::detail::safe_s3_key_characters.contains(code_point));
        CHECK(!iotpkg::detail::token_characters.contains(code_point));
    }
}

TEST_CASE("tags hold letters, separators and numbers of any script", "[character_set]") {
    constexpr auto& tags = iotpkg::detail::tag_characters;
    CHECK_BOTH_DOORS(tags.contains(0xC4));     // Lu
    CHECK_BOTH_DOORS(tags.contains(0xDF));     // Ll
    CHECK_BOTH_DOORS(tags.contains(0x01C5));   // Lt
    CHECK_BOTH_DOORS(tags.contains(0x3005));   // Lm
    CHECK_BOTH_DOORS(tags.contains(0x4E2D));   // Lo
    CHECK_BOTH_DOORS(tags.contains(0x20000));  // Lo, of four bytes
    CHECK_BOTH_DOORS(tags.contains(0x0660));   // Nd
    CHECK_BOTH_DOORS(tags.contains(0x2160));   // Nl
    CHECK_BOTH_DOORS(tags.contains(0xBD));     // No
    CHECK_BOTH_DOORS(tags.contains(0xA0));     // Zs, no-break space
    CHECK_BOTH_DOORS(tags.contains(0x3000));   // Zs, ideographic space
    CHECK_BOTH_DOORS(tags.contains(0x2028));   // Zl
    CHECK_BOTH_DOORS(tags.contains(0x2029));   // Zp
}

TEST_CASE("tags hold no marks, signs and others", "[character_set]") {
    constexpr auto& tags = iotpkg::detail::tag_characters;
    CHECK_BOTH_DOORS(!tags.contains(0x0301));    // Mn, combining acute accent
    CHECK_BOTH_DOORS(!tags.contains(0x0903));    // Mc
    CHECK_BOTH_DOORS(!tags.contains(0x20DD));    // Me
    CHECK_BOTH_DOORS(!tags.contains(0xFE0F));    // Mn, variation selector
    CHECK_BOTH_DOORS(!tags.contains(0x2013));    // Pd, en dash
    CHECK_BOTH_DOORS(!tags.contains(0x203F));    // Pc
    CHECK_BOTH_DOORS(!tags.contains(0xBF));      // Po
    CHECK_BOTH_DOORS(!tags.contains(0x20AC));    // Sc
    CHECK_BOTH_DOORS(!tags.contains(0xD7));      // Sm
    CHECK_BOTH_DOORS(!tags.contains(0x1F600));   // So
    CHECK_BOTH_DOORS(!tags.contains(0x85));      // Cc
    CHECK_BOTH_DOORS(!tags.contains(0x200B));    // Cf, zero width space is none of \p{Z}
    CHECK_BOTH_DOORS(!tags.contains(0xE000));    // Co
    CHECK_BOTH_DOORS(!tags.contains(0xD800));    // Cs
    CHECK_BOTH_DOORS(!tags.contains(0x0378));    // Cn
    CHECK_BOTH_DOORS(!tags.contains(0x110000));  // above all
}

TEST_CASE("visible characters are all but control, format, surrogate, private and unassigned",
          "[character_set]") {
    constexpr auto& visible = iotpkg::detail::visible_characters;
    CHECK_BOTH_DOORS(visible.contains(0xA0));    // Zs
    CHECK_BOTH_DOORS(visible.contains(0x2028));  // Zl
    CHECK_BOTH_DOORS(visible.contains(0x2029));  // Zp
    CHECK_BOTH_DOORS(visible.contains(0x0301));  // Mn
    CHECK_BOTH_DOORS(visible.contains(0xFE0F));  // Mn
    CHECK_BOTH_DOORS(visible.contains(0x0903));  // Mc
    CHECK_BOTH_DOORS(visible.contains(0x20DD));  // Me
    CHECK_BOTH_DOORS(visible.contains(0xE9));
    CHECK_BOTH_DOORS(visible.contains(0x0660));
    CHECK_BOTH_DOORS(visible.contains(0x20AC));
    CHECK_BOTH_DOORS(visible.contains(0xFFFD));  // So
    CHECK_BOTH_DOORS(visible.contains(0x1F44D));
    CHECK_BOTH_DOORS(visible.contains(0x1FAE8));  // assigned by Unicode 15

    CHECK_BOTH_DOORS(!visible.contains(0x80));      // Cc
    CHECK_BOTH_DOORS(!visible.contains(0x9F));      // Cc
    CHECK_BOTH_DOORS(!visible.contains(0xAD));      // Cf, soft hyphen
    CHECK_BOTH_DOORS(!visible.contains(0x200B));    // Cf
    CHECK_BOTH_DOORS(!visible.contains(0x200D));    // Cf, zero width joiner
    CHECK_BOTH_DOORS(!visible.contains(0x202E));    // Cf
    CHECK_BOTH_DOORS(!visible.contains(0xFEFF));    // Cf, byte order mark
    CHECK_BOTH_DOORS(!visible.contains(0xE0001));   // Cf
    CHECK_BOTH_DOORS(!visible.contains(0xD800));    // Cs, first
    CHECK_BOTH_DOORS(!visible.contains(0xDFFF));    // Cs, last
    CHECK_BOTH_DOORS(!visible.contains(0xE000));    // Co
    CHECK_BOTH_DOORS(!visible.contains(0xF8FF));    // Co
    CHECK_BOTH_DOORS(!visible.contains(0x10FFFD));  // Co
    CHECK_BOTH_DOORS(!visible.contains(0x0378));    // Cn
    CHECK_BOTH_DOORS(!visible.contains(0xFFFE));    // Cn, a noncharacter
    CHECK_BOTH_DOORS(!visible.contains(0x10FFFF));  // Cn, a noncharacter
    CHECK_BOTH_DOORS(!visible.contains(0x110000));  // above all
}

TEST_CASE("a text is only of the set when each of its bytes is", "[character_set]") {
    using iotpkg::detail::ascii_bits;
    CHECK_BOTH_DOORS((ascii_bits::range('0', 'Z') & ascii_bits::range('A', 'z')) ==
                     ascii_bits::range('A', 'Z'));
    CHECK_BOTH_DOORS((ascii_bits::range('0', '9') & ascii_bits::range('A', 'Z')) == ascii_bits());
    CHECK_BOTH_DOORS(iotpkg::detail::name_characters.ascii().holds_only(""));
    CHECK_BOTH_DOORS(iotpkg::detail::name_characters.ascii().holds_only("thermostat-firmware_2.4.1"));
    CHECK_BOTH_DOORS(!iotpkg::detail::name_characters.ascii().holds_only(" thermostat"));
    CHECK_BOTH_DOORS(!iotpkg::detail::name_characters.ascii().holds_only("thermo stat"));
    CHECK_BOTH_DOORS(!iotpkg::detail::name_characters.ascii().holds_only("thermostat "));
    CHECK_BOTH_DOORS(!iotpkg::detail::name_characters.ascii().holds_only("a\0"sv));
    // Letters, but not ASCII: the quick way knows nothing of them.
    CHECK_BOTH_DOORS(!iotpkg::detail::tag_characters.ascii().holds_only("\xC3\xBC"));
}

namespace {

// Each byte at each place of texts around the sizes of blocks that a scan may take at once, all else inside
// the set: how often the verdict on the text is not the verdict on the byte.
template <class Expected>
unsigned wrong_verdicts(const character_set& set, Expected expected) {
    unsigned wrong = 0;
    for (const std::size_t size : {1u, 2u, 15u, 16u, 17u, 31u, 32u, 33u, 70u}) {
        for (std::size_t place = 0; place < size; ++place) {
            // Of its very size, so that a sanitizer sees a look behind the end.
            std::vector<char> text(size, 'a');
            for (int byte = 0; byte < 256; ++byte) {
                text[place] = static_cast<char>(byte);
                const bool inside = byte < 0x80 && expected(byte);
                wrong +=
                    set.ascii().holds_only(std::string_view(text.data(), text.size())) != inside ? 1u : 0u;
            }
        }
    }
    return wrong;
}

}  // namespace

TEST_CASE("each byte counts at each place of a text", "[character_set]") {
    CHECK(wrong_verdicts(iotpkg::detail::name_characters, in_a_name) == 0);
    CHECK(wrong_verdicts(iotpkg::detail::attribute_name_characters, in_an_attribute_name) == 0);
    CHECK(wrong_verdicts(iotpkg::detail::bucket_name_characters, in_a_bucket_name) == 0);
    CHECK(wrong_verdicts(iotpkg::detail::safe_s3_key_characters, in_a_safe_s3_key) == 0);
    CHECK(wrong_verdicts(iotpkg::detail::tag_characters, in_a_tag) == 0);
    CHECK(wrong_verdicts(iotpkg::detail::token_characters, in_a_token) == 0);
    CHECK(wrong_verdicts(iotpkg::detail::visible_characters, is_visible) == 0);
    constexpr character_set none{"[]"};
    CHECK(wrong_verdicts(none, nothing) == 0);
}
