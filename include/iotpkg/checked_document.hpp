// SPDX-License-Identifier: BSL-1.0
// What check_document of document.hpp gives: the verdict on one JSON document, and the request that it makes.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// Bytes [begin, end) of a text.
struct text_range {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend constexpr bool operator==(const text_range&, const text_range&) = default;
};

struct checked_document {
    // Errors and warnings in the order of the document, each with its line and column (1-based, columns in
    // code points): those of the value, or of the key where the key is at fault; of the object that lacks a
    // member; of the very place where the text is not JSON.
    iotpkg::report report;
    // There exactly when the report has no error.
    std::optional<iotpkg::request> request;
    // Where values stand that may be shown to anybody: names, location, tags and token. All other values may
    // be sensitive. In the order of the document.
    std::vector<text_range> public_text;
};

}  // namespace IOTPKG_NAMESPACE
