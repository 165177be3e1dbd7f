// SPDX-License-Identifier: BSL-1.0
// Names for the path shield: what the builder lets through, and the path that it makes of them.
#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

namespace path_shield {

struct named_path {
    std::string package_name;
    std::string version_name;
    std::string path;
};

// Nothing where the builder refuses one of the names.
template <iotpkg::policy Policy>
std::optional<named_path> path_of(const std::string& package_name, const std::string& version_name) {
    const auto request = iotpkg::create_package_version<Policy>()
                             .package_name(package_name)
                             .version_name(version_name)
                             .build();
    if (!request) {
        return {};
    }
    return named_path{package_name, version_name, std::string(request->path())};
}

// All texts of one byte and of two, whatever they are.
inline std::vector<std::string> short_texts() {
    std::vector<std::string> all;
    for (int first = 0; first < 256; ++first) {
        all.emplace_back(1, static_cast<char>(first));
        for (int second = 0; second < 256; ++second) {
            all.push_back({static_cast<char>(first), static_cast<char>(second)});
        }
    }
    return all;
}

// The same names with every standard library: of <random> only the generators are.
class random_names {
public:
    // `alphabet` may have a character more than once, to be drawn more often.
    explicit random_names(std::string_view alphabet) : alphabet_(alphabet) {}

    std::string draw(std::size_t size) {
        std::string name;
        while (name.size() < size) {
            name += alphabet_[generator_() % alphabet_.size()];
        }
        return name;
    }

private:
    std::string_view alphabet_;
    std::mt19937 generator_{2026};
};

// What is sent under a policy: each short name as the package's and as the version's, and both drawn at
// random, `rounds` times for each length up to the limit.
template <iotpkg::policy Policy>
std::vector<named_path> paths_under(std::string_view alphabet, int rounds) {
    std::vector<named_path> all;
    const auto add = [&all](std::optional<named_path> made) {
        if (made) {
            all.push_back(*std::move(made));
        }
    };
    for (const std::string& text : short_texts()) {
        add(path_of<Policy>(text, "1"));
        add(path_of<Policy>("p", text));
    }
    constexpr std::size_t longest_package_name = row_of(iotpkg::rule::package_name_max_length).limit;
    constexpr std::size_t longest_version_name = row_of(iotpkg::rule::version_name_max_length).limit;
    random_names names(alphabet);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t size = 1; size <= longest_package_name; ++size) {
            add(path_of<Policy>(names.draw(size), names.draw(1 + size % longest_version_name)));
        }
    }
    return all;
}

// With the default policy. Dots are what could go wrong.
inline std::vector<named_path> paths_let_through() {
    return paths_under<iotpkg::policy::recommended>(
        "..........--__abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 60);
}

// With the policy that lets any character into a name: what a path must not have is percent-encoded there.
inline std::vector<named_path> encoded_paths_let_through() {
    return paths_under<iotpkg::policy::wire_safe>(
        "....////%%%%22eeEEFf\\?#;:&=+@~ \t\n\x7f\"'<>[]{}|^`$!*(),a1", 20);
}

// What there would be beside the former without the rules on dot segments.
inline std::vector<named_path> paths_held_back() {
    using enum iotpkg::rule;
    constexpr iotpkg::policy without =
        iotpkg::policy::recommended.off(package_name_dot_segment).off(version_name_dot_segment);
    std::vector<named_path> all;
    for (const std::string& text : short_texts()) {
        for (const auto& [package_name, version_name] : {std::pair{text, text}, {text, "1"}, {"p", text}}) {
            std::optional<named_path> made = path_of<without>(package_name, version_name);
            if (made && !path_of<iotpkg::policy::recommended>(package_name, version_name)) {
                all.push_back(*std::move(made));
            }
        }
    }
    return all;
}

}  // namespace path_shield
