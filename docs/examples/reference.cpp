// SPDX-License-Identifier: BSL-1.0
// The blocks of docs/reference.md as one program, which ends with 0 when each does what the page says.
#include <array>
#include <cstddef>
#include <cstdio>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document_text.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/nearest.hpp>
#include <iotpkg/update_package_version.hpp>
#include <iotpkg/version.hpp>

#include "expect.hpp"

namespace {

void create_package_version(const std::string& version,
                            const std::map<std::string, std::string>& attributes) {
    const auto builder = iotpkg::create_package_version()
                             .package_name("thermostat-firmware")
                             .version_name(version)
                             .attributes(attributes)
                             .tags({{"team", "hvac"}});
    static_assert(!builder.is_checked);  // version and attributes are known to the running program only

    iotpkg::report found = builder.check();                     // warnings too
    iotpkg::result<iotpkg::request> request = builder.build();  // or all violations
    EXPECT(found.ok() == request.has_value());
}

void request(const std::string& version) {
    auto built = iotpkg::create_package_version()
                     .package_name("thermostat-firmware")
                     .version_name(version)
                     .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")
                     .build();
    iotpkg::request request = *std::move(built);
    EXPECT(request.method() == "PUT");
    EXPECT(request.path() == "/packages/thermostat-firmware/versions/2.4.1");
    EXPECT(request.query() == "clientToken=0f8fad5b-d9cb-469f-a165-70867728950e");
    EXPECT(request.target().size() == request.path().size() + 1 + request.query().size());
    EXPECT(request.content_type() == "application/json");
    EXPECT(request.body() == "{}");

    iotpkg::request_view borrowed = request;  // as cheap to pass as a std::string_view
    EXPECT(borrowed.client_token() == "0f8fad5b-d9cb-469f-a165-70867728950e");

    const std::string document = iotpkg::to_document(request);
    EXPECT(document.starts_with(R"({"packageName":"thermostat-firmware","versionName":"2.4.1",)"));
}

void write_error_of_small_memory() {
    char memory[16];
    auto written = iotpkg::create_package_version().package_name("p").version_name("1").write_to(memory);
    EXPECT(!written && written.error().reason == iotpkg::write_error::code::too_small);
    EXPECT(written.error().needed > sizeof(memory));
}

void constant() {
    static constexpr auto release = iotpkg::constant([] {
        return iotpkg::create_package_version().package_name("p").version_name("1").client_token(
            iotpkg::from_content);
    });
    static_assert(release.body() == "{}" && release.client_token().size() == 36);
    iotpkg::request request = release.request();
    EXPECT(request.target() == release.target());
}

void report_and_violation() {
    const iotpkg::report found =
        iotpkg::create_package_version().package_name("p").version_name(std::string("..")).check();
    EXPECT(!found.ok() && found.errors() == 1 && found.warnings() == 0);

    const iotpkg::violation& first = found[0];
    EXPECT(first.rule == iotpkg::rule::version_name_dot_segment);
    EXPECT(first.severity == iotpkg::severity::error);
    EXPECT(first.provenance == iotpkg::provenance::wire);
    EXPECT(first.pointer == "/versionName");
    EXPECT(first.entry == iotpkg::none && !first.in_key);  // not in a map
    EXPECT(first.line == 0 && first.column == 0);          // not from a document
    EXPECT(to_string(first).starts_with("error: /versionName: is a dot segment"));
}

// result.hpp
constexpr iotpkg::result<int, const char*> half_of(int number) {
    if (number % 2 != 0) {
        return iotpkg::unexpected("odd");
    }
    return number / 2;
}
static_assert(half_of(4).and_then(half_of).value() == 1);
static_assert(half_of(6).transform([](int half) { return half + 1; }).value() == 4);
static_assert(half_of(3).value_or(0) == 0);
static_assert(std::string_view(half_of(3).error()) == "odd");

// values.hpp
void values(const std::string& text) {
    const iotpkg::result<iotpkg::tag_key> key = iotpkg::tag_key::parse(text);
    EXPECT(key ? key->view() == text : key.error().errors() > 0);
}
constexpr iotpkg::version_name first_version("1.0.0");  // a literal: checked by the compiler
static_assert(first_version.view() == "1.0.0");

// values.hpp: entries
void entries(const std::string& channel) {
    const std::vector<std::pair<std::string, std::string>> pairs = {{"channel", channel}};
    const std::vector<iotpkg::attribute> aggregates = {{"channel", channel}};
    const auto builder = iotpkg::create_package_version().package_name("p").version_name("1");
    const auto one = builder.attributes({{"channel", channel}}).client_token(iotpkg::from_content).build();
    const auto two = builder.attributes(pairs).client_token(iotpkg::from_content).build();
    const auto three = builder.attributes(aggregates).client_token(iotpkg::from_content).build();
    EXPECT(one->target() == two->target() && two->body() == three->body());
}

// s3_location.hpp, s3_uri.hpp, s3_uri_error.hpp
constexpr auto object = iotpkg::s3_location::parse("arn:aws-cn:s3:::acme-firmware/2.4.1.bin?versionId=3sL4");
static_assert(object->bucket() == "acme-firmware" && object->key() == "2.4.1.bin");
static_assert(object->has_version() && object->version() == "3sL4");
constexpr auto failed = iotpkg::s3_location::parse("s3://acme-firmware");
static_assert(failed.error().reason == iotpkg::s3_uri_error::code::missing_key);
static_assert(failed.error().offset == 18 && failed.error().message() == "the key is missing");

// client_token.hpp
void client_token() {
    const auto builder = iotpkg::create_package_version().package_name("p").version_name("1");
    const iotpkg::request drawn = builder.build();  // another token each time
    const iotpkg::request derived = builder.client_token(iotpkg::from_content).build();
    EXPECT(drawn.client_token() != builder.build().client_token());
    EXPECT(derived.client_token() == builder.client_token(iotpkg::from_content).build().client_token());
}

// update_package_version.hpp
void update_package_version() {
    iotpkg::request publish = iotpkg::update_package_version()
                                  .package_name("thermostat-firmware")
                                  .version_name("2.4.1")
                                  .action(iotpkg::package_version_action::publish)
                                  .build();
    EXPECT(publish.method() == "PATCH" && publish.body() == R"({"action":"PUBLISH"})");
}

// endpoint.hpp, endpoint_error.hpp
constexpr iotpkg::endpoint frankfurt("eu-central-1");  // a literal: checked by the compiler
static_assert(frankfurt.host() == "iot.eu-central-1.amazonaws.com");
static_assert(frankfurt.signing_name() == "iot" && frankfurt.signing_region() == "eu-central-1");

void endpoint(const std::string& region) {
    const iotpkg::result<iotpkg::endpoint, iotpkg::endpoint_error> made =
        iotpkg::endpoint::of(region, {.fips = true, .dual_stack = true});
    EXPECT(made.has_value() && made->host() == "iot-fips.us-gov-west-1.api.aws");
    EXPECT(made->partition() == "aws-us-gov");
}
constexpr auto not_documented = iotpkg::endpoint::of("eu-central-1", {.fips = true});
static_assert(not_documented.error().reason == iotpkg::endpoint_error::code::no_fips_endpoint);
static_assert(not_documented.error().message() == "no FIPS endpoint is documented for the Region");

// policy.hpp
constexpr iotpkg::policy lenient = iotpkg::policy::recommended.off(iotpkg::rule::s3_version_missing)
                                       .warn(iotpkg::rule::bucket_reserved_prefix);
static_assert(lenient.severity_of(iotpkg::rule::bucket_reserved_prefix) == iotpkg::severity::warning);
static_assert(iotpkg::policy::strict.severity_of(iotpkg::rule::s3_version_missing) ==
              iotpkg::severity::error);

// rule.hpp, rules.hpp, subject.hpp
constexpr const iotpkg::rule_row& row = iotpkg::row_of(iotpkg::rule::version_name_max_length);
static_assert(row.name() == "version_name_max_length" && row.limit == 64);
static_assert(row.subject == iotpkg::subject::version_name && row.kind == iotpkg::constraint::max_length);
static_assert(row.severity == iotpkg::severity::error && row.provenance == iotpkg::provenance::model);
static_assert(iotpkg::pointer_of(row.subject) == "/versionName");
static_assert(iotpkg::rules.size() == iotpkg::rule_count);

// operation.hpp
static_assert(iotpkg::update_package_version_operation::method == iotpkg::http_method::patch);
constexpr const iotpkg::member& first = iotpkg::create_package_version_operation::members[0];
static_assert(first.subject == iotpkg::subject::package_name && first.place == iotpkg::member_place::path);
static_assert(row_of(first.subject).name() == "packageName" && first.is_required);

// nearest.hpp
constexpr std::string_view names[] = {"recommended", "service", "strict"};
static_assert(iotpkg::nearest("Strickt", names) == "strict" && iotpkg::nearest("other", names).empty());

// version.hpp
static_assert(iotpkg::version == IOTPKG_VERSION_TEXT);

}  // namespace

int main() {
    create_package_version("2.4.1", {{"channel", "stable"}});
    create_package_version("..", {{"", ""}});
    request("2.4.1");
    write_error_of_small_memory();
    constant();
    report_and_violation();
    values("team");
    values("aws:team");
    entries("stable");
    client_token();
    update_package_version();
    endpoint("us-gov-west-1");
    return failures == 0 ? 0 : 1;
}
