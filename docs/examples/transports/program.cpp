// SPDX-License-Identifier: BSL-1.0
// The parts of program.hpp that are the same for every HTTP stack: compiled once.
#include "program.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <memory>

#include <CLI/CLI.hpp>

#include <iotpkg/endpoint.hpp>

#include "documents.hpp"

namespace transports {

namespace {

[[noreturn]] void fail(const std::string& words) {
    std::fprintf(stderr, "%s\n", words.c_str());
    std::exit(2);
}

std::string endpoint_of(const std::string& region, iotpkg::endpoint_options host) {
    const auto made = iotpkg::endpoint::of(region, host);
    if (!made) {
        fail("Region " + region + ": " + std::string(made.error().message()));
    }
    return "https://" + std::string(made->host());
}

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace

program::program(int count, char** arguments, const std::string& over, bool signs) {
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
    const CLI::Range milliseconds(std::int64_t{1}, std::int64_t{86'400'000});
    std::int64_t base_delay = retry_.base_delay.count();
    app.add_option("--base-delay", base_delay, "milliseconds, the longest first delay")
        ->capture_default_str();
    std::int64_t timeout = to_.timeout.count();
    app.add_option("--timeout", timeout, "milliseconds, for each attempt until its whole answer is there")
        ->check(milliseconds)
        ->capture_default_str();
    std::int64_t connect_timeout = to_.connect_timeout.count();
    app.add_option("--connect-timeout", connect_timeout,
                   "milliseconds of these, until there is a connection, TLS included")
        ->check(milliseconds)
        ->capture_default_str();
    app.add_option("--repeat", repeat_, "rounds; a document without clientToken gets a fresh one in each")
        ->capture_default_str();
    app.add_option("--threads", threads_, "each of them sends everything")->capture_default_str();
    std::string operation = "create-package-version";
    app.add_option("--operation", operation, "whose requests they are, as iotpkg-check has it")
        ->check(CLI::IsMember({"create-package-version", "update-package-version"}))
        ->capture_default_str();
    std::string policy = "recommended";
    app.add_option(
           "--policy", policy,
           "what is checked before anything is sent, as iotpkg-check has it; dot_segments lets those\n"
           "onto the path, to see whether a transport sends them as they are")
        ->check(CLI::IsMember({"recommended", "service", "wire_safe", "strict", "dot_segments"}))
        ->capture_default_str();
    bool sends_valid = false;
    app.add_flag("--send-valid", sends_valid, "send what is valid where a document has an error");
    app.add_option("FILE", files,
                   "documents, as iotpkg-check takes them: an object, or an array of them; in a .jsonl or\n"
                   ".ndjson file one object a line; - is standard input, which may be any of these")
        ->required();
    app.footer(
        "Exit status: 0 all was sent, and done; 1 a document has an error, or a request was not done; 2 a\n"
        "file could not be read or held no request, or the command line or the environment is wrong.\n"
        "After 2, and without --send-valid after an error in a document, nothing was sent. Warnings are\n"
        "told, and stop nothing.");
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        std::exit(app.exit(error) == 0 ? 0 : 2);
    }
    retry_.base_delay = std::chrono::milliseconds(base_delay);
    to_.timeout = std::chrono::milliseconds(timeout);
    to_.connect_timeout = std::chrono::milliseconds(connect_timeout);
    const auto* const kind =
        std::ranges::find(iotpkg_check::document_kinds, operation, &iotpkg_check::document_kind::word);
    updates_ = kind != iotpkg_check::document_kinds;
    const iotpkg::policy dot_segments = iotpkg::policy::wire_safe.off(iotpkg::rule::package_name_dot_segment)
                                            .off(iotpkg::rule::version_name_dot_segment);
    const iotpkg::policy& severities = policy == "service"        ? iotpkg::policy::service
                                       : policy == "wire_safe"    ? iotpkg::policy::wire_safe
                                       : policy == "strict"       ? iotpkg::policy::strict
                                       : policy == "dot_segments" ? dot_segments
                                                                  : iotpkg::policy::recommended;
    read_environment(signs);
    if (!set_endpoint(to_, endpoint.empty() ? endpoint_of(to_.region, host) : endpoint)) {
        fail("--endpoint is http://HOST[:PORT] or https://HOST[:PORT]");
    }
    try {
        documents_ = std::make_unique<documents>(*kind, severities);
        const iotpkg_check::totals& all = documents_->read(files);
        if (all.problems != 0) {
            fail("nothing was sent");
        }
        if (all.errors != 0 && !sends_valid) {
            std::fputs("nothing was sent; --send-valid sends what has no error\n", stderr);
            std::exit(1);
        }
        failures_ = all.errors != 0 ? 1 : 0;
    } catch (const iotpkg_check::write_failure&) {
        std::exit(2);
    }
}

program::~program() = default;

std::vector<iotpkg::request> program::requests() const {
    std::vector<iotpkg::request> all;
    for (int round = 0; round < repeat_; ++round) {
        std::ranges::move(documents_->requests(), std::back_inserter(all));
    }
    return all;
}

void program::read_environment(bool signs) {
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

std::string program::words(const iotpkg::create_package_version_response& created) {
    return std::string(created.status.view()) + ' ' + created.package_version_arn;
}
std::string program::words(const iotpkg::update_package_version_response&) {
    return "updated";
}

}  // namespace transports
