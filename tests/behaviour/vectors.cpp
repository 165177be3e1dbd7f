// SPDX-License-Identifier: BSL-1.0
// One table of texts, and the verdict on each through both doors: the compiler's and the running program's.
#include <iotpkg/create_package_version.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/quick_checks.hpp"
#include "../support/vectors.hpp"
#include "../support/verdict.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::subject;

// `begin`, then `piece` so many times, then `end`.
struct vector {
    subject about;
    std::string_view begin;
    verdict expected{};
    std::string_view piece{};
    std::size_t times = 0;
    std::string_view end{};
};

struct text_buffer {
    std::array<char, 12400> characters{};
    std::size_t size = 0;

    constexpr explicit text_buffer(const vector& from) {
        append(from.begin);
        for (std::size_t count = 0; count < from.times; ++count) {
            append(from.piece);
        }
        append(from.end);
    }
    constexpr void append(std::string_view text) {
        for (const char character : text) {
            characters[size++] = character;
        }
    }
    [[nodiscard]] constexpr std::string_view view() const { return {characters.data(), size}; }
};

using enum rule;
using namespace std::string_view_literals;

// Each rule that is found, with its limit, its actual figure and its offset.
constexpr vector vectors[] = {
    {subject::package_name, "", {{package_name_min_length, 1, 0}}},
    {subject::package_name, "p"},
    {subject::package_name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."},
    {subject::package_name, "", {}, "n", 128},
    {subject::package_name, "", {{package_name_max_length, 128, 129}}, "n", 129},
    {subject::package_name, ".", {{package_name_dot_segment, 0, 0, 0}}},
    {subject::package_name, "..", {{package_name_dot_segment, 0, 0, 0}}},
    {subject::package_name, "..."},
    {subject::package_name, "thermostat firmware", {{package_name_characters, 0, 0, 10}}},
    {subject::package_name, "a+b", {{package_name_characters, 0, 0, 1}}},
    // PEERS row 4: patterns match the whole text.
    {subject::package_name, "a b/c", {{package_name_characters, 0, 0, 1}}},
    {subject::package_name, "a\0b"sv, {{package_name_characters, 0, 0, 1}}},
    {subject::package_name, "$null", {{package_name_characters, 0, 0, 0}}},
    {subject::package_name, "ü", {{package_name_characters, 0, 0, 0}}},
    {subject::package_name, "a\n", {{package_name_characters, 0, 0, 1}}},
    {subject::package_name, "a\xff", {{utf8, 0, 0, 1}}},
    {subject::package_name,
     " ",
     {{package_name_max_length, 128, 129}, {package_name_characters, 0, 0, 0}},
     "n",
     128},
    {subject::package_name, "", {{package_name_characters, 0, 0, 0}}, "é", 128},
    {subject::package_name,
     "",
     {{package_name_max_length, 128, 129}, {package_name_characters, 0, 0, 0}},
     "é",
     129},
    {subject::package_name, "/\xff", {{utf8, 0, 0, 1}, {package_name_characters, 0, 0, 0}}},
    {subject::version_name, "", {{version_name_min_length, 1, 0}}},
    {subject::version_name, "", {}, "1", 64},
    {subject::version_name, "", {{version_name_max_length, 64, 65}}, "1", 65},
    {subject::version_name, "..", {{version_name_dot_segment, 0, 0, 0}}},
    {subject::version_name, "1.0+build", {{version_name_characters, 0, 0, 3}}},
    {subject::version_name, "a\0b"sv, {{version_name_characters, 0, 0, 1}}},
    {subject::version_name, "2.4.1-rc_1"},
    {subject::version_name, "1"},
    {subject::version_name, "1.."},
    {subject::version_name, ".", {{version_name_dot_segment, 0, 0, 0}}},
    {subject::version_name, "$default", {{version_name_characters, 0, 0, 0}}},
    {subject::version_name, "", {{version_name_characters, 0, 0, 0}}, "🌡", 64},
    {subject::version_name, "1\xc3", {{utf8, 0, 0, 1}}},
    {subject::version_name, "", {{utf8, 0, 0, 63}}, "1", 63, "\xff"},
    {subject::version_name, "", {{utf8, 0, 0, 64}, {version_name_max_length, 64, 65}}, "1", 64, "\xff"},

    {subject::description, "", {{description_min_length, 1, 0}}},
    {subject::description, "Cafe"},
    // PEERS row 2: \p{C} means categories and not letters.
    {subject::description, "{C}pC\\"},
    {subject::description, "Night mode – Größe 温度 🌡"},
    {subject::description, "", {}, "d", 1024},
    {subject::description, "", {{description_max_length, 1024, 1025}}, "d", 1025},
    {subject::description, "", {}, "ü", 512},
    {subject::description, "", {{description_bytes, 1024, 1026}}, "ü", 513},
    {subject::description, "", {{description_bytes, 1024, 2048}}, "🌡", 512},
    {subject::description, "", {{description_bytes, 1024, 2052}, {description_utf16, 1024, 1026}}, "🌡", 513},
    {subject::description,
     "",
     {{description_bytes, 1024, 4096}, {description_utf16, 1024, 2048}},
     "🌡",
     1024},
    {subject::description, "", {{description_max_length, 1024, 1025}}, "🌡", 1025},
    {subject::description, "\x01", {{description_characters, 0, 0, 0}}},
    {subject::description, "a\x07", {{description_characters, 0, 0, 1}}},
    {subject::description, "a\tb", {{description_characters, 0, 0, 1}}},
    {subject::description, "a\u200db", {{description_characters, 0, 0, 1}}},
    {subject::description, "a\ue000", {{description_characters, 0, 0, 1}}},
    {subject::description, "a\u0378", {{description_characters, 0, 0, 1}}},
    {subject::description, "a\u00a0\u2028\ufe0f"},
    {subject::description, "\U0001fae8", {{description_recent_characters, 13, 0, 0}}},
    {subject::description, "\xed\xa0\x80", {{utf8, 0, 0, 0}}},
    {subject::description, "\xc0\x80\x01", {{utf8, 0, 0, 0}, {description_characters, 0, 0, 2}}},
    {subject::description, "d"},
    {subject::description, "", {{description_bytes, 1024, 1025}}, "ü", 512, "d"},
    {subject::description, "", {{description_bytes, 1024, 3072}}, "温", 1024},
    {subject::description,
     "",
     {{description_bytes, 1024, 2049}, {description_utf16, 1024, 1025}},
     "🌡",
     512,
     "d"},
    {subject::description, "e\u0301"},
    {subject::description, "ok\n", {{description_characters, 0, 0, 2}}},
    {subject::description, "ok\0"sv, {{description_characters, 0, 0, 2}}},
    {subject::description, "ok\x7f", {{description_characters, 0, 0, 2}}},
    {subject::description, "ok\xc2\x85", {{description_characters, 0, 0, 2}}},
    {subject::description, "ok\u00ad", {{description_characters, 0, 0, 2}}},
    {subject::description, "ok\ufeff", {{description_characters, 0, 0, 2}}},
    {subject::description, "ok\U0010ffff", {{description_characters, 0, 0, 2}}},
    {subject::description, "温é\t\n", {{description_characters, 0, 0, 5}}},
    {subject::description, "\U0001f9cb"},
    {subject::description, "ok\U0001fae8\U0001fae8", {{description_recent_characters, 13, 0, 2}}},
    {subject::description,
     "\t\U0001fae8",
     {{description_characters, 0, 0, 0}, {description_recent_characters, 13, 0, 1}}},

    {subject::attribute_key, "", {{attribute_key_min_length, 1, 0}}},
    {subject::attribute_key, "azAZ09:_-"},
    {subject::attribute_key, "bad key", {{attribute_key_characters, 0, 0, 3}}},
    {subject::attribute_key, "a.b", {{attribute_key_characters, 0, 0, 1}}},
    {subject::attribute_key, "a\0b"sv, {{attribute_key_characters, 0, 0, 1}}},
    {subject::attribute_key, "é", {{attribute_key_characters, 0, 0, 0}}},
    {subject::attribute_key, "k"},
    {subject::attribute_key, "", {}, "k", 2900},
    {subject::attribute_key, "\xe0\x80\xaf", {{utf8, 0, 0, 0}}},
    {subject::attribute_value, "", {{attribute_value_min_length, 1, 0}}},
    {subject::attribute_value, "Cafe"},
    {subject::attribute_value, "a\nb", {{attribute_value_characters, 0, 0, 1}}},
    {subject::attribute_value, "a\0b"sv, {{attribute_value_characters, 0, 0, 1}}},
    {subject::attribute_value, "\U0001fae8", {{attribute_value_recent_characters, 13, 0, 0}}},
    {subject::attribute_value, "\xf4\x90\x80\x80", {{utf8, 0, 0, 0}}},
    {subject::attribute_value, " "},
    {subject::attribute_value, "\ufeff", {{attribute_value_characters, 0, 0, 0}}},
    {subject::attribute_value, "a\U0001fae8", {{attribute_value_recent_characters, 13, 0, 1}}},

    {subject::s3_bucket, "", {{bucket_min_length, 3, 0}}},
    {subject::s3_bucket, "ab", {{bucket_min_length, 3, 2}}},
    {subject::s3_bucket, "abc"},
    {subject::s3_bucket, "", {}, "b", 63},
    {subject::s3_bucket, "", {{bucket_max_length, 63, 64}}, "b", 64},
    {subject::s3_bucket, "aBc", {{bucket_characters, 0, 0, 1}}},
    {subject::s3_bucket, "a_c", {{bucket_characters, 0, 0, 1}}},
    {subject::s3_bucket, "a\0b"sv, {{bucket_characters, 0, 0, 1}}},
    {subject::s3_bucket, "-bc", {{bucket_ends, 0, 0, 0}}},
    {subject::s3_bucket, "bc.", {{bucket_ends, 0, 0, 2}}},
    {subject::s3_bucket, "a..b", {{bucket_adjacent_periods, 0, 0, 1}}},
    {subject::s3_bucket, "192.168.0.1", {{bucket_ipv4_form, 0, 0, 0}}},
    {subject::s3_bucket, "192.168.0.1.a"},
    {subject::s3_bucket, "xn--abc", {{bucket_reserved_prefix, 0, 0, 0}}},
    {subject::s3_bucket, "sthree-abc", {{bucket_reserved_prefix, 0, 0, 0}}},
    {subject::s3_bucket, "amzn-s3-demo-abc", {{bucket_reserved_prefix, 0, 0, 0}}},
    {subject::s3_bucket, "abc-s3alias", {{bucket_reserved_suffix, 0, 0, 3}}},
    {subject::s3_bucket, "abc--ol-s3", {{bucket_reserved_suffix, 0, 0, 3}}},
    {subject::s3_bucket, "abc.mrap", {{bucket_reserved_suffix, 0, 0, 3}}},
    {subject::s3_bucket, "abc--x-s3", {{bucket_reserved_suffix, 0, 0, 3}}},
    {subject::s3_bucket, "abc--table-s3", {{bucket_reserved_suffix, 0, 0, 3}}},
    {subject::s3_bucket, "abc-an", {{bucket_regional_suffix, 0, 0, 3}}},
    {subject::s3_bucket, "abc-123456789012-us-east-1-an"},
    {subject::s3_bucket, "acéme", {{bucket_characters, 0, 0, 2}}},
    {subject::s3_bucket, ".acme", {{bucket_ends, 0, 0, 0}}},
    {subject::s3_bucket,
     "A.",
     {{bucket_min_length, 3, 2}, {bucket_characters, 0, 0, 0}, {bucket_ends, 0, 0, 1}}},
    {subject::s3_bucket,
     "xn--..mrap.mrap",
     {{bucket_adjacent_periods, 0, 0, 4},
      {bucket_reserved_prefix, 0, 0, 0},
      {bucket_reserved_suffix, 0, 0, 10}}},
    {subject::s3_bucket, "acme\x80-x", {{utf8, 0, 0, 4}}},
    {subject::s3_key, "", {{s3_key_min_length, 1, 0}}},
    {subject::s3_key, "thermostat/2.4.1.bin"},
    {subject::s3_key, "", {}, "k", 1024},
    {subject::s3_key, "", {{s3_key_max_bytes, 1024, 1025}}, "k", 1025},
    {subject::s3_key, "videos/2014/../../v"},
    {subject::s3_key, "videos/../../v", {{s3_key_relative_segments, 0, 0, 10}}},
    {subject::s3_key, "a{b}", {{s3_key_characters, 0, 0, 1}}},
    {subject::s3_key, "\x80", {{utf8, 0, 0, 0}}},
    {subject::s3_key, "k"},
    {subject::s3_key, "& $@=;/:+,?\t\x01\x1f\x7f"},
    {subject::s3_key, "", {{s3_key_characters, 0, 0, 0}}, "ü", 512},
    {subject::s3_key, "", {{s3_key_max_bytes, 1024, 1025}, {s3_key_characters, 0, 0, 0}}, "ü", 512, "k"},
    {subject::s3_key, "..", {{s3_key_relative_segments, 0, 0, 0}}},
    {subject::s3_key, "a#b", {{s3_key_characters, 0, 0, 1}}},
    {subject::s3_key, "k温", {{s3_key_characters, 0, 0, 1}}},
    {subject::s3_key, "k/\xf4\x90\x80\x80", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "", {{s3_version_missing}}},
    {subject::s3_version, "null"},
    {subject::s3_version, "", {}, "v", 1024},
    {subject::s3_version, "", {{s3_version_max_bytes, 1024, 1025}}, "v", 1025},
    {subject::s3_version, "v"},
    {subject::s3_version, "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY"},
    {subject::s3_version, "", {}, "ü", 512},
    {subject::s3_version, "", {{s3_version_max_bytes, 1024, 1025}}, "ü", 512, "v"},
    {subject::s3_version, "ok\x80", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xc0\xaf", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xe0\x80\xaf", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xf0\x80\x80\x80", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xed\xa0\x80", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xed\xbf\xbf", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xf4\x90\x80\x80", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xff", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xc3", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xe4\xb8", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xf0\x9f\x91", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "ok\xf0\x9f\x91 go on", {{utf8, 0, 0, 2}}},
    {subject::s3_version, "🌡温\xfe", {{utf8, 0, 0, 7}}},
    {subject::s3_version, "\x80 and \x80", {{utf8, 0, 0, 0}}},

    {subject::recipe, "", {{recipe_json, 0, 0, 0}}},
    {subject::recipe, "{\n\t\"steps\": []\r\n}"},
    {subject::recipe, "\"", {}, "r", 3070, "\""},
    {subject::recipe, "\"", {{recipe_max_length, 3072, 3073}}, "r", 3071, "\""},
    {subject::recipe, "\"", {}, "ü", 3070, "\""},
    {subject::recipe, "\"", {{recipe_max_length, 3072, 3073}}, "ü", 3071, "\""},
    {subject::recipe, "", {{recipe_json, 0, 0, 0}}, "r", 3072},
    {subject::recipe, "", {{recipe_max_length, 3072, 3073}, {recipe_json, 0, 0, 0}}, "r", 3073},
    {subject::recipe, "", {{recipe_json, 0, 0, 3072}}, "[", 3072},
    {subject::recipe, "", {{recipe_json, 0, 0, 3072}}, "[{\"a\":", 512},
    {subject::recipe, "\"\xe2\x82\"", {{utf8, 0, 0, 1}}},
    {subject::recipe, "{\xe2\x82}", {{utf8, 0, 0, 1}, {recipe_json, 0, 0, 1}}},
    {subject::recipe, "[", {}, "\"${aws:iot:package:p:version:v:attributes:k}\",", 60, "0]"},
    {subject::recipe, "[\"${aws:iot:package::version::attributes}\"]"},
    {subject::recipe,
     "[\"${aws:iot:package:p:version:v:attributes:k\"]",
     {{recipe_placeholder_unterminated, 0, 0, 2}}},
    {subject::recipe, "[\"", {{recipe_placeholder_unterminated, 0, 0, 2}}, "${aws:iot:package:", 170, "\"]"},
    {subject::recipe, "[\"${aws:iot:package:p}\"]", {{recipe_placeholder_form, 0, 0, 2}}},
    {subject::recipe,
     "[\"${aws:iot:package:p:version:v:artifact-location:s3-presigned-url}\"]",
     {{recipe_placeholder_artifact_location, 0, 0, 2}}},
    {subject::recipe,
     "[\"${aws:iot:package::version:v:attributes:k}\"]",
     {{recipe_placeholder_pair, 0, 0, 2}}},
    {subject::recipe,
     "[\"${aws:iot:package:p:version:$null:attributes:k}\"]",
     {{recipe_placeholder_null_version, 0, 0, 2}}},
    {subject::recipe,
     "[\"${aws:iot:s3-presigned-url:https://s3/${aws:iot:package:p:version:v:artifact:s3-presigned-url}}\"]",
     {{recipe_placeholder_nested_artifact, 0, 0, 40}}},
    {subject::recipe,
     "[\"${aws:iot:s3-presigned-url:https://s3/${aws:iot:s3-presigned-url:https://s3/b/k}}\"]",
     {{recipe_placeholder_second_layer, 0, 0, 40}}},
    {subject::recipe,
     "{\"${aws:iot:package:p:version:v:attributes}\":1}",
     {{recipe_placeholder_all_attributes, 0, 0, 2}}},
    {subject::recipe,
     "[\"${iot:package:p:version:v:attributes:k}\"]",
     {{recipe_placeholder_misspelled, 0, 0, 2}}},
    {subject::recipe,
     "[\"${aws:iot:package:<p>:version:<v>:attributes:k}\"]",
     {{recipe_placeholder_left_over, 0, 0, 2}}},
    {subject::recipe, "[\"${jobId} ${HOME}\"]", {{recipe_placeholder_local, 0, 0, 2}}},
    {subject::recipe,
     "[\"${aws:iot:s3-presigned-url-upload:https://s3/b/${job}}\"]",
     {{recipe_placeholder_undefined, 0, 0, 49}}},
    {subject::recipe,
     "[\"${aws:iot:s3-presigned-url-upload:https://s3/b/${jobId}${jobId}${jobId}}\"]",
     {{recipe_placeholder_repeated, 2, 0, 65}}},
    {subject::recipe,
     "[\"${aws:iot:s3-presigned-url-upload:https://s3.x/${jobId}/k}\"]",
     {{recipe_placeholder_in_bucket, 0, 0, 49}}},
    {subject::recipe,
     "${aws:iot:package:p:version:$null:attributes}${aws:",
     {{recipe_json, 0, 0, 0},
      {recipe_placeholder_unterminated, 0, 0, 45},
      {recipe_placeholder_null_version, 0, 0, 0},
      {recipe_placeholder_all_attributes, 0, 0, 0}}},
    {subject::recipe, "\0\x1f\x7f"sv, {{recipe_json, 0, 0, 0}}},
    {subject::recipe, "\"\x7f\""},
    {subject::recipe, "", {}, " ", 3071, "0"},
    {subject::recipe, "", {{recipe_max_length, 3072, 3073}}, " ", 3072, "0"},
    {subject::recipe, "", {{recipe_json, 0, 0, 3072}}, " ", 3072},
    {subject::recipe, "", {{recipe_max_length, 3072, 3073}, {recipe_json, 0, 0, 3073}}, " ", 3073},
    {subject::recipe, "", {{recipe_json, 0, 0, 0}}, "🌡", 3072},
    {subject::recipe, "", {{recipe_max_length, 3072, 3073}, {recipe_json, 0, 0, 0}}, "🌡", 3073},
    {subject::recipe,
     "[\"${aws:iot:package:p}\",\"${aws:\"]",
     {{recipe_placeholder_unterminated, 0, 0, 25}, {recipe_placeholder_form, 0, 0, 2}}},
    {subject::recipe,
     "${aws:\xff",
     {{utf8, 0, 0, 6}, {recipe_json, 0, 0, 0}, {recipe_placeholder_unterminated, 0, 0, 0}}},
    {subject::recipe, "", {{utf8, 0, 0, 3071}, {recipe_json, 0, 0, 3071}}, " ", 3071, "\xf0\x9f\x91"},
    {subject::recipe,
     "",
     {{utf8, 0, 0, 3070}, {recipe_max_length, 3072, 3073}, {recipe_json, 0, 0, 3070}},
     " ",
     3070,
     "\x80\x80\x80"},

    {subject::tag_key, "", {{tag_key_min_length, 1, 0}}},
    {subject::tag_key, "Owner"},
    {subject::tag_key, "cost center ü温1_.:/=+-@"},
    {subject::tag_key, "a\tb", {{tag_key_characters, 0, 0, 1}}},
    {subject::tag_key, "e\u0301", {{tag_key_characters, 0, 0, 1}}},
    {subject::tag_key, "a#b", {{tag_key_characters, 0, 0, 1}}},
    {subject::tag_key, "a\0b"sv, {{tag_key_characters, 0, 0, 1}}},
    {subject::tag_key, "\\p{L}", {{tag_key_characters, 0, 0, 0}}},
    {subject::tag_key, "", {}, "k", 127},
    {subject::tag_key, "", {{tag_key_guide_length, 127, 128}}, "k", 128},
    {subject::tag_key, "", {{tag_key_max_length, 128, 129}}, "k", 129},
    {subject::tag_key, "\u0870", {{tag_key_recent_characters, 13, 0, 0}}},
    {subject::tag_key, "aws:a", {{tag_key_reserved_prefix, 0, 0, 0}}},
    {subject::tag_key, "AWS:a"},
    {subject::tag_key, "t"},
    {subject::tag_key, "温\u3000\u0660"},
    {subject::tag_key, "", {}, "温", 127},
    {subject::tag_key, "", {{tag_key_guide_length, 127, 128}}, "温", 128},
    {subject::tag_key, "", {{tag_key_max_length, 128, 129}}, "温", 129},
    {subject::tag_key, "\U0001f44d", {{tag_key_characters, 0, 0, 0}}},
    {subject::tag_key, "\U0001fae8", {{tag_key_characters, 0, 0, 0}}},
    {subject::tag_key, "\u08be"},
    {subject::tag_key, "温\u0870", {{tag_key_recent_characters, 13, 0, 3}}},
    {subject::tag_key, "aws team"},
    {subject::tag_key, "温\xe4\xb8", {{utf8, 0, 0, 3}}},
    {subject::tag_value, ""},
    {subject::tag_value, "", {}, "v", 255},
    {subject::tag_value, "", {{tag_value_guide_length, 255, 256}}, "v", 256},
    {subject::tag_value, "", {{tag_value_max_length, 256, 257}}, "v", 257},
    {subject::tag_value, "a#b", {{tag_value_characters, 0, 0, 1}}},
    {subject::tag_value, "aws:a", {{tag_value_reserved_prefix, 0, 0, 0}}},
    {subject::tag_value, "\xff", {{utf8, 0, 0, 0}}},
    {subject::tag_value, "", {}, "é", 255},
    {subject::tag_value, "", {{tag_value_guide_length, 255, 256}}, "é", 256},
    {subject::tag_value, "", {{tag_value_max_length, 256, 257}}, "é", 257},
    {subject::tag_value, "e\u0301", {{tag_value_characters, 0, 0, 1}}},

    {subject::client_token, "", {{client_token_min_length, 36, 0}}},
    {subject::client_token, "", {{client_token_min_length, 36, 35}}, "t", 35},
    {subject::client_token, "", {}, "t", 36},
    {subject::client_token, "", {}, "~", 64},
    {subject::client_token, "", {{client_token_max_length, 64, 65}}, "t", 65},
    {subject::client_token, " ", {{client_token_characters, 0, 0, 0}}, "t", 36},
    {subject::client_token, "", {{client_token_characters, 0, 0, 0}}, "\0"sv, 40},
    {subject::client_token, "\x7f", {{client_token_characters, 0, 0, 0}}, "t", 36},
    {subject::client_token, "\u00a0", {{client_token_characters, 0, 0, 0}}, "t", 36},
    {subject::client_token, "0f8fad5b-d9cb-469f-a165-70867728950e"},
    {subject::client_token, "", {{client_token_characters, 0, 0, 36}}, "t", 36, "\n"},
    {subject::client_token,
     "",
     {{client_token_min_length, 36, 18}, {client_token_characters, 0, 0, 0}},
     "é",
     18},
    {subject::client_token, "", {{utf8, 0, 0, 35}}, "t", 35, "\xff"},
};
constexpr std::size_t vector_count = std::size(vectors);

constexpr verdict check_view(subject about, std::string_view text, const policy& severities) {
    verdict found(about);
    iotpkg::detail::callback_sink sink(found);
    iotpkg::detail::check_view(quick_check_of(about), iotpkg::detail::place{about}, text, severities, sink);
    return found;
}

// A map of one entry.
class one_entry final : public iotpkg::detail::map_entries {
public:
    constexpr one_entry(const iotpkg::detail::text& key, const iotpkg::detail::text& value)
        : key_(key), value_(value) {}

private:
    constexpr void visit_entries(iotpkg::detail::entry_visitor& visitor) const override {
        visitor.visit(key_, value_);
    }

    iotpkg::detail::text key_;
    iotpkg::detail::text value_;
};

using all_fields = iotpkg::detail::fields<iotpkg::create_package_version_operation>;

constexpr iotpkg::detail::text fine(std::string_view("fine"));

// The text as half of an entry, where it is that.
constexpr one_entry entry_with(subject about, const iotpkg::detail::text& text) {
    return shape_of(about) == iotpkg::shape::value ? one_entry(fine, text) : one_entry(text, fine);
}

// A request that has the text in its place, and nothing to object to elsewhere.
constexpr all_fields fields_with(subject about, const iotpkg::detail::text& text, const one_entry& entry) {
    using iotpkg::detail::get_field;
    all_fields made;
    get_field<subject::package_name>(made) = fine;
    get_field<subject::version_name>(made) = fine;
    switch (about) {
        case subject::package_name: get_field<subject::package_name>(made) = text; break;
        case subject::version_name: get_field<subject::version_name>(made) = text; break;
        case subject::description: get_field<subject::description>(made) = text; break;
        case subject::attribute_key:
        case subject::attribute_value: get_field<subject::attributes>(made) = &entry; break;
        case subject::s3_bucket: get_field<subject::artifact>(made) = {true, text, fine, fine}; break;
        case subject::s3_key: get_field<subject::artifact>(made) = {true, fine, text, fine}; break;
        case subject::s3_version: get_field<subject::artifact>(made) = {true, fine, fine, text}; break;
        case subject::recipe: get_field<subject::recipe>(made) = text; break;
        case subject::tag_key:
        case subject::tag_value: get_field<subject::tags>(made) = &entry; break;
        case subject::client_token:
            get_field<subject::client_token>(made) = text;
            made.token = iotpkg::token_source::given;
            break;
        default: break;
    }
    return made;
}

constexpr verdict check_fields(subject about, std::string_view text, const policy& severities) {
    verdict found;
    iotpkg::detail::callback_sink sink(found);
    const one_entry entry = entry_with(about, text);
    iotpkg::detail::check_fields(fields_with(about, text, entry), severities, sink);
    return found;
}

// The compiler's door: each vector is a constant expression of its own. What it says is compared at run time,
// so that a fault fails the test of one rule and not the build.
struct compiled {
    verdict view;
    verdict fields;
};

constexpr compiled compile(const vector& one) {
    const text_buffer text(one);
    return {check_view(one.about, text.view(), policy::recommended),
            check_fields(one.about, text.view(), policy::recommended)};
}
template <std::size_t Index>
constexpr compiled compiled_vector = compile(vectors[Index]);

template <std::size_t... Index>
constexpr auto compile_all(std::index_sequence<Index...>) {
    return std::array<compiled, sizeof...(Index)>{compiled_vector<Index>...};
}
constexpr auto by_the_compiler = compile_all(std::make_index_sequence<vector_count>());

// The running program's doors.
template <policy Policy, class Use>
void with_builder(subject about, std::string_view text, Use use) {
    const auto start = create_package_version<Policy>();
    const auto named = start.package_name("fine").version_name("fine");
    switch (about) {
        case subject::package_name: use(start.package_name(text).version_name("fine")); break;
        case subject::version_name: use(start.package_name("fine").version_name(text)); break;
        case subject::description: use(named.description(text)); break;
        case subject::attribute_key: use(named.attributes({{text, "fine"}})); break;
        case subject::attribute_value: use(named.attributes({{"fine", text}})); break;
        case subject::s3_bucket:
            use(named.artifact({.bucket = text, .key = "fine", .version = "fine"}));
            break;
        case subject::s3_key: use(named.artifact({.bucket = "fine", .key = text, .version = "fine"})); break;
        case subject::s3_version:
            use(named.artifact({.bucket = "fine", .key = "fine", .version = text}));
            break;
        case subject::recipe: use(named.recipe(text)); break;
        case subject::tag_key: use(named.tags({{text, "fine"}})); break;
        case subject::tag_value: use(named.tags({{"fine", text}})); break;
        case subject::client_token: use(named.client_token(text)); break;
        default: FAIL("no text member");
    }
}

verdict verdict_of(const iotpkg::report& report, verdict found = {}) {
    for (const iotpkg::violation& one : report) {
        found(one);
    }
    return found;
}

// What each door answered. Compared outside of the templates, which stand for 60 types.
struct answers {
    verdict told;
    iotpkg::result<iotpkg::request> built;
    iotpkg::result<iotpkg::request_view, iotpkg::write_error> written;
    iotpkg::result<std::string_view> parsed;
};

template <subject About, policy Policy>
iotpkg::result<std::string_view> parse_text(std::string_view text) {
    return iotpkg::checked_text<About, Policy>::parse(text).transform(
        [](auto&& parsed) { return parsed.view(); });
}

template <policy Policy>
iotpkg::result<std::string_view> parse_as(subject about, std::string_view text) {
    switch (about) {
        case subject::package_name: return parse_text<subject::package_name, Policy>(text);
        case subject::version_name: return parse_text<subject::version_name, Policy>(text);
        case subject::description: return parse_text<subject::description, Policy>(text);
        case subject::attribute_key: return parse_text<subject::attribute_key, Policy>(text);
        case subject::attribute_value: return parse_text<subject::attribute_value, Policy>(text);
        case subject::s3_bucket: return parse_text<subject::s3_bucket, Policy>(text);
        case subject::s3_key: return parse_text<subject::s3_key, Policy>(text);
        case subject::s3_version: return parse_text<subject::s3_version, Policy>(text);
        case subject::recipe: return parse_text<subject::recipe, Policy>(text);
        case subject::tag_key: return parse_text<subject::tag_key, Policy>(text);
        case subject::tag_value: return parse_text<subject::tag_value, Policy>(text);
        case subject::client_token: return parse_text<subject::client_token, Policy>(text);
        default: break;
    }
    FAIL("no text member");
    return std::string_view();
}

char memory[16 * 1024];

template <policy Policy>
answers answers_of(subject about, std::string_view text) {
    verdict told;
    iotpkg::result<iotpkg::request> built{iotpkg::unexpected(iotpkg::report())};
    iotpkg::result<iotpkg::request_view, iotpkg::write_error> written{
        iotpkg::unexpected(iotpkg::write_error())};
    with_builder<Policy>(about, text, [&](const auto& builder) {
        builder.check(told);
        built = builder.build();
        written = builder.write_to(memory);
    });
    return {told, std::move(built), written, parse_as<Policy>(about, text)};
}

void compare(subject about, std::string_view text, const verdict& expected, const answers& got) {
    const bool is_fine = expected.errors() == 0;
    CHECK(got.told == expected);
    CHECK(got.built.has_value() == is_fine);
    CHECK(got.written.has_value() == is_fine);
    CHECK(got.parsed.has_value() == is_fine);
    if (is_fine) {
        CHECK(*got.parsed == text);
    } else {
        CHECK(verdict_of(got.built.error()) == expected);
        CHECK(got.written.error().errors == expected.errors());
        CHECK(verdict_of(got.parsed.error(), verdict(about)) == expected);
    }
}

// The same verdict from check(), build(), write_to() and parse().
template <policy Policy>
void check_doors(subject about, std::string_view text) {
    compare(about, text, check_view(about, text, Policy), answers_of<Policy>(about, text));
}

// What a rule says of each text that it is about, and of no other fault: so a fault in one rule fails the
// test of that rule.
template <rule Id>
void check_rule() {
    std::size_t broken = 0;
    for (std::size_t index = 0; index < vector_count; ++index) {
        const vector& one = vectors[index];
        if (row_of(Id).subject != one.about && row_of(Id).subject != subject::any) {
            continue;
        }
        const text_buffer buffer(one);
        const bytes_of bytes(buffer.view());
        const std::string_view text = bytes;
        CAPTURE(pointer_of(one.about), text.substr(0, 40), text.size());
        const finding expected = one.expected.of(Id);
        const auto said = [&](const policy& severities) {
            return check_view(one.about, text, severities).of(Id);
        };
        CHECK(by_the_compiler[index].view.of(Id) == expected);
        CHECK(by_the_compiler[index].fields.of(Id) == expected);
        CHECK(said(policy::recommended) == expected);
        CHECK(said(policy::strict) == expected.as(severity::error));
        const bool is_kept = row_of(Id).wire == iotpkg::wire_effect::leaves_no_request;
        CHECK(said(policy::recommended.off(Id)).weight == (is_kept ? expected.weight : severity::off));
        if (expected.weight != severity::off) {
            ++broken;
            CHECK(said(policy::recommended.error(Id)) == expected.as(severity::error));
            CHECK(said(policy::recommended.warn(Id)) ==
                  expected.as(is_kept ? severity::error : severity::warning));
            CHECK(said(policy::none().error(Id)).weight == severity::error);
        }
    }
    CHECK(broken > 0);
}

constexpr bool is_about_one_text(const iotpkg::rule_row& row) {
    using enum iotpkg::constraint;
    return row.kind != required && row.kind != duplicate && row.kind != not_null && row.kind != stable &&
           row.kind != syntax && row.kind != max_depth && row.kind != reference && row.kind != comparison &&
           row.kind != other_form && row.subject != subject::artifact && row.subject != subject::attributes &&
           row.subject != subject::tags &&
           // A builder takes no text for it: check_text.cpp and json.cpp have its verdicts.
           row.subject != subject::action;
}

// One test for each rule about one text, with the rule's id as its tag.
template <rule Id>
void register_rule() {
    if constexpr (is_about_one_text(iotpkg::row_of(Id))) {
        const std::string id(iotpkg::to_string_view(Id));
        const std::string name = "the vectors of " + id;
        const std::string tags = "[vectors][" + id + "]";
        const Catch::AutoReg test(Catch::makeTestInvoker(&check_rule<Id>), CATCH_INTERNAL_LINEINFO,
                                  Catch::StringRef(), Catch::NameAndTags{name, tags});
    }
}

template <std::size_t... Index>
bool register_rules(std::index_sequence<Index...>) {
    (register_rule<static_cast<rule>(Index)>(), ...);
    return true;
}
[[maybe_unused]] const bool registered = register_rules(std::make_index_sequence<iotpkg::rule_count>());

}  // namespace

