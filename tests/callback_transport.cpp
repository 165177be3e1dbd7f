// SPDX-License-Identifier: BSL-1.0
// Transports that call back: at once, later, from another thread, twice, or never.
#include <iotpkg/callback_transport.hpp>
#include <iotpkg/json.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"
#include "support/sent.hpp"

namespace {

using iotpkg::http_response;
using iotpkg::request_view;
using iotpkg::retry;
using iotpkg::service_error_kind;
using std::chrono::milliseconds;

enum class cut { here };
using fallible = iotpkg::result<http_response, cut>;

using typed_put = void (*)(request_view, std::function<void(http_response)>);
static_assert(iotpkg::callback_transport<typed_put>);
static_assert(iotpkg::callback_transport<void (*)(request_view, std::function<void(fallible)>), fallible>);
static_assert(!iotpkg::callback_transport<void (*)(request_view, std::function<void(fallible)>)>);
static_assert(!iotpkg::callback_transport<http_response (*)(request_view)>);
static_assert(!iotpkg::transport<typed_put>);

// An event loop in two lines: what is to happen later.
struct later {
    std::vector<std::function<void()>> queue;
    std::vector<std::string> seen;
    std::vector<milliseconds> delays;

    bool step() {
        if (queue.empty()) {
            return false;
        }
        const std::function<void()> first = std::move(queue.front());
        queue.erase(queue.begin());
        first();
        return true;
    }
    void run() {
        while (step()) {
        }
    }

    // The view is read when its turn comes: by then the caller's own request is gone.
    template <class Answer = http_response>
    auto put(std::vector<Answer> all) {
        return [this, all](request_view out, auto completion) {
            queue.push_back([this, all, out, completion] {
                seen.push_back(text_of(out));
                completion(all[std::min(seen.size(), all.size()) - 1]);
            });
        };
    }
    auto wait() {
        return [this](milliseconds delay, auto resume) {
            delays.push_back(delay);
            queue.push_back(resume);
        };
    }
};

template <class Outcome>
auto keep(std::vector<Outcome>& ends) {
    return [&ends](Outcome sent) { ends.push_back(std::move(sent)); };
}

}  // namespace

TEST_CASE("callback: once, called at once") {
    std::vector<iotpkg::outcome> ends;
    const iotpkg::request request = example();
    std::string seen;
    iotpkg::send(
        request,
        [&](request_view out, auto completion) {
            seen = text_of(out);
            completion(created());
        },
        keep(ends));
    REQUIRE(ends.size() == 1);
    REQUIRE(ends[0]);
    CHECK(ends[0]->package_name == "p");
    CHECK(seen == text_of(request));
}

TEST_CASE("callback: once, called later, when the caller's request is gone") {
    later loop;
    std::vector<iotpkg::outcome> ends;
    std::string expected;
    {
        const iotpkg::request request = example();
        expected = text_of(request);
        iotpkg::send(request, loop.put({throttled()}), keep(ends));
    }
    CHECK(ends.empty());
    loop.run();
    REQUIRE(ends.size() == 1);
    REQUIRE_FALSE(ends[0]);
    CHECK(ends[0].error().kind == service_error_kind::throttling);
    CHECK(loop.seen == std::vector{expected});
}

TEST_CASE("callback: throttled twice, then created, with the same bytes and token") {
    later loop;
    std::vector<iotpkg::outcome> ends;
    iotpkg::request request = example();
    const std::string expected = text_of(request);
    const retry how{.attempts = 5, .base_delay = milliseconds(10), .max_delay = milliseconds(15)};
    iotpkg::send(std::move(request), loop.put({throttled(), throttled(), created()}), how, loop.wait(),
                 keep(ends));
    loop.run();
    REQUIRE(ends.size() == 1);
    CHECK(ends[0]);
    CHECK(loop.seen == std::vector(3, expected));
    REQUIRE(loop.delays.size() == 2);
    CHECK(loop.delays[0] <= milliseconds(10));
    CHECK(loop.delays[1] <= milliseconds(15));
}

TEST_CASE("callback: never more attempts than said") {
    for (int attempts = 0; attempts < 6; ++attempts) {
        later loop;
        std::vector<iotpkg::outcome> ends;
        iotpkg::send(example(), loop.put({throttled()}), {.attempts = attempts}, loop.wait(), keep(ends));
        loop.run();
        REQUIRE(ends.size() == 1);
        CHECK_FALSE(ends[0]);
        CHECK(loop.seen.size() == static_cast<std::size_t>(std::max(attempts, 1)));
        CHECK(loop.delays.size() + 1 == loop.seen.size());
    }
}

