// SPDX-License-Identifier: BSL-1.0
// The blocks about sending in docs/reference.md, docs/retrying.md and docs/transports.md, as one program,
// which ends with 0 when each does what the page says.
#include <chrono>
#include <coroutine>
#include <cstdio>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <iotpkg/awaitable_transport.hpp>
#include <iotpkg/callback_transport.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/update_package_version.hpp>

#include "expect.hpp"

namespace {

iotpkg::request example() {
    return iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1").build();
}

// A stack of the program's own, which is busy until it is not.
struct http_stack {
    int busy = 0;
    int calls = 0;
    std::string last_token{};

    iotpkg::http_response put(std::string_view host, iotpkg::request_view out) {
        ++calls;
        last_token = host.empty() ? "" : out.client_token();
        if (calls <= busy) {
            return {.status = 400, .error_type = "ThrottlingException", .body = ""};
        }
        return {.status = 200, .body = R"({"status":"DRAFT"})"};
    }
};

constexpr std::string_view host = "iot.us-east-1.amazonaws.com";

// docs/transports.md
void seam() {
    const iotpkg::request request = example();
    http_stack my_stack;
    iotpkg::outcome sent = iotpkg::send(request, [&](iotpkg::request_view out) -> iotpkg::http_response {
        return my_stack.put(host, out);  // method, target, content_type and body, signed
    });
    if (!sent) {
        std::puts(to_string(sent.error()).c_str());
    }
    EXPECT(sent && sent->status == iotpkg::package_version_status::draft);
    EXPECT(my_stack.last_token == request.client_token());
}

// docs/reference.md
void other_operation() {
    http_stack stack;
    const auto put = [&](iotpkg::request_view out) { return stack.put(host, out); };
    const iotpkg::request publish = iotpkg::update_package_version()
                                        .package_name("thermostat-firmware")
                                        .version_name("2.4.1")
                                        .action(iotpkg::package_version_action::publish)
                                        .build();
    const auto published = iotpkg::send<iotpkg::update_package_version_response>(publish, put);
    EXPECT(published.has_value());
}

// docs/transports.md
struct socket_error {
    int number = 0;
    bool retryable() const { return number != 113; }  // nobody knows the way to this host
};

iotpkg::result<iotpkg::http_response, socket_error> cut(iotpkg::request_view) {
    return iotpkg::unexpected(socket_error{104});
}

void own_error() {
    const iotpkg::request request = example();
    const auto sent = iotpkg::send(request, cut);
    if (sent) {
        std::puts(sent->package_version_arn.c_str());
    } else if (const iotpkg::service_error* refused = sent.error().service()) {
        std::puts(to_string(*refused).c_str());
    } else {
        EXPECT(sent.error().transport()->number == 104);  // no answer
    }
    EXPECT(!sent && sent.error().retryable());
}

// docs/retrying.md
void retries() {
    const iotpkg::request request = example();
    http_stack stack{.busy = 2};
    const auto put = [&](iotpkg::request_view out) { return stack.put(host, out); };
    const auto wait = [](std::chrono::milliseconds delay) { std::this_thread::sleep_for(delay); };
    const iotpkg::retry patient{.attempts = 5, .base_delay = std::chrono::milliseconds(20)};
    iotpkg::outcome sent = iotpkg::send(request, put, patient, wait);
    EXPECT(sent && stack.calls == 3);
}

void retry_policy() {
    constexpr iotpkg::retry usual;  // three attempts, a second, twenty seconds
    static_assert(usual.longest_delay(1) == std::chrono::seconds(1));
    static_assert(usual.longest_delay(9) == std::chrono::seconds(20));
    iotpkg::system_random random;  // or a std::mt19937
    EXPECT(usual.delay(2, random) <= std::chrono::seconds(2));
}

// docs/reference.md
void callbacks() {
    std::vector<std::function<void()>> later;  // an event loop
    iotpkg::outcome end;
    iotpkg::send(
        example(),
        [&](iotpkg::request_view, auto completion) {
            later.push_back([=] { completion(iotpkg::http_response{.status = 200, .body = "{}"}); });
        },
        [&](iotpkg::outcome sent) { end = std::move(sent); });
    later.front()();
    EXPECT(end.has_value());
}

// The least that a task can be. The libraries have better ones.
template <class T>
struct task {
    struct promise_type {
        T value{};
        task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        void return_value(T given) { value = std::move(given); }
        void unhandled_exception() { std::terminate(); }
    };

    task(std::coroutine_handle<promise_type> started) : frame(started) {}
    task(task&& other) noexcept : frame(std::exchange(other.frame, nullptr)) {}
    ~task() {
        if (frame) {
            frame.destroy();
        }
    }

    bool await_ready() const { return frame.done(); }
    void await_suspend(std::coroutine_handle<>) const {}
    T await_resume() const { return std::move(frame.promise().value); }

    std::coroutine_handle<promise_type> frame;
};

// docs/reference.md
task<iotpkg::http_response> put_async(iotpkg::request_view) {
    co_return iotpkg::http_response{.status = 200, .body = R"({"status":"DRAFT"})"};
}

task<std::string> release(iotpkg::request request) {
    const iotpkg::outcome sent = co_await iotpkg::send(std::move(request), put_async);
    co_return sent ? std::string(sent->status.view()) : to_string(sent.error());
}

}  // namespace

int main() {
    seam();
    other_operation();
    own_error();
    retries();
    retry_policy();
    callbacks();
    EXPECT(release(example()).await_resume() == "DRAFT");
    return failures == 0 ? 0 : 1;
}
