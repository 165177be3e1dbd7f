// SPDX-License-Identifier: BSL-1.0
// Where a reader is in a document: the open objects and arrays, and the pointer to the place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/check/entry_pointers.hpp>
#include <iotpkg/document/levels.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/json_pointer.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// An object or an array that is open.
struct document_frame {
    // What the object is for; any where that is nothing known.
    subject object = subject::any;
    bool is_array = false;
    std::size_t at = 0;
    // Members that were seen, a bit for each subject.
    unsigned seen = 0;
    // Where its other keys begin among those of all open objects.
    std::size_t first_key = 0;
    // What was read last: the key, its place and its member, where it is one; in an array the index.
    std::string_view key{};
    std::size_t key_at = 0;
    subject member = subject::any;
    std::size_t index = 0;
};

// Names of this kind are shown; other keys of a document may be anything.
inline constexpr std::size_t longest_shown_key = 64;
inline constexpr character_set shown_key_characters{"[a-zA-Z0-9_.:$@/~-]"};

class document_path {
public:
    [[nodiscard]] bool empty() const { return frames_.empty(); }
    [[nodiscard]] std::size_t depth() const { return frames_.size(); }
    [[nodiscard]] document_frame& back() { return frames_.back(); }
    [[nodiscard]] const document_frame& back() const { return frames_.back(); }
    void push(const document_frame& frame) {
        if (frames_.empty()) {
            constexpr std::size_t usual_depth = 4;
            frames_.reserve(usual_depth);
        }
        frames_.push_back(frame);
    }
    void pop() { frames_.pop_back(); }
    void clear() { frames_.clear(); }

    // The pointer (RFC 6901) of the value that was begun last, as far as it may be shown.
    [[nodiscard]] std::string pointer() const {
        std::string out;
        for (const document_frame& frame : frames_) {
            if (!append(out, frame, &frame == &frames_.back())) {
                break;
            }
        }
        return out;
    }

private:
    // False where nothing below may be shown.
    static bool append(std::string& out, const document_frame& frame, bool is_last) {
        if (frame.is_array) {
            out += '/' + std::to_string(frame.index);
            return true;
        }
        if (is_map(frame.object)) {
            // Any number of faults may lie below an entry, and a long key in the pointer of each would cost
            // the square of the text.
            if ((is_last || frame.key.size() <= longest_shown_key) && is_shown_key(frame.object, frame.key)) {
                append_key(out, frame.key);
            }
            return false;
        }
        const bool is_known = frame.member != subject::any;
        const bool is_shown = is_known || (frame.key.size() <= longest_shown_key &&
                                           shown_key_characters.ascii().holds_only(frame.key));
        if (!is_shown) {
            return false;
        }
        append_key(out, frame.key);
        // Below a name that is unknown, or a duplicate, may lie a recipe as well.
        return is_known && (!is_sensitive(frame.member) || is_map(frame.member));
    }

    static void append_key(std::string& out, std::string_view key) {
        if (key.empty()) {
            return;
        }
        out += '/';
        write_pointer_key(key, [&out](char character) { out += character; });
    }

    std::vector<document_frame> frames_;
};

}  // namespace IOTPKG_NAMESPACE::detail
