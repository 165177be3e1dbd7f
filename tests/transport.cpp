// SPDX-License-Identifier: BSL-1.0
// Sending over a callable: what it may give, what comes of it, what is sent again and how often.
#include <iotpkg/json.hpp>
#include <iotpkg/transport.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"

namespace {

using iotpkg::http_response;
using iotpkg::request_view;
using iotpkg::retry;
using iotpkg::service_error_kind;
using std::chrono::milliseconds;

// An error of a transport that does not say whether another attempt makes sense, and one that does.
enum class cut { in_front, in_the_middle };

struct network_error {
    int number = 0;
    bool again = true;
    [[nodiscard]] bool retryable() const { return again; }
};

template <class E>
using fallible = iotpkg::result<http_response, E>;

using plain_put = http_response (*)(request_view);
using cut_put = fallible<cut> (*)(request_view);

static_assert(iotpkg::transport<plain_put> && iotpkg::transport<plain_put&>);
static_assert(iotpkg::transport<std::function<http_response(request_view)>>);
static_assert(iotpkg::transport<iotpkg::http_response_view (*)(const request_view&)>);
static_assert(iotpkg::transport<cut_put>);
static_assert(!iotpkg::transport<int> && !iotpkg::transport<void (*)(request_view)>);
static_assert(!iotpkg::transport<int (*)(request_view)> && !iotpkg::transport<http_response (*)()>);
static_assert(!iotpkg::transport<iotpkg::result<int, cut> (*)(request_view)>);
static_assert(!iotpkg::transport<std::optional<http_response> (*)(request_view)>);

static_assert(std::is_same_v<iotpkg::outcome_of<plain_put>, iotpkg::outcome>);
static_assert(
    std::is_same_v<iotpkg::outcome_of<cut_put>,
                   iotpkg::result<iotpkg::create_package_version_response, iotpkg::send_error<cut>>>);

iotpkg::request example() {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("Night mode")
        .build();
}

http_response created() {
    return {.status = 200, .body = R"({"packageName":"thermostat-firmware","status":"DRAFT"})"};
}

http_response error(int status, std::string type) {
    return {.status = status, .error_type = std::move(type), .body = R"({"message":"no"})"};
}

http_response throttled() {
    return error(400, "ThrottlingException");
}

// Everything that a transport can see, once for each attempt.
struct recorded {
    std::vector<std::string> requests;
    std::vector<const void*> bodies;

    void add(request_view out) {
        requests.push_back(std::string(out.method()) + ' ' + std::string(out.target()) + ' ' +
                           std::string(out.content_type()) + ' ' + std::string(out.body()) + ' ' +
                           std::string(out.client_token()));
        bodies.push_back(out.body().data());
    }
    [[nodiscard]] std::size_t attempts() const { return requests.size(); }
    [[nodiscard]] bool all_the_same() const {
        return requests == std::vector(requests.size(), requests.front()) &&
               bodies == std::vector(bodies.size(), bodies.front());
    }
};

// Gives these answers one after another, the last of them for ever.
template <class Answer>
auto answers(recorded& seen, std::vector<Answer> all) {
    return [&seen, all = std::move(all)](request_view out) -> Answer {
        seen.add(out);
        return all[std::min(seen.attempts(), all.size()) - 1];
    };
}

struct waits {
    std::vector<milliseconds> delays;
    auto operator()() {
        return [this](milliseconds delay) { delays.push_back(delay); };
    }
};

}  // namespace

TEST_CASE("once: the transport sees the request, and its answer is read") {
    const iotpkg::request request = example();
    recorded seen;
    const iotpkg::outcome sent = iotpkg::send(request, [&](request_view out) -> http_response {
        seen.add(out);
        CHECK(out.body().data() == request.body().data());
        return created();
    });
    REQUIRE(sent);
    CHECK(sent->package_name == "thermostat-firmware");
    CHECK(sent->status == iotpkg::package_version_status::draft);
    REQUIRE(seen.attempts() == 1);
    CHECK(seen.requests[0] == "PUT /packages/thermostat-firmware/versions/2.4.1?clientToken=" +
                                  std::string(request.client_token()) +
                                  R"( application/json {"description":"Night mode"} )" +
                                  std::string(request.client_token()));
}

