// SPDX-License-Identifier: BSL-1.0
// Test of response/response_reader.hpp: names of error types, and what is read of small bodies.
#include <iotpkg/response/response_reader.hpp>

#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg::create_package_version_response;
using iotpkg::service_error_kind;
using iotpkg::detail::error_kind_of;
using iotpkg::detail::error_name;
using iotpkg::detail::read_response;
using iotpkg::detail::response_reader;

static_assert(error_name("FooError") == "FooError");
static_assert(error_name("FooError:http://internal.amazon.com/a#b") == "FooError");
static_assert(error_name("aws.iot#FooError") == "FooError");
static_assert(error_name("aws.iot#FooError:http://internal.amazon.com/") == "FooError");
static_assert(error_name("aws#iot#FooError") == "FooError");
static_assert(error_name(" \tFooError ") == "FooError");
static_assert(error_name("aws.iot# FooError :x") == "FooError");
static_assert(error_name("").empty() && error_name(" ").empty());
static_assert(error_name(":FooError").empty() && error_name("FooError#").empty());

static_assert(error_kind_of("ValidationException") == service_error_kind::validation);
static_assert(error_kind_of("ThrottlingException") == service_error_kind::throttling);
static_assert(error_kind_of("ServiceQuotaExceededException") == service_error_kind::service_quota_exceeded);
static_assert(error_kind_of("ConflictException") == service_error_kind::conflict);
static_assert(error_kind_of("InternalServerException") == service_error_kind::internal_server);
static_assert(error_kind_of("validationexception") == service_error_kind::unknown);
static_assert(error_kind_of("ResourceNotFoundException") == service_error_kind::resource_not_found);
static_assert(error_kind_of("InvalidRequestException") == service_error_kind::unknown);
static_assert(error_kind_of("") == service_error_kind::unknown);

// What is read of a body, and whether the walk came to its end.
struct read_body {
    explicit read_body(std::string_view body) : reader(body), is_complete(read_response(body, reader)) {}

    iotpkg::outcome finish(int status) {
        return reader.finish<create_package_version_response>(status, "", is_complete);
    }

    response_reader reader;
    bool is_complete;
};

}  // namespace

TEST_CASE("an object makes an answer", "[response_reader]") {
    read_body body(
        R"({"packageName":"thermostat","attributes":{"channel":"st\u0061ble"},"description":"after the map"})");
    CHECK(body.is_complete);
    const iotpkg::outcome read = body.finish(200);
    REQUIRE(read);
    CHECK(read->package_name == "thermostat");
    CHECK(read->attributes->size() == 1);
    CHECK(read->attributes->at("channel") == "stable");
    CHECK(read->description == "after the map");
}

TEST_CASE("a body that is no object ends the walk", "[response_reader]") {
    for (const char* text : {"[]", "[{}]", "\"text\"", "null", "true", "-1", "0.5", ""}) {
        CAPTURE(text);
        CHECK_FALSE(read_body(text).is_complete);
    }
}

TEST_CASE("what was not read to its end says nothing", "[response_reader]") {
    read_body body(R"({"__type":"ConflictException","message":"a whole sentence")");
    CHECK_FALSE(body.is_complete);
    const iotpkg::outcome read = body.finish(409);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == service_error_kind::unknown);
    CHECK(read.error().code.empty());
    CHECK(read.error().message.empty());
    CHECK(read.error().status == 409);
}

TEST_CASE("an answer without members asks for nothing but its status", "[response_reader]") {
    struct nothing {};
    for (const char* text : {R"({"__type":"ConflictException"})", R"({"__type":)", "", "[]"}) {
        read_body body(text);
        CHECK(body.reader.finish<nothing>(200, "", body.is_complete));
    }
    read_body body(R"({"__type":"ResourceNotFoundException"})");
    const auto read = body.reader.finish<nothing>(404, "", body.is_complete);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == service_error_kind::resource_not_found);
}
