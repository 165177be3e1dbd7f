// A client token that follows from what the request says: the same content, the same token, on every host.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/bytes/sha256.hpp>
#include <iotpkg/client_token.hpp>
#include <iotpkg/text/text.hpp>

namespace iotpkg::detail {

// SHA-256 over the members that are there. Each text goes in with its length in front, so that no two
// requests give the same bytes.
class content_digest {
public:
    constexpr void add(std::string_view member, const text& given) {
        if (given.present()) {
            add_sized(hash_, member);
            add_sized(hash_, given.view());
        }
    }

    // Maps have no order: an unordered_map gives its entries in another one on another host. So the digests
    // of the entries are added up.
    template <class Entries>
    constexpr void add_map(std::string_view member, const Entries& entries) {
        if (!entries.present()) {
            return;
        }
        std::array<std::uint64_t, 4> sum{};
        std::uint64_t count = 0;
        entries.each([&](const text& key, const text& value) {
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
        add_sized(hash_, member);
        add_number(hash_, count);
        for (const std::uint64_t part : sum) {
            add_number(hash_, part);
        }
    }

    constexpr sha256_digest finish() { return hash_.finish(); }

private:
    static constexpr void add_number(sha256& hash, std::uint64_t number) {
        char bytes[8] = {};
        for (int index = 0; index < 8; ++index) {
            bytes[index] = static_cast<char>(static_cast<unsigned char>(number >> (8 * index)));
        }
        hash.update(std::string_view(bytes, sizeof(bytes)));
    }

    static constexpr void add_sized(sha256& hash, std::string_view text) {
        add_number(hash, text.size());
        hash.update(text);
    }

    sha256 hash_;
};

// The version-8 UUID of everything that the fields say, but for the token itself.
template <class Fields>
constexpr std::array<char, uuid_size> token_of_content(const Fields& of) {
    content_digest digest;
    digest.add("packageName", of.package_name);
    digest.add("versionName", of.version_name);
    digest.add("description", of.description);
    digest.add_map("attributes", of.attributes);
    digest.add("artifact",
               of.artifact.present ? text(std::string_view(of.artifact.has_location ? "" : "{}")) : text());
    digest.add("bucket", of.artifact.bucket);
    digest.add("key", of.artifact.key);
    digest.add("version", of.artifact.version);
    digest.add("recipe", of.recipe);
    digest.add_map("tags", of.tags);
    return content_uuid(digest.finish());
}

}  // namespace iotpkg::detail
