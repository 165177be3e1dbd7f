// SPDX-License-Identifier: BSL-1.0
// The requests of a run, each held against those before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include <iotpkg/document.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/rules.hpp>

namespace iotpkg_check {

// FNV-1a. std::hash has 32 bits on some systems, and a version would soon look like another one.
inline std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char character : text) {
        hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001B3;
    }
    return hash;
}

// What of a request is compared. Hashes, since a run may have millions of requests.
struct request_mark {
    std::uint64_t path = 0;
    std::uint64_t content = 0;  // method, path and body, whatever the order of its members
    std::uint64_t token = 0;
    // In the text that was checked: the first of its values that may be shown, and its token where the text
    // has one.
    std::size_t begin = 0;
    std::optional<std::size_t> token_at;
    // May be held against others.
    bool is_compared = true;
    // Against those of its file alone: each stage of a pipeline has a template of its own.
    bool is_of_template = false;
};

// Is that JSON string, with its quotes, of that value?
inline bool says(std::string_view written, std::string_view value) {
    const std::string_view inside = written.substr(1, written.size() - 2);
    return inside == value ||
           (inside.find('\\') != inside.npos && nlohmann::json::parse(written, nullptr, false) == value);
}

inline std::optional<std::size_t> find_token(std::string_view token, std::string_view text,
                                             std::span<const iotpkg::text_range> shown) {
    for (const iotpkg::text_range& one : shown) {
        const std::string_view written = text.substr(one.begin, one.end - one.begin);
        if (written.starts_with('"') && says(written, token)) {
            return one.begin;
        }
    }
    return std::nullopt;
}

inline request_mark mark_of(const iotpkg::request& made, std::string_view text,
                            std::span<const iotpkg::text_range> shown) {
    const std::string content = std::string(made.method()) + ' ' + std::string(made.path()) + ' ' +
                                nlohmann::json::parse(made.body(), nullptr, false).dump();
    return {hash_of(made.path()),
            hash_of(content),
            hash_of(made.client_token()),
            shown.empty() ? 0 : shown.front().begin,
            find_token(made.client_token(), text, shown),
            true};
}

// A file as on the command line, a line and a column of it.
struct request_place {
    std::string_view file;
    std::size_t line = 0;
    std::size_t column = 0;
};

// What a request has to do with one before it.
struct comparison {
    iotpkg::rule broken{};
    std::size_t at = 0;  // in the text
    request_place other;
};

class earlier_requests {
public:
    // Calls visit(comparison) for each rule that the request breaks. `creates` where it can be sent only
    // once.
    template <class Visit>
    void compare(const request_mark& mark, const request_place& here, bool creates, Visit visit) {
        if (creates) {
            if (const earlier* const same = look(paths_, key_of(mark, here), mark.content, here)) {
                visit(comparison{same->content == mark.content ? iotpkg::rule::document_repetition
                                                               : iotpkg::rule::document_contradiction,
                                 mark.begin, same->place});
            }
        }
        if (mark.token_at) {
            const earlier* const same = look(tokens_, mark.token, mark.content, here);
            if (same != nullptr && same->content != mark.content) {
                visit(comparison{iotpkg::rule::client_token_reused, *mark.token_at, same->place});
            }
        }
    }

private:
    struct earlier {
        std::uint64_t content = 0;
        request_place place;
    };
    using earlier_by_hash = std::unordered_map<std::uint64_t, earlier>;

    static std::uint64_t key_of(const request_mark& mark, const request_place& here) {
        return mark.is_of_template ? mark.path ^ hash_of(here.file) : mark.path;
    }

    // The first one of that hash; none where this is the first one.
    static const earlier* look(earlier_by_hash& all, std::uint64_t hash, std::uint64_t content,
                               const request_place& here) {
        const auto [found, is_new] = all.try_emplace(hash, earlier{content, here});
        return is_new ? nullptr : &found->second;
    }

    earlier_by_hash paths_;
    earlier_by_hash tokens_;
};

}  // namespace iotpkg_check
