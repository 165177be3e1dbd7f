// SPDX-License-Identifier: BSL-1.0
// Writes what tests/node/conformance.mjs and characters.mjs compare: the schema of each operation under each
// policy, documents with the verdicts of check_document(), and the members of every set of characters beside
// its pattern.
#include <iotpkg/json.hpp>

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg-check/json_schema.hpp>

#include "../support/catch2.hpp"
#include "../support/repeated.hpp"
#include "../support/unicode_ages.hpp"
#include "../support/vectors.hpp"

namespace {

using nlohmann::json;
using namespace std::string_literals;
using namespace std::string_view_literals;
using iotpkg::policy;
using iotpkg::rule;
using iotpkg::subject;

struct named_policy {
    std::string_view name;
    policy severities;
};

// The last one lets pass what the others refuse, so that the rules behind that are seen.
constexpr named_policy policies[] = {
    {"recommended", policy::recommended},
    {"service", policy::service},
    {"wire_safe", policy::wire_safe},
    {"strict", policy::strict},
    {"open", policy::recommended.off(rule::document_member_unknown)
                 .off(rule::document_null)
                 .off(rule::description_max_length)
                 .error(rule::description_bytes)
                 .error(rule::description_utf16)
                 .off(rule::bucket_required)
                 .off(rule::s3_key_required)
                 .off(rule::tag_key_max_length)
                 .error(rule::tag_key_guide_length)},
};

// Bytes that are not UTF-8 stay as they are.
std::string in_quotes(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string made = "\"";
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x20) {
            made += {'\\', 'u', '0', '0', digits[byte / 16u], digits[byte % 16u]};
        } else {
            made += character == '"' || character == '\\' ? "\\" : "";
            made += character;
        }
    }
    return made + "\"";
}

std::string named(const std::string& members) {
    return R"({"packageName":"p","versionName":"1")" + (members.empty() ? "" : "," + members) + "}";
}

std::string located(const std::string& members) {
    return named(R"("artifact":{"s3Location":{)" + members + "}}");
}

std::string document_with(subject about, std::string_view text) {
    const std::string value = in_quotes(text);
    switch (about) {
        case subject::package_name: return R"({"packageName":)" + value + R"(,"versionName":"1"})";
        case subject::version_name: return R"({"packageName":"p","versionName":)" + value + "}";
        case subject::description: return named(R"("description":)" + value);
        case subject::attribute_key: return named(R"("attributes":{)" + value + R"(:"v"})");
        case subject::attribute_value: return named(R"("attributes":{"k":)" + value + "}");
        case subject::s3_bucket: return located(R"("key":"k","version":"v","bucket":)" + value);
        case subject::s3_key: return located(R"("bucket":"fine","version":"v","key":)" + value);
        case subject::s3_version: return located(R"("bucket":"fine","key":"k","version":)" + value);
        case subject::action: return named(R"("action":)" + value);
        case subject::recipe: return named(R"("recipe":)" + value);
        case subject::tag_key: return named(R"("tags":{)" + value + R"(:"v"})");
        case subject::tag_value: return named(R"("tags":{"k":)" + value + "}");
        case subject::client_token: return named(R"("clientToken":)" + value);
        default: FAIL("no text member"); return {};
    }
}

std::string map_with(std::string_view name, std::size_t count, std::size_t value_size) {
    std::string entries;
    for (std::size_t entry = 1000; entry < 1000 + count; ++entry) {
        entries += (entries.empty() ? "" : ",") + in_quotes(std::to_string(entry)) + ":" +
                   in_quotes(std::string(value_size, 'v'));
    }
    return named(in_quotes(name) + ":{" + entries + "}");
}

