// SPDX-License-Identifier: BSL-1.0
// The partitions of AWS, one line each.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// As in the partitions.json of AWS's SDKs; the dual-stack domains as in "AWS IoT Device Management endpoints
// and quotas" of the AWS general reference and in the service's model, empty where neither has one.
struct aws_partition {
    // The second part of an ARN.
    std::string_view name;
    // The first and the second word of its Regions; empty where that may be any.
    std::string_view area;
    std::string_view word;
    // Of the hosts of its services.
    std::string_view domain;
    std::string_view dual_stack_domain;

    // Are the endpoints of AWS IoT in it known?
    [[nodiscard]] constexpr bool has_iot_endpoints() const { return !dual_stack_domain.empty(); }
};

// The first one in which a Region fits is its partition, so `aws` comes last.
inline constexpr aws_partition aws_partitions[] = {
    {"aws-cn", "cn", "", "amazonaws.com.cn", "api.amazonwebservices.com.cn"},
    {"aws-us-gov", "us", "gov", "amazonaws.com", "api.aws"},
    {"aws-iso", "us", "iso", "c2s.ic.gov", ""},
    {"aws-iso-b", "us", "isob", "sc2s.sgov.gov", ""},
    {"aws-iso-e", "eu", "isoe", "cloud.adc-e.uk", ""},
    {"aws-iso-f", "us", "isof", "csp.hci.ic.gov", ""},
    {"aws-eusc", "eusc", "", "amazonaws.eu", ""},
    {"aws", "", "", "amazonaws.com", "api.aws"},
};

constexpr bool is_aws_partition(std::string_view name) {
    for (const aws_partition& partition : aws_partitions) {
        if (partition.name == name) {
            return true;
        }
    }
    return false;
}

// The longest of the domains, for who keeps a host without a heap.
constexpr std::size_t longest_aws_domain() {
    std::size_t longest = 0;
    for (const aws_partition& partition : aws_partitions) {
        for (const std::string_view domain : {partition.domain, partition.dual_stack_domain}) {
            longest = domain.size() > longest ? domain.size() : longest;
        }
    }
    return longest;
}

}  // namespace IOTPKG_NAMESPACE::detail
