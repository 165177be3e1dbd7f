// Each rule about one text, at its limit and one past it, in the compiler and in the running program.
#include <iotpkg/check/check_text.hpp>

#include <array>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::subject;
using namespace std::string_view_literals;

// What a violation says besides its place.
struct finding {
    rule id{};
    severity weight{};
    std::size_t limit = 0;
    std::size_t actual = 0;
    std::size_t offset = 0;

    friend constexpr bool operator==(const finding&, const finding&) = default;
};

constexpr finding error(rule id, std::size_t limit = 0, std::size_t actual = 0, std::size_t offset = 0) {
    return {id, severity::error, limit, actual, offset};
}

constexpr finding warning(rule id, std::size_t limit = 0, std::size_t actual = 0, std::size_t offset = 0) {
    return {id, severity::warning, limit, actual, offset};
}

// For rules whose only figure is the place.
constexpr finding error_at(rule id, std::size_t offset) {
    return error(id, 0, 0, offset);
}

constexpr finding warning_at(rule id, std::size_t offset) {
    return warning(id, 0, 0, offset);
}

// All that a check found, in its order.
class findings {
public:
    constexpr findings() = default;
    constexpr findings(std::initializer_list<finding> expected) {
        for (const finding& one : expected) {
            add(one);
        }
    }

    constexpr void add(const finding& one) { list_.at(size_++) = one; }

    // The sink of a check. A text alone is in no map, so the other fields have nothing to say.
    constexpr void operator()(const iotpkg::violation& found) {
        add({found.rule, found.severity, found.limit, found.actual, found.offset});
        plain_ = plain_ && found.provenance == iotpkg::row_of(found.rule).source &&
                 found.entry == iotpkg::none && !found.in_key && found.line == 0 && found.column == 0;
        pointer_is_right_ = pointer_is_right_ && found.pointer == pointer_of(about);
    }

    [[nodiscard]] constexpr bool has(rule id) const { return severity_of(id) != severity::off; }

    [[nodiscard]] constexpr severity severity_of(rule id) const {
        for (std::size_t index = 0; index < size_; ++index) {
            if (list_[index].id == id) {
                return list_[index].weight;
            }
        }
        return severity::off;
    }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool well_placed() const { return plain_ && pointer_is_right_; }

    friend constexpr bool operator==(const findings& left, const findings& right) {
        return left.size_ == right.size_ && left.list_ == right.list_ && left.well_placed() &&
               right.well_placed();
    }

    friend std::ostream& operator<<(std::ostream& out, const findings& all) {
        for (std::size_t index = 0; index < all.size_; ++index) {
            const finding& one = all.list_[index];
            out << '{' << iotpkg::to_string_view(one.id)
                << (one.weight == severity::error ? " error" : " warning") << " limit " << one.limit
                << " actual " << one.actual << " offset " << one.offset << "} ";
        }
        return out << (all.well_placed() ? "" : "with a wrong place");
    }

    subject about = subject::any;

private:
    std::array<finding, 8> list_{};
    std::size_t size_ = 0;
    bool plain_ = true;
    bool pointer_is_right_ = true;
};

constexpr findings found_in(subject about, const iotpkg::text& text,
                            const policy& severities = policy::recommended) {
    findings found;
    found.about = about;
    iotpkg::detail::check_text(about, text, severities, found);
    return found;
}

// The bytes in memory of their own, where the compiler knows nothing of them and a sanitizer sees their ends.
findings found_at_run_time(subject about, std::string_view text,
                           const policy& severities = policy::recommended) {
    const std::vector<char> copy(text.begin(), text.end());
    return found_in(about, std::string_view(copy.data(), copy.size()), severities);
}

// CHECK_BOTH_DOORS(subject::…, text, what is found in it…)
#define CHECK_BOTH_DOORS(about, text, ...)                                                                   \
    static_assert(found_in(about, text) == findings{__VA_ARGS__});                                           \
    CHECK(found_at_run_time(about, text) == findings{__VA_ARGS__})

// A constant text: so many times the unit, then the end.
template <std::size_t Size>
struct constant_text {
    char characters[Size == 0 ? 1 : Size] = {};

    constexpr operator std::string_view() const { return {characters, Size}; }
};

template <std::size_t Times, std::size_t Unit, std::size_t End = 1>
constexpr auto repeated(const char (&unit)[Unit], const char (&end)[End] = "") {
    constant_text<Times*(Unit - 1) + End - 1> made;
    std::size_t size = 0;
    for (std::size_t time = 0; time < Times; ++time) {
        for (std::size_t index = 0; index + 1 < Unit; ++index) {
            made.characters[size++] = unit[index];
        }
    }
    for (std::size_t index = 0; index + 1 < End; ++index) {
        made.characters[size++] = end[index];
    }
    return made;
}

template <auto Text>
inline constexpr std::string_view as_view = Text;

// so_many<128>("é") as one expression.
#define REPEATED(times, ...) (as_view<repeated<times>(__VA_ARGS__)>)

#define U_E_ACUTE "\xC3\xA9"          // two bytes, one UTF-16 unit
#define U_HAN "\xE4\xB8\xAD"          // three bytes, one unit
#define U_THUMB "\xF0\x9F\x91\x8D"    // four bytes, two units
#define U_SHAKING "\xF0\x9F\xAB\xA8"  // U+1FAE8, of Unicode 15
#define U_NEW_LETTER "\xE0\xA1\xB0"   // U+0870, a letter of Unicode 14
#define U_ACCENT "\xCC\x81"           // U+0301, a combining mark
#define U_UNASSIGNED "\xCD\xB8"       // U+0378

constexpr subject texts[] = {
    subject::package_name,    subject::version_name, subject::description, subject::attribute_key,
    subject::attribute_value, subject::s3_bucket,    subject::s3_key,      subject::s3_version,
    subject::recipe,          subject::tag_key,      subject::tag_value,   subject::client_token,
};

}  // namespace

