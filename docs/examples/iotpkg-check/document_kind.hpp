// SPDX-License-Identifier: BSL-1.0
// The operations whose requests a document may hold, one line each.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/update_package_version.hpp>

namespace iotpkg_check {

struct document_kind {
    // As the AWS CLI calls it: create-package-version.
    std::string_view word;
    // As the API does: CreatePackageVersion.
    std::string_view name;
    std::span<const iotpkg::member> members;
    // One that creates a version can be sent only once.
    bool creates;
    // With a report that keeps so many errors and so many warnings.
    iotpkg::checked_document (*check)(std::string_view text, const iotpkg::policy&, std::size_t max_findings);
    void (*check_all)(std::string_view text, const iotpkg::policy&, std::size_t max_findings,
                      const std::function<void(iotpkg::checked_document&&)>& visit);
};

template <iotpkg::operation Operation>
constexpr document_kind kind_of(std::string_view word, bool creates) {
    return {word,
            Operation::name,
            Operation::members,
            creates,
            [](std::string_view text, const iotpkg::policy& severities, std::size_t max_findings) {
                return iotpkg::check_document<Operation>(text, severities, max_findings);
            },
            [](std::string_view text, const iotpkg::policy& severities, std::size_t max_findings,
               const std::function<void(iotpkg::checked_document&&)>& visit) {
                iotpkg::check_documents<Operation>(text, severities, visit, max_findings);
            }};
}

// The first one is the default.
inline constexpr document_kind document_kinds[] = {
    kind_of<iotpkg::create_package_version_operation>("create-package-version", true),
    kind_of<iotpkg::update_package_version_operation>("update-package-version", false),
};

}  // namespace iotpkg_check