TEST_CASE("callback: a conflict is not sent again, a cut connection is") {
    using sent = iotpkg::result<iotpkg::create_package_version_response, iotpkg::send_error<cut>>;
    const auto attempts_of = [](std::vector<fallible> all, const retry& how) {
        later loop;
        std::vector<sent> ends;
        iotpkg::send<fallible>(example(), loop.put<fallible>(std::move(all)), how, loop.wait(), keep(ends));
        loop.run();
        REQUIRE(ends.size() == 1);
        return std::pair(loop.seen.size(), ends[0].has_value());
    };
    const fallible lost = iotpkg::unexpected(cut::here);
    const fallible conflict = http_response{.status = 409, .error_type = "ConflictException", .body = ""};
    CHECK(attempts_of({lost, created()}, {}) == std::pair<std::size_t, bool>(2, true));
    CHECK(attempts_of({lost}, {.attempts = 4}) == std::pair<std::size_t, bool>(4, false));
    CHECK(attempts_of({lost, created()}, {.unanswered = false}) == std::pair<std::size_t, bool>(1, false));
    CHECK(attempts_of({conflict, created()}, {}) == std::pair<std::size_t, bool>(1, false));
}

TEST_CASE("callback: attempts that are answered at once need no deep stack") {
    constexpr int attempts = 100'000;
    int calls = 0;
    int ends = 0;
    iotpkg::send(
        example(),
        [&](request_view, auto completion) {
            ++calls;
            completion(throttled());
        },
        {.attempts = attempts}, [](milliseconds, auto resume) { resume(); },
        [&](const iotpkg::outcome&) { ++ends; });
    CHECK(calls == attempts);
    CHECK(ends == 1);
}

TEST_CASE("callback: only the first call for an attempt counts") {
    std::vector<std::function<void(http_response)>> completions;
    std::vector<std::function<void()>> resumes;
    std::vector<iotpkg::outcome> ends;
    iotpkg::send(
        example(), [&](request_view, auto completion) { completions.push_back(completion); }, {.attempts = 3},
        [&](milliseconds, auto resume) { resumes.push_back(resume); }, keep(ends));
    REQUIRE(completions.size() == 1);
    completions[0](throttled());
    completions[0](created());  // too late: the program has given this attempt up
    CHECK(ends.empty());
    REQUIRE(resumes.size() == 1);
    resumes[0]();
    resumes[0]();
    REQUIRE(completions.size() == 2);
    completions[0](created());  // the first attempt again, while the second is on its way
    CHECK(ends.empty());
    completions[1](created());
    CHECK(ends.size() == 1);
    completions[1](created());
    resumes[0]();
    CHECK(ends.size() == 1);
    CHECK(completions.size() == 2);
}

TEST_CASE("callback: one that is dropped gives everything free, and done is never called") {
    const auto alive = std::make_shared<int>();
    int ends = 0;
    const auto done = [alive, &ends](const iotpkg::outcome&) { ++ends; };
    {
        std::function<void(http_response)> kept;
        iotpkg::send(
            example(), [&, alive](request_view, auto completion) { kept = completion; }, done);
        CHECK(alive.use_count() == 4);
    }
    CHECK(alive.use_count() == 2);
    {
        std::function<void()> kept;
        iotpkg::send(
            example(), [alive](request_view, auto completion) { completion(throttled()); }, {},
            [&, alive](milliseconds, auto resume) { kept = resume; }, done);
        CHECK(kept);
    }
    CHECK(alive.use_count() == 2);
    iotpkg::send(
        example(), [alive](request_view, auto completion) { completion(created()); }, done);
    CHECK(alive.use_count() == 2);
    CHECK(ends == 1);
}

TEST_CASE("callback: answers from other threads") {
    for (int round = 0; round < 200; ++round) {
        std::vector<std::thread> threads;
        threads.reserve(8);
        std::atomic<int> calls{0};
        std::atomic<int> ends{0};
        const iotpkg::request request = example();
        const std::string expected = text_of(request);
        std::atomic<int> different{0};
        iotpkg::send(
            request,
            [&](request_view out, auto completion) {
                different += text_of(out) != expected;
                const int call = ++calls;
                threads.emplace_back([completion, call] { completion(call < 4 ? throttled() : created()); });
            },
            {.attempts = 9}, [&](milliseconds, auto resume) { threads.emplace_back(resume); },
            [&](const iotpkg::outcome& sent) { ends += sent.has_value() ? 1 : 100; });
        while (ends == 0) {
            std::this_thread::yield();
        }
        for (std::size_t index = 0; index < threads.size(); ++index) {
            threads[index].join();
        }
        CHECK(threads.size() == 7);
        CHECK(calls == 4);
        CHECK(ends == 1);
        CHECK(different == 0);
    }
}

TEST_CASE("callback: what the transport throws passes through") {
    int ends = 0;
    const auto done = [&](const iotpkg::outcome&) { ++ends; };
    CHECK_THROWS_AS(iotpkg::send(
                        example(), [](request_view, const auto&) { throw 1; }, done),
                    int);
    CHECK(ends == 0);
}

TEST_CASE("callback: callables that only move, and a borrowed request") {
    char memory[512];
    const auto written = named().write_to(memory);
    REQUIRE(written);
    const void* body = nullptr;
    std::optional<iotpkg::outcome> end;
    iotpkg::send(
        *written,
        [&body, only = std::make_unique<int>()](request_view out, auto completion) {
            body = out.body().data();
            completion(created());
        },
        {}, [only = std::make_unique<int>()](milliseconds, const auto& resume) { resume(); },
        [&end, only = std::make_unique<int>()](iotpkg::outcome sent) { end = std::move(sent); });
    REQUIRE(end);
    CHECK(end->has_value());
    CHECK(body == written->body().data());
}