TEST_CASE("package names", "[check_text]") {
    constexpr subject about = subject::package_name;
    CHECK_BOTH_DOORS(about, "thermostat-firmware");
    CHECK_BOTH_DOORS(about, "a");
    CHECK_BOTH_DOORS(about, "", error(rule::package_name_min_length, 1, 0));
    CHECK_BOTH_DOORS(about, REPEATED(128, "a"));
    CHECK_BOTH_DOORS(about, REPEATED(129, "a"), error(rule::package_name_max_length, 128, 129));
    CHECK_BOTH_DOORS(about, "thermostat firmware", error_at(rule::package_name_characters, 10));
    CHECK_BOTH_DOORS(about, "a/b", error_at(rule::package_name_characters, 1));
    CHECK_BOTH_DOORS(about, "a\0"sv, error_at(rule::package_name_characters, 1));
    CHECK_BOTH_DOORS(about, U_E_ACUTE, error_at(rule::package_name_characters, 0));
    CHECK_BOTH_DOORS(about, ".", error_at(rule::package_name_dot_segment, 0));
    CHECK_BOTH_DOORS(about, "..", error_at(rule::package_name_dot_segment, 0));
    CHECK_BOTH_DOORS(about, "...");
    // Characters are counted, not bytes.
    CHECK_BOTH_DOORS(about, REPEATED(128, U_E_ACUTE), error_at(rule::package_name_characters, 0));
    CHECK_BOTH_DOORS(about, REPEATED(129, U_E_ACUTE), error(rule::package_name_max_length, 128, 129),
                     error_at(rule::package_name_characters, 0));
    CHECK_BOTH_DOORS(about, REPEATED(128, "a", "/"), error(rule::package_name_max_length, 128, 129),
                     error_at(rule::package_name_characters, 128));
}

TEST_CASE("version names", "[check_text]") {
    constexpr subject about = subject::version_name;
    CHECK_BOTH_DOORS(about, "2.4.1");
    CHECK_BOTH_DOORS(about, "", error(rule::version_name_min_length, 1, 0));
    CHECK_BOTH_DOORS(about, REPEATED(64, "1"));
    CHECK_BOTH_DOORS(about, REPEATED(65, "1"), error(rule::version_name_max_length, 64, 65));
    CHECK_BOTH_DOORS(about, REPEATED(64, U_THUMB), error_at(rule::version_name_characters, 0));
    CHECK_BOTH_DOORS(about, "2.4.1+build", error_at(rule::version_name_characters, 5));
    CHECK_BOTH_DOORS(about, "$default", error_at(rule::version_name_characters, 0));
    CHECK_BOTH_DOORS(about, ".", error_at(rule::version_name_dot_segment, 0));
    CHECK_BOTH_DOORS(about, "..", error_at(rule::version_name_dot_segment, 0));
    CHECK_BOTH_DOORS(about, "1..");
}

TEST_CASE("lengths of descriptions", "[check_text]") {
    constexpr subject about = subject::description;
    CHECK_BOTH_DOORS(about, "Night mode");
    CHECK_BOTH_DOORS(about, "", error(rule::description_min_length, 1, 0));
    CHECK_BOTH_DOORS(about, REPEATED(1024, "a"));
    // One over: said once, although bytes and UTF-16 units are over too.
    CHECK_BOTH_DOORS(about, REPEATED(1025, "a"), error(rule::description_max_length, 1024, 1025));
    CHECK_BOTH_DOORS(about, REPEATED(1025, U_THUMB), error(rule::description_max_length, 1024, 1025));

    CHECK_BOTH_DOORS(about, REPEATED(512, U_E_ACUTE));
    CHECK_BOTH_DOORS(about, REPEATED(512, U_E_ACUTE, "a"), warning(rule::description_bytes, 1024, 1025));
    CHECK_BOTH_DOORS(about, REPEATED(1024, U_HAN), warning(rule::description_bytes, 1024, 3072));

    CHECK_BOTH_DOORS(about, REPEATED(512, U_THUMB), warning(rule::description_bytes, 1024, 2048));
    CHECK_BOTH_DOORS(about, REPEATED(512, U_THUMB, "a"), warning(rule::description_bytes, 1024, 2049),
                     warning(rule::description_utf16, 1024, 1025));
    CHECK_BOTH_DOORS(about, REPEATED(1024, U_THUMB), warning(rule::description_bytes, 1024, 4096),
                     warning(rule::description_utf16, 1024, 2048));
}

TEST_CASE("characters of descriptions", "[check_text]") {
    constexpr subject about = subject::description;
    CHECK_BOTH_DOORS(about, "\xEF\xB8\x8F");  // U+FE0F
    CHECK_BOTH_DOORS(about, "\xC2\xA0");      // U+00A0
    CHECK_BOTH_DOORS(about, "\xE2\x80\xA8");  // U+2028
    CHECK_BOTH_DOORS(about, "e" U_ACCENT);
    CHECK_BOTH_DOORS(about, "ok\t", error_at(rule::description_characters, 2));
    CHECK_BOTH_DOORS(about, "ok\n", error_at(rule::description_characters, 2));
    CHECK_BOTH_DOORS(about, "ok\0"sv, error_at(rule::description_characters, 2));
    CHECK_BOTH_DOORS(about, "ok\x7F", error_at(rule::description_characters, 2));
    CHECK_BOTH_DOORS(about, "ok\xC2\x85", error_at(rule::description_characters, 2));          // U+0085
    CHECK_BOTH_DOORS(about, "ok\xC2\xAD", error_at(rule::description_characters, 2));          // U+00AD
    CHECK_BOTH_DOORS(about, "ok\xE2\x80\x8D", error_at(rule::description_characters, 2));      // U+200D
    CHECK_BOTH_DOORS(about, "ok\xEF\xBB\xBF", error_at(rule::description_characters, 2));      // U+FEFF
    CHECK_BOTH_DOORS(about, "ok\xEE\x80\x80", error_at(rule::description_characters, 2));      // U+E000
    CHECK_BOTH_DOORS(about, "ok" U_UNASSIGNED, error_at(rule::description_characters, 2));     // U+0378
    CHECK_BOTH_DOORS(about, "ok\xF4\x8F\xBF\xBF", error_at(rule::description_characters, 2));  // U+10FFFF
    // The first of several, in bytes.
    CHECK_BOTH_DOORS(about, U_HAN U_E_ACUTE "\t\n", error_at(rule::description_characters, 5));

    CHECK_BOTH_DOORS(about, "ok" U_SHAKING, warning(rule::description_recent_characters, 13, 0, 2));
    CHECK_BOTH_DOORS(about, U_SHAKING U_SHAKING, warning(rule::description_recent_characters, 13, 0, 0));
    CHECK_BOTH_DOORS(about, "\t" U_SHAKING, error_at(rule::description_characters, 0),
                     warning(rule::description_recent_characters, 13, 0, 1));
}

