// SPDX-License-Identifier: BSL-1.0
// Test of json.hpp and of the JSON forms in json/conversions.hpp: every type there and back,
// what is refused, and what nlohmann_json's own conversions must not take.
#include <iotpkg/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"
#include "support/repeated.hpp"
#include "support/wire_cases.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::none;
using iotpkg::policy;
using iotpkg::report;
using iotpkg::request;
using iotpkg::result;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::subject;
using iotpkg::violation;
using nlohmann::json;
using nlohmann::ordered_json;
using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr const char* token = "0f8fad5b-d9cb-469f-a165-70867728950e";

request full_request() {
    return create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("say \"hi\"\xE2\x80\x93\xF0\x9F\x8C\xA1")
        .attributes({{"min-hardware", "rev-C"}, {"channel", "stable"}})
        .artifact({.bucket = "acme-firmware", .key = "a/b.bin", .version = "3sL4"})
        .recipe("{\n\t\"steps\": [\"\\\\\"]\n}")
        .tags({{"team", "hvac"}, {"a/b", ""}})
        .client_token("0123456789/0123456789+0123456789=0123456789&?#")
        .build();
}

bool is_equal(const violation& left, const violation& right) {
    bool equal = left.rule == right.rule && left.severity == right.severity &&
                 left.provenance == right.provenance && left.subject == right.subject &&
                 left.pointer == right.pointer && left.entry == right.entry && left.in_key == right.in_key &&
                 left.limit == right.limit && left.actual == right.actual && left.offset == right.offset &&
                 left.expected == right.expected && left.line == right.line && left.column == right.column;
    for (std::size_t index = 0; index < iotpkg::largest_shown; ++index) {
        equal = equal && left.largest[index].pointer == right.largest[index].pointer &&
                left.largest[index].entry == right.largest[index].entry &&
                left.largest[index].bytes == right.largest[index].bytes;
    }
    return equal;
}

bool is_equal(const report& left, const report& right) {
    bool equal = left.size() == right.size();
    for (std::size_t index = 0; equal && index < left.size(); ++index) {
        equal = is_equal(left[index], right[index]);
    }
    return equal;
}

// What nlohmann_json's exception says; nothing where none is thrown.
template <class T, class Json>
std::string complaint_of(const Json& in) {
    try {
        static_cast<void>(in.template get<T>());
    } catch (const json::type_error& thrown) {
        CHECK(thrown.id == 302);
        return thrown.what();
    }
    return "";
}

// The only violation of what is no T; both doors have to refuse it: the exception's words, and the result's
// report. What is compared stands outside of the templates, which are made for some thirty types.
violation refusal(const std::string& in, const std::string& complaint, const report* refused,
                  std::size_t faults) {
    static report kept;
    CAPTURE(in);
    CHECK(complaint.find("[json.exception.type_error.302] ") == 0);
    REQUIRE(refused != nullptr);
    REQUIRE(refused->size() == faults);
    CHECK(complaint.find(to_string(*refused)) != std::string::npos);
    kept = *refused;
    CHECK(kept[0].severity == severity::error);
    CHECK(kept[0].provenance == iotpkg::row_of(kept[0].rule).provenance);
    return kept[0];
}

template <class T, class Json>
violation refusal_of(const Json& in, std::size_t faults = 1) {
    const auto got = in.template get<result<T>>();
    return refusal(in.dump(-1, ' ', false, Json::error_handler_t::replace), complaint_of<T>(in),
                   got ? nullptr : &got.error(), faults);
}

using refuser = violation (*)(const json&);

template <class T>
constexpr refuser refuser_of = [](const json& in) { return refusal_of<T>(in); };

void check_wrong_types(refuser refusal_of, subject about, std::string_view expected,
                       const std::vector<json>& wrong) {
    for (const json& one : wrong) {
        const violation found = refusal_of(one);
        CHECK(found.rule == rule::document_type);
        CHECK(found.subject == about);
        CHECK(found.pointer == iotpkg::pointer_of(about));
        CHECK(found.in_key == (iotpkg::shape_of(about) == iotpkg::shape::key));
        CHECK(found.expected == expected);
    }
    const violation found = refusal_of(json());
    CHECK(found.rule == rule::document_null);
    CHECK(found.subject == about);
    CHECK(found.pointer == iotpkg::pointer_of(about));
    CHECK(found.expected.empty());
}

// A checked text there and back.
struct text_conversions {
    subject about;
    json written;
    std::string_view read;
    std::string_view read_as_result;
    std::string complaint;
};

void check_text(const text_conversions& got, refuser refusal_of, const std::string& good,
                const std::string& bad, rule broken) {
    CAPTURE(good);
    CHECK(got.written.is_string());
    CHECK(got.written == good);
    CHECK(got.read == good);
    CHECK(got.read_as_result == good);
    CHECK(got.read_as_result.data() == got.written.get_ref<const std::string&>().data());

    const violation found = refusal_of(bad);
    CHECK(found.rule == broken);
    CHECK(found.pointer == iotpkg::pointer_of(got.about));
    CHECK(got.complaint.find(bad.empty() ? "\"\"" : bad) == std::string::npos);
    check_wrong_types(refusal_of, got.about, "a string",
                      {1, true, 1.5, json::array({"a"}), json::object(), json::binary({1})});
}

template <class Text>
void check_text(const std::string& good, const std::string& bad, rule broken) {
    text_conversions got{Text::about, Text::parse(good).value(), {}, {}, complaint_of<Text>(json(bad))};
    got.read = got.written.get<Text>().view();
    got.read_as_result = got.written.get<result<Text>>().value().view();
    check_text(got, refuser_of<Text>, good, bad, broken);
}

