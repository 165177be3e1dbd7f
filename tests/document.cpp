// SPDX-License-Identifier: BSL-1.0
// Test of document.hpp: what is said of a document, and where; the request that it makes.
#include <iotpkg/document.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/update_package_version.hpp>

#include "support/catch2.hpp"
#include "support/read_file.hpp"
#include "support/repeated.hpp"

namespace {

using iotpkg::check_document;
using iotpkg::checked_document;
using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;
using namespace std::string_literals;

// What a record says: rule, place, pointer.
struct record {
    rule id{};
    std::size_t line = 1;
    std::size_t column = 0;
    std::string pointer{};

    friend bool operator==(const record&, const record&) = default;
};

std::ostream& operator<<(std::ostream& out, const record& one) {
    return out << to_string_view(one.id) << ' ' << one.line << ':' << one.column << ' ' << one.pointer;
}

std::vector<record> records_of(const iotpkg::report& report) {
    std::vector<record> records;
    for (const iotpkg::violation& found : report) {
        records.push_back({found.rule, found.line, found.column, std::string(found.pointer)});
    }
    return records;
}

template <iotpkg::operation Operation = iotpkg::create_package_version_operation>
std::vector<record> records(std::string_view text, const policy& severities = policy::recommended) {
    const checked_document checked = check_document<Operation>(text, severities);
    CHECK(checked.request.has_value() == checked.report.ok());
    return records_of(checked.report);
}

// A document with both names and these members.
std::string with(std::string_view members) {
    return R"({"packageName":"p","versionName":"1",)" + std::string(members) + "}";
}
constexpr std::size_t names_size = 37;

using updating = iotpkg::update_package_version_operation;

// The same of a document of the other operation.
checked_document check_update(std::string_view text, const policy& severities = policy::recommended) {
    return check_document<updating>(text, severities);
}

const iotpkg::violation& only(const iotpkg::report& report) {
    REQUIRE(report.size() == 1);
    return report[0];
}

}  // namespace

TEST_CASE("a document makes a request", "[document]") {
    const checked_document checked = check_document(R"(
        {"clientToken": "0f8fad5b-d9cb-469f-a165-70867728950e", "versionName": "2.4.1",
         "tags": {"team": "hvac"}, "recipe": "{}", "packageName": "thermostat-firmware",
         "artifact": {"s3Location": {"version": "3sL4", "key": "a\/b", "bucket": "acme"}},
         "attributes": {"channel": "st\u0061ble"}, "description": "N\u00e4cht\ud83c\udf21"} )");
    CHECK(checked.report.empty());
    REQUIRE(checked.request);
    CHECK(checked.request->path() == "/packages/thermostat-firmware/versions/2.4.1");
    CHECK(checked.request->client_token() == "0f8fad5b-d9cb-469f-a165-70867728950e");
    CHECK(checked.request->body() ==
          "{\"description\":\"Nächt🌡\",\"attributes\":{\"channel\":\"stable\"},"
          R"("artifact":{"s3Location":{"bucket":"acme","key":"a/b","version":"3sL4"}},"recipe":"{}",)"
          R"("tags":{"team":"hvac"}})");
}

TEST_CASE("a request outlives its document", "[document]") {
    auto text = std::make_unique<std::string>(with(R"("description":"a\nb","recipe":"{ }")"));
    checked_document checked = check_document(*text, policy::recommended.off(rule::description_characters));
    text.reset();
    REQUIRE(checked.request);
    CHECK(checked.request->body() == R"({"description":"a\nb","recipe":"{ }"})");
}

TEST_CASE("without a token each document draws one", "[document]") {
    const std::string text = R"({"packageName":"p","versionName":"1"})";
    const std::string first(check_document(text).request->client_token());
    CHECK(first.size() == iotpkg::detail::uuid_size);
    CHECK(first != check_document(text).request->client_token());
}

TEST_CASE("twenty faults in one file are twenty records in their order", "[document]") {
    const std::string text = read_file(IOTPKG_TESTS_DIR "/documents/twenty_faults.json");
    const std::vector<record> expected = {
        {rule::document_byte_order_mark, 1, 1, ""},
        {rule::version_name_required, 1, 1, "/versionName"},
        {rule::package_name_characters, 2, 18, "/packageName"},
        {rule::document_member_duplicate, 3, 3, "/packageName"},
        {rule::document_member_unknown, 4, 3, "/descripton"},
        {rule::document_surrogate, 5, 18, "/description"},
        {rule::attribute_key_duplicate, 7, 26, "/attributes/channel"},
        {rule::attribute_key_characters, 8, 5, "/attributes"},
        {rule::attribute_value_min_length, 9, 14, "/attributes/grade"},
        {rule::document_type, 10, 13, "/attributes/size"},
        {rule::document_null, 11, 13, "/attributes/note"},
        {rule::attribute_value_characters, 12, 14, "/attributes/table"},
        {rule::document_json, 12, 16, "/attributes/table"},
        {rule::s3_key_relative_segments, 14, 65, "/artifact/s3Location/key"},
        {rule::tag_key_reserved_prefix, 16, 5, "/tags/aws:team"},
        {rule::utf8, 17, 14, "/tags/owner"},
        {rule::document_member_unknown, 19, 3, "/build"},
        {rule::document_member_duplicate, 19, 42, "/build"},
        {rule::document_depth, 20, 82, ""},
        {rule::document_trailing_text, 22, 1, ""},
    };
    const checked_document checked = check_document(text);
    CHECK(records_of(checked.report) == expected);
    CHECK(expected.size() == 20);
    CHECK_FALSE(checked.request);
    // Nothing of the sensitive texts is in the words.
    const std::string words = to_string(checked.report);
    for (const char* secret : {"Night", "Nächte", "stable", "beta", "not a key", "65536"}) {
        CHECK(words.find(secret) == std::string::npos);
    }
}

