// SPDX-License-Identifier: BSL-1.0
// Where a builder hands its fields over. With IOTPKG_COMPILED, what is behind these doors is compiled once a
// program (compiled.cpp), for one type of fields an operation; else in every file, for the members that are
// there.
#pragma once

#include <span>
#include <type_traits>

#include <iotpkg/check/demands.hpp>
#include <iotpkg/check/rules_asked.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The bits of a builder's members that its fields keep.
constexpr unsigned kept_members([[maybe_unused]] unsigned members) {
#ifdef IOTPKG_COMPILED
    return ~0u;
#else
    return members;
#endif
}

// What a policy asks of a request that is not to be reported on.
template <policy Policy>
inline constexpr rules_asked asked_by = are_demands_enough(Policy) ? rules_asked::demands : rules_asked::all;

// The request of fields that hold nothing unchecked.
template <class Fields>
request build_checked(const Fields& of);
template <class Fields>
result<request_view, write_error> write_checked(const Fields& of, std::span<char> memory);

// The request, or all violations of its fields. Allocates once on success.
template <rules_asked Asked, class Fields>
result<request> build(const Fields& of, const policy& severities);
// The same into memory of the caller, if it is large enough. Allocates nothing.
template <rules_asked Asked, class Fields>
result<request_view, write_error> write(const Fields& of, const policy& severities, std::span<char> memory);

#ifdef IOTPKG_COMPILED
template <class Fields>
void check_at_run_time(const Fields& of, const policy& severities, violation_sink& sink);
#endif

template <class Fields>
constexpr void check_all(const Fields& of, const policy& severities, violation_sink& sink) {
#ifdef IOTPKG_COMPILED
    if (!std::is_constant_evaluated()) {
        check_at_run_time(of, severities, sink);
        return;
    }
#endif
    check_fields(of, severities, sink);
}

}  // namespace IOTPKG_NAMESPACE::detail

#ifndef IOTPKG_COMPILED
#include <iotpkg/operation/build.hpp>
#endif