TEST_CASE("once: an error of the service, also where a repetition would help") {
    recorded seen;
    const iotpkg::outcome sent =
        iotpkg::send(example(), answers<http_response>(seen, {throttled(), created()}));
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == service_error_kind::throttling);
    CHECK(sent.error().message == "no");
    CHECK(seen.attempts() == 1);
}

TEST_CASE("an answer may be borrowed") {
    const http_response kept = created();
    const auto put = [&](request_view) -> iotpkg::http_response_view { return kept; };
    CHECK(iotpkg::send(example(), put)->package_name == "thermostat-firmware");
    const auto by_reference = [&](request_view) -> const http_response& { return kept; };
    CHECK(iotpkg::send(example(), by_reference)->package_name == "thermostat-firmware");
}

TEST_CASE("a transport with errors of its own: an answer, a refusal, no answer") {
    const iotpkg::request request = example();
    recorded seen;
    const auto good = iotpkg::send(request, answers<fallible<cut>>(seen, {created()}));
    REQUIRE(good);
    CHECK(good->package_name == "thermostat-firmware");

    const auto refused =
        iotpkg::send(request, answers<fallible<cut>>(seen, {error(409, "ConflictException")}));
    REQUIRE_FALSE(refused);
    REQUIRE(refused.error().service() != nullptr);
    CHECK(refused.error().service()->kind == service_error_kind::conflict);
    CHECK(refused.error().transport() == nullptr);
    CHECK_FALSE(refused.error().retryable());

    const auto lost =
        iotpkg::send(request, answers<fallible<cut>>(seen, {iotpkg::unexpected(cut::in_the_middle)}));
    REQUIRE_FALSE(lost);
    CHECK(lost.error().service() == nullptr);
    REQUIRE(lost.error().transport() != nullptr);
    CHECK(*lost.error().transport() == cut::in_the_middle);
    CHECK(lost.error().retryable());
}

TEST_CASE("the error of a transport may say whether it makes sense to send again") {
    const auto lost = [](bool again) {
        return iotpkg::send(example(), [&](request_view) -> fallible<network_error> {
            return iotpkg::unexpected(network_error{.number = 7, .again = again});
        });
    };
    CHECK(lost(true).error().retryable());
    CHECK_FALSE(lost(false).error().retryable());
    CHECK(lost(false).error().transport()->number == 7);
}

TEST_CASE("throttled twice, then created: three attempts with the same bytes and token") {
    recorded seen;
    waits slept;
    const iotpkg::outcome sent =
        iotpkg::send(example(), answers<http_response>(seen, {throttled(), throttled(), created()}),
                     {.attempts = 5}, slept());
    REQUIRE(sent);
    CHECK(seen.attempts() == 3);
    CHECK(seen.all_the_same());
    CHECK(slept.delays.size() == 2);
}

TEST_CASE("never more attempts than said, and no wait behind the last") {
    for (int attempts = -1; attempts < 8; ++attempts) {
        CAPTURE(attempts);
        recorded seen;
        waits slept;
        const iotpkg::outcome sent = iotpkg::send(example(), answers<http_response>(seen, {throttled()}),
                                                  {.attempts = attempts}, slept());
        REQUIRE_FALSE(sent);
        CHECK(sent.error().kind == service_error_kind::throttling);
        const std::size_t expected = attempts < 1 ? 1 : static_cast<std::size_t>(attempts);
        CHECK(seen.attempts() == expected);
        CHECK(slept.delays.size() == expected - 1);
        CHECK(seen.all_the_same());
    }
}

TEST_CASE("only what is retryable is sent again") {
    struct row {
        http_response answer;
        bool again;
    };
    const std::vector<row> rows = {
        {throttled(), true},
        {error(500, "InternalServerException"), true},
        {error(503, ""), true},
        {error(502, "<html>"), true},
        {error(400, "ValidationException"), false},
        {error(402, "ServiceQuotaExceededException"), false},
        {error(403, "AccessDeniedException"), false},
        {error(409, "ConflictException"), false},
        {error(429, ""), false},
        {error(301, ""), false},
        {{.status = 200, .body = "garbage"}, false},
        {{.status = 0}, false},
        {created(), false},
    };
    for (const row& each : rows) {
        CAPTURE(each.answer.status, each.answer.error_type);
        recorded seen;
        waits slept;
        const auto sent =
            iotpkg::send(example(), answers<http_response>(seen, {each.answer}), {.attempts = 4}, slept());
        CHECK(sent.has_value() == (each.answer.status == 200 && each.answer.body != "garbage"));
        CHECK(seen.attempts() == (each.again ? 4 : 1));

        // The same behind a transport with errors of its own.
        recorded seen_too;
        const auto sent_too = iotpkg::send(example(), answers<fallible<cut>>(seen_too, {each.answer}),
                                           {.attempts = 4, .unanswered = false}, slept());
        CHECK(sent_too.has_value() == sent.has_value());
        CHECK(seen_too.attempts() == (each.again ? 4 : 1));
    }
}

