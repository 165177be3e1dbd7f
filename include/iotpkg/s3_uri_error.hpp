// SPDX-License-Identifier: BSL-1.0
// What can be wrong with the location of an S3 object.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// Why a text is not the location of an S3 object, and where.
struct s3_uri_error {
    // lists/s3_uri_error_list.hpp has the list.
    enum class code : unsigned char {
#define IOTPKG_S3_URI_ERROR(code, message, refusal) code,
#include <iotpkg/lists/s3_uri_error_list.hpp>
    };

    code reason{};
    // In bytes, from the start of the text: of what is wrong, of where something is missing, or of the first
    // byte that is too many.
    std::size_t offset = 0;

    // For people; never shows the text, which may hold a signature.
    [[nodiscard]] constexpr std::string_view message() const {
        constexpr std::string_view messages[] = {
#define IOTPKG_S3_URI_ERROR(code, message, refusal) message,
#include <iotpkg/lists/s3_uri_error_list.hpp>
        };
        return messages[static_cast<std::size_t>(reason)];
    }

    friend constexpr bool operator==(const s3_uri_error&, const s3_uri_error&) = default;
};

}  // namespace IOTPKG_NAMESPACE
