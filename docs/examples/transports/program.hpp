// What the programs of this folder have in common: options, documents, threads, one line for each outcome.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/json.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/update_package_version.hpp>

#include "destination.hpp"

namespace example {

// One run of a program, from its command line to its exit status.
class program {
public:
    // Ends the program where it cannot do what it is told.
    program(int count, char** arguments, const std::string& over, bool signs = true) {
        std::string endpoint;
        std::vector<std::string> files;
        CLI::App app("Sends CreatePackageVersion or UpdatePackageVersion requests over " + over + '.');
        app.add_option("--endpoint", endpoint, "http[s]://HOST[:PORT]; without it, that of the Region")
            ->envname("IOTPKG_ENDPOINT");
        app.add_option("--attempts", retry_.attempts, "in all, for each request")->capture_default_str();
        iotpkg::endpoint_options host;
        app.add_flag("--fips", host.fips, "the Region's host with FIPS-validated cryptography")
            ->envname("AWS_USE_FIPS_ENDPOINT");
        app.add_flag("--dual-stack", host.dual_stack, "the Region's host for IPv6 and IPv4")
            ->envname("AWS_USE_DUALSTACK_ENDPOINT");
        std::int64_t base_delay = retry_.base_delay.count();
        app.add_option("--base-delay", base_delay, "milliseconds, the longest first delay")
            ->capture_default_str();
        std::int64_t timeout = to_.timeout.count();
        app.add_option("--timeout", timeout, "milliseconds, for each attempt")->capture_default_str();
        app.add_option("--repeat", repeat_, "rounds; a document without clientToken gets a fresh one in each")
            ->capture_default_str();
        app.add_option("--threads", threads_, "each of them sends everything")->capture_default_str();
        std::string operation = "create-package-version";
        app.add_option("--operation", operation, "whose requests they are, as iotpkg-check has it")
            ->check(CLI::IsMember({"create-package-version", "update-package-version"}))
            ->capture_default_str();
        std::string policy = "recommended";
        app.add_option("--policy", policy, "what is checked before anything is sent, as iotpkg-check has it")
            ->check(CLI::IsMember({"recommended", "service", "wire_safe", "strict"}))
            ->capture_default_str();
        app.add_option("FILE", files, "documents, as iotpkg-check takes them")->required();
        try {
            app.parse(count, arguments);
        } catch (const CLI::ParseError& error) {
            std::exit(app.exit(error) == 0 ? 0 : 2);
        }
        retry_.base_delay = std::chrono::milliseconds(base_delay);
        to_.timeout = std::chrono::milliseconds(timeout);
        updates_ = operation == "update-package-version";
        policy_ = policy == "service"     ? iotpkg::policy::service
                  : policy == "wire_safe" ? iotpkg::policy::wire_safe
                  : policy == "strict"    ? iotpkg::policy::strict
                                          : iotpkg::policy::recommended;
        read_environment(signs);
        if (!set_endpoint(to_, endpoint.empty() ? endpoint_of(to_.region, host) : endpoint)) {
            fail("--endpoint is http://HOST[:PORT] or https://HOST[:PORT]");
        }
        for (const std::string& name : files) {
            std::ifstream file(name, std::ios::binary);
            documents_.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
            if (!file) {
                fail(name + ": cannot be read");
            }
        }
        check_documents();
    }

    [[nodiscard]] const destination& to() const { return to_; }
    [[nodiscard]] const iotpkg::retry& retry() const { return retry_; }

    // All that one thread sends. Documents are read anew, so that each round has its own client tokens.
    [[nodiscard]] std::vector<iotpkg::request> requests() const {
        std::vector<iotpkg::request> all;
        for (int round = 0; round < repeat_; ++round) {
            each_document([&](iotpkg::checked_document&& document) {
                if (document.request) {
                    all.push_back(*std::move(document.request));
                }
            });
        }
        return all;
    }

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
    [[noreturn]] static void fail(const std::string& words) {
        std::fprintf(stderr, "%s\n", words.c_str());
        std::exit(2);
    }

    static std::string endpoint_of(const std::string& region, iotpkg::endpoint_options host) {
        const auto made = iotpkg::endpoint::of(region, host);
        if (!made) {
            fail("Region " + region + ": " + std::string(made.error().message()));
        }
        return "https://" + std::string(made->host());
    }

    static std::string environment(const char* name) {
        const char* const value = std::getenv(name);
        return value == nullptr ? "" : value;
    }

    void read_environment(bool signs) {
        to_.region = environment("AWS_REGION");
        if (to_.region.empty()) {
            to_.region = environment("AWS_DEFAULT_REGION");
        }
        if (to_.region.empty()) {
            fail("no Region: set AWS_REGION or AWS_DEFAULT_REGION");
        }
        to_.access_key_id = environment("AWS_ACCESS_KEY_ID");
        to_.secret_access_key = environment("AWS_SECRET_ACCESS_KEY");
        to_.session_token = environment("AWS_SESSION_TOKEN");
        if (signs && (to_.access_key_id.empty() || to_.secret_access_key.empty())) {
            fail("no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        }
    }

    template <class Visit>
    void each_document(Visit visit) const {
        for (const std::string& text : documents_) {
            if (updates_) {
                iotpkg::check_documents<iotpkg::update_package_version_operation>(text, policy_, visit);
            } else {
                iotpkg::check_documents(text, policy_, visit);
            }
        }
    }

    void check_documents() {
        each_document([&](const iotpkg::checked_document& document) {
            if (!document.report.empty()) {
                std::fprintf(stderr, "%s\n", to_string(document.report).c_str());
            }
            failures_ += document.request ? 0 : 1;
        });
    }

    static std::string words(const iotpkg::create_package_version_response& created) {
        return std::string(created.status.view()) + ' ' + created.package_version_arn;
    }
    static std::string words(const iotpkg::update_package_version_response&) { return "updated"; }
    template <class Response, class E>
    static std::string words(const iotpkg::result<Response, iotpkg::send_error<E>>& sent) {
        if (sent) {
            return words(*sent);
        }
        if (const iotpkg::service_error* const refused = sent.error().service()) {
            return to_string(*refused);
        }
        if constexpr (requires(const E& error) { error.message(); }) {
            return "no answer: " + sent.error().transport()->message();
        } else {
            return "no answer: " + to_string(*sent.error().transport());
        }
    }

    destination to_;
    bool updates_ = false;
    iotpkg::policy policy_ = iotpkg::policy::recommended;
    iotpkg::retry retry_;
    int repeat_ = 1;
    int threads_ = 1;
    std::vector<std::string> documents_;  // their texts
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

}  // namespace example
