// All rules over all fields of a request.
#pragma once

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/operation/references.hpp>
#include <iotpkg/policy.hpp>

namespace iotpkg::detail {

constexpr void check_artifact(const artifact_fields& artifact, const policy& severities,
                              violation_sink& sink) {
    if (artifact.is_present && !artifact.has_location) {
        report_fault(row_of(rule::artifact_empty), place{subject::artifact}, {}, severities, sink);
    } else if (artifact.is_present) {
        check_text(subject::s3_bucket, artifact.bucket, severities, sink);
        check_text(subject::s3_key, artifact.key, severities, sink);
        check_text(subject::s3_version, artifact.version, severities, sink);
    }
}

template <class Fields>
class field_checker {
public:
    constexpr field_checker(const Fields& of, const policy& severities, violation_sink& sink)
        : fields_(of), severities_(severities), sink_(sink) {}

    constexpr void text(const member& one, const detail::text& given) {
        // A token that was not given is made, and made right.
        if (one.place != member_place::query || fields_.token == token_source::given) {
            check_text(one.subject, given, severities_, sink_);
        }
        if constexpr (Fields::operation::is_complete) {
            if (one.subject == subject::recipe) {
                check_references(fields_, severities_, sink_);
            }
        }
    }

    constexpr void map(const member& one, const map_entries& entries) {
        sizes[one.subject] = check_entries(one.subject, entries, severities_, sink_);
    }

    constexpr void artifact(const member&, const artifact_fields& artifact) {
        check_artifact(artifact, severities_, sink_);
    }

    map_sizes sizes;

private:
    const Fields& fields_;
    const policy& severities_;
    violation_sink& sink_;
};

// Tells the sink of every violation, in the order of the wire; returns what the maps come to. Allocates
// nothing.
template <class Fields>
constexpr map_sizes check_fields(const Fields& of, const policy& severities, violation_sink& sink) {
    field_checker checker(of, severities, sink);
    visit_fields(of, checker);
    return checker.sizes;
}

struct map_measurer : ignored_members {
    constexpr void map(const member& one, const map_entries& entries) {
        sizes[one.subject] = measure_entries(entries);
    }

    map_sizes sizes;
};

// What the maps come to, where nothing needs to be checked.
template <class Fields>
constexpr map_sizes measure_maps(const Fields& of) {
    map_measurer measurer;
    visit_fields(of, measurer);
    return measurer.sizes;
}

}  // namespace iotpkg::detail
