// SPDX-License-Identifier: BSL-1.0
// A request checked and written with one look at each byte of its fields. It only ever says "certainly valid,
// and written"; where anything looks odd, the careful way (operation/build.hpp) starts over on the same
// fields, and names every violation.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>

#include <iotpkg/check/demands.hpp>
#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/operation/map_pass.hpp>
#include <iotpkg/operation/target.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/block_checks.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/percent_encoding.hpp>
#include <iotpkg/text/put_text.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// 1 where it is shorter or longer than its rules allow, or not there; else 0. A sum of these is asked once.
template <subject About>
IOTPKG_ALWAYS_INLINE unsigned has_wrong_size(const text& given) {
    constexpr std::size_t min = min_bytes(About);
    constexpr std::size_t max = max_bytes(About);
    return given.size() - min > max - min ? 1 : 0;
}

// One walk over the members for each part of a request.
template <class Fields, class Block>
class one_pass {
    using operation = typename Fields::operation;
    using mask = typename Block::mask;

    template <std::size_t Index>
    static constexpr const member& member_at = operation::members[Index];

    // The longest target, and what the first member of the body needs.
    static constexpr std::size_t target_room = [] {
        std::size_t size = 2 * member_slack + query_start_size + max_bytes(subject::client_token);
        for (const member& one : operation::members) {
            if (one.place == member_place::path) {
                size += one.segment.size() + max_bytes(one.subject);
            }
        }
        return size;
    }();

public:
    // True where all was written, from out on; then the layout says what.
    static bool write(const Fields& of, std::string_view token, char* const begin, const char* const end,
                      wire_layout& layout) {
        return write(of, token, begin, end, layout, all_members<operation>);
    }

private:
    template <std::size_t... Index>
    IOTPKG_ALWAYS_INLINE static bool write(const Fields& of, std::string_view token, char* const begin,
                                           const char* const end, wire_layout& layout,
                                           std::index_sequence<Index...>) {
        const unsigned wrong_sizes =
            (count_wrong_sizes<Index>(get_field<member_at<Index>.subject>(of)) + ...) +
            has_wrong_size<subject::client_token>(token);
        if (wrong_sizes != 0 || room(begin, end) < target_room) {
            return false;
        }
        mask inside = mask::all();
        char* out = begin;
        ((out = put_path<Index>(get_field<member_at<Index>.subject>(of), out, inside)), ...);
        const char* const path_end = out;
        out = put_query(token, out, inside);
        char* const body = out;
        *out++ = '{';
        const bool is_fine =
            ((out = put_member<Index>(get_field<member_at<Index>.subject>(of), out, end, inside)) && ...) &&
            inside.is_all() && !(breaks_path_form<Index>(get_field<member_at<Index>.subject>(of)) || ...);
        if (!is_fine) {
            return false;
        }
        out -= out[-1] == ',' ? 1 : 0;
        *out++ = '}';
        layout.method = operation::method;
        layout.path_end = static_cast<std::size_t>(path_end - begin);
        layout.query_end = static_cast<std::size_t>(body - begin);
        layout.body_end = static_cast<std::size_t>(out - begin);
        layout.token_end = layout.query_end;
        layout.token_size = token.size();
        return true;
    }

    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static unsigned count_wrong_sizes(const text& given) {
        constexpr const member& one = member_at<Index>;
        if constexpr (one.place == member_place::query) {
            return 0;
        } else if constexpr (one.is_required) {
            return has_wrong_size<one.subject>(given);
        } else {
            return given.absent() ? 0 : has_wrong_size<one.subject>(given);
        }
    }
    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static unsigned count_wrong_sizes(const artifact_fields& given) {
        if (!given.is_present) {
            return 0;
        }
        return has_wrong_size<subject::s3_bucket>(given.bucket) + has_wrong_size<subject::s3_key>(given.key) +
               (given.version.absent() ? 0u : has_wrong_size<subject::s3_version>(given.version));
    }
    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static unsigned count_wrong_sizes(const map_view&) {
        return 0;
    }
    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static unsigned count_wrong_sizes(no_value) {
        return 0;
    }

    // Of ASCII that percent-encoding leaves alone; anything else is written the careful way.
    template <subject About>
    IOTPKG_ALWAYS_INLINE static char* put_unreserved(std::string_view text, char* out, mask& inside) {
        constexpr ascii_bits allowed = demanded_set(About).ascii() & unreserved.ascii();
        set_check<allowed, Block> check{inside};
        copy_blocks<Block>(text.data(), text.size(), out, check);
        inside = check.inside;
        return out + text.size();
    }

