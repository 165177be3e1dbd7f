// SPDX-License-Identifier: BSL-1.0
// Test of aws/region.hpp: the form of a Region, byte by byte.
#include <iotpkg/aws/region.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <iotpkg/result.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::endpoint_error;
using iotpkg::max_region_size;
using iotpkg::detail::is_region;
using code = iotpkg::endpoint_error::code;

constexpr iotpkg::result<iotpkg::detail::aws_partition, endpoint_error> read(std::string_view region) {
    iotpkg::detail::region_reader reader(region);
    if (!reader.read()) {
        return iotpkg::unexpected(reader.error());
    }
    return reader.partition();
}

constexpr bool is_in(std::string_view region, std::string_view partition) {
    const auto made = read(region);
    return made.has_value() && made->name == partition;
}

constexpr bool fails(std::string_view region, code reason, std::size_t offset) {
    const auto made = read(region);
    return !made.has_value() && made.error() == endpoint_error{reason, offset};
}

// "us-", as many letters as make it so long, and "-1".
template <std::size_t Size>
constexpr std::array<char, Size> region_of_size = [] {
    std::array<char, Size> region{};
    region.fill('a');
    region[0] = 'u';
    region[1] = 's';
    region[2] = '-';
    region[Size - 2] = '-';
    region[Size - 1] = '1';
    return region;
}();

template <std::size_t Size>
constexpr std::string_view region_text() {
    return {region_of_size<Size>.data(), Size};
}

// What the byte itself is refused for, wherever it stands.
std::optional<code> fault_of(char character) {
    if (character >= 'A' && character <= 'Z') {
        return code::upper_case;
    }
    if (std::string_view(".:/").find(character) != std::string_view::npos) {
        return code::host_name;
    }
    if (std::string_view("abcdefghijklmnopqrstuvwxyz0123456789-").find(character) == std::string_view::npos) {
        return code::character;
    }
    return std::nullopt;
}

bool is_letter(char character) {
    return std::string_view("abcdefghijklmnopqrstuvwxyz").find(character) != std::string_view::npos;
}

bool is_digit(char character) {
    return std::string_view("0123456789").find(character) != std::string_view::npos;
}

}  // namespace

TEST_CASE("the partition of a Region follows from its form", "[region]") {
    CHECK_BOTH_DOORS(is_in("us-east-1", "aws"));
    CHECK_BOTH_DOORS(is_in("eu-central-2", "aws"));
    CHECK_BOTH_DOORS(is_in("ap-southeast-7", "aws"));
    CHECK_BOTH_DOORS(is_in("ca-west-1", "aws"));
    CHECK_BOTH_DOORS(is_in("sa-east-1", "aws"));
    CHECK_BOTH_DOORS(is_in("me-south-1", "aws"));
    CHECK_BOTH_DOORS(is_in("af-south-1", "aws"));
    CHECK_BOTH_DOORS(is_in("il-central-1", "aws"));
    CHECK_BOTH_DOORS(is_in("mx-central-1", "aws"));
    CHECK_BOTH_DOORS(is_in("cn-north-1", "aws-cn"));
    CHECK_BOTH_DOORS(is_in("cn-northwest-1", "aws-cn"));
    CHECK_BOTH_DOORS(is_in("us-gov-east-1", "aws-us-gov"));
    CHECK_BOTH_DOORS(is_in("us-gov-west-1", "aws-us-gov"));
}

TEST_CASE("a Region that nobody knows yet", "[region]") {
    CHECK_BOTH_DOORS(is_in("zz-northeast-99", "aws"));
    CHECK_BOTH_DOORS(is_in("us-gov-central-10", "aws-us-gov"));
    CHECK_BOTH_DOORS(is_in("cn-south-2", "aws-cn"));
}

TEST_CASE("a Region has at most the bytes of a label", "[region]") {
    CHECK_BOTH_DOORS(max_region_size == 63);
    CHECK_BOTH_DOORS(is_in("aa-a-1", "aws"));
    CHECK_BOTH_DOORS(is_in(region_text<62>(), "aws"));
    CHECK_BOTH_DOORS(is_in(region_text<63>(), "aws"));
    CHECK_BOTH_DOORS(fails(region_text<64>(), code::too_long, 63));
    CHECK_BOTH_DOORS(fails(region_text<65>(), code::too_long, 63));
    CHECK_BOTH_DOORS(fails("", code::empty, 0));
    CHECK_BOTH_DOORS(fails(std::string_view(), code::empty, 0));
    CHECK(fails(std::string(1'000'000, '.'), code::too_long, 63));
    CHECK(fails(std::string(63, 'a'), code::malformed, 0));
    CHECK(fails(std::string(63, '1'), code::malformed, 0));
    CHECK(fails(std::string(63, '-'), code::malformed, 0));
}

