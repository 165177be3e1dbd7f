// SPDX-License-Identifier: BSL-1.0
// Test of s3/host.hpp; hosts in whole URLs are tested in s3_uri.cpp.
#include <iotpkg/s3/host.hpp>

#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::parse_s3_host;
using style = iotpkg::detail::s3_host::style;

constexpr bool is_virtual(std::string_view host, std::string_view bucket) {
    return parse_s3_host(host).kind == style::virtual_host && parse_s3_host(host).bucket == bucket;
}

constexpr bool is(std::string_view host, style kind) {
    return parse_s3_host(host).kind == kind;
}

}  // namespace

TEST_CASE("the bucket is what stands before the host of S3", "[s3_host]") {
    CHECK_BOTH_DOORS(is_virtual("acme.s3.amazonaws.com", "acme"));
    CHECK_BOTH_DOORS(is_virtual("a.b.c.s3.eu-west-1.amazonaws.com", "a.b.c"));
    CHECK_BOTH_DOORS(is_virtual("s3.s3.amazonaws.com", "s3"));
    CHECK_BOTH_DOORS(is_virtual("acme.S3.EU-WEST-1.AmazonAWS.com", "acme"));
    CHECK_BOTH_DOORS(is_virtual("acme.s3.dualstack.eu-west-1.amazonaws.com", "acme"));
    CHECK_BOTH_DOORS(is_virtual("acme.s3-accelerate.dualstack.amazonaws.com", "acme"));
    CHECK_BOTH_DOORS(is_virtual("acme.s3.cn-north-1.amazonaws.com.cn", "acme"));
    CHECK_BOTH_DOORS(is("s3.amazonaws.com", style::path));
    CHECK_BOTH_DOORS(is("s3-fips.us-east-1.amazonaws.com", style::path));
    CHECK_BOTH_DOORS(is("s3-eu-west-1.amazonaws.com", style::path));
    CHECK_BOTH_DOORS(is("s3-accelerate.amazonaws.com", style::unknown));
    CHECK_BOTH_DOORS(is("name-123456789012.s3-accesspoint.us-east-1.amazonaws.com", style::access_point));
    CHECK_BOTH_DOORS(is("amazonaws.com", style::unknown));
    CHECK_BOTH_DOORS(is(".amazonaws.com", style::unknown));
    CHECK_BOTH_DOORS(is("s3.amazonaws.com.example.org", style::unknown));
    CHECK_BOTH_DOORS(is("acme.s3.xamazonaws.com", style::unknown));
    CHECK_BOTH_DOORS(is("", style::unknown));
}

TEST_CASE("hosts are cut off from their end, label by label", "[s3_host]") {
    iotpkg::detail::host_labels labels{"a.b."};
    CHECK(labels.take().empty());
    CHECK(labels.more);
    CHECK(labels.take() == "b");
    CHECK(labels.take() == "a");
    CHECK_FALSE(labels.more);
    CHECK(labels.take().empty());
}

TEST_CASE("the domain of every partition is cut off, and no other", "[s3_host]") {
    for (const iotpkg::detail::aws_partition& partition : iotpkg::detail::aws_partitions) {
        CAPTURE(partition.name);
        const std::string host = "acme.s3.us-east-1." + std::string(partition.domain);
        std::string_view cut = host;
        CHECK(iotpkg::detail::remove_aws_domain(cut));
        CHECK(cut == "acme.s3.us-east-1");
        CHECK(is_virtual(host, "acme"));
        std::string_view alone = partition.domain;
        CHECK_FALSE(iotpkg::detail::remove_aws_domain(alone));
        CHECK(alone == partition.domain);
    }
    std::string_view other = "s3.us-east-1.api.aws";
    CHECK_FALSE(iotpkg::detail::remove_aws_domain(other));
}