TEST_CASE("every vector has the same verdict through each door, under each policy", "[vectors]") {
    for (std::size_t index = 0; index < vector_count; ++index) {
        const vector& one = vectors[index];
        const text_buffer buffer(one);
        const bytes_of bytes(buffer.view());
        const std::string_view text = bytes;
        CAPTURE(pointer_of(one.about), text.substr(0, 40), text.size());
        const auto said = [&](const policy& severities) { return check_view(one.about, text, severities); };
        const verdict recommended = said(policy::recommended);
        CHECK(by_the_compiler[index].view == recommended);
        CHECK(by_the_compiler[index].fields == recommended);
        CHECK(recommended.in_order());

        check_doors<policy::recommended>(one.about, text);
        check_doors<policy::strict>(one.about, text);
        check_doors<policy::service>(one.about, text);
        check_doors<policy::wire_safe>(one.about, text);

        // Strict finds the same, all of it errors; wire_safe and service find a part.
        CHECK(said(policy::strict).size() == recommended.size());
        CHECK(said(policy::strict).errors() == recommended.size());
        CHECK(said(policy::service).errors() <= recommended.errors());
        CHECK(said(policy::wire_safe).errors() <= recommended.errors());
        CHECK(said(policy::wire_safe).size() == said(policy::wire_safe).errors());
    }
}

std::vector<text_vector> text_vectors() {
    std::vector<text_vector> all;
    for (const vector& one : vectors) {
        all.push_back({one.about, std::string(text_buffer(one).view())});
    }
    return all;
}
