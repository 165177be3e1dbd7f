// SPDX-License-Identifier: BSL-1.0
// What a document says, gathered token by token: the texts of a request. Memory is bounded by the text.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/document/check_texts.hpp>
#include <iotpkg/document/faults.hpp>
#include <iotpkg/document/findings.hpp>
#include <iotpkg/document/key_places.hpp>
#include <iotpkg/document/levels.hpp>
#include <iotpkg/document/path.hpp>
#include <iotpkg/document/texts.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/text/json_walk.hpp>
#include <iotpkg/text/position.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

class document_values {
public:
    document_values(std::string_view text, const document_operation& operation, const policy& severities,
                    std::size_t findings)
        : operation_(operation), severities_(severities), strings_(text), findings_(findings) {}

    [[nodiscard]] document_faults& faults() { return faults_; }

    void scalar(const json_scalar& token) {
        value(token.is_null ? value_type::null : value_type::scalar, token.begin);
    }

    void string(const json_string_token& token) {
        faults_.report_control(token, place_of::value);
        if (!take_string(token)) {
            faults_.report_not_text(token, place_of::value);
            value(value_type::string, token.begin);
        }
    }

    void key(const json_string_token& token) {
        if (too_deep_ == 0) {
            document_frame& frame = path_.back();
            frame.key = strings_.keep(token);
            frame.key_at = token.begin;
            frame.member = subject::any;
            key_has_surrogate_ = token.surrogate < token.ill_formed;
        }
        faults_.report_control(token, place_of::key);
        if (too_deep_ != 0 || !is_map(path_.back().object)) {
            faults_.report_not_text(token, place_of::key);
        }
        if (too_deep_ == 0 && !is_map(path_.back().object)) {
            find_member(path_.back());
        }
    }

    void open(value_type type, std::size_t at) {
        if (too_deep_ != 0 || path_.depth() == row_of(rule::document_depth).limit) {
            if (too_deep_++ == 0) {
                faults_.report(rule::document_depth, at);
            }
            return;
        }
        document_frame opened{.is_array = type == value_type::array, .at = at, .first_key = keys_.size()};
        if (!open_member(type, at, opened)) {
            value(type, at);
        }
        path_.push(opened);
    }

    // `end` is one past the bracket.
    void close(std::size_t end) {
        if (too_deep_ != 0) {
            --too_deep_;
            return;
        }
        const document_frame closed = path_.back();
        path_.pop();
        report_repeated(closed);
        if (is_map(closed.object) && !is_sensitive(closed.object)) {
            public_text_.push_back({closed.at, end});
        }
    }

    // Behind each value, that of a whole document too.
    void end_value() {
        if (!is_outside() && too_deep_ == 0 && path_.back().is_array) {
            ++path_.back().index;
        }
    }

    // No value is open.
    [[nodiscard]] bool is_outside() const { return too_deep_ == 0 && path_.empty(); }
    // There is something to take.
    [[nodiscard]] bool has_any() const { return is_begun_ || !findings_.empty(); }

    // The verdict on what was said since the last time. A document that breaks off is not complete.
    checked_document take(bool is_complete, position_finder& positions) {
        checked_document checked;
        if (texts_.is_request) {
            checked.request = operation_.check(texts_, severities_, is_complete, findings_);
        }
        checked.report = findings_.take(positions);
        checked.public_text = std::move(public_text_);
        texts_.clear();
        strings_.clear();
        path_.clear();
        keys_.resize(0);
        public_text_.clear();
        is_begun_ = false;
        return checked;
    }

private:
    // A value of the wrong type where one is expected; the right ones are taken elsewhere.
    void value(value_type type, std::size_t at) {
        if (too_deep_ != 0) {
            return;
        }
        if (path_.empty()) {
            is_begun_ = true;
            faults_.report_type(type, at, "an object", true);
            return;
        }
        document_frame& frame = path_.back();
        if (is_map(frame.object)) {
            faults_.report_type(type, at, "a string", true);
            add_entry(frame, {{}, at, false}, true);
        } else if (frame.member != subject::any) {
            const bool is_error =
                faults_.report_type(type, at, is_text(frame.member) ? "a string" : "an object");
            texts_[frame.member].is_faulty = is_error;
            if (frame.member == subject::s3_location) {
                texts_[subject::artifact].is_faulty |= is_error;  // it is not empty, only wrong
            }
        }
    }

