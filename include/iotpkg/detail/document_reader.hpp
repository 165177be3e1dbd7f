// Reads requests from the events of a JSON parser (nlohmann_json's SAX interface, which this file does not
// include) and goes on behind every fault that leaves the parser a way on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/detail/document_check.hpp>
#include <iotpkg/detail/document_findings.hpp>
#include <iotpkg/detail/document_members.hpp>
#include <iotpkg/detail/document_path.hpp>
#include <iotpkg/detail/document_source.hpp>
#include <iotpkg/detail/document_texts.hpp>
#include <iotpkg/detail/json_complaint.hpp>
#include <iotpkg/detail/text_position.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/policy.hpp>

namespace iotpkg::detail {

enum class value_type : std::uint8_t { null, scalar, string, object, array };

// Calls visit(checked_document&&) for the request of the text; where `many`, for each of an array of them.
// Memory is bounded by the text, the stack by nothing in it: the parser calls, nothing here calls itself.
template <class Visit>
class document_reader {
public:
    document_reader(document_source& source, const policy& severities, bool many, Visit& visit)
        : source_(source),
          severities_(document_policy(severities)),
          many_(many),
          visit_(visit),
          positions_(source.text()) {
        if (source.has_byte_order_mark()) {
            report(rule::document_byte_order_mark, 0);
        }
    }