TEST_CASE("what is not of the form of a Region, and where", "[region]") {
    CHECK_BOTH_DOORS(fails("us", code::malformed, 2));
    CHECK_BOTH_DOORS(fails("us-", code::malformed, 2));
    CHECK_BOTH_DOORS(fails("-us-east-1", code::malformed, 0));
    CHECK_BOTH_DOORS(fails("us--east-1", code::malformed, 3));
    CHECK_BOTH_DOORS(fails("us-east-1-", code::malformed, 9));
    CHECK_BOTH_DOORS(fails("us-east", code::malformed, 7));
    CHECK_BOTH_DOORS(fails("us-1", code::malformed, 3));
    CHECK_BOTH_DOORS(fails("1", code::malformed, 0));
    CHECK_BOTH_DOORS(fails("useast1", code::malformed, 0));
    CHECK_BOTH_DOORS(fails("u-east-1", code::malformed, 0));
    CHECK_BOTH_DOORS(fails("usa-east-1", code::malformed, 0));
    CHECK_BOTH_DOORS(fails("us-east1", code::malformed, 3));
    CHECK_BOTH_DOORS(fails("us-east-0", code::malformed, 8));
    CHECK_BOTH_DOORS(fails("us-east-01", code::malformed, 8));
    CHECK_BOTH_DOORS(fails("us-east-100", code::malformed, 8));
    CHECK_BOTH_DOORS(fails("us-east-1ab", code::malformed, 9));
    CHECK_BOTH_DOORS(fails("us-east-one", code::malformed, 8));
    CHECK_BOTH_DOORS(fails("ap-south-east-1", code::malformed, 9));
    CHECK_BOTH_DOORS(fails("ap-south-east-big-1", code::malformed, 14));
    CHECK_BOTH_DOORS(fails("us-gov-1", code::malformed, 7));
    CHECK_BOTH_DOORS(fails("us-gov", code::malformed, 6));
    CHECK_BOTH_DOORS(fails("eu-gov-west-1", code::malformed, 3));
    CHECK_BOTH_DOORS(fails("cn-gov-north-1", code::malformed, 3));
    CHECK_BOTH_DOORS(fails("us-govwest-1", code::malformed, 11));
    CHECK_BOTH_DOORS(fails("us-govs-west-1", code::malformed, 3));
    CHECK_BOTH_DOORS(fails("us-iso-1", code::malformed, 7));
    CHECK_BOTH_DOORS(fails("eusc-east-1", code::malformed, 10));
    CHECK_BOTH_DOORS(fails("us-gov-west-coast-1", code::malformed, 12));
}

TEST_CASE("partitions whose endpoints are not known", "[region]") {
    CHECK_BOTH_DOORS(fails("us-iso-east-1", code::unknown_partition, 0));
    CHECK_BOTH_DOORS(fails("us-isob-east-1", code::unknown_partition, 0));
    CHECK_BOTH_DOORS(fails("eu-isoe-west-1", code::unknown_partition, 0));
    CHECK_BOTH_DOORS(fails("us-isof-south-1", code::unknown_partition, 0));
    CHECK_BOTH_DOORS(fails("eusc-de-east-1", code::unknown_partition, 0));
}

