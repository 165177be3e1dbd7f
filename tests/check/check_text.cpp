// SPDX-License-Identifier: BSL-1.0
// What behaviour/vectors.cpp has no rows for: bytes of every value, text that is absent or null, and what
// policies change.
#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/report_sink.hpp>

#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/quick_checks.hpp"
#include "../support/verdict.hpp"

namespace {

using namespace std::string_view_literals;
using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::subject;

constexpr finding error(rule id, std::size_t limit = 0, std::size_t actual = 0, std::size_t offset = 0) {
    return {id, limit, actual, offset, severity::error};
}

constexpr finding warning(rule id, std::size_t limit = 0, std::size_t actual = 0, std::size_t offset = 0) {
    return {id, limit, actual, offset, severity::warning};
}

// For rules whose only figure is the place.
constexpr finding error_at(rule id, std::size_t offset) {
    return error(id, 0, 0, offset);
}

constexpr verdict found_in(subject about, const iotpkg::detail::text& text,
                           const policy& severities = policy::recommended) {
    verdict found(about);
    iotpkg::detail::callback_sink sink(found);
    iotpkg::detail::check_text(quick_check_of(about), iotpkg::detail::place{about}, text, severities, sink);
    return found;
}

verdict found_at_run_time(subject about, std::string_view text,
                          const policy& severities = policy::recommended) {
    return found_in(about, std::string_view(bytes_of(text)), severities);
}

#define U_SHAKING "\xF0\x9F\xAB\xA8"  // U+1FAE8, of Unicode 15

constexpr subject texts[] = {
    subject::package_name,    subject::version_name, subject::description, subject::attribute_key,
    subject::attribute_value, subject::s3_bucket,    subject::s3_key,      subject::s3_version,
    subject::recipe,          subject::tag_key,      subject::tag_value,   subject::client_token,
};

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
        verdict expected;
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

#define CHECK_ALL_BYTES(...) CHECK_BOTH_DOORS(first_misjudged_byte(__VA_ARGS__) == 256)

}  // namespace

