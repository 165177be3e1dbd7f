// SPDX-License-Identifier: BSL-1.0
// The builder of requests: from what a program knows to a request that is valid, for any operation.
#pragma once

#include <concepts>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

#include <iotpkg/check/report_sink.hpp>
#include <iotpkg/operation/doors.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/operation/setters.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

namespace detail {

// The setters of all members of an operation.
template <class Operation, class Builder, policy Policy, class Indices>
class setters;
template <class Operation, class Builder, policy Policy, std::size_t... Index>
class setters<Operation, Builder, Policy, std::index_sequence<Index...>>
    : public setter<Operation::members[Index].subject, Operation, Builder, Policy>... {};

// Of a builder's state, beside the bits of its fields: a member was not checked.
inline constexpr unsigned unchecked_bit = 1u << 31;

}  // namespace detail

// What was set so far: borrowed, and not changed by a call, which returns another builder. The type knows
// which members there are, and whether each of them was checked before the program runs or by a parse().
//
// Text is a literal, which the compiler checks, or run-time text, which build() checks: std::string,
// std::string_view, const char*, a checked value such as package_name, or a std::optional of those, which
// leaves its member out while empty. Any array of const char counts as a literal, also what
// `condition ? "1.0" : "2.0"` gives; of one that only the running program knows, a std::string_view makes
// run-time text. Lengths are Unicode scalar values, sizes bytes of UTF-8.
template <class Operation, policy Policy, unsigned State, class Maps = detail::no_maps>
class request_builder
    : public detail::setters<Operation, request_builder<Operation, Policy, State, Maps>, Policy,
                             std::make_index_sequence<detail::member_count<Operation>>> {
    using fields_type = detail::fields<Operation, detail::all_but_maps<Operation>>;

    template <subject About>
    static constexpr bool is_set = (State & detail::bit_of<Operation>(About)) != 0;

public:
    static constexpr policy own_policy = Policy;
    // Each member was checked. That leaves what the recipe says of the others, which no order of the calls
    // lets the compiler see in one of them.
    static constexpr bool has_checked_members = (State & detail::unchecked_bit) == 0;
    // build() returns a request; otherwise a result.
    static constexpr bool is_checked =
        has_checked_members &&
        !(Operation::is_complete && is_set<subject::recipe> && detail::has_reference_errors(Policy));

    constexpr explicit request_builder(const fields_type& fields, const Maps& maps = {})
        : fields_(fields), maps_(maps) {}

    // The request: itself where all was checked before, else a result with every violation. Allocates once,
    // and nothing that was given needs to live any longer.
    [[nodiscard]] auto build() const {
        require_members();
        if constexpr (is_checked) {
            return detail::build_checked(fields());
        } else {
            return detail::build<detail::asked_by<Policy>>(fields(), Policy);
        }
    }

    // The request in memory of the caller, for as long as that stands. Allocates nothing.
    [[nodiscard]] result<request_view, write_error> write_to(std::span<char> memory) const {
        require_members();
        if constexpr (is_checked) {
            return detail::write_checked(fields(), memory);
        } else {
            return detail::write<detail::asked_by<Policy>>(fields(), Policy, memory);
        }
    }

    // Calls callback(violation) for every violation, warnings too, in the order of the wire. Allocates
    // nothing. Members that are missing are violations here. The policy may be one that only the running
    // program knows; the builder's own decides what build() takes.
    template <class Callback>
        requires std::invocable<Callback&, const violation&>
    constexpr void check(Callback&& callback, const policy& severities = Policy) const {
        const auto all = fields();
        detail::callback_sink<std::remove_reference_t<Callback>, detail::has_maps<decltype(all)>> sink(
            callback);
        detail::check_all(all, severities, sink);
    }

    // All violations, warnings too.
    [[nodiscard]] report check(const policy& severities = Policy) const {
        report found;
        check(found, severities);
        return found;
    }

    // For iotpkg::constant. The fields lead to the entries that this builder holds.
    static constexpr void require_members() {
        Operation::sentences::template require_names<is_set<subject::package_name>,
                                                     is_set<subject::version_name>>();
    }
    [[nodiscard]] constexpr auto fields() const {
        constexpr unsigned members = detail::kept_members(State & ~detail::unchecked_bit);
        auto all = detail::with_members<members>(fields_, detail::all_members<Operation>);
        maps_.point(all);
        return all;
    }

private:
    template <subject, class, class, policy>
    friend class detail::setter;

    template <subject Added, bool IsChecked>
    static constexpr unsigned state_with =
        State | detail::bit_of<Operation>(Added) | (IsChecked ? 0u : detail::unchecked_bit);

    template <subject Added, bool IsChecked>
    using next = request_builder<Operation, Policy, state_with<Added, IsChecked>, Maps>;

    // Of a text or an artifact.
    template <subject Added, bool IsChecked, class Value>
    IOTPKG_ALWAYS_INLINE constexpr auto with_value(const Value& given) const {
        fields_type all = fields_;
        detail::get_field<Added>(all) = given;
        return next<Added, IsChecked>(all, maps_);
    }

    // Made of which of those it may be, if not given.
    template <bool IsChecked, unsigned MadeOf>
    IOTPKG_ALWAYS_INLINE constexpr auto with_token(token_source source, const detail::text& given) const {
        constexpr unsigned state = state_with<subject::client_token, IsChecked>;
        fields_type all = fields_;
        detail::get_field<subject::client_token>(all) = given;
        all.token = source;
        return request_builder<Operation, Policy, (state & ~detail::random_token_bit) | MadeOf, Maps>(all,
                                                                                                      maps_);
    }

    template <subject Added, bool IsChecked, class Entries>
    IOTPKG_ALWAYS_INLINE constexpr auto with_map(const Entries& entries) const {
        using maps = detail::one_more_map<Maps, Added, Entries>;
        return request_builder<Operation, Policy, state_with<Added, IsChecked>, maps>(fields_,
                                                                                      {maps_, entries});
    }

    fields_type fields_;
    // Empty, as a rule.
    Maps maps_;
};

namespace detail {

// Nothing was set yet.
template <class Operation, policy Policy>
constexpr auto begin_request() {
    return request_builder<Operation, Policy, random_token_bit>({});
}

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