TEST_CASE("what is often at hand where a Region is asked for", "[region]") {
    CHECK_BOTH_DOORS(fails("us-east-1a", code::zone, 9));
    CHECK_BOTH_DOORS(fails("us-gov-west-1b", code::zone, 13));
    CHECK_BOTH_DOORS(fails("ap-southeast-12c", code::zone, 15));
    CHECK_BOTH_DOORS(fails("us-west-2-lax-1a", code::zone, 9));
    CHECK_BOTH_DOORS(fails("us-east-1-wl1-bos-wlz-1", code::zone, 9));
    CHECK_BOTH_DOORS(fails("use1-az2", code::zone, 0));
    CHECK_BOTH_DOORS(fails("usw2-lax1-az1", code::zone, 0));
    CHECK_BOTH_DOORS(fails("us-west-2-az1", code::zone, 9));
    CHECK_BOTH_DOORS(fails("us-azores", code::malformed, 9));
    CHECK_BOTH_DOORS(fails("use1-east", code::malformed, 0));

    CHECK_BOTH_DOORS(fails("aws", code::partition, 0));
    CHECK_BOTH_DOORS(fails("aws-cn", code::partition, 0));
    CHECK_BOTH_DOORS(fails("aws-us-gov", code::partition, 0));
    CHECK_BOTH_DOORS(fails("aws-iso-b", code::partition, 0));
    CHECK_BOTH_DOORS(fails("aws-global", code::pseudo_region, 0));
    CHECK_BOTH_DOORS(fails("aws-cn-global", code::pseudo_region, 0));
    CHECK_BOTH_DOORS(fails("aws-us-gov-global", code::pseudo_region, 0));
    CHECK_BOTH_DOORS(fails("aws-east-1", code::malformed, 0));
    CHECK_BOTH_DOORS(fails("awsome", code::malformed, 0));

    CHECK_BOTH_DOORS(fails("fips-us-east-1", code::fips_region, 0));
    CHECK_BOTH_DOORS(fails("us-gov-west-1-fips", code::fips_region, 14));
    CHECK_BOTH_DOORS(fails("fips", code::malformed, 0));

    CHECK_BOTH_DOORS(fails("iot.us-east-1.amazonaws.com", code::host_name, 3));
    CHECK_BOTH_DOORS(fails("https://iot.us-east-1.api.aws", code::host_name, 5));
    CHECK_BOTH_DOORS(fails("arn:aws:iot:us-east-1", code::host_name, 3));
    CHECK_BOTH_DOORS(fails("us-east-1/", code::host_name, 9));
    CHECK_BOTH_DOORS(fails("US-EAST-1", code::upper_case, 0));
    CHECK_BOTH_DOORS(fails("us-East-1", code::upper_case, 3));
    CHECK_BOTH_DOORS(fails("us-east-1A", code::upper_case, 9));
    CHECK_BOTH_DOORS(fails(" us-east-1", code::character, 0));
    CHECK_BOTH_DOORS(fails("us-east-1\n", code::character, 9));
    CHECK_BOTH_DOORS(fails("us_east_1", code::character, 2));
    CHECK_BOTH_DOORS(fails(std::string_view("us-east-1\0", 10), code::character, 9));
    CHECK_BOTH_DOORS(fails("us-\xc3\xb6st-1", code::character, 3));
}

TEST_CASE("every byte in every place of a Region", "[region]") {
    for (const std::string_view region : {"us-east-1", "us-gov-west-1"}) {
        // us-gov is fixed, all else may be another letter or digit.
        const std::size_t fixed = region.find("gov") == std::string_view::npos ? 0 : 6;
        for (std::size_t place = 0; place < region.size(); ++place) {
            for (unsigned byte = 0; byte < 256; ++byte) {
                const char character = static_cast<char>(byte);
                std::string text(region);
                text[place] = character;
                const bool valid = character == region[place] ||
                                   (place >= fixed && is_letter(region[place]) && is_letter(character)) ||
                                   (is_digit(region[place]) && is_digit(character) && character != '0');
                const auto made = read(text);
                const auto fault = fault_of(character);
                CAPTURE(region, place, byte);
                if (made.has_value() != valid) {
                    FAIL("judged otherwise");
                }
                if (fault && made.error() != endpoint_error{*fault, place}) {
                    FAIL("for another reason");
                }
            }
        }
    }
    SUCCEED();
}

TEST_CASE("every byte before and behind a Region", "[region]") {
    for (const std::string_view region : {"us-east-1", "us-gov-west-1", "cn-north-1"}) {
        for (unsigned byte = 0; byte < 256; ++byte) {
            const char character = static_cast<char>(byte);
            CAPTURE(region, byte);
            const auto fault = fault_of(character);
            const auto before = read(character + std::string(region));
            CHECK(before.error() == endpoint_error{fault.value_or(code::malformed), 0});

            const auto behind = read(std::string(region) + character);
            CHECK(behind.has_value() == is_digit(character));
            if (!behind) {
                const code expected = is_letter(character) ? code::zone : code::malformed;
                CHECK(behind.error() == endpoint_error{fault.value_or(expected), region.size()});
            }
        }
    }
}

