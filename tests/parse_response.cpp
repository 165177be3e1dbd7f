// SPDX-License-Identifier: BSL-1.0
// Responses as text: the error cases of Smithy's restJson1 protocol tests by their ids, the errors of the
// service's model, and all that may come instead of an answer.
#include <iotpkg/parse_response.hpp>

#include <pthread.h>

#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <iotpkg/update_package_version.hpp>

#include "support/catch2.hpp"
#include "support/repeated.hpp"

namespace {

using iotpkg::http_response;
using iotpkg::outcome;
using iotpkg::package_version_status;
using iotpkg::parse_response;
using iotpkg::service_error_kind;

constexpr std::string_view answer = R"({
    "packageVersionArn": "arn:aws:iot:eu-west-1:123456789012:package/thermostat-firmware/version/2.4.1",
    "packageName": "thermostat-firmware",
    "versionName": "2.4.1",
    "description": "Night mode",
    "attributes": {"channel": "stable", "min-hardware": "rev-C"},
    "status": "DRAFT",
    "errorReason": "none"
})";

// Whether a 2xx with this body is an answer; if not, it has to be an error that says nothing more.
bool succeeds(std::string_view body, int status = 200) {
    const outcome parsed = parse_response({.status = status, .body = body});
    if (!parsed) {
        CHECK(parsed.error().kind == service_error_kind::invalid_response);
        CHECK(parsed.error().status == status);
        CHECK(parsed.error().code.empty());
        CHECK(parsed.error().message.empty());
        CHECK(parsed.error().resource_id.empty());
    }
    return parsed.has_value();
}

// The error of a status and a body that name no type: it must not know more.
void check_unknown(int status, std::string_view body) {
    CAPTURE(status, body.substr(0, 40));
    const outcome parsed = parse_response({.status = status, .body = body});
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().kind == service_error_kind::unknown);
    CHECK(parsed.error().status == status);
    CHECK(parsed.error().code.empty());
    CHECK(parsed.error().message.empty());
    CHECK(parsed.error().resource_id.empty());
    CHECK(parsed.error().retryable() == (status >= 500 && status <= 599));
}

iotpkg::service_error error_of(int status, std::string_view error_type, std::string_view body) {
    const outcome parsed = parse_response({.status = status, .error_type = error_type, .body = body});
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().status == status);
    return parsed.error();
}

// Runs in a thread with a stack of 64 KB: recursion of any depth would end the program.
template <class Function>
void with_small_stack(Function function) {
    pthread_attr_t attributes;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, 64 * 1024) == 0);
    pthread_t thread{};
    const auto run = [](void* given) -> void* {
        (*static_cast<Function*>(given))();
        return nullptr;
    };
    REQUIRE(pthread_create(&thread, &attributes, run, &function) == 0);
    REQUIRE(pthread_join(thread, nullptr) == 0);
    pthread_attr_destroy(&attributes);
}

}  // namespace

TEST_CASE("an answer with every member") {
    const outcome parsed = parse_response({.status = 200, .body = answer});
    REQUIRE(parsed);
    CHECK(parsed->package_name == "thermostat-firmware");
    CHECK(parsed->version_name == "2.4.1");
    CHECK(parsed->package_version_arn ==
          "arn:aws:iot:eu-west-1:123456789012:package/thermostat-firmware/version/2.4.1");
    CHECK(parsed->description == "Night mode");
    CHECK(parsed->error_reason == "none");
    CHECK(parsed->status == package_version_status::draft);
    REQUIRE(parsed->attributes);
    CHECK(parsed->attributes->size() == 2);
    CHECK(parsed->attributes->at("channel") == "stable");
    CHECK(parsed->attributes->at("min-hardware") == "rev-C");
}

TEST_CASE("texts of any kind, and responses that own theirs") {
    const std::string header = "ConflictException";
    const std::string_view text = R"({"message":"it exists"})";
    const char* const literal = "{}";
    CHECK(parse_response({.status = 409, .error_type = header, .body = text}).error().message == "it exists");
    CHECK(parse_response({.status = 200, .error_type = header, .body = literal}));
    CHECK(parse_response({.status = 200, .error_type = literal, .body = std::string("{}")}));
    const http_response owned{.status = 409, .error_type = header, .body = std::string(text)};
    CHECK(parse_response(owned).error().code == header);
    CHECK(parse_response(http_response{.status = 200, .body = "{}"}));
}

