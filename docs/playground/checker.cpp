// SPDX-License-Identifier: BSL-1.0
// The checker of the playground, for WebAssembly: a document comes in by its memory, and what is found goes
// out as JSON. The findings are those of iotpkg-check --format json, the requests those of --print http and
// curl.
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include <iotpkg/document.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/version.hpp>

#include "document_kind.hpp"
#include "earlier_requests.hpp"
#include "finding.hpp"
#include "finding_json.hpp"
#include "json_text.hpp"
#include "named_policies.hpp"
#include "options.hpp"
#include "request_text.hpp"
#include "text_form.hpp"
#include "text_of_file.hpp"

namespace {

using namespace iotpkg_check;

// More than anybody reads beside a text that is being typed.
constexpr std::size_t most_findings = 100;
constexpr std::size_t most_requests = 20;

class page_checker {
public:
    page_checker(std::string_view text, const document_kind& kind, const iotpkg::policy& severities)
        : from_("-", text, 1), kind_(kind) {
        wanted_.severities = severities;
    }

    nlohmann::ordered_json check() {
        if (!is_blank(from_.text())) {
            kind_.check_all(from_.text(), wanted_.severities, most_findings,
                            [this](iotpkg::checked_document&& one) { take(one); });
        }
        return {{"findings", std::move(findings_)}, {"requests", std::move(requests_)},
                {"valid", totals_.valid},           {"errors", totals_.errors},
                {"warnings", totals_.warnings},     {"omitted", totals_.omitted}};
    }

private:
    void take(const iotpkg::checked_document& one) {
        totals_.errors += one.report.errors();
        totals_.warnings += one.report.warnings();
        totals_.omitted += one.report.omitted();
        for (const iotpkg::violation& found : one.report) {
            show({from_.path(), found, from_.shown(), from_.line(), one.public_text});
        }
        if (one.request && !contradicts(*one.request, one.public_text)) {
            ++totals_.valid;
            if (requests_.size() < most_requests) {
                requests_.push_back({{"http", text_of(*one.request, request_format::http)},
                                     {"curl", text_of(*one.request, request_format::curl)}});
            }
        }
    }

    std::string text_of(iotpkg::request_view request, request_format format) {
        wanted_.print = format;
        return request_text(request, wanted_);
    }

    // Holds the request against those before it; true where one of the two cannot be sent.
    bool contradicts(const iotpkg::request& request, std::span<const iotpkg::text_range> shown) {
        const request_mark mark = mark_of(request, from_.text(), shown);
        bool has_error = false;
        earlier_.compare(mark, from_.place_of(mark.begin), kind_.creates, [&](const comparison& found) {
            const iotpkg::severity weight = wanted_.severities.severity_of(found.broken);
            if (weight == iotpkg::severity::off) {
                return;
            }
            has_error = has_error || weight == iotpkg::severity::error;
            ++(weight == iotpkg::severity::error ? totals_.errors : totals_.warnings);
            iotpkg::violation placed = violation_of(found.broken, weight);
            const request_place at = from_.place_of(found.at);
            placed.line = at.line;
            placed.column = at.column;
            show({from_.path(), placed, from_.compared(), from_.line(), shown, found.other});
        });
        return has_error;
    }

    // All but those that are too many.
    void show(const finding& found) {
        std::size_t& shown = found.what.severity == iotpkg::severity::error ? shown_errors_ : shown_warnings_;
        if (shown == most_findings) {
            ++totals_.omitted;
            return;
        }
        ++shown;
        findings_.push_back(json_of(found));
    }

    text_of_file from_;
    const document_kind& kind_;
    options wanted_;
    totals totals_;
    earlier_requests earlier_;
    std::size_t shown_errors_ = 0;
    std::size_t shown_warnings_ = 0;
    nlohmann::ordered_json findings_ = nlohmann::ordered_json::array();
    nlohmann::ordered_json requests_ = nlohmann::ordered_json::array();
};

// Why a text is not checked at all; empty where it is.
std::string_view problem_of(std::string_view text) {
    const text_form form = form_of({}, text);
    if (form == text_form::yaml) {
        return "is YAML; iotpkg-check reads that, and this page JSON alone";
    }
    if (form == text_form::json_template && text.find(package_version_type) != text.npos) {
        return "is a template of CloudFormation; iotpkg-check reads that, and this page requests alone";
    }
    return refusal_of(form);
}

// For JavaScript: ASCII that ends with a zero, in memory that release() takes back.
char* given_away(const nlohmann::ordered_json& value) {
    const std::string text = dumped(value);
    char* const out = static_cast<char*>(std::malloc(text.size() + 1));
    if (out == nullptr) {
        std::abort();
    }
    std::copy_n(text.c_str(), text.size() + 1, out);
    return out;
}

}  // namespace

extern "C" {

[[clang::export_name("reserve")]] void* reserve(std::size_t size) {
    return std::malloc(size);
}

[[clang::export_name("release")]] void release(void* memory) {
    std::free(memory);
}

// What there is to choose, in the order of the numbers that check() takes, and of when the rules are.
[[clang::export_name("describe")]] char* describe() {
    nlohmann::ordered_json out = {{"version", iotpkg::version},
                                  {"rules_date", iotpkg::rules_date},
                                  {"unicode", iotpkg::unicode_version}};
    for (const document_kind& kind : document_kinds) {
        out["operations"].push_back(kind.word);
    }
    for (const named_policy& policy : named_policies) {
        out["policies"].push_back(policy.word);
    }
    return given_away(out);
}

[[clang::export_name("check")]] char* check(const char* text, std::size_t size, std::size_t operation,
                                            std::size_t policy) {
    if (operation >= std::size(document_kinds) || policy >= std::size(named_policies)) {
        std::abort();
    }
    const std::string_view document(text, size);
    if (const std::string_view problem = problem_of(document); !problem.empty()) {
        return given_away({{"problem", problem}});
    }
    return given_away(
        page_checker(document, document_kinds[operation], named_policies[policy].severities).check());
}
}
