// SPDX-License-Identifier: BSL-1.0
// CreatePackageVersion: its members, and where a request begins.
#pragma once

// GCC prints the way to the header that holds the error, by its first include. Including these first keeps
// the user's line on the screen.
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/s3/uri_refusals.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/values.hpp>
#include <iotpkg/version.hpp>

#include <string_view>

#include <iotpkg/constant.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/operation/builder.hpp>

namespace IOTPKG_NAMESPACE {

// The list of members, in the order in which AWS's own clients write them.
struct create_package_version_operation {
    static constexpr std::string_view name = "CreatePackageVersion";
    static constexpr http_method method = http_method::put;
    static constexpr member members[] = {
        package_version_path[0], package_version_path[1],
        {subject::description},  {subject::attributes},
        {subject::artifact},     {subject::recipe},
        {subject::tags},         {subject::client_token, member_place::query},
    };
    // What a request leaves out does not exist.
    static constexpr bool is_complete = true;

#define IOTPKG_OPERATION "CreatePackageVersion"
#include <iotpkg/operation/sentences.hpp>
};

// Begins a request to create a version of a software package; see
// https://docs.aws.amazon.com/iot/latest/apireference/API_CreatePackageVersion.html
//     iotpkg::request request = iotpkg::create_package_version()
//         .package_name("thermostat-firmware").version_name("2.4.1").build();
template <policy Policy = policy::recommended>
[[nodiscard]] constexpr auto create_package_version() {
    return detail::begin_request<create_package_version_operation, Policy>();
}

}  // namespace IOTPKG_NAMESPACE
