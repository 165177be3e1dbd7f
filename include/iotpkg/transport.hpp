// SPDX-License-Identifier: BSL-1.0
// The seam to an HTTP stack: a transport is a callable from a request to what came back.
#pragma once

#include <chrono>
#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

#include <iotpkg/request.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/retry.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// Why a request was not carried out, where the transport has errors of its own: the service answered with an
// error, or no answer came. One of the two is there.
template <class E>
class send_error {
public:
    explicit send_error(service_error refused) : content_(std::move(refused)) {}
    explicit send_error(unexpected<E> failed) : content_(std::move(failed)) {}

    // Null where no answer came.
    [[nodiscard]] const service_error* service() const { return content_ ? &*content_ : nullptr; }
    // Null where there was an answer.
    [[nodiscard]] const E* transport() const { return content_ ? nullptr : &content_.error(); }

    // Whether the same request may well succeed later. An error of a transport says so itself if it has a
    // retryable(); all others are.
    [[nodiscard]] bool retryable() const {
        if (content_) {
            return content_->retryable();
        }
        if constexpr (requires(const E& failed) { static_cast<bool>(failed.retryable()); }) {
            return static_cast<bool>(content_.error().retryable());
        } else {
            return true;
        }
    }

private:
    result<service_error, E> content_;
};

namespace detail {

// What a transport gives: an http_response (or a view of one), or a result that may hold one.
template <class Answer>
concept plain_answer = std::convertible_to<const Answer&, http_response_view>;

template <class Answer>
concept fallible_answer = !plain_answer<Answer> && requires(const Answer& answer) {
    typename Answer::error_type;
    static_cast<bool>(answer);
    { *answer } -> std::convertible_to<http_response_view>;
    { answer.error() } -> std::convertible_to<typename Answer::error_type>;
};

template <class Answer, class Response = create_package_version_response>
struct outcome_of_answer {
    using type = result<Response, service_error>;
};
template <fallible_answer Answer, class Response>
struct outcome_of_answer<Answer, Response> {
    using type = result<Response, send_error<typename Answer::error_type>>;
};

// By the name alone, so that this header does without the parser of json.hpp.
template <class Response, class View>
result<Response, service_error> parsed(const View& received) {
    static_assert(
        requires { parse_response<Response>(received); },
        "iotpkg::send reads the answer with parse_response: include <iotpkg/parse_response.hpp>");
    return parse_response<Response>(received);
}

template <class Response = create_package_version_response, class Answer>
typename outcome_of_answer<Answer, Response>::type read_answer(Answer&& answer) {
    using sent = typename outcome_of_answer<Answer, Response>::type;
    if constexpr (plain_answer<Answer>) {
        return parsed<Response, http_response_view>(answer);
    } else {
        using failure = typename sent::error_type;
        if (!answer) {
            return unexpected(
                failure(unexpected<typename Answer::error_type>(std::forward<Answer>(answer).error())));
        }
        result<Response, service_error> received = parsed<Response, http_response_view>(*answer);
        if (!received) {
            return unexpected(failure(std::move(received).error()));
        }
        return sent(*std::move(received));
    }
}

// Whether a request that ended so is sent again, if attempts are left.
inline bool send_again(const retry&, const service_error& error) {
    return error.retryable();
}
template <class E>
bool send_again(const retry& retries, const send_error<E>& error) {
    return error.retryable() && (retries.unanswered || error.service() != nullptr);
}

// A wait may say false, and no further attempt is made.
template <class Wait>
bool waited(Wait& wait, std::chrono::milliseconds delay) {
    if constexpr (std::is_void_v<std::invoke_result_t<Wait&, std::chrono::milliseconds>>) {
        wait(delay);
        return true;
    } else {
        return static_cast<bool>(wait(delay));
    }
}

}  // namespace detail

template <class Answer>
concept transport_answer = detail::plain_answer<Answer> || detail::fallible_answer<Answer>;

// A callable that sends a request_view and returns what came back: an http_response, or a result of one (of
// this library, or any other in the form of std::expected).
template <class Callable>
concept transport = requires(Callable& put, request_view out) {
    { put(out) } -> transport_answer;
};

// What sending over it comes to: a result<Response, service_error>, or where the transport has an error E of
// its own a result<Response, send_error<E>>.
template <transport Transport, class Response = create_package_version_response>
using outcome_of =
    typename detail::outcome_of_answer<std::invoke_result_t<Transport&, request_view>, Response>::type;

// Sends once. What the transport throws passes through. The answer is that of CreatePackageVersion; for
// another operation it is named: iotpkg::send<iotpkg::update_package_version_response>(publish, put).
template <class Response = create_package_version_response, transport Transport>
outcome_of<Transport, Response> send(request_view out, Transport&& put) {
    return detail::read_answer<Response>(put(out));
}

// Sends the same bytes, with the same client token, until there is an answer, an error that no repetition
// mends, or no attempt left. In between it calls wait(milliseconds); one that returns false ends it.
template <class Response = create_package_version_response, transport Transport,
          std::invocable<std::chrono::milliseconds> Wait, class Random = system_random>
outcome_of<Transport, Response> send(request_view out, Transport&& put, const retry& retries, Wait&& wait,
                                     Random&& random = {}) {
    for (int attempt = 1;; ++attempt) {
        outcome_of<Transport, Response> sent = iotpkg::send<Response>(out, put);
        if (sent || attempt >= retries.attempts || !detail::send_again(retries, sent.error()) ||
            !detail::waited(wait, retries.delay(attempt, random))) {
            return sent;
        }
    }
}

}  // namespace IOTPKG_NAMESPACE
