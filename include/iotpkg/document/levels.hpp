// The members of a request as a JSON document has them: one table a level, and the nearest name to one that
// is not there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <iotpkg/subject.hpp>

namespace iotpkg::detail {

// What an object of the document is for.
enum class level : std::uint8_t { request, artifact, s3_location, map, ignored };

struct document_member {
    std::string_view name;
    subject about;
    // The level that its value opens; a text where that is `ignored`.
    level opens = level::ignored;

    [[nodiscard]] constexpr bool is_text() const { return opens == level::ignored; }
    [[nodiscard]] constexpr bool is_map() const { return opens == level::map; }
};

// CreatePackageVersion, in the order of its API reference. The location has no subject of its own.
inline constexpr document_member request_members[] = {
    {"packageName", subject::package_name},
    {"versionName", subject::version_name},
    {"description", subject::description},
    {"attributes", subject::attributes, level::map},
    {"artifact", subject::artifact, level::artifact},
    {"recipe", subject::recipe},
    {"tags", subject::tags, level::map},
    {"clientToken", subject::client_token},
};
inline constexpr document_member artifact_members[] = {
    {"s3Location", subject::artifact, level::s3_location},
};
inline constexpr document_member s3_location_members[] = {
    {"bucket", subject::s3_bucket},
    {"key", subject::s3_key},
    {"version", subject::s3_version},
};

constexpr std::span<const document_member> members_of(level where) {
    switch (where) {
        case level::request: return request_members;
        case level::artifact: return artifact_members;
        case level::s3_location: return s3_location_members;
        case level::map:
        case level::ignored: break;
    }
    return {};
}

// The service's model calls their text sensitive.
constexpr bool is_sensitive(subject about) {
    return about == subject::description || about == subject::attributes || about == subject::recipe ||
           about == subject::attribute_key || about == subject::attribute_value;
}

// No name of a member is longer than this, nor is one that looks like it.
inline constexpr std::size_t longest_member_name = 32;

// Letters in lower case, without the signs that other spellings put between words.
struct folded_name {
    std::array<char, longest_member_name> characters{};
    std::size_t size = 0;

    constexpr explicit folded_name(std::string_view name) {
        for (const char character : name.substr(0, longest_member_name)) {
            const bool is_upper = character >= 'A' && character <= 'Z';
            if (character != '_' && character != '-') {
                characters[size++] = is_upper ? static_cast<char>(character - 'A' + 'a') : character;
            }
        }
    }
};

// How many characters have to be put in, taken out or replaced to make one name of the other (Levenshtein).
constexpr std::size_t distance(const folded_name& from, const folded_name& to) {
    std::array<std::size_t, longest_member_name + 1> row{};
    for (std::size_t column = 0; column <= to.size; ++column) {
        row[column] = column;
    }
    for (std::size_t line = 1; line <= from.size; ++line) {
        std::size_t diagonal = row[0];
        row[0] = line;
        for (std::size_t column = 1; column <= to.size; ++column) {
            const std::size_t replaced =
                diagonal + (from.characters[line - 1] == to.characters[column - 1] ? 0u : 1u);
            const std::size_t shorter = row[column] < row[column - 1] ? row[column] : row[column - 1];
            diagonal = row[column];
            row[column] = shorter + 1 < replaced ? shorter + 1 : replaced;
        }
    }
    return row[to.size];
}

// The member that the name is likely to mean, as static text: its name where it belongs to this level, its
// pointer where it belongs to another, nothing where none is near.
constexpr std::string_view nearest_member(level where, std::string_view name) {
    if (name.size() > longest_member_name) {
        return {};
    }
    const folded_name sought(name);
    std::string_view nearest;
    std::size_t best = 2 + sought.size / 5;
    for (const document_member& member : members_of(where)) {
        const std::size_t apart = distance(sought, folded_name(member.name));
        if (apart < best) {
            nearest = member.name;
            best = apart;
        }
    }
    for (const level other : {level::request, level::s3_location}) {
        for (const document_member& member : members_of(other)) {
            if (nearest.empty() && other != where && distance(sought, folded_name(member.name)) == 0) {
                nearest = pointer_of(member.about);
            }
        }
    }
    return nearest;
}

}  // namespace iotpkg::detail