    // Once the parser has stopped, whether it is content or not.
    void finish() {
        const std::size_t more = is_broken_ ? none : source_.find_more(end_);
        if (more != none) {
            report(rule::document_trailing_text, more);
        }
        if (is_open_ || !findings_.empty()) {
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
        const string_token& token = source_.string();
        report_control(token, place_of::value);
        if (!take_string(decoded)) {
            report_not_text(token, place_of::value);
            value(value_type::string, token.begin);
        }
        end_value(token.end);
        return true;
    }

    bool key(std::string& decoded) {
        const string_token& token = source_.string();
        if (too_deep_ == 0) {
            document_frame& frame = path_.back();
            frame.key = strings_.keep(source_, decoded);
            frame.key_at = token.begin;
            frame.member = nullptr;
            key_has_surrogate_ = token.surrogate < token.ill_formed;
        }
        report_control(token, place_of::key);
        if (too_deep_ != 0 || path_.back().where != level::map) {
            report_not_text(token, place_of::key);
        }
        if (too_deep_ == 0 && path_.back().where != level::map) {
            find_member(path_.back());
        }
        return true;
    }

    bool start_object(std::size_t) {
        open(value_type::object);
        return true;
    }
    bool end_object() {
        close();
        return true;
    }
    bool start_array(std::size_t) {
        if (many_ && path_.empty() && !is_in_list_) {
            is_in_list_ = true;
        } else {
            open(value_type::array);
        }
        return true;
    }
    bool end_array() {
        if (path_.empty() && is_in_list_) {
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
        report(rule::document_json, found.at, place_of::document, found.expected);
        return false;
    }

private:
    // Where a fault stands: nowhere but in the document, or in what was begun last.
    enum class place_of : std::uint8_t { document, key, value };

    // What a value is for: the request, a member, an entry of a map, or nothing that is asked for.

    bool scalar(value_type type) {
        const std::size_t begin = source_.scalar_begin();
        value(type, begin);
        end_value(source_.end_of_scalar());
        return true;
    }

    // A value of the wrong type where one is expected; the right ones are taken elsewhere.
    void value(value_type type, std::size_t at) {
        if (too_deep_ != 0) {
            return;
        }
        if (path_.empty()) {
            is_open_ = true;
            report_type(type, at, "an object", true);
            return;
        }
        document_frame& frame = path_.back();
        if (frame.where == level::map) {
            report_type(type, at, "a string", true);
            add_entry(frame, {{}, at, false}, true);
        } else if (frame.member != nullptr) {
            const bool is_error = report_type(type, at, frame.member->is_text() ? "a string" : "an object");
            texts_[frame.member->about].is_faulty = is_error;
        }
    }

    void end_value(std::size_t end) {
        if (too_deep_ != 0) {
            return;
        }
        if (path_.empty()) {
            end_document(end);
        } else if (path_.back().is_array) {
            ++path_.back().index;
        }
    }

    bool take_string(std::string& decoded) {
        if (too_deep_ != 0 || path_.empty()) {
            return false;
        }
        const string_token& token = source_.string();
        document_frame& frame = path_.back();
        const bool is_entry = frame.where == level::map;
        if (!is_entry && (frame.member == nullptr || !frame.member->is_text())) {
            return false;
        }
        const document_text said{strings_.keep(source_, decoded), token.begin,
                                 token.surrogate < token.ill_formed};
        if (is_entry) {
            add_entry(frame, said, false);
        } else {
            texts_[frame.member->about] = {said, true, false};
            if (!is_sensitive(frame.member->about)) {
                public_text_.push_back({token.begin, token.end});
            }
        }
        return true;
    }

    void add_entry(const document_frame& frame, const document_text& said, bool is_faulty) {
        texts_.entries(frame.map).add({{frame.key, frame.key_at, key_has_surrogate_}, said, is_faulty});
    }

    void find_member(document_frame& frame) {
        std::size_t index = 0;
        for (const document_member& member : members_of(frame.where)) {
            if (member.name == frame.key) {
                // One that stands twice is taken as it stands first.
                if ((frame.seen >> index & 1u) == 0) {
                    frame.seen |= 1u << index;
                    frame.member = &member;
                    return;
                }
                report(rule::document_member_duplicate, frame.key_at, place_of::key);
                return;
            }
            ++index;
        }
        keys_.add(frame.key, frame.key_at);
        if (frame.where != level::ignored) {
            const bool is_error = report(rule::document_member_unknown, frame.key_at, place_of::key,
                                         nearest_member(frame.where, frame.key));
            if (is_error && frame.where == level::artifact) {
                texts_[subject::artifact].is_faulty = true;  // it is not empty, only wrong
            }
        }
    }

    void open(value_type type) {
        const std::size_t at = source_.container_begin();
        if (too_deep_ != 0 || path_.depth() == row_of(rule::document_depth).limit) {
            if (too_deep_++ == 0) {
                report(rule::document_depth, at);
            }
            return;
        }
        document_frame opened{.is_array = type == value_type::array, .at = at, .first_key = keys_.size()};
        if (!open_member(type, at, opened)) {
            value(type, at);
        }
        path_.push(opened);
    }

    // An object where one belongs.
    bool open_member(value_type type, std::size_t at, document_frame& opened) {
        if (type != value_type::object) {
            return false;
        }
        if (path_.empty()) {
            is_open_ = true;
            opened.where = level::request;
            texts_.is_request = true;
            texts_.request_at = at;
            return true;
        }
        const document_frame& frame = path_.back();
        if (frame.member == nullptr || frame.member->is_text()) {
            return false;
        }
        opened.where = frame.member->opens;
        opened.map = frame.member->about;
        switch (opened.where) {
            case level::map: texts_.entries(opened.map).open(); break;
            case level::s3_location:
                texts_.has_location = true;
                texts_.location_at = at;
                return true;
            default: break;
        }
        texts_[frame.member->about] = {{{}, at, false}, true, false};
        return true;
    }

    void close() {
        if (too_deep_ != 0) {
            --too_deep_;
            return;
        }
        const document_frame closed = path_.back();
        path_.pop();
        keys_.close(closed.first_key, [&](std::string_view key, std::size_t at) {
            document_frame again = closed;
            again.key = key;
            again.member = nullptr;
            path_.push(again);
            report(rule::document_member_duplicate, at, place_of::key);
            path_.pop();
        });
        if (closed.where == level::map && closed.map == subject::tags) {
            public_text_.push_back({closed.at, source_.next()});
        }
        end_value(source_.next());
    }

    // In a list it is finished here; else there may be more behind it, which is a fault.
    void end_document(std::size_t end) {
        end_ = end;
        if (is_in_list_) {
            finish_document();
        }
    }

    void finish_document() {
        checked_document checked;
        if (texts_.is_request) {
            checked.request = check_texts(texts_, severities_, !is_broken_, findings_);
        }
        checked.report = findings_.take(positions_);
        checked.public_text = std::move(public_text_);
        texts_.clear();
        strings_.clear();
        path_.clear();
        keys_.clear();
        public_text_.clear();
        is_open_ = false;
        visit_(std::move(checked));
    }

    // Reports.

    // Returns whether that is an error.
    bool report(rule id, std::size_t at, place_of where = place_of::document, std::string_view expected = {},
                bool is_forced = false) {
        const rule_row& row = row_of(id);
        const severity weight = is_forced ? severity::error : severities_.severity_of(id);
        if (weight == severity::off) {
            return false;
        }
        const std::string pointer = where == place_of::document ? std::string() : path_.pointer();
        violation found{.rule = id, .severity = weight, .provenance = row.source, .pointer = pointer};
        found.limit = row.limit;
        found.expected = expected;
        if (where != place_of::document && !path_.empty() && path_.back().where == level::map) {
            found.entry = texts_.entries(path_.back().map).size();
            found.in_key = where == place_of::key;
        }
        findings_.add(found, at);
        return weight == severity::error;
    }

    // An entry of a map cannot be left out as a member can, nor can the request itself.
    bool report_type(value_type type, std::size_t at, std::string_view expected, bool is_needed = false) {
        if (type == value_type::null) {
            return report(rule::document_null, at, place_of::value, {}, is_needed);
        }
        return report(rule::document_type, at, place_of::value, expected);
    }

    // A control character is at fault by itself, wherever it stands.
    void report_control(const string_token& token, place_of where) {
        if (token.control != none) {
            report(rule::document_json, token.control, where, "an escape instead of a control character");
        }
    }

    // For strings that no rule looks at.
    void report_not_text(const string_token& token, place_of where) {
        if (token.ill_formed != none) {
            report(rule::utf8, token.ill_formed, where);
        }
        if (token.surrogate != none) {
            report(rule::document_surrogate, token.surrogate, where);
        }
    }

    document_source& source_;
    policy severities_;
    bool many_;
    Visit& visit_;
    position_finder positions_;

    document_path path_;
    // How many containers are open below the last one of the path.
    std::size_t too_deep_ = 0;
    document_keys keys_;
    string_keeper strings_;
    document_texts texts_;
    document_findings findings_;
    std::vector<text_range> public_text_;
    bool key_has_surrogate_ = false;
    bool is_in_list_ = false;
    bool is_open_ = false;
    bool is_broken_ = false;
    std::size_t end_ = 0;
};

}  // namespace iotpkg::detail
