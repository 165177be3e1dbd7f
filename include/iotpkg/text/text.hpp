// SPDX-License-Identifier: BSL-1.0
// A piece of text that the caller keeps: present, absent, or a null pointer where text belongs.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

class text;

template <class Source>
concept view_of_text = std::convertible_to<const Source&, std::string_view> && !std::is_array_v<Source> &&
                       !std::is_pointer_v<Source> && !std::is_null_pointer_v<Source>;

template <class Source>
concept character_pointer =
    std::same_as<Source, const char*> || std::same_as<Source, char*> || std::is_null_pointer_v<Source>;

template <class Source>
concept character_array = std::is_array_v<Source> && std::same_as<std::remove_extent_t<Source>, char>;

template <class Source>
concept plain_text = std::same_as<Source, text> || view_of_text<Source> || character_pointer<Source> ||
                     character_array<Source>;

// A result is no std::optional: to leave the member out where it has an error would drop what was said.
template <class Source>
concept has_error = requires(const Source& source) { source.error(); };

// std::optional and its look-alikes, without including them.
template <class Source>
concept optional_text = !view_of_text<Source> && !has_error<Source> && requires(const Source& source) {
    { source.has_value() } -> std::convertible_to<bool>;
    requires plain_text<std::remove_cvref_t<decltype(*source)>>;
};

// A literal, or an array of constant characters: what the compiler may check.
template <class Source>
concept string_literal =
    std::is_lvalue_reference_v<Source> && std::is_array_v<std::remove_reference_t<Source>> &&
    std::same_as<std::remove_extent_t<std::remove_reference_t<Source>>, const char>;

// What the library takes as text: std::string, std::string_view, const char*, a checked value such as
// package_name, or a std::optional of those.
template <class Source>
concept text_like = plain_text<Source> || optional_text<Source>;

// Borrowed text, as a std::string_view borrows: the characters must outlive it.
class text {
public:
    constexpr text() = default;
    // Word by word: GCC copies an aggregate in one piece of sixteen bytes, which stalls behind the two stores
    // of eight that made it.
    constexpr text(const text& other) : data_(other.data_), size_(other.size_) {}
    constexpr text& operator=(const text& other) {  // NOLINT(bugprone-unhandled-self-assignment)
        data_ = other.data_;
        size_ = other.size_;
        return *this;
    }
    ~text() = default;

    template <text_like Source>
        requires(!std::same_as<Source, text>)
    constexpr text(const Source& source) {
        if constexpr (optional_text<Source>) {
            if (source.has_value()) {
                *this = text(*source);
            }
        } else if constexpr (character_array<Source>) {
            set_until_nul(source, sizeof(Source));
        } else if constexpr (std::is_null_pointer_v<Source>) {
            size_ = null_size;
        } else if constexpr (character_pointer<Source>) {
            if (source == nullptr) {
                size_ = null_size;
            } else {
                set(source);
            }
        } else {
            set(source);
        }
    }

    // Nothing was given: the member is left out of the request.
    [[nodiscard]] constexpr bool absent() const { return size_ == absent_size; }
    // A null `const char*` was given; rule::null_text refuses it.
    [[nodiscard]] constexpr bool null() const { return size_ == null_size; }
    [[nodiscard]] constexpr bool present() const { return size_ < null_size; }
    // Empty unless present().
    [[nodiscard]] constexpr std::string_view view() const {
        return present() ? std::string_view(data_, size_) : std::string_view();
    }

    // In bytes; of text that is absent or null, more than any other has.
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    // For whoever has asked whether it is present.
    [[nodiscard]] constexpr std::string_view raw_view() const { return {data_, size_}; }

private:
    // No text is as long: two words are enough for a builder to carry.
    static constexpr std::size_t absent_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t null_size = absent_size - 1;

    constexpr void set(std::string_view given) {
        data_ = given.data();
        size_ = given.size();
    }

    // A buffer that snprintf filled: the text ends at the first NUL, or with the array.
    constexpr void set_until_nul(const char* characters, std::size_t capacity) {
        std::size_t size = 0;
        while (size < capacity && characters[size] != '\0') {
            ++size;
        }
        set(std::string_view(characters, size));
    }

    const char* data_ = nullptr;
    std::size_t size_ = absent_size;
};

// Text that only the running program knows.
template <class Source>
concept run_time_text = text_like<std::remove_cvref_t<Source>> && !string_literal<Source>;

}  // namespace IOTPKG_NAMESPACE::detail