TEST_CASE("of all short texts, those of the form are taken and no others", "[region]") {
    constexpr std::size_t longest = 10;
    std::set<std::string> expected;
    for (std::size_t letters = 1; letters < longest; ++letters) {
        for (std::size_t digits = 1; digits <= 2; ++digits) {
            expected.insert("aa-" + std::string(letters, 'a') + "-" + std::string(digits, '1'));
        }
    }
    std::size_t taken = 0;
    std::string text;
    // Counts in base 3 with the digits a, - and 1; shorter texts come first.
    const auto next = [&text] {
        constexpr std::string_view alphabet = "a-1";
        for (char& character : text) {
            const std::size_t digit = alphabet.find(character);
            if (digit + 1 < alphabet.size()) {
                character = alphabet[digit + 1];
                return;
            }
            character = alphabet.front();
        }
        text += alphabet.front();
    };
    for (; text.size() <= longest; next()) {
        const bool valid = read(text).has_value();
        taken += valid ? 1u : 0u;
        if (valid != expected.contains(text)) {
            CAPTURE(text);
            FAIL("judged otherwise");
        }
    }
    CHECK(taken == 9);
}

TEST_CASE("a Region in a host is one of any partition, in any case", "[region]") {
    CHECK_BOTH_DOORS(is_region("us-east-1"));
    CHECK_BOTH_DOORS(is_region("us-gov-west-1"));
    CHECK_BOTH_DOORS(is_region("ap-southeast-12"));
    CHECK_BOTH_DOORS(is_region("eusc-de-east-1"));
    CHECK_BOTH_DOORS(is_region("US-EAST-1"));
    CHECK_BOTH_DOORS(!is_region(""));
    CHECK_BOTH_DOORS(!is_region("us"));
    CHECK_BOTH_DOORS(!is_region("us-1"));
    CHECK_BOTH_DOORS(!is_region("u-east-1"));
    CHECK_BOTH_DOORS(!is_region("usaaa-east-1"));
    CHECK_BOTH_DOORS(!is_region("us-east-"));
    CHECK_BOTH_DOORS(!is_region("us-east-123"));
    CHECK_BOTH_DOORS(!is_region("us-east1-1"));
    CHECK_BOTH_DOORS(!is_region("us--east-1"));
    CHECK_BOTH_DOORS(!is_region("us-east-1 "));
    CHECK_BOTH_DOORS(is_region("us-iso-east-1"));
    CHECK_BOTH_DOORS(is_region("us-isob-east-1"));
    CHECK_BOTH_DOORS(is_region("eu-isoe-west-1"));
    CHECK_BOTH_DOORS(is_region("us-isof-south-1"));
    CHECK_BOTH_DOORS(is_region("cn-northwest-1"));
    CHECK_BOTH_DOORS(is_region("EUSC-de-East-1"));
    CHECK_BOTH_DOORS(is_region(region_text<63>()));
    CHECK_BOTH_DOORS(!is_region(region_text<64>()));
    CHECK_BOTH_DOORS(!is_region("us-gov-1"));
    CHECK_BOTH_DOORS(!is_region("eu-gov-west-1"));
    CHECK_BOTH_DOORS(!is_region("us-east-0"));
    CHECK_BOTH_DOORS(!is_region("us-east-01"));
    CHECK_BOTH_DOORS(!is_region("us-east-1a"));
    CHECK_BOTH_DOORS(!is_region("us-east-1-"));
    CHECK_BOTH_DOORS(!is_region("ap-south-east-1"));
    CHECK_BOTH_DOORS(!is_region("eusc-east-1"));
    CHECK_BOTH_DOORS(!is_region("aws-global"));
    CHECK_BOTH_DOORS(!is_region("fips-us-east-1"));
    CHECK_BOTH_DOORS(!is_region("us-east-1.s3"));
    CHECK_BOTH_DOORS(!is_region(std::string_view("us-east-1\0", 10)));
}

TEST_CASE("whose endpoints are known, and no others, have what endpoints are made of", "[region]") {
    for (const std::string_view region :
         {"us-east-1", "us-gov-west-1", "cn-north-1", "us-iso-east-1", "eusc-de-east-1"}) {
        const auto made = read(region);
        CAPTURE(region);
        CHECK(is_region(region));
        if (made) {
            CHECK(made->has_iot_endpoints());
            CHECK_FALSE(made->domain.empty());
            CHECK_FALSE(made->dual_stack_domain.empty());
        } else {
            CHECK(made.error().reason == code::unknown_partition);
        }
    }
}
