// SPDX-License-Identifier: BSL-1.0
// JSON whose one long array is written as it grows, so that none of it has to be kept.
#pragma once

#include <nlohmann/json.hpp>

#include "json_text.hpp"
#include "output.hpp"

namespace iotpkg_check {

// The elements of an array, a line each.
class json_elements {
public:
    explicit json_elements(output& to) : to_(to) {}

    void add(const nlohmann::ordered_json& element) {
        to_.write((is_first_ ? "\n    " : ",\n    ") + dumped(element));
        is_first_ = false;
    }

    void end() { to_.write(is_first_ ? "]" : "\n  ]"); }

private:
    output& to_;
    bool is_first_ = true;
};

}  // namespace iotpkg_check
