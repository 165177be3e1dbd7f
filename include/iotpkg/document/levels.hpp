// SPDX-License-Identifier: BSL-1.0
// The objects of a request as a JSON document has them: what each holds, and the nearest name to one that is
// not there. An object goes by its subject: the document itself, a map, an artifact, a location.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <iotpkg/nearest.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

constexpr bool is_text(subject about) {
    return shape_of(about) == shape::text || shape_of(about) == shape::part;
}
constexpr bool is_map(subject about) {
    return shape_of(about) == shape::map;
}

// Calls visit(subject) for each of an object's members, those of the operation for the document itself, until
// it returns false.
template <class Visit>
constexpr void each_member(subject object, std::span<const member> operation, Visit&& visit) {
    if (object == subject::document) {
        for (const member& one : operation) {
            if (!visit(one.subject)) {
                return;
            }
        }
        return;
    }
    for (std::size_t index = 0; index < subject_count; ++index) {
        const subject about = static_cast<subject>(index);
        if (row_of(about).parent == object && !is_half_of_entry(about) && !visit(about)) {
            return;
        }
    }
}

// The member of that name; subject::any where the object has no such member.
constexpr subject find_member(subject object, std::span<const member> operation, std::string_view name) {
    subject found = subject::any;
    each_member(object, operation, [&](subject about) {
        found = row_of(about).name() == name ? about : subject::any;
        return found == subject::any;
    });
    return found;
}

// The member that the name is likely to mean, as static text: its name where it belongs to this object, its
// pointer where it belongs to another, nothing where none is near.
constexpr std::string_view nearest_member(subject object, std::span<const member> operation,
                                          std::string_view name) {
    std::array<std::string_view, subject_count> names{};
    std::size_t size = 0;
    each_member(object, operation, [&](subject about) {
        names[size++] = row_of(about).name();
        return true;
    });
    std::string_view found = nearest(name, std::span(names.data(), size));
    for (const subject other : {subject::document, subject::s3_location}) {
        if (!found.empty() || other == object) {
            continue;
        }
        each_member(other, operation, [&](subject about) {
            found = is_same_word(name, row_of(about).name()) ? pointer_of(about) : std::string_view();
            return found.empty();
        });
    }
    return found;
}

}  // namespace IOTPKG_NAMESPACE::detail
