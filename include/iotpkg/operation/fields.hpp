// SPDX-License-Identifier: BSL-1.0
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
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

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

// In place of a value that was certainly not given: no code is made for it.
struct no_value {
    constexpr operator text() const { return {}; }
    constexpr operator map_view() const { return {}; }
    constexpr operator artifact_fields() const { return {}; }
};

// What a member's value is: text, an artifact, or the entries of a map.
template <shape Shape>
struct value_of_shape {
    using type = text;
};
template <>
struct value_of_shape<shape::map> {
    using type = map_view;
};
template <>
struct value_of_shape<shape::artifact> {
    using type = artifact_fields;
};

// A bit for each member.
template <class Operation>
constexpr unsigned bit_of(subject about) {
    return has_member<Operation>(about) ? 1u << find_member<Operation>(about) : 0u;
}

// Of the bits of members, beside those: the token may be made, and how. What is certainly given needs neither
// random bytes nor SHA-256 in the program.
inline constexpr unsigned random_token_bit = 1u << 30;
inline constexpr unsigned content_token_bit = 1u << 29;

// What is required is looked at also where it was not given.
template <class Operation, unsigned Members, subject About>
inline constexpr bool is_there = [] {
    for (const member& one : Operation::members) {
        if (one.subject == About) {
            return one.is_required || (Members & bit_of<Operation>(About)) != 0;
        }
    }
    return false;
}();

template <class Operation, unsigned Members, subject About>
using field_of = field<About, std::conditional_t<is_there<Operation, Members, About>,
                                                 typename value_of_shape<shape_of(About)>::type, no_value>>;

template <class Operation, unsigned Members, class Indices>
struct field_list;
template <class Operation, unsigned Members, std::size_t... Index>
struct field_list<Operation, Members, std::index_sequence<Index...>>
    : field_of<Operation, Members, Operation::members[Index].subject>... {
    constexpr field_list() = default;
    // Each step of a builder copies all fields. Where that is a call, GCC does not see that most of what it
    // copies is never used again.
    IOTPKG_ALWAYS_INLINE constexpr field_list(const field_list&) = default;
    constexpr field_list& operator=(const field_list&) = default;
};

template <class Operation>
inline constexpr auto all_members = std::make_index_sequence<member_count<Operation>>();

// The value of every member of the list, and where the token comes from. Members has the bits of those that
// may be there, and of what the token may be made of.
template <class Operation, unsigned Members = ~0u>
struct fields : field_list<Operation, Members, std::make_index_sequence<member_count<Operation>>> {
    using operation = Operation;

    template <subject About>
    static constexpr bool may_have = is_there<Operation, Members, About>;
    static constexpr bool may_draw_token = (Members & random_token_bit) != 0;
    static constexpr bool may_derive_token = (Members & content_token_bit) != 0;

    constexpr fields() = default;
    IOTPKG_ALWAYS_INLINE constexpr fields(const fields&) = default;
    constexpr fields& operator=(const fields&) = default;

    token_source token = token_source::random;
};

// May there be entries?
template <class Fields, std::size_t... Index>
constexpr bool has_map_among(std::index_sequence<Index...>) {
    using operation = typename Fields::operation;
    return (... || (shape_of(operation::members[Index].subject) == shape::map &&
                    Fields::template may_have<operation::members[Index].subject>));
}
template <class Fields>
inline constexpr bool has_maps = has_map_among<Fields>(all_members<typename Fields::operation>);

// The bits of all members but maps, which a builder carries in another way.
template <class Operation>
inline constexpr unsigned all_but_maps = [] {
    unsigned bits = 0;
    for (const member& one : Operation::members) {
        bits |= shape_of(one.subject) == shape::map ? 0u : bit_of<Operation>(one.subject);
    }
    return bits;
}();

template <subject About, class Value>
constexpr const Value& get_field(const field<About, Value>& from) {
    return from.value;
}
template <subject About, class Value>
constexpr Value& get_field(field<About, Value>& from) {
    return from.value;
}

// No value comes of a map that a builder carries in another way, and of a member that was not given.
template <class Given, class Value>
constexpr void copy_value(const Given& given, Value& value) {
    if constexpr (std::is_same_v<Value, Given>) {
        value = given;
    }
}

// A copy of those members, with room for their maps.
template <unsigned Members, class Operation, std::size_t... Index>
constexpr fields<Operation, Members> with_members(const fields<Operation, all_but_maps<Operation>>& of,
                                                  std::index_sequence<Index...>) {
    fields<Operation, Members> made;
    (copy_value(get_field<Operation::members[Index].subject>(of),
                get_field<Operation::members[Index].subject>(made)),
     ...);
    made.token = of.token;
    return made;
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
constexpr void visit_value(const member&, no_value, Visitor&) {}

template <class Operation, unsigned Members, class Visitor, std::size_t... Index>
constexpr void visit_fields(const fields<Operation, Members>& of, Visitor& visit,
                            std::index_sequence<Index...>) {
    (visit_value(Operation::members[Index], get_field<Operation::members[Index].subject>(of), visit), ...);
}

// Calls visit.text(member, text), visit.map(member, entries) or visit.artifact(member, artifact) for each
// member in the order of the list, but for members that were certainly not given and maps that were not.
template <class Operation, unsigned Members, class Visitor>
constexpr void visit_fields(const fields<Operation, Members>& of, Visitor&& visit) {
    visit_fields(of, visit, all_members<Operation>);
}

// A visitor for which only some shapes matter is made of this.
struct ignored_members {
    constexpr void text(const member&, const detail::text&) {}
    constexpr void map(const member&, const map_entries&) {}
    constexpr void artifact(const member&, const artifact_fields&) {}
};

}  // namespace IOTPKG_NAMESPACE::detail