    bool take_string(const json_string_token& token) {
        if (too_deep_ != 0 || path_.empty()) {
            return false;
        }
        document_frame& frame = path_.back();
        const bool is_entry = is_map(frame.object);
        if (!is_entry && !is_text(frame.member)) {
            return false;
        }
        const document_text given{strings_.keep(token), token.begin, token.surrogate < token.ill_formed};
        if (is_entry) {
            add_entry(frame, given, false);
        } else {
            texts_[frame.member] = {given, true, false};
            if (!is_sensitive(frame.member)) {
                public_text_.push_back({token.begin, token.end});
            }
        }
        return true;
    }

    void add_entry(const document_frame& frame, const document_text& given, bool is_faulty) {
        texts_.entries(frame.object).add({{frame.key, frame.key_at, key_has_surrogate_}, given, is_faulty});
    }

    void find_member(document_frame& frame) {
        const subject found = detail::find_member(frame.object, operation_.members, frame.key);
        if (found != subject::any) {
            const unsigned bit = 1u << static_cast<unsigned>(found);
            // Of a duplicate, the first one is taken.
            if ((frame.seen & bit) == 0) {
                frame.seen |= bit;
                frame.member = found;
            } else {
                faults_.report(rule::document_member_duplicate, frame.key_at, place_of::key);
            }
            return;
        }
        keys_.add(frame.key_at);
        if (frame.object != subject::any) {
            const bool is_error = faults_.report(rule::document_member_unknown, frame.key_at, place_of::key,
                                                 nearest_member(frame.object, operation_.members, frame.key));
            if (is_error && frame.object == subject::artifact) {
                texts_[subject::artifact].is_faulty = true;  // it is not empty, only wrong
            }
        }
    }

    // Of the keys that are no members.
    void report_repeated(const document_frame& closed) {
        keys_.find_repeated(strings_.document(), closed.first_key);
        document_string key;
        for (std::size_t index = closed.first_key; index < keys_.size(); ++index) {
            if (keys_.is_repeated(index)) {
                key.read(strings_.document(), keys_[index]);
                document_frame again = closed;
                again.key = key.text();
                again.member = subject::any;
                path_.push(again);
                faults_.report(rule::document_member_duplicate, keys_[index], place_of::key);
                path_.pop();
            }
        }
        keys_.resize(closed.first_key);
    }

    // An object where one belongs.
    bool open_member(value_type type, std::size_t at, document_frame& opened) {
        if (type != value_type::object) {
            return false;
        }
        if (path_.empty()) {
            is_begun_ = true;
            opened.object = subject::document;
            texts_.is_request = true;
            texts_.request_at = at;
            return true;
        }
        const document_frame& frame = path_.back();
        if (frame.member == subject::any || is_text(frame.member)) {
            return false;
        }
        opened.object = frame.member;
        if (is_map(opened.object)) {
            texts_.entries(opened.object).open(strings_.document());
        } else if (opened.object == subject::s3_location) {
            texts_.has_location = true;
            texts_.location_at = at;
        }
        texts_[opened.object] = {{{}, at, false}, true, false};
        return true;
    }

    const document_operation& operation_;
    policy severities_;

    document_path path_;
    // How many containers are open below the last one of the path.
    std::size_t too_deep_ = 0;
    // Those of open objects that are no members, so that a duplicate is found when its object ends.
    key_places keys_;
    string_keeper strings_;
    document_texts texts_;
    document_findings findings_;
    document_faults faults_{severities_, path_, texts_, findings_};
    std::vector<text_range> public_text_;
    bool key_has_surrogate_ = false;
    bool is_begun_ = false;
};

}  // namespace IOTPKG_NAMESPACE::detail
