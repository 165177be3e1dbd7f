// One table of texts, and the verdict on each through both doors: the compiler's and the running program's.
#include <iotpkg/create_package_version.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/vectors.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::subject;

// What is said about a text: rules with their severities, in order.
struct verdict {
    std::array<rule, 6> rules{};
    std::array<severity, 6> weights{};
    std::size_t count = 0;
    std::size_t errors = 0;

    constexpr verdict() = default;
    constexpr verdict(std::initializer_list<rule> expected) {
        for (const rule id : expected) {
            add(id, iotpkg::row_of(id).normally);
        }
    }

    constexpr void add(rule id, severity weight) {
        rules[count] = id;
        weights[count++] = weight;
        errors += weight == severity::error ? 1u : 0u;
    }
    constexpr void operator()(const iotpkg::violation& found) { add(found.rule, found.severity); }

    bool operator==(const verdict&) const = default;
};

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
    std::array<char, 6400> characters{};
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

constexpr vector vectors[] = {
    {subject::package_name, "", {package_name_min_length}},
    {subject::package_name, "p"},
    {subject::package_name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."},
    {subject::package_name, "", {}, "n", 128},
    {subject::package_name, "", {package_name_max_length}, "n", 129},
    {subject::package_name, ".", {package_name_dot_segment}},
    {subject::package_name, "..", {package_name_dot_segment}},
    {subject::package_name, "..."},
    {subject::package_name, "thermostat firmware", {package_name_characters}},
    {subject::package_name, "a+b", {package_name_characters}},
    {subject::package_name, "$null", {package_name_characters}},
    {subject::package_name, "ü", {package_name_characters}},
    {subject::package_name, "a\n", {package_name_characters}},
    {subject::package_name, "a\xff", {utf8}},
    {subject::package_name, " ", {package_name_max_length, package_name_characters}, "n", 128},
    {subject::version_name, "", {version_name_min_length}},
    {subject::version_name, "", {}, "1", 64},
    {subject::version_name, "", {version_name_max_length}, "1", 65},
    {subject::version_name, "..", {version_name_dot_segment}},
    {subject::version_name, "1.0+build", {version_name_characters}},
    {subject::version_name, "2.4.1-rc_1"},

    {subject::description, "", {description_min_length}},
    {subject::description, "Cafe"},
    {subject::description, "Night mode – Größe 温度 🌡"},
    {subject::description, "", {}, "d", 1024},
    {subject::description, "", {description_max_length}, "d", 1025},
    {subject::description, "", {}, "ü", 512},
    {subject::description, "", {description_bytes}, "ü", 513},
    {subject::description, "", {description_bytes}, "🌡", 512},
    {subject::description, "", {description_bytes, description_utf16}, "🌡", 513},
    {subject::description, "", {description_bytes, description_utf16}, "🌡", 1024},
    {subject::description, "", {description_max_length}, "🌡", 1025},
    {subject::description, "\x01", {description_characters}},
    {subject::description, "a\x07", {description_characters}},
    {subject::description, "a\tb", {description_characters}},
    {subject::description, "a\u200db", {description_characters}},
    {subject::description, "a\ue000", {description_characters}},
    {subject::description, "a\u0378", {description_characters}},
    {subject::description, "a\u00a0\u2028\ufe0f"},
    {subject::description, "\U0001fae8", {description_recent_characters}},
    {subject::description, "\xed\xa0\x80", {utf8}},
    {subject::description, "\xc0\x80\x01", {utf8, description_characters}},

    {subject::attribute_key, "", {attribute_key_min_length}},
    {subject::attribute_key, "azAZ09:_-"},
    {subject::attribute_key, "bad key", {attribute_key_characters}},
    {subject::attribute_key, "a.b", {attribute_key_characters}},
    {subject::attribute_key, "é", {attribute_key_characters}},
    {subject::attribute_value, "", {attribute_value_min_length}},
    {subject::attribute_value, "Cafe"},
    {subject::attribute_value, "a\nb", {attribute_value_characters}},
    {subject::attribute_value, "\U0001fae8", {attribute_value_recent_characters}},
    {subject::attribute_value, "\xf4\x90\x80\x80", {utf8}},

    {subject::s3_bucket, "", {bucket_min_length}},
    {subject::s3_bucket, "ab", {bucket_min_length}},
    {subject::s3_bucket, "abc"},
    {subject::s3_bucket, "", {}, "b", 63},
    {subject::s3_bucket, "", {bucket_max_length}, "b", 64},
    {subject::s3_bucket, "aBc", {bucket_characters}},
    {subject::s3_bucket, "a_c", {bucket_characters}},
    {subject::s3_bucket, "-bc", {bucket_ends}},
    {subject::s3_bucket, "bc.", {bucket_ends}},
    {subject::s3_bucket, "a..b", {bucket_adjacent_periods}},
    {subject::s3_bucket, "192.168.0.1", {bucket_ipv4_form}},
    {subject::s3_bucket, "192.168.0.1.a"},
    {subject::s3_bucket, "xn--abc", {bucket_reserved_prefix}},
    {subject::s3_bucket, "sthree-abc", {bucket_reserved_prefix}},
    {subject::s3_bucket, "amzn-s3-demo-abc", {bucket_reserved_prefix}},
    {subject::s3_bucket, "abc-s3alias", {bucket_reserved_suffix}},
    {subject::s3_bucket, "abc--ol-s3", {bucket_reserved_suffix}},
    {subject::s3_bucket, "abc.mrap", {bucket_reserved_suffix}},
    {subject::s3_bucket, "abc--x-s3", {bucket_reserved_suffix}},
    {subject::s3_bucket, "abc--table-s3", {bucket_reserved_suffix}},
    {subject::s3_bucket, "abc-an", {bucket_regional_suffix}},
    {subject::s3_bucket, "abc-123456789012-us-east-1-an"},
    {subject::s3_key, "", {s3_key_min_length}},
    {subject::s3_key, "thermostat/2.4.1.bin"},
    {subject::s3_key, "", {}, "k", 1024},
    {subject::s3_key, "", {s3_key_max_bytes}, "k", 1025},
    {subject::s3_key, "videos/2014/../../v"},
    {subject::s3_key, "videos/../../v", {s3_key_relative_segments}},
    {subject::s3_key, "a{b}", {s3_key_characters}},
    {subject::s3_key, "\x80", {utf8}},
    {subject::s3_version, "", {s3_version_missing}},
    {subject::s3_version, "null"},
    {subject::s3_version, "", {}, "v", 1024},
    {subject::s3_version, "", {s3_version_max_bytes}, "v", 1025},

    {subject::recipe, "", {recipe_json}},
    {subject::recipe, "{\n\t\"steps\": []\r\n}"},
    {subject::recipe, "\"", {}, "r", 3070, "\""},
    {subject::recipe, "\"", {recipe_max_length}, "r", 3071, "\""},
    {subject::recipe, "\"", {}, "ü", 3070, "\""},
    {subject::recipe, "\"", {recipe_max_length}, "ü", 3071, "\""},
    {subject::recipe, "", {recipe_json}, "r", 3072},
    {subject::recipe, "", {recipe_max_length, recipe_json}, "r", 3073},
    {subject::recipe, "", {recipe_json}, "[", 3072},
    {subject::recipe, "", {recipe_json}, "[{\"a\":", 512},
    {subject::recipe, "\"\xe2\x82\"", {utf8}},
    {subject::recipe, "{\xe2\x82}", {utf8, recipe_json}},
    {subject::recipe, "[", {}, "\"${aws:iot:package:p:version:v:attributes:k}\",", 60, "0]"},
    {subject::recipe, "[\"${aws:iot:package::version::attributes}\"]"},
    {subject::recipe, "[\"${aws:iot:package:p:version:v:attributes:k\"]", {recipe_placeholder_unterminated}},
    {subject::recipe, "[\"", {recipe_placeholder_unterminated}, "${aws:iot:package:", 170, "\"]"},
    {subject::recipe, "[\"${aws:iot:package:p}\"]", {recipe_placeholder_form}},
    {subject::recipe,
     "[\"${aws:iot:package:p:version:v:artifact-location:s3-presigned-url}\"]",
     {recipe_placeholder_artifact_location}},
    {subject::recipe, "[\"${aws:iot:package::version:v:attributes:k}\"]", {recipe_placeholder_pair}},
    {subject::recipe,
     "[\"${aws:iot:package:p:version:$null:attributes:k}\"]",
     {recipe_placeholder_null_version}},
    {subject::recipe,
     "[\"${aws:iot:s3-presigned-url:https://s3/${aws:iot:package:p:version:v:artifact:s3-presigned-url}}\"]",
     {recipe_placeholder_nested_artifact}},
    {subject::recipe,
     "[\"${aws:iot:s3-presigned-url:https://s3/${aws:iot:s3-presigned-url:https://s3/b/k}}\"]",
     {recipe_placeholder_second_layer}},
    {subject::recipe,
     "{\"${aws:iot:package:p:version:v:attributes}\":1}",
     {recipe_placeholder_all_attributes}},
    {subject::recipe,
     "${aws:iot:package:p:version:$null:attributes}${aws:",
     {recipe_json, recipe_placeholder_unterminated, recipe_placeholder_null_version,
      recipe_placeholder_all_attributes}},

    {subject::tag_key, "", {tag_key_min_length}},
    {subject::tag_key, "Owner"},
    {subject::tag_key, "cost center ü温1_.:/=+-@"},
    {subject::tag_key, "a\tb", {tag_key_characters}},
    {subject::tag_key, "e\u0301", {tag_key_characters}},
    {subject::tag_key, "a#b", {tag_key_characters}},
    {subject::tag_key, "", {}, "k", 127},
    {subject::tag_key, "", {tag_key_guide_length}, "k", 128},
    {subject::tag_key, "", {tag_key_max_length}, "k", 129},
    {subject::tag_key, "\u0870", {tag_key_recent_characters}},
    {subject::tag_key, "aws:a", {tag_key_reserved_prefix}},
    {subject::tag_key, "AWS:a"},
    {subject::tag_value, ""},
    {subject::tag_value, "", {}, "v", 255},
    {subject::tag_value, "", {tag_value_guide_length}, "v", 256},
    {subject::tag_value, "", {tag_value_max_length}, "v", 257},
    {subject::tag_value, "a#b", {tag_value_characters}},
    {subject::tag_value, "aws:a", {tag_value_reserved_prefix}},
    {subject::tag_value, "\xff", {utf8}},

    {subject::client_token, "", {client_token_min_length}},
    {subject::client_token, "", {client_token_min_length}, "t", 35},
    {subject::client_token, "", {}, "t", 36},
    {subject::client_token, "", {}, "~", 64},
    {subject::client_token, "", {client_token_max_length}, "t", 65},
    {subject::client_token, " ", {client_token_characters}, "t", 36},
    {subject::client_token, "\x7f", {client_token_characters}, "t", 36},
    {subject::client_token, "\u00a0", {client_token_characters}, "t", 36},
};
constexpr std::size_t vector_count = std::size(vectors);

constexpr verdict check_view(const vector& one, const policy& severities) {
    verdict found;
    iotpkg::detail::check_view(one.about, text_buffer(one).view(), severities, found);
    return found;
}

// A map of one entry.
struct one_entry {
    iotpkg::text key;
    iotpkg::text value;

    [[nodiscard]] constexpr bool present() const { return key.present(); }
    template <class Visit>
    constexpr void each(Visit&& visit) const {
        if (present()) {
            visit(key, value);
        }
    }
};

using all_fields = iotpkg::detail::fields<one_entry, one_entry>;

// A request that has the text in its place, and nothing to object to elsewhere.
constexpr all_fields fields_with(subject about, const iotpkg::text& text) {
    const iotpkg::text fine(std::string_view("fine"));
    all_fields made{fine, fine, {}, {}, {}, {}, {}, {}, {}};
    switch (about) {
        case subject::package_name: made.package_name = text; break;
        case subject::version_name: made.version_name = text; break;
        case subject::description: made.description = text; break;
        case subject::attribute_key: made.attributes = {text, fine}; break;
        case subject::attribute_value: made.attributes = {fine, text}; break;
        case subject::s3_bucket: made.artifact = {true, text, fine, fine}; break;
        case subject::s3_key: made.artifact = {true, fine, text, fine}; break;
        case subject::s3_version: made.artifact = {true, fine, fine, text}; break;
        case subject::recipe: made.recipe = text; break;
        case subject::tag_key: made.tags = {text, fine}; break;
        case subject::tag_value: made.tags = {fine, text}; break;
        case subject::client_token:
            made.client_token = text;
            made.token = iotpkg::token_source::given;
            break;
        default: break;
    }
    return made;
}

constexpr verdict check_fields(const vector& one, const policy& severities) {
    const text_buffer buffer(one);
    verdict found;
    iotpkg::detail::check_fields(fields_with(one.about, buffer.view()), severities, found);
    return found;
}

// The compiler's door: each vector is a constant expression of its own.
template <std::size_t Index>
constexpr bool compiler_agrees() {
    static_assert(check_view(vectors[Index], policy::recommended) == vectors[Index].expected);
    static_assert(check_fields(vectors[Index], policy::recommended) == vectors[Index].expected);
    return true;
}

template <std::size_t... Index>
constexpr bool compiler_agrees_on_all(std::index_sequence<Index...>) {
    return (compiler_agrees<Index>() && ...);
}
static_assert(compiler_agrees_on_all(std::make_index_sequence<vector_count>()));

// The running program's doors.
template <policy Policy, class Use>
void with_builder(subject about, const std::string& text, Use use) {
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

template <subject About, policy Policy>
void check_parse(const std::string& text, const verdict& expected) {
    const auto parsed = iotpkg::checked_text<About, Policy>::parse(text);
    CHECK(parsed.has_value() == (expected.errors == 0));
    if (!parsed) {
        verdict found;
        for (const iotpkg::violation& one : parsed.error()) {
            found(one);
        }
        CHECK(found == expected);
    } else {
        CHECK(parsed->view() == text);
    }
}

template <policy Policy>
void parse_as(subject about, const std::string& text, const verdict& expected) {
    switch (about) {
        case subject::package_name: check_parse<subject::package_name, Policy>(text, expected); break;
        case subject::version_name: check_parse<subject::version_name, Policy>(text, expected); break;
        case subject::description: check_parse<subject::description, Policy>(text, expected); break;
        case subject::attribute_key: check_parse<subject::attribute_key, Policy>(text, expected); break;
        case subject::attribute_value: check_parse<subject::attribute_value, Policy>(text, expected); break;
        case subject::s3_bucket: check_parse<subject::s3_bucket, Policy>(text, expected); break;
        case subject::s3_key: check_parse<subject::s3_key, Policy>(text, expected); break;
        case subject::s3_version: check_parse<subject::s3_version, Policy>(text, expected); break;
        case subject::recipe: check_parse<subject::recipe, Policy>(text, expected); break;
        case subject::tag_key: check_parse<subject::tag_key, Policy>(text, expected); break;
        case subject::tag_value: check_parse<subject::tag_value, Policy>(text, expected); break;
        case subject::client_token: check_parse<subject::client_token, Policy>(text, expected); break;
        default: FAIL("no text member");
    }
}

// The same verdict from check(), build(), write_to() and parse().
template <policy Policy>
void check_run_time(const vector& one, const verdict& expected) {
    const std::string text(text_buffer(one).view());
    CAPTURE(pointer_of(one.about), text.substr(0, 40), text.size());
    with_builder<Policy>(one.about, text, [&](const auto& builder) {
        verdict told;
        builder.check(told);
        CHECK(told == expected);
        const iotpkg::result<iotpkg::request> built = builder.build();
        CHECK(built.has_value() == (expected.errors == 0));
        if (!built) {
            verdict reported;
            for (const iotpkg::violation& found : built.error()) {
                reported(found);
            }
            CHECK(reported == expected);
        }
        static char memory[16 * 1024];
        const auto written = builder.write_to(memory);
        CHECK(written.has_value() == (expected.errors == 0));
        if (!written) {
            CHECK(written.error().errors == expected.errors);
        }
    });
    parse_as<Policy>(one.about, text, expected);
}

verdict without_warnings(const verdict& all) {
    verdict errors;
    for (std::size_t index = 0; index < all.count; ++index) {
        if (all.weights[index] == severity::error) {
            errors.add(all.rules[index], severity::error);
        }
    }
    return errors;
}

}  // namespace

TEST_CASE("every vector has the same verdict from the compiler and at run time", "[vectors]") {
    for (const vector& one : vectors) {
        check_run_time<policy::recommended>(one, one.expected);
    }
}

TEST_CASE("under each policy both doors agree", "[vectors]") {
    for (const vector& one : vectors) {
        check_run_time<policy::strict>(one, check_view(one, policy::strict));
        check_run_time<policy::service>(one, check_view(one, policy::service));
        check_run_time<policy::wire_safe>(one, check_view(one, policy::wire_safe));
        check_run_time<policy::none()>(one, verdict());

        // Strict finds the same, all of it errors; wire_safe and service find a part.
        const verdict strict = check_view(one, policy::strict);
        CHECK(strict.rules == one.expected.rules);
        CHECK(strict.errors == one.expected.count);
        CHECK(check_view(one, policy::service).errors <= one.expected.errors);
        CHECK(check_view(one, policy::wire_safe).errors <= one.expected.errors);
        CHECK(without_warnings(check_view(one, policy::wire_safe)) == check_view(one, policy::wire_safe));
    }
}

TEST_CASE("every rule about one text has a vector that breaks it", "[vectors]") {
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        using enum iotpkg::constraint;
        const bool about_one_text = row.kind != required && row.kind != duplicate && row.kind != not_null &&
                                    row.kind != stable && row.kind != syntax && row.kind != max_depth &&
                                    row.kind != reference && row.about != subject::artifact &&
                                    row.about != subject::attributes && row.about != subject::tags;
        bool broken = false;
        for (const vector& one : vectors) {
            for (std::size_t index = 0; index < one.expected.count; ++index) {
                broken = broken || one.expected.rules[index] == row.id;
            }
        }
        CAPTURE(row.name);
        CHECK((broken || !about_one_text));
    }
}

