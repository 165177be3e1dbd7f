// SPDX-License-Identifier: BSL-1.0
// Requests as JSON documents: what is wrong with them, where, and what request they make.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document/visitor.hpp>
#include <iotpkg/document_text.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// Checks a document in the shape of the API's request syntax and of `--cli-input-json`: an object with
// packageName, versionName, description, attributes, artifact, recipe, tags and clientToken. Finds every
// fault at once, in memory of at most four times the text and what `findings` takes, and throws nothing of
// its own. The report keeps `findings` errors and as many warnings, and counts all.
//     iotpkg::checked_document document = iotpkg::check_document(text);
//     if (document.request) { send(*document.request); } else { log(to_string(document.report)); }
// A document of another operation: check_document<iotpkg::update_package_version_operation>(text).
template <operation Operation = create_package_version_operation>
[[nodiscard]] checked_document check_document(std::string_view text,
                                              const policy& severities = policy::recommended,
                                              std::size_t findings = report::usual_limit);

namespace detail {

template <operation Operation>
void read_documents(std::string_view text, const policy& severities, std::size_t findings,
                    document_visitor& visitor);

}  // namespace detail

// The same for a JSON array of such objects, or for one of them: calls visit(checked_document&&) for each, in
// their order. Places are those in the whole text. What is wrong between or behind them comes with a document
// of its own, which has no request, even where a policy makes it a warning.
template <operation Operation = create_package_version_operation, class Visit>
void check_documents(std::string_view text, const policy& severities, Visit visit,
                     std::size_t findings = report::usual_limit) {
    detail::visitor_of_documents<Visit> visitor(visit);
    detail::read_documents<Operation>(text, severities, findings, visitor);
}

}  // namespace IOTPKG_NAMESPACE

#ifndef IOTPKG_COMPILED
#include <iotpkg/document/check_document.hpp>
#endif
