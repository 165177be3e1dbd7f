// SPDX-License-Identifier: BSL-1.0
// Regions taken apart at their dashes: which partition one is in, or what is wrong with it first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/endpoint_error.hpp>

#include "slow_rules.hpp"

namespace slow {

using region_error = iotpkg::endpoint_error;

struct region_verdict {
    bool is_region = false;
    region_error error{};
    std::string partition{};
    std::string domain{};
    std::string dual_stack_domain{};
};

inline region_verdict no_region(region_error::code reason, std::size_t offset) {
    return {false, {reason, offset}, "", "", ""};
}

// What is wrong with a character, by itself and beside others.
inline bool has_wrong_character(std::string_view given, region_verdict& made) {
    using code = region_error::code;
    for (std::size_t at = 0; at < given.size(); ++at) {
        const unsigned byte = byte_of(given[at]);
        const bool is_lone_dash = byte == '-' && (at == 0 || at + 1 == given.size() || given[at - 1] == '-');
        if (byte >= 'A' && byte <= 'Z') {
            made = no_region(code::upper_case, at);
        } else if (is_one_of(byte, U".:/")) {
            made = no_region(code::host_name, at);
        } else if (byte != '-' && !is_lower(byte) && !is_digit(byte)) {
            made = no_region(code::character, at);
        } else if (is_lone_dash) {
            made = no_region(code::malformed, at);
        } else {
            continue;
        }
        return true;
    }
    return false;
}

inline bool has_digit(std::string_view given) {
    return given.find_first_of("0123456789") != nowhere;
}

// What often stands where a Region belongs.
inline bool is_other_name(std::string_view given, const std::vector<std::string>& labels,
                          region_verdict& made) {
    using code = region_error::code;
    if (labels.front() == "fips" && labels.size() > 1) {
        made = no_region(code::fips_region, 0);
    } else if (labels.back() == "fips" && labels.size() > 1) {
        made = no_region(code::fips_region, given.size() - 4);
    } else if (labels.front() == "aws" && !has_digit(given)) {
        const bool is_global = labels.back() == "global" && labels.size() > 1;
        made = no_region(is_global ? code::pseudo_region : code::partition, 0);
    } else if (labels.size() > 1 && labels.back().starts_with("az") && has_digit(labels.front())) {
        made = no_region(code::zone, 0);
    } else {
        return false;
    }
    return true;
}

inline region_verdict partition_of(const std::vector<std::string>& words) {
    using code = region_error::code;
    if (words[1].starts_with("gov") && (words[0] != "us" || words[1] != "gov")) {
        return no_region(code::malformed, words[0].size() + 1);
    }
    if (words[1].starts_with("iso") || words[0] == "eusc") {
        return no_region(code::unknown_partition, 0);
    }
    if (words[0] == "cn") {
        return {true, {}, "aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn"};
    }
    return {true, {}, words[1] == "gov" ? "aws-us-gov" : "aws", "amazonaws.com", "api.aws"};
}

// Two words and a number; three where a partition is named.
inline region_verdict read_region(std::string_view given) {
    using code = region_error::code;
    region_verdict made;
    if (given.empty()) {
        return no_region(code::empty, 0);
    }
    if (given.size() > 63) {
        return no_region(code::too_long, 63);
    }
    if (has_wrong_character(given, made)) {
        return made;
    }
    const std::vector<std::string> labels = split(given, '-');
    if (is_other_name(given, labels, made)) {
        return made;
    }
    std::vector<std::string> words;
    std::vector<std::size_t> begins;
    std::size_t at = 0;
    for (const std::string& label : labels) {
        if (is_digit(byte_of(label.front()))) {
            break;
        }
        if (words.size() == 3 || has_digit(label)) {
            return no_region(code::malformed, at);
        }
        words.push_back(label);
        begins.push_back(at);
        at += label.size() + 1;
    }
    const std::size_t number = words.size();
    at = at < given.size() ? at : given.size();
    words.resize(words.size() < 2 ? 2 : words.size());
    const bool is_named = words[0] == "eusc" || words[1].starts_with("iso") || words[1].starts_with("gov");
    const std::size_t due = is_named ? 3 : 2;
    if (words[0].size() != 2 && words[0] != "eusc") {
        return no_region(code::malformed, 0);
    }
    if (number != due) {
        return no_region(code::malformed, number < due ? at : begins[due]);
    }
    const std::string_view rest = given.substr(at);
    const std::size_t behind = rest.find_first_not_of("0123456789");
    const std::size_t digits = behind == nowhere ? rest.size() : behind;
    if (digits == 0 || digits > 2 || rest.front() == '0') {
        return no_region(code::malformed, at);
    }
    if (digits != rest.size()) {
        const bool is_zone = rest[digits] == '-' || digits + 1 == rest.size();
        return no_region(is_zone ? code::zone : code::malformed, at + digits);
    }
    return partition_of(words);
}

}  // namespace slow
