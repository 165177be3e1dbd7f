// SPDX-License-Identifier: BSL-1.0
// The entries of a map as one text, in their order: "team=hvac;channel=stable;".
#pragma once

#include <string>

#include <iotpkg/text/text.hpp>

template <class Entries>
std::string joined(const Entries& entries) {
    std::string all;
    entries.each([&](const iotpkg::detail::text& key, const iotpkg::detail::text& value) {
        all += std::string(key.view()) + '=' + std::string(value.view()) + ';';
        return true;
    });
    return all;
}
