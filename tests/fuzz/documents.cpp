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
void check(std::string_view text, const policy& severities, bool is_update, std::size_t limit) {
    const checked_document checked = iotpkg::check_document<Operation>(text, severities, limit);
    slow::verdict expected = slow::document_checker(text, is_update, severities).check();
    std::vector<slow::finding> found = findings_of(checked.report);
    for (std::size_t index = 1; index < found.size(); ++index) {
        expect(found[index - 1].line < found[index].line || (found[index - 1].line == found[index].line &&
                                                             found[index - 1].column <= found[index].column),
               "the order of the document", [&] { return to_string(found); });
    }
    if (checked.report.omitted() == 0) {
        sort(found);
        sort(expected.findings);
        expect_same(found, expected.findings, "findings");
    } else {
        expect_kept(checked.report, expected.findings, limit);
    }
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

// The text with a space in place of each character that is not of one item, where lines do not end.
std::string only_item(std::string_view text, const slow::json_value& item) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_inside = at >= item.begin && at < item.end;
        const bool continues = slow::byte_of(text[at]) >= 0x80 && slow::byte_of(text[at]) <= 0xBF;
        if (is_inside || text[at] == '\n') {
            made += text[at];
        } else if (!continues) {
            made += ' ';
        }
    }
    return made;
}

// Of an array, each item is a document by itself, at its place.
template <class Operation>
void check_list(std::string_view text, const policy& severities, bool is_update) {
    slow::json_reader reader(text, true);
    const std::vector<slow::json_value> root = reader.read(0);
    if (!reader.is_whole() || reader.at() != text.size() || root.front().is != slow::json_value::array) {
        return;
    }
    const std::vector<slow::json_value>& items = root.front().values;
    std::size_t index = 0;
    iotpkg::check_documents<Operation>(text, severities, [&](checked_document&& checked) {
        expect(index < items.size(), "more documents than items");
        const std::string alone = only_item(text, items[index++]);
        const slow::verdict expected = slow::document_checker(alone, is_update, severities).check();
        expect_kept(checked.report, expected.findings, iotpkg::report::usual_limit);
        expect(checked.request.has_value() == expected.has_request, "a request of the list");
    });
    expect(index == items.size(), "as many documents as items");
}

}  // namespace

void documents(bytes input) {
    input_reader reader(input);
    const std::size_t chosen = reader.byte();
    const policy severities = choose_policy(reader);
    const std::size_t limit = chosen < 128 ? iotpkg::report::usual_limit : chosen % 8;
    const std::string text(reader.rest());
    if (is_too_deep(text)) {
        return;
    }
    if (chosen % 4 == 0) {
        check<iotpkg::update_package_version_operation>(text, severities, true, limit);
        check_list<iotpkg::update_package_version_operation>(text, severities, true);
    } else {
        check<iotpkg::create_package_version_operation>(text, severities, false, limit);
        check_list<iotpkg::create_package_version_operation>(text, severities, false);
    }
}

}  // namespace fuzz
