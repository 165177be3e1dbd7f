// SPDX-License-Identifier: BSL-1.0
// Transports that are coroutines, with tasks of the tests' own: what suspends, what is ready, what is given
// up.
#include <iotpkg/awaitable_transport.hpp>
#include <iotpkg/json.hpp>

#include <chrono>
#include <coroutine>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/catch2.hpp"
#include "support/sent.hpp"

namespace {

using iotpkg::http_response;
using iotpkg::request_view;
using iotpkg::retry;
using iotpkg::service_error_kind;
using std::chrono::milliseconds;

template <class T>
struct promise_result {
    std::optional<T> value;
    void return_value(T given) { value.emplace(std::move(given)); }
    T take() { return std::move(*value); }
};
template <>
struct promise_result<void> {
    void return_void() {}
    void take() {}
};

struct resume_waiter {
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ended) const noexcept {
        return ended.promise().waiter;
    }
    void await_resume() const noexcept {}
};

// Begins when it is awaited, and lives as long as the task object.
template <class T, class Tag = void>
class task {
public:
    struct promise_type : promise_result<T> {
        std::coroutine_handle<> waiter = std::noop_coroutine();
        std::exception_ptr thrown;

        task get_return_object() { return task(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        resume_waiter final_suspend() noexcept { return {}; }
        void unhandled_exception() { thrown = std::current_exception(); }
    };

    task(task&& other) noexcept : frame_(std::exchange(other.frame_, nullptr)) {}
    task& operator=(task&&) = delete;
    ~task() {
        if (frame_) {
            frame_.destroy();
        }
    }

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> waiter) noexcept {
        frame_.promise().waiter = waiter;
        return frame_;
    }
    T await_resume() { return take(); }

    // For those who are no coroutine.
    void start() { frame_.resume(); }
    [[nodiscard]] bool done() const { return frame_.done(); }
    T take() {
        if (frame_.promise().thrown) {
            std::rethrow_exception(frame_.promise().thrown);
        }
        return frame_.promise().take();
    }

private:
    explicit task(std::coroutine_handle<promise_type> frame) : frame_(frame) {}

    std::coroutine_handle<promise_type> frame_;
};

// Whoever awaits it goes on when the test says so.
struct event {
    std::coroutine_handle<> waiter;

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> suspended) noexcept { waiter = suspended; }
    void await_resume() const noexcept {}
    void happen() { std::exchange(waiter, nullptr).resume(); }
};

struct mine;
enum class cut { here };
using fallible = iotpkg::result<http_response, cut>;

template <class T>
struct not_a_coroutine {};
struct fixed_task : task<http_response> {};

using put_task = task<http_response> (*)(request_view);
static_assert(iotpkg::awaitable_transport<put_task> && iotpkg::awaitable_transport<put_task&>);
static_assert(!iotpkg::transport<put_task>);
static_assert(iotpkg::awaitable_transport<task<fallible, mine> (*)(request_view)>);
static_assert(!iotpkg::awaitable_transport<task<int> (*)(request_view)>);
static_assert(!iotpkg::awaitable_transport<not_a_coroutine<http_response> (*)(request_view)>);
static_assert(!iotpkg::awaitable_transport<fixed_task (*)(request_view)>);
static_assert(!iotpkg::awaitable_transport<http_response (*)(request_view)>);
static_assert(!iotpkg::awaitable_transport<fallible (*)(request_view)>);

// The task is of the transport's kind, with all that is not its value.
static_assert(std::is_same_v<iotpkg::outcome_task<put_task>, task<iotpkg::outcome>>);
static_assert(std::is_same_v<
              iotpkg::outcome_task<task<fallible, mine> (*)(request_view)>,
              task<iotpkg::result<iotpkg::create_package_version_response, iotpkg::send_error<cut>>, mine>>);

// A stack that answers when the test says so, and a clock that is the test.
struct stack {
    event arrived;
    event slept;
    std::vector<std::string> seen;
    std::vector<milliseconds> delays;

    template <class Answer>
    auto put(std::vector<Answer> all) {
        return [this, all](request_view out) { return answer(out, all); };
    }
    template <class Answer>
    task<Answer> answer(request_view out, std::vector<Answer> all) {
        co_await arrived;
        seen.push_back(text_of(out));
        co_return all[std::min(seen.size(), all.size()) - 1];
    }
    auto wait() {
        return [this](milliseconds delay) { return pause(delay); };
    }
    task<void> pause(milliseconds delay) {
        delays.push_back(delay);
        co_await slept;
    }

    void run(const auto& sending) {
        while (!sending.done()) {
            (arrived.waiter ? arrived : slept).happen();
        }
    }
};

task<http_response> ready(request_view, http_response answer) {
    co_return answer;
}

}  // namespace

TEST_CASE("coroutine: once, ready at once") {
    auto sending = iotpkg::send(example(), [](request_view out) { return ready(out, created()); });
    sending.start();
    REQUIRE(sending.done());
    const iotpkg::outcome sent = sending.take();
    REQUIRE(sent);
    CHECK(sent->package_name == "p");
}

TEST_CASE("coroutine: once, suspended while the caller's request goes away") {
    stack mine;
    std::string expected;
    auto sending = [&] {
        const iotpkg::request request = example();
        expected = text_of(request);
        return iotpkg::send(request, mine.put<http_response>({throttled()}));
    }();
    sending.start();
    CHECK_FALSE(sending.done());
    mine.run(sending);
    const iotpkg::outcome sent = sending.take();
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == service_error_kind::throttling);
    CHECK(mine.seen == std::vector{expected});
}