TEST_CASE("no member is required, and none is made up") {
    const outcome parsed = parse_response({.status = 200, .body = "{}"});
    REQUIRE(parsed);
    CHECK_FALSE(parsed->attributes);
    CHECK_FALSE(parsed->description);
    CHECK_FALSE(parsed->error_reason);
    CHECK(parsed->package_name.empty());
    CHECK(parsed->version_name.empty());
    CHECK(parsed->package_version_arn.empty());
    CHECK(parsed->status.view().empty());
}

TEST_CASE("empty is not absent, and null is") {
    const outcome empty =
        parse_response({.status = 200, .body = R"({"description":"","errorReason":"","attributes":{}})"});
    CHECK(empty->description == "");
    CHECK(empty->error_reason == "");
    REQUIRE(empty->attributes);
    CHECK(empty->attributes->empty());

    const outcome null = parse_response(
        {.status = 200,
         .body =
             R"({"description":null,"errorReason":null,"attributes":null,"packageName":null,"status":null})"});
    REQUIRE(null);
    CHECK_FALSE(null->description);
    CHECK_FALSE(null->error_reason);
    CHECK_FALSE(null->attributes);
}

TEST_CASE("a status that is not known survives") {
    const outcome parsed = parse_response({.status = 200, .body = R"({"status":"ARCHIVED"})"});
    CHECK(parsed->status == package_version_status::other);
    CHECK(parsed->status.view() == "ARCHIVED");
}

TEST_CASE("every 2xx is a success, if its body is") {
    for (const int status : {200, 201, 202, 204, 299}) {
        CHECK(succeeds(answer, status));
        CHECK_FALSE(succeeds("", status));
    }
    for (const int status : {-1, 0, 100, 199, 300, 304, 404, 600, 999}) {
        const outcome parsed = parse_response({.status = status, .body = answer});
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().kind == service_error_kind::unknown);
        CHECK(parsed.error().status == status);
    }
}

TEST_CASE("the status decides, whatever a success calls itself") {
    CHECK(parse_response({.status = 200, .error_type = "ConflictException", .body = answer}));
    CHECK(succeeds(R"({"__type":"ConflictException","code":"ConflictException","message":"no"})"));
}

TEST_CASE("members that are not known are passed over") {
    CHECK(succeeds(
        R"({"future":{"packageName":1,"attributes":[{"status":[]}]},"list":[1,-2,0.5,true,null,"x"]})"));
    const outcome parsed = parse_response({.status = 200, .body = R"({"future":{"packageName":"inner"}})"});
    CHECK(parsed->package_name.empty());
    const outcome behind =
        parse_response({.status = 200, .body = R"({"attributes":{"a":"b"},"future":{"c":"d","e":1}})"});
    REQUIRE(behind);
    CHECK(behind->attributes->size() == 1);
    const outcome after = parse_response({.status = 200, .body = R"({"a":[["x"],{}],"packageName":"p"})"});
    CHECK(after->package_name == "p");
}

TEST_CASE("members of another type are no answer") {
    for (const std::string_view name : {"description", "errorReason", "packageName", "packageVersionArn",
                                        "status", "versionName", "attributes"}) {
        for (const std::string_view value :
             {"1", "-1", "0.5", "true", "[]", "[\"x\"]", "{\"x\":\"y\"}", "\"x\""}) {
            const std::string body = '{' + ('"' + std::string(name)) + "\":" + std::string(value) + '}';
            CAPTURE(body);
            const bool right = name == "attributes" ? value == "{\"x\":\"y\"}" : value == "\"x\"";
            CHECK(succeeds(body) == right);
        }
    }
    for (const std::string_view value :
         {"1", "-1", "0.5", "false", "[]", "{}", "[\"x\"]", "[null]", "{\"a\":\"b\"}", "{\"a\":null}"}) {
        const std::string body = R"({"attributes":{"good":"x","bad":)" + std::string(value) + "}}";
        CAPTURE(body);
        CHECK_FALSE(succeeds(body));
    }
}

TEST_CASE("an attribute without a value is left out") {
    const outcome parsed = parse_response({.status = 200, .body = R"({"attributes":{"a":null,"b":"c"}})"});
    REQUIRE(parsed);
    CHECK(parsed->attributes->size() == 1);
    CHECK(parsed->attributes->at("b") == "c");
}

