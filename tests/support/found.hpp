// SPDX-License-Identifier: BSL-1.0
// What a check found, as the tests ask for it.
#pragma once

#include <vector>

#include <iotpkg/report.hpp>

// The rules of a report, in its order.
inline std::vector<iotpkg::rule> rules_of(const iotpkg::report& found) {
    std::vector<iotpkg::rule> rules;
    for (const iotpkg::violation& one : found) {
        rules.push_back(one.rule);
    }
    return rules;
}

template <class Builder>
    requires requires(const Builder& builder) { builder.check(); }
std::vector<iotpkg::rule> rules_of(const Builder& builder) {
    return rules_of(builder.check());
}
