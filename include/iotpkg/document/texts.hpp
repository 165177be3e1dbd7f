// SPDX-License-Identifier: BSL-1.0
// What a document says about a request: texts and entries, each with its place in the document.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/check/map_size.hpp>
#include <iotpkg/document/key_places.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/json_unescape.hpp>
#include <iotpkg/text/json_walk.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Keeps the text of strings: a view of the document where a string stands there as it is, else a copy.
class string_keeper {
public:
    explicit string_keeper(std::string_view document) : document_(document) {}

    std::string_view keep(const json_string_token& token) {
        const std::string_view inside = token.inside(document_);
        if (!token.has_escapes) {
            return inside;
        }
        // No text is longer than it stands in the document, so that the copies stay where they are.
        const std::size_t begin = copies_.size();
        copies_.reserve(begin + document_.size() - token.begin);
        append_unescaped(copies_, inside);
        return std::string_view(copies_).substr(begin);
    }

    void clear() { copies_.clear(); }

    [[nodiscard]] std::string_view document() const { return document_; }

private:
    std::string_view document_;
    std::string copies_;
};

// A string of the document. Its escape of half a surrogate pair is what makes it other than UTF-8, where it
// has one and that comes first.
struct document_text {
    std::string_view view{};
    std::size_t at = 0;
    bool has_surrogate = false;
};

// A member that holds text, or an object.
struct document_slot {
    document_text text{};
    bool is_present = false;
    // It was said, in a way that is reported: what is missing is not missing.
    bool is_faulty = false;
};

struct document_entry {
    document_text key;
    document_text value;
    // The value is no string, and that is reported: no rule looks at it again.
    bool is_faulty = false;
};

// A map of the document. The first entries are kept; of all others the place of the key is, and each is read
// again when it is asked for.
class document_entries final : public map_entries {
public:
    static constexpr std::size_t most_kept = 64;

    void open(std::string_view document) {
        document_ = document;
        is_present_ = true;
    }
    void add(const document_entry& entry) {
        if (kept_.size() < most_kept) {
            kept_.push_back(entry);
            return;
        }
        if (places_.size() == 0) {
            for (const document_entry& one : kept_) {
                places_.add(one.key.at);
            }
        }
        places_.add(entry.key.at);
    }
    void clear() {
        kept_.clear();
        places_.resize(0);
        knows_repeated_ = false;
        is_present_ = false;
    }

    [[nodiscard]] map_view get() const { return is_present_ ? map_view(this) : map_view(); }
    // Once all entries are there.
    [[nodiscard]] bool is_repeated(std::string_view key, std::size_t index) const override {
        if (index < most_kept) {
            return map_entries::is_repeated(key, index);
        }
        if (!knows_repeated_) {
            places_.find_repeated(document_);
            knows_repeated_ = true;
        }
        return places_.is_repeated(index);
    }
    [[nodiscard]] bool is_slow_to_search() const override { return false; }
    // Valid as long as what it was read into.
    [[nodiscard]] document_entry read(std::size_t index, document_string& key, document_string& value) const {
        if (index < kept_.size()) {
            return kept_[index];
        }
        key.read(document_, places_[index]);
        // Nothing but white space stands before the colon.
        const std::size_t colon = document_.find(':', key.token().end);
        document_entry made{text_of(key), {}, !value.read(document_, colon + 1)};
        if (!made.is_faulty) {
            made.value = text_of(value);
        }
        return made;
    }
    // The same without its texts.
    [[nodiscard]] IOTPKG_NEVER_INLINE document_entry place_of(std::size_t index) const {
        document_string key;
        document_string value;
        document_entry one = read(index, key, value);
        one.key.view = {};
        one.value.view = {};
        return one;
    }
    [[nodiscard]] std::size_t size() const { return places_.size() != 0 ? places_.size() : kept_.size(); }

private:
    void visit_entries(entry_visitor& visitor) const override {
        for (const document_entry& one : kept_) {
            if (!visitor.visit(text(one.key.view), text(one.value.view))) {
                return;
            }
        }
        if (size() != kept_.size()) {
            visit_others(visitor);
        }
    }

    // A function of its own, whose memory usual maps do not need. One visit may begin while another one is
    // under way, so each has its own.
    IOTPKG_NEVER_INLINE void visit_others(entry_visitor& visitor) const {
        document_string key;
        document_string value;
        for (std::size_t index = kept_.size(); index < size(); ++index) {
            const document_entry one = read(index, key, value);
            if (!visitor.visit(text(one.key.view), text(one.value.view))) {
                return;
            }
        }
    }

    static document_text text_of(document_string& from) {
        const json_string_token& token = from.token();
        return {from.text(), token.begin, token.surrogate < token.ill_formed};
    }

    std::string_view document_;
    std::vector<document_entry> kept_;
    mutable key_places places_;
    mutable bool knows_repeated_ = false;
    bool is_present_ = false;
};

// All of one request. A slot for each subject; the maps keep their entries beside it.
struct document_texts {
    std::array<document_slot, subject_count> slots{};
    std::array<document_entries, number_of(subject::any)> maps{};
    // There was an object for the request, and one for the location.
    bool is_request = false;
    bool has_location = false;
    std::size_t request_at = 0;
    std::size_t location_at = 0;

    [[nodiscard]] document_slot& operator[](subject about) { return slots[static_cast<std::size_t>(about)]; }
    [[nodiscard]] const document_slot& operator[](subject about) const {
        return slots[static_cast<std::size_t>(about)];
    }

    [[nodiscard]] document_entries& entries(subject map) { return maps[number_of(map)]; }
    [[nodiscard]] const document_entries& entries(subject map) const { return maps[number_of(map)]; }

    [[nodiscard]] text text_of(subject about) const {
        const document_slot& slot = (*this)[about];
        return slot.is_present ? text(slot.text.view) : text();
    }

    void clear() {
        slots = {};
        for (document_entries& map : maps) {
            map.clear();
        }
        is_request = false;
        has_location = false;
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
