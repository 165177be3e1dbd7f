// SPDX-License-Identifier: BSL-1.0
// A request whose path and body are data of the program.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/references.hpp>
#include <iotpkg/operation/token.hpp>
#include <iotpkg/operation/wire.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// What iotpkg::constant makes. As a constexpr variable of a namespace it lies in the read-only data of the
// program: no code makes it at start-up, and nothing is allocated before request().
template <std::size_t Size, token_source Token>
class constant_request {
public:
    constexpr constant_request(const detail::wire_layout& layout, const std::array<char, Size>& text)
        : text_(text), layout_(layout) {}

    [[nodiscard]] constexpr std::string_view method() const { return parts().method(); }
    [[nodiscard]] constexpr std::string_view path() const { return parts().path(); }
    [[nodiscard]] constexpr std::string_view content_type() const { return parts().content_type(); }
    [[nodiscard]] constexpr std::string_view body() const { return parts().body(); }

    // Only with a token that was given or follows from the content; a random one is drawn by request().
    [[nodiscard]] constexpr std::string_view query() const
        requires(Token != token_source::random)
    {
        return parts().query();
    }
    [[nodiscard]] constexpr std::string_view target() const
        requires(Token != token_source::random)
    {
        return parts().target();
    }
    [[nodiscard]] constexpr std::string_view client_token() const
        requires(Token != token_source::random)
    {
        return parts().client_token();
    }

    // A request of its own, with a fresh client token unless the constant has one. Allocates once.
    [[nodiscard]] iotpkg::request request() const {
        const detail::wire_layout layout = layout_with_token();
        detail::memory_block memory(layout.size());
        write(memory.data(), layout);
        return iotpkg::request(std::move(memory), layout);
    }

    // The same into memory of the caller; the error tells the size that it needs.
    [[nodiscard]] result<request_view, write_error> write_to(std::span<char> memory) const {
        const detail::wire_layout layout = layout_with_token();
        if (memory.size() < layout.size()) {
            return unexpected(write_error{write_error::code::too_small, layout.size()});
        }
        write(memory.data(), layout);
        return request_view(memory.data(), layout);
    }

private:
    [[nodiscard]] constexpr request_view parts() const { return request_view(text_.data(), layout_); }

    [[nodiscard]] detail::wire_layout layout_with_token() const {
        detail::wire_layout layout = layout_;
        if constexpr (Token == token_source::random) {
            layout.query_end += detail::query_start_size + detail::uuid_size;
            layout.body_end += layout.query_end - layout.path_end;
            layout.token_end = layout.query_end;
            layout.token_size = detail::uuid_size;
        }
        return layout;
    }

    void write(char* out, const detail::wire_layout& layout) const {
        detail::text_writer writer(out, out + layout.size());
        if constexpr (Token == token_source::random) {
            writer.raw(path());
            detail::write_query(detail::token_text().view(), writer);
            writer.raw(body());
        } else {
            writer.raw(std::string_view(text_.data(), text_.size()));
        }
    }

    std::array<char, Size> text_;
    detail::wire_layout layout_;
};

namespace detail {

// The steps to a constant request: each needs the one before as a constant.
template <class Make>
struct constant_parts {
    static constexpr auto builder = Make{}();
    static constexpr auto fields = builder.fields();
    static constexpr token_source source = fields.token;
    static constexpr map_sizes sizes = measure_maps(fields);

    static constexpr uuid_text derived_token =
        source == token_source::content ? token_of_content(fields) : uuid_text{};

    static constexpr std::string_view token() {
        switch (source) {
            case token_source::content: return {derived_token.data(), derived_token.size()};
            case token_source::given: return detail::text(get_field<subject::client_token>(fields)).view();
            case token_source::random: break;
        }
        return {};
    }

    static constexpr wire_layout layout = layout_of(fields, token(), sizes);

    static constexpr std::array<char, layout.size()> text = [] {
        std::array<char, layout.size()> written{};
        write_wire(fields, token(), sizes, layout, written.data());
        return written;
    }();
};

// Refuses, in words, a recipe that names what the request does not have: constant() is the one place where
// the compiler sees all members.
template <class Operation, unsigned Members>
consteval void refuse_references(const fields<Operation, Members>& of, const policy& severities) {
    if constexpr (Operation::is_complete) {
        first_error error;
        check_references(of, severities.errors_only(), error);
        if (error.is_found) {
            refuse(error.id);
        }
    }
}

}  // namespace detail

// Makes the path and the body of a request while it is compiled, from a function that returns a builder which
// was given literals only:
//     constexpr auto release = iotpkg::constant([] {
//         return iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1");
//     });
template <class Make>
constexpr auto constant(Make) {
    using builder = decltype(Make{}());
    builder::require_members();
    static_assert(builder::has_checked_members,
                  "iotpkg::constant takes literals only: a run-time value needs .build()");
    using parts = detail::constant_parts<Make>;
    detail::refuse_references(parts::fields, builder::own_policy);
    return constant_request<parts::layout.size(), parts::source>(parts::layout, parts::text);
}

}  // namespace IOTPKG_NAMESPACE
