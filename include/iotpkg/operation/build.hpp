// From fields to a request: they are checked, the token is chosen, the parts are measured, then written once.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <utility>

#include <iotpkg/check/demands.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/report_sink.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/one_pass.hpp>
#include <iotpkg/operation/token.hpp>
#include <iotpkg/operation/wire.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text_block.hpp>

namespace iotpkg::detail {

// A request of fields that were checked; an error where a range gave other entries than sizes tell of.
template <class Fields>
result<request, rule> build_measured(const Fields& of, const map_sizes& sizes, second_look* again = nullptr) {
    const token_text token(of);
    const wire_layout layout = layout_of(of, token.view(), sizes);
    memory_block memory(layout.size());
    if (!write_wire(of, token.view(), sizes, layout, memory.data(), again)) {
        return unexpected(rule::unstable_range);
    }
    return request(std::move(memory), layout);
}

// The request of fields that hold nothing unchecked.
template <class Fields>
request build_checked(const Fields& of) {
    return build_measured(of, measure_maps(of)).value();
}

// The same of fields that were not checked: each byte is looked at as often as it takes to name all
// violations.
template <class Fields>
result<request> build_carefully(const Fields& of, const policy& severities) {
    map_sizes sizes;
    report found;
    const bool refused =
        is_refused<has_maps<Fields>>(severities, found, [&](const policy& asked, violation_sink& sink) {
            sizes = check_fields(of, asked, sink);
        });
    if (!refused) {
        second_look again{severities.errors_only()};
        result<request, rule> built = build_measured(of, sizes, &again);
        if (built) {
            return *std::move(built);
        }
    }
    // Also where a range had errors a moment ago and has none now.
    if (found.ok()) {
        found.add(violation_of(rule::unstable_range, severity::error));
    }
    return unexpected(std::move(found));
}

// Does one pass do for the policy? It is not taken where programs are to be small: the careful way is in
// every program, and does the same.
template <policy Policy>
inline constexpr bool takes_one_pass = has_blocks && are_demands_enough(Policy);

// True where the request was written with one look at each byte. A token that is made of the content needs a
// look of its own before.
template <policy Policy, class Fields>
bool write_at_once(const Fields& of, std::span<char> memory, wire_layout& layout) {
    if constexpr (takes_one_pass<Policy>) {
        using writer = one_pass<Fields, text_block>;
        char* const end = memory.data() + memory.size();
        if constexpr (Fields::may_draw_token) {
            if (of.token == token_source::random) {
                const token_text drawn;
                return writer::write(of, drawn.view(), memory.data(), end, layout);
            }
        }
        const text& given = get_field<subject::client_token>(of);
        return of.token == token_source::given && given.present() &&
               writer::write(of, given.raw_view(), memory.data(), end, layout);
    }
    return false;
}

// Where requests are written before their size is known. A larger one is written the careful way.
inline constexpr std::size_t build_buffer_size = std::size_t{20} * 1024;

struct doubt {};

// A function of its own: the careful way has no use for the memory.
template <policy Policy, class Fields>
IOTPKG_NEVER_INLINE result<request, doubt> build_at_once(const Fields& of) {
    char buffer[build_buffer_size];
    wire_layout layout;
    if (!write_at_once<Policy>(of, buffer, layout)) {
        return unexpected(doubt());
    }
    memory_block memory(layout.size());
    std::memcpy(memory.data(), buffer, layout.size());
    return request(std::move(memory), layout);
}

// The request, or all violations of its fields. Allocates once on success.
template <policy Policy, class Fields>
result<request> build(const Fields& of) {
    if constexpr (takes_one_pass<Policy>) {
        result<request, doubt> built = build_at_once<Policy>(of);
        if (built) {
            return *std::move(built);
        }
    }
    return build_carefully(of, Policy);
}

// The same into memory of the caller, if it is large enough. Allocates nothing.
template <class Fields>
result<request_view, write_error> write_measured(const Fields& of, const map_sizes& sizes,
                                                 std::span<char> memory, second_look* again = nullptr) {
    const token_text token(of);
    const wire_layout layout = layout_of(of, token.view(), sizes);
    if (memory.size() < layout.size()) {
        return unexpected(write_error{write_error::code::too_small, layout.size()});
    }
    if (!write_wire(of, token.view(), sizes, layout, memory.data(), again)) {
        return unexpected(write_error{write_error::code::invalid, 0, 1, rule::unstable_range});
    }
    return request_view(memory.data(), layout);
}

template <class Fields>
result<request_view, write_error> write_checked(const Fields& of, std::span<char> memory) {
    return write_measured(of, measure_maps(of), memory);
}

template <class Fields>
result<request_view, write_error> write_carefully(const Fields& of, const policy& severities,
                                                  std::span<char> memory) {
    error_count counted;
    second_look again{severities.errors_only()};
    const map_sizes sizes = check_fields(of, again.severities, counted);
    if (counted.errors != 0) {
        return unexpected(write_error{write_error::code::invalid, 0, counted.errors, counted.first});
    }
    return write_measured(of, sizes, memory, &again);
}

template <policy Policy, class Fields>
result<request_view, write_error> write(const Fields& of, std::span<char> memory) {
    wire_layout layout;
    if (write_at_once<Policy>(of, memory, layout)) {
        return request_view(memory.data(), layout);
    }
    return write_carefully(of, Policy, memory);
}

}  // namespace iotpkg::detail
