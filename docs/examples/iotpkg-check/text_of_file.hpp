// SPDX-License-Identifier: BSL-1.0
// A text that is checked as a whole, and where it stands in its file.
#pragma once

#include <algorithm>
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
          at_{0, line, 1},
          passed_{at_} {}

    [[nodiscard]] std::string_view path() const { return path_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::size_t line() const { return line_; }
    // What may be shown of it, for findings in the order of their places. Those that compare a request with
    // others come behind all that is found in it, and have a walk of their own.
    [[nodiscard]] masked_text& shown() { return shown_; }
    [[nodiscard]] masked_text& compared() { return compared_; }

    // Where that byte stands in the file. Columns count code points, a byte-order mark is none.
    request_place place_of(std::size_t offset) {
        const place& near =
            *(std::upper_bound(passed_.begin(), passed_.end(), offset,
                               [](std::size_t sought, const place& one) { return sought < one.offset; }) -
              1);
        if (offset < at_.offset || at_.offset < near.offset) {
            at_ = near;
        }
        for (; at_.offset < offset; ++at_.offset) {
            if (at_.offset - passed_.back().offset == apart) {
                passed_.push_back(at_);
            }
            const auto byte = static_cast<unsigned char>(text_[at_.offset]);
            if (byte == '\n') {
                ++at_.line;
                at_.column = 1;
            } else if ((byte & 0xC0u) != 0x80u && !(at_.offset == 0 && text_.starts_with("\xEF\xBB\xBF"))) {
                ++at_.column;
            }
        }
        return {path_, at_.line, at_.column};
    }

private:
    struct place {
        std::size_t offset;
        std::size_t line;
        std::size_t column;
    };

    std::string_view path_;
    std::string_view text_;
    std::size_t line_;
    masked_text shown_;
    masked_text compared_;
    // How far place_of() has come, and where it came by, so that it need not begin anew for each place.
    static constexpr std::size_t apart = 4096;
    place at_;
    std::vector<place> passed_;
};

}  // namespace iotpkg_check