template <class Enum>
void check_names(const std::vector<std::pair<Enum, std::string>>& names) {
    for (const auto& [value, name] : names) {
        CHECK(json(value) == json(name));
        CHECK(ordered_json(value) == ordered_json(name));
        CHECK(json(name).get<Enum>() == value);
        CHECK(json(name).get<result<Enum>>().value() == value);
    }
    const std::vector<json> wrong = {"", "Off", names[0].second + " ", 0, json::array({names[0].second})};
    for (const json& one : wrong) {
        CHECK(refusal_of<Enum>(one).rule == rule::document_type);
        CHECK_FALSE(refusal_of<Enum>(one).expected.empty());
    }
    CHECK(refusal_of<Enum>(json()).rule == rule::document_null);
}

// Documents that make a request, with their members in the order of the library.
class random_documents {
public:
    ordered_json next() {
        ordered_json document = {{"packageName", word("abcXYZ019-_.", 2, 128)},
                                 {"versionName", word("abcXYZ019-_.", 3, 64)}};
        maybe([&] { document["description"] = phrase(1, 300); });
        maybe([&] { document["attributes"] = entries("abcAZ09:_-", 0, 20, 1); });
        maybe([&] { document["artifact"] = artifact(); });
        maybe([&] { document["recipe"] = phrase(0, 400); });
        maybe([&] { document["tags"] = entries("abcAZ09 _.:/=+-@", 1, 50, 0); });
        document["clientToken"] = word("!\"#%&'()+,/09:;<=>?@AZ[\\]^_`az{|}~", 36, 64);
        return document;
    }

private:
    std::size_t number(std::size_t from, std::size_t to) {
        return std::uniform_int_distribution<std::size_t>(from, to)(engine_);
    }
    template <class Function>
    void maybe(Function function) {
        if (number(0, 3) != 0) {
            function();
        }
    }
    // Never one of dots alone, nor one that begins with "aws:".
    std::string word(std::string_view letters, std::size_t from, std::size_t to) {
        std::string out = "k";
        for (std::size_t left = number(from, to) - 1; left != 0; --left) {
            out += letters[number(0, letters.size() - 1)];
        }
        return out;
    }
    std::string phrase(std::size_t from, std::size_t to) {
        static const std::vector<std::string> pieces = {
            "a", "Z",  "0",    " ", "\"", "\\", "/", "\xC3\xB6", "\xE6\xB8\xA9", "\xF0\x9F\x8C\xA1",
            "~", "{}", "u0041"};
        std::string out;
        for (std::size_t left = number(from, to); left != 0; --left) {
            out += pieces[number(0, pieces.size() - 1)];
        }
        return out;
    }
    ordered_json entries(std::string_view letters, std::size_t from, std::size_t to, std::size_t shortest) {
        ordered_json map = ordered_json::object();
        for (std::size_t left = number(from, to); left != 0; --left) {
            map[word(letters, 2, 30)] = phrase(shortest, 25);
        }
        return map;
    }
    ordered_json artifact() {
        ordered_json out = ordered_json::object();
        if (number(0, 9) != 0) {
            out["s3Location"] = {{"bucket", "acme-firmware"}, {"key", phrase(1, 60)}};
            maybe([&] { out["s3Location"]["version"] = phrase(0, 40); });
        }
        return out;
    }

    std::mt19937 engine_{20261124};
};

}  // namespace

// Nothing of the kind that has no form is taken.
static_assert(!std::is_constructible_v<json, result<iotpkg::package_name>>);
static_assert(!std::is_constructible_v<json, iotpkg::detail::text>);
// What is inside of the library has none either.
static_assert(!iotpkg::detail::has_json_form<iotpkg::detail::percent_error>);
static_assert(!std::is_constructible_v<json, iotpkg::detail::percent_error>);
static_assert(iotpkg::detail::readable_from<request, json>);
static_assert(!iotpkg::detail::readable_from<iotpkg::request_view, json>);
static_assert(!iotpkg::detail::readable_from<iotpkg::checked_document, json>);
// A JSON value is no text that a builder would take, and no document in text form.
static_assert(!iotpkg::detail::text_like<json> && !iotpkg::detail::entries_or_none<json&>);

TEST_CASE("a request is its body", "[json_conversions]") {
    const request made = full_request();
    const json body = made;
    CHECK(body == json::parse(made.body()));
    CHECK(json(made) == body);
    const ordered_json ordered = made;
    CHECK(ordered.dump() == ordered_json::parse(made.body()).dump());
    CHECK(ordered.dump() == made.body());

    const json of_view = made.view();
    CHECK(of_view == body);
    static constexpr auto constant = iotpkg::constant([] {
        return named().description("d").tags({{"b", "1"}, {"a", "2"}});
    });
    const ordered_json of_constant = constant;
    CHECK(of_constant.dump() == constant.body());

    const json bare = named().build();
    CHECK(bare == json::object());
}

TEST_CASE("a body that lenient rules let pass stays as it is", "[json_conversions]") {
    constexpr policy lenient =
        policy::recommended.off(rule::description_characters).off(rule::tag_key_duplicate);
    const std::string words = "a\x01z\xEE\x80\x80";
    const std::vector<std::pair<std::string, std::string>> tags = {{"a", "1"}, {"b", "2"}, {"a", "3"}};
    const auto made = named<lenient>().description(words).tags(tags).build();
    REQUIRE(made);
    const json body = *made;
    CHECK(body.at("description").get_ref<const std::string&>() == words);
    // As nlohmann_json's own parser has it.
    CHECK(body.at("tags") == json::parse(R"({"a":"1","b":"2","a":"3"})"));
    CHECK(iotpkg::document_of(*made).at("description").get_ref<const std::string&>() == words);
}

