// SPDX-License-Identifier: BSL-1.0
// A client token that follows from what the request says: the same content, the same token, on every host.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/bytes/sha256.hpp>
#include <iotpkg/bytes/uuid.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// SHA-256 over the members that are there. Each text goes in with its length in front, so that no two
// requests give the same bytes.
class content_digest {
public:
    constexpr explicit content_digest(std::string_view operation) { add_sized(hash_, operation); }

    constexpr void text(const member& one, const detail::text& given) {
        if (one.place != member_place::query) {
            add(one.subject, given);
        }
    }

    // Maps have no order: an unordered_map gives its entries in another one on another host. So the digests
    // of the entries are added up.
    constexpr void map(const member& one, const map_entries& entries) {
        std::array<std::uint64_t, 4> sum{};
        std::uint64_t count = 0;
        entries.each([&](const detail::text& key, const detail::text& value) {
            sha256 entry;
            add_sized(entry, key.view());
            add_sized(entry, value.view());
            const sha256_digest digest = entry.finish();
            for (std::size_t index = 0; index < digest.size(); ++index) {
                sum[index / 8] += std::uint64_t{digest[index]} << (index % 8 * 8);
            }
            ++count;
            return true;
        });
        add_sized(hash_, row_of(one.subject).name());
        add_number(hash_, count);
        for (const std::uint64_t part : sum) {
            add_number(hash_, part);
        }
    }

    constexpr void artifact(const member& one, const artifact_fields& given) {
        if (given.is_present) {
            add(one.subject, std::string_view(given.has_location ? "" : "{}"));
        }
        add(subject::s3_bucket, given.bucket);
        add(subject::s3_key, given.key);
        add(subject::s3_version, given.version);
    }

    constexpr sha256_digest finish() { return hash_.finish(); }

private:
    constexpr void add(subject about, const detail::text& given) {
        if (given.present()) {
            add_sized(hash_, row_of(about).name());
            add_sized(hash_, given.view());
        }
    }

    static constexpr void add_number(sha256& hash, std::uint64_t number) {
        char bytes[8] = {};
        for (int index = 0; index < 8; ++index) {
            bytes[index] = static_cast<char>(static_cast<unsigned char>(number >> (8 * index)));
        }
        hash.update(view_of(bytes, sizeof(bytes)));
    }

    static constexpr void add_sized(sha256& hash, std::string_view text) {
        add_number(hash, text.size());
        hash.update(text);
    }

    sha256 hash_;
};

// The version-8 UUID of everything that the fields say, but for the token itself. The name of the operation
// goes first: two operations never share a token.
template <class Fields>
constexpr uuid_text token_of_content(const Fields& of) {
    content_digest digest(Fields::operation::name);
    visit_fields(of, digest);
    return uuid_of(digest.finish());
}

}  // namespace IOTPKG_NAMESPACE::detail
