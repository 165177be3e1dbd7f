// SPDX-License-Identifier: BSL-1.0
// libcurl, many requests at once in one thread: a transport that calls back. libcurl signs.
//
// Needs: what curl_easy.hpp needs; curl_easy.hpp, curl_loop.hpp.
//
// Limits: those of curl_easy.hpp and curl_loop.hpp.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

#include <iotpkg/callback_transport.hpp>

#include "answer.hpp"
#include "curl_easy.hpp"
#include "curl_loop.hpp"

namespace transports {

// The transport, and its waits. Destination and loop have to be there as long as anything is on its way.
inline auto curl_multi(const destination& to, curl_loop& loop) {
    return [&to, &loop](iotpkg::request_view out, std::function<void(answer)> done) {
        auto transfer = std::make_shared<curl_handle>();
        prepare(*transfer, out, to);
        loop.start(std::move(transfer), std::move(done));
    };
}

inline auto curl_wait(curl_loop& loop) {
    return [&loop](std::chrono::milliseconds delay, std::function<void()> resume) {
        loop.later(delay, std::move(resume));
    };
}

}  // namespace transports
