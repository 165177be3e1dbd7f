// What a caller has set of an operation's members: borrowed, not yet checked.
#pragma once

#include <cstddef>
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

// The index of a member in the list; member_count where the operation has none such.
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

// What a member's value is: text, an artifact, or the entries of a map, null where it was not given.
template <shape Shape>
struct value_of_shape {
    using type = text;
};
template <>
struct value_of_shape<shape::map> {
    using type = const map_entries*;
};
template <>
struct value_of_shape<shape::artifact> {
    using type = artifact_fields;
};

template <class Operation, class Indices>
struct field_list;
template <class Operation, std::size_t... Index>
struct field_list<Operation, std::index_sequence<Index...>>
    : field<Operation::members[Index].subject,
            typename value_of_shape<shape_of(Operation::members[Index].subject)>::type>... {};

// The value of every member of the list, and where the token comes from.
template <class Operation>
struct fields : field_list<Operation, std::make_index_sequence<member_count<Operation>>> {
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

// Calls visit.text(member, text), visit.map(member, entries) or visit.artifact(member, artifact) for one
// member; nothing for a map that was not given.
template <std::size_t Index, class Fields, class Visitor>
constexpr void visit_field(const Fields& of, Visitor& visit) {
    constexpr const member& one = Fields::operation::members[Index];
    if constexpr (shape_of(one.subject) == shape::map) {
        if (const map_entries* const entries = get_field<one.subject>(of); entries != nullptr) {
            visit.map(one, *entries);
        }
    } else if constexpr (shape_of(one.subject) == shape::artifact) {
        visit.artifact(one, get_field<one.subject>(of));
    } else {
        visit.text(one, get_field<one.subject>(of));
    }
}

template <class Fields, class Visitor, std::size_t... Index>
constexpr void visit_fields(const Fields& of, Visitor& visit, std::index_sequence<Index...>) {
    (visit_field<Index>(of, visit), ...);
}

// The same for all members, in the order of the list.
template <class Fields, class Visitor>
constexpr void visit_fields(const Fields& of, Visitor&& visit) {
    visit_fields(of, visit, std::make_index_sequence<member_count<typename Fields::operation>>());
}

// A visitor for which only some shapes matter is made of this.
struct ignored_members {
    constexpr void text(const member&, const detail::text&) {}
    constexpr void map(const member&, const map_entries&) {}
    constexpr void artifact(const member&, const artifact_fields&) {}
};

}  // namespace iotpkg::detail
