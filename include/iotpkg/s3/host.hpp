// SPDX-License-Identifier: BSL-1.0
// The host names under which S3 serves objects.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/aws/partition.hpp>
#include <iotpkg/aws/region.hpp>
#include <iotpkg/text/ascii.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// A host name, taken apart from its end.
struct host_labels {
    std::string_view rest;
    bool more = true;

    constexpr std::string_view take() {
        const std::size_t dot = rest.rfind('.');
        const std::string_view label = dot == std::string_view::npos ? rest : rest.substr(dot + 1);
        more = more && dot != std::string_view::npos;
        rest = more ? rest.substr(0, dot) : std::string_view();
        return label;
    }
};

struct s3_host {
    enum class style : unsigned char {
        unknown,       // no host of S3, or none that serves objects
        path,          // the bucket begins the path
        virtual_host,  // the bucket begins the host
        access_point,
    };
    style kind = style::unknown;
    std::string_view bucket{};  // for virtual_host
};

// Cuts off the domain of any partition, and the dot before it.
constexpr bool remove_aws_domain(std::string_view& host) {
    for (const aws_partition& partition : aws_partitions) {
        if (host.size() <= partition.domain.size()) {
            continue;
        }
        const std::size_t dot = host.size() - partition.domain.size() - 1;
        if (host[dot] == '.' && equals_in_any_case(host.substr(dot + 1), partition.domain)) {
            host = host.substr(0, dot);
            return true;
        }
    }
    return false;
}

// Amazon S3 user guide, "Virtual hosting of general purpose buckets"; AWS general reference, "Amazon S3
// endpoints". A bucket may hold dots, so the end of the host decides. Website hosts do not serve versions
// and are left out.
constexpr s3_host parse_s3_host(std::string_view host) {
    using style = s3_host::style;
    if (!remove_aws_domain(host)) {
        return {};
    }
    host_labels labels{host};
    std::string_view label = labels.take();
    bool bucket_required = false;
    if (is_region(label)) {
        label = labels.take();
        if (equals_in_any_case(label, "dualstack")) {
            label = labels.take();
        }
        if (starts_in_any_case(label, "s3-accesspoint") || starts_in_any_case(label, "s3-object-lambda") ||
            starts_in_any_case(label, "s3-outposts")) {
            return {style::access_point};
        }
        if (!equals_in_any_case(label, "s3") && !equals_in_any_case(label, "s3-fips")) {
            return {};
        }
    } else if (equals_in_any_case(label, "s3-global")) {
        return {equals_in_any_case(labels.take(), "accesspoint") ? style::access_point : style::unknown};
    } else if (equals_in_any_case(label, "s3-accelerate")) {
        bucket_required = true;
    } else if (equals_in_any_case(label, "dualstack")) {
        if (!equals_in_any_case(labels.take(), "s3-accelerate")) {
            return {};
        }
        bucket_required = true;
    } else if (starts_in_any_case(label, "s3-fips-")) {
        if (!is_region(label.substr(std::string_view("s3-fips-").size()))) {
            return {};
        }
    } else if (!equals_in_any_case(label, "s3") && !equals_in_any_case(label, "s3-external-1") &&
               !(starts_in_any_case(label, "s3-") && is_region(label.substr(3)))) {
        return {};
    }
    if (labels.more) {
        return {style::virtual_host, labels.rest};
    }
    return {bucket_required ? style::unknown : style::path};
}

}  // namespace IOTPKG_NAMESPACE::detail
