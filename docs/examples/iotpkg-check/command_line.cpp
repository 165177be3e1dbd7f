// SPDX-License-Identifier: BSL-1.0
#include "command_line.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>

#include <iotpkg/endpoint.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/version.hpp>

#include "completion.hpp"
#include "directory.hpp"
#include "explain.hpp"
#include "man_page.hpp"
#include "option_table.hpp"
#include "printable.hpp"
#include "unknown.hpp"
#include "words.hpp"

namespace iotpkg_check {
namespace {

constexpr const char* about =
    "Checks documents that hold requests of AWS IoT to create or to update a package version: every\n"
    "fault at once, each with its line and column. Texts that may be sensitive (description, attributes,\n"
    "recipe) are never shown.\n";

constexpr const char* notes =
    "FILE holds one request in the shape of --cli-input-json, or an array of them; in a .jsonl or .ndjson\n"
    "file each line is a request. A .yaml or .yml file has the shape of --cli-input-yaml. Of a template of\n"
    "CloudFormation, in either form, the resources of type AWS::IoT::SoftwarePackageVersion are checked.\n"
    "- is standard input, which may be any of these. Of a directory, all files with such endings are read,\n"
    "those below it too, but for what begins with a period; of cdk.out the templates.\n"
    "\n"
    "Policies: recommended (the default), service (what the IoT service documents or what breaks routing\n"
    "or JSON), wire_safe (only the latter), strict (warnings are errors). --list-rules shows the rules\n"
    "under a policy.\n"
    "\n"
    "Exit status: 0 valid, perhaps with warnings; 1 errors were found; 2 a file could not be read or held\n"
    "no request, or the command line is wrong; 141 nobody reads the output any more.\n"
    "\n"
    "NO_COLOR=1 turns colours off where --color does not say otherwise. A curl command names\n"
    "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_REGION and does not hold what is\n"
    "in them. For a Region in China, whose host has another ending, give --region.\n";

// ID=off|warn|error
iotpkg::policy changed(const iotpkg::policy& before, std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) {
        throw bad_option{"--rule " + std::string(text) + ": write ID=off, ID=warn or ID=error"};
    }
    const iotpkg::rule id = value_of("rule", text.substr(0, equals), rule_ids());
    const iotpkg::severity weight = value_of("severity", text.substr(equals + 1), severity_words);
    if (weight == iotpkg::severity::error) {
        return before.error(id);
    }
    if (iotpkg::row_of(id).wire == iotpkg::wire_effect::leaves_no_request) {
        throw bad_option{"rule " + std::string(to_string_view(id)) +
                         " is always an error: there is no request to make of such a document"};
    }
    return weight == iotpkg::severity::off ? before.off(id) : before.warn(id);
}

iotpkg::endpoint endpoint_of(const std::string& region, iotpkg::endpoint_options host) {
    const auto made = iotpkg::endpoint::of(region, host);
    if (!made) {
        throw bad_option{"--region " + region + ": " + std::string(made.error().message())};
    }
    return *made;
}

// Digits alone: CLI11 would take -1 for a very large number.
std::size_t number_of(std::string_view option, std::string_view text, std::size_t least) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc() || stop != end || number < least) {
        throw bad_option{std::string(option) + ' ' + std::string(text) + ": write a number, at least " +
                         std::to_string(least)};
    }
    return number;
}

// CLI11's words say neither which program speaks nor what was meant.
std::string unknown_option(const std::string& argument, const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return unknown("option", argument.substr(0, argument.find('=')),
                   std::vector<std::string_view>(names.begin(), names.end()));
}

command_line failed(const std::string& words) {
    return {
        {}, exit_could_not_run, "iotpkg-check: " + printable(words) + "\niotpkg-check --help tells more\n"};
}

}  // namespace

