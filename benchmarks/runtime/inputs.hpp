// SPDX-License-Identifier: BSL-1.0
// The requests that are measured: three that are the same each time, and as many random ones as are wanted.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace benchmark {

using pairs = std::vector<std::pair<std::string, std::string>>;

// What a program knows about a package version: text that only the running program has.
struct input {
    std::string package_name = "thermostat-firmware";
    std::string version_name = "2.4.1";
    std::string description;
    std::optional<pairs> attributes{};
    std::string bucket = "acme-firmware-production";
    std::string key = "thermostat/rev-c/2.4.1/thermostat-2.4.1-stable-20261124.bin.";
    std::string version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY";
    std::optional<std::string> recipe{};
    std::optional<pairs> tags{};
    std::string client_token = "0f8fad5b-d9cb-469f-a165-70867728950e";
};

enum class size { small, typical, max };
inline constexpr std::array sizes{size::small, size::typical, size::max};
inline constexpr std::array<const char*, 3> names_of_sizes{"SMALL", "TYPICAL", "MAX"};

// Words of the given number of bytes.
inline std::string words(std::size_t size) {
    constexpr std::string_view source = "The night mode keeps the valve still and the pump slow until six ";
    std::string text;
    while (text.size() < size) {
        text += source;
    }
    text.resize(size);
    return text;
}

inline pairs entries(std::size_t count, std::size_t key_size, std::size_t value_size) {
    pairs made;
    for (std::size_t index = 0; index < count; ++index) {
        std::string key = std::to_string(100 + index);
        while (key.size() < key_size) {
            key += "-of-the-map"[key.size() % 11];
        }
        made.emplace_back(key, words(value_size));
    }
    return made;
}

// A job document of so many characters, `escapes` of which are quotes, spread evenly.
inline std::string document(std::size_t size, std::size_t escapes) {
    std::string text;
    std::size_t written = 0;
    for (std::size_t index = 0; index < size; ++index) {
        const bool quote = (index + 1) * escapes / size > written;
        written += quote ? 1 : 0;
        text += quote ? '"' : "{steps:[run,restart]}"[index % 21];
    }
    return text;
}

// 1,024 bytes, 280 of its characters outside ASCII.
inline std::string international_description() {
    std::string text;
    for (int index = 0; index < 280; ++index) {
        text += index % 2 == 0 ? "\xC3\xB6l" : "\xC3\xA9t";
    }
    return text + words(1024 - text.size());
}

inline input make_small() {
    return {.description = words(80)};
}

inline input make_typical() {
    return {.description = words(80),
            .attributes = entries(8, 12, 40),
            .recipe = document(600, 84),
            .tags = entries(4, 8, 19)};
}

inline input make_max() {
    return {.description = international_description(),
            .attributes = entries(60, 10, 40),
            .recipe = document(3000, 1636),
            .tags = entries(50, 40, 60)};
}

inline input make(size wanted) {
    switch (wanted) {
        case size::small: return make_small();
        case size::typical: return make_typical();
        case size::max: break;
    }
    return make_max();
}

// A request whose body comes to about so many bytes: all of its parts grow.
inline input make_of_size(std::size_t bytes) {
    const std::size_t rest = bytes > 250 ? bytes - 250 : 0;
    input made{.description = words(std::min<std::size_t>(1000, 20 + rest / 10))};
    if (rest > 100) {
        made.attributes = entries(1 + std::min<std::size_t>(59, rest / 200), 10, 38);
        made.recipe =
            document(std::min<std::size_t>(3000, 10 + rest / 4), std::min<std::size_t>(1000, rest / 12));
        made.tags = entries(1 + std::min<std::size_t>(49, rest / 250), 20, 60);
    }
    return made;
}

// Random requests without an error. A third of them has much text outside ASCII, and there is no warning but
// of recipes that are no JSON.
class random_inputs {
public:
    explicit random_inputs(unsigned seed) : random_(seed) {}

    input make(size wanted) {
        const bool is_max = wanted == size::max;
        is_international_ = random_() % 3 == 0;
        input made;
        made.package_name = name(between(5, 40));
        made.version_name = std::to_string(random_() % 30) + "." + std::to_string(random_() % 30) + ".1";
        made.bucket = name(between(8, 40));
        made.key = name(between(10, 30)) + "/" + name(between(5, 60)) + ".bin";
        made.version = name(32);
        made.description = text(is_max ? between(500, 1000) : between(20, 150));
        if (wanted != size::small) {
            made.attributes = is_max ? map(between(40, 60), 10, 36) : map(between(4, 12), 16, 60);
            made.recipe = is_max ? recipe(between(2000, 3000), between(2, 12))
                                 : recipe(between(200, 1000), between(4, 12));
            made.tags = is_max ? map(between(30, 50), 40, 90) : map(between(2, 8), 12, 30);
        }
        for (char& character : made.client_token) {
            character = character == '-' ? '-' : one_of("0123456789abcdef");
        }
        return made;
    }

private:
    std::size_t between(std::size_t first, std::size_t last) {
        return first + random_() % (last - first + 1);
    }

    char one_of(std::string_view characters) { return characters[random_() % characters.size()]; }

    std::string name(std::size_t length) {
        std::string made = "n";
        while (made.size() < length) {
            made += made.back() == '-' ? one_of("abcdefghij0123456789") : one_of("abcdefghij0123456789-");
        }
        made.back() = made.back() == '-' ? 'x' : made.back();
        return made;
    }

    std::string text(std::size_t bytes) {
        constexpr std::string_view scripts[] = {"ö",  "é", "ш", "夜", "間", "ā",
                                                "한", "a", "b", " ",  "ж",  "ß"};
        std::string made;
        while (is_international_ && made.size() + 4 < bytes) {
            made += scripts[random_() % std::size(scripts)];
        }
        while (made.size() < bytes) {
            made += one_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789   ...__-");
        }
        return made;
    }

    // A character of `rarity` has an escape.
    std::string recipe(std::size_t bytes, std::size_t rarity) {
        std::string made;
        while (made.size() < bytes) {
            if (random_() % rarity != 0) {
                made += one_of("{steps:[run,restart]}");
            } else {
                made += random_() % 6 == 0 ? '\n' : '"';
            }
        }
        return made;
    }

    pairs map(std::size_t count, std::size_t longest_key, std::size_t longest_value) {
        pairs made;
        for (std::size_t index = 0; index < count; ++index) {
            made.emplace_back(name(between(3, longest_key)) + std::to_string(index),
                              text(between(1, longest_value)));
        }
        return made;
    }

    std::mt19937 random_;
    bool is_international_ = false;
};

}  // namespace benchmark
