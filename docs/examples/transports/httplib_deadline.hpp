// SPDX-License-Identifier: BSL-1.0
// Ends what a client of cpp-httplib does once its time is over: the timeouts of cpp-httplib itself are for
// each read and each write, so that an answer that comes byte by byte goes on for ever.
//
// Needs: cpp-httplib, and a library of threads (CMake: Threads::Threads).
//
// Limits: a thread for each request. What ends is the exchange on a connection that is there: until then,
// cpp-httplib cannot be stopped.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <httplib.h>

namespace transports {

class httplib_deadline {
public:
    httplib_deadline(httplib::Client& client, std::chrono::steady_clock::time_point end)
        : watch_([this, &client, end] {
              std::unique_lock lock(mutex_);
              if (!over_.wait_until(lock, end, [this] { return is_over_; })) {
                  client.stop();  // the one call that another thread may make
              }
          }) {}
    httplib_deadline(const httplib_deadline&) = delete;
    httplib_deadline& operator=(const httplib_deadline&) = delete;
    // Once the request has ended.
    ~httplib_deadline() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
        }
        over_.notify_one();
        watch_.join();
    }

private:
    std::mutex mutex_;
    std::condition_variable over_;
    bool is_over_ = false;
    std::thread watch_;  // begins when all else is there
};

}  // namespace transports
