// What a caller has set of an operation's members: borrowed, not yet checked.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/client_token.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/text.hpp>

namespace iotpkg::detail {

template <class Operation>
inline constexpr std::size_t member_count = sizeof(Operation::members) / sizeof(member);

// The index of a member in the list; member_count where the operation has no such member.
template <class Operation>
constexpr std::size_t find_member(subject about) {
    std::size_t index = 0;
    while (index < member_count<Operation> && Operation::members[index].subject != about) {
        ++index;
    }
    return index;
}

template <class Operation>
inline constexpr bool has_member(subject about) {
    return find_member<Operation>(about) != member_count<Operation>;
}

// The value of one member. One base class for each: GCC sees through that, and not through an array.
template <subject About, class Value>
struct field {
    Value value{};
};

// In place of the entries of a map that was certainly not given: no code is made for it.
struct no_map {
    constexpr operator map_view() const { return {}; }
};

// What a member's value is: text, an artifact, or the entries of a map.
template <shape Shape, bool HasMap>
struct value_of_shape {
    using type = text;
};
template <bool HasMap>
struct value_of_shape<shape::map, HasMap> {
    using type = std::conditional_t<HasMap, map_view, no_map>;
};
template <bool HasMap>
struct value_of_shape<shape::artifact, HasMap> {
    using type = artifact_fields;
};

// A bit for each member.
template <class Operation>
constexpr unsigned bit_of(subject about) {
    return has_member<Operation>(about) ? 1u << find_member<Operation>(about) : 0u;
}

template <class Operation, unsigned Maps, subject About>
using field_of =
    field<About, typename value_of_shape<shape_of(About), (Maps & bit_of<Operation>(About)) != 0>::type>;

template <class Operation, unsigned Maps, class Indices>
struct field_list;
template <class Operation, unsigned Maps, std::size_t... Index>
struct field_list<Operation, Maps, std::index_sequence<Index...>>
    : field_of<Operation, Maps, Operation::members[Index].subject>... {};

template <class Operation>
inline constexpr auto all_members = std::make_index_sequence<member_count<Operation>>();

// The value of every member of the list, and where the token comes from. Maps has the bits of those maps that
// may be there.
template <class Operation, unsigned Maps = ~0u>
struct fields : field_list<Operation, Maps, std::make_index_sequence<member_count<Operation>>> {
    using operation = Operation;

    token_source token = token_source::random;
};

template <subject About, class Value>
constexpr const Value& get_field(const field<About, Value>& from) {
    return from.value;
}
template <subject About, class Value>
constexpr Value& get_field(field<About, Value>& from) {
    return from.value;
}

// A copy with room for maps.
template <unsigned Maps, class Operation, std::size_t... Index>
constexpr fields<Operation, Maps> with_maps(const fields<Operation, 0>& of, std::index_sequence<Index...>) {
    return {{{get_field<Operation::members[Index].subject>(of)}...}, of.token};
}

template <class Visitor>
constexpr void visit_value(const member& one, const text& value, Visitor& visit) {
    visit.text(one, value);
}
template <class Visitor>
constexpr void visit_value(const member& one, const artifact_fields& value, Visitor& visit) {
    visit.artifact(one, value);
}
template <class Visitor>
constexpr void visit_value(const member& one, const map_view& value, Visitor& visit) {
    if (value.present()) {
        visit.map(one, *value);
    }
}
template <class Visitor>
constexpr void visit_value(const member&, no_map, Visitor&) {}

template <class Operation, unsigned Maps, class Visitor, std::size_t... Index>
constexpr void visit_fields(const fields<Operation, Maps>& of, Visitor& visit,
                            std::index_sequence<Index...>) {
    (visit_value(Operation::members[Index], get_field<Operation::members[Index].subject>(of), visit), ...);
}

// Calls visit.text(member, text), visit.map(member, entries) or visit.artifact(member, artifact) for each
// member in the order of the list, but for maps that were not given.
template <class Operation, unsigned Maps, class Visitor>
constexpr void visit_fields(const fields<Operation, Maps>& of, Visitor&& visit) {
    visit_fields(of, visit, all_members<Operation>);
}

// A visitor for which only some shapes matter is made of this.
struct ignored_members {
    constexpr void text(const member&, const detail::text&) {}
    constexpr void map(const member&, const map_entries&) {}
    constexpr void artifact(const member&, const artifact_fields&) {}
};

}  // namespace iotpkg::detail
