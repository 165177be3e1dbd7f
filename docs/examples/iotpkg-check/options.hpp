// SPDX-License-Identifier: BSL-1.0
// What the command line asks for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <iotpkg/endpoint.hpp>
#include <iotpkg/policy.hpp>

#include "document_kind.hpp"

namespace iotpkg_check {

// The exit status.
inline constexpr int exit_valid = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_could_not_run = 2;
inline constexpr int exit_closed_pipe = 141;  // as a shell says of a program that SIGPIPE ended

enum class finding_format { text, json, sarif, github };
enum class request_format { none, http, curl, body, document };
// Colours: on a terminal alone, or whatever it is that is written to.
enum class colouring { automatic, always, never };
// A schema for editors, or without the keywords that only they know.
enum class schema_words { none, all, strict };
enum class shell { bash, zsh, fish };

struct options {
    const document_kind* kind = &document_kinds[0];
    iotpkg::policy severities = iotpkg::policy::recommended;
    finding_format format = finding_format::text;
    request_format print = request_format::none;
    colouring colours = colouring::automatic;
    // Nothing but what is found.
    bool is_quiet = false;
    std::optional<iotpkg::endpoint> endpoint;
    // Of errors, and of warnings, of all files.
    std::size_t max_findings = 1000;
    // Of a document, in bytes.
    std::size_t max_size = 16'000'000;
    bool list_rules = false;
    schema_words json_schema = schema_words::none;
    // Files and directories.
    std::vector<std::string> files;
    // In place of standard output.
    std::optional<std::string> output;
};

}  // namespace iotpkg_check
