// SPDX-License-Identifier: BSL-1.0
// What an operation says of itself: a list of members, for whoever walks over them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/request.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// Where a member goes in a request.
enum class member_place : std::uint8_t { path, query, body };

// A member of an operation. Its name, shape and sensitivity are those of its subject.
struct member {
    iotpkg::subject subject;
    member_place place = member_place::body;
    bool is_required = false;
    // Of a member in the path: what stands before it there.
    std::string_view segment{};
};

// The path of a package version, which is that of every operation on one.
inline constexpr member package_version_path[] = {
    {subject::package_name, member_place::path, true, "/packages/"},
    {subject::version_name, member_place::path, true, "/versions/"},
};

// An operation is a type such as create_package_version_operation, with
//     name               as the API reference has it
//     method             of HTTP
//     members[]          in the order in which they are checked and written
//     is_complete        what a request leaves out does not exist: its recipe can be held against it
//     sentences          what the compiler says, see operation/sentences.hpp
template <class Operation>
concept operation = requires {
    Operation::name;
    Operation::method;
    Operation::members;
    Operation::is_complete;
};

}  // namespace IOTPKG_NAMESPACE