TEST_CASE("of all bytes, names, attribute keys, buckets and tokens take their own alone",
          "[check_text][package_name_characters][version_name_characters][attribute_key_characters][bucket_"
          "characters][client_token_characters]") {
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

namespace {

constexpr verdict found_without(subject about) {
    return found_in(about, iotpkg::detail::text());
}

constexpr verdict found_in_null(subject about) {
    return found_in(about, iotpkg::detail::text(static_cast<const char*>(nullptr)));
}

#define CHECK_ABSENT(about, ...) CHECK_BOTH_DOORS(found_without(about) == verdict{__VA_ARGS__})

}  // namespace

TEST_CASE("absent text breaks what is required or advised",
          "[check_text][package_name_required][version_name_required][bucket_required][s3_key_required][s3_"
          "version_missing]") {
    CHECK_ABSENT(subject::package_name, error(rule::package_name_required));
    CHECK_ABSENT(subject::version_name, error(rule::version_name_required));
    CHECK_ABSENT(subject::s3_bucket, error(rule::bucket_required));
    CHECK_ABSENT(subject::s3_key, error(rule::s3_key_required));
    CHECK_ABSENT(subject::s3_version, warning(rule::s3_version_missing));
    CHECK_ABSENT(subject::description);
    CHECK_ABSENT(subject::recipe);
    CHECK_ABSENT(subject::client_token);
    CHECK_ABSENT(subject::action);
    // Half of an entry cannot be left out.
    CHECK_ABSENT(subject::attribute_key, error(rule::null_text));
    CHECK_ABSENT(subject::attribute_value, error(rule::null_text));
    CHECK_ABSENT(subject::tag_key, error(rule::null_text));
    CHECK_ABSENT(subject::tag_value, error(rule::null_text));
}

TEST_CASE("an action is one of the table's texts, letter for letter", "[check_text][action_unknown]") {
    CHECK_BOTH_DOORS(found_in(subject::action, "PUBLISH"sv) == verdict{});
    CHECK_BOTH_DOORS(found_in(subject::action, "DEPRECATE"sv) == verdict{});
    for (const std::string_view other :
         {""sv, "publish"sv, "PUBLIS"sv, "PUBLISHED"sv, " PUBLISH"sv, "PUBLISH\0"sv}) {
        CHECK(found_at_run_time(subject::action, other) == verdict{error_at(rule::action_unknown, 0)});
    }
}

TEST_CASE("a null pointer is neither absent nor empty", "[check_text][null_text]") {
    CHECK_BOTH_DOORS(found_in_null(subject::package_name) == verdict{error(rule::null_text)});
    CHECK_BOTH_DOORS(found_in_null(subject::recipe) == verdict{error(rule::null_text)});
    for (const subject about : texts) {
        CAPTURE(pointer_of(about));
        CHECK(found_in_null(about) == verdict{error(rule::null_text)});
    }
}

TEST_CASE("a null pointer that is no error counts as nothing given", "[check_text][null_text]") {
    const iotpkg::detail::text null(static_cast<const char*>(nullptr));
    CHECK(found_in(subject::package_name, null, policy::recommended.off(rule::null_text)) ==
          verdict{error(rule::package_name_required)});
    CHECK(found_in(subject::s3_key, null, policy::recommended.warn(rule::null_text)) ==
          verdict{warning(rule::null_text), error(rule::s3_key_required)});
}

TEST_CASE("a rule that is off hides no other", "[check_text]") {
    const policy no_maximum = policy::recommended.off(rule::description_max_length);
    CHECK(
        found_at_run_time(subject::description, std::string(1025, 'd'), no_maximum) ==
        verdict{warning(rule::description_bytes, 1024, 1025), warning(rule::description_utf16, 1024, 1025)});
    // A maximum that is a warning still says the length, once.
    const policy warned = policy::recommended.warn(rule::description_max_length);
    CHECK(found_at_run_time(subject::description, std::string(1025, 'd'), warned) ==
          verdict{warning(rule::description_max_length, 1024, 1025)});
    // But no warning hides an error.
    const policy bytes_count = warned.error(rule::description_bytes);
    CHECK(found_at_run_time(subject::description, std::string(1025, 'd'), bytes_count) ==
          verdict{warning(rule::description_max_length, 1024, 1025),
                  error(rule::description_bytes, 1024, 1025)});
    CHECK(found_at_run_time(subject::description, std::string(1025, 'd'), bytes_count.errors_only()) ==
          verdict{error(rule::description_bytes, 1024, 1025)});

    const policy no_characters = policy::recommended.off(rule::bucket_characters);
    CHECK(found_at_run_time(subject::s3_bucket, "Acme_Firmware", no_characters) == verdict{});
    CHECK(found_at_run_time(subject::s3_bucket, "_acme", no_characters) ==
          verdict{error_at(rule::bucket_ends, 0)});
}

TEST_CASE("absent and null text under other policies", "[check_text]") {
    const iotpkg::detail::text absent;
    const iotpkg::detail::text null(static_cast<const char*>(nullptr));
    CHECK(found_in(subject::s3_key, absent, policy::recommended.off(rule::s3_key_required)) == verdict{});
    CHECK(found_in(subject::s3_version, absent, policy::strict) == verdict{error(rule::s3_version_missing)});
    CHECK(found_in(subject::s3_version, absent, policy::wire_safe) == verdict{});
    CHECK(found_in(subject::description, null, policy::recommended.warn(rule::null_text)) ==
          verdict{warning(rule::null_text)});
    CHECK(found_in(subject::description, null, policy::recommended.off(rule::null_text)) == verdict{});
}

TEST_CASE("the encoding under other policies", "[check_text][utf8]") {
    CHECK(found_at_run_time(subject::s3_version, "\xFF", policy::wire_safe) ==
          verdict{error_at(rule::utf8, 0)});
    for (const policy& lenient :
         {policy::recommended.warn(rule::utf8), policy::recommended.off(rule::utf8)}) {
        CHECK(found_at_run_time(subject::s3_version, "\xFF", lenient) == verdict{error_at(rule::utf8, 0)});
    }
}

TEST_CASE("what refuses a literal is the first error", "[check_text]") {
    const auto first_error_of = [](subject about, std::string_view text) {
        iotpkg::detail::first_error first;
        iotpkg::detail::check_view(quick_check_of(about), iotpkg::detail::place{about}, text,
                                   policy::recommended, first);
        return first;
    };
    CHECK(!first_error_of(subject::description, "Night mode").is_found);
    CHECK(!first_error_of(subject::description, U_SHAKING).is_found);
    CHECK(first_error_of(subject::description, U_SHAKING "\n").is_found);
    CHECK(first_error_of(subject::description, U_SHAKING "\n").id == rule::description_characters);
    CHECK(first_error_of(subject::s3_bucket, "A.").id == rule::bucket_min_length);
}

TEST_CASE("any bytes of any length end in a verdict", "[check_text][utf8]") {
    constexpr iotpkg::detail::character_set anything{"[^]"};
    // All pairs of lead and second byte, alone and cut off at the end of longer text.
    for (unsigned lead = 0; lead < 256; ++lead) {
        for (unsigned second = 0; second < 256; second += 5) {
            const std::string pair{static_cast<char>(lead), static_cast<char>(second)};
            for (const subject about : texts) {
                const verdict found = found_at_run_time(about, pair);
                CHECK(found.well_placed());
                CHECK((found.of(rule::utf8).weight == severity::off) == anything.holds_all_of(pair));
            }
        }
    }
    const std::string huge(1000000, '\xF0');
    for (const subject about : texts) {
        CHECK(found_at_run_time(about, huge).of(rule::utf8).weight == severity::error);
    }
}
