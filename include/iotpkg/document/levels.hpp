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

namespace iotpkg::detail {

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

// The same as a list.
class level_members {
public:
    constexpr level_members(subject object, std::span<const member> operation) {
        each_member(object, operation, [this](subject about) {
            members_[size_++] = about;
            return true;
        });
    }

    [[nodiscard]] constexpr const subject* begin() const { return members_.data(); }
    [[nodiscard]] constexpr const subject* end() const { return members_.data() + size_; }

private:
    std::array<subject, subject_count> members_{};
    std::size_t size_ = 0;
};

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
    for (const subject about : level_members(object, operation)) {
        names[size++] = row_of(about).name();
    }
    const std::string_view found = nearest(name, std::span(names.data(), size));
    if (!found.empty()) {
        return found;
    }
    for (const subject other : {subject::document, subject::s3_location}) {
        for (const subject about : level_members(other, operation)) {
            if (other != object && is_same_word(name, row_of(about).name())) {
                return pointer_of(about);
            }
        }
    }
    return {};
}

}  // namespace iotpkg::detail
