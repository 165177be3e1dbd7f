// SPDX-License-Identifier: BSL-1.0
// What a service model says of operations, whatever form it comes in; the library's table says the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace drift {

struct member;

struct shape {
    std::string type;  // string, map, structure, or what else the model has
    std::size_t min = 0;
    std::optional<std::size_t> max{};
    std::string characters{};           // the class of a pattern, as in [a-z]; empty where there is none
    std::vector<std::string> values{};  // of an enumeration, sorted
    bool is_sensitive = false;
    std::vector<member> members;  // those of a structure; of a map, what all its keys and values are
};

struct member {
    std::string name;
    shape of;
    std::string place{};  // in the request, with its name there; empty for what is no member of a structure
    bool is_required = false;
    bool is_token = false;  // clients fill it with an idempotency token
};

struct operation {
    std::string name;
    std::string method;
    std::string uri;
    shape input;
};

// The members by which a map describes its keys and its values.
inline const std::string key_name = "<key>";
inline const std::string value_name = "<value>";

// Structures may hold themselves: so deep is what is looked at.
inline constexpr int max_depth = 8;

}  // namespace drift
