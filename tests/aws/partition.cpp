// SPDX-License-Identifier: BSL-1.0
// The table of partitions.
#include <iotpkg/aws/partition.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::aws_partition;
using iotpkg::detail::aws_partitions;
using iotpkg::detail::is_aws_partition;
using iotpkg::detail::longest_aws_domain;

static_assert(is_aws_partition("aws") && is_aws_partition("aws-iso-f") && is_aws_partition("aws-eusc"));
static_assert(!is_aws_partition("") && !is_aws_partition("AWS") && !is_aws_partition("aws-") &&
              !is_aws_partition("aws-iso-c"));

}  // namespace

TEST_CASE("the partitions are those of AWS's SDKs") {
    std::set<std::string_view> names;
    for (const aws_partition& one : aws_partitions) {
        names.insert(one.name);
        CHECK(is_aws_partition(one.name));
    }
    CHECK(names == std::set<std::string_view>{"aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b",
                                              "aws-iso-e", "aws-iso-f", "aws-eusc"});
    CHECK(std::size(aws_partitions) == names.size());
}

TEST_CASE("each partition is told from the others, the last one by being none of them") {
    std::set<std::string> told_by;
    for (const aws_partition& one : aws_partitions) {
        CAPTURE(one.name);
        CHECK(told_by.insert(std::string(one.area) + '-' + std::string(one.word)).second);
        CHECK((one.area.empty() && one.word.empty()) == (&one == std::end(aws_partitions) - 1));
    }
}

TEST_CASE("a domain is written as it stands behind the dot") {
    std::size_t longest = 0;
    for (const aws_partition& one : aws_partitions) {
        for (const std::string_view domain : {one.domain, one.dual_stack_domain}) {
            CAPTURE(one.name, domain);
            longest = domain.size() > longest ? domain.size() : longest;
            CHECK(domain.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == domain.npos);
            CHECK_FALSE(domain.starts_with('.'));
            CHECK_FALSE(domain.ends_with('.'));
        }
        CHECK_FALSE(one.domain.empty());
        CHECK(one.has_iot_endpoints() ==
              (one.name == "aws" || one.name == "aws-cn" || one.name == "aws-us-gov"));
    }
    CHECK(longest == longest_aws_domain());
}