TEST_CASE("a document is what its request was made from", "[json_conversions]") {
    const request made = full_request();
    const ordered_json document = iotpkg::document_of(made);
    CHECK(document.begin().key() == "packageName");
    CHECK(document.at("packageName") == "thermostat-firmware");
    CHECK(document.at("versionName") == "2.4.1");
    CHECK(document.at("clientToken") == "0123456789/0123456789+0123456789=0123456789&?#");
    CHECK((--document.end()).key() == "clientToken");
    CHECK(document.size() == 8);

    const auto again = document.get<result<request>>();
    REQUIRE(again);
    CHECK(again->target() == made.target());
    CHECK(again->body() == made.body());
    CHECK(iotpkg::document_of<json>(made) == json::parse(document.dump()));

    // Names that a lenient policy has let pass are encoded in the path.
    constexpr policy lenient =
        policy::recommended.off(rule::package_name_characters).off(rule::version_name_characters);
    const auto odd = create_package_version<lenient>()
                         .package_name("a b/\xC3\xBC%41"sv)
                         .version_name("/versions/"sv)
                         .client_token(token)
                         .build();
    REQUIRE(odd);
    CHECK(iotpkg::document_of(*odd) ==
          ordered_json(
              {{"packageName", "a b/\xC3\xBC%41"}, {"versionName", "/versions/"}, {"clientToken", token}}));
}

TEST_CASE("a request that was moved from has nothing to say", "[json_conversions]") {
    request made = full_request();
    const request taken = std::move(made);
    CHECK(json(made) == json::object());  // NOLINT(bugprone-use-after-move)
    CHECK(iotpkg::document_of(made) == ordered_json::object());
    CHECK(taken.path() == "/packages/thermostat-firmware/versions/2.4.1");
}

TEST_CASE("random documents come back equal", "[json_conversions]") {
    random_documents documents;
    std::size_t artifacts = 0;
    for (int count = 0; count < 500; ++count) {
        const ordered_json document = documents.next();
        CAPTURE(document.dump());
        const auto made = document.get<result<request>>();
        CAPTURE((made ? "" : to_string(made.error())));
        REQUIRE(made);
        CHECK(iotpkg::document_of(*made).dump() == document.dump());
        CHECK(iotpkg::document_of<json>(*made) == json::parse(document.dump()));
        CHECK(ordered_json(*made).dump() == ordered_json::parse(made->body()).dump());
        CHECK(json(*made) == json::parse(made->body()));
        const iotpkg::checked_document in_text = iotpkg::check_document(document.dump());
        REQUIRE(in_text.request);
        CHECK(in_text.request->body() == made->body());
        CHECK(in_text.request->target() == made->target());
        artifacts += document.contains("artifact") ? 1u : 0u;
    }
    CHECK(artifacts > 300);
}

TEST_CASE("the captured cases of AWS's client, there and back", "[json_conversions]") {
    const ordered_json cases = read_cases();
    CHECK(cases.size() == 10);
    for (const ordered_json& one : cases) {
        CAPTURE(one.at("name").get<std::string>());
        const auto made = one.at("input").get<result<request>>();
        REQUIRE(made);
        CHECK(made->path() == one.at("sent").at("path").get<std::string>());
        CHECK(ordered_json(*made) == ordered_json::parse(one.at("sent").at("body").get<std::string>()));
        ordered_json document = iotpkg::document_of(*made);
        if (!one.at("input").contains("clientToken")) {
            document.erase("clientToken");
        }
        CHECK(document == one.at("input"));
    }
}

TEST_CASE("JSON that is no request is refused by the rules of documents", "[json_conversions]") {
    const json document = {{"packageName", "a b"},
                           {"versionName", 1},
                           {"desription", "secret"},
                           {"attributes", {{"channel", nullptr}}},
                           {"tags", json::array()}};
    const auto refused = document.get<result<request>>();
    REQUIRE_FALSE(refused);
    report in_text = iotpkg::check_document(document.dump()).report;
    REQUIRE(refused.error().size() == in_text.size());
    CHECK(in_text.size() == 5);
    for (std::size_t index = 0; index < in_text.size(); ++index) {
        violation expected = in_text[index];
        CHECK(expected.line == 1);
        expected.line = 0;
        expected.column = 0;
        CHECK(is_equal(refused.error()[index], expected));
    }
    const std::string words = complaint_of<request>(document);
    CHECK(words.find("[package_name_characters]") != std::string::npos);
    CHECK(words.find("secret") == std::string::npos);

    CHECK(refusal_of<request>(json()).rule == rule::document_null);
    for (const json& scalar : {json(1), json(true), json(-1.5), json("text"), json::array(),
                               json(std::numeric_limits<double>::quiet_NaN()), json::binary({1, 2}),
                               json(json::value_t::discarded)}) {
        CHECK(refusal_of<request>(scalar).rule == rule::document_type);
    }
}

TEST_CASE("warnings and policies of a document that is JSON", "[json_conversions][artifact_empty]") {
    const json document = {{"packageName", "p"}, {"versionName", "1"}, {"artifact", json::object()}};
    const iotpkg::checked_document checked = iotpkg::check_document(document);
    REQUIRE(checked.request);
    REQUIRE(checked.report.size() == 1);
    CHECK(checked.report[0].rule == rule::artifact_empty);
    CHECK(checked.report[0].line == 0);
    CHECK(checked.report[0].column == 0);
    CHECK(checked.public_text.empty());
    CHECK_FALSE(iotpkg::check_document(document, policy::strict).request);
}

