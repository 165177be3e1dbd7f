// SPDX-License-Identifier: BSL-1.0
// The entries of a map that was written, so that what is sent can be looked at.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The entries of a map as they were written, each text in its quotes and with its escapes: those of other
// keys are others.
class entries_in_json final : public map_entries {
public:
    constexpr explicit entries_in_json(std::string_view object) : object_(object) {}

private:
    constexpr void visit_entries(entry_visitor& visitor) const override {
        // In front of a key is the brace or a comma, and behind it the colon.
        for (std::size_t at = 0; at + 2 < object_.size();) {
            const std::string_view key = string_at(at + 1);
            const std::string_view value = string_at(at + 1 + key.size() + 1);
            at += 1 + key.size() + 1 + value.size();
            constexpr std::size_t quotes = 2;
            if (!visitor.visit(key.size() == quotes ? text() : text(key), text(value))) {
                return;
            }
        }
    }

    [[nodiscard]] constexpr std::string_view string_at(std::size_t begin) const {
        std::size_t end = begin;
        do {
            end = object_.find('"', end + 1);
        } while (is_escaped(end));
        return piece_of(object_, begin, end + 1 - begin);
    }

    // Behind an odd number of backslashes.
    [[nodiscard]] constexpr bool is_escaped(std::size_t quote) const {
        const std::size_t last = object_.find_last_not_of('\\', quote - 1);
        return (quote - last) % 2 == 0;
    }

    std::string_view object_;
};

}  // namespace IOTPKG_NAMESPACE::detail