TEST_CASE("a cut connection is tried again, unless the policy or the error says no") {
    const auto attempts_of = [](const network_error& failed, const retry& how) {
        recorded seen;
        waits slept;
        const auto sent = iotpkg::send(
            example(), answers<fallible<network_error>>(seen, {iotpkg::unexpected(failed), created()}), how,
            slept());
        CHECK(sent.has_value() == (seen.attempts() == 2));
        CHECK(seen.all_the_same());
        return seen.attempts();
    };
    CHECK(attempts_of({.again = true}, {}) == 2);
    CHECK(attempts_of({.again = false}, {}) == 1);
    CHECK(attempts_of({.again = true}, {.unanswered = false}) == 1);
    CHECK(attempts_of({.again = true}, {.attempts = 1}) == 1);
}

TEST_CASE("delays lie within their bounds and come from the generator that was given") {
    const retry how{.attempts = 8, .base_delay = milliseconds(10), .max_delay = milliseconds(100)};
    const auto run = [&](auto&& random) {
        recorded seen;
        waits slept;
        (void)iotpkg::send(example(), answers<http_response>(seen, {throttled()}), how, slept(), random);
        return slept.delays;
    };
    for (unsigned seed = 0; seed < 50; ++seed) {
        const std::vector<milliseconds> delays = run(std::mt19937(seed));
        REQUIRE(delays.size() == 7);
        for (std::size_t index = 0; index < delays.size(); ++index) {
            CHECK(delays[index] >= milliseconds(0));
            CHECK(delays[index] <= how.longest_delay(static_cast<int>(index) + 1));
        }
        CHECK(delays == run(std::mt19937(seed)));
        CHECK(delays != run(std::mt19937(seed + 1)));
    }
    // One that the caller keeps goes on where it was.
    std::mt19937 kept(1);
    CHECK(run(kept) != run(kept));
}

TEST_CASE("a wait that gives false ends it, with what came last") {
    recorded seen;
    int left = 2;
    const iotpkg::outcome sent = iotpkg::send(example(), answers<http_response>(seen, {throttled()}),
                                              {.attempts = 9}, [&](milliseconds) { return --left > 0; });
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == service_error_kind::throttling);
    CHECK(seen.attempts() == 2);
}

TEST_CASE("what the transport or the wait throws passes through") {
    int calls = 0;
    const auto put = [&](request_view) -> http_response {
        if (++calls == 2) {
            throw std::runtime_error("wire");
        }
        return throttled();
    };
    CHECK_THROWS_AS(iotpkg::send(example(), put, {}, [](milliseconds) {}), std::runtime_error);
    CHECK(calls == 2);
    calls = 5;
    CHECK_THROWS_AS(iotpkg::send(example(), put, {}, [](milliseconds) { throw 1; }), int);
    CHECK(calls == 6);
}

TEST_CASE("a transport that only moves, and one that changes") {
    struct stack {
        stack() = default;
        stack(stack&&) = default;
        stack(const stack&) = delete;
        int calls = 0;
        http_response operator()(request_view) { return ++calls < 3 ? throttled() : created(); }
    };
    stack mine;
    CHECK(iotpkg::send(example(), mine, {}, [](milliseconds) {}));
    CHECK(mine.calls == 3);
    CHECK_FALSE(iotpkg::send(example(), stack()));
}

TEST_CASE("a request in the caller's memory is sent as it stands there") {
    char memory[512];
    const auto written = named().write_to(memory);
    REQUIRE(written);
    recorded seen;
    CHECK(iotpkg::send(*written, answers<http_response>(seen, {throttled(), created()}), {},
                       [](milliseconds) {}));
    CHECK(seen.attempts() == 2);
    CHECK(seen.all_the_same());
    CHECK(seen.bodies[0] == written->body().data());
}
