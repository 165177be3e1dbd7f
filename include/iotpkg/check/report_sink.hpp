// SPDX-License-Identifier: BSL-1.0
// Sinks that keep violations: in a report, or by calling back.
#pragma once

#include <cstddef>
#include <utility>

#include <iotpkg/check/entry_pointers.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Calls callback(violation). Without entries of maps, a pointer is static text: which keys may be shown is
// asked of the tables of Unicode, and those are a quarter of a small program.
template <class Callback, bool HasEntries = true>
class callback_sink final : public violation_sink {
public:
    constexpr explicit callback_sink(Callback& callback) : callback_(callback) {}

    constexpr void add(const finding& found) override {
        if constexpr (HasEntries) {
            if (!is_told<usual_pointers>(found)) {
                is_told<longest_pointers>(found);
            }
        } else {
            callback_(violation_of(found, pointer_of(found.where.about)));
        }
    }

private:
    // False where that memory does not do. A function of its own, whose memory nobody else has to hold ready.
    template <std::size_t Size>
    IOTPKG_NEVER_INLINE constexpr bool is_told(const finding& found) {
        entry_pointers<Size> pointers;
        const violation made = violation_of(found, pointers);
        if (pointers.is_full() && Size < longest_pointers) {
            return false;
        }
        callback_(made);
        return true;
    }

    Callback& callback_;
};

using report_sink = callback_sink<report>;

// Is there an error? check(policy, sink) is asked for errors alone, and once more for all violations where
// there is one: no report is made, and no warning looked for, of what is right.
template <bool HasEntries, class Check>
constexpr bool is_refused(const policy& severities, report& found, Check&& check) {
    first_error error;
    check(severities.errors_only(), error);
    if (error.is_found) {
        callback_sink<report, HasEntries> sink(found);
        check(severities, sink);
    }
    return error.is_found;
}

}  // namespace IOTPKG_NAMESPACE::detail
