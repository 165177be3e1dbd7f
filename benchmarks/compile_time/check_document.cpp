// SPDX-License-Identifier: BSL-1.0
// One check of a document.
#include <iotpkg/document.hpp>

bool is_valid(std::string_view text) {
    return iotpkg::check_document(text).request.has_value();
}
