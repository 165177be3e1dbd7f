// SPDX-License-Identifier: BSL-1.0
// The checks of a subject that a test knows only while it runs.
#pragma once

#include <array>
#include <cstddef>
#include <utility>

#include <iotpkg/check/quick_check.hpp>
#include <iotpkg/subject.hpp>

template <std::size_t... Subject>
constexpr std::array<const iotpkg::detail::quick_check*, sizeof...(Subject)>
list_quick_checks(std::index_sequence<Subject...>) {
    return {&iotpkg::detail::quick_check_for<static_cast<iotpkg::subject>(Subject)>...};
}

inline constexpr auto all_quick_checks = list_quick_checks(std::make_index_sequence<iotpkg::subject_count>());

constexpr const iotpkg::detail::quick_check& quick_check_of(iotpkg::subject about) {
    return *all_quick_checks[static_cast<std::size_t>(about)];
}
