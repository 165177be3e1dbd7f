// SPDX-License-Identifier: BSL-1.0
// Work on all cores whose results are taken in the order in which it was given.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <thread>
#include <utility>

namespace iotpkg_check {

// At most two pieces of work a core wait for each other, so that memory stays small.
template <class Result>
class ordered_work {
public:
    // Begins the work in a thread of its own, where the system has one. `take` is called with its result by
    // add(), then() or finish().
    void add(std::function<Result()> work, std::function<void(Result&&)> take) {
        while (running_ >= 2 * cores()) {
            take_first();
        }
        ++running_;
        waiting_.push_back(
            {std::async(std::launch::async | std::launch::deferred, std::move(work)), std::move(take)});
    }

    // Called when all before it is taken.
    void then(std::function<void()> step) {
        if (waiting_.empty()) {
            step();
            return;
        }
        waiting_.push_back({{}, [step = std::move(step)](Result&&) { step(); }});
    }

    void finish() {
        while (!waiting_.empty()) {
            take_first();
        }
    }

private:
    struct piece {
        std::future<Result> result;
        std::function<void(Result&&)> take;
    };

    static std::size_t cores() {
        const unsigned known = std::thread::hardware_concurrency();
        return known == 0 ? 1 : known;
    }

    void take_first() {
        piece first = std::move(waiting_.front());
        waiting_.pop_front();
        if (!first.result.valid()) {
            first.take(Result());
            return;
        }
        --running_;
        first.take(first.result.get());
    }

    std::deque<piece> waiting_;
    std::size_t running_ = 0;  // pieces of work, and not steps
};

}  // namespace iotpkg_check
