// Rules that look at the form of a whole name: dot segments, S3 bucket names, S3 keys, reserved prefixes.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/rule.hpp>

namespace iotpkg::detail {

inline constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

constexpr bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

// Letters of both cases: that a bucket has none in upper case is another rule's business.
constexpr bool is_alphanumeric(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           is_digit(character);
}

constexpr std::size_t count_leading_digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) {
        ++count;
    }
    return count;
}

// Both are removed from a path by RFC 3986 section 5.2.4.
inline constexpr std::string_view dot_segments[] = {".", ".."};

constexpr bool is_dot_segment(std::string_view name) {
    return name == dot_segments[0] || name == dot_segments[1];
}

inline constexpr std::string_view adjacent_periods = "..";

inline constexpr std::size_t ipv4_groups = 4;
inline constexpr std::size_t ipv4_group_digits = 3;

// Four groups of one to three digits, as S3 describes "formatted as an IP address".
constexpr bool has_ipv4_form(std::string_view name) {
    for (std::size_t group = 1; group <= ipv4_groups; ++group) {
        const std::size_t digits = count_leading_digits(name);
        if (digits == 0 || digits > ipv4_group_digits) {
            return false;
        }
        name.remove_prefix(digits);
        if (group < ipv4_groups) {
            if (!name.starts_with('.')) {
                return false;
            }
            name.remove_prefix(1);
        }
    }
    return name.empty();
}

// Amazon S3 user guide, "General purpose bucket naming rules".
inline constexpr std::string_view reserved_bucket_prefixes[] = {"xn--", "sthree-", "amzn-s3-demo-"};
inline constexpr std::string_view reserved_bucket_suffixes[] = {"-s3alias", "--ol-s3", ".mrap", "--x-s3",
                                                                "--table-s3"};

constexpr bool has_reserved_bucket_prefix(std::string_view name) {
    for (const std::string_view prefix : reserved_bucket_prefixes) {
        // The first character decides nearly always, and costs no call.
        if (!name.empty() && name.front() == prefix.front() && name.starts_with(prefix)) {
            return true;
        }
    }
    return false;
}

// Where the reserved suffix begins.
constexpr std::size_t find_reserved_bucket_suffix(std::string_view name) {
    for (const std::string_view suffix : reserved_bucket_suffixes) {
        if (!name.empty() && name.back() == suffix.back() && name.ends_with(suffix)) {
            return name.size() - suffix.size();
        }
    }
    return no_offset;
}

inline constexpr std::string_view regional_bucket_suffix = "-an";
inline constexpr std::size_t account_digits = 12;

// Where "-an" begins in a name that is not <prefix>-<12-digit account>-<region>-an.
constexpr std::size_t find_stray_regional_suffix(std::string_view name) {
    if (!name.ends_with(regional_bucket_suffix)) {
        return no_offset;
    }
    const std::string_view before = name.substr(0, name.size() - regional_bucket_suffix.size());
    for (std::size_t dash = 1; dash < before.size(); ++dash) {
        if (before[dash] != '-') {
            continue;
        }
        const std::string_view rest = before.substr(dash + 1);
        if (count_leading_digits(rest) == account_digits && rest.size() > account_digits + 1 &&
            rest[account_digits] == '-') {
            return no_offset;
        }
    }
    return before.size();
}

// Where a ".." segment climbs above the root: read left to right, there must never be more of them than
// of other segments (Amazon S3 user guide, "Naming Amazon S3 objects"). Empty and "." segments lead nowhere.
constexpr std::size_t find_climbing_segment(std::string_view key) {
    if (key.find("..") == std::string_view::npos) {
        return no_offset;
    }
    std::size_t depth = 0;
    std::size_t start = 0;
    while (start <= key.size()) {
        const std::size_t slash = key.find('/', start);
        const std::size_t end = slash == std::string_view::npos ? key.size() : slash;
        const std::string_view segment = key.substr(start, end - start);
        if (segment == "..") {
            if (depth == 0) {
                return start;
            }
            --depth;
        } else if (!segment.empty() && segment != ".") {
            ++depth;
        }
        start = end + 1;
    }
    return no_offset;
}

inline constexpr std::string_view reserved_tag_prefix = "aws:";

// The offset at which a text breaks a rule of constraint::form, or no_offset.
constexpr std::size_t find_form_fault(rule id, std::string_view text) {
    const auto at_start_if = [](bool broken) { return broken ? std::size_t{0} : no_offset; };
    switch (id) {
        case rule::package_name_dot_segment:
        case rule::version_name_dot_segment: return at_start_if(is_dot_segment(text));
        case rule::bucket_ends:
            if (text.empty()) {
                return no_offset;
            }
            if (!is_alphanumeric(text.front())) {
                return 0;
            }
            return is_alphanumeric(text.back()) ? no_offset : text.size() - 1;
        case rule::bucket_adjacent_periods: {
            const std::size_t found = text.find(adjacent_periods);
            return found == std::string_view::npos ? no_offset : found;
        }
        case rule::bucket_ipv4_form: return at_start_if(has_ipv4_form(text));
        case rule::bucket_reserved_prefix: return at_start_if(has_reserved_bucket_prefix(text));
        case rule::bucket_reserved_suffix: return find_reserved_bucket_suffix(text);
        case rule::bucket_regional_suffix: return find_stray_regional_suffix(text);
        case rule::s3_key_relative_segments: return find_climbing_segment(text);
        case rule::tag_key_reserved_prefix:
        case rule::tag_value_reserved_prefix: return at_start_if(text.starts_with(reserved_tag_prefix));
        default: return no_offset;
    }
}

}  // namespace iotpkg::detail
