// From fields to a request: they are checked, the token is chosen, the parts are measured, then written once.
#pragma once

#include <span>
#include <utility>

#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/report_sink.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/token.hpp>
#include <iotpkg/operation/wire.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>

namespace iotpkg::detail {

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
    map_sizes sizes;
    report found;
    const bool refused = is_refused(severities, found, [&](const policy& asked, violation_sink& sink) {
        sizes = check_fields(of, asked, sink);
    });
    if (!refused) {
        result<request, rule> built = build_measured(of, sizes);
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
