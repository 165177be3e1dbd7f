// SPDX-License-Identifier: BSL-1.0
// Transports that are coroutines: put(request_view) returns a task of the program's own kind.
#pragma once

// First: in an older standard, <coroutine> would speak of itself.
#include <iotpkg/version.hpp>

#include <chrono>
#include <concepts>
#include <coroutine>
#include <type_traits>
#include <utility>

#include <iotpkg/request.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/retry.hpp>
#include <iotpkg/transport.hpp>

namespace IOTPKG_NAMESPACE {

// What co_await of a task gives, and the same kind of task for something else. To be specialised for a task
// that is not of the form Task<T, ...>.
template <class Task>
struct task_traits;

template <template <class, class...> class Task, class T, class... Rest>
struct task_traits<Task<T, Rest...>> {
    using value_type = T;
    template <class Other>
    using rebind = Task<Other, Rest...>;
};

namespace detail {

template <class Put>
using task_of = std::remove_cvref_t<std::invoke_result_t<Put&, request_view>>;

template <class Put>
using awaited_answer = typename task_traits<task_of<Put>>::value_type;

template <class Put, class Response>
using awaited_outcome = typename outcome_of_answer<awaited_answer<Put>, Response>::type;

template <class Task>
concept awaited_bool = std::same_as<typename task_traits<std::remove_cvref_t<Task>>::value_type, bool>;

}  // namespace detail

// A callable that sends a request_view and returns a task of what came back:
// boost::asio::awaitable<http_response>, or any other coroutine type whose first template argument is what
// co_await gives.
template <class Callable>
concept awaitable_transport = !transport<Callable> && std::invocable<Callable&, request_view> && requires {
    typename std::coroutine_traits<detail::task_of<Callable>, request_view>::promise_type;
    requires transport_answer<detail::awaited_answer<Callable>>;
};

// The task of sending over it: of the transport's own kind, so that it runs wherever that one does.
template <awaitable_transport Put, class Response = create_package_version_response>
using outcome_task =
    typename task_traits<detail::task_of<Put>>::template rebind<detail::awaited_outcome<Put, Response>>;

// Sends once: `iotpkg::outcome sent = co_await iotpkg::send(request, put);`. The task owns what it was given:
// a request is copied or moved in, a request_view stays a view.
template <class Response = create_package_version_response, std::convertible_to<request_view> Request,
          awaitable_transport Put>
outcome_task<Put, Response> send(Request out, Put put) {
    detail::awaited_answer<Put> answer = co_await put(request_view(out));
    co_return detail::read_answer<Response>(std::move(answer));
}

// The same bytes again as send() of transport.hpp does, with waits of the form co_await wait(milliseconds);
// a task of bool that gives false ends it.
template <class Response = create_package_version_response, std::convertible_to<request_view> Request,
          awaitable_transport Put, std::invocable<std::chrono::milliseconds> Wait,
          class Random = system_random>
outcome_task<Put, Response> send(Request out, Put put, retry retries, Wait wait, Random random = {}) {
    for (int attempt = 1;; ++attempt) {
        detail::awaited_answer<Put> answer = co_await put(request_view(out));
        detail::awaited_outcome<Put, Response> sent = detail::read_answer<Response>(std::move(answer));
        if (sent || attempt >= retries.attempts || !detail::send_again(retries, sent.error())) {
            co_return std::move(sent);
        }
        const std::chrono::milliseconds delay = retries.delay(attempt, random);
        if constexpr (detail::awaited_bool<std::invoke_result_t<Wait&, std::chrono::milliseconds>>) {
            const bool go_on = co_await wait(delay);
            if (!go_on) {
                co_return std::move(sent);
            }
        } else {
            co_await wait(delay);
        }
    }
}

}  // namespace IOTPKG_NAMESPACE
