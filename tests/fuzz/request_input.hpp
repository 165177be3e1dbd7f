// SPDX-License-Identifier: BSL-1.0
// A request out of the bytes of an input: texts that are right, at their limits, or made of pieces.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/slow_request.hpp"
#include "findings.hpp"
#include "input.hpp"

namespace fuzz {

inline constexpr std::string_view pieces[] = {
    // Of any text.
    "a", "Z9", "-", ".", "..", "/", "/../", "_", ":", " ", "\"", "\\", "\n", "\t", "\x01", "\x7F", "#", "{b}",
    "+", "=@", marker, "key", "null",
    // Beyond ASCII, and no UTF-8.
    "\u00e4", "\u0416", "\u591c", "\U0001f321", "\u0301", "\u00a0", "\u200d", "\u0085", "\u2028", "\ue000",
    "\U0001fae8", "\U00010570", "\u0378", "\ufffd", "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x8C", "\x80",
    "\xED\xA0\x80", "\xC0\x80",
    // Of buckets and tags.
    "acme-firmware", "192.168.0.1", "xn--", "sthree-", "amzn-s3-demo-", "-s3alias", "--ol-s3", ".mrap",
    "--x-s3", "--table-s3", "-123456789012-eu-west-1", "-an", "aws:", "Acme",
    // Of recipes.
    "{\"a\":", "\"b\"", "}", "[", "]", ",",
    "${aws:", "iot:package:", "iot:s3-presigned-url:", ":version:", "p", "1", "$null", ":attributes",
    ":attributes:key", ":artifact:s3-presigned-url", ":artifact-location:s3-presigned-url",
    "${aws:iot:package::version::attributes:key}", "\"${aws:iot:package:p:version:1:attributes}\"", "\\u0041",
    "\\ud800", "true", "-1.5e3"};

// Lengths at which a rule changes its mind, and sizes of blocks.
inline constexpr std::size_t lengths[] = {2,    3,    15,   16,   17,   36,   62,   63,   64,
                                          65,   127,  128,  129,  255,  256,  257,  1000, 1023,
                                          1024, 1025, 1500, 2990, 3000, 3050, 3071, 3072, 3073};

// Maps have a few entries, or very many too.
enum class map_counts { few, any };

class request_input {
public:
    request_input(input_reader& input, map_counts counts) : input_(input), counts_(counts) {}

    slow::request make() {
        slow::request made;
        made.package_name = member("p", true);
        made.version_name = member("1", true);
        const std::size_t members = input_.byte();
        made.description = (members & 1) == 0 ? slow::given_text() : member("Night mode", false);
        if ((members & 2) != 0) {
            made.attributes = entries("key", "stable");
        }
        if ((members & 4) != 0) {
            made.has_artifact = true;
            made.has_location = true;
            made.bucket = member("acme-firmware", true);
            made.key = member("thermostat/2.4.1.bin", true);
            made.version = member("3sL4", false);
        }
        made.recipe = (members & 8) == 0 ? slow::given_text() : member("{\"steps\":[]}", false);
        if ((members & 16) != 0) {
            made.tags = entries("team", "hvac");
        }
        if ((members & 32) != 0) {
            made.client_token = member("0f8fad5b-d9cb-469f-a165-70867728950e", false);
        }
        if ((members & 64) != 0) {
            made.is_update = true;
            made.tags.reset();
            made.action = {members >= 128, false, members >= 128 ? "PUBLISH" : ""};
        }
        return made;
    }

private:
    slow::given_text member(std::string_view usual, bool is_required) {
        switch (input_.byte() % 8) {
            case 0: return {true, false, std::string(usual)};
            case 1: return {is_required, false, is_required ? std::string(usual) : ""};
            case 2: return {};
            case 3: return {false, true, ""};
            case 4: return {true, false, std::string(usual) + text()};
            case 5: return {true, false, text() + std::string(usual)};
            default: return {true, false, text()};
        }
    }

    std::vector<slow::given_entry> entries(std::string_view key, std::string_view value) {
        std::vector<slow::given_entry> made;
        const std::size_t chosen = input_.byte();
        // Some, or as many as tags may be, or so many that keys are looked up in another way.
        const bool are_few = chosen < 240 || counts_ == map_counts::few;
        std::size_t count = are_few ? chosen % 5 : chosen < 253 ? 49 + chosen % 3 : 126 + chosen % 8;
        const bool are_numbered = !are_few && input_.one_in(2);
        for (; count != 0; --count) {
            slow::given_entry one;
            if (are_few) {
                one = {half(key), half(value)};
            } else {
                const std::string number = std::to_string(are_numbered ? made.size() : input_.byte());
                one = {{true, false, "k" + number}, {true, false, "v"}};
            }
            made.push_back(one);
        }
        return made;
    }

    slow::given_text half(std::string_view usual) {
        switch (input_.byte() % 8) {
            case 0: return {true, false, std::string(usual)};
            case 1: return {true, false, std::string(usual) + static_cast<char>('a' + input_.byte() % 26)};
            case 2: return {false, input_.one_in(2), ""};
            case 3: return {true, false, text() + std::string(usual)};
            default: return {true, false, text()};
        }
    }

    std::string text() {
        std::string made;
        for (std::size_t count = input_.byte() % 5; count != 0; --count) {
            const std::size_t chosen = input_.byte();
            if (chosen < 128) {
                made += pieces[chosen % std::size(pieces)];
            } else if (chosen < 192) {
                made += input_.some(chosen % 24);
            } else if (filled_ < most_filled) {
                fill(made, lengths[chosen % std::size(lengths)]);
                ++filled_;
            }
        }
        return made;
    }

    // With one piece over and over, up to that many bytes.
    void fill(std::string& made, std::size_t size) {
        const std::string_view piece = pieces[input_.byte() % std::size(pieces)];
        while (made.size() < size) {
            made += piece;
        }
        if (input_.one_in(2)) {
            made.resize(std::min(made.size(), size));
        }
    }

    // Enough for a request that is too large for the first buffer: long texts take long, and are tried less
    // often.
    static constexpr std::size_t most_filled = 2;

    input_reader& input_;
    map_counts counts_;
    std::size_t filled_ = 0;
};

}  // namespace fuzz
