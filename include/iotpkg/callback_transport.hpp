// SPDX-License-Identifier: BSL-1.0
// Transports that call back: put(request_view, completion), at once or later, in this thread or another.
#pragma once

#include <atomic>
#include <chrono>
#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <iotpkg/request.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/retry.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

namespace detail {

// One call of send(). It owns what it works with, and lives in the callables that it hands out: whoever drops
// the last of them, gives the call up.
template <class Answer, class Response, class Request, class Put, class Wait, class Done, class Random>
class callback_sending {
public:
    using sending = callback_sending;
    using sent_type = typename outcome_of_answer<Answer, Response>::type;

    // What the transport calls. The first call for an attempt counts, so that an answer and the program's own
    // timeout may both call it.
    class completion {
    public:
        completion(std::shared_ptr<sending> to, unsigned turn) : to_(std::move(to)), turn_(turn) {}

        void operator()(Answer answer) const {
            if (to_->take(turn_)) {
                to_->sent_.emplace(read_answer<Response>(std::move(answer)));
                run(to_);
            }
        }

    private:
        std::shared_ptr<sending> to_;
        unsigned turn_;
    };

    // What the wait calls when it is over.
    class resume {
    public:
        resume(std::shared_ptr<sending> to, unsigned turn) : to_(std::move(to)), turn_(turn) {}

        void operator()() const {
            if (to_->take(turn_)) {
                to_->sent_.reset();
                run(to_);
            }
        }

    private:
        std::shared_ptr<sending> to_;
        unsigned turn_;
    };

    callback_sending(Request&& out, Put&& put, const retry& retries, Wait&& wait, Done&& done,
                     Random&& random)
        : out_(std::move(out)),
          put_(std::move(put)),
          retries_(retries),
          wait_(std::move(wait)),
          done_(std::move(done)),
          random_(std::move(random)) {}

    // Goes on from where the last callable left off. Whoever calls back while a step still runs, in the same
    // thread or another, leaves the next step to it: no recursion, and no two steps at a time.
    static void run(std::shared_ptr<sending> self) {
        if (self->pending_.fetch_add(1, std::memory_order_acq_rel) != 0) {
            return;
        }
        do {
            self->step(self);
        } while (self->pending_.fetch_sub(1, std::memory_order_acq_rel) != 1);
    }

private:
    bool take(unsigned turn) {
        return turn_.compare_exchange_strong(turn, turn + 1, std::memory_order_acq_rel);
    }

    void step(const std::shared_ptr<sending>& self) {
        const unsigned turn = turn_.load(std::memory_order_acquire);
        if (!sent_) {
            ++attempt_;
            put_(request_view(out_), completion(self, turn));
        } else if (*sent_ || attempt_ >= retries_.attempts || !send_again(retries_, sent_->error())) {
            done_(std::move(*sent_));
        } else {
            wait_(retries_.delay(attempt_, random_), resume(self, turn));
        }
    }

    const Request out_;
    Put put_;
    const retry retries_;
    Wait wait_;
    Done done_;
    Random random_;
    int attempt_ = 0;
    std::optional<sent_type> sent_;
    // Which callable is waited for.
    std::atomic<unsigned> turn_{0};
    std::atomic<int> pending_{0};
};

struct never_waits {
    template <class Resume>
    void operator()(std::chrono::milliseconds, const Resume&) const {}
};

struct takes_anything {
    template <class... Anything>
    void operator()(Anything&&...) const {}
};

// What a transport is asked to take, whatever it was started with.
template <class Answer>
using any_completion =
    typename callback_sending<Answer, create_package_version_response, request_view, takes_anything,
                              never_waits, takes_anything, system_random>::completion;

}  // namespace detail

// A callable put(request_view, completion) that calls completion(answer) some time. The completion is
// copyable, and the text of the request stays where it is until it was called.
template <class Callable, class Answer = http_response>
concept callback_transport =
    transport_answer<Answer> && std::invocable<Callable&, request_view, detail::any_completion<Answer>>;

// Sends as send() of transport.hpp does, and calls done(outcome) once. With waits of the form
// wait(milliseconds, resume), which calls resume() some time. A request is copied or moved in, and a
// request_view stays a view. A transport with errors of its own names what it answers:
//     iotpkg::send<iotpkg::result<iotpkg::http_response, my_error>>(request, put, retry, wait, done);
// The answer of another operation is named behind it: iotpkg::send<Answer,
// update_package_version_response>(...).
template <transport_answer Answer = http_response, class Response = create_package_version_response,
          std::convertible_to<request_view> Request, callback_transport<Answer> Put, class Wait, class Done,
          class Random = system_random>
    requires std::invocable<Done&, typename detail::outcome_of_answer<Answer, Response>::type>
void send(Request&& out, Put&& put, const retry& retries, Wait&& wait, Done&& done, Random&& random = {}) {
    using sending =
        detail::callback_sending<Answer, Response, std::remove_cvref_t<Request>, std::decay_t<Put>,
                                 std::decay_t<Wait>, std::decay_t<Done>, std::decay_t<Random>>;
    sending::run(std::make_shared<sending>(
        std::remove_cvref_t<Request>(std::forward<Request>(out)), std::decay_t<Put>(std::forward<Put>(put)),
        retries, std::decay_t<Wait>(std::forward<Wait>(wait)), std::decay_t<Done>(std::forward<Done>(done)),
        std::decay_t<Random>(std::forward<Random>(random))));
}

// The same, once.
template <transport_answer Answer = http_response, class Response = create_package_version_response,
          std::convertible_to<request_view> Request, callback_transport<Answer> Put, class Done>
    requires std::invocable<Done&, typename detail::outcome_of_answer<Answer, Response>::type>
void send(Request&& out, Put&& put, Done&& done) {
    iotpkg::send<Answer, Response>(std::forward<Request>(out), std::forward<Put>(put), retry{.attempts = 1},
                                   detail::never_waits(), std::forward<Done>(done));
}

}  // namespace IOTPKG_NAMESPACE
