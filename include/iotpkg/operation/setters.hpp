// SPDX-License-Identifier: BSL-1.0
// The calls that set a member, one class for each. A builder inherits those of its operation's list, so that
// the compiler says of any other "has no member named", at the user's own line.
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>

#include <iotpkg/client_token.hpp>
#include <iotpkg/operation/entries.hpp>
#include <iotpkg/operation/literal_entries.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/values.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Was the text checked as About, by the very rules of Policy?
template <class Source, subject About, policy Policy>
inline constexpr bool is_checked_by = false;
template <subject About, policy Policy>
inline constexpr bool is_checked_by<checked_text<About, Policy>, About, Policy> = true;

// A setter is a class with the calls of one member, which end in with_value() and its like of the builder.
// What the compiler says of a member that is set twice stands in the call itself, which keeps the user's line
// near. Where entries in braces fit more than one call, the ones that are volatile are worse matches. Calls
// with run-time text are always put where they are called: GCC thinks them too large, and then copies at each
// step what nobody needs.
template <subject About, class Operation, class Builder, policy Policy>
class setter;

// What setters have in common.
template <subject About, class Operation, class Builder, policy Policy>
class setter_base {
protected:
    using sentences = typename Operation::sentences;
    using literal = checked_text<About, Policy>;
    using few_literals = literal_entries<About, Policy, few_entries>;
    using many_literals = literal_entries<About, Policy, most_entries>;
    using mixed = mixed_entry<About, Policy>;

    template <class Source>
    static constexpr bool is_checked = is_checked_by<std::remove_cvref_t<Source>, About, Policy>;

