// SPDX-License-Identifier: BSL-1.0
// What is behind the functions of document.hpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/document/check_texts.hpp>
#include <iotpkg/document/reader.hpp>
#include <iotpkg/document/visitor.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

template <operation Operation>
checked_document check_document(std::string_view text, const policy& severities, std::size_t findings) {
    checked_document only;
    const auto keep = [&only](checked_document&& checked) { only = std::move(checked); };
    detail::visitor_of_documents<decltype(keep)> visitor(keep);
    detail::document_reader(text, detail::document_operation_of<Operation>, severities, findings, false,
                            visitor)
        .read();
    return only;
}

namespace detail {

template <operation Operation>
void read_documents(std::string_view text, const policy& severities, std::size_t findings,
                    document_visitor& visitor) {
    document_reader(text, document_operation_of<Operation>, severities, findings, true, visitor).read();
}

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
