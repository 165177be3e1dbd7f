// SPDX-License-Identifier: BSL-1.0
// Lines and columns of places in a text.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Behind the byte-order mark, if there is one.
constexpr std::size_t begin_of_text(std::string_view text) {
    return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

// 1-based; columns count code points.
struct line_and_column {
    std::size_t line = 1;
    std::size_t column = 1;

    friend constexpr bool operator==(const line_and_column&, const line_and_column&) = default;
};

// Walks through the text once, for offsets (bytes) that do not fall. A line ends with a line feed; a
// byte-order mark has no column.
class position_finder {
public:
    constexpr explicit position_finder(std::string_view text) : text_(text), at_(begin_of_text(text)) {}

    [[nodiscard]] constexpr line_and_column at(std::size_t offset) {
        if (!goes_by_bytes()) {
            pass_blocks(offset);
        }
        for (; at_ < offset && at_ < text_.size(); ++at_) {
            const auto byte = static_cast<unsigned char>(text_[at_]);
            if (byte == '\n') {
                ++found_.line;
                found_.column = 1;
            } else if ((byte & 0xC0) != 0x80) {
                ++found_.column;
            }
        }
        return found_;
    }

private:
    // Sixteen bytes at a time, as far as they lie before the offset.
    void pass_blocks(std::size_t offset) {
        const std::size_t end = offset < text_.size() ? offset : text_.size();
        for (; at_ < end && end - at_ >= block_size; at_ += block_size) {
            const text_block block = text_block::load(text_.data() + at_);
            const unsigned line_feeds = block.is('\n').bits();
            unsigned columns = ~block.in({0x80, 0xBF}).bits() & 0xffff;
            if (line_feeds != 0) {
                found_.line += static_cast<unsigned>(std::popcount(line_feeds));
                found_.column = 1;
                const unsigned up_to_the_last = (std::bit_floor(line_feeds) << 1) - 1;
                columns &= ~up_to_the_last;
            }
            found_.column += static_cast<unsigned>(std::popcount(columns));
        }
    }

    std::string_view text_;
    std::size_t at_;
    line_and_column found_;
};

}  // namespace IOTPKG_NAMESPACE::detail
