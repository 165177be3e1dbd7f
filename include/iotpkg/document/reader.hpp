// SPDX-License-Identifier: BSL-1.0
// Reads requests from a JSON text, and goes on behind every fault that leaves a way on.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/document/check_texts.hpp>
#include <iotpkg/document/document_values.hpp>
#include <iotpkg/document/visitor.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/text/deep_json_levels.hpp>
#include <iotpkg/text/json_walk.hpp>
#include <iotpkg/text/position.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The request of the text; where `are_many`, each of an array of them. The stack is bounded by nothing in the
// text.
class document_reader {
public:
    static constexpr bool mends_strings = true;

    document_reader(std::string_view text, const document_operation& operation, const policy& severities,
                    std::size_t findings, bool are_many, document_visitor& visitor)
        : text_(text),
          are_many_(are_many),
          visitor_(visitor),
          positions_(text),
          values_(text, operation, severities, findings) {}

    void read() {
        const std::size_t begin = begin_of_text(text_);
        if (begin != 0) {
            values_.faults().report(rule::document_byte_order_mark, 0);
        }
        json_walk<document_reader, deep_json_levels> walk(text_, begin, *this);
        const bool is_whole = walk.read();
        if (!is_whole) {
            values_.faults().report(rule::document_json, walk.position(), place_of::document,
                                    walk.expected());
        } else if (!walk.is_at_end()) {
            values_.faults().report(rule::document_trailing_text, walk.position());
        }
        if (values_.has_any()) {
            finish_document(is_whole);
        }
    }

    // What the walk tells.

    bool open(bool is_object, std::size_t at) {
        if (are_many_ && !is_object && values_.is_outside() && !is_in_list_) {
            is_in_list_ = true;
        } else {
            values_.open(is_object ? value_type::object : value_type::array, at);
        }
        return true;
    }

    bool close(std::size_t end) {
        // The end of the list is that of no document.
        if (!values_.is_outside()) {
            values_.close(end);
            end_value();
        }
        return true;
    }

    bool name(const json_string_token& token) {
        values_.key(token);
        return true;
    }

    bool string(const json_string_token& token) {
        values_.string(token);
        end_value();
        return true;
    }

    bool scalar(const json_scalar& token) {
        values_.scalar(token);
        end_value();
        return true;
    }

private:
    // In a list a document is finished here; else there may be more behind it, which is a fault.
    void end_value() {
        values_.end_value();
        if (is_in_list_ && values_.is_outside()) {
            finish_document(true);
        }
    }

    void finish_document(bool is_whole) { visitor_.visit(values_.take(is_whole, positions_)); }

    std::string_view text_;
    bool are_many_;
    document_visitor& visitor_;
    position_finder positions_;
    document_values values_;
    bool is_in_list_ = false;
};

}  // namespace IOTPKG_NAMESPACE::detail
