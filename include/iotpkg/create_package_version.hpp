// The builder of CreatePackageVersion requests: from what a program knows to a request that is valid.
#pragma once

#include <concepts>
#include <cstddef>
#include <span>
#include <type_traits>

// First, so that GCC's way to it is short: it names that before the words of a refusal.
#include <iotpkg/check/refusals.hpp>

#include <iotpkg/constant.hpp>
#include <iotpkg/operation/build.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/entries.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/operation/literal_entries.hpp>
#include <iotpkg/operation/members.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/values.hpp>

namespace iotpkg {

namespace detail {

// Was the text checked as About, by the very rules of Policy?
template <class Source, subject About, policy Policy>
inline constexpr bool is_checked_by = false;
template <subject About, policy Policy>
inline constexpr bool is_checked_by<checked_text<About, Policy>, About, Policy> = true;

}  // namespace detail

// What was said so far about a package version: borrowed, and not changed by a call, which returns another
// builder. The type knows which members there are (bits of Members), and whether each of them was checked
// before the program runs or by a parse().
//
// Text is a literal, which the compiler checks, or anything text_like, which build() checks. Any array of
// const char counts as a literal, also what `condition ? "1.0" : "2.0"` gives; of one that only the running
// program knows, a std::string_view makes run-time text. An empty std::optional leaves its member out.
// Lengths are Unicode scalar values, sizes bytes of UTF-8.
template <policy Policy, unsigned Members, bool Checked, class Attributes, class Tags>
class package_version_builder {
    using fields_type = detail::fields<Attributes, Tags>;

    template <subject About>
    using literal = checked_text<About, Policy>;
    template <subject Map>
    using literal_map = detail::literal_entries<Map, Policy>;
    template <subject Map>
    using mixed = mixed_entry<Map, Policy>;

public:
    static constexpr policy own_policy = Policy;
    // Each member was checked. That leaves what the recipe says of the others, which no order of the calls
    // lets the compiler see in one of them.
    static constexpr bool has_checked_members = Checked;
    // build() returns a request; otherwise a result.
    static constexpr bool is_checked =
        Checked && !((Members & detail::recipe_member) != 0 && detail::has_reference_errors(Policy));

    constexpr explicit package_version_builder(const fields_type& said) : fields_(said) {}

    // Required. 1 to 128 characters of [a-zA-Z0-9-_.], but not `.` and `..`.
    [[nodiscard]] constexpr auto package_name(const literal<subject::package_name>& name) const {
        return with_text<detail::package_name_member, true>(&fields_type::package_name, name.view());
    }
    template <detail::run_time_text Source>
    [[nodiscard]] constexpr auto package_name(Source&& name) const {
        return with_text<detail::package_name_member, checked<Source, subject::package_name>>(
            &fields_type::package_name, name);
    }

    // Required. 1 to 64 characters of [a-zA-Z0-9-_.], but not `.` and `..`.
    [[nodiscard]] constexpr auto version_name(const literal<subject::version_name>& name) const {
        return with_text<detail::version_name_member, true>(&fields_type::version_name, name.view());
    }
    template <detail::run_time_text Source>
    [[nodiscard]] constexpr auto version_name(Source&& name) const {
        return with_text<detail::version_name_member, checked<Source, subject::version_name>>(
            &fields_type::version_name, name);
    }

    // 1 to 1024 characters, none of them \p{C}. Sensitive: no report shows it.
    [[nodiscard]] constexpr auto description(const literal<subject::description>& words) const {
        return with_text<detail::description_member, true>(&fields_type::description, words.view());
    }
    template <detail::run_time_text Source>
    [[nodiscard]] constexpr auto description(Source&& words) const {
        return with_text<detail::description_member, checked<Source, subject::description>>(
            &fields_type::description, words);
    }

