// SPDX-License-Identifier: BSL-1.0
// Which partition a Region is in, by the form of its name.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/aws/partition.hpp>
#include <iotpkg/endpoint_error.hpp>
#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

//     us-east-1   us-gov-west-1   eusc-de-east-1
//     |  |    |   |  |   |    |
//     |  |    |   |  |   |    number, from 1 to 99
//     |  |    number |   direction
//     |  direction   partition
//     area
// No list of Regions: a new one works from its first day. Each step returns false once it has failed.
class region_reader {
public:
    constexpr explicit region_reader(std::string_view text) : text_(text) {}

    // False where the text is no Region, or one of a partition without endpoints that are known.
    constexpr bool read() {
        return check_characters() && check_other_names() && read_words() && check_words() && read_number() &&
               find_partition();
    }
    // The partition whose endpoints serve the Region; or why there is none.
    [[nodiscard]] constexpr const aws_partition& partition() const { return *partition_; }
    [[nodiscard]] constexpr const endpoint_error& error() const { return error_; }

private:
    using code = endpoint_error::code;
    static constexpr std::size_t max_words = 3;

    constexpr bool fail(code reason, std::size_t offset) {
        error_ = {reason, offset};
        return false;
    }

    // From here on no word is empty.
    constexpr bool check_characters() {
        if (text_.empty()) {
            return fail(code::empty, 0);
        }
        if (text_.size() > max_region_size) {
            return fail(code::too_long, max_region_size);
        }
        first_digit_ = text_.size();
        bool behind_dash = true;
        for (std::size_t index = 0; index < text_.size(); ++index) {
            const char character = text_[index];
            const bool dash = character == '-';
            if (is_upper(character)) {
                return fail(code::upper_case, index);
            }
            if (character == '.' || character == ':' || character == '/') {
                return fail(code::host_name, index);
            }
            if (!dash && !is_lower(character) && !is_digit(character)) {
                return fail(code::character, index);
            }
            if (dash && (behind_dash || index + 1 == text_.size())) {
                return fail(code::malformed, index);
            }
            behind_dash = dash;
            if (is_digit(character) && index < first_digit_) {
                first_digit_ = index;
            }
        }
        return true;
    }

    // What is often at hand where a Region is asked for.
    constexpr bool check_other_names() {
        if (text_.starts_with("fips-")) {
            return fail(code::fips_region, 0);
        }
        if (text_.ends_with("-fips")) {
            return fail(code::fips_region, text_.size() - 4);
        }
        if (first_digit_ == text_.size() && (text_ == "aws" || text_.starts_with("aws-"))) {
            return fail(text_.ends_with("-global") ? code::pseudo_region : code::partition, 0);
        }
        // The ID of a zone, as in use1-az2: the area has a digit in it.
        const std::size_t last = text_.rfind('-');
        if (last != std::string_view::npos && text_.substr(last).starts_with("-az") &&
            first_digit_ < text_.find('-')) {
            return fail(code::zone, 0);
        }
        return true;
    }

    // Up to the number.
    constexpr bool read_words() {
        while (next_ < text_.size() && is_lower(text_[next_])) {
            const std::size_t start = next_;
            while (next_ < text_.size() && is_lower(text_[next_])) {
                ++next_;
            }
            if (word_count_ == max_words || (next_ < text_.size() && text_[next_] != '-')) {
                return fail(code::malformed, start);
            }
            starts_[word_count_] = start;
            words_[word_count_++] = text_.substr(start, next_ - start);
            if (next_ < text_.size()) {
                ++next_;
            }
        }
        return true;
    }

    // A partition in the name asks for one more word: us-gov-1 and us-govwest-1 are in no partition.
    constexpr bool check_words() {
        const std::size_t due = is_sovereign() || is_isolated() || is_government() ? 3 : 2;
        if (words_[0].size() != 2 && !is_sovereign()) {
            return fail(code::malformed, 0);
        }
        if (word_count_ < due) {
            return fail(code::malformed, next_);
        }
        if (word_count_ > due) {
            return fail(code::malformed, starts_[due]);
        }
        return true;
    }

    constexpr bool read_number() {
        const std::size_t start = next_;
        while (next_ < text_.size() && is_digit(text_[next_])) {
            ++next_;
        }
        const std::size_t digits = next_ - start;
        if (digits < 1 || digits > 2 || text_[start] == '0') {
            return fail(code::malformed, start);
        }
        if (next_ == text_.size()) {
            return true;
        }
        const bool zone = text_[next_] == '-' || next_ + 1 == text_.size();
        return fail(zone ? code::zone : code::malformed, next_);
    }

    // The last partition has every Region that the others have not.
    constexpr bool find_partition() {
        while (!is_in(*partition_)) {
            ++partition_;
        }
        // A word of a partition in another area: eu-gov-west-1.
        if (is_government() && partition_->word != words_[1]) {
            return fail(code::malformed, starts_[1]);
        }
        return (partition_->has_iot_endpoints() && !is_isolated()) || fail(code::unknown_partition, 0);
    }

    [[nodiscard]] constexpr bool is_in(const aws_partition& partition) const {
        return (partition.area.empty() || partition.area == words_[0]) &&
               (partition.word.empty() || partition.word == words_[1]);
    }
    [[nodiscard]] constexpr bool is_sovereign() const { return words_[0] == "eusc"; }
    [[nodiscard]] constexpr bool is_isolated() const { return words_[1].starts_with("iso"); }
    [[nodiscard]] constexpr bool is_government() const { return words_[1].starts_with("gov"); }

    std::string_view text_;
    std::size_t first_digit_ = 0;
    std::size_t next_ = 0;
    std::size_t word_count_ = 0;
    std::string_view words_[max_words] = {};
    std::size_t starts_[max_words] = {};
    const aws_partition* partition_ = aws_partitions;
    endpoint_error error_{};
};

// A Region of any partition in the host of an S3 object. Host names do not tell upper from lower case.
constexpr bool is_region(std::string_view text) {
    char lower[max_region_size]{};
    if (text.size() > sizeof(lower)) {
        return false;
    }
    for (std::size_t index = 0; index < text.size(); ++index) {
        lower[index] = to_lower(text[index]);
    }
    region_reader reader(view_of(lower, text.size()));
    return reader.read() || reader.error().reason == endpoint_error::code::unknown_partition;
}

}  // namespace IOTPKG_NAMESPACE::detail