TEST_CASE("of duplicate members the last one counts") {
    const auto parse = [](std::string_view body) { return parse_response({.status = 200, .body = body}); };
    CHECK(parse(R"({"packageName":"a","packageName":"b"})")->package_name == "b");
    CHECK(parse(R"({"description":"a","description":null})")->description == std::nullopt);
    CHECK(parse(R"({"description":1,"description":"b"})")->description == "b");
    CHECK_FALSE(succeeds(R"({"description":"b","description":1})"));
    CHECK(parse(R"({"attributes":{"a":"1"},"attributes":{"b":"2"}})")->attributes->count("a") == 0);
    CHECK(parse(R"({"attributes":{"a":"1"},"attributes":null})")->attributes == std::nullopt);
    CHECK(parse(R"({"attributes":[],"attributes":{"b":"2"}})")->attributes->count("b") == 1);
    CHECK(parse(R"({"attributes":{"a":"1","a":"2"}})")->attributes->at("a") == "2");
    CHECK(parse(R"({"attributes":{"a":"1","a":null}})")->attributes->empty());
    const auto twice = error_of(400, "", R"({"message":"a","__type":"ConflictException","message":"b"})");
    CHECK(twice.message == "b");
}

TEST_CASE("escapes and text outside ASCII") {
    const outcome parsed = parse_response(
        {.status = 200, .body = "{\"description\":\"\\u00e9 \\ud83d\\ude39 \xC3\xA9 \\n\\u0000\"}"});
    CHECK(parsed->description == std::string("\xC3\xA9 \xF0\x9F\x98\xB9 \xC3\xA9 \n\0", 13));
    CHECK(parse_response({.status = 200, .body = R"({"packageN\u0061me":"p"})"})->package_name == "p");
}

TEST_CASE("what is no JSON object is no success") {
    for (const std::string_view body :
         {"", " ", "null", "true", "false", "1", "\"text\"", "[]", "[{}]", "{", "{\"packageName\":\"p\"",
          "{\"packageName\":\"p", "{\"packageName\"", "{} {}", "{},", "{\"a\":1,}", "{'a':1}", "{\"a\":NaN}",
          "// c\n{}", "<html><body>502 Bad Gateway</body></html>", "packageName=p", "\xFF\xFE{\0}\0",
          // Lone surrogates, bytes that are not UTF-8, a control character.
          R"({"packageName":"\ud800"})", R"({"packageName":"\udc00"})", R"({"packageName":"\ud800\u0041"})",
          "{\"packageName\":\"\xC3\"}", "{\"packageName\":\"\xED\xA0\x80\"}", "{\"packageName\":\"a\nb\"}",
          "{\"future\":\"a\nb\"}", "{\"a\tb\":1}", R"({"attributes":{"\ud800":"v"}})",
          R"({"attributes":{"k":"\ud800"}})", "{\"a\":01}", "{\"a\":1.}"}) {
        CAPTURE(body);
        CHECK_FALSE(succeeds(body));
        check_unknown(400, body);
        check_unknown(502, body);
    }
    CHECK_FALSE(succeeds(std::string_view("{}\0", 3)));
    CHECK_FALSE(succeeds(std::string_view("\0{}", 3)));
}

TEST_CASE("what is wrong with text that nobody asks for hides nothing") {
    for (const std::string_view future : {R"("\ud800")", R"("\udc00\ud800")", "\"\xC3\"", "\"\xFF\"", "1e999",
                                          "-1E+999", R"({"\ud800":["\ud800"]})"}) {
        CAPTURE(future);
        const std::string body = R"({"future":)" + std::string(future) + R"(,"packageName":"p","\udc00":1})";
        const outcome parsed = parse_response({.status = 200, .body = body});
        REQUIRE(parsed);
        CHECK(parsed->package_name == "p");
        const std::string slow_down =
            R"({"x":)" + std::string(future) + R"(,"__type":"ThrottlingException","message":"slow down"})";
        const iotpkg::service_error error = error_of(400, "", slow_down);
        CHECK(error.kind == service_error_kind::throttling);
        CHECK(error.message == "slow down");
        CHECK(error.retryable());
    }
    // A message that is no text is none; the rest still counts.
    const iotpkg::service_error error =
        error_of(400, "", R"({"__type":"ThrottlingException","message":"\ud800"})");
    CHECK(error.kind == service_error_kind::throttling);
    CHECK(error.message.empty());
    // Of two members, the last one counts.
    CHECK(succeeds(R"({"packageName":"\ud800","packageName":"p"})"));
    CHECK_FALSE(succeeds(R"({"packageName":"p","packageName":"\ud800"})"));
}

TEST_CASE("a byte-order mark is passed over") {
    CHECK(succeeds("\xEF\xBB\xBF{}"));
    CHECK_FALSE(succeeds("\xEF\xBB{}"));
}