command_line read_command_line(int count, const char* const* arguments) {
    command_line given;
    options& wanted = given.wanted;
    CLI::App app(about, "iotpkg-check");
    app.formatter(std::make_shared<help_text>());
    app.footer(notes);
    app.allow_extras();
    app.allow_windows_style_options(false);  // what begins with a slash is a file on every system
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);

    std::string operation(document_kinds[0].word);
    std::string policy = "recommended";
    std::string format = "text";
    std::string print;
    std::string colours = "auto";
    std::vector<std::string> rules;
    std::optional<std::string> max_findings;
    std::optional<std::string> max_size;
    std::optional<std::string> region;
    iotpkg::endpoint_options host;
    bool wants_version = false;
    std::string explained;
    std::string completion;
    std::string schema;
    bool wants_man_page = false;
    app.set_help_flag("-h,--help", "print this and exit");
    app.add_flag("--version", wants_version, "print the version and exit");
    app.add_option("--operation", operation,
                   "whose requests they are: create-package-version (the default) or\n"
                   "                             update-package-version")
        ->option_text("OPERATION");
    app.add_option("--policy", policy, "which rules count, and as what")->option_text("POLICY");
    app.add_option("--rule", rules, "turn one rule off, or make it a warning or an error; may be repeated")
        ->option_text("ID=off|warn|error")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_size(1)
        ->allow_extra_args(false);
    app.add_option("--format", format, "how to write what is found: text, json, sarif, github")
        ->option_text("FORMAT");
    app.add_option("--max-findings", max_findings,
                   "show so many errors and so many warnings at most: 1000 without this;\n"
                   "                             all are counted")
        ->option_text("COUNT");
    app.add_option("--max-size", max_size, "how large a document may be, in bytes: 16000000 without this")
        ->option_text("BYTES");
    app.add_flag("-q,--quiet", wanted.is_quiet, "say nothing but what is found: no summary, no progress");
    app.add_option("-o,--output", wanted.output, "write to this file in place of standard output")
        ->option_text("FILE");
    app.add_option("--color", colours, "when to use colours: auto (on a terminal), always, never")
        ->option_text("WHEN");
    app.add_option("--print", print,
                   "print the valid requests: http, curl, body, document;\n"
                   "                             what is found goes to standard error then")
        ->option_text("AS");
    app.add_option("--region", region,
                   "the AWS region of the host, for --print http and curl; without it\n"
                   "                             http says us-east-1, and curl asks AWS_REGION")
        ->option_text("REGION");
    app.add_flag("--fips", host.fips, "with --region: the host that has FIPS-validated cryptography");
    app.add_flag("--dual-stack", host.dual_stack, "with --region: the host for IPv6 and IPv4");
    app.add_flag("--list-rules", wanted.list_rules,
                 "print the rules, as text or with --format json, and exit");
    app.add_flag("--json-schema", schema,
                 "print the rules as a JSON Schema (2020-12) for editors, and exit; with =strict\n"
                 "                             it has no keyword that only editors know");
    app.add_option("--explain", explained,
                   "say why a rule is there, with an example and its source, and exit")
        ->option_text("RULE");
    app.add_option("--completion", completion,
                   "print what completes this command in a shell: bash, zsh, fish")
        ->option_text("SHELL");
    app.add_flag("--man-page", wants_man_page, "print the manual page, as man reads it, and exit");
    app.add_option("FILE", wanted.files)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);

    try {
        app.parse(count, arguments);
        for (const std::string& extra : app.remaining()) {
            if (extra != "--") {  // what is behind that is a file, whatever its name
                throw bad_option{unknown_option(extra, app)};
            }
        }
        if (!explained.empty()) {
            given.exit_status = exit_valid;
            given.words = explanation_of(value_of("rule", explained, rule_ids()));
            return given;
        }
        if (!completion.empty()) {
            given.exit_status = exit_valid;
            given.words = completion_of(value_of("shell", completion, shells), option_table(app));
            return given;
        }
        wanted.kind = value_of("operation", operation, operations());
        wanted.severities = value_of("policy", policy, policies());
        for (const std::string& rule : rules) {
            wanted.severities = changed(wanted.severities, rule);
        }
        wanted.format = value_of("format", format, finding_formats);
        if (wanted.list_rules && wanted.format != finding_format::text &&
            wanted.format != finding_format::json) {
            throw bad_option{"--list-rules writes text or json"};
        }
        if (!schema.empty()) {
            wanted.json_schema = value_of("schema", schema, schemas);
        }
        wanted.colours = value_of("colouring", colours, colourings);
        if (max_findings) {
            wanted.max_findings = number_of("--max-findings", *max_findings, 0);
        }
        if (max_size) {
            wanted.max_size = number_of("--max-size", *max_size, 1);
        }
        if (wanted.output == "-") {
            wanted.output.reset();
        }
        for (const std::string& file : wanted.files) {
            if (wanted.output && is_read_of(file, *wanted.output)) {
                throw bad_option{"--output " + *wanted.output + ": that is among the files to check"};
            }
        }
        if (!print.empty()) {
            wanted.print = value_of("form to print", print, request_formats);
        }
        if (region) {
            wanted.endpoint = endpoint_of(*region, host);
        } else if (host.fips || host.dual_stack) {
            throw bad_option{"--fips and --dual-stack need --region"};
        }
    } catch (const CLI::CallForHelp&) {
        return {{}, exit_valid, app.help()};
    } catch (const CLI::ArgumentMismatch& fault) {
        const std::string_view words = fault.what();
        return failed(std::string(words.substr(0, words.find(':'))) + ": a value is missing");
    } catch (const CLI::Error& fault) {
        return failed(fault.what());
    } catch (const bad_option& fault) {
        return failed(fault.words);
    }
    if (wants_version) {
        return {{},
                exit_valid,
                "iotpkg-check " + std::string(iotpkg::version) + " (rules of " +
                    std::string(iotpkg::rules_date) + ", Unicode " + std::string(iotpkg::unicode_version) +
                    ")\n"};
    }
    if (wants_man_page) {
        given.exit_status = exit_valid;
        given.words = man_page(option_table(app), about, notes);
        return given;
    }
    if (wanted.files.empty() && !wanted.list_rules && wanted.json_schema == schema_words::none) {
        return failed("no file to check; - is standard input");
    }
    return given;
}

}  // namespace iotpkg_check
