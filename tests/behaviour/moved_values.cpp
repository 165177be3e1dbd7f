// SPDX-License-Identifier: BSL-1.0
// Every public value that owns something, moved, moved from and moved to itself: it can be read, copied and
// given a value again. All others are copied as bytes are.
#include <iotpkg/constant.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/retry.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/validation_message.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/named.hpp"
#include "../support/sent.hpp"

namespace {

template <class... Value>
constexpr bool are_bytes = (std::is_trivially_copyable_v<Value> && ...);

constexpr auto release = iotpkg::constant([] { return named().description("Night mode"); });

static_assert(are_bytes<iotpkg::request_view, iotpkg::write_error, iotpkg::text_range, iotpkg::entry_size,
                        iotpkg::violation, iotpkg::policy, iotpkg::rule_row, iotpkg::subject_row,
                        iotpkg::member, iotpkg::retry, iotpkg::http_response_view, decltype(release)>);
static_assert(are_bytes<iotpkg::endpoint, iotpkg::endpoint_error, iotpkg::s3_uri, iotpkg::s3_uri_error>);
static_assert(are_bytes<iotpkg::package_name, iotpkg::version_name, iotpkg::description, iotpkg::recipe,
                        iotpkg::attribute_key, iotpkg::attribute_value, iotpkg::s3_bucket, iotpkg::s3_key,
                        iotpkg::s3_version, iotpkg::tag_key, iotpkg::tag_value, iotpkg::client_token>);

std::string text_of(const std::string& text) {
    return text;
}
std::string text_of(const iotpkg::report& found) {
    return to_string(found);
}
std::string text_of(const iotpkg::request& one) {
    return ::text_of(one.view());
}
std::string text_of(const iotpkg::checked_document& checked) {
    return text_of(checked.report) + (checked.request ? text_of(*checked.request) : "") +
           std::to_string(checked.public_text.size());
}
std::string text_of(const iotpkg::http_response& received) {
    return std::to_string(received.status) + received.error_type + received.body;
}
std::string text_of(const iotpkg::package_version_status& status) {
    return std::string(status.view()) + std::to_string(status.value());
}
std::string text_of(const iotpkg::create_package_version_response& answer) {
    std::string all = answer.package_name + answer.package_version_arn + answer.version_name +
                      text_of(answer.status) + answer.description.value_or("") +
                      answer.error_reason.value_or("");
    for (const auto& [key, value] : answer.attributes ? *answer.attributes : decltype(*answer.attributes){}) {
        all += key + value;
    }
    return all;
}
std::string text_of(const iotpkg::service_error& error) {
    return to_string(error);
}
std::string text_of(const iotpkg::send_error<std::string>& error) {
    return error.service() != nullptr ? text_of(*error.service()) : text_of(*error.transport());
}
template <class T, class E>
std::string text_of(const iotpkg::result<T, E>& made) {
    return made ? text_of(*made) : text_of(made.error());
}
template <class E>
std::string text_of(const iotpkg::unexpected<E>& failed) {
    return text_of(failed.error());
}

// Whatever it says now, it is a value: it can be read, copied, moved on, and given another.
template <class Value>
void check_usable(Value& used, const Value& other) {
    const std::string said = text_of(used);
    Value copy = used;
    CHECK(text_of(copy) == said);
    copy = other;
    CHECK(text_of(copy) == text_of(other));
    copy = std::move(used);
    CHECK(text_of(copy) == said);
    used = other;
    CHECK(text_of(used) == text_of(other));
}

template <class Value>
void check_moves(const Value& first, const Value& second, bool is_kept = true) {
    static_assert(std::is_nothrow_move_constructible_v<Value> && std::is_nothrow_move_assignable_v<Value>);
    const std::string expected = text_of(first);
    REQUIRE(expected != text_of(second));

    Value source = first;
    Value target = std::move(source);
    CHECK(text_of(target) == expected);
    check_usable(source, second);  // NOLINT(bugprone-use-after-move): the subject

    source = second;
    target = std::move(source);
    CHECK(text_of(target) == text_of(second));
    check_usable(source, first);

    // Some strings and vectors of the standard library come out of it empty.
    Value& itself = target;
    target = std::move(itself);
    if (is_kept) {
        CHECK(text_of(target) == text_of(second));
    }
    check_usable(target, first);

    using std::swap;
    swap(target, source);
    swap(target, itself);
    CHECK(text_of(source) == expected);
    check_usable(target, second);
}

using built = iotpkg::result<iotpkg::request>;
using sent = iotpkg::result<iotpkg::create_package_version_response, iotpkg::send_error<std::string>>;

const iotpkg::request night = named().description("Night mode").build();
const iotpkg::report faults = named().tags({{std::string("aws:a"), "b"}, {std::string("a"), ""}}).check();
const iotpkg::report others = named().recipe(std::string_view("\xFF")).check();

}  // namespace

TEST_CASE("moved: requests, reports and documents", "[moved_values]") {
    check_moves(night, iotpkg::request(named().build()));
    check_moves(faults, others);
    check_moves(faults, iotpkg::report());
    check_moves(iotpkg::check_document(R"({"packageName":"p","versionName":"1"})"),
                iotpkg::check_document(R"({"packageName":"p q","version":"1"})"), false);
}

TEST_CASE("moved: results, of the same side and of both", "[moved_values]") {
    check_moves(built(night), built(iotpkg::request(named().build())));
    check_moves(built(night), built(iotpkg::unexpected(faults)));
    check_moves(built(iotpkg::unexpected(faults)), built(iotpkg::unexpected(others)));
    check_moves(iotpkg::unexpected(faults), iotpkg::unexpected(others));
}

TEST_CASE("moved: what came back", "[moved_values]") {
    const auto refused = iotpkg::parse_response({.status = 402, .error_type = "ConflictException"});
    const auto answered = iotpkg::parse_response(
        {.status = 200, .body = R"({"packageName":"p","status":"a status, long","attributes":{"a":"b"}})"});
    const iotpkg::service_error unknown{.code = "a code that is long enough", .message = "m", .status = 3};
    check_moves(refused, answered, false);
    check_moves(*answered, {.description = "a description that is long enough"}, false);
    check_moves(answered->status, iotpkg::package_version_status("DRAFT"), false);
    check_moves(refused.error(), unknown, false);
    check_moves(iotpkg::aws::validation_exception(faults), created(), false);
    using failure = iotpkg::send_error<std::string>;
    const failure lost(iotpkg::unexpected(std::string("the connection was cut")));
    check_moves(failure(unknown), lost, false);
    check_moves(sent(*answered), sent(iotpkg::unexpected(lost)), false);
}

TEST_CASE("moved: what borrows stays as it was", "[moved_values]") {
    const std::string key = "a/b";
    const iotpkg::s3_location where{.bucket = "acme-firmware", .key = key};
    iotpkg::attribute entry{"channel", key};
    const std::vector<iotpkg::attribute> entries{std::move(entry), {"other", std::string_view("v")}};
    auto builder = named_with_token().artifact(where).attributes(entries);
    const std::string expected = text_of(*builder.build());
    auto moved = std::move(builder);
    auto& itself = moved;
    moved = std::move(itself);
    moved = itself;
    CHECK(text_of(*moved.build()) == expected);
    // NOLINTNEXTLINE(bugprone-use-after-move): the subject
    CHECK(text_of(*builder.build()) == expected);
    CHECK(text_of(*named_with_token().artifact(where).attributes({entry, entries[1]}).build()) == expected);
}
