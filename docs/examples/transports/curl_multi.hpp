// libcurl, many requests at once in one thread: a transport that calls back, and its own small event loop.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include <iotpkg/callback_transport.hpp>

#include "curl_easy.hpp"

namespace example {

class curl_multi {
public:
    explicit curl_multi(const destination& to) : to_(to) {
        curl_multi_setopt(multi_.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, 16L);
    }

    // The transport, and its waits.
    [[nodiscard]] auto put() {
        return [this](iotpkg::request_view out, std::function<void(curl_answer)> done) {
            const auto handle = std::make_shared<curl_handle>();
            handle->prepare(out, to_);
            running_.emplace(handle->get(), transfer{handle, std::move(done)});
            curl_multi_add_handle(multi_.get(), handle->get());
        };
    }
    [[nodiscard]] auto wait() {
        return [this](std::chrono::milliseconds delay, std::function<void()> resume) {
            waiting_.emplace(clock::now() + delay, std::move(resume));
        };
    }

    // Returns when nothing is on its way, and nothing waits.
    void run() {
        while (!running_.empty() || !waiting_.empty()) {
            int ignored = 0;
            curl_multi_perform(multi_.get(), &ignored);
            while (const CURLMsg* const message = curl_multi_info_read(multi_.get(), &ignored)) {
                end(message->easy_handle, message->data.result);
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

    struct transfer {
        std::shared_ptr<curl_handle> handle;
        std::function<void(curl_answer)> done;
    };

    void end(CURL* easy, CURLcode code) {
        curl_multi_remove_handle(multi_.get(), easy);
        const transfer ended = running_.extract(easy).mapped();
        ended.done(ended.handle->answer(code));
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

    const destination& to_;
    std::unique_ptr<CURLM, cleanup> multi_{curl_multi_init()};
    std::map<CURL*, transfer> running_;
    std::multimap<clock::time_point, std::function<void()>> waiting_;
};

}  // namespace example
