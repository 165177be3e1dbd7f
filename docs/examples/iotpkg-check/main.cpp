// SPDX-License-Identifier: BSL-1.0
// iotpkg-check: holds JSON documents against the rules of their operation. See docs/iotpkg-check.md.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string>

#include "checker.hpp"
#include "command_line.hpp"
#include "findings_github.hpp"
#include "findings_json.hpp"
#include "findings_sarif.hpp"
#include "findings_text.hpp"
#include "json_schema.hpp"
#include "printable.hpp"
#include "rule_list.hpp"
#include "system.hpp"

namespace {

using namespace iotpkg_check;

std::unique_ptr<finding_writer> make_findings(const options& wanted, output& to) {
    switch (wanted.format) {
        case finding_format::json: return std::make_unique<json_findings>(to);
        case finding_format::sarif: return std::make_unique<sarif_findings>(to);
        case finding_format::github: return std::make_unique<github_findings>(to);
        case finding_format::text: break;
    }
    return std::make_unique<text_findings>(to, wanted);
}

int run(const options& wanted, output& out, output& errors) {
    if (wanted.list_rules) {
        out.write(wanted.format == finding_format::json ? rules_as_json(wanted.severities)
                                                        : rules_as_text(wanted.severities));
        out.flush();
        return exit_valid;
    }
    if (wanted.json_schema != schema_words::none) {
        const auto make = wanted.json_schema == schema_words::strict ? strict_json_schema : json_schema;
        out.write(make(*wanted.kind, wanted.severities).dump(2) + '\n');
        out.flush();
        return exit_valid;
    }
    const std::unique_ptr<finding_writer> findings =
        make_findings(wanted, wanted.print == request_format::none ? out : errors);
    findings->begin();
    checker check(wanted, *findings, out, errors);
    for (const std::string& file : wanted.files) {
        check.check_all(file);
    }
    check.finish();
    findings->end(check.all(), check.exit_status());
    out.flush();
    errors.flush();
    return errors.has_failed() ? exit_could_not_run : check.exit_status();
}

int run_command(int count, char** arguments) {
    output errors(stderr, output::importance::may_fail);
    const command_line given = read_command_line(count, arguments);
    if (given.exit_status && *given.exit_status != exit_valid) {
        errors.write(given.words);
        errors.flush();
        return *given.exit_status;
    }
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(nullptr, &std::fclose);
    if (given.wanted.output) {
        file.reset(std::fopen(given.wanted.output->c_str(), "wb"));
        if (file == nullptr) {
            const int reason = errno;
            errors.write("iotpkg-check: " + printable(*given.wanted.output) + ": " + std::strerror(reason) +
                         '\n');
            errors.flush();
            return exit_could_not_run;
        }
    }
    output out(file != nullptr ? file.get() : stdout);
    if (given.exit_status) {
        out.write(given.words);
        out.flush();
        return exit_valid;
    }
    return run(given.wanted, out, errors);
}

}  // namespace

int main(int count, char** arguments) {
    prepare_streams();
    try {
        return run_command(count, arguments);
    } catch (const write_failure& fault) {
        if (is_closed_pipe(fault.reason)) {
            return exit_closed_pipe;
        }
        std::fprintf(stderr, "iotpkg-check: cannot write: %s\n", std::strerror(fault.reason));
    } catch (const std::bad_alloc&) {
        std::fputs("iotpkg-check: out of memory\n", stderr);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "iotpkg-check: %s\n", fault.what());
    }
    return exit_could_not_run;
}
