// SPDX-License-Identifier: BSL-1.0
// Documents of any bytes: the reader finds what the slow rules find in a tree, and its request says what the
// document said.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/document.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/slow_document.hpp"
#include "../support/slow_wire.hpp"
#include "findings.hpp"
#include "fuzzers.hpp"
#include "input.hpp"

namespace fuzz {
namespace {

using iotpkg::checked_document;
using iotpkg::policy;

void expect_request(const checked_document& checked, const slow::verdict& expected) {
    const slow::request& of = expected.of;
    const iotpkg::request& made = *checked.request;
    expect(made.method() == (of.is_update ? "PATCH" : "PUT"), "method");
    expect(made.path() == slow::path_of(of), "path", [&] { return std::string(made.path()); });
    const std::string body = slow::body_writer::write(of);
    expect(made.body() == body, "body", [&] { return std::string(made.body()) + "\nexpected " + body; });
    expect(nlohmann::json::accept(made.body()), "the body is JSON", body);
    if (of.client_token.is_present) {
        expect(made.client_token() == of.client_token.text, "token");
    }
    expect(made.query() == slow::query_of(made.client_token()), "query");
}

// The document that a request makes, makes that request.
template <class Operation>
void expect_same_again(const iotpkg::request& made, const policy& severities) {
    const std::string text = iotpkg::to_document(made);
    const checked_document again = iotpkg::check_document<Operation>(text, severities);
    expect(again.request.has_value(), "a document of a request",
           [&] { return text + '\n' + to_string(again.report); });
    expect(again.request->target() == made.target() && again.request->body() == made.body(),
           "the request of its document", text);
}

void collect_names(const slow::json_value& value, std::string& names) {
    for (const slow::json_string& name : value.names) {
        names += name.text + '\n';
    }
    for (const slow::json_value& inside : value.values) {
        collect_names(inside, names);
    }
}

// No report shows a value, sensitive or not; of names some.
void expect_no_value(const checked_document& checked, std::string_view text) {
    if (text.find(marker) == std::string_view::npos) {
        return;
    }
    std::string names;
    for (const slow::json_value& value :
         slow::json_reader(text, true).read(text.starts_with("\xEF") ? 3 : 0)) {
        collect_names(value, names);
    }
    if (names.find(marker) == std::string::npos) {
        expect_masked(checked.report);
    }
}

template <class Operation>
void check(std::string_view text, const policy& severities, bool is_update) {
    const checked_document checked = iotpkg::check_document<Operation>(text, severities);
    slow::verdict expected = slow::document_checker(text, is_update, severities).check();
    std::vector<slow::finding> found = findings_of(checked.report);
    for (std::size_t index = 1; index < found.size(); ++index) {
        expect(found[index - 1].line < found[index].line || (found[index - 1].line == found[index].line &&
                                                             found[index - 1].column <= found[index].column),
               "the order of the document", [&] { return to_string(found); });
    }
    sort(found);
    sort(expected.findings);
    expect_same(found, expected.findings, "findings");
    expect(checked.request.has_value() == expected.has_request &&
               checked.request.has_value() == checked.report.ok(),
           "a request exactly where there is no error");
    std::vector<slow::range> shown;
    for (const iotpkg::text_range& one : checked.public_text) {
        shown.emplace_back(one.begin, one.end);
    }
    expect(shown == expected.public_text, "public text");
    if (checked.request) {
        expect_request(checked, expected);
        expect_same_again<Operation>(*checked.request, severities);
    }
    expect_no_value(checked, text);
}

}  // namespace

void documents(bytes input) {
    input_reader reader(input);
    const bool is_update = reader.one_in(4);
    const policy severities = choose_policy(reader);
    const std::string text(reader.rest());
    if (is_too_deep(text)) {
        return;
    }
    if (is_update) {
        check<iotpkg::update_package_version_operation>(text, severities, true);
    } else {
        check<iotpkg::create_package_version_operation>(text, severities, false);
    }
}

}  // namespace fuzz
