// SPDX-License-Identifier: BSL-1.0
// What is asked of a map and of its entries.
#pragma once

#include <cstddef>
#include <utility>

#include <iotpkg/check/quick_check.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Of the map as a whole, of each key, of each value.
struct map_checks {
    subject about;
    row_range rows;
    const quick_check& key;
    const quick_check& value;
};

template <subject Map, rules_asked Asked = rules_asked::all>
inline constexpr map_checks map_checks_for{Map, rows_for<Map, Asked>.rows,
                                           quick_check_for<key_of(Map), Asked>,
                                           quick_check_for<value_of(Map), Asked>};

// For a map that only the running program knows.
template <rules_asked Asked, std::size_t... Subject>
constexpr const map_checks& map_checks_of(subject map, std::index_sequence<Subject...>) {
    // Some map, where GCC would warn of a null pointer.
    const map_checks* found = &map_checks_for<subject::tags, Asked>;
    const auto look = [&]<subject About>() {
        if constexpr (shape_of(About) == shape::map) {
            found = map == About ? &map_checks_for<About, Asked> : found;
        }
    };
    (look.template operator()<static_cast<subject>(Subject)>(), ...);
    return *found;
}
template <rules_asked Asked>
constexpr const map_checks& map_checks_of(subject map) {
    return map_checks_of<Asked>(map, std::make_index_sequence<subject_count>());
}

}  // namespace IOTPKG_NAMESPACE::detail
