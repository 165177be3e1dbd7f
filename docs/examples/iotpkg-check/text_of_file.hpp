// SPDX-License-Identifier: BSL-1.0
// A text that is checked as a whole, and where it stands in its file.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <iotpkg/checked_document.hpp>

#include "earlier_requests.hpp"
#include "masked_text.hpp"

namespace iotpkg_check {

// A file, or a line of it.
class text_of_file {
public:
    // The line is that of its file where the text begins. Of what is not JSON, the parts that may be shown.
    text_of_file(std::string_view path, std::string_view text, std::size_t line,
                 const std::vector<iotpkg::text_range>* readable = nullptr)
        : path_(path),
          text_(text),
          line_(line),
          shown_(text, readable),
          compared_(text, readable),
          place_line_(line) {}

    [[nodiscard]] std::string_view path() const { return path_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::size_t line() const { return line_; }
    // What may be shown of it, for findings in the order of their places. Those that compare a request with
    // others come behind all that is found in it, and have a walk of their own.
    [[nodiscard]] masked_text& shown() { return shown_; }
    [[nodiscard]] masked_text& compared() { return compared_; }

    // Where that byte stands in the file; quick for bytes in their order. Columns count code points, a
    // byte-order mark is none.
    request_place place_of(std::size_t offset) {
        if (offset < place_) {
            place_ = 0;
            place_line_ = line_;
            place_column_ = 1;
        }
        for (; place_ < offset; ++place_) {
            const auto byte = static_cast<unsigned char>(text_[place_]);
            if (byte == '\n') {
                ++place_line_;
                place_column_ = 1;
            } else if ((byte & 0xC0u) != 0x80u && !(place_ == 0 && text_.starts_with("\xEF\xBB\xBF"))) {
                ++place_column_;
            }
        }
        return {path_, place_line_, place_column_};
    }

private:
    std::string_view path_;
    std::string_view text_;
    std::size_t line_;
    masked_text shown_;
    masked_text compared_;
    // How far place_of() has come.
    std::size_t place_ = 0;
    std::size_t place_line_;
    std::size_t place_column_ = 1;
};

}  // namespace iotpkg_check
