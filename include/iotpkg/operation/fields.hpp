// What a caller has set of an operation's members: borrowed, not yet checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

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

// How many members of that shape come before the one of that index.
template <class Operation>
constexpr std::size_t count_before(std::size_t index, shape wanted) {
    std::size_t count = 0;
    for (std::size_t before = 0; before < index; ++before) {
        count += shape_of(Operation::members[before].subject) == wanted ? 1u : 0u;
    }
    return count;
}

template <class Operation>
inline constexpr std::size_t map_count = count_before<Operation>(member_count<Operation>, shape::map);

// The value of one member. One base class for each: GCC sees through that, and not through an array.
template <subject About, class Value>
struct field {
    Value value{};
};

// The type at that index of a list.
template <std::size_t Index, class First, class... Rest>
struct type_at : type_at<Index - 1, Rest...> {};
template <class First, class... Rest>
struct type_at<0, First, Rest...> {
    using type = First;
};

// What a member's value is: text, the entries of a map, or an artifact.
template <class Operation, std::size_t Index, shape Shape, class... Maps>
struct value_of_member {
    using type = text;
};
template <class Operation, std::size_t Index, class... Maps>
struct value_of_member<Operation, Index, shape::map, Maps...> {
    using type = typename type_at<count_before<Operation>(Index, shape::map), Maps...>::type;
};
template <class Operation, std::size_t Index, class... Maps>
struct value_of_member<Operation, Index, shape::artifact, Maps...> {
    using type = artifact_fields;
};

template <class Operation, std::size_t Index, class... Maps>
using field_at = field<
    Operation::members[Index].subject,
    typename value_of_member<Operation, Index, shape_of(Operation::members[Index].subject), Maps...>::type>;

template <class Operation, class Indices, class... Maps>
struct field_list;
template <class Operation, std::size_t... Index, class... Maps>
struct field_list<Operation, std::index_sequence<Index...>, Maps...>
    : field_at<Operation, Index, Maps...>... {};

// The value of every member of the list, and where the token comes from. Maps are the types of its maps, in
// their order.
template <class Operation, class... Maps>
struct fields : field_list<Operation, std::make_index_sequence<member_count<Operation>>, Maps...> {
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

// The same with the entries of one map replaced.
template <std::size_t Index, subject Replaced, class Fields, class Entries>
constexpr auto field_or(const Fields& of, const Entries& entries) {
    constexpr subject about = Fields::operation::members[Index].subject;
    if constexpr (about == Replaced) {
        return field<about, Entries>{entries};
    } else {
        return field<about, std::remove_cvref_t<decltype(get_field<about>(of))>>{get_field<about>(of)};
    }
}

template <subject Replaced, class Operation, class... Maps, class Entries, std::size_t... Member,
          std::size_t... Map>
constexpr auto with_map(const fields<Operation, Maps...>& of, const Entries& entries,
                        std::index_sequence<Member...>, std::index_sequence<Map...>) {
    constexpr std::size_t replaced = count_before<Operation>(find_member<Operation>(Replaced), shape::map);
    using next = fields<Operation, std::conditional_t<Map == replaced, Entries, Maps>...>;
    return next{{field_or<Member, Replaced>(of, entries)...}, of.token};
}

template <subject Replaced, class Operation, class... Maps, class Entries>
constexpr auto with_map(const fields<Operation, Maps...>& of, const Entries& entries) {
    return with_map<Replaced>(of, entries, std::make_index_sequence<member_count<Operation>>(),
                              std::index_sequence_for<Maps...>());
}

// Calls visit.text(member, text), visit.map(member, entries) or visit.artifact(member, artifact) for one
// member.
template <std::size_t Index, class Fields, class Visitor>
constexpr void visit_field(const Fields& of, Visitor& visit) {
    constexpr const member& one = Fields::operation::members[Index];
    if constexpr (shape_of(one.subject) == shape::map) {
        visit.map(one, get_field<one.subject>(of));
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
    template <class Entries>
    constexpr void map(const member&, const Entries&) {}
    constexpr void artifact(const member&, const artifact_fields&) {}
};

}  // namespace iotpkg::detail