TEST_CASE("keys and values of attributes", "[check_text]") {
    CHECK_BOTH_DOORS(subject::attribute_key, "min-hardware_v1:2");
    CHECK_BOTH_DOORS(subject::attribute_key, "", error(rule::attribute_key_min_length, 1, 0));
    CHECK_BOTH_DOORS(subject::attribute_key, "a.b", error_at(rule::attribute_key_characters, 1));
    CHECK_BOTH_DOORS(subject::attribute_key, "a b", error_at(rule::attribute_key_characters, 1));
    CHECK_BOTH_DOORS(subject::attribute_key, "a" U_E_ACUTE, error_at(rule::attribute_key_characters, 1));
    CHECK_BOTH_DOORS(subject::attribute_key, REPEATED(3073, "a"));  // the size is the map's affair

    CHECK_BOTH_DOORS(subject::attribute_value, "rev-C");
    CHECK_BOTH_DOORS(subject::attribute_value, " ");
    CHECK_BOTH_DOORS(subject::attribute_value, "", error(rule::attribute_value_min_length, 1, 0));
    CHECK_BOTH_DOORS(subject::attribute_value, "a\n", error_at(rule::attribute_value_characters, 1));
    CHECK_BOTH_DOORS(subject::attribute_value, "\xEF\xBB\xBF", error_at(rule::attribute_value_characters, 0));
    CHECK_BOTH_DOORS(subject::attribute_value, "a" U_SHAKING,
                     warning(rule::attribute_value_recent_characters, 13, 0, 1));
}

TEST_CASE("buckets", "[check_text]") {
    constexpr subject about = subject::s3_bucket;
    CHECK_BOTH_DOORS(about, "acme-firmware");
    CHECK_BOTH_DOORS(about, "", error(rule::bucket_min_length, 3, 0));
    CHECK_BOTH_DOORS(about, "ab", error(rule::bucket_min_length, 3, 2));
    CHECK_BOTH_DOORS(about, "abc");
    CHECK_BOTH_DOORS(about, REPEATED(63, "a"));
    CHECK_BOTH_DOORS(about, REPEATED(64, "a"), error(rule::bucket_max_length, 63, 64));
    CHECK_BOTH_DOORS(about, "acmeFirmware", error_at(rule::bucket_characters, 4));
    CHECK_BOTH_DOORS(about, "acme_firmware", error_at(rule::bucket_characters, 4));
    CHECK_BOTH_DOORS(about, "ac" U_E_ACUTE "me", error_at(rule::bucket_characters, 2));
    CHECK_BOTH_DOORS(about, "acme-", error_at(rule::bucket_ends, 4));
    CHECK_BOTH_DOORS(about, ".acme", error_at(rule::bucket_ends, 0));
    CHECK_BOTH_DOORS(about, "ac..me", error_at(rule::bucket_adjacent_periods, 2));
    CHECK_BOTH_DOORS(about, "192.168.5.4", error_at(rule::bucket_ipv4_form, 0));
    CHECK_BOTH_DOORS(about, "xn--acme", error_at(rule::bucket_reserved_prefix, 0));
    CHECK_BOTH_DOORS(about, "sthree-acme", error_at(rule::bucket_reserved_prefix, 0));
    CHECK_BOTH_DOORS(about, "amzn-s3-demo-acme", error_at(rule::bucket_reserved_prefix, 0));
    CHECK_BOTH_DOORS(about, "acme-s3alias", error_at(rule::bucket_reserved_suffix, 4));
    CHECK_BOTH_DOORS(about, "acme--ol-s3", error_at(rule::bucket_reserved_suffix, 4));
    CHECK_BOTH_DOORS(about, "acme.mrap", error_at(rule::bucket_reserved_suffix, 4));
    CHECK_BOTH_DOORS(about, "acme--x-s3", error_at(rule::bucket_reserved_suffix, 4));
    CHECK_BOTH_DOORS(about, "acme--table-s3", error_at(rule::bucket_reserved_suffix, 4));
    CHECK_BOTH_DOORS(about, "acme-an", warning_at(rule::bucket_regional_suffix, 4));
    CHECK_BOTH_DOORS(about, "acme-123456789012-us-east-1-an");
    // Several at once, in the order of the table.
    CHECK_BOTH_DOORS(about, "A.", error(rule::bucket_min_length, 3, 2), error_at(rule::bucket_characters, 0),
                     error_at(rule::bucket_ends, 1));
    CHECK_BOTH_DOORS(about, "xn--..mrap.mrap", error_at(rule::bucket_adjacent_periods, 4),
                     error_at(rule::bucket_reserved_prefix, 0), error_at(rule::bucket_reserved_suffix, 10));
}