TEST_CASE("an answer that was cut off anywhere is none") {
    for (std::size_t size = 0; size < answer.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(succeeds(answer.substr(0, size)));
    }
}

TEST_CASE("random changes to an answer: nlohmann_json's own tree says the same") {
    constexpr std::string_view names[] = {"description",       "errorReason", "packageName",
                                          "packageVersionArn", "status",      "versionName"};
    constexpr std::string_view pieces[] = {
        "{",  "}",       "[",        "]",          ",",      ":", "\"", "null", "1", "\"a\":\"b\",",
        "\\", "\\u0041", "\xC3\xA9", "attributes", "status", "\n"};
    std::mt19937 random(20261124);
    std::size_t answers = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string body(answer);
        for (auto changes = random() % 3; changes > 0; --changes) {
            const std::size_t at = random() % body.size();
            body.replace(at, random() % 2 == 0 ? 0 : random() % 20, pieces[random() % std::size(pieces)]);
        }
        const nlohmann::json tree = nlohmann::json::parse(body, nullptr, false);
        bool good = tree.is_object();
        const auto text_or_absent = [](const nlohmann::json& value) {
            return value.is_string() || value.is_null();
        };
        for (const std::string_view name : names) {
            good = good && (!tree.contains(name) || text_or_absent(tree[name]));
        }
        if (good && tree.contains("attributes") && !tree["attributes"].is_null()) {
            good = tree["attributes"].is_object();
            for (const nlohmann::json& value : tree["attributes"]) {
                good = good && text_or_absent(value);
            }
        }
        const outcome parsed = parse_response({.status = 200, .body = body});
        bool same = parsed.has_value() == good;
        if (same && good) {
            ++answers;
            same = parsed->package_name == (tree.contains("packageName") && tree["packageName"].is_string()
                                                ? tree["packageName"].get<std::string>()
                                                : std::string());
        }
        if (!same) {
            CAPTURE(body, good);
            FAIL("read otherwise than by nlohmann_json's tree");
        }
    }
    CHECK(answers > 5'000);
    CHECK(answers < 19'000);
}

TEST_CASE("Smithy's restJson1 protocol tests of errors") {
    constexpr std::string_view uri = "http://internal.amazon.com/coral/com.amazon.coral.validate/";
    constexpr std::string_view namespaced = "aws.protocoltests.restjson#FooError";
    struct protocol_test {
        std::string_view id;
        std::string header;
        std::string body;
    };
    const std::string with_uri = "FooError:" + std::string(uri);
    const std::string with_both = std::string(namespaced) + ':' + std::string(uri);
    const auto member = [](std::string_view name, std::string_view value) {
        return "{\n    \"" + std::string(name) + "\": \"" + std::string(value) + "\"\n}";
    };
    const protocol_test all[] = {
        {"RestJsonFooErrorUsingXAmznErrorType", "FooError", ""},
        {"RestJsonFooErrorUsingXAmznErrorTypeWithUri", with_uri, ""},
        {"RestJsonFooErrorUsingXAmznErrorTypeWithUriAndNamespace", with_both, ""},
        {"RestJsonFooErrorUsingXAmznErrorTypeWithUriAndDifferentNamespace",
         "aws.different.namespace#" + with_uri, ""},
        {"RestJsonFooErrorUsingCode", "", member("code", "FooError")},
        {"RestJsonFooErrorUsingCodeAndNamespace", "", member("code", namespaced)},
        {"RestJsonFooErrorUsingCodeUriAndNamespace", "", member("code", with_both)},
        {"RestJsonFooErrorWithDunderType", "", member("__type", "FooError")},
        {"RestJsonFooErrorWithDunderTypeAndNamespace", "", member("__type", namespaced)},
        {"RestJsonFooErrorWithDunderTypeUriAndNamespace", "", member("__type", with_both)},
        {"RestJsonFooErrorWithNestedTypeProperty", "",
         R"({"__type": "FooError", "ErrorDetails": [{"__type": "com.amazon.internal#ErrorDetails", "reason": "x"}]})"},
    };
    for (const protocol_test& test : all) {
        CAPTURE(test.id);
        const iotpkg::service_error error = error_of(500, test.header, test.body);
        CHECK(error.code == "FooError");
        CHECK(error.kind == service_error_kind::unknown);
        CHECK(error.message.empty());
        CHECK(error.retryable());
    }
    {
        CAPTURE("RestJsonInvalidGreetingError");
        const iotpkg::service_error error = error_of(400, "InvalidGreeting", R"({"Message": "Hi"})");
        CHECK(error.code == "InvalidGreeting");
        CHECK(error.message == "Hi");
    }
    {
        CAPTURE("RestJsonComplexErrorWithNoMessage");
        const iotpkg::service_error error =
            error_of(403, "ComplexError", R"({"TopLevel": "Top level", "Nested": {"Fooooo": "bar"}})");
        CHECK(error.code == "ComplexError");
        CHECK(error.message.empty());
    }
}

TEST_CASE("the errors of the model") {
    struct modelled {
        std::string_view name;
        int status;
        service_error_kind kind;
        bool retryable;
    };
    for (const modelled& one :
         {modelled{"ValidationException", 400, service_error_kind::validation, false},
          modelled{"ThrottlingException", 400, service_error_kind::throttling, true},
          modelled{"ServiceQuotaExceededException", 402, service_error_kind::service_quota_exceeded, false},
          modelled{"ConflictException", 409, service_error_kind::conflict, false},
          modelled{"ResourceNotFoundException", 404, service_error_kind::resource_not_found, false},
          modelled{"InternalServerException", 500, service_error_kind::internal_server, true}}) {
        CAPTURE(one.name);
        const std::string in_body =
            R"({"message":"why","resourceId":"r","__type":")" + std::string(one.name) + "\"}";
        for (const iotpkg::service_error& error :
             {error_of(one.status, one.name, R"({"message":"why","resourceId":"r"})"),
              error_of(one.status, "", in_body)}) {
            CHECK(error.kind == one.kind);
            CHECK(error.code == one.name);
            CHECK(error.message == "why");
            CHECK(error.resource_id == "r");
            CHECK(error.retryable() == one.retryable);
        }
        // The status does not make the kind.
        check_unknown(one.status, "{}");
        check_unknown(one.status, "");
    }
}

TEST_CASE("an error that the model does not have keeps its name") {
    const auto error = error_of(401, "", R"({"__type":"UnauthorizedException","message":"no such user"})");
    CHECK(error.kind == service_error_kind::unknown);
    CHECK(error.code == "UnauthorizedException");
    CHECK(error.message == "no such user");
    CHECK_FALSE(error.retryable());
}

TEST_CASE("the header comes first, then __type, then code") {
    constexpr std::string_view both = R"({"code":"ConflictException","__type":"ThrottlingException"})";
    CHECK(error_of(400, "ValidationException", both).kind == service_error_kind::validation);
    CHECK(error_of(400, "", both).kind == service_error_kind::throttling);
    CHECK(error_of(400, "", R"({"code":"ConflictException"})").kind == service_error_kind::conflict);
    // What names nothing does not come first.
    CHECK(error_of(400, ":http://x", both).kind == service_error_kind::throttling);
    CHECK(error_of(400, " ", both).kind == service_error_kind::throttling);
    CHECK(error_of(400, "", R"({"__type":"","code":"ConflictException"})").kind ==
          service_error_kind::conflict);
    CHECK(error_of(400, "", R"({"__type":null,"code":"ConflictException"})").kind ==
          service_error_kind::conflict);
    CHECK(error_of(400, "", R"({"__type":7,"code":"ConflictException"})").kind ==
          service_error_kind::conflict);
    CHECK(error_of(400, "", R"({"__type":"ConflictException","code":400})").kind ==
          service_error_kind::conflict);
    CHECK(error_of(400, "", R"({"code":400})").code.empty());
    CHECK(error_of(400, "", R"({"inner":{"__type":"ConflictException","message":"x"}})").code.empty());
    CHECK(error_of(400, "", R"({"inner":{"__type":"ConflictException","message":"x"}})").message.empty());
}

TEST_CASE("message comes before Message, and neither is made up") {
    CHECK(error_of(400, "E", R"({"Message":"B","message":"a"})").message == "a");
    CHECK(error_of(400, "E", R"({"message":"","Message":"B"})").message.empty());
    CHECK(error_of(400, "E", R"({"message":null,"Message":"B"})").message == "B");
    CHECK(error_of(400, "E", R"({"message":{"text":"x"},"Message":"B"})").message == "B");
    CHECK(error_of(400, "E", R"({"message":5,"resourceId":[]})").message.empty());
    CHECK(error_of(400, "E", R"({"message":5,"resourceId":["r"]})").resource_id.empty());
    CHECK(error_of(400, "E", R"({"MESSAGE":"x"})").message.empty());
    // The header still says what it is where the body cannot be read.
    const auto cut_off = error_of(400, "ThrottlingException", R"({"message":"Rate exce)");
    CHECK(cut_off.kind == service_error_kind::throttling);
    CHECK(cut_off.message.empty());
    CHECK(cut_off.retryable());
}

TEST_CASE("an error that was cut off says nothing, though some of it came in whole") {
    constexpr std::string_view whole =
        R"({"message":"why","resourceId":"r","__type":"ConflictException","x":0})";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        check_unknown(409, whole.substr(0, size));
        check_unknown(500, whole.substr(0, size));
    }
    CHECK(error_of(409, "", whole).kind == service_error_kind::conflict);
}