// Texts that vectors.cpp does not have, since nothing but a pattern could take them for others.
constexpr std::pair<subject, std::string_view> more_texts[] = {
    {subject::package_name, "."},
    {subject::package_name, "a."},
    {subject::package_name, ".a"},
    {subject::package_name, "ab\n"},
    {subject::package_name, "\nab"},
    {subject::package_name, "a|b"},
    {subject::package_name, "a]"},
    {subject::version_name, "."},
    {subject::version_name, "x.."},
    {subject::description, "\u2028"},
    {subject::description, "\ufeff"},
    {subject::description, "\uffff"},
    {subject::description, "\U0010ffff"},
    {subject::description, "\x7f"},
    {subject::description, "\\p{L}\"^-]["},
    {subject::attribute_key, "\\"},
    {subject::attribute_key, "a:b"},
    {subject::attribute_key, "k\n"},
    {subject::attribute_value, "\U000e0001"},
    {subject::action, "PUBLISH"},
    {subject::action, "DEPRECATE"},
    {subject::action, "publish"},
    {subject::action, "PUBLISH\n"},
    {subject::action, "PUBLISHED"},
    {subject::action, " "},
    {subject::s3_bucket, "ab-"},
    {subject::s3_bucket, ".ab"},
    {subject::s3_bucket, "a.b.c"},
    {subject::s3_bucket, "1.22.333.4"},
    {subject::s3_bucket, "1.22.333.4444"},
    {subject::s3_bucket, "1.2.3"},
    {subject::s3_bucket, "1.2.3.4.5"},
    {subject::s3_bucket, "axn--b"},
    {subject::s3_bucket, "abcxmrap"},
    {subject::s3_bucket, "abc.mrap.b"},
    {subject::s3_bucket, "abc-12345678901-eu-west-1-an"},
    {subject::s3_bucket, "abc-1234567890123-eu-west-1-an"},
    {subject::s3_bucket, "123456789012-eu-west-1-an"},
    {subject::s3_bucket, "abc-123456789012-an"},
    {subject::s3_bucket, "abc-123456789012-x-an"},
    {subject::s3_bucket, "a-123456789012-b-123456789012-an"},
    {subject::s3_key, "../a"},
    {subject::s3_key, ".."},
    {subject::s3_key, "/./../a"},
    {subject::s3_key, "a/.."},
    {subject::s3_key, "..a/..."},
    {subject::s3_key, "a//../.."},
    {subject::s3_key, "a\nb"},
    {subject::s3_key, "a|b"},
    {subject::s3_key, "ü"},
    {subject::tag_key, "xaws:a"},
    {subject::tag_key, "aws"},
    {subject::tag_key, "a\nb"},
    {subject::tag_key, "\u2160\u2028\u3000"},
    {subject::tag_value, "aws:"},
    {subject::tag_value, "aws:\nb"},
    {subject::tag_value, "e\u0301"},
    // A new character of each version of Unicode.
    {subject::description, "\u061d"},
    {subject::description, "\U0001fae8"},
    {subject::description, "\u2ffc"},
    {subject::description, "\u0897"},
    {subject::description, "\u088f"},
    {subject::description, "\u0558"},
};