TEST_CASE("each fault of a document by itself", "[document][document_json][document_byte_order_mark]["
                                                "document_trailing_text][document_null][document_type]") {
    // What is no JSON at all.
    CHECK(records("") == std::vector<record>{{rule::document_json, 1, 1}});
    CHECK(records(" \n ") == std::vector<record>{{rule::document_json, 2, 2}});
    CHECK(records("<html>") == std::vector<record>{{rule::document_json, 1, 1}});
    CHECK(records("\xEF\xBB\xBF") ==
          std::vector<record>{{rule::document_byte_order_mark, 1, 1}, {rule::document_json, 1, 1}});
    // What breaks off: what is there is looked at, what is not there is not missed.
    CHECK(records("{") == std::vector<record>{{rule::document_json, 1, 2}});
    CHECK(records(R"({"packageName":"a b","tags":{)") ==
          std::vector<record>{{rule::package_name_characters, 1, 16, "/packageName"},
                              {rule::document_json, 1, 30}});
    CHECK(records(R"({"packageName":"p","artifact":{"s3Location":{)") ==
          std::vector<record>{{rule::document_json, 1, 46}});
    CHECK(records("{\"packageName\":\"p\",\n \"versionName\":\"1\",\n}") ==
          std::vector<record>{{rule::document_json, 3, 1}});
    CHECK(records("{\"packageName\" \"p\"}") == std::vector<record>{{rule::document_json, 1, 16}});
    CHECK(records("{\"packageName\":\"p\" 12}") == std::vector<record>{{rule::document_json, 1, 20}});
    CHECK(records("{\"packageName\":nul}") == std::vector<record>{{rule::document_json, 1, 19}});
    CHECK(records("{\"packageName\":\"p") == std::vector<record>{{rule::document_json, 1, 18}});
    CHECK(records("{'packageName':'p'}") == std::vector<record>{{rule::document_json, 1, 2}});
    CHECK(records("{\"packageName\":\"\\x\"}") == std::vector<record>{{rule::document_json, 1, 18}});
    CHECK(records("{\"packageName\":\"\\u12\"}") == std::vector<record>{{rule::document_json, 1, 21}});
    CHECK(records("{\xFF}") == std::vector<record>{{rule::document_json, 1, 2}});
    CHECK(records("{\"packageName\"\0:\"p\"}"s) == std::vector<record>{{rule::document_json, 1, 15}});

    CHECK(records(R"({"packageName":"p","versionName":"1"}{})") ==
          std::vector<record>{{rule::document_trailing_text, 1, 38}});
    CHECK(records("{\"packageName\":\"p\",\"versionName\":\"1\"}\n \0"s) ==
          std::vector<record>{{rule::document_trailing_text, 2, 2}});
    CHECK(records("\xEF\xBB\xBF{\"packageName\":\"p\",\"versionName\":\"1\"}") ==
          std::vector<record>{{rule::document_byte_order_mark, 1, 1}});

    // Something else than an object.
    for (const std::string text :
         {"[]", "\"{}\"", "12", "-1.5e3", "true", "[{},{}]", R"([{"packageName":"p"}])"}) {
        CAPTURE(text);
        CHECK(records(text) == std::vector<record>{{rule::document_type, 1, 1}});
    }
    CHECK(records("null") == std::vector<record>{{rule::document_null, 1, 1}});
    CHECK(records("3 4") ==
          std::vector<record>{{rule::document_type, 1, 1}, {rule::document_trailing_text, 1, 3}});
}