TEST_CASE("nesting of a million levels in a stack of 64 KB") {
    constexpr std::size_t levels = 1'000'000;
    const std::string opened = R"({"packageName":"p","deep":)" + repeated(levels, "[");
    const std::string closed = opened + repeated(levels, "]") + R"(,"versionName":"1"})";
    const std::string objects = repeated(levels, R"({"attributes":)");
    const std::string arrays = repeated(levels, "[");
    std::optional<outcome> deep;
    std::optional<outcome> cut_off;
    std::optional<outcome> of_objects;
    std::optional<outcome> of_arrays;
    with_small_stack([&] {
        deep = parse_response({.status = 200, .body = closed});
        cut_off = parse_response({.status = 200, .body = opened});
        of_objects = parse_response({.status = 500, .body = objects});
        of_arrays = parse_response({.status = 200, .body = arrays});
    });
    REQUIRE(deep->has_value());
    CHECK((*deep)->package_name == "p");
    CHECK((*deep)->version_name == "1");
    CHECK(cut_off->error().kind == service_error_kind::invalid_response);
    CHECK(of_objects->error().kind == service_error_kind::unknown);
    CHECK(of_arrays->error().kind == service_error_kind::invalid_response);
}

TEST_CASE("bodies of 20 MB") {
    constexpr std::size_t size = 20'000'000;
    const std::string filler(size, 'x');
    CHECK_FALSE(succeeds(filler));
    check_unknown(503, filler);
    CHECK_FALSE(succeeds("{\"packageName\":\"" + filler));
    const std::string body = R"({"future":")" + filler + R"(","packageName":"p"})";
    const outcome parsed = parse_response({.status = 200, .body = body});
    REQUIRE(parsed);
    CHECK(parsed->package_name == "p");
    const auto error = error_of(400, "", R"({"__type":"ConflictException","x":")" + filler + "\"}");
    CHECK(error.kind == service_error_kind::conflict);
}

