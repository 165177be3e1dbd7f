// SPDX-License-Identifier: BSL-1.0
// Requests of all kinds: about one in ten is valid, and of the others nearly each rule is broken by some.
#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "requests.hpp"

class random_request {
public:
    explicit random_request(std::mt19937& random) : random_(random) {}

    said_request make() {
        said_request request;
        request.package_name =
            text({"thermostat-firmware", "p", "", "..", "a b", std::string(129, 'n'), "a\xFF"});
        request.version_name = text({"2.4.1", "1", "", ".", "1+2", std::string(65, '1')});
        request.description = text({"Night mode", "Nächte", "", "a\nb", "say \"stable\" \\",
                                    "夜間モード і ночі", std::string(1025, 'd'), "\xC3", "\U0001fae8"});
        request.attributes = entries({"channel", "min-hardware", "", "not a key", "a\xFF"},
                                     {"stable", "", "\x01", std::string(1500, 'v'), "\xF0\x9F"});
        if (one_in(2)) {
            request.artifact.emplace();
            request.artifact->bucket =
                text({"acme-firmware", "ab", "", "Acme", "a..b", "192.168.0.1", "abc-an"});
            request.artifact->key = text({"a/b.bin", "", "../x", "a{b}", std::string(1025, 'k')});
            request.artifact->version = text({"3sL4", "", "null", std::string(1025, 'v')});
        }
        request.recipe =
            text({"{\"steps\":[]}", "", steps(), "a\tb\x01\x7f" + steps(), "{", std::string(3073, 'r'),
                  "\"${aws:iot:package:p\"", "\"${aws:iot:package::version::attributes:channel}\"",
                  "{\"a\":\"${aws:iot:package:p:version::artifact:s3-presigned-url}\"}"});
        request.tags =
            entries({"team", "Größe", "", "aws:x", "a#b", std::string(129, 't'), std::string(128, 't')},
                    {"hvac", "", "aws:y", std::string(257, 'v'), "a#b"});
        request.client_token = text(
            {"0f8fad5b-d9cb-469f-a165-70867728950e", "short", std::string(65, 't'), std::string(36, ' ')});
        return request;
    }

private:
    // A recipe of any length, with quotes and line feeds at any place.
    std::string steps() {
        std::string text = "{\"steps\":[\n";
        for (std::size_t count = random_() % 40; count != 0; --count) {
            text += one_in(3) ? "  \"ü\",\n" : "  \"run\", ";
        }
        return text + "\"end\"]}";
    }

    bool one_in(std::size_t count) { return random_() % count == 0; }

    const std::string& one_of(const std::vector<std::string>& texts) {
        // Mostly the first one, or no request would be fine.
        return one_in(2) ? texts.front() : texts[random_() % texts.size()];
    }

    std::optional<std::string> text(const std::vector<std::string>& texts) {
        return one_in(6) ? std::nullopt : std::optional(one_of(texts));
    }

    std::optional<said_request::entries> entries(const std::vector<std::string>& keys,
                                                 const std::vector<std::string>& values) {
        if (one_in(3)) {
            return std::nullopt;
        }
        said_request::entries made;
        for (std::size_t count = one_in(20) ? 60 : random_() % 4; made.size() < count;) {
            made.emplace_back(one_of(keys) + (one_in(2) ? std::to_string(made.size()) : ""), one_of(values));
        }
        return made;
    }

    std::mt19937& random_;
};
