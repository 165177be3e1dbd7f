// SPDX-License-Identifier: BSL-1.0
// Which rules count, and as what: an error, a warning, or not at all.
#pragma once

#include <cstddef>
#include <cstdint>

#include <iotpkg/rules.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// The severity of every rule. A value of it works at run time and as a template argument:
//     using enum iotpkg::rule;
//     inline constexpr iotpkg::policy mine = iotpkg::policy::recommended.off(bucket_characters);
//     iotpkg::create_package_version<mine>()...
// What breaks the wire is an error in every policy until that very rule is named; what leaves no request to
// send is one always.
class policy {
public:
    static const policy recommended;  // each rule as the table has it; the default
    static const policy service;      // what the IoT service documents, and what breaks the wire
    static const policy wire_safe;    // only what breaks the wire
    static const policy strict;       // recommended, with each warning an error

    // The same as wire_safe: a policy to build one's own from.
    constexpr policy() {
        for (const rule_row& row : rules) {
            set(row.id, severity_on_the_wire(row));
        }
    }
    static constexpr policy none() { return {}; }

    [[nodiscard]] constexpr policy off(rule id) const { return with(id, severity::off); }
    [[nodiscard]] constexpr policy warn(rule id) const { return with(id, severity::warning); }
    [[nodiscard]] constexpr policy error(rule id) const { return with(id, severity::error); }

    // The same with each warning off: it refuses no less, and costs less to check.
    [[nodiscard]] constexpr policy errors_only() const {
        policy changed = *this;
        changed.warnings[0] = 0;
        changed.warnings[1] = 0;
        return changed;
    }

    [[nodiscard]] constexpr iotpkg::severity severity_of(rule id) const {
        const std::size_t word = static_cast<std::size_t>(id) / 64;
        const std::uint64_t bit = std::uint64_t{1} << (static_cast<std::size_t>(id) % 64);
        if ((errors[word] & bit) != 0) {
            return severity::error;
        }
        return (warnings[word] & bit) != 0 ? severity::warning : severity::off;
    }

    constexpr bool operator==(const policy&) const = default;

    // One bit a rule. Public because C++ asks it of a template argument; use severity_of.
    std::uint64_t errors[2] = {};
    std::uint64_t warnings[2] = {};

private:
    // Each rule with the severity that severity_for(row) gives it.
    template <class Severity>
    static constexpr policy from(Severity severity_for) {
        policy made;
        for (const rule_row& row : rules) {
            made.set(row.id, severity_for(row));
        }
        return made;
    }

    static constexpr iotpkg::severity severity_on_the_wire(const rule_row& row) {
        return row.wire == wire_effect::keeps_wire ? severity::off : severity::error;
    }

    [[nodiscard]] constexpr policy with(rule id, iotpkg::severity wanted) const {
        policy changed = *this;
        if (row_of(id).wire != wire_effect::leaves_no_request) {
            changed.set(id, wanted);
        }
        return changed;
    }

    constexpr void set(rule id, iotpkg::severity wanted) {
        const std::size_t word = static_cast<std::size_t>(id) / 64;
        const std::uint64_t bit = std::uint64_t{1} << (static_cast<std::size_t>(id) % 64);
        errors[word] &= ~bit;
        warnings[word] &= ~bit;
        if (wanted == severity::error) {
            errors[word] |= bit;
        } else if (wanted == severity::warning) {
            warnings[word] |= bit;
        }
    }
};

static_assert(rule_count <= 128, "iotpkg: policy has room for 128 rules");

inline constexpr policy policy::recommended = from([](const rule_row& row) { return row.severity; });

inline constexpr policy policy::service = from([](const rule_row& row) {
    const bool is_documented = row.provenance == provenance::model || row.provenance == provenance::prose;
    return is_documented ? row.severity : severity_on_the_wire(row);
});

inline constexpr policy policy::wire_safe;

inline constexpr policy policy::strict = from([](const rule_row&) { return severity::error; });

}  // namespace IOTPKG_NAMESPACE