    template <std::size_t Index, class Value>
    IOTPKG_ALWAYS_INLINE static char* put_path(const Value& given, char* out, mask& inside) {
        constexpr const member& one = member_at<Index>;
        if constexpr (one.place == member_place::path) {
            static_assert(min_bytes(one.subject) > 0 && max_bytes(one.subject) < no_limit);
            constexpr std::string_view segment = one.segment;
            std::memcpy(out, segment.data(), segment.size());
            return put_unreserved<one.subject>(given.raw_view(), out + segment.size(), inside);
        } else {
            return out;
        }
    }

    template <std::size_t Index, class Value>
    IOTPKG_ALWAYS_INLINE static bool breaks_path_form(const Value& given) {
        constexpr const member& one = member_at<Index>;
        if constexpr (one.place == member_place::path) {
            return breaks_form<one.subject, false>(given.raw_view());
        } else {
            return false;
        }
    }

    IOTPKG_ALWAYS_INLINE static char* put_query(std::string_view token, char* out, mask& inside) {
        *out++ = '?';
        constexpr std::string_view name = row_of(subject::client_token).name();
        std::memcpy(out, name.data(), name.size());
        out += name.size();
        *out++ = '=';
        return put_unreserved<subject::client_token>(token, out, inside);
    }

    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static char* put_member(const text& given, char* out, const char* end, mask&) {
        constexpr const member& one = member_at<Index>;
        if constexpr (one.place == member_place::body) {
            if (given.absent()) {
                return out;
            }
            const std::string_view text = given.raw_view();
            if (room(out, end) < text.size() + member_slack || breaks_form<one.subject, false>(text)) {
                return nullptr;
            }
            out = put_member_name<one.subject>(out);
            *out++ = '"';
            if constexpr (is_json(one.subject)) {
                out = put_hard_text<demanded_set(one.subject), Block>(text.data(), text.size(), out, end);
            } else {
                out = put_text<demanded_set(one.subject), Block>(text, out, end);
            }
            return out == nullptr ? nullptr : put_literal("\",", out);
        } else {
            return out;
        }
    }

    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static char* put_member(const map_view& given, char* out, const char* end, mask&) {
        return given.present() ? put_map<member_at<Index>.subject, Block>(*given, out, end) : out;
    }
    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static char* put_member(no_value, char* out, const char*, mask&) {
        return out;
    }

    template <std::size_t Index>
    IOTPKG_ALWAYS_INLINE static char* put_member(const artifact_fields& given, char* out, const char* end,
                                                 mask& inside) {
        if (!given.is_present) {
            return out;
        }
        const std::string_view bucket = given.bucket.raw_view();
        const std::string_view key = given.key.raw_view();
        const std::string_view version = given.version.view();
        if (room(out, end) < bucket.size() + key.size() + 2 * member_slack) {
            return nullptr;
        }
        out = put_member_name<subject::artifact>(out);
        *out++ = '{';
        out = put_member_name<subject::s3_location>(out);
        *out++ = '{';
        out = put_member_name<subject::s3_bucket>(out);
        *out++ = '"';
        out = put_bucket<subject::s3_bucket>(bucket, out, inside);
        if (out == nullptr) {
            return nullptr;
        }
        out = put_literal("\",", out);
        out = put_member_name<subject::s3_key>(out);
        *out++ = '"';
        out = put_key<subject::s3_key>(key, out, end);
        if (out == nullptr) {
            return nullptr;
        }
        if (!given.version.absent()) {
            if (room(out, end) < version.size() + member_slack) {
                return nullptr;
            }
            out = put_literal("\",", out);
            out = put_member_name<subject::s3_version>(out);
            *out++ = '"';
            out = put_text<demanded_set(subject::s3_version), Block>(version, out, end);
            if (out == nullptr) {
                return nullptr;
            }
        }
        return put_literal("\"}},", out);
    }

    template <subject About>
    IOTPKG_ALWAYS_INLINE static char* put_bucket(std::string_view text, char* out, mask& inside) {
        static_assert(demanded_set(About).beyond_ascii() == unicode::category_set());
        set_and_period_check<plain_characters<demanded_set(About)>, Block> check{inside};
        copy_blocks<Block>(text.data(), text.size(), out, check);
        inside = check.inside;
        const bool is_bad =
            breaks_form<About, false>(text) || (!check.periods.is_none() && breaks_form<About, true>(text));
        return is_bad ? nullptr : out + text.size();
    }

    template <subject About>
    IOTPKG_ALWAYS_INLINE static char* put_key(std::string_view text, char* out, const char* end) {
        plain_text_and_pair_check<demanded_set(About), Block> check;
        copy_blocks<Block>(text.data(), text.size(), out, check);
        if (check.pairs != 0 && breaks_form<About, true>(text)) {
            return nullptr;
        }
        if (check.plain.is_all()) [[likely]] {
            return out + text.size();
        }
        return put_hard_text<demanded_set(About), Block>(text.data(), text.size(), out, end);
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
