// SPDX-License-Identifier: BSL-1.0
// What the programs of this folder have in common: options, documents, threads, one line for each outcome.
// None of it is needed to send: whoever copies an adapter leaves it here.
//
// Needs: program.cpp, and what that needs: CLI11 2.1 or later, documents.hpp.
//
// Limits: credentials and Region out of the environment alone.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

#include <iotpkg/parse_response.hpp>
#include <iotpkg/retry.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/update_package_version.hpp>

#include "answer.hpp"
#include "destination.hpp"

namespace transports {

class documents;

// One run of a program, from its command line to its exit status.
class program {
public:
    // Ends the program where it cannot do what it is told.
    program(int count, char** arguments, const std::string& over, bool signs = true);
    ~program();

    [[nodiscard]] const destination& to() const { return to_; }
    [[nodiscard]] const iotpkg::retry& retry() const { return retry_; }

    // All that one thread sends. Documents are read anew, so that each round has its own client tokens.
    [[nodiscard]] std::vector<iotpkg::request> requests() const;

    // Calls `work` in each thread, with the type of the operation's answer, and gives the exit status.
    template <class Work>
    int run(Work work) {
        const auto work_once = [&] {
            if (updates_) {
                work(std::type_identity<iotpkg::update_package_version_response>());
            } else {
                work(std::type_identity<iotpkg::create_package_version_response>());
            }
        };
        std::vector<std::thread> threads;
        for (int index = 1; index < threads_; ++index) {
            threads.emplace_back(work_once);
        }
        work_once();
        for (std::thread& each : threads) {
            each.join();
        }
        return failures_ == 0 && std::fflush(stdout) == 0 ? 0 : 1;
    }

    // One line, written in one piece.
    template <class Sent>
    void print(iotpkg::request_view out, const Sent& sent) {
        const std::string line = std::string(out.path()) + ": " + words(sent) + '\n';
        std::fwrite(line.data(), 1, line.size(), stdout);
        failures_ += sent ? 0 : 1;
    }

private:
    void read_environment(bool signs);

    static std::string words(const iotpkg::create_package_version_response& created);
    static std::string words(const iotpkg::update_package_version_response& updated);
    template <class Response>
    static std::string words(const iotpkg::result<Response, iotpkg::send_error<no_answer>>& sent) {
        if (sent) {
            return words(*sent);
        }
        if (const iotpkg::service_error* const refused = sent.error().service()) {
            return to_string(*refused);
        }
        return "no answer: " + sent.error().transport()->message();
    }

    destination to_;
    bool updates_ = false;
    iotpkg::retry retry_;
    int repeat_ = 1;
    int threads_ = 1;
    std::unique_ptr<documents> documents_;
    std::atomic<int> failures_{0};
};

// A program over a transport that blocks: make(destination) gives each thread its own.
template <class Make>
int send_all(program& self, Make make) {
    return self.run([&]<class Response>(std::type_identity<Response>) {
        auto put = make(self.to());
        const auto wait = [](std::chrono::milliseconds delay) { std::this_thread::sleep_for(delay); };
        for (const iotpkg::request& request : self.requests()) {
            self.print(request, iotpkg::send<Response>(request, put, self.retry(), wait));
        }
    });
}

}  // namespace transports
