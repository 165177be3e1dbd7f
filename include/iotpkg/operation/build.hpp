// From fields that were checked to a request: the token is chosen, the parts are measured, then written once.
#pragma once

#include <array>
#include <cstdlib>
#include <span>
#include <string_view>
#include <utility>

#include <iotpkg/client_token.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/content_token.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>

namespace iotpkg::detail {

// The token of one request. Where the system has no random bytes to give, the program stops: a token that
// another host may draw too would let the service take one package version for another.
class token_text {
public:
    template <class Fields>
    constexpr explicit token_text(const Fields& of) {
        switch (of.token) {
            case token_source::random: draw(); break;
            case token_source::content: made_ = token_of_content(of); break;
            case token_source::given:
                // A null pointer that is no error counts as nothing given.
                is_given_ = of.client_token.present();
                if (is_given_) {
                    given_ = of.client_token.view();
                } else {
                    draw();
                }
                break;
        }
    }
    token_text() { draw(); }

    [[nodiscard]] constexpr std::string_view view() const {
        return is_given_ ? given_ : std::string_view(made_.data(), made_.size());
    }

private:
    void draw() {
        if (!random_uuid(made_)) {
            std::abort();
        }
    }

    std::array<char, uuid_size> made_{};
    std::string_view given_{};
    bool is_given_ = false;
};

// A request of fields that were checked; an error where a range gave other entries than sizes tell of.
template <class Fields>
result<request, rule> build_measured(const Fields& of, const map_sizes& sizes) {
    const token_text token(of);
    const wire_layout layout = layout_of(of, token.view(), sizes);
    memory_block memory(layout.size());
    if (!write_wire(of, token.view(), sizes, layout, memory.data())) {
        return unexpected(rule::unstable_range);
    }
    return request(std::move(memory), layout);
}

// The request of fields that hold nothing unchecked.
template <class Fields>
request build_checked(const Fields& of) {
    return build_measured(of, measure_maps(of)).value();
}

// The request, or all violations of the fields. Allocates once on success.
template <class Fields>
result<request> build(const Fields& of, const policy& severities) {
    error_count counted;
    const map_sizes sizes = check_fields(of, severities.errors_only(), counted);
    report found;
    if (counted.errors == 0) {
        result<request, rule> built = build_measured(of, sizes);
        if (built) {
            return *std::move(built);
        }
        found(violation{.rule = built.error(), .severity = severity::error, .provenance = provenance::wire});
    } else {
        check_fields(of, severities, found);
        // A range that had errors a moment ago and has none now.
        if (found.ok()) {
            found(violation{
                .rule = rule::unstable_range, .severity = severity::error, .provenance = provenance::wire});
        }
    }
    return unexpected(std::move(found));
}

// The same into memory of the caller, if it is large enough. Allocates nothing.
template <class Fields>
result<request_view, write_error> write_measured(const Fields& of, const map_sizes& sizes,
                                                 std::span<char> memory) {
    const token_text token(of);
    const wire_layout layout = layout_of(of, token.view(), sizes);
    if (memory.size() < layout.size()) {
        return unexpected(write_error{write_error::code::too_small, layout.size()});
    }
    if (!write_wire(of, token.view(), sizes, layout, memory.data())) {
        return unexpected(write_error{write_error::code::invalid, 0, 1, rule::unstable_range});
    }
    return request_view(memory.data(), layout);
}

template <class Fields>
result<request_view, write_error> write_checked(const Fields& of, std::span<char> memory) {
    return write_measured(of, measure_maps(of), memory);
}

template <class Fields>
result<request_view, write_error> write(const Fields& of, const policy& severities, std::span<char> memory) {
    error_count counted;
    const map_sizes sizes = check_fields(of, severities.errors_only(), counted);
    if (counted.errors != 0) {
        return unexpected(write_error{write_error::code::invalid, 0, counted.errors, counted.first});
    }
    return write_measured(of, sizes, memory);
}

}  // namespace iotpkg::detail
