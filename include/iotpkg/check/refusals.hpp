// SPDX-License-Identifier: BSL-1.0
// The words in which a compiler refuses a literal: a call of a function that no constant expression may call,
// and whose name says what is wrong.
#pragma once

#include <cstddef>

#include <iotpkg/rule.hpp>
#include <iotpkg/version.hpp>

// Declared, never defined: only their names matter. The figure is the row's limit.
namespace IOTPKG_NAMESPACE::refused {

// Their last words are those of the list.
// NOLINTBEGIN(readability-identifier-naming)
#define IOTPKG_DECLARE_words(name) void name();
#define IOTPKG_DECLARE_at_most(name)                                                                         \
    template <std::size_t at_most>                                                                           \
    void name();
#define IOTPKG_DECLARE_at_least(name)                                                                        \
    template <std::size_t at_least>                                                                          \
    void name();
#define IOTPKG_DECLARE_version(name)                                                                         \
    template <std::size_t version>                                                                           \
    void name();
#define IOTPKG_DECLARE_no_literal()
// NOLINTEND(readability-identifier-naming)
#define IOTPKG_RULE(id, about, kind, limit, weight, source, wire, data, message, refusal)                    \
    IOTPKG_DECLARE_##refusal
#include <iotpkg/lists/rule_list.hpp>
#undef IOTPKG_DECLARE_words
#undef IOTPKG_DECLARE_at_most
#undef IOTPKG_DECLARE_at_least
#undef IOTPKG_DECLARE_version
#undef IOTPKG_DECLARE_no_literal

// No rule of the table is about this one.
template <std::size_t at_most>
void braces_hold_too_many_entries_pass_a_range_instead();

}  // namespace IOTPKG_NAMESPACE::refused

namespace IOTPKG_NAMESPACE::detail {

#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-func-template"
#endif

// Ends a constant expression with the words of a rule.
constexpr void refuse(rule broken) {
    using namespace refused;
// NOLINTBEGIN(readability-identifier-naming)
#define IOTPKG_CALL_words(name) name()
#define IOTPKG_CALL_at_most(name) name<limit>()
#define IOTPKG_CALL_at_least(name) name<limit>()
#define IOTPKG_CALL_version(name) name<limit>()
#define IOTPKG_CALL_no_literal() static_cast<void>(limit)
// NOLINTEND(readability-identifier-naming)
#define IOTPKG_RULE(id, about, kind, figure, weight, source, wire, data, message, refusal)                   \
    if (broken == rule::id) {                                                                                \
        [[maybe_unused]] constexpr std::size_t limit = figure;                                               \
        IOTPKG_CALL_##refusal;                                                                               \
    }
#include <iotpkg/lists/rule_list.hpp>
#undef IOTPKG_CALL_words
#undef IOTPKG_CALL_at_most
#undef IOTPKG_CALL_at_least
#undef IOTPKG_CALL_version
#undef IOTPKG_CALL_no_literal
}

#ifdef __clang__
#pragma clang diagnostic pop
#endif

}  // namespace IOTPKG_NAMESPACE::detail
