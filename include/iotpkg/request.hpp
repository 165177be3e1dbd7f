// SPDX-License-Identifier: BSL-1.0
// A request in wire form, for any transport.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <iotpkg/bytes/memory_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

enum class rule : std::uint8_t;

enum class http_method : std::uint8_t { put, patch };

constexpr std::string_view to_string_view(http_method method) {
    return method == http_method::put ? "PUT" : "PATCH";
}

namespace detail {

// Where the parts of a request end in its text, in bytes:
//
//     /packages/p/versions/1?clientToken=0f8fad5b-...{"description":"Night mode"}0f8fad5b-...
//     |<------ path ------>| |<---- query ------>||<--------- body --------->||<-token->|
//
// The token at the end is there only when its characters stand percent-encoded in the query.
struct wire_layout {
    std::size_t path_end = 0;
    std::size_t query_end = 0;  // path_end where there is no query
    std::size_t body_end = 0;
    std::size_t token_end = 0;
    std::size_t token_size = 0;
    http_method method = http_method::put;

    // Of all parts together.
    [[nodiscard]] constexpr std::size_t size() const { return token_end > body_end ? token_end : body_end; }
};

}  // namespace detail

// The parts of a request, borrowed: valid as long as the request or the memory that it was written into.
class request_view {
public:
    constexpr request_view(const char* text, const detail::wire_layout& layout)
        : text_(text), layout_(layout) {}

    [[nodiscard]] constexpr std::string_view method() const { return to_string_view(layout_.method); }
    // "/packages/thermostat-firmware/versions/2.4.1", percent-encoded (RFC 3986).
    [[nodiscard]] constexpr std::string_view path() const { return part(0, layout_.path_end); }
    // "clientToken=...", percent-encoded, without the question mark.
    [[nodiscard]] constexpr std::string_view query() const {
        const std::size_t question_mark = layout_.query_end == layout_.path_end ? 0 : 1;
        return part(layout_.path_end + question_mark, layout_.query_end);
    }
    // The path, a question mark and the query: what stands in the request line.
    [[nodiscard]] constexpr std::string_view target() const { return part(0, layout_.query_end); }
    // The value of the Content-Type header.
    [[nodiscard]] constexpr std::string_view content_type() const { return "application/json"; }
    // JSON in UTF-8.
    [[nodiscard]] constexpr std::string_view body() const {
        return part(layout_.query_end, layout_.body_end);
    }
    // The token as it was given, not encoded. The same at every retry of this request.
    [[nodiscard]] constexpr std::string_view client_token() const {
        return part(layout_.token_end - layout_.token_size, layout_.token_end);
    }

private:
    [[nodiscard]] constexpr std::string_view part(std::size_t begin, std::size_t end) const {
        return {text_ + begin, end - begin};
    }

    const char* text_;
    detail::wire_layout layout_;
};

// A valid request. It owns its text, in one piece of memory, and outlives everything that it was made from.
class request {
public:
    // Takes what was written into the block; see build() of a builder.
    request(detail::memory_block&& text, const detail::wire_layout& layout)
        : text_(std::move(text)), layout_(layout) {}

    request(const request&) = default;
    // What was moved from has empty parts.
    request(request&& other) noexcept : text_(std::move(other.text_)), layout_(other.layout_) {
        other.layout_ = {};
    }
    request& operator=(request other) noexcept {
        text_ = std::move(other.text_);
        layout_ = other.layout_;
        return *this;
    }
    ~request() = default;

    [[nodiscard]] std::string_view method() const { return view().method(); }
    [[nodiscard]] std::string_view path() const { return view().path(); }
    [[nodiscard]] std::string_view query() const { return view().query(); }
    [[nodiscard]] std::string_view target() const { return view().target(); }
    [[nodiscard]] std::string_view content_type() const { return view().content_type(); }
    [[nodiscard]] std::string_view body() const { return view().body(); }
    [[nodiscard]] std::string_view client_token() const { return view().client_token(); }

    [[nodiscard]] request_view view() const { return {text_.data(), layout_}; }
    operator request_view() const { return view(); }

private:
    detail::memory_block text_;
    detail::wire_layout layout_;
};

// Why a request was not written.
struct write_error {
    enum class code : unsigned char {
        too_small,  // the memory has fewer bytes than `needed`
        invalid,    // an error in the fields: `errors` of them, the first of rule `first`; check() tells more
    };

    code reason{};
    // In bytes; 0 where the fields are invalid.
    std::size_t needed = 0;
    std::size_t errors = 0;
    rule first{};

    friend constexpr bool operator==(const write_error&, const write_error&) = default;
};

}  // namespace IOTPKG_NAMESPACE
