// Reads requests from the events of a JSON parser (nlohmann_json's SAX interface, which this file does not
// include) and goes on behind every fault that leaves the parser a way on.
#pragma once

#include <cstddef>
#include <string>

#include <iotpkg/document.hpp>
#include <iotpkg/document/complaint.hpp>
#include <iotpkg/document/document_values.hpp>
#include <iotpkg/document/source.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/text/position.hpp>

namespace iotpkg::detail {

// Calls visit(checked_document&&) for the request of the text; where `many`, for each of an array of them.
// The stack is bounded by nothing in the text: the parser calls, nothing here calls itself.
template <class Visit>
class document_reader {
public:
    document_reader(document_source& source, const document_operation& operation, const policy& severities,
                    bool many, Visit& visit)
        : source_(source),
          many_(many),
          visit_(visit),
          positions_(source.text()),
          values_(source, operation, severities) {
        if (source.has_byte_order_mark()) {
            values_.report(rule::document_byte_order_mark, 0);
        }
    }

    // Once the parser has stopped, whether it is content or not.
    void finish() {
        const std::size_t more = is_broken_ ? none : source_.find_more(end_);
        if (more != none) {
            values_.report(rule::document_trailing_text, more);
        }
        if (values_.has_any()) {
            finish_document();
        }
    }

    // The events.

    bool null() { return scalar(value_type::null); }
    bool boolean(bool) { return scalar(value_type::scalar); }
    template <class Number>
    bool number_integer(Number) {
        return scalar(value_type::scalar);
    }
    template <class Number>
    bool number_unsigned(Number) {
        return scalar(value_type::scalar);
    }
    template <class Number>
    bool number_float(Number, const std::string&) {
        return scalar(value_type::scalar);
    }
    template <class Binary>
    bool binary(Binary&) {
        return true;
    }

    bool string(std::string& decoded) {
        values_.string(decoded);
        end_value(source_.string().end);
        return true;
    }
    bool key(std::string& decoded) {
        values_.key(decoded);
        return true;
    }

    bool start_object(std::size_t) {
        values_.open(value_type::object);
        return true;
    }
    bool end_object() {
        close();
        return true;
    }
    bool start_array(std::size_t) {
        if (many_ && values_.is_outside() && !is_in_list_) {
            is_in_list_ = true;
        } else {
            values_.open(value_type::array);
        }
        return true;
    }
    bool end_array() {
        if (is_in_list_ && values_.is_outside()) {
            end_ = source_.next();
        } else {
            close();
        }
        return true;
    }

    template <class Exception>
    bool parse_error(std::size_t, const std::string& last_token, const Exception& complaint) {
        is_broken_ = true;
        const json_complaint found = read_complaint(complaint.what(), last_token, source_);
        values_.report(rule::document_json, found.at, place_of::document, found.expected);
        return false;
    }

private:
    bool scalar(value_type type) {
        values_.scalar(type);
        end_value(source_.end_of_scalar());
        return true;
    }

    void close() {
        values_.close();
        end_value(source_.next());
    }

    // In a list a document is finished here; else there may be more behind it, which is a fault.
    void end_value(std::size_t end) {
        values_.end_value();
        if (values_.is_outside()) {
            end_ = end;
            if (is_in_list_) {
                finish_document();
            }
        }
    }

    void finish_document() { visit_(values_.take(!is_broken_, positions_)); }

    document_source& source_;
    bool many_;
    Visit& visit_;
    position_finder positions_;
    document_values values_;
    bool is_in_list_ = false;
    bool is_broken_ = false;
    std::size_t end_ = 0;
};

}  // namespace iotpkg::detail