TEST_CASE("any success of an update is one, whatever its body") {
    using updated = iotpkg::update_package_version_response;
    for (const int status : {200, 201, 204, 299}) {
        for (const std::string_view body : {"{}", "", " ", "null", "[]", "<html>", "{\"packageName\":1}", "{",
                                            R"({"__type":"ConflictException"})"}) {
            CAPTURE(status, body);
            CHECK(parse_response<updated>({.status = status, .body = body}));
        }
    }
    CHECK(parse_response<updated>({.status = 200, .error_type = "ConflictException", .body = "{}"}));
    CHECK(parse_response<updated>({.status = 200, .body = std::string_view("\0", 1)}));
}

TEST_CASE("the errors of an update are those of the other operation") {
    using updated = iotpkg::update_package_version_response;
    const auto missing =
        parse_response<updated>({.status = 404,
                                 .error_type = "ResourceNotFoundException:http://internal.amazon.com/",
                                 .body = R"({"message":"no such version","resourceId":"p"})"});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == service_error_kind::resource_not_found);
    CHECK(missing.error().code == "ResourceNotFoundException");
    CHECK(missing.error().message == "no such version");
    CHECK(missing.error().resource_id == "p");
    CHECK(missing.error().status == 404);
    CHECK_FALSE(missing.error().retryable());
    for (const int status : {-1, 0, 199, 300, 400, 404, 500, 503}) {
        const auto failed = parse_response<updated>({.status = status, .body = "{}"});
        REQUIRE_FALSE(failed);
        CHECK(failed.error().kind == service_error_kind::unknown);
        CHECK(failed.error().status == status);
        CHECK(failed.error().code.empty());
    }
    const auto cut_off = parse_response<updated>({.status = 409, .body = R"({"__type":"ConflictExc)"});
    REQUIRE_FALSE(cut_off);
    CHECK(cut_off.error().kind == service_error_kind::unknown);
}
