// The reader without a parser: names of error types, and the events of small bodies.
#include <iotpkg/json/response_reader.hpp>

#include <string>
#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg::create_package_version_response;
using iotpkg::service_error_kind;
using iotpkg::detail::error_kind_of;
using iotpkg::detail::error_name;
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

// What a parser says of {"name":"text"}.
void read_member(response_reader& reader, std::string name, std::string text) {
    CHECK(reader.key(name));
    CHECK(reader.string(text));
}

}  // namespace

TEST_CASE("events of an object make an answer") {
    response_reader reader;
    CHECK(reader.start_object(static_cast<std::size_t>(-1)));
    read_member(reader, "packageName", "thermostat");
    std::string attributes = "attributes";
    CHECK(reader.key(attributes));
    CHECK(reader.start_object(1));
    read_member(reader, "channel", "stable");
    CHECK(reader.end_object());
    read_member(reader, "description", "after the map");
    CHECK(reader.end_object());

    const iotpkg::outcome read = reader.finish<create_package_version_response>(200, "", true);
    REQUIRE(read);
    CHECK(read->package_name == "thermostat");
    CHECK(read->attributes->size() == 1);
    CHECK(read->attributes->at("channel") == "stable");
    CHECK(read->description == "after the map");
}

TEST_CASE("a body that is no object ends the parser at once") {
    std::string text = "text";
    CHECK_FALSE(response_reader().start_array(1));
    CHECK_FALSE(response_reader().string(text));
    CHECK_FALSE(response_reader().null());
    CHECK_FALSE(response_reader().boolean(true));
    CHECK_FALSE(response_reader().number_integer(-1));
    CHECK_FALSE(response_reader().number_unsigned(1u));
    CHECK_FALSE(response_reader().number_float(0.5, text));
    CHECK_FALSE(response_reader().binary(text));
    CHECK_FALSE(response_reader().parse_error(0, text, text));
}

TEST_CASE("what was not read to its end says nothing") {
    response_reader reader;
    CHECK(reader.start_object(1));
    read_member(reader, "__type", "ConflictException");
    read_member(reader, "message", "half of a sen");
    const iotpkg::outcome read = reader.finish<create_package_version_response>(409, "", false);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == service_error_kind::unknown);
    CHECK(read.error().code.empty());
    CHECK(read.error().message.empty());
    CHECK(read.error().status == 409);
}

TEST_CASE("an answer without members asks for nothing but its status") {
    struct nothing {};
    for (const bool complete : {true, false}) {
        response_reader reader;
        CHECK(reader.start_object(1));
        read_member(reader, "__type", "ConflictException");
        CHECK(reader.finish<nothing>(200, "", complete));
    }
    CHECK(response_reader().finish<nothing>(204, "", false));
    response_reader reader;
    CHECK(reader.start_object(1));
    read_member(reader, "__type", "ResourceNotFoundException");
    CHECK(reader.end_object());
    const auto read = reader.finish<nothing>(404, "", true);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == service_error_kind::resource_not_found);
}