TEST_CASE("bytes that are no UTF-8 are a fault of the document, wherever they stand",
          "[json_conversions][utf8]") {
    const std::string bad = "a\xFFz";
    const json good = {{"packageName", "p"}, {"versionName", "1"}};
    const auto with = [&good](const char* name, const json& value) {
        json changed = good;
        changed[name] = value;
        return changed;
    };
    const auto refused_for_utf8 = [](const json& document) {
        const auto refused = document.get<result<request>>();
        REQUIRE_FALSE(refused);
        std::size_t found = 0;
        for (const violation& one : refused.error()) {
            found += one.rule == rule::utf8 && one.severity == severity::error ? 1u : 0u;
        }
        CHECK(found == 1);
        const std::string words = complaint_of<request>(document);
        CHECK(words.find("[utf8]") != std::string::npos);
        CHECK(words.find("\xEF\xBF\xBD") == std::string::npos);
        CHECK(words.find('\xFF') == std::string::npos);
        CHECK_NOTHROW(json(refused.error()).dump());
    };
    for (const char* name :
         {"packageName", "versionName", "description", "recipe", "clientToken", "unknown"}) {
        CAPTURE(name);
        refused_for_utf8(with(name, bad));
    }
    refused_for_utf8(with("attributes", {{"channel", bad}}));
    refused_for_utf8(with("attributes", {{bad, "stable"}}));
    refused_for_utf8(with("tags", {{"team", bad}}));
    refused_for_utf8(with("tags", {{bad, "hvac"}}));
    refused_for_utf8(with("artifact", {{"s3Location", {{"bucket", "acme"}, {"key", bad}}}}));
    refused_for_utf8(with("unknown", json::array({1, {{"deep", bad}}})));
    json key = good;
    key[bad] = 1;
    refused_for_utf8(key);
    // The very bytes, not a replacement: no policy makes them text.
    CHECK_FALSE(iotpkg::check_document(with("description", bad), policy::none()).request);
}

