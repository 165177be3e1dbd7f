// SPDX-License-Identifier: BSL-1.0
// Where keys stand in a document, eight bytes each, and which of them were there before. Their text is read
// again when it is asked for, so that no document takes many times its size.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include <iotpkg/text/json_string_token.hpp>
#include <iotpkg/text/json_unescape.hpp>
#include <iotpkg/text/json_walk.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// What a string at a place of a document says. A walk has been there before.
class document_string {
public:
    // False where another value begins there, or nothing.
    bool read(std::string_view document, std::size_t at) {
        document_ = document;
        listener found;
        json_walk<listener, no_levels>(document_, at, found).read();
        token_ = found.token;
        return found.is_string;
    }

    [[nodiscard]] const json_string_token& token() const { return token_; }

    // Valid until another one is read.
    [[nodiscard]] std::string_view text() {
        const std::string_view inside = token_.inside(document_);
        if (!token_.has_escapes) {
            return inside;
        }
        copy_.clear();
        append_unescaped(copy_, inside);
        return copy_;
    }

private:
    struct listener {
        static constexpr bool mends_strings = true;

        bool string(const json_string_token& given) {
            token = given;
            is_string = true;
            return true;
        }
        static bool scalar(const json_scalar&) { return false; }
        static bool name(const json_string_token&) { return false; }
        static bool open(bool, std::size_t) { return false; }
        static bool close(std::size_t) { return false; }

        json_string_token token;
        bool is_string = false;
    };

    struct no_levels {
        static bool empty() { return true; }
        static bool push(bool) { return false; }
        static void pop() {}
        static bool is_object() { return false; }
    };

    std::string_view document_;
    json_string_token token_;
    std::string copy_;
};

// The order of the texts of two strings of a document: below, at or above zero.
class string_order {
public:
    explicit string_order(std::string_view document) : document_(document) {}

    int operator()(std::size_t left, std::size_t right) {
        // Up to an escape they are compared where they stand.
        for (std::size_t index = 1;; ++index) {
            const char one = document_[left + index];
            const char other = document_[right + index];
            if (one == '\\' || other == '\\') {
                return compare_texts(left, right);
            }
            if (one != other || one == '"') {
                return order_of(one) - order_of(other);
            }
        }
    }

private:
    // The end of a string comes before each of its bytes.
    static int order_of(char byte) { return byte == '"' ? -1 : static_cast<unsigned char>(byte); }

    int compare_texts(std::size_t left, std::size_t right) {
        left_.read(document_, left);
        right_.read(document_, right);
        return left_.text().compare(right_.text());
    }

    std::string_view document_;
    document_string left_;
    document_string right_;
};

class key_places {
public:
    [[nodiscard]] std::size_t size() const { return places_ ? places_->size() : 0; }
    void add(std::size_t at) {
        if (!places_) {
            places_.emplace();
        }
        places_->push_back(at);
    }
    // Forgets all from that one on.
    void resize(std::size_t count) {
        if (places_) {
            places_->resize(count);
        }
    }

    [[nodiscard]] std::size_t operator[](std::size_t index) const { return (*places_)[index] & ~repeated; }

    // Looks for all that are equal to one before, from `first` on. Equal ones stand together once they are
    // sorted; then each is put back where it was.
    void find_repeated(std::string_view document, std::size_t first = 0) {
        if (size() < first + 2) {
            return;
        }
        string_order compare(document);
        const auto begin = places_->begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = places_->end();
        std::sort(begin, end, [&](std::size_t one, std::size_t other) {
            const int compared = compare(one, other);
            return compared != 0 ? compared < 0 : one < other;
        });
        for (auto next = begin + 1; next != end; ++next) {
            *next |= compare(next[-1] & ~repeated, *next) == 0 ? repeated : 0;
        }
        std::sort(begin, end,
                  [](std::size_t one, std::size_t other) { return (one & ~repeated) < (other & ~repeated); });
    }
    [[nodiscard]] bool is_repeated(std::size_t index) const { return ((*places_)[index] & repeated) != 0; }

private:
    // No document is so long that it needs this bit for a place.
    static constexpr std::size_t repeated = ~(~std::size_t{0} >> 1);

    // In pieces, since one array would be there twice while it grows; and only where there is a key, since a
    // deque without elements takes memory too.
    std::optional<std::deque<std::size_t>> places_;
};

}  // namespace IOTPKG_NAMESPACE::detail