    // Keys of [a-zA-Z0-9:_-]+, values of at least one character and no \p{C}; 3072 bytes of both together.
    // In braces, or any forward range of pairs, which is read when the request is built. Sensitive.
    [[nodiscard]] constexpr auto attributes(const literal_map<subject::attributes>& entries) const {
        return with_attributes<true>(entries);
    }
    template <class Entry = mixed<subject::attributes>, std::size_t Size>
        requires std::same_as<Entry, mixed<subject::attributes>>
    [[nodiscard]] constexpr auto attributes(const Entry (&entries)[Size]) const {
        return with_attributes<false>(detail::mixed_entries<subject::attributes, Policy, Size>(entries));
    }
    template <detail::entries_or_none Range>
    [[nodiscard]] constexpr auto attributes(Range&& range) const {
        return with_attributes<false>(detail::borrowed_entries<std::remove_reference_t<Range>>(range));
    }

    // Where the firmware is stored: {.bucket = …, .key = …, .version = …} with literals, run-time text or
    // both; a literal such as "s3://bucket/key?versionId=…"; or the value that s3_location::parse returned.
    [[nodiscard]] constexpr auto artifact(const literal_s3_location<Policy>& location) const {
        return with_artifact<true>(detail::artifact_of(location));
    }
    template <detail::location Location = basic_s3_location<Policy>>
    [[nodiscard]] constexpr auto artifact(const Location& location) const {
        return with_artifact<false>(detail::artifact_of(location));
    }
    template <detail::optional_location Location>
    [[nodiscard]] constexpr auto artifact(const Location& location) const {
        return with_artifact<false>(location.has_value() ? detail::artifact_of(*location)
                                                         : detail::artifact_fields());
    }
    [[nodiscard]] constexpr auto artifact(const literal_s3_uri<Policy>& location) const {
        return with_artifact<true>(detail::artifact_of(location));
    }

    // The inline job document: JSON of at most 3072 characters. Sensitive. Where Policy has an error for what
    // its placeholders name in the request, build() returns a result, even for a literal.
    [[nodiscard]] constexpr auto recipe(const literal<subject::recipe>& document) const {
        return with_text<detail::recipe_member, true>(&fields_type::recipe, document.view());
    }
    template <detail::run_time_text Source>
    [[nodiscard]] constexpr auto recipe(Source&& document) const {
        return with_text<detail::recipe_member, checked<Source, subject::recipe>>(&fields_type::recipe,
                                                                                  document);
    }

    // 1 to 50 of them: keys of 1 to 128 characters of [\p{L}\p{Z}\p{N}_.:/=+\-@], values of up to 256,
    // neither with `aws:` in front. Given as attributes are.
    [[nodiscard]] constexpr auto tags(const literal_map<subject::tags>& entries) const {
        return with_tags<true>(entries);
    }
    template <class Entry = mixed<subject::tags>, std::size_t Size>
        requires std::same_as<Entry, mixed<subject::tags>>
    [[nodiscard]] constexpr auto tags(const Entry (&entries)[Size]) const {
        return with_tags<false>(detail::mixed_entries<subject::tags, Policy, Size>(entries));
    }
    template <detail::entries_or_none Range>
    [[nodiscard]] constexpr auto tags(Range&& range) const {
        return with_tags<false>(detail::borrowed_entries<std::remove_reference_t<Range>>(range));
    }

    // The idempotency token: 36 to 64 characters of printable ASCII without space. Without this call, or with
    // an empty std::optional, each build() draws a random UUID.
    [[nodiscard]] constexpr auto client_token(const literal<subject::client_token>& token) const {
        return with_token<true>(token_source::given, token.view());
    }
    template <detail::run_time_text Source>
    [[nodiscard]] constexpr auto client_token(Source&& token) const {
        const text given(token);
        return with_token<checked<Source, subject::client_token>>(
            given.absent() ? token_source::random : token_source::given, given);
    }
    // Derived from all else that the request says: the same content, the same token, on every host.
    [[nodiscard]] constexpr auto client_token(from_content_t) const {
        return with_token<true>(token_source::content, text());
    }

