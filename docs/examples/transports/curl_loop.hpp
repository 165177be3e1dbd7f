// SPDX-License-Identifier: BSL-1.0
// An event loop of libcurl's: transfers that are on their way, and what waits for its time.
//
// Needs: libcurl 7.88 or later, -lcurl (CMake: CURL::libcurl); answer.hpp, curl_handle.hpp.
//
// Limits: one thread; sixteen connections, and who has to wait for one has less of his timeout left.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "answer.hpp"
#include "curl_handle.hpp"

namespace transports {

class curl_loop {
public:
    curl_loop() { curl_multi_setopt(multi_.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, 16L); }

    // Sends what the transfer was prepared for, and calls done(answer) in the end.
    void start(std::shared_ptr<curl_handle> transfer, std::function<void(answer)> done) {
        CURL* const handle = transfer->get();
        running_.emplace(handle, on_its_way{std::move(transfer), std::move(done)});
        curl_multi_add_handle(multi_.get(), handle);
    }

    void later(std::chrono::milliseconds delay, std::function<void()> resume) {
        waiting_.emplace(clock::now() + delay, std::move(resume));
    }

    // Returns when nothing is on its way, and nothing waits.
    void run() {
        while (!running_.empty() || !waiting_.empty()) {
            int ignored = 0;
            curl_multi_perform(multi_.get(), &ignored);
            while (const CURLMsg* const message = curl_multi_info_read(multi_.get(), &ignored)) {
                finish(message->easy_handle, message->data.result);
            }
            while (!waiting_.empty() && waiting_.begin()->first <= clock::now()) {
                const auto resume = waiting_.extract(waiting_.begin()).mapped();
                resume();
            }
            curl_multi_poll(multi_.get(), nullptr, 0, milliseconds_to_wait(), nullptr);
        }
    }

private:
    using clock = std::chrono::steady_clock;

    struct on_its_way {
        std::shared_ptr<curl_handle> transfer;
        std::function<void(answer)> done;
    };

    void finish(CURL* handle, CURLcode code) {
        curl_multi_remove_handle(multi_.get(), handle);
        const on_its_way ended = running_.extract(handle).mapped();
        ended.done(ended.transfer->end(code));
    }
    [[nodiscard]] int milliseconds_to_wait() const {
        if (waiting_.empty()) {
            return running_.empty() ? 0 : 1'000;
        }
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(waiting_.begin()->first - clock::now());
        return static_cast<int>(std::clamp<long long>(left.count(), 0, 1'000));
    }

    struct cleanup {
        void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
    };

    std::unique_ptr<CURLM, cleanup> multi_{curl_multi_init()};
    std::map<CURL*, on_its_way> running_;
    std::multimap<clock::time_point, std::function<void()>> waiting_;
};

}  // namespace transports