TEST_CASE("coroutine: awaited by another") {
    stack mine;
    // Outside of the coroutine: GCC 12 fails at braces in an expression with co_await.
    const std::vector<http_response> answers = {throttled(), created()};
    const auto outer = [&]() -> task<std::string> {
        const iotpkg::outcome sent =
            co_await iotpkg::send(example(), mine.put(answers), retry{.attempts = 2}, mine.wait());
        co_return sent ? sent->package_name : to_string(sent.error());
    };
    auto running = outer();
    running.start();
    mine.run(running);
    CHECK(running.take() == "p");
}

TEST_CASE("coroutine: throttled twice, then created, with the same bytes and token") {
    stack mine;
    iotpkg::request request = example();
    const std::string expected = text_of(request);
    const retry how{.attempts = 5, .base_delay = milliseconds(10), .max_delay = milliseconds(15)};
    auto sending = iotpkg::send(
        std::move(request), mine.put<http_response>({throttled(), throttled(), created()}), how, mine.wait());
    sending.start();
    mine.run(sending);
    CHECK(sending.take());
    CHECK(mine.seen == std::vector(3, expected));
    REQUIRE(mine.delays.size() == 2);
    CHECK(mine.delays[0] <= milliseconds(10));
    CHECK(mine.delays[1] <= milliseconds(15));
}

TEST_CASE("coroutine: never more attempts than said") {
    for (int attempts = 0; attempts < 6; ++attempts) {
        stack mine;
        auto sending = iotpkg::send(example(), mine.put<http_response>({throttled()}), {.attempts = attempts},
                                    mine.wait());
        sending.start();
        mine.run(sending);
        CHECK_FALSE(sending.take());
        CHECK(mine.seen.size() == static_cast<std::size_t>(std::max(attempts, 1)));
        CHECK(mine.delays.size() + 1 == mine.seen.size());
    }
}

TEST_CASE("coroutine: a conflict is not sent again, a cut connection is") {
    const auto attempts_of = [](std::vector<fallible> all, const retry& how) {
        stack mine;
        auto sending = iotpkg::send(example(), mine.put<fallible>(std::move(all)), how, mine.wait());
        sending.start();
        mine.run(sending);
        const auto sent = sending.take();
        return std::pair(mine.seen.size(), sent.has_value());
    };
    const fallible lost = iotpkg::unexpected(cut::here);
    const fallible conflict = http_response{.status = 409, .error_type = "ConflictException", .body = ""};
    CHECK(attempts_of({lost, created()}, {}) == std::pair<std::size_t, bool>(2, true));
    CHECK(attempts_of({lost}, {.attempts = 4}) == std::pair<std::size_t, bool>(4, false));
    CHECK(attempts_of({lost, created()}, {.unanswered = false}) == std::pair<std::size_t, bool>(1, false));
    CHECK(attempts_of({conflict, created()}, {}) == std::pair<std::size_t, bool>(1, false));
}

TEST_CASE("coroutine: a wait that gives true goes on") {
    stack mine;
    const auto go_on = [](milliseconds) -> task<bool> { co_return true; };
    auto sending =
        iotpkg::send(example(), mine.put<http_response>({throttled(), created()}), {.attempts = 9}, go_on);
    sending.start();
    mine.run(sending);
    CHECK(sending.take());
    CHECK(mine.seen.size() == 2);
}

TEST_CASE("coroutine: a wait that gives false ends it") {
    stack mine;
    const auto give_up = [](milliseconds) -> task<bool> { co_return false; };
    auto sending = iotpkg::send(example(), mine.put<http_response>({throttled()}), {.attempts = 9}, give_up);
    sending.start();
    mine.run(sending);
    CHECK_FALSE(sending.take());
    CHECK(mine.seen.size() == 1);
}

TEST_CASE("coroutine: given up while it is suspended, it gives everything free") {
    const auto alive = std::make_shared<int>();
    for (int steps = 0; steps < 4; ++steps) {
        stack mine;
        {
            auto sending = iotpkg::send(
                example(),
                [alive, put = mine.put<http_response>({throttled()})](request_view out) { return put(out); },
                {.attempts = 5}, [alive, wait = mine.wait()](milliseconds delay) { return wait(delay); });
            CHECK(alive.use_count() == 3);
            if (steps > 0) {
                sending.start();
            }
            for (int step = 1; step < steps; ++step) {
                (mine.arrived.waiter ? mine.arrived : mine.slept).happen();
            }
            CHECK_FALSE(sending.done());
        }
        CHECK(alive.use_count() == 1);
    }
}

TEST_CASE("coroutine: what the transport throws passes through") {
    const auto put = [](request_view) -> task<http_response> {
        throw 7;
        co_return created();
    };
    auto sending = iotpkg::send(example(), put, {}, [](milliseconds) -> task<void> { co_return; });
    sending.start();
    REQUIRE(sending.done());
    CHECK_THROWS_AS(sending.take(), int);
}

TEST_CASE("coroutine: a wait may be any awaitable, a callable may only move") {
    int calls = 0;
    auto put = [&calls, only = std::make_unique<int>()](request_view out) {
        return ready(out, ++calls < 3 ? throttled() : created());
    };
    auto sending =
        iotpkg::send(example(), std::move(put), {}, [](milliseconds) { return std::suspend_never(); });
    sending.start();
    REQUIRE(sending.done());
    CHECK(sending.take());
    CHECK(calls == 3);
}