TEST_CASE("keys of S3 objects", "[check_text]") {
    constexpr subject about = subject::s3_key;
    CHECK_BOTH_DOORS(about, "thermostat/2.4.1.bin");
    CHECK_BOTH_DOORS(about, "", error(rule::s3_key_min_length, 1, 0));
    CHECK_BOTH_DOORS(about, REPEATED(1024, "k"));
    CHECK_BOTH_DOORS(about, REPEATED(1025, "k"), error(rule::s3_key_max_bytes, 1024, 1025));
    // Bytes, not characters.
    CHECK_BOTH_DOORS(about, REPEATED(512, U_E_ACUTE), warning_at(rule::s3_key_characters, 0));
    CHECK_BOTH_DOORS(about, REPEATED(512, U_E_ACUTE, "k"), error(rule::s3_key_max_bytes, 1024, 1025),
                     warning_at(rule::s3_key_characters, 0));
    CHECK_BOTH_DOORS(about, "videos/2014/../../v");
    CHECK_BOTH_DOORS(about, "videos/../../v", error_at(rule::s3_key_relative_segments, 10));
    CHECK_BOTH_DOORS(about, "..", error_at(rule::s3_key_relative_segments, 0));
    CHECK_BOTH_DOORS(about, "a#b", warning_at(rule::s3_key_characters, 1));
    CHECK_BOTH_DOORS(about, "k" U_HAN, warning_at(rule::s3_key_characters, 1));
    // Those that need "special handling" are not on the list to avoid.
    CHECK_BOTH_DOORS(about, "& $@=;/:+,?\t\x01\x1F\x7F");
}

TEST_CASE("versions of S3 objects", "[check_text]") {
    constexpr subject about = subject::s3_version;
    CHECK_BOTH_DOORS(about, "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY");
    CHECK_BOTH_DOORS(about, "null");  // what S3 gives an object in a bucket without versions
    CHECK_BOTH_DOORS(about, "", warning(rule::s3_version_missing));
    CHECK_BOTH_DOORS(about, REPEATED(1024, "v"));
    CHECK_BOTH_DOORS(about, REPEATED(1025, "v"), error(rule::s3_version_max_bytes, 1024, 1025));
    CHECK_BOTH_DOORS(about, REPEATED(512, U_E_ACUTE));
    CHECK_BOTH_DOORS(about, REPEATED(512, U_E_ACUTE, "v"), error(rule::s3_version_max_bytes, 1024, 1025));
}

TEST_CASE("recipes", "[check_text]") {
    constexpr subject about = subject::recipe;
    CHECK_BOTH_DOORS(about, R"({"version":"1.0","steps":[]})");
    CHECK_BOTH_DOORS(about, "", warning_at(rule::recipe_json, 0));
    CHECK_BOTH_DOORS(about, "{\n\t}\n");
    CHECK_BOTH_DOORS(about, "\0\x1F\x7F"sv, warning_at(rule::recipe_json, 0));
    CHECK_BOTH_DOORS(about, "\"\x7F\"");
    CHECK_BOTH_DOORS(about, REPEATED(3071, " ", "0"));
    CHECK_BOTH_DOORS(about, REPEATED(3072, " ", "0"), error(rule::recipe_max_length, 3072, 3073));
    CHECK_BOTH_DOORS(about, REPEATED(3072, " "), warning_at(rule::recipe_json, 3072));
    CHECK_BOTH_DOORS(about, REPEATED(3073, " "), error(rule::recipe_max_length, 3072, 3073),
                     warning_at(rule::recipe_json, 3073));
    CHECK_BOTH_DOORS(about, REPEATED(3072, U_THUMB), warning_at(rule::recipe_json, 0));
    CHECK_BOTH_DOORS(about, REPEATED(3073, U_THUMB), error(rule::recipe_max_length, 3072, 3073),
                     warning_at(rule::recipe_json, 0));
    // Brackets nest as deep as the longest recipe.
    CHECK_BOTH_DOORS(about, REPEATED(3072, "["), warning_at(rule::recipe_json, 3072));
    // The places of placeholders, in the order of the table.
    CHECK_BOTH_DOORS(about, "[\"${aws:iot:package:p}\",\"${aws:\"]",
                     warning_at(rule::recipe_placeholder_unterminated, 25),
                     warning_at(rule::recipe_placeholder_form, 2));
    CHECK_BOTH_DOORS(about, "${aws:\xFF", error_at(rule::utf8, 6), warning_at(rule::recipe_json, 0),
                     warning_at(rule::recipe_placeholder_unterminated, 0));
}

TEST_CASE("keys of tags", "[check_text]") {
    constexpr subject about = subject::tag_key;
    CHECK_BOTH_DOORS(about, "team");
    CHECK_BOTH_DOORS(about, "a b_.:/=+-@");
    CHECK_BOTH_DOORS(about, U_HAN "\xE3\x80\x80\xD9\xA0");  // U+3000 and U+0660
    CHECK_BOTH_DOORS(about, "", error(rule::tag_key_min_length, 1, 0));
    CHECK_BOTH_DOORS(about, REPEATED(127, "k"));
    CHECK_BOTH_DOORS(about, REPEATED(128, "k"), warning(rule::tag_key_guide_length, 127, 128));
    CHECK_BOTH_DOORS(about, REPEATED(129, "k"), error(rule::tag_key_max_length, 128, 129));
    CHECK_BOTH_DOORS(about, REPEATED(127, U_HAN));
    CHECK_BOTH_DOORS(about, REPEATED(128, U_HAN), warning(rule::tag_key_guide_length, 127, 128));
    CHECK_BOTH_DOORS(about, REPEATED(129, U_HAN), error(rule::tag_key_max_length, 128, 129));
    CHECK_BOTH_DOORS(about, "e" U_ACCENT, error_at(rule::tag_key_characters, 1));
    CHECK_BOTH_DOORS(about, "a\tb", error_at(rule::tag_key_characters, 1));
    CHECK_BOTH_DOORS(about, "a#b", error_at(rule::tag_key_characters, 1));
    CHECK_BOTH_DOORS(about, U_THUMB, error_at(rule::tag_key_characters, 0));
    CHECK_BOTH_DOORS(about, U_HAN U_NEW_LETTER, warning(rule::tag_key_recent_characters, 13, 0, 3));
    CHECK_BOTH_DOORS(about, U_SHAKING, error_at(rule::tag_key_characters, 0));
    CHECK_BOTH_DOORS(about, "aws:team", error_at(rule::tag_key_reserved_prefix, 0));
    CHECK_BOTH_DOORS(about, "aws team");
}