TEST_CASE("members that are unknown, duplicates, null or of the wrong type",
          "[document][document_member_unknown][document_member_duplicate][document_null][document_type]") {
    constexpr std::size_t at = names_size + 1;
    CHECK(records(with(R"("x":{})")) == std::vector<record>{{rule::document_member_unknown, 1, at, "/x"}});
    CHECK(
        records(with(R"("artifact":{"a":1,"s3Location":{"bucket":"abc","key":"k","version":"v","b":1}})")) ==
        std::vector<record>{{rule::document_member_unknown, 1, at + 12, "/artifact/a"},
                            {rule::document_member_unknown, 1, at + 71, "/artifact/s3Location/b"}});
    // Twice, at any level; the first counts.
    const checked_document twice =
        check_document(with(R"("packageName":"..","description":"d","description":5)"));
    CHECK(records_of(twice.report) ==
          std::vector<record>{{rule::document_member_duplicate, 1, at, "/packageName"},
                              {rule::document_member_duplicate, 1, at + 37, "/description"}});
    CHECK(records(with(R"("x":[{"y":{"a\/b":1,"a\u002fb":2,"c":3,"a/b":{}}}])")) ==
          std::vector<record>{{rule::document_member_unknown, 1, at, "/x"},
                              {rule::document_member_duplicate, 1, at + 20, "/x"},
                              {rule::document_member_duplicate, 1, at + 39, "/x"}});
    CHECK(records(with(R"("x":1,"x":1)")) ==
          std::vector<record>{{rule::document_member_unknown, 1, at, "/x"},
                              {rule::document_member_unknown, 1, at + 6, "/x"},
                              {rule::document_member_duplicate, 1, at + 6, "/x"}});
    CHECK(records(with(R"("tags":{"a":"1","b":"2","a":"3","a":"4"})")) ==
          std::vector<record>{{rule::tag_key_duplicate, 1, at + 24, "/tags/a"},
                              {rule::tag_key_duplicate, 1, at + 32, "/tags/a"}});

    for (const char* name : {"description", "attributes", "artifact", "recipe", "tags", "clientToken"}) {
        CAPTURE(name);
        const std::size_t value_at = at + 3 + std::string_view(name).size();
        CHECK(records(with('"' + std::string(name) + "\":null")) ==
              std::vector<record>{{rule::document_null, 1, value_at, '/' + std::string(name)}});
        for (const char* value : {"1", "-0.5", "true", "[]", "[\"a\"]"}) {
            CAPTURE(value);
            CHECK(records(with('"' + std::string(name) + "\":" + value)) ==
                  std::vector<record>{{rule::document_type, 1, value_at, '/' + std::string(name)}});
        }
    }
    CHECK(records(with(R"("description":{"a":1})")) ==
          std::vector<record>{{rule::document_type, 1, at + 14, "/description"}});
    CHECK(records(with(R"("attributes":"a=b")")) ==
          std::vector<record>{{rule::document_type, 1, at + 13, "/attributes"}});
    CHECK(records(R"({"packageName":null,"versionName":[]})") ==
          std::vector<record>{{rule::document_null, 1, 16, "/packageName"},
                              {rule::document_type, 1, 35, "/versionName"}});
    CHECK(records(with(R"("artifact":{"s3Location":{"bucket":null,"key":1,"version":{}}})")) ==
          std::vector<record>{{rule::document_null, 1, at + 35, "/artifact/s3Location/bucket"},
                              {rule::document_type, 1, at + 46, "/artifact/s3Location/key"},
                              {rule::document_type, 1, at + 58, "/artifact/s3Location/version"}});
    CHECK(records(with(R"("artifact":{"s3Location":"s3://b/k"})")) ==
          std::vector<record>{{rule::document_type, 1, at + 25, "/artifact/s3Location"}});
    CHECK(records(with(
              R"("attributes":{"a":null,"b":1,"c":["x"],"d":{"secret":"x","secret":"y"},"e":"fine"})")) ==
          std::vector<record>{{rule::document_null, 1, at + 18, "/attributes/a"},
                              {rule::document_type, 1, at + 27, "/attributes/b"},
                              {rule::document_type, 1, at + 33, "/attributes/c"},
                              {rule::document_type, 1, at + 43, "/attributes/d"},
                              {rule::document_member_duplicate, 1, at + 57, "/attributes/d"}});
    // What is said of the entry.
    const checked_document wrong_type = check_document(with(R"("tags":{"a":"x","b":2})"));
    const iotpkg::violation& second = only(wrong_type.report);
    CHECK((second.entry == 1 && !second.in_key && second.expected == "a string"));
}

TEST_CASE("an artifact with nothing inside", "[document][artifact_empty]") {
    const checked_document checked = check_document(with(R"("artifact":{})"));
    CHECK(records_of(checked.report) ==
          std::vector<record>{{rule::artifact_empty, 1, names_size + 12, "/artifact"}});
    REQUIRE(checked.request);
    CHECK(checked.request->body() == R"({"artifact":{}})");
    // One that holds only what is not known is not empty, but wrong; where that is no matter, it is empty.
    CHECK(records(with(R"("artifact":{"x":1})")) ==
          std::vector<record>{{rule::document_member_unknown, 1, names_size + 13, "/artifact/x"}});
    CHECK(records(with(R"("artifact":{"x":1})"), policy::recommended.off(rule::document_member_unknown)) ==
          std::vector<record>{{rule::artifact_empty, 1, names_size + 12, "/artifact"}});
    CHECK(
        records(with(R"("artifact":{"s3Location":{}})")) ==
        std::vector<record>{{rule::bucket_required, 1, names_size + 26, "/artifact/s3Location/bucket"},
                            {rule::s3_key_required, 1, names_size + 26, "/artifact/s3Location/key"},
                            {rule::s3_version_missing, 1, names_size + 26, "/artifact/s3Location/version"}});
}

TEST_CASE("an artifact with a member that is not known is wrong, wherever that stands",
          "[document][artifact_empty]") {
    const policy severities = policy::recommended.off(rule::document_null);
    CHECK(records(with(R"("artifact":{"s3Location":null,"x":1})"), severities) ==
          std::vector<record>{{rule::document_member_unknown, 1, names_size + 31, "/artifact/x"}});
    CHECK(records(with(R"("artifact":{"x":1,"s3Location":null})"), severities) ==
          std::vector<record>{{rule::document_member_unknown, 1, names_size + 13, "/artifact/x"}});
}

TEST_CASE("a name that is not known is told the nearest one", "[document]") {
    const auto nearest = [](std::string_view members) {
        const checked_document checked = check_document(with(members));
        return std::string(only(checked.report).expected);
    };
    CHECK(nearest(R"("descripton":"x")") == "description");
    CHECK(nearest(R"("client_token":"x")") == "clientToken");
    CHECK(nearest(R"("Tags":{})") == "tags");
    CHECK(nearest(R"("tag":{})") == "tags");
    CHECK(nearest(R"("bucket":"x")") == "/artifact/s3Location/bucket");
    CHECK(nearest(R"("steps":[])").empty());
    CHECK(nearest("\"" + std::string(1000000, 'd') + "\":1").empty());
}

TEST_CASE("nesting is looked at down to 64 levels", "[document][document_depth]") {
    const auto nested = [](std::size_t levels) {
        // The request and the member's value are two of them.
        return with("\"x\":" + std::string(levels - 1, '[') + std::string(levels - 1, ']'));
    };
    CHECK(records(nested(64)).size() == 1);
    CHECK(records(nested(65)) == std::vector<record>{{rule::document_member_unknown, 1, names_size + 1, "/x"},
                                                     {rule::document_depth, 1, names_size + 1 + 4 + 63, ""}});
    // Said once for each way down, and reading goes on behind it.
    const std::string deep = std::string(70, '[') + "{\"a\":1,\"a\":\"\\ud800\"}" + std::string(70, ']');
    const std::vector<record> twice = records(with("\"x\":" + deep + ",\"y\":" + deep + ",\"tags\":{}"));
    CHECK(std::count_if(twice.begin(), twice.end(),
                        [](const record& one) { return one.id == rule::document_depth; }) == 2);
    CHECK(std::count_if(twice.begin(), twice.end(),
                        [](const record& one) { return one.id == rule::document_surrogate; }) == 2);
    CHECK(twice.back().id == rule::tags_min_count);
}

TEST_CASE("no number is too large for a document", "[document][document_type]") {
    constexpr std::size_t at = names_size + 1;
    const std::string large = "1" + std::string(400, '0') + std::string(400, '7');
    for (const std::string& number : {"1e999"s, "-1E+999"s, "0.1e400"s, large, "-" + large + "." + large}) {
        CAPTURE(number);
        CHECK(records(with("\"x\":" + number + ",\"tags\":1")) ==
              std::vector<record>{{rule::document_member_unknown, 1, at, "/x"},
                                  {rule::document_type, 1, at + 12 + number.size(), "/tags"}});
        CHECK(records(number) == std::vector<record>{{rule::document_type, 1, 1}});
    }
    for (const char* number : {"01", "-01", "00", "1.", "1.e1", "1e", "1e+", "-", "--1", "1.2.3", "1 2"}) {
        CAPTURE(number);
        CHECK(check_document("[" + std::string(number) + "]").report[1].rule == rule::document_json);
    }
}

TEST_CASE("what is not JSON is told what belongs there", "[document]") {
    const auto expected = [](std::string_view text) {
        const checked_document checked = check_document(text);
        return std::string(checked.report[checked.report.size() - 1].expected);
    };
    CHECK(expected(R"({"packageName":"\x"})") == "an escape that JSON has");
    CHECK(expected(R"({"packageName":"\u12"})") == "four hexadecimal digits");
    CHECK(expected(R"({"packageName":-})") == "a digit");
    CHECK(expected(R"({"packageName":nul})") == "a value");
    CHECK(expected(R"({"packageName":"p})") == "a closing quote");
    // The words of the text are not taken for the parser's.
    CHECK(expected(R"({"packageName":"missing closing quote \x"})") == "an escape that JSON has");
}

TEST_CASE("no pointer leads into what may be sensitive", "[document]") {
    constexpr std::size_t at = names_size + 1;
    const std::string below = R"({"secret":1,"secret":2})";
    CHECK(records(with("\"recipe\":\"{}\",\"recipe\":" + below)) ==
          std::vector<record>{{rule::document_member_duplicate, 1, at + 14, "/recipe"},
                              {rule::document_member_duplicate, 1, at + 35, "/recipe"}});
    CHECK(records(with("\"Recipe\":" + below)) ==
          std::vector<record>{{rule::document_member_unknown, 1, at, "/Recipe"},
                              {rule::document_member_duplicate, 1, at + 21, "/Recipe"}});
}

TEST_CASE("pointers do not grow with the square of the text", "[document]") {
    const std::string text =
        "\"attributes\":{\"" + std::string(100000, 'k') + "\":[" + repeated(10000, "\"\x01\",");
    const checked_document checked = check_document(with(text + "1]}"), policy::recommended, 20000);
    std::size_t size = 0;
    for (const iotpkg::violation& found : checked.report) {
        size += found.pointer.size();
    }
    CHECK((checked.report.size() > 10000 && size < 1000000));
}

// The search for duplicates goes through all entries while one of them is being looked at.
TEST_CASE("many entries with escapes have the verdict of the same ones without",
          "[document][attributes_size]") {
    std::string plain;
    std::string escaped;
    for (std::size_t index = 0; index < 700; ++index) {
        // Each longer than the one before, so that memory for one does not do for the next.
        const std::string number = std::to_string(index % 650);
        const std::string rest(index % 650, 'k');
        const std::string comma = index == 0 ? "" : ",";
        plain += comma + "\"a" + number + rest + "\":\"v" + rest + '"';
        escaped += comma + R"("\u0061)" + number + rest + R"(":"\u0076)" + rest + '"';
    }
    const auto found = [](const std::string& entries) {
        std::vector<std::tuple<rule, std::size_t, std::size_t, std::string>> all;
        for (const iotpkg::violation& one : check_document(with("\"attributes\":{" + entries + '}')).report) {
            all.emplace_back(one.rule, one.entry, one.actual, one.pointer);
        }
        return all;
    };
    const auto expected = found(plain);
    CHECK(expected.size() == 50 + 2);
    CHECK(found(escaped) == expected);
}

// Of 0.1.0: a report was 290 times as large as its document.
TEST_CASE("a report keeps as many findings as it is told to, and counts all", "[document][report]") {
    const std::string text = with("\"tags\":{" + repeated(5000, "\"\":\"\",") + "\"a\":1}");
    const checked_document usual = check_document(text);
    // Each key is empty, and all but one are duplicates; then the type, and too many.
    CHECK(usual.report.errors() == 5000 + 4999 + 2);
    CHECK(usual.report.size() == iotpkg::report::usual_limit);
    CHECK(usual.report.omitted() == usual.report.errors() - iotpkg::report::usual_limit);
    CHECK_FALSE(usual.request);
    const checked_document all = check_document(text, policy::recommended, text.size());
    CHECK((all.report.size() == usual.report.errors() && all.report.omitted() == 0));
    const checked_document none = check_document(text, policy::recommended, 0);
    CHECK((none.report.empty() && none.report.errors() == usual.report.errors() && !none.request));
    const checked_document warned = check_document(with(R"("artifact":{})"), policy::recommended, 0);
    CHECK((warned.report.empty() && warned.report.warnings() == 1 && warned.request));

    std::vector<std::size_t> counts;
    iotpkg::check_documents(
        "[" + text + ",{}," + text + "]", policy::recommended,
        [&counts](checked_document&& one) {
            counts.push_back(one.report.errors());
            CHECK(one.report.size() == 1);
        },
        1);
    CHECK(counts == std::vector<std::size_t>{10001, 2, 10001});
}

TEST_CASE("text that is not UTF-8, wherever it stands", "[document][document_surrogate][utf8]") {
    constexpr std::size_t at = names_size + 1;
    CHECK(records(with("\"description\":\"\xC3\"")) ==
          std::vector<record>{{rule::utf8, 1, at + 14, "/description"}});
    CHECK(records(with("\"x\":\"a\xC3\",\"\xFFy\":1")) ==
          std::vector<record>{{rule::document_member_unknown, 1, at, "/x"},
                              {rule::utf8, 1, at + 6, "/x"},
                              {rule::document_member_unknown, 1, at + 9, ""},
                              {rule::utf8, 1, at + 10, ""}});
    CHECK(records(with(R"("tags":{"a\udc00":"b"})")) ==
          std::vector<record>{{rule::document_surrogate, 1, at + 8, "/tags"}});
    // What comes first is what is said; and a key of the map is no member that could be missing.
    CHECK(records(with("\"description\":\"\xC3\\ud800\"")) ==
          std::vector<record>{{rule::utf8, 1, at + 14, "/description"}});
    CHECK(records(with("\"description\":\"\\ud800\xC3\"")) ==
          std::vector<record>{{rule::document_surrogate, 1, at + 14, "/description"}});
    const iotpkg::violation found = check_document(with("\"description\":\"ab\\ud800\"")).report[0];
    CHECK((found.offset == 2 && found.severity == severity::error));
}

TEST_CASE("no policy lets pass what makes no request", "[document]") {
    const policy nothing = policy::none();
    CHECK(records("{", nothing) == std::vector<record>{{rule::document_json, 1, 2}});
    CHECK(records(with("\"description\":\"\xC3\""), nothing).size() == 1);
    CHECK(records(with(R"("description":"\ud800")"), nothing).size() == 1);
    CHECK(records(with(R"("description":1)"), nothing).size() == 1);
    CHECK(records(with(R"("tags":{"a":null})"), nothing).size() == 1);
    CHECK(records("[]", nothing).size() == 1);
}

// Of 0.1.0: its policies of few rules let all of this through.
TEST_CASE("what breaks the wire is refused under every policy", "[document][policy]") {
    for (const policy& given : {policy::none(), policy::service, policy::wire_safe, policy::recommended}) {
        const auto only = [&](std::string_view text, rule id) {
            const checked_document checked = check_document(text, given);
            CAPTURE(text);
            CHECK_FALSE(checked.request);
            REQUIRE(checked.report.errors() == 1);
            CHECK(checked.report[0].rule == id);
            CHECK(checked.report[0].severity == severity::error);
        };
        only(R"({"packageName":"p","versionName":".."})", rule::version_name_dot_segment);
        only(R"({"packageName":".","versionName":"1"})", rule::package_name_dot_segment);
        only(R"({"packageName":"p","versionName":""})", rule::version_name_min_length);
        only(R"({"versionName":"1"})", rule::package_name_required);
        only(with("\"recipe\":\"{}\"") + "{}", rule::document_trailing_text);
        only("\xEF\xBB\xBF" + with("\"recipe\":\"{}\""), rule::document_byte_order_mark);
        only(with(R"("packageName":"q")"), rule::document_member_duplicate);
        only(with(R"("tags":{"a":"b","a":"c"})"), rule::tag_key_duplicate);
        only(with(R"("attributes":{"a":"b","a":"c"})"), rule::attribute_key_duplicate);
        only(with("\"recipe\":\"\xFF\""), rule::utf8);
    }
}

TEST_CASE("what a policy lets pass", "[document]") {
    const auto body = [](std::string_view members, const policy& severities) {
        const checked_document checked = check_document(with(members), severities);
        CHECK(checked.report.empty());
        REQUIRE(checked.request);
        return std::string(checked.request->body());
    };
    const policy mine = policy::recommended;
    CHECK(body(R"("descripton":"x")", mine.off(rule::document_member_unknown)) == "{}");
    CHECK(body(R"("description":null,"tags":null,"artifact":null)", mine.off(rule::document_null)) == "{}");
    CHECK(body(R"("description":"a","description":"b")", mine.off(rule::document_member_duplicate)) ==
          R"({"description":"a"})");
    CHECK(body(R"("tags":{"a":"b","a":"c"})", mine.off(rule::tag_key_duplicate)) ==
          R"({"tags":{"a":"b","a":"c"}})");
    CHECK(body("\"x\":" + std::string(100, '[') + std::string(100, ']'),
               mine.off(rule::document_depth).off(rule::document_member_unknown)) == "{}");
    const std::string text = "\xEF\xBB\xBF" + with(R"("tags":{"a":"b"})") + "// end";
    CHECK(check_document(text, mine.off(rule::document_byte_order_mark).off(rule::document_trailing_text))
              .request);
    // A null that is no error is nothing said: what is required is missing then.
    CHECK(records(R"({"packageName":null,"versionName":"1"})", mine.warn(rule::document_null)) ==
          std::vector<record>{{rule::package_name_required, 1, 1, "/packageName"},
                              {rule::document_null, 1, 16, "/packageName"}});
    const checked_document warned =
        check_document(with(R"("x":1)"), mine.warn(rule::document_member_unknown));
    CHECK((warned.request && warned.report.warnings() == 1));
}

TEST_CASE("lines end with a line feed and columns count code points", "[document]") {
    const std::string text = "{\r\n\t\"packageName\": \"p\",\r\n\"versionName\": \"1\", \"description\": "
                             "\"\xF0\x9F\x8C\xA1\xC3\xA4\", \"recipe\": 1\n}";
    CHECK(records(text) == std::vector<record>{{rule::document_type, 3, 52, "/recipe"}});
}

TEST_CASE("the values that may be shown", "[document]") {
    const std::string text = with(
        R"("description":"secret","attributes":{"a":"secret"},"artifact":{"s3Location":{"bucket":"abc","key":"k","version":"v"}},"recipe":"secret","tags":{"t":"u"},"x":"secret","clientToken":"short")");
    std::vector<std::string> shown;
    for (const iotpkg::text_range& range : check_document(text).public_text) {
        shown.push_back(text.substr(range.begin, range.end - range.begin));
    }
    CHECK(shown == std::vector<std::string>{"\"p\"", "\"1\"", "\"abc\"", "\"k\"", "\"v\"", R"({"t":"u"})",
                                            "\"short\""});
}

TEST_CASE("documents in an array", "[document]") {
    struct seen {
        std::vector<record> records;
        std::string path;
    };
    const auto check_all = [](std::string_view text) {
        std::vector<seen> all;
        iotpkg::check_documents(text, policy::recommended, [&all](checked_document&& checked) {
            all.push_back(
                {records_of(checked.report), checked.request ? std::string(checked.request->path()) : ""});
        });
        return all;
    };
    const auto three = check_all(
        "[{\"packageName\":\"p\",\"versionName\":\"1\"},\n {\"packageName\":\"..\",\"versionName\":\"2\"},\n "
        "{\"packageName\":\"q\",\"versionName\":\"3\"}]\n");
    REQUIRE(three.size() == 3);
    CHECK((three[0].records.empty() && three[0].path == "/packages/p/versions/1"));
    CHECK((three[1].records == std::vector<record>{{rule::package_name_dot_segment, 2, 17, "/packageName"}}));
    CHECK((three[2].records.empty() && three[2].path == "/packages/q/versions/3"));

    CHECK(check_all("[]").empty());
    CHECK(check_all(R"({"packageName":"p","versionName":"1"})").size() == 1);
    const auto mixed = check_all(R"([1,[],"x",{}])");
    REQUIRE(mixed.size() == 4);
    CHECK(mixed[0].records == std::vector<record>{{rule::document_type, 1, 2}});
    CHECK(mixed[1].records == std::vector<record>{{rule::document_type, 1, 4}});
    CHECK(mixed[2].records == std::vector<record>{{rule::document_type, 1, 7}});
    CHECK(mixed[3].records.size() == 2);
    // What is wrong between or behind them comes by itself.
    const auto broken = check_all(R"([{"packageName":"p","versionName":"1"} {}])");
    REQUIRE(broken.size() == 2);
    CHECK(broken[0].path == "/packages/p/versions/1");
    CHECK(broken[1].records == std::vector<record>{{rule::document_json, 1, 40}});
    const auto inside = check_all(R"([{"packageName":"a b",]")");
    REQUIRE(inside.size() == 1);
    CHECK(inside[0].records.size() == 2);
    const auto behind = check_all("\xEF\xBB\xBF[] x");
    REQUIRE(behind.size() == 1);
    CHECK(behind[0].records ==
          std::vector<record>{{rule::document_byte_order_mark, 1, 1}, {rule::document_trailing_text, 1, 4}});
    CHECK(check_all("").size() == 1);
    // Each level counts from its own document.
    const auto deep = check_all("[" + with("\"x\":" + std::string(63, '[') + std::string(63, ']')) + "]");
    CHECK(deep[0].records.size() == 1);
}

TEST_CASE("a text is JSON exactly when nlohmann_json says so",
          "[document][document_json][document_surrogate][document_trailing_text]") {
    // Valid documents, broken at random places.
    const std::string start = with(
        R"("description":"N\u00e4chte\n \ud83c\udf21","attributes":{"a":"b","c":"d"},"x":[1,-2.5e3,true,false,null,{"y":[]}],"tags":{"Gr\u00f6\u00dfe":"1"})");
    const std::string pieces = "{}[]\",:\\u0dD8 \n\t1.e-tfn\xC3\xA4\xFF\x01";
    std::mt19937 random(20261124);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    std::size_t broken = 0;
    constexpr std::size_t rounds = 30'000;
    for (std::size_t round = 0; round < rounds; ++round) {
        std::string text = start;
        for (std::size_t edits = 1 + below(3); edits != 0; --edits) {
            const std::size_t at = below(text.size());
            switch (below(3)) {
                case 0: text.erase(at, 1 + below(3)); break;
                case 1: text.insert(at, 1, pieces[below(pieces.size())]); break;
                default: text[at] = pieces[below(pieces.size())]; break;
            }
        }
        bool is_json = true;
        for (const iotpkg::violation& found : check_document(text).report) {
            is_json = is_json && found.rule != rule::document_json &&
                      found.rule != rule::document_surrogate && found.rule != rule::utf8 &&
                      found.rule != rule::document_trailing_text;
        }
        if (is_json != nlohmann::json::accept(text)) {
            FAIL(text);
        }
        broken += is_json ? 0u : 1u;
    }
    CHECK((broken > rounds / 10 && broken < rounds * 98 / 100));
}

TEST_CASE("a document that is null makes no request, and that is always said", "[document][document_null]") {
    const checked_document checked = check_document("null", iotpkg::policy::none());
    CHECK(!checked.request);
    REQUIRE(checked.report.size() == 1);
    CHECK(checked.report.begin()->rule == rule::document_null);
    CHECK(checked.report.begin()->severity == iotpkg::severity::error);
}

TEST_CASE("the body of an update has its own order, whatever that of the document", "[document][update]") {
    const checked_document checked = check_update(
        R"({"recipe":"{}","action":"DEPRECATE","artifact":{"s3Location":{"bucket":"acme","key":"k","version":"v"}},)"
        R"("attributes":{"z":"1","a":"2"},"description":"d","versionName":"1","packageName":"p"})");
    CHECK(checked.report.empty());
    REQUIRE(checked.request);
    CHECK(checked.request->body() == R"({"description":"d","attributes":{"z":"1","a":"2"},)"
                                     R"("artifact":{"s3Location":{"bucket":"acme","key":"k","version":"v"}},)"
                                     R"("action":"DEPRECATE","recipe":"{}"})");
}

TEST_CASE("an action is one of two words", "[document][update][action_unknown]") {
    constexpr std::size_t at = names_size + 10;
    for (const char* action : {"PUBLISH", "DEPRECATE", "PUBLI\\u0053H"}) {
        const checked_document checked = check_update(with(R"("action":")" + std::string(action) + '"'));
        CHECK(checked.report.empty());
        CHECK(checked.request);
    }
    for (const char* action :
         {"", "publish", "Publish", "PUBLISHED", "PUBLIS", "DRAFT", " PUBLISH", "PUBLISH\\u0000", "\\n"}) {
        CAPTURE(action);
        const std::string text = with(R"("action":")" + std::string(action) + '"');
        const checked_document checked = check_update(text);
        CHECK_FALSE(checked.request);
        const iotpkg::violation& found = only(checked.report);
        CHECK(found.rule == rule::action_unknown);
        CHECK(found.severity == severity::error);
        CHECK(found.subject == iotpkg::subject::action);
        CHECK(found.pointer == "/action");
        CHECK((found.line == 1 && found.column == at));
        CHECK((found.offset == 0 && found.entry == iotpkg::none && !found.in_key));
        CHECK(to_string(found) == "1:" + std::to_string(at) +
                                      ": error: /action: is neither PUBLISH nor DEPRECATE [action_unknown]");
        const policy lenient = policy::recommended.off(rule::action_unknown);
        CHECK(check_update(text, lenient).request.has_value());
    }
    CHECK(records<updating>(with(R"("action":null)")) ==
          std::vector<record>{{rule::document_null, 1, at, "/action"}});
    CHECK(records<updating>(with(R"("action":["PUBLISH"])")) ==
          std::vector<record>{{rule::document_type, 1, at, "/action"}});
    CHECK(records<updating>(with(R"("action":"PUBLISH","action":"DEPRECATE")")) ==
          std::vector<record>{{rule::document_member_duplicate, 1, names_size + 20, "/action"}});
    CHECK(records<updating>(with("\"action\":\"\xC3\"")).front() == record{rule::utf8, 1, at, "/action"});
    // It is no secret.
    const std::string text = with(R"("action":"PUBLISH")");
    const std::vector<iotpkg::text_range> shown = check_update(text).public_text;
    REQUIRE(shown.size() == 3);
    CHECK(text.substr(shown[2].begin, shown[2].end - shown[2].begin) == "\"PUBLISH\"");
}

TEST_CASE("each operation knows its own members alone", "[document][update][document_member_unknown]") {
    constexpr std::size_t at = names_size + 1;
    CHECK(records<updating>(with(R"("tags":{"team":"hvac"})")) ==
          std::vector<record>{{rule::document_member_unknown, 1, at, "/tags"}});
    CHECK(records(with(R"("action":"PUBLISH")")) ==
          std::vector<record>{{rule::document_member_unknown, 1, at, "/action"}});
    CHECK(records(with(R"("tags":{"team":"hvac"})")).empty());
    CHECK(records<updating>(with(R"("action":"PUBLISH")")).empty());
    // No rule looks at what is not known.
    CHECK(records<updating>(with(R"("tags":{"aws:a":"b"})")).size() == 1);
    CHECK(records(with(R"("action":"x")")).size() == 1);
    const auto expected = [](const checked_document& checked) {
        return std::string(only(checked.report).expected);
    };
    CHECK(expected(check_document(with(R"("action":"PUBLISH")"))).empty());
    CHECK(expected(check_update(with(R"("tags":{})"))).empty());
    CHECK(expected(check_update(with(R"("Action":"PUBLISH")"))) == "action");
    CHECK(expected(check_update(with(R"("descripton":"x")"))) == "description");
    const policy lenient = policy::recommended.off(rule::document_member_unknown);
    const checked_document passed = check_update(with(R"("tags":{"a":"b"},"description":"d")"), lenient);
    REQUIRE(passed.request);
    CHECK(passed.request->body() == R"({"description":"d"})");
    const checked_document over = check_document(with(R"("action":"x","description":"d")"), lenient);
    REQUIRE(over.request);
    CHECK(over.request->body() == R"({"description":"d"})");
}

TEST_CASE("what an update leaves out stays as it is: its recipe may speak of it", "[document][update]") {
    const std::string text = with(R"("recipe":"[\"${aws:iot:package:p:version:1:attributes:k}\"]")");
    const checked_document create = check_document(text);
    CHECK(only(create.report).rule == rule::recipe_placeholder_attribute);
    CHECK(check_update(text).report.empty());
    // All other rules are the same.
    CHECK(records<updating>(R"({"packageName":"a b","attributes":{"":"v"},"recipe":"{"})") ==
          records(R"({"packageName":"a b","attributes":{"":"v"},"recipe":"{"})"));
    CHECK(records<updating>("{}").size() == 2);
}

TEST_CASE("updates in an array", "[document][update]") {
    std::vector<std::string> bodies;
    iotpkg::check_documents<updating>(
        "[" + with(R"("action":"PUBLISH")") + "," + with(R"("action":"x")") + "," + with(R"("tags":{})") +
            "," + with(R"("action":"DEPRECATE")") + "]",
        policy::recommended, [&bodies](checked_document&& checked) {
            bodies.push_back(checked.request ? std::string(checked.request->body())
                                             : std::string(to_string_view(only(checked.report).rule)));
        });
    CHECK(bodies == std::vector<std::string>{R"({"action":"PUBLISH"})", "action_unknown",
                                             "document_member_unknown", R"({"action":"DEPRECATE"})"});
}

TEST_CASE("a violation says what is at fault", "[document]") {
    using iotpkg::subject;
    const auto subjects = [](std::string_view members) {
        const checked_document checked = check_document(with(members));
        std::vector<subject> all;
        for (const iotpkg::violation& found : checked.report) {
            all.push_back(found.subject);
        }
        return all;
    };
    CHECK(subjects(R"("description":1,"tags":null)") == std::vector{subject::description, subject::tags});
    CHECK(subjects(R"("x":1)") == std::vector{subject::document});
    CHECK(subjects(R"("artifact":{"x":1},"tags":{"a":"b"},"tags":{})") ==
          std::vector{subject::artifact, subject::document});
    CHECK(subjects(R"("artifact":{"s3Location":{"bucket":"acme","key":"k","version":"v","x":1}})") ==
          std::vector{subject::s3_location});
    CHECK(subjects(R"("tags":{"aws:a":"b","c":1})") == std::vector{subject::tag_key, subject::tag_value});
    CHECK(subjects("\"attributes\":{\"a\":\"a\\ud800\",\"k\xFF\":\"b\"}") ==
          std::vector{subject::attribute_value, subject::attribute_key});
    CHECK(subjects(R"("artifact":{"s3Location":{"bucket":"acme","key":"../k","version":"v"}})") ==
          std::vector{subject::s3_key});
    CHECK(subjects("\"recipe\":\"{}\xC3\"").front() == subject::recipe);
}

TEST_CASE("a byte that is not UTF-8 hides no fault behind it", "[document][utf8]") {
    const auto rules_of = [](const std::string& text) {
        std::vector<rule> all;
        for (const iotpkg::violation& found : check_document(text).report) {
            all.push_back(found.rule);
        }
        return all;
    };
    CHECK(rules_of(with("\"description\":\"\x80\",\"x\":1")) ==
          std::vector{rule::utf8, rule::document_member_unknown});
    CHECK(rules_of(with("\"x\":\"\x80\",\"recipe\":\"\x80\",\"tags\":{\"\x80\":\"a\"}") + '\x80') ==
          std::vector{rule::document_member_unknown, rule::utf8, rule::utf8, rule::recipe_json, rule::utf8,
                      rule::document_trailing_text});
    // Outside of texts it ends the JSON.
    CHECK(rules_of("\x80") == std::vector{rule::document_json});
}

TEST_CASE("U+0080 in an escape is a character of control", "[document][description_characters]") {
    const checked_document checked = check_document(with(R"("description":"a\u0080")"));
    CHECK(only(checked.report).rule == rule::description_characters);
    CHECK(only(checked.report).offset == 1);
    const checked_document next = check_document(with(R"("description":"a\u00a1")"));
    CHECK(next.request.value().body() == "{\"description\":\"a\u00A1\"}");
}