TEST_CASE("PEERS row 2, \\p{C} means categories and not letters", "[vectors]") {
    const auto description_is_fine = [](std::string_view text) {
        return iotpkg::description::parse(text).has_value();
    };
    CHECK(description_is_fine("Cafe"));
    CHECK(description_is_fine("{C}pC\\"));
    CHECK_FALSE(description_is_fine("\x01"));
    CHECK_FALSE(description_is_fine("\x07"));
    CHECK(iotpkg::tag_key::parse(std::string_view("Owner")));
    CHECK_FALSE(iotpkg::tag_key::parse(std::string_view("\\p{L}")));
}

TEST_CASE("PEERS row 4, patterns match the whole text", "[vectors]") {
    CHECK_FALSE(iotpkg::package_name::parse(std::string_view("a b/c")));
    CHECK_FALSE(iotpkg::attribute_key::parse(std::string_view("bad key")));
    CHECK_FALSE(iotpkg::package_name::parse(std::string_view("name\n")));
    const std::string token = std::string(36, 't') + "\n";
    CHECK_FALSE(iotpkg::client_token::parse(token));
}

std::vector<text_vector> text_vectors() {
    std::vector<text_vector> all;
    for (const vector& one : vectors) {
        all.push_back({one.about, std::string(text_buffer(one).view())});
    }
    return all;
}