TEST_CASE("values of tags", "[check_text]") {
    constexpr subject about = subject::tag_value;
    CHECK_BOTH_DOORS(about, "hvac");
    CHECK_BOTH_DOORS(about, "");
    CHECK_BOTH_DOORS(about, REPEATED(255, "v"));
    CHECK_BOTH_DOORS(about, REPEATED(256, "v"), warning(rule::tag_value_guide_length, 255, 256));
    CHECK_BOTH_DOORS(about, REPEATED(257, "v"), error(rule::tag_value_max_length, 256, 257));
    CHECK_BOTH_DOORS(about, REPEATED(255, U_E_ACUTE));
    CHECK_BOTH_DOORS(about, REPEATED(256, U_E_ACUTE), warning(rule::tag_value_guide_length, 255, 256));
    CHECK_BOTH_DOORS(about, REPEATED(257, U_E_ACUTE), error(rule::tag_value_max_length, 256, 257));
    CHECK_BOTH_DOORS(about, "a#b", warning_at(rule::tag_value_characters, 1));
    CHECK_BOTH_DOORS(about, "e" U_ACCENT, warning_at(rule::tag_value_characters, 1));
    CHECK_BOTH_DOORS(about, "aws:hvac", error_at(rule::tag_value_reserved_prefix, 0));
}

TEST_CASE("client tokens", "[check_text]") {
    constexpr subject about = subject::client_token;
    CHECK_BOTH_DOORS(about, "0f8fad5b-d9cb-469f-a165-70867728950e");
    CHECK_BOTH_DOORS(about, "", error(rule::client_token_min_length, 36, 0));
    CHECK_BOTH_DOORS(about, REPEATED(35, "x"), error(rule::client_token_min_length, 36, 35));
    CHECK_BOTH_DOORS(about, REPEATED(36, "x"));
    CHECK_BOTH_DOORS(about, REPEATED(64, "x"));
    CHECK_BOTH_DOORS(about, REPEATED(65, "x"), error(rule::client_token_max_length, 64, 65));
    CHECK_BOTH_DOORS(about, REPEATED(36, "x", " "), error_at(rule::client_token_characters, 36));
    CHECK_BOTH_DOORS(about, REPEATED(36, "x", "\n"), error_at(rule::client_token_characters, 36));
    CHECK_BOTH_DOORS(about, REPEATED(36, "x", "\xC2\xA0"), error_at(rule::client_token_characters, 36));
    // Characters again: 18 of two bytes are not 36.
    CHECK_BOTH_DOORS(about, REPEATED(18, U_E_ACUTE), error(rule::client_token_min_length, 36, 18),
                     error_at(rule::client_token_characters, 0));
}

namespace {

// For each byte after the prefix: accepted when it is one of the set, else refused at its place, and for one
// thing alone.
constexpr int first_misjudged_byte(subject about, rule characters, std::string_view prefix,
                                   std::string_view after, std::string_view set) {
    for (int byte = 0; byte < 256; ++byte) {
        char memory[64] = {};
        std::size_t size = 0;
        for (const char character : prefix) {
            memory[size++] = character;
        }
        memory[size++] = static_cast<char>(byte);
        for (const char character : after) {
            memory[size++] = character;
        }
        findings expected;
        if (byte >= 0x80) {
            expected.add(error_at(rule::utf8, prefix.size()));
        } else if (set.find(static_cast<char>(byte)) == std::string_view::npos) {
            expected.add(error_at(characters, prefix.size()));
        }
        if (!(found_in(about, std::string_view(memory, size)) == expected)) {
            return byte;
        }
    }
    return 256;
}

#define CHECK_ALL_BYTES(...)                                                                                 \
    static_assert(first_misjudged_byte(__VA_ARGS__) == 256);                                                 \
    CHECK(first_misjudged_byte(__VA_ARGS__) == 256)

}  // namespace

