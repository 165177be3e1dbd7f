// SPDX-License-Identifier: BSL-1.0
// The host that a request is sent to, and what it is signed for.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <iotpkg/aws/region.hpp>
#include <iotpkg/endpoint_error.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/text_writer.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

struct endpoint_options {
    bool fips = false;
    bool dual_stack = false;  // IPv6 and IPv4
};

// The endpoint of AWS IoT in one Region.
//     iotpkg::endpoint("eu-central-1")                       a literal: checked by the compiler
//     iotpkg::endpoint::of(region, {.dual_stack = true})     anything else: a result
// Owns its text, without a heap; the views live as long as it does.
class endpoint {
public:
    template <std::size_t Size>
    consteval endpoint(const char (&region)[Size], endpoint_options options = {})
        : endpoint(checked(detail::view_of_literal_for_run_time_text_pass_a_string_view(region), options)) {}

    static constexpr result<endpoint, endpoint_error> of(std::string_view region,
                                                         endpoint_options options = {}) {
        detail::region_reader reader(region);
        if (!reader.read()) {
            return unexpected(reader.error());
        }
        if (options.fips && !has_fips(region)) {
            return unexpected(endpoint_error{endpoint_error::code::no_fips_endpoint, 0});
        }
        return endpoint(region, reader.partition(), options);
    }

    // Without scheme and port.
    [[nodiscard]] constexpr std::string_view host() const { return {host_.data(), host_size_}; }
    [[nodiscard]] constexpr std::string_view region() const {
        return host().substr(region_offset_, region_size_);
    }
    // aws, aws-cn or aws-us-gov: the second part of an ARN.
    [[nodiscard]] constexpr std::string_view partition() const { return partition_; }

    // For Signature Version 4. The host says nothing about them: FIPS hosts are signed for as others are.
    [[nodiscard]] static constexpr std::string_view signing_name() { return "iot"; }
    [[nodiscard]] constexpr std::string_view signing_region() const { return region(); }

private:
    static constexpr std::string_view plain_prefix = "iot.";
    static constexpr std::string_view fips_prefix = "iot-fips.";
    static constexpr std::size_t max_host_size =
        fips_prefix.size() + max_region_size + 1 + detail::longest_aws_domain();

    constexpr endpoint(std::string_view region, const detail::aws_partition& partition,
                       endpoint_options options)
        : region_offset_(options.fips ? fips_prefix.size() : plain_prefix.size()),
          region_size_(region.size()),
          partition_(partition.name) {
        detail::text_writer out(host_.data(), host_.data() + host_.size());
        out.raw(options.fips ? fips_prefix : plain_prefix);
        out.raw(region);
        out.raw('.');
        out.raw(options.dual_stack ? partition.dual_stack_domain : partition.domain);
        host_size_ = host_.size() - out.room();
    }

    // The model's rules make a FIPS host for every Region; the list of endpoints, which names what is there,
    // has one for these alone. A host that is not there is an error here and not one of DNS later. Nothing is
    // known of China, so it has none.
    static constexpr bool has_fips(std::string_view region) {
        return region.starts_with("us-") || region == "ca-central-1";
    }

    static constexpr endpoint checked(std::string_view region, endpoint_options options) {
        const auto made = of(region, options);
        if (!made) {
            detail::refuse(made.error().reason);
        }
        return *made;
    }

    std::array<char, max_host_size> host_{};
    std::size_t host_size_ = 0;
    std::size_t region_offset_;
    std::size_t region_size_;
    std::string_view partition_;
};

static_assert(std::is_trivially_copyable_v<endpoint>);

}  // namespace IOTPKG_NAMESPACE