    [[nodiscard]] constexpr const Builder& self() const { return static_cast<const Builder&>(*this); }
    [[nodiscard]] constexpr const Builder& self() const volatile {
        return const_cast<const setter_base&>(*this).self();
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::package_name, Operation, Builder, Policy>
    : public setter_base<subject::package_name, Operation, Builder, Policy> {
    using base = setter_base<subject::package_name, Operation, Builder, Policy>;

public:
    // Required. 1 to 128 characters of [a-zA-Z0-9-_.], but not `.` and `..`.
    [[nodiscard]] constexpr auto package_name(const typename base::literal& name) const {
        base::sentences::template package_name<Builder::template is_set<subject::package_name>>();
        return base::self().template with_value<subject::package_name, true>(name.view());
    }
    template <run_time_text Source>
    [[nodiscard]] IOTPKG_ALWAYS_INLINE constexpr auto package_name(Source&& name) const {
        base::sentences::template package_name<Builder::template is_set<subject::package_name>>();
        return base::self().template with_value<subject::package_name, base::template is_checked<Source>>(
            name);
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::version_name, Operation, Builder, Policy>
    : public setter_base<subject::version_name, Operation, Builder, Policy> {
    using base = setter_base<subject::version_name, Operation, Builder, Policy>;

public:
    // Required. 1 to 64 characters of [a-zA-Z0-9-_.], but not `.` and `..`.
    [[nodiscard]] constexpr auto version_name(const typename base::literal& name) const {
        base::sentences::template version_name<Builder::template is_set<subject::version_name>>();
        return base::self().template with_value<subject::version_name, true>(name.view());
    }
    template <run_time_text Source>
    [[nodiscard]] IOTPKG_ALWAYS_INLINE constexpr auto version_name(Source&& name) const {
        base::sentences::template version_name<Builder::template is_set<subject::version_name>>();
        return base::self().template with_value<subject::version_name, base::template is_checked<Source>>(
            name);
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::description, Operation, Builder, Policy>
    : public setter_base<subject::description, Operation, Builder, Policy> {
    using base = setter_base<subject::description, Operation, Builder, Policy>;

public:
    // 1 to 1024 characters, none of them \p{C}. Sensitive: no report shows it.
    [[nodiscard]] constexpr auto description(const typename base::literal& words) const {
        base::sentences::template description<Builder::template is_set<subject::description>>();
        return base::self().template with_value<subject::description, true>(words.view());
    }
    template <run_time_text Source>
    [[nodiscard]] IOTPKG_ALWAYS_INLINE constexpr auto description(Source&& words) const {
        base::sentences::template description<Builder::template is_set<subject::description>>();
        return base::self().template with_value<subject::description, base::template is_checked<Source>>(
            words);
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::attributes, Operation, Builder, Policy>
    : public setter_base<subject::attributes, Operation, Builder, Policy> {
    using base = setter_base<subject::attributes, Operation, Builder, Policy>;

public:
    // Keys of [a-zA-Z0-9:_-]+, values of at least one character and no \p{C}; 3072 bytes of both together.
    // In braces, or any forward range of pairs, which is read when the request is built. Sensitive.
    [[nodiscard]] constexpr auto attributes(const typename base::few_literals& entries) const {
        base::sentences::template attributes<Builder::template is_set<subject::attributes>>();
        return base::self().template with_map<subject::attributes, true>(entries);
    }
    [[nodiscard]] constexpr auto attributes(const typename base::many_literals& entries) const volatile {
        base::sentences::template attributes<Builder::template is_set<subject::attributes>>();
        return base::self().template with_map<subject::attributes, true>(entries);
    }
    template <class Entry = typename base::mixed, std::size_t Size>
        requires std::same_as<Entry, mixed_entry<subject::attributes, Policy>>
    [[nodiscard]] constexpr auto attributes(const Entry (&entries)[Size]) const volatile {
        base::sentences::template attributes<Builder::template is_set<subject::attributes>>();
        return base::self().template with_map<subject::attributes, false>(
            mixed_entries<subject::attributes, Policy, Size>(entries));
    }
    template <entries_or_none Range>
    [[nodiscard]] constexpr auto attributes(Range&& range) const {
        base::sentences::template attributes<Builder::template is_set<subject::attributes>>();
        return base::self().template with_map<subject::attributes, false>(
            borrowed_entries<std::remove_reference_t<Range>>(range));
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::artifact, Operation, Builder, Policy>
    : public setter_base<subject::artifact, Operation, Builder, Policy> {
    using base = setter_base<subject::artifact, Operation, Builder, Policy>;

public:
    // Where the firmware is stored: {.bucket = ..., .key = ..., .version = ...} with literals, run-time text
    // or both; a literal such as "s3://bucket/key?versionId=..."; or the value that s3_location::parse
    // returned.
    [[nodiscard]] constexpr auto artifact(const literal_s3_location<Policy>& where) const {
        base::sentences::template artifact<Builder::template is_set<subject::artifact>>();
        return base::self().template with_value<subject::artifact, true>(artifact_of(where));
    }
    template <location Location = basic_s3_location<Policy>>
    [[nodiscard]] constexpr auto artifact(const Location& where) const {
        base::sentences::template artifact<Builder::template is_set<subject::artifact>>();
        return base::self().template with_value<subject::artifact, false>(artifact_of(where));
    }
    template <optional_location Location>
    [[nodiscard]] constexpr auto artifact(const Location& where) const {
        base::sentences::template artifact<Builder::template is_set<subject::artifact>>();
        return base::self().template with_value<subject::artifact, false>(
            where.has_value() ? artifact_of(*where) : artifact_fields());
    }
    [[nodiscard]] constexpr auto artifact(const literal_s3_uri<Policy>& where) const {
        base::sentences::template artifact<Builder::template is_set<subject::artifact>>();
        return base::self().template with_value<subject::artifact, true>(artifact_of(where));
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::recipe, Operation, Builder, Policy>
    : public setter_base<subject::recipe, Operation, Builder, Policy> {
    using base = setter_base<subject::recipe, Operation, Builder, Policy>;

public:
    // The inline job document: JSON of at most 3072 characters. Sensitive. Where Policy has an error for what
    // its placeholders name in the request, build() returns a result, even for a literal.
    [[nodiscard]] constexpr auto recipe(const typename base::literal& document) const {
        base::sentences::template recipe<Builder::template is_set<subject::recipe>>();
        return base::self().template with_value<subject::recipe, true>(document.view());
    }
    template <run_time_text Source>
    [[nodiscard]] IOTPKG_ALWAYS_INLINE constexpr auto recipe(Source&& document) const {
        base::sentences::template recipe<Builder::template is_set<subject::recipe>>();
        return base::self().template with_value<subject::recipe, base::template is_checked<Source>>(document);
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::tags, Operation, Builder, Policy>
    : public setter_base<subject::tags, Operation, Builder, Policy> {
    using base = setter_base<subject::tags, Operation, Builder, Policy>;

public:
    // 1 to 50 of them: keys of 1 to 128 characters of [\p{L}\p{Z}\p{N}_.:/=+\-@], values of up to 256,
    // neither with `aws:` in front. Given as attributes are.
    [[nodiscard]] constexpr auto tags(const typename base::few_literals& entries) const {
        base::sentences::template tags<Builder::template is_set<subject::tags>>();
        return base::self().template with_map<subject::tags, true>(entries);
    }
    [[nodiscard]] constexpr auto tags(const typename base::many_literals& entries) const volatile {
        base::sentences::template tags<Builder::template is_set<subject::tags>>();
        return base::self().template with_map<subject::tags, true>(entries);
    }
    template <class Entry = typename base::mixed, std::size_t Size>
        requires std::same_as<Entry, mixed_entry<subject::tags, Policy>>
    [[nodiscard]] constexpr auto tags(const Entry (&entries)[Size]) const volatile {
        base::sentences::template tags<Builder::template is_set<subject::tags>>();
        return base::self().template with_map<subject::tags, false>(
            mixed_entries<subject::tags, Policy, Size>(entries));
    }
    template <entries_or_none Range>
    [[nodiscard]] constexpr auto tags(Range&& range) const {
        base::sentences::template tags<Builder::template is_set<subject::tags>>();
        return base::self().template with_map<subject::tags, false>(
            borrowed_entries<std::remove_reference_t<Range>>(range));
    }
};

template <class Operation, class Builder, policy Policy>
class setter<subject::client_token, Operation, Builder, Policy>
    : public setter_base<subject::client_token, Operation, Builder, Policy> {
    using base = setter_base<subject::client_token, Operation, Builder, Policy>;

public:
    // The idempotency token: 36 to 64 characters of printable ASCII without space. Without this call, or with
    // an empty std::optional, each build() draws a random UUID.
    [[nodiscard]] constexpr auto client_token(const typename base::literal& token) const {
        base::sentences::template client_token<Builder::template is_set<subject::client_token>>();
        return base::self().template with_token<true, 0>(token_source::given, token.view());
    }
    template <run_time_text Source>
    [[nodiscard]] IOTPKG_ALWAYS_INLINE constexpr auto client_token(Source&& token) const {
        base::sentences::template client_token<Builder::template is_set<subject::client_token>>();
        // An empty std::optional asks for it, and a null pointer that is no error.
        using source = std::remove_cvref_t<Source>;
        constexpr bool is_null_fine = Policy.severity_of(rule::null_text) != severity::error;
        constexpr bool may_be_drawn = optional_text<source> || std::same_as<source, text> ||
                                      (character_pointer<source> && is_null_fine);
        const text& given = token;
        return base::self().template with_token < base::template is_checked<Source>,
               may_be_drawn ? random_token_bit
                            : 0 > (given.absent() ? token_source::random : token_source::given, given);
    }
    // Derived from all else that the request says: the same content, the same token, on every host.
    [[nodiscard]] constexpr auto client_token(from_content_t) const {
        base::sentences::template client_token<Builder::template is_set<subject::client_token>>();
        return base::self().template with_token<true, content_token_bit>(token_source::content, text());
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