TEST_CASE("of all bytes, names, attribute keys, buckets and tokens take their own alone", "[check_text]") {
    CHECK_ALL_BYTES(subject::package_name, rule::package_name_characters, "a", "",
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    CHECK_ALL_BYTES(subject::version_name, rule::version_name_characters, "1", "",
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    CHECK_ALL_BYTES(subject::attribute_key, rule::attribute_key_characters, "", "",
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:_-");
    CHECK_ALL_BYTES(subject::s3_bucket, rule::bucket_characters, "a", "b",
                    "abcdefghijklmnopqrstuvwxyz0123456789.-");
    CHECK_ALL_BYTES(subject::client_token, rule::client_token_characters,
                    "0f8fad5b-d9cb-469f-a165-70867728950", "",
                    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
                    "abcdefghijklmnopqrstuvwxyz{|}~");
}

TEST_CASE("what is not UTF-8 is found at its place", "[check_text]") {
    constexpr subject about = subject::s3_version;                           // which has no set of characters
    CHECK_BOTH_DOORS(about, "ok\x80", error_at(rule::utf8, 2));              // a continuation alone
    CHECK_BOTH_DOORS(about, "ok\xC0\xAF", error_at(rule::utf8, 2));          // overlong
    CHECK_BOTH_DOORS(about, "ok\xE0\x80\xAF", error_at(rule::utf8, 2));      // overlong
    CHECK_BOTH_DOORS(about, "ok\xF0\x80\x80\x80", error_at(rule::utf8, 2));  // overlong
    CHECK_BOTH_DOORS(about, "ok\xED\xA0\x80", error_at(rule::utf8, 2));      // the surrogate U+D800
    CHECK_BOTH_DOORS(about, "ok\xED\xBF\xBF", error_at(rule::utf8, 2));      // the surrogate U+DFFF
    CHECK_BOTH_DOORS(about, "ok\xF4\x90\x80\x80", error_at(rule::utf8, 2));  // above U+10FFFF
    CHECK_BOTH_DOORS(about, "ok\xFF", error_at(rule::utf8, 2));
    CHECK_BOTH_DOORS(about, "ok\xC3", error_at(rule::utf8, 2));          // truncated
    CHECK_BOTH_DOORS(about, "ok\xE4\xB8", error_at(rule::utf8, 2));      // truncated
    CHECK_BOTH_DOORS(about, "ok\xF0\x9F\x91", error_at(rule::utf8, 2));  // truncated
    CHECK_BOTH_DOORS(about, "ok\xF0\x9F\x91 go on", error_at(rule::utf8, 2));
    CHECK_BOTH_DOORS(about, U_THUMB U_HAN "\xFE", error_at(rule::utf8, 7));
    CHECK_BOTH_DOORS(about, "\x80 and \x80", error_at(rule::utf8, 0));  // the first of two
}

TEST_CASE("text that is not UTF-8 is not also outside of its set", "[check_text]") {
    CHECK_BOTH_DOORS(subject::package_name, "a\xFF", error_at(rule::utf8, 1));
    CHECK_BOTH_DOORS(subject::version_name, "1\xC3", error_at(rule::utf8, 1));
    CHECK_BOTH_DOORS(subject::description, "a\xED\xA0\x80", error_at(rule::utf8, 1));
    CHECK_BOTH_DOORS(subject::attribute_key, "\xE0\x80\xAF", error_at(rule::utf8, 0));
    CHECK_BOTH_DOORS(subject::attribute_value, "\xC0\x80", error_at(rule::utf8, 0));
    CHECK_BOTH_DOORS(subject::s3_bucket,
                     "acme\x80"
                     "x",
                     error_at(rule::utf8, 4));
    CHECK_BOTH_DOORS(subject::s3_key, "k/\xF4\x90\x80\x80", error_at(rule::utf8, 2));
    CHECK_BOTH_DOORS(subject::s3_version, "v\xF0\x9F", error_at(rule::utf8, 1));
    CHECK_BOTH_DOORS(subject::tag_key, U_HAN "\xE4\xB8", error_at(rule::utf8, 3));
    CHECK_BOTH_DOORS(subject::tag_value, "\x80", error_at(rule::utf8, 0));
    CHECK_BOTH_DOORS(subject::client_token, "0f8fad5b-d9cb-469f-a165-70867728950\xFF",
                     error_at(rule::utf8, 35));
    // Both, where there are both; the encoding is said first.
    CHECK_BOTH_DOORS(subject::package_name, "/\xFF", error_at(rule::utf8, 1),
                     error_at(rule::package_name_characters, 0));
}

TEST_CASE("an ill-formed sequence counts as one character", "[check_text]") {
    CHECK_BOTH_DOORS(subject::version_name, REPEATED(63, "1", "\xFF"), error_at(rule::utf8, 63));
    CHECK_BOTH_DOORS(subject::version_name, REPEATED(64, "1", "\xFF"), error_at(rule::utf8, 64),
                     error(rule::version_name_max_length, 64, 65));
    CHECK_BOTH_DOORS(subject::recipe, REPEATED(3071, " ", "\xF0\x9F\x91"), error_at(rule::utf8, 3071),
                     warning_at(rule::recipe_json, 3071));
    CHECK_BOTH_DOORS(subject::recipe, REPEATED(3070, " ", "\x80\x80\x80"), error_at(rule::utf8, 3070),
                     error(rule::recipe_max_length, 3072, 3073), warning_at(rule::recipe_json, 3070));
}

namespace {

constexpr findings found_without(subject about) {
    return found_in(about, iotpkg::text());
}

constexpr findings found_in_null(subject about) {
    return found_in(about, iotpkg::text(static_cast<const char*>(nullptr)));
}

#define CHECK_ABSENT(about, ...)                                                                             \
    static_assert(found_without(about) == findings{__VA_ARGS__});                                            \
    CHECK(found_without(about) == findings{__VA_ARGS__})

}  // namespace

TEST_CASE("absent text breaks what is required or advised", "[check_text]") {
    CHECK_ABSENT(subject::package_name, error(rule::package_name_required));
    CHECK_ABSENT(subject::version_name, error(rule::version_name_required));
    CHECK_ABSENT(subject::s3_bucket, error(rule::bucket_required));
    CHECK_ABSENT(subject::s3_key, error(rule::s3_key_required));
    CHECK_ABSENT(subject::s3_version, warning(rule::s3_version_missing));
    CHECK_ABSENT(subject::description);
    CHECK_ABSENT(subject::attribute_key);
    CHECK_ABSENT(subject::attribute_value);
    CHECK_ABSENT(subject::recipe);
    CHECK_ABSENT(subject::tag_key);
    CHECK_ABSENT(subject::tag_value);
    CHECK_ABSENT(subject::client_token);
}

TEST_CASE("a null pointer is neither absent nor empty", "[check_text]") {
    static_assert(found_in_null(subject::package_name) == findings{error(rule::null_text)});
    static_assert(found_in_null(subject::recipe) == findings{error(rule::null_text)});
    for (const subject about : texts) {
        CAPTURE(pointer_of(about));
        CHECK(found_in_null(about) == findings{error(rule::null_text)});
    }
}

namespace {

// A text for each rule about one text, that breaks it among others.
struct broken {
    rule id;
    subject about;
    std::string text;
};

std::string times(std::size_t count, std::string_view unit) {
    std::string made;
    for (std::size_t index = 0; index < count; ++index) {
        made += unit;
    }
    return made;
}

std::vector<broken> texts_that_break_rules() {
    return {
        {rule::package_name_min_length, subject::package_name, ""},
        {rule::package_name_max_length, subject::package_name, times(129, "p")},
        {rule::package_name_characters, subject::package_name, "a/b"},
        {rule::package_name_dot_segment, subject::package_name, ".."},
        {rule::version_name_min_length, subject::version_name, ""},
        {rule::version_name_max_length, subject::version_name, times(65, "1")},
        {rule::version_name_characters, subject::version_name, "1+2"},
        {rule::version_name_dot_segment, subject::version_name, "."},
        {rule::description_min_length, subject::description, ""},
        {rule::description_max_length, subject::description, times(1025, "d")},
        {rule::description_bytes, subject::description, times(513, U_E_ACUTE)},
        {rule::description_utf16, subject::description, times(513, U_THUMB)},
        {rule::description_characters, subject::description, "\n"},
        {rule::description_recent_characters, subject::description, U_SHAKING},
        {rule::attribute_key_min_length, subject::attribute_key, ""},
        {rule::attribute_key_characters, subject::attribute_key, "a.b"},
        {rule::attribute_value_min_length, subject::attribute_value, ""},
        {rule::attribute_value_characters, subject::attribute_value, "\t"},
        {rule::attribute_value_recent_characters, subject::attribute_value, U_SHAKING},
        {rule::bucket_min_length, subject::s3_bucket, "ab"},
        {rule::bucket_max_length, subject::s3_bucket, times(64, "b")},
        {rule::bucket_characters, subject::s3_bucket, "a_b"},
        {rule::bucket_ends, subject::s3_bucket, "ab-"},
        {rule::bucket_adjacent_periods, subject::s3_bucket, "a..b"},
        {rule::bucket_ipv4_form, subject::s3_bucket, "10.0.0.1"},
        {rule::bucket_reserved_prefix, subject::s3_bucket, "xn--b"},
        {rule::bucket_reserved_suffix, subject::s3_bucket, "b--x-s3"},
        {rule::bucket_regional_suffix, subject::s3_bucket, "b-an"},
        {rule::s3_key_min_length, subject::s3_key, ""},
        {rule::s3_key_max_bytes, subject::s3_key, times(1025, "k")},
        {rule::s3_key_relative_segments, subject::s3_key, "../k"},
        {rule::s3_key_characters, subject::s3_key, "k|"},
        {rule::s3_version_missing, subject::s3_version, ""},
        {rule::s3_version_max_bytes, subject::s3_version, times(1025, "v")},
        {rule::recipe_max_length, subject::recipe, times(3073, "r")},
        {rule::recipe_json, subject::recipe, "{"},
        {rule::recipe_placeholder_unterminated, subject::recipe, "\"${aws:\""},
        {rule::recipe_placeholder_form, subject::recipe, "\"${aws:iot:package:}\""},
        {rule::recipe_placeholder_artifact_location, subject::recipe,
         "\"${aws:iot:package::version::artifact-location:s3-presigned-url}\""},
        {rule::recipe_placeholder_pair, subject::recipe, "\"${aws:iot:package:p:version::attributes}\""},
        {rule::recipe_placeholder_null_version, subject::recipe,
         "\"${aws:iot:package:p:version:$null:attributes}\""},
        {rule::recipe_placeholder_nested_artifact, subject::recipe,
         "\"${aws:x:${aws:iot:package::version::artifact:s3-presigned-url}}\""},
        {rule::recipe_placeholder_second_layer, subject::recipe, "\"${aws:x:${aws:x}}\""},
        {rule::recipe_placeholder_all_attributes, subject::recipe,
         "\" ${aws:iot:package::version::attributes}\""},
        {rule::tag_key_min_length, subject::tag_key, ""},
        {rule::tag_key_max_length, subject::tag_key, times(129, "t")},
        {rule::tag_key_guide_length, subject::tag_key, times(128, "t")},
        {rule::tag_key_characters, subject::tag_key, "#"},
        {rule::tag_key_recent_characters, subject::tag_key, U_NEW_LETTER},
        {rule::tag_key_reserved_prefix, subject::tag_key, "aws:"},
        {rule::tag_value_max_length, subject::tag_value, times(257, "t")},
        {rule::tag_value_guide_length, subject::tag_value, times(256, "t")},
        {rule::tag_value_characters, subject::tag_value, "#"},
        {rule::tag_value_reserved_prefix, subject::tag_value, "aws:"},
        {rule::client_token_min_length, subject::client_token, times(35, "x")},
        {rule::client_token_max_length, subject::client_token, times(65, "x")},
        {rule::client_token_characters, subject::client_token, times(36, " ")},
    };
}

// Rules that a text alone cannot break: those of whole maps, and those about what is not there.
bool needs_more_than_a_text(const iotpkg::rule_row& row) {
    return row.about == subject::attributes || row.about == subject::tags || row.about == subject::any ||
           row.about == subject::artifact || row.about == subject::document ||
           row.kind == iotpkg::constraint::required || row.kind == iotpkg::constraint::duplicate ||
           row.kind == iotpkg::constraint::reference;
}

TEST_CASE("a name is refused for what it is, whatever a policy says of its encoding", "[check_text]") {
    // The service's own pattern has no place for such bytes either.
    CHECK(found_at_run_time(subject::package_name, "a\xFF", policy::service) ==
          findings{error_at(rule::package_name_characters, 1)});
    CHECK(found_at_run_time(subject::description, "\xED\xA0\x80\n", policy::service) ==
          findings{error_at(rule::description_characters, 0)});
    CHECK(found_at_run_time(subject::tag_key, "#\xFF", policy::recommended.off(rule::utf8)) ==
          findings{error_at(rule::tag_key_characters, 0)});
    CHECK(found_at_run_time(subject::version_name, "\xC3", policy::recommended.warn(rule::utf8)) ==
          findings{warning_at(rule::utf8, 0), error_at(rule::version_name_characters, 0)});
}

TEST_CASE("a null pointer that is no error counts as nothing given", "[check_text]") {
    const iotpkg::text null(static_cast<const char*>(nullptr));
    CHECK(found_in(subject::package_name, null, policy::service) ==
          findings{error(rule::package_name_required)});
    CHECK(found_in(subject::s3_key, null, policy::recommended.warn(rule::null_text)) ==
          findings{warning(rule::null_text), error(rule::s3_key_required)});
}

}  // namespace

TEST_CASE("there is a text that breaks each rule", "[check_text]") {
    const std::vector<broken> vectors = texts_that_break_rules();
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        CAPTURE(row.name);
        bool there = needs_more_than_a_text(row);
        for (const broken& vector : vectors) {
            there = there || (vector.id == row.id && vector.about == row.about);
        }
        CHECK(there);
    }
}

TEST_CASE("a policy turns each rule to error, to warning and off", "[check_text]") {
    for (const broken& vector : texts_that_break_rules()) {
        CAPTURE(iotpkg::to_string_view(vector.id));
        const auto severity_under = [&vector](const policy& severities) {
            const findings found = found_at_run_time(vector.about, vector.text, severities);
            CHECK(found.well_placed());
            return found.severity_of(vector.id);
        };
        CHECK(severity_under(policy::recommended) == iotpkg::row_of(vector.id).normally);
        CHECK(severity_under(policy::recommended.error(vector.id)) == severity::error);
        CHECK(severity_under(policy::recommended.warn(vector.id)) == severity::warning);
        CHECK(severity_under(policy::recommended.off(vector.id)) == severity::off);
        CHECK(severity_under(policy::strict) == severity::error);
        CHECK(severity_under(policy::none().error(vector.id)) == severity::error);
        CHECK(found_at_run_time(vector.about, vector.text, policy::none()) == findings{});
    }
}

TEST_CASE("a rule that is off hides no other", "[check_text]") {
    const policy no_maximum = policy::recommended.off(rule::description_max_length);
    CHECK(
        found_at_run_time(subject::description, times(1025, "d"), no_maximum) ==
        findings{warning(rule::description_bytes, 1024, 1025), warning(rule::description_utf16, 1024, 1025)});
    // A maximum that is a warning still says the length, once.
    const policy warned = policy::recommended.warn(rule::description_max_length);
    CHECK(found_at_run_time(subject::description, times(1025, "d"), warned) ==
          findings{warning(rule::description_max_length, 1024, 1025)});
    // But no warning hides an error.
    const policy bytes_count = warned.error(rule::description_bytes);
    CHECK(found_at_run_time(subject::description, times(1025, "d"), bytes_count) ==
          findings{warning(rule::description_max_length, 1024, 1025),
                   error(rule::description_bytes, 1024, 1025)});
    CHECK(found_at_run_time(subject::description, times(1025, "d"), bytes_count.errors_only()) ==
          findings{error(rule::description_bytes, 1024, 1025)});

    const policy no_characters = policy::recommended.off(rule::bucket_characters);
    CHECK(found_at_run_time(subject::s3_bucket, "Acme_Firmware", no_characters) == findings{});
    CHECK(found_at_run_time(subject::s3_bucket, "_acme", no_characters) ==
          findings{error_at(rule::bucket_ends, 0)});
}

TEST_CASE("absent and null text under other policies", "[check_text]") {
    const iotpkg::text absent;
    const iotpkg::text null(static_cast<const char*>(nullptr));
    CHECK(found_in(subject::package_name, absent, policy::recommended.off(rule::package_name_required)) ==
          findings{});
    CHECK(found_in(subject::s3_version, absent, policy::strict) == findings{error(rule::s3_version_missing)});
    CHECK(found_in(subject::s3_version, absent, policy::wire_safe) == findings{});
    CHECK(found_in(subject::description, null, policy::recommended.warn(rule::null_text)) ==
          findings{warning(rule::null_text)});
    CHECK(found_in(subject::description, null, policy::recommended.off(rule::null_text)) == findings{});
}

TEST_CASE("the encoding under other policies", "[check_text]") {
    CHECK(found_at_run_time(subject::s3_version, "\xFF", policy::wire_safe) ==
          findings{error_at(rule::utf8, 0)});
    CHECK(found_at_run_time(subject::s3_version, "\xFF", policy::recommended.warn(rule::utf8)) ==
          findings{warning_at(rule::utf8, 0)});
    CHECK(found_at_run_time(subject::s3_version, "\xFF", policy::recommended.off(rule::utf8)) == findings{});
}

TEST_CASE("what refuses a literal is the first error", "[check_text]") {
    const auto first_error_of = [](subject about, std::string_view text) {
        iotpkg::detail::first_error first;
        iotpkg::detail::check_view(about, text, policy::recommended, first);
        return first;
    };
    CHECK(!first_error_of(subject::description, "Night mode").found);
    CHECK(!first_error_of(subject::description, U_SHAKING).found);
    CHECK(first_error_of(subject::description, U_SHAKING "\n").found);
    CHECK(first_error_of(subject::description, U_SHAKING "\n").id == rule::description_characters);
    CHECK(first_error_of(subject::s3_bucket, "A.").id == rule::bucket_min_length);
}

TEST_CASE("any bytes of any length end in a verdict", "[check_text]") {
    // All pairs of lead and second byte, alone and cut off at the end of longer text.
    for (unsigned lead = 0; lead < 256; ++lead) {
        for (unsigned second = 0; second < 256; second += 5) {
            const std::string pair{static_cast<char>(lead), static_cast<char>(second)};
            for (const subject about : texts) {
                const findings found = found_at_run_time(about, pair);
                CHECK(found.well_placed());
                CHECK(found.has(rule::utf8) ==
                      (iotpkg::unicode::find_invalid_utf8(pair) != std::string_view::npos));
            }
        }
    }
    const std::string huge(1000000, '\xF0');
    for (const subject about : texts) {
        CHECK(found_at_run_time(about, huge).severity_of(rule::utf8) == severity::error);
    }
}
