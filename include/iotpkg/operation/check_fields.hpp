// All rules over all fields of a request.
#pragma once

#include <cstddef>

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/check_text.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/operation/references.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/violation.hpp>

namespace iotpkg::detail {

// What the maps of a request come to; the rest is cheap to measure again.
struct map_sizes {
    entries_size attributes;
    entries_size tags;

    friend constexpr bool operator==(const map_sizes&, const map_sizes&) = default;
};

template <class Fields>
constexpr map_sizes measure_maps(const Fields& of) {
    return {measure_entries(of.attributes), measure_entries(of.tags)};
}

// A token that was not given is made, and made right.
template <class Sink>
constexpr void check_token(token_source source, const text& given, const policy& severities, Sink& sink) {
    if (source == token_source::given) {
        check_text(subject::client_token, given, severities, sink);
    }
}

// Gives every violation to the sink, a callable that takes a `const violation&`, in the order of the wire.
// Allocates nothing.
template <class Fields, class Sink>
constexpr map_sizes check_fields(const Fields& of, const policy& severities, Sink& sink) {
    map_sizes sizes;
    check_text(subject::package_name, of.package_name, severities, sink);
    check_text(subject::version_name, of.version_name, severities, sink);
    check_text(subject::description, of.description, severities, sink);
    sizes.attributes = check_entries(subject::attributes, of.attributes, severities, sink);
    if (of.artifact.present && !of.artifact.has_location) {
        report_fault(row_of(rule::artifact_empty), place{subject::artifact}, {}, severities, sink);
    } else if (of.artifact.present) {
        check_text(subject::s3_bucket, of.artifact.bucket, severities, sink);
        check_text(subject::s3_key, of.artifact.key, severities, sink);
        check_text(subject::s3_version, of.artifact.version, severities, sink);
    }
    check_text(subject::recipe, of.recipe, severities, sink);
    check_references(of, severities, sink);
    sizes.tags = check_entries(subject::tags, of.tags, severities, sink);
    check_token(of.token, of.client_token, severities, sink);
    return sizes;
}

// Counts errors and keeps nothing.
struct error_count {
    std::size_t errors = 0;
    rule first{};

    constexpr void operator()(const violation& found) {
        if (found.severity == severity::error && errors++ == 0) {
            first = found.rule;
        }
    }
};

}  // namespace iotpkg::detail