std::vector<std::string> documents() {
    std::vector<std::string> all;
    for (const text_vector& one : text_vectors()) {
        all.push_back(document_with(one.about, one.text));
    }
    for (const auto& [about, text] : more_texts) {
        all.push_back(document_with(about, text));
    }
    const auto add = [&all](std::string document) { all.push_back(std::move(document)); };

    // Lengths that only one way of counting refuses.
    add(document_with(subject::s3_key, repeated(512, "ü")));
    add(document_with(subject::s3_key, repeated(513, "ü")));
    add(document_with(subject::s3_version, repeated(513, "ü")));
    add(document_with(subject::package_name, repeated(128, "🌡")));
    add(document_with(subject::tag_value, repeated(256, "🌡")));
    add(document_with(subject::tag_value, repeated(257, "🌡")));

    // The document itself.
    for (const std::string_view whole :
         {""sv, " "sv, "null"sv, "true"sv, "1"sv, "\"p\""sv, "[]"sv, "{}"sv, "{"sv, "nul"sv, "{,}"sv}) {
        add(std::string(whole));
    }
    add(named(""));
    add(" \r\n\t" + named("") + "\n");
    add("[" + named("") + "]");
    add("\xEF\xBB\xBF" + named(""));
    add(named("") + "x");
    add(named("") + named(""));
    add(named(R"("description":"a)"
              "\n"
              R"(b")"));
    add(named(R"("description":"a",)"));
    add(named(R"(description:"a")"));
    add(named(R"("description":'a')"));
    add(named(R"("description":NaN)"));
    add("/**/" + named(""));

    // Names that are missing.
    add(R"({"packageName":"p"})");
    add(R"({"versionName":"1"})");
    add(R"({"description":"d"})");
    add(R"({"PackageName":"p","versionName":"1"})");

    // Unknown members, at every level.
    add(named(R"("$schema":"urn:x")"));
    add(named(R"("descripton":"d")"));
    add(named(R"("bucket":"fine")"));
    add(named(R"("artifact":{"S3Location":{"bucket":"fine","key":"k","version":"v"}})"));
    add(located(R"("bucket":"fine","key":"k","version":"v","etag":"e")"));
    add(named(R"("x":)" + repeated(63, "[") + repeated(63, "]")));
    add(named(R"("x":)" + repeated(64, "[") + repeated(64, "]")));
    add(named(R"("x":)" + repeated(70, R"({"y":)") + "1" + repeated(70, "}")));

    // Null and other types, at every member.
    const auto add_members = [&add](const std::string& value) {
        add(R"({"packageName":)" + value + R"(,"versionName":"1"})");
        add(R"({"packageName":"p","versionName":)" + value + "}");
        for (const std::string_view name : {"description"sv, "attributes"sv, "artifact"sv, "action"sv,
                                            "recipe"sv, "tags"sv, "clientToken"sv}) {
            add(named(in_quotes(name) + ":" + value));
        }
        add(named(R"("attributes":{"k":)" + value + "}"));
        add(named(R"("tags":{"k":)" + value + "}"));
        add(named(R"("artifact":{"s3Location":)" + value + "}"));
        add(located(R"("key":"k","version":"v","bucket":)" + value));
        add(located(R"("bucket":"fine","version":"v","key":)" + value));
        add(located(R"("bucket":"fine","key":"k","version":)" + value));
    };
    for (const std::string_view value : {"null"sv, "1"sv, "false"sv, "[]"sv, "{}"sv, "\"\""sv}) {
        add_members(std::string(value));
    }

    // Parts of an artifact.
    add(named(R"("artifact":{})"));
    add(located(""));
    add(located(R"("bucket":"fine")"));
    add(located(R"("key":"k")"));
    add(located(R"("version":"v")"));
    add(located(R"("bucket":"fine","key":"k")"));
    add(located(R"("bucket":"fine","version":"v")"));
    add(located(R"("key":"k","version":"v")"));
    add(located(R"("bucket":"fine","key":"k","version":"v")"));

    // Maps: empty, full, too full, and just below.
    add(named(R"("attributes":{})"));
    add(named(R"("tags":{})"));
    add(map_with("tags", 1, 1));
    add(map_with("tags", 50, 1));
    add(map_with("tags", 51, 1));
    add(map_with("attributes", 51, 1));
    add(map_with("attributes", 1, 2900));
    add(map_with("attributes", 1, 3000));
    add(map_with("attributes", 1, 3068));
    add(map_with("attributes", 1, 3069));
    add(map_with("attributes", 120, 16));
    add(map_with("attributes", 400, 10));

    // Duplicates.
    add(named(R"("description":"a","description":"b")"));
    add(named(R"("attributes":{"k":"a","k":"b"})"));
    add(named(R"("tags":{"k":"a","k":"b"})"));
    add(located(R"("bucket":"fine","key":"k","key":"k","version":"v")"));

    // Escapes, and halves of a pair.
    add(named(R"("description":"\u00fc\ud83c\udf21")"));
    add(named(R"("description":"\u0007")"));
    add(named(R"("description":"\ud800")"));
    add(named(R"("recipe":"\"\ud800\"")"));
    add(named(R"("recipe":"\"\udc00\ud800\"")"));
    add(named(R"("tags":{"\ud800":"v"})"));
    add(R"({"packageName":"\u0070","versionName":"\u002e\u002e"})");
    add(named(R"("recipe":"\u00e9)"
              "\xff\""));

    // Recipes: what is nested in them is beyond a schema.
    add(named(R"("recipe":"{")"));
    add(named(R"("recipe":"[\"${aws:iot:package:p:version:1:attributes:k}\"]")"));
    add(named(R"("recipe":"[\"${aws:iot:package:p:version:1:artifact:s3-presigned-url}\"]")"));
    return all;
}

std::string_view text_of(iotpkg_check::coverage said) {
    switch (said) {
        case iotpkg_check::coverage::wholly: return "wholly";
        case iotpkg_check::coverage::in_part: return "in part";
        case iotpkg_check::coverage::not_at_all: return "not at all";
        case iotpkg_check::coverage::needless: return "needless";
    }
    return {};
}

// JSON has no bytes: each stands as the character of its number.
std::string as_latin_1(std::string_view bytes) {
    std::string made;
    for (const char character : bytes) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x80) {
            made += character;
        } else {
            made += static_cast<char>(0xC0u | byte >> 6u);
            made += static_cast<char>(0x80u | (byte & 0x3Fu));
        }
    }
    return made;
}

// The version of Unicode that a reader must know to judge the text, as age_of() has it.
std::string_view newest_age(std::string_view text) {
    std::string_view newest = "13.0";
    for (std::size_t offset = 0; offset < text.size();) {
        const iotpkg::detail::unicode::decoded next = iotpkg::detail::unicode::decode(text, offset);
        const std::string_view age = age_of(next.code_point);
        newest = age > newest ? age : newest;
        offset += next.size;
    }
    return newest;
}

json verdict_on(const iotpkg_check::document_kind& kind, const std::string& document,
                const policy& severities) {
    const iotpkg::checked_document checked = kind.check(document, severities, iotpkg::report::usual_limit);
    CAPTURE(document.substr(0, 100));
    CHECK(checked.request.has_value() == checked.report.ok());
    json errors = json::array();
    for (const iotpkg::violation& found : checked.report) {
        if (found.severity == iotpkg::severity::error) {
            errors.push_back(iotpkg::to_string_view(found.rule));
        }
    }
    return {
        {"document", as_latin_1(document)},
        {"errors", errors},
        {"is_fine_for_strict", kind.check(document, policy::strict, iotpkg::report::usual_limit).report.ok()},
        {"unicode", newest_age(document)}};
}

// Not before the library reads recipes can a document break their rules.
bool can_be_broken(const iotpkg::rule_row& row) {
    const bool is_about_recipes = row.kind == iotpkg::constraint::json ||
                                  row.kind == iotpkg::constraint::placeholder ||
                                  row.kind == iotpkg::constraint::reference;
    static const bool reads_recipes =
        !iotpkg::check_document(named(R"("recipe":"{")"), policy::strict).report.ok();
    return !is_about_recipes || reads_recipes;
}

json rules() {
    json all = json::object();
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        all[std::string(row.name())] = {{"said", text_of(iotpkg_check::schema_says(row.id))},
                                        {"broken", can_be_broken(row)}};
    }
    return all;
}

// [first, last] of each run of code points for which value_of() is the same, and that value.
template <class Value>
json runs_of(Value value_of) {
    json runs = json::array();
    constexpr char32_t end = 0x110000;
    for (char32_t first = 0; first < end;) {
        const auto value = value_of(first);
        char32_t last = first;
        while (last + 1 < end && value_of(last + 1) == value) {
            ++last;
        }
        runs.push_back({static_cast<unsigned>(first), static_cast<unsigned>(last), value});
        first = last + 1;
    }
    return runs;
}

json set_of(std::string_view name, const iotpkg::detail::character_set& set) {
    return {{"name", name},
            {"pattern", std::string(set.pattern())},
            {"runs", runs_of([&set](char32_t code_point) { return set.contains(code_point); })}};
}

// Those of the table, and some that ask for every way to write one.
json sets() {
    using iotpkg::detail::character_set;
    json all = json::array();
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        if (row.kind == iotpkg::constraint::characters) {
            all.push_back(set_of(row.name(), *row.data.set));
        }
    }
    all.push_back(set_of("nothing", character_set("[]")));
    all.push_back(set_of("everything", character_set("[^]")));
    all.push_back(set_of("ASCII", character_set(R"([^\P{ASCII}])")));
    all.push_back(set_of("beyond ASCII", character_set(R"([\P{ASCII}])")));
    all.push_back(set_of("signs", character_set(R"([\\\]\^\-\[])")));
    all.push_back(set_of("all but signs", character_set(R"([^\\\]^\-\[])")));
    all.push_back(set_of("letters", character_set(R"([\p{L}])")));
    all.push_back(set_of("numbers", character_set(R"([\p{N}])")));
    all.push_back(set_of("separators", character_set(R"([\p{Z}])")));
    all.push_back(set_of("others", character_set(R"([\p{C}])")));
    all.push_back(set_of("no letters, and of ASCII no digits", character_set(R"([^\p{L}0-9])")));
    all.push_back(set_of("several", character_set(R"([\p{L}\p{C}+\-a-f\p{Z}])")));
    all.push_back(set_of("ranges", character_set("[\x01-\x1f!-~]")));
    return all;
}

void write(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    REQUIRE(file.flush());
}

}  // namespace

TEST_CASE("documents and verdicts for the schema's test are written", "[.schema_documents]") {
    const char* const directory = std::getenv("IOTPKG_SCHEMA_DIRECTORY");
    REQUIRE(directory != nullptr);
    const std::string path = directory + "/"s;
    const std::vector<std::string> all = documents();
    for (const iotpkg_check::document_kind& kind : iotpkg_check::document_kinds) {
        for (const auto& [name, severities] : policies) {
            const std::string file = path + std::string(kind.word) + '.' + std::string(name);
            write(file + ".schema.json", iotpkg_check::json_schema(kind, severities).dump(2) + "\n");
            std::string lines;
            for (const std::string& document : all) {
                lines += verdict_on(kind, document, severities).dump() + "\n";
            }
            write(file + ".jsonl", lines);
        }
    }
    write(path + "rules.json", rules().dump(2) + "\n");
    write(path + "characters.json",
          json{{"unicode", iotpkg::unicode_version}, {"ages", runs_of(age_of)}, {"sets", sets()}}.dump());
}