    // The request: itself where all was checked before, else a result with every violation. Allocates once,
    // and nothing that was given needs to live any longer.
    [[nodiscard]] auto build() const {
        detail::refuse_missing<Members>();
        if constexpr (is_checked) {
            return detail::build_checked(fields_);
        } else {
            return detail::build(fields_, Policy);
        }
    }

    // The request in memory of the caller, for as long as that stands. Allocates nothing.
    [[nodiscard]] result<request_view, write_error> write_to(std::span<char> memory) const {
        detail::refuse_missing<Members>();
        if constexpr (is_checked) {
            return detail::write_checked(fields_, memory);
        } else {
            return detail::write(fields_, Policy, memory);
        }
    }

    // Calls callback(violation) for every violation, warnings too, in the order of the wire. Allocates
    // nothing. Members that are missing are violations here. The policy may be one that only the running
    // program knows; the builder's own decides what build() takes.
    template <class Callback>
        requires std::invocable<Callback&, const violation&>
    constexpr void check(Callback&& callback, const policy& severities = Policy) const {
        detail::check_fields(fields_, severities, callback);
    }

    // All violations, warnings too.
    [[nodiscard]] report check(const policy& severities = Policy) const {
        report found;
        detail::check_fields(fields_, severities, found);
        return found;
    }

    // For iotpkg::constant.
    static constexpr void require_members() { detail::refuse_missing<Members>(); }
    [[nodiscard]] constexpr const fields_type& fields() const { return fields_; }

private:
    template <policy, unsigned, bool, class, class>
    friend class package_version_builder;

    template <class Source, subject About>
    static constexpr bool checked = detail::is_checked_by<std::remove_cvref_t<Source>, About, Policy>;

    template <detail::member Added, bool StillChecked, class NextAttributes = Attributes,
              class NextTags = Tags>
    using next =
        package_version_builder<Policy, Members | Added, Checked && StillChecked, NextAttributes, NextTags>;

    template <detail::member Added, bool StillChecked>
    constexpr auto with_text(text fields_type::*where, const text& given) const {
        detail::refuse_second<Members, Added>();
        next<Added, StillChecked> made(fields_);
        made.fields_.*where = given;
        return made;
    }

    template <bool StillChecked, class Entries>
    constexpr auto with_attributes(const Entries& entries) const {
        detail::refuse_second<Members, detail::attributes_member>();
        return next<detail::attributes_member, StillChecked, Entries>(
            detail::replace_attributes(fields_, entries));
    }

    template <bool StillChecked, class Entries>
    constexpr auto with_tags(const Entries& entries) const {
        detail::refuse_second<Members, detail::tags_member>();
        return next<detail::tags_member, StillChecked, Attributes, Entries>(
            detail::replace_tags(fields_, entries));
    }

    template <bool StillChecked>
    constexpr auto with_artifact(const detail::artifact_fields& artifact) const {
        detail::refuse_second<Members, detail::artifact_member>();
        next<detail::artifact_member, StillChecked> made(fields_);
        made.fields_.artifact = artifact;
        return made;
    }

    template <bool StillChecked>
    constexpr auto with_token(token_source source, const text& given) const {
        detail::refuse_second<Members, detail::client_token_member>();
        next<detail::client_token_member, StillChecked> made(fields_);
        made.fields_.token = source;
        made.fields_.client_token = given;
        return made;
    }

    fields_type fields_;
};

// Begins a request to create a version of a software package; see
// https://docs.aws.amazon.com/iot/latest/apireference/API_CreatePackageVersion.html
//     iotpkg::request request = iotpkg::create_package_version()
//         .package_name("thermostat-firmware").version_name("2.4.1").build();
template <policy Policy = policy::recommended>
[[nodiscard]] constexpr auto create_package_version() {
    return package_version_builder<Policy, 0, true, detail::no_entries, detail::no_entries>({});
}

}  // namespace iotpkg
