// SPDX-License-Identifier: BSL-1.0
// The requests of a run, each held against those before it.
#pragma once

#include <cstddef>
#include <functional>
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

// What of a request is compared. Hashes, since a run may have millions of requests.
struct request_mark {
    std::size_t path = 0;
    std::size_t content = 0;  // method, path and body
    std::size_t token = 0;
    // Where its version name stands in the text that was checked, and its token where the text has one.
    iotpkg::text_range version_at;
    std::optional<iotpkg::text_range> token_at;
};

// The JSON string of that value.
inline std::optional<iotpkg::text_range> find_value(std::string_view value, std::string_view text,
                                                    std::span<const iotpkg::text_range> shown) {
    const std::string quoted = '"' + std::string(value) + '"';
    for (const iotpkg::text_range& one : shown) {
        const std::string_view written = text.substr(one.begin, one.end - one.begin);
        const bool has_escape = written.find('\\') != written.npos;
        if (written == quoted || (has_escape && nlohmann::json::parse(written, nullptr, false) == value)) {
            return one;
        }
    }
    return std::nullopt;
}

inline request_mark mark_of(const iotpkg::request& made, std::string_view text,
                            std::span<const iotpkg::text_range> shown) {
    const std::hash<std::string_view> hash;
    const std::string_view path = made.path();
    const std::string content =
        std::string(made.method()) + ' ' + std::string(path) + ' ' + std::string(made.body());
    const std::string_view version = path.substr(path.rfind('/') + 1);
    return {hash(path), hash(content), hash(made.client_token()),
            find_value(version, text, shown).value_or(iotpkg::text_range{}),
            find_value(made.client_token(), text, shown)};
}

// A file as on the command line, and a line of it.
struct request_place {
    std::string_view file;
    std::size_t line = 0;
};

// What a request has to do with one before it.
struct comparison {
    iotpkg::rule broken{};
    iotpkg::text_range at;
    request_place other;
};

class earlier_requests {
public:
    // Calls visit(comparison) for each rule that the request breaks. `creates` where it can be sent only
    // once.
    template <class Visit>
    void compare(const request_mark& mark, const request_place& here, bool creates, Visit visit) {
        if (creates) {
            if (const earlier* const same = look(paths_, mark.path, mark.content, here)) {
                visit(comparison{same->content == mark.content ? iotpkg::rule::document_repetition
                                                               : iotpkg::rule::document_contradiction,
                                 mark.version_at, same->place});
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
        std::size_t content = 0;
        request_place place;
    };
    using earlier_by_hash = std::unordered_map<std::size_t, earlier>;

    // The first one of that hash; none where this is the first one.
    static const earlier* look(earlier_by_hash& all, std::size_t hash, std::size_t content,
                               const request_place& here) {
        const auto [found, is_new] = all.try_emplace(hash, earlier{content, here});
        return is_new ? nullptr : &found->second;
    }

    earlier_by_hash paths_;
    earlier_by_hash tokens_;
};

}  // namespace iotpkg_check