TEST_CASE("JSON that nests without end", "[json_conversions][document_depth]") {
    const std::string open(100'000, '[');
    const std::string close(100'000, ']');
    const json document = json::parse(R"({"packageName":"p","versionName":"1","tags":)" + open + close + '}');
    const auto refused = document.get<result<request>>();
    REQUIRE_FALSE(refused);
    CHECK(refused.error()[0].rule == rule::document_type);
    CHECK(refused.error()[1].rule == rule::document_depth);

    // The limit is the one of text.
    for (const std::size_t levels : {62u, 63u, 64u, 65u, 66u}) {
        const std::string text = R"({"a":)" + open.substr(0, levels) + close.substr(0, levels) + '}';
        const auto by_json = json::parse(text).get<result<request>>();
        REQUIRE_FALSE(by_json);
        CHECK(by_json.error().size() == iotpkg::check_document(text).report.size());
        const std::string objects = repeated(levels, "{\"a\":") + '1' + repeated(levels, "}");
        const auto of_objects = json::parse(objects).get<result<request>>();
        REQUIRE_FALSE(of_objects);
        CHECK(of_objects.error().size() == iotpkg::check_document(objects).report.size());
    }
}

TEST_CASE("checked texts are strings", "[json_conversions]") {
    const std::string invisible = "secret\x01";
    check_text<iotpkg::package_name>("thermostat-firmware", "secret name", rule::package_name_characters);
    check_text<iotpkg::version_name>("2.4.1", "..", rule::version_name_dot_segment);
    check_text<iotpkg::description>("Night \xE2\x80\x93 mode \"\\", invisible, rule::description_characters);
    check_text<iotpkg::attribute_key>("channel", "secret key", rule::attribute_key_characters);
    check_text<iotpkg::attribute_value>("stable", invisible, rule::attribute_value_characters);
    check_text<iotpkg::s3_bucket>("acme-firmware", "secret_bucket", rule::bucket_characters);
    check_text<iotpkg::s3_key>("a/b.bin", "../secret", rule::s3_key_relative_segments);
    check_text<iotpkg::s3_version>("3sL4", std::string(1025, 'x'), rule::s3_version_max_bytes);
    check_text<iotpkg::recipe>("{\"steps\":[]}", "\"secret\xFF\"", rule::utf8);
    check_text<iotpkg::tag_key>("team", "aws:secret", rule::tag_key_reserved_prefix);
    check_text<iotpkg::tag_value>("", "aws:secret", rule::tag_value_reserved_prefix);
    check_text<iotpkg::client_token>(token, "secret", rule::client_token_min_length);
    // One of another policy is of another type, with rules of its own.
    using lenient = iotpkg::checked_text<iotpkg::subject::package_name,
                                         policy::recommended.off(rule::package_name_characters)>;
    CHECK(json("a b").get<lenient>().view() == "a b");
}

TEST_CASE("locations have the shape of a request's", "[json_conversions]") {
    const std::string bucket = "acme-firmware";
    const iotpkg::s3_location whole{.bucket = bucket, .key = "a/b.bin", .version = "3sL4"};
    const json written = whole;
    CHECK(written == json({{"bucket", "acme-firmware"}, {"key", "a/b.bin"}, {"version", "3sL4"}}));
    CHECK(ordered_json(whole).dump() == R"({"bucket":"acme-firmware","key":"a/b.bin","version":"3sL4"})");
    const auto read = written.get<iotpkg::s3_location>();
    CHECK(read.bucket.text().view() == bucket);
    CHECK(read.key.text().view() == "a/b.bin");
    CHECK(read.version.text().view() == "3sL4");
    CHECK(json(read) == written);
    const auto made = named().artifact(read).build();
    REQUIRE(made);
    CHECK(json(*made).at("artifact").at("s3Location") == written);

    const iotpkg::s3_location part{.bucket = bucket, .key = ""sv};
    CHECK(json(part) == json({{"bucket", bucket}, {"key", ""}}));
    CHECK(json(part).get<iotpkg::s3_location>().version.text().absent());
    CHECK(json(part).get<iotpkg::s3_location>().key.text().present());
    CHECK(json(iotpkg::s3_location()) == json::object());
    const char* const no_text = nullptr;
    const iotpkg::s3_location null{.bucket = no_text, .key = "k"};
    CHECK(json(null) == json({{"bucket", nullptr}, {"key", "k"}}));
    CHECK(json(null).get<iotpkg::s3_location>().bucket.text().null());

    check_wrong_types(refuser_of<iotpkg::s3_location>, subject::s3_location, "an object",
                      {1, "s3://b/k", json::array()});
    const violation number = refusal_of<iotpkg::s3_location>(json({{"bucket", 1}}));
    CHECK(number.rule == rule::document_type);
    CHECK(number.subject == subject::s3_bucket);
    CHECK(number.pointer == "/artifact/s3Location/bucket");
    CHECK(number.expected == "a string");
    const violation unknown = refusal_of<iotpkg::s3_location>(json({{"Key", "k"}, {"bucket", "b"}}));
    CHECK(unknown.rule == rule::document_member_unknown);
    CHECK(unknown.subject == subject::s3_location);
    CHECK(unknown.pointer == "/artifact/s3Location/Key");
    CHECK(unknown.expected == "key");
    const violation odd = refusal_of<iotpkg::s3_location>(json({{"\xFF odd", "k"}}));
    CHECK(odd.pointer == "/artifact/s3Location");
    CHECK(odd.expected.empty());
    CHECK(refusal_of<iotpkg::s3_location>(json({{"a", 1}, {"key", 1}, {"version", 1}}), 3).pointer ==
          "/artifact/s3Location/a");
}

TEST_CASE("the name of a member that no location has, in pointer and message", "[json_conversions]") {
    const std::string location = "/artifact/s3Location";
    for (const auto& [name, shown] : std::vector<std::pair<std::string, std::string>>{
             {"a~b", "/a~0b"},
             {"a/b", "/a~1b"},
             {"~1", "/~01"},
             {"/~0", "/~1~00"},
             {std::string(64, 'x'), "/" + std::string(64, 'x')}}) {
        CAPTURE(name);
        const json with = {{name, "k"}};
        const violation found = refusal_of<iotpkg::s3_location>(with);
        CHECK(found.pointer == location + shown);
        CHECK(with.at(json::json_pointer(shown)) == "k");
        CHECK(to_string(found).find("error: " + location + shown + ": is not a member") == 0);
    }
    // What could break out of a line or of quotes is not shown.
    for (const std::string& name : {"quoted\""s, "line\n"s, "escape\x1b[2J"s, "nul\0"s, "delete\x7f"s,
                                    "back\\slash"s, std::string(65, 'x')}) {
        CAPTURE(name);
        const json with = {{name, "k"}};
        CHECK(refusal_of<iotpkg::s3_location>(with).pointer == location);
        CHECK(complaint_of<iotpkg::s3_location>(with).find(name.substr(0, 4)) == std::string::npos);
    }
}

TEST_CASE("an s3_uri has the same shape, and text of its own", "[json_conversions]") {
    for (const char* text : {"s3://acme-firmware/a/b.bin", "s3://acme-firmware/k?versionId=3sL4",
                             "arn:aws:s3:::acme-firmware/\xC3\xB6?versionId="}) {
        CAPTURE(text);
        const iotpkg::s3_uri where = iotpkg::parse_s3_uri(text).value();
        auto written = std::make_unique<json>(where);
        CHECK(written->contains("version") == where.has_version());
        const iotpkg::s3_uri read = written->get<iotpkg::s3_uri>();
        CHECK(*written == json(read));
        written.reset();
        CHECK(read.bucket() == where.bucket());
        CHECK(read.key() == where.key());
        CHECK(read.has_version() == where.has_version());
        CHECK(read.version() == where.version());
    }
    const auto with = [](const json& bucket, const json& key, const json& version) {
        return json({{"bucket", bucket}, {"key", key}, {"version", version}});
    };
    CHECK(with(std::string(255, 'b'), std::string(1024, 'k'), std::string(1024, 'v'))
              .get<result<iotpkg::s3_uri>>());
    const violation bucket = refusal_of<iotpkg::s3_uri>(with(std::string(256, 'b'), "k", "v"));
    CHECK(bucket.rule == rule::bucket_max_length);
    CHECK(bucket.limit == 255);
    CHECK(bucket.actual == 256);
    CHECK(bucket.pointer == "/artifact/s3Location/bucket");
    CHECK(refusal_of<iotpkg::s3_uri>(with("b", std::string(1025, 'k'), "v")).rule == rule::s3_key_max_bytes);
    CHECK(refusal_of<iotpkg::s3_uri>(with("b", "k", std::string(1025, 'v'))).rule ==
          rule::s3_version_max_bytes);
    CHECK(refusal_of<iotpkg::s3_uri>(with("", "k", "v")).rule == rule::bucket_required);
    CHECK(refusal_of<iotpkg::s3_uri>(json({{"bucket", "b"}})).rule == rule::s3_key_required);
    CHECK(refusal_of<iotpkg::s3_uri>(json::object(), 2).rule == rule::bucket_required);
    CHECK(refusal_of<iotpkg::s3_uri>(json({{"bucket", "b"}, {"key", 1}})).rule == rule::document_type);
    CHECK(refusal_of<iotpkg::s3_uri>(json("s3://b/k")).pointer == "/artifact/s3Location");
}

TEST_CASE("entries of maps have a key and a value", "[json_conversions]") {
    const std::string channel = "channel";
    const std::vector<iotpkg::attribute> attributes = {{channel, "stable"}, {"min-hardware", channel}};
    const json written = attributes;
    CHECK(written == json::array({{{"key", "channel"}, {"value", "stable"}},
                                  {{"key", "min-hardware"}, {"value", "channel"}}}));
    const auto read = written.get<std::vector<iotpkg::attribute>>();
    CHECK(json(read) == written);
    const auto made = named().attributes(read).build();
    REQUIRE(made);
    CHECK(json(*made).at("attributes") == json({{"channel", "stable"}, {"min-hardware", "channel"}}));

    const json tag = iotpkg::tag{"team", "hvac"};
    CHECK(tag.get<iotpkg::tag>().value.text().view() == "hvac");
    CHECK(json({{"key", "k"}}).get<iotpkg::tag>().value.text().absent());
    CHECK(json(json({{"key", "k"}}).get<iotpkg::tag>()) == json({{"key", "k"}}));
    CHECK(json({{"key", "k"}, {"value", nullptr}}).get<iotpkg::tag>().value.text().null());
    const violation key = refusal_of<iotpkg::tag>(json({{"key", 1}, {"value", "v"}}));
    CHECK(key.subject == subject::tag_key);
    CHECK(key.in_key);
    const violation value = refusal_of<iotpkg::attribute>(json({{"key", "k"}, {"value", 1}}));
    CHECK(value.subject == subject::attribute_value);
    CHECK_FALSE(value.in_key);
    CHECK(value.pointer == "/attributes");
    const violation unknown = refusal_of<iotpkg::tag>(json({{"Key", "k"}}));
    CHECK(unknown.subject == subject::tags);
    CHECK(unknown.expected == "key");
    check_wrong_types(refuser_of<iotpkg::tag>, subject::tags, "an object",
                      {1, "team", json::array({"team", "hvac"})});
}

TEST_CASE("enumerators go by their names", "[json_conversions]") {
    std::vector<std::pair<rule, std::string>> rules;
    rules.reserve(iotpkg::rule_count);
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        rules.emplace_back(row.id, row.name());
    }
    check_names<rule>(rules);
    check_names<severity>(
        {{severity::off, "off"}, {severity::warning, "warning"}, {severity::error, "error"}});
    using iotpkg::provenance;
    check_names<provenance>({{provenance::model, "model"},
                             {provenance::prose, "prose"},
                             {provenance::s3, "s3"},
                             {provenance::wire, "wire"}});
    using iotpkg::write_error;
    check_names<write_error::code>(
        {{write_error::code::too_small, "too_small"}, {write_error::code::invalid, "invalid"}});
    check_names<subject>({{subject::package_name, "package_name"},
                          {subject::version_name, "version_name"},
                          {subject::description, "description"},
                          {subject::attributes, "attributes"},
                          {subject::attribute_key, "attribute_key"},
                          {subject::attribute_value, "attribute_value"},
                          {subject::artifact, "artifact"},
                          {subject::s3_location, "s3_location"},
                          {subject::s3_bucket, "s3_bucket"},
                          {subject::s3_key, "s3_key"},
                          {subject::s3_version, "s3_version"},
                          {subject::action, "action"},
                          {subject::recipe, "recipe"},
                          {subject::tags, "tags"},
                          {subject::tag_key, "tag_key"},
                          {subject::tag_value, "tag_value"},
                          {subject::client_token, "client_token"},
                          {subject::document, "document"},
                          {subject::any, "any"}});
    using location = iotpkg::s3_uri_error::code;
    check_names<location>({{location::not_a_location, "not_a_location"},
                           {location::missing_bucket, "missing_bucket"},
                           {location::missing_key, "missing_key"},
                           {location::bucket_too_long, "bucket_too_long"},
                           {location::key_too_long, "key_too_long"},
                           {location::version_too_long, "version_too_long"},
                           {location::incomplete_arn, "incomplete_arn"},
                           {location::unknown_partition, "unknown_partition"},
                           {location::not_an_s3_arn, "not_an_s3_arn"},
                           {location::region_or_account, "region_or_account"},
                           {location::access_point, "access_point"},
                           {location::not_an_s3_host, "not_an_s3_host"},
                           {location::userinfo, "userinfo"},
                           {location::port, "port"},
                           {location::fragment, "fragment"},
                           {location::presigned, "presigned"},
                           {location::unknown_parameter, "unknown_parameter"},
                           {location::repeated_version, "repeated_version"},
                           {location::invalid_escape, "invalid_escape"}});
}

TEST_CASE("a policy says the severity of every rule", "[json_conversions]") {
    for (const policy& one : {policy::recommended, policy::service, policy::wire_safe, policy::strict,
                              policy::recommended.off(rule::bucket_characters)}) {
        const json written = one;
        CHECK(written.size() == iotpkg::rule_count);
        CHECK(written.at("utf8") == json(one.severity_of(rule::utf8)));
        CHECK(written.get<policy>() == one);
        CHECK(ordered_json(one).get<policy>() == one);
    }
    CHECK(json::object().get<policy>() == policy::recommended);
    CHECK(json({{"s3_version_missing", "error"}, {"utf8", "error"}, {"bucket_ends", "warning"}})
              .get<policy>() == policy::recommended.error(rule::s3_version_missing).warn(rule::bucket_ends));

    check_wrong_types(refuser_of<policy>, subject::document, "an object",
                      {1, "strict", json::array({"utf8"})});
    const violation weight = refusal_of<policy>(json({{"utf8", "fatal"}}));
    CHECK(weight.pointer == "/utf8");
    CHECK(weight.expected == "off, warning or error");
    const violation always = refusal_of<policy>(json({{"utf8", "off"}, {"null_text", "off"}}));
    CHECK(always.pointer == "/utf8");
    CHECK(always.expected == "error");
    const violation unknown = refusal_of<policy>(json({{"bucket_ends", "off"}, {"secret", "off"}}));
    CHECK(unknown.pointer.empty());
    CHECK(unknown.entry == 1);
    CHECK(unknown.in_key);
    CHECK(unknown.expected == "the name of a rule");
    CHECK(complaint_of<policy>(json({{"secret", "off"}})).find("secret") == std::string::npos);
    CHECK(refusal_of<policy>(json({{"a", "off"}, {"b", 1}, {"utf8", nullptr}}), 3).entry == 0);
    CHECK(refusal_of<policy>(json({{"a", "off"}, {"utf8", "error"}})).entry == 0);
}

TEST_CASE("a violation leaves out what it has no figure for", "[json_conversions]") {
    violation found{.rule = rule::tag_value_max_length,
                    .severity = severity::error,
                    .provenance = iotpkg::provenance::model,
                    .subject = iotpkg::subject::tag_value,
                    .pointer = "/tags/a~1b"};
    CHECK(ordered_json(found).dump() ==
          R"({"rule":"tag_value_max_length","severity":"error","provenance":"model","subject":"tag_value",)"
          R"("pointer":"/tags/a~1b","in_key":false,"limit":0,"actual":0,"offset":0})");
    CHECK(is_equal(json(found).get<violation>(), found));
    found.entry = 3;
    found.in_key = true;
    found.limit = 256;
    found.actual = 300;
    found.offset = none;
    found.expected = "a string";
    found.line = 2;
    found.column = 17;
    found.largest[0] = {"/tags/a", 0, 12};
    found.largest[1] = {"/tags", none, 0};
    const ordered_json written = found;
    CHECK(
        written.dump() ==
        R"({"rule":"tag_value_max_length","severity":"error","provenance":"model","subject":"tag_value",)"
        R"("pointer":"/tags/a~1b","entry":3,"in_key":true,"limit":256,"actual":300,"expected":"a string","line":2,"column":17,)"
        R"("largest":[{"pointer":"/tags/a","entry":0,"bytes":12},{"pointer":"/tags","bytes":0}]})");
    CHECK(is_equal(written.get<violation>(), found));
    CHECK(is_equal(written.get<result<violation>>().value(), found));
    CHECK(written.dump().find("18446744073709551615") == std::string::npos);
}

TEST_CASE("what is no violation", "[json_conversions]") {
    const json good = violation{.severity = severity::error, .pointer = "/tags"};
    const auto with = [&good](const char* name, const json& value) {
        json changed = good;
        changed[name] = value;
        return changed;
    };
    CHECK(with("others", "are passed over").get<result<violation>>());
    CHECK(with("limit", std::int64_t{7}).get<violation>().limit == 7);
    for (const auto& [name, value] : std::vector<std::pair<const char*, json>>{{"rule", "no_rule"},
                                                                               {"severity", 1},
                                                                               {"provenance", "hearsay"},
                                                                               {"subject", "nobody"},
                                                                               {"pointer", 1},
                                                                               {"in_key", 0},
                                                                               {"entry", -1},
                                                                               {"limit", 1.5},
                                                                               {"offset", "1"},
                                                                               {"line", true},
                                                                               {"expected", 1},
                                                                               {"largest", 1}}) {
        CAPTURE(name);
        const violation found = refusal_of<violation>(with(name, value));
        CHECK(found.rule == rule::document_type);
        CHECK(found.pointer == "/" + std::string(name));
        CHECK_FALSE(found.expected.empty());
    }
    for (const char* name : {"rule", "severity", "provenance", "subject", "pointer", "in_key"}) {
        json changed = good;
        changed.erase(name);
        CHECK(refusal_of<violation>(changed).pointer == "/" + std::string(name));
    }
    const json entry = iotpkg::entry_size{"/tags/a", 1, 2};
    CHECK(refusal_of<violation>(with("largest", json::array({entry, 1}))).pointer == "/largest/1");
    CHECK(refusal_of<violation>(with("largest", json::array({1, entry}))).pointer == "/largest/0");
    CHECK(refusal_of<violation>(with("largest", json::array({entry, entry, entry, entry}))).pointer ==
          "/largest");
    CHECK(refusal_of<violation>(json::array({good})).expected == "an object");
    CHECK(refusal_of<report>(json::array({good, with("rule", "x"), with("entry", "y")}), 2).pointer ==
          "/1/rule");
    CHECK(refusal_of<report>(json(good)).expected == "an array");
}

TEST_CASE("a verdict says how many findings its report left out", "[json_conversions][report]") {
    const json document = {{"packageName", ""}, {"x", 1}, {"y", 2}};
    const iotpkg::checked_document one = iotpkg::check_document(document, policy::recommended, 1);
    CHECK((one.report.size() == 1 && one.report.errors() == 4 && one.report[0].line == 0));
    CHECK(json(one).at("omitted") == 3);
    const iotpkg::checked_document all = iotpkg::check_document(document);
    CHECK((all.report.size() == 4 && !json(all).contains("omitted")));
    // One that is read keeps all that there is to read, and more.
    json many = json::array();
    for (std::size_t count = 0; count <= iotpkg::report::usual_limit; ++count) {
        many.push_back(json(all.report)[0]);
    }
    CHECK(many.get<iotpkg::report>().size() == many.size());
}

TEST_CASE("a report is an array, and owns what it was read from", "[json_conversions]") {
    std::vector<std::pair<std::string, std::string>> attributes;
    attributes.reserve(41);
    for (int index = 0; index < 40; ++index) {
        attributes.emplace_back("key-" + std::to_string(index), std::string(100, 'x'));
    }
    attributes.emplace_back("not a key", "secret \x01");
    const report by_builder = create_package_version()
                                  .package_name("a b"sv)
                                  .version_name("1"sv)
                                  .description("secret \x02"sv)
                                  .attributes(attributes)
                                  .check();
    const report by_document =
        iotpkg::check_document("{\"packageName\":1,\n\"desciption\":\"secret\",\"tags\":{\"a b\":null}")
            .report;
    CHECK(by_builder.size() > 4);
    CHECK(by_document.size() > 3);
    for (const report& all : {by_builder, by_document, report()}) {
        auto written = std::make_unique<json>(all);
        CHECK(written->is_array());
        CHECK(written->size() == all.size());
        CHECK(written->dump().find("secret") == std::string::npos);
        const report read = written->get<report>();
        const result<report> tried = written->get<result<report>>();
        written.reset();
        CHECK(is_equal(read, all));
        CHECK(is_equal(tried.value(), all));
        CHECK(to_string(read) == to_string(all));
        CHECK(read.errors() == all.errors());
        const ordered_json ordered = all;
        CHECK(is_equal(ordered.get<report>(), all));
    }
}

TEST_CASE("small errors and places", "[json_conversions]") {
    using iotpkg::s3_uri_error;
    using iotpkg::write_error;
    const write_error small{write_error::code::too_small, 512};
    CHECK(json(small) == json({{"reason", "too_small"}, {"needed", 512}, {"errors", 0}}));
    const write_error invalid{write_error::code::invalid, 0, 2, rule::recipe_max_length};
    CHECK(json(invalid).at("first") == "recipe_max_length");
    for (const write_error& one : {small, invalid, write_error{}}) {
        CHECK(json(one).get<write_error>() == one);
        CHECK(json(one).get<result<write_error>>().value() == one);
    }
    CHECK(refusal_of<write_error>(json::object(), 3).pointer == "/reason");

    const s3_uri_error where{s3_uri_error::code::presigned, 70};
    CHECK(json(where) == json({{"reason", "presigned"}, {"offset", 70}}));
    CHECK(json(where).get<s3_uri_error>() == where);
    CHECK(refusal_of<s3_uri_error>(json({{"reason", "x"}, {"offset", 1}})).pointer == "/reason");

    const iotpkg::text_range range{3, 7};
    CHECK(json(range) == json({{"begin", 3}, {"end", 7}}));
    CHECK(json(range).get<iotpkg::text_range>() == range);
    CHECK(refusal_of<iotpkg::text_range>(json({{"begin", -3}, {"end", 7}})).pointer == "/begin");

    const iotpkg::entry_size entry{"/attributes/a", 4, 90};
    CHECK(json(entry) == json({{"pointer", "/attributes/a"}, {"entry", 4}, {"bytes", 90}}));
    CHECK(json(entry).get<iotpkg::entry_size>().pointer == "/attributes/a");
    CHECK(json(iotpkg::entry_size()) == json({{"pointer", ""}, {"bytes", 0}}));
    CHECK(json(iotpkg::entry_size()).get<iotpkg::entry_size>().entry == none);
}

TEST_CASE("a checked document is its verdict, without sensitive text", "[json_conversions]") {
    const std::string text =
        R"({"packageName":"p","versionName":"1","description":"secret","artifact":{},"recipe":"secret"})";
    const iotpkg::checked_document checked = iotpkg::check_document(text);
    REQUIRE(checked.request);
    const json written = checked;
    CHECK(written.at("valid") == true);
    CHECK(written.size() == 3);
    CHECK(is_equal(written.at("report").get<report>(), checked.report));
    CHECK(written.at("public_text").get<std::vector<iotpkg::text_range>>() == checked.public_text);
    CHECK_FALSE(checked.public_text.empty());
    CHECK(written.dump().find("secret") == std::string::npos);
    CHECK(json(iotpkg::check_document("[]")).at("valid") == false);
}

TEST_CASE("within nlohmann_json's own conversions", "[json_conversions]") {
    const std::vector<iotpkg::package_name> names = {"a", "b"};
    const json list = names;
    CHECK(list == json({"a", "b"}));
    CHECK(list.get<std::vector<iotpkg::package_name>>()[1].view() == "b");
    const std::map<std::string, severity> weights = {{"a", severity::error}, {"b", severity::off}};
    const json object = weights;
    CHECK(object == json({{"a", "error"}, {"b", "off"}}));
    CHECK(object.get<std::map<std::string, severity>>() == weights);
    const json pair = std::pair(rule::utf8, iotpkg::tag_key("team"));
    CHECK(pair == json({"utf8", "team"}));
    const std::array<rule, 2> rules = {rule::utf8, rule::null_text};
    CHECK(json(rules).get<std::array<rule, 2>>() == rules);
    CHECK(json(std::vector<report>(2)) == json::array({json::array(), json::array()}));
    CHECK(json(std::vector<request>{full_request()}).at(0).at("description").is_string());
    const auto tried = json({"a", "b c"}).get<std::vector<result<iotpkg::package_name>>>();
    CHECK((tried[0] && !tried[1]));
    const json mixed = {{"name", iotpkg::version_name("1")}, {"found", report()}, {"rule", rule::utf8}};
    CHECK(mixed == json({{"name", "1"}, {"found", json::array()}, {"rule", "utf8"}}));
    // A report is a range of violations; each of those is an object, and no pair or tuple.
    report one;
    one.add({.severity = severity::error, .pointer = "/tags"});
    json assigned;
    assigned = one;
    CHECK(assigned.at(0).at("pointer") == "/tags");
}

TEST_CASE("other ways to take a value", "[json_conversions]") {
    severity weight{};
    json("error").get_to(weight);
    CHECK(weight == severity::error);
    const json text = "p";
    iotpkg::package_name name = "other";
    text.get_to(name);
    CHECK(name.view() == "p");
    result<iotpkg::package_name> tried = name;
    json("a b").get_to(tried);
    CHECK_FALSE(tried);
    report found;
    json::array({violation{.pointer = "/recipe"}}).get_to(found);
    CHECK(found[0].pointer == "/recipe");
    const iotpkg::package_name implicit = text;
    CHECK(implicit.view() == "p");
    CHECK(json({{"weight", "off"}}).value("weight", severity::error) == severity::off);
    CHECK(json::object().value("weight", severity::error) == severity::error);
    CHECK(json({{"weight", severity::off}}).at("weight").get<severity>() == severity::off);
}
