// SPDX-License-Identifier: BSL-1.0
// Text that keeps the rules of its subject: package_name, version_name and their siblings.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/check/report_sink.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

namespace detail {

// With any allocator: a std::pmr::string owns its text as well.
template <class Source>
inline constexpr bool is_string = false;
template <class Allocator>
inline constexpr bool is_string<std::basic_string<char, std::char_traits<char>, Allocator>> = true;

template <class Source>
concept owner_of_text = is_string<Source> || requires(const Source& source) {
    requires is_string<std::remove_cvref_t<decltype(*source)>>;
};

// A std::string, or an optional one, that ends with the expression: nothing could be borrowed from it.
template <class Source>
concept temporary_string = !std::is_lvalue_reference_v<Source> && owner_of_text<std::remove_cvref_t<Source>>;

// Clang names it where it refuses what only the running program knows: `is_beta ? "1.0" : "2.0"`.
struct for_run_time_text_pass_a_string_view;

// Refuses a literal while it is compiled, with the words of the first rule that it breaks.
template <subject About, policy Policy>
constexpr std::string_view checked_literal(std::string_view literal) {
    // Compilers count every step, and most literals need no more of them.
    if (is_plainly_fine(quick_check_for<About>, literal, Policy)) {
        return literal;
    }
    first_error error;
    check_view(quick_check_for<About>, place{About}, literal, Policy.errors_only(), error);
    if (error.is_found) {
        refuse(error.id);
    }
    return literal;
}

// The same where no literal stands and one is required.
template <subject About, policy Policy>
constexpr void check_absence() {
    first_error error;
    check_text<About>(text(), Policy, error);
    if (error.is_found) {
        refuse(error.id);
    }
}

}  // namespace detail

// Borrowed text that keeps every rule of its subject that Policy has as an error. The characters must outlive
// it and must not change, as with std::string_view.
//     iotpkg::package_name("thermostat-firmware")        a literal: checked by the compiler
//     iotpkg::package_name::parse(text)                  anything else: a result
template <subject About, policy Policy = policy::recommended>
class checked_text {
public:
    static constexpr subject about = About;

    template <detail::string_literal Literal, class = detail::for_run_time_text_pass_a_string_view>
    consteval checked_text(Literal&& literal)
        : view_(detail::checked_literal<About, Policy>(
              detail::view_of_literal_for_run_time_text_pass_a_string_view(literal))) {}

    // The value, or a report of all violations, with the warnings among them. Absent text counts as empty.
    template <class Source>
        requires detail::text_like<std::remove_cvref_t<Source>>
    static result<checked_text> parse(Source&& source) {
        static_assert(!detail::temporary_string<Source>,
                      "iotpkg: parse borrows its text; keep the string in a variable");
        const detail::text given(source);
        report found;
        const bool refused = detail::is_refused<false>(
            Policy, found, [&given](const policy& asked, detail::violation_sink& sink) {
                constexpr detail::place where{About};
                if (given.null()) {
                    detail::report_fault(row_of(rule::null_text), where, {}, asked, sink);
                }
                // A null pointer that is no error counts as empty too.
                if (!given.null() || asked.severity_of(rule::null_text) != severity::error) {
                    detail::check_view(detail::quick_check_for<About>, where, given.view(), asked, sink);
                }
            });
        if (refused) {
            return unexpected(std::move(found));
        }
        return checked_text(given.view());
    }

    [[nodiscard]] constexpr std::string_view view() const { return view_; }
    constexpr operator std::string_view() const { return view_; }

private:
    constexpr explicit checked_text(std::string_view checked) : view_(checked) {}

    std::string_view view_;
};

using package_name = checked_text<subject::package_name>;
using version_name = checked_text<subject::version_name>;
using description = checked_text<subject::description>;
using attribute_key = checked_text<subject::attribute_key>;
using attribute_value = checked_text<subject::attribute_value>;
using s3_bucket = checked_text<subject::s3_bucket>;
using s3_key = checked_text<subject::s3_key>;
using s3_version = checked_text<subject::s3_version>;
using recipe = checked_text<subject::recipe>;
using tag_key = checked_text<subject::tag_key>;
using tag_value = checked_text<subject::tag_value>;
using client_token = checked_text<subject::client_token>;

// A member of an aggregate that is given as a literal, or left out where no rule requires it. (A checked_text
// is no such thing: it may come from parse.)
template <subject About, policy Policy>
class literal_text {
public:
    consteval literal_text()
        requires(!is_half_of_entry(About))
    {
        detail::check_absence<About, Policy>();
    }

    template <detail::string_literal Literal, class = detail::for_run_time_text_pass_a_string_view>
    consteval literal_text(Literal&& literal)
        : text_(detail::checked_literal<About, Policy>(
              detail::view_of_literal_for_run_time_text_pass_a_string_view(literal))) {}

    [[nodiscard]] constexpr const detail::text& text() const { return text_; }

private:
    detail::text text_;
};

// The same where run-time text stands beside literals: the literals are checked by the compiler, all else
// when the request is built.
template <subject About, policy Policy>
class mixed_text {
public:
    constexpr mixed_text()
        requires(!is_half_of_entry(About))
    = default;

    template <detail::string_literal Literal, class = detail::for_run_time_text_pass_a_string_view>
    consteval mixed_text(Literal&& literal)
        : text_(detail::checked_literal<About, Policy>(
              detail::view_of_literal_for_run_time_text_pass_a_string_view(literal))) {}

    template <detail::run_time_text Source>
    constexpr mixed_text(Source&& source) : text_(source) {}

    [[nodiscard]] constexpr const detail::text& text() const { return text_; }

private:
    detail::text text_;
};

// One entry in braces of literals: both are checked by the compiler.
template <subject Map, policy Policy>
struct literal_entry {
    literal_text<key_of(Map), Policy> key;
    literal_text<value_of(Map), Policy> value;
};

// One entry in braces that hold run-time text too: the literals are checked by the compiler.
template <subject Map, policy Policy>
struct mixed_entry {
    mixed_text<key_of(Map), Policy> key;
    mixed_text<value_of(Map), Policy> value;
};

using attribute = mixed_entry<subject::attributes, policy::recommended>;
using tag = mixed_entry<subject::tags, policy::recommended>;

namespace detail {

// Text, or one of the two above.
template <class Source>
concept entry_text = text_like<std::remove_cvref_t<Source>> || requires(const Source& source) {
    { source.text() } -> std::same_as<const text&>;
};

template <entry_text Source>
constexpr text text_of(const Source& source) {
    if constexpr (text_like<Source>) {
        return text(source);
    } else {
        return source.text();
    }
}

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
