// SPDX-License-Identifier: BSL-1.0
// From fields to a request: they are checked, the token is chosen, the parts are measured, then written once.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <utility>

#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/report_sink.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/doors.hpp>
#include <iotpkg/operation/one_pass.hpp>
#include <iotpkg/operation/searched_entries.hpp>
#include <iotpkg/operation/token.hpp>
#include <iotpkg/operation/wire.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Checks of maps are in a program that has maps.
template <rules_asked Asked, class Fields>
second_look second_look_by(const policy& severities) {
    second_look again{severities.errors_only()};
    if constexpr (has_maps<Fields>) {
        again.checks_of = map_checks_of<Asked>;
    }
    return again;
}

// What a request is made of.
struct request_parts {
    memory_block memory;
    wire_layout layout;

    request join() && { return request(std::move(memory), layout); }
};

// Writes fields that were checked; false where a range gave other entries than sizes tell of.
template <class Fields>
bool build_measured(const Fields& of, const map_sizes& sizes, request_parts& made,
                    second_look* again = nullptr) {
    const token_text token(of);
    made.layout = layout_of(of, token.view(), sizes);
    made.memory = memory_block(made.layout.size());
    return write_wire(of, token.view(), sizes, made.layout, made.memory.data(), again);
}

template <class Fields>
request build_checked(const Fields& of) {
    request_parts made;
    build_measured(of, measure_maps(of), made);
    return std::move(made).join();
}

// Maps that fields lead to, in a form that is searched fast.
template <class Fields, std::size_t... Index>
void search_maps(Fields& of, searched_entries* maps, std::index_sequence<Index...>) {
    const auto search = [maps]<class Value>(Value& value, subject about) {
        if constexpr (std::is_same_v<Value, map_view>) {
            if (value.present()) {
                maps[number_of(about)] = searched_entries(*value);
                value = &maps[number_of(about)];
            }
        }
    };
    (search(get_field<Fields::operation::members[Index].subject>(of),
            Fields::operation::members[Index].subject),
     ...);
}

// The same of fields that were not checked: each byte is looked at as often as it takes to name all
// violations.
template <class Fields>
result<request> build_carefully(const Fields& given, const policy& severities) {
    Fields of = given;
    searched_entries maps[number_of(subject::any)];
    search_maps(of, maps, all_members<typename Fields::operation>);
    map_sizes sizes;
    report found;
    const bool refused =
        is_refused<has_maps<Fields>>(severities, found, [&](const policy& asked, violation_sink& sink) {
            sizes = check_fields(of, asked, sink);
        });
    if (!refused) {
        second_look again = second_look_by<rules_asked::all, Fields>(severities);
        again.has_duplicate = has_duplicate_by_sorting;
        request_parts made;
        if (build_measured(of, sizes, made, &again)) {
            return std::move(made).join();
        }
    }
    // Also where a range had errors a moment ago and has none now.
    if (found.ok()) {
        found.add(violation_of(rule::unstable_range, severity::error));
    }
    return unexpected(std::move(found));
}

// One pass looks for demands alone. It is not taken where programs are to be small: the careful way is in
// every program, and does the same.
template <rules_asked Asked>
inline constexpr bool takes_one_pass = has_blocks && Asked == rules_asked::demands;

// True where the request was written with one look at each byte. A token that is made of the content needs a
// look of its own before.
template <class Fields>
bool write_at_once(const Fields& of, std::span<char> memory, wire_layout& layout) {
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

// Where requests are written before their size is known. A larger one is written the careful way.
inline constexpr std::size_t build_buffer_size = std::size_t{20} * 1024;

template <class Fields>
bool build_at_once(const Fields& of, std::span<char> buffer, request_parts& made) {
    if (!write_at_once(of, buffer, made.layout)) {
        return false;
    }
    made.memory = memory_block(made.layout.size());
    std::memcpy(made.memory.data(), buffer.data(), made.layout.size());
    return true;
}

// A function of its own: the careful way has no use for the memory.
template <class Fields>
IOTPKG_NEVER_INLINE bool build_at_once(const Fields& of, request_parts& made) {
    char buffer[build_buffer_size];
    return build_at_once(of, buffer, made);
}

template <rules_asked Asked, class Fields>
result<request> build(const Fields& of, const policy& severities) {
    if constexpr (takes_one_pass<Asked>) {
        request_parts made;
        if (build_at_once(of, made)) {
            return std::move(made).join();
        }
    }
    return build_carefully(of, severities);
}

// The same into memory of the caller.
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

template <rules_asked Asked, class Fields>
result<request_view, write_error> write_carefully(const Fields& of, const policy& severities,
                                                  std::span<char> memory) {
    error_count counted;
    second_look again = second_look_by<Asked, Fields>(severities);
    const map_sizes sizes = check_fields<Asked>(of, again.severities, counted);
    if (counted.errors != 0) {
        return unexpected(write_error{write_error::code::invalid, 0, counted.errors, counted.first});
    }
    return write_measured(of, sizes, memory, &again);
}

template <rules_asked Asked, class Fields>
result<request_view, write_error> write(const Fields& of, const policy& severities, std::span<char> memory) {
    if constexpr (takes_one_pass<Asked>) {
        wire_layout layout;
        if (write_at_once(of, memory, layout)) {
            return request_view(memory.data(), layout);
        }
    }
    return write_carefully<Asked>(of, severities, memory);
}

}  // namespace IOTPKG_NAMESPACE::detail
