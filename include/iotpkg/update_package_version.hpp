// SPDX-License-Identifier: BSL-1.0
// UpdatePackageVersion: its members, its answer, and where a request begins.
#pragma once

// GCC prints the way to the header that holds the error, by its first include. Including these first keeps
// the user's line on the screen.
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/s3/uri_refusals.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/values.hpp>
#include <iotpkg/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/constant.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/operation/builder.hpp>

namespace IOTPKG_NAMESPACE {

// The list of members, in the order in which AWS's own clients write them.
struct update_package_version_operation {
    static constexpr std::string_view name = "UpdatePackageVersion";
    static constexpr http_method method = http_method::patch;
    static constexpr member members[] = {
        package_version_path[0], package_version_path[1],
        {subject::description},  {subject::attributes},
        {subject::artifact},     {subject::action},
        {subject::recipe},       {subject::client_token, member_place::query},
    };
    // What a request leaves out stays as it is.
    static constexpr bool is_complete = false;

#define IOTPKG_OPERATION "UpdatePackageVersion"
#include <iotpkg/operation/sentences.hpp>
};

// The answer to a request that was carried out: it has no members.
struct update_package_version_response {};

// What becomes of a package version.
enum class package_version_action : std::uint8_t { publish, deprecate };

// As it stands on the wire.
constexpr std::string_view to_string_view(package_version_action action) {
    return detail::package_version_actions[static_cast<std::size_t>(action)];
}

namespace detail {

template <class Operation, class Builder, policy Policy>
class setter<subject::action, Operation, Builder, Policy>
    : public setter_base<subject::action, Operation, Builder, Policy> {
    using base = setter_base<subject::action, Operation, Builder, Policy>;

public:
    // A version that was created is a draft, which cannot be deployed before it is published.
    [[nodiscard]] constexpr auto action(package_version_action wanted) const {
        base::sentences::template action<Builder::template is_set<subject::action>>();
        return base::self().template with_value<subject::action, true>(text(to_string_view(wanted)));
    }
};

}  // namespace detail

// Begins a request to change a version of a software package; see
// https://docs.aws.amazon.com/iot/latest/apireference/API_UpdatePackageVersion.html
//     iotpkg::request publish = iotpkg::update_package_version()
//         .package_name("thermostat-firmware").version_name("2.4.1")
//         .action(iotpkg::package_version_action::publish).build();
template <policy Policy = policy::recommended>
[[nodiscard]] constexpr auto update_package_version() {
    return detail::begin_request<update_package_version_operation, Policy>();
}

}  // namespace IOTPKG_NAMESPACE
