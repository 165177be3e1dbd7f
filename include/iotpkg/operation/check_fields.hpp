// SPDX-License-Identifier: BSL-1.0
// All rules over all fields of a request.
#pragma once

#include <cstddef>
#include <utility>

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/operation/references.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Checks the members of a request one by one. Each is known to the compiler: what its type says is absent is
// not compiled, nor is what nothing else asks for.
template <class Fields, rules_asked Asked>
class field_checker {
public:
    constexpr field_checker(const Fields& of, const policy& severities, violation_sink& sink)
        : fields_(of), severities_(severities), sink_(sink) {}

    template <subject About>
    constexpr void check(const member& one, const text& given) {
        // A token that was not given is made, and made right.
        if (one.place != member_place::query || fields_.token == token_source::given) {
            check_text<About, Asked>(given, severities_, sink_);
        }
        if constexpr (Fields::operation::is_complete && About == subject::recipe &&
                      Asked == rules_asked::all) {
            check_references(fields_, severities_, sink_);
        }
    }

    template <subject About>
    constexpr void check(const member&, const map_view& entries) {
        if (entries.present()) {
            sizes[About] = check_entries(map_checks_for<About, Asked>, *entries, severities_, sink_);
        }
    }

    template <subject About>
    constexpr void check(const member&, const artifact_fields&) {
        // Read from the fields, whose type is not known yet: nothing is compiled before a builder asks.
        const auto& artifact = get_field<About>(fields_);
        if (artifact.is_present && !artifact.has_location) {
            report_fault(row_of(rule::artifact_empty), place{subject::artifact}, {}, severities_, sink_);
        } else if (artifact.is_present) {
            check_text<subject::s3_bucket, Asked>(artifact.bucket, severities_, sink_);
            check_text<subject::s3_key, Asked>(artifact.key, severities_, sink_);
            check_text<subject::s3_version, Asked>(artifact.version, severities_, sink_);
        }
    }

    template <subject>
    constexpr void check(const member&, no_value) {}

    map_sizes sizes;

private:
    const Fields& fields_;
    const policy& severities_;
    violation_sink& sink_;
};

template <rules_asked Asked, class Fields, std::size_t... Index>
constexpr map_sizes check_fields(const Fields& of, const policy& severities, violation_sink& sink,
                                 std::index_sequence<Index...>) {
    using operation = typename Fields::operation;
    field_checker<Fields, Asked> checker(of, severities, sink);
    (checker.template check<operation::members[Index].subject>(
         operation::members[Index], get_field<operation::members[Index].subject>(of)),
     ...);
    return checker.sizes;
}

// Tells the sink of every violation, in the order of the wire; returns what the maps come to. Allocates
// nothing. Rules that are not asked must be no errors of the policy.
template <rules_asked Asked = rules_asked::all, class Fields>
constexpr map_sizes check_fields(const Fields& of, const policy& severities, violation_sink& sink) {
    return check_fields<Asked>(of, severities, sink, all_members<typename Fields::operation>);
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

}  // namespace IOTPKG_NAMESPACE::detail
