// SPDX-License-Identifier: BSL-1.0
// Every fuzzer's entry point, called with its corpus and with inputs that are made of it: by every compiler,
// and without libFuzzer.
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/read_file.hpp"
#include "fuzzers.hpp"

namespace {

// More by IOTPKG_ROUNDS=1000000, in a build that is optimised.
std::size_t rounds() {
    const char* const given = std::getenv("IOTPKG_ROUNDS");
    return given == nullptr ? 10000 : static_cast<std::size_t>(std::strtoull(given, nullptr, 10));
}

std::vector<std::string> corpus_of(const std::string& name) {
    std::vector<std::string> paths;
    for (const auto& file : std::filesystem::directory_iterator(IOTPKG_TESTS_DIR "/fuzz/corpus/" + name)) {
        paths.push_back(file.path().string());
    }
    // A directory has no order that is the same everywhere.
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> corpus;
    corpus.reserve(paths.size());
    for (const std::string& path : paths) {
        corpus.push_back(read_file(path));
    }
    return corpus;
}

// Inputs with a few edits: what another one has is put in, bytes are changed, taken out, written twice.
class mutator {
public:
    explicit mutator(const std::vector<std::string>& corpus) : corpus_(corpus) {}

    std::string make() {
        std::string input = any();
        for (std::size_t edits = 1 + below(4); edits != 0; --edits) {
            const std::size_t at = below(input.size() + 1);
            const std::size_t size = std::min(below(1 + below(40)), input.size() - at);
            switch (below(5)) {
                case 0: input.erase(at, size); break;
                case 1: input.insert(at, input.substr(at, size)); break;
                case 2: input.insert(at, 1, static_cast<char>(static_cast<unsigned char>(below(256)))); break;
                case 3:
                    if (at < input.size()) {
                        input[at] = static_cast<char>(static_cast<unsigned char>(below(256)));
                    }
                    break;
                default: insert_other(input, at); break;
            }
        }
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    const std::string& any() { return corpus_[below(corpus_.size())]; }

    void insert_other(std::string& input, std::size_t at) {
        const std::string& other = any();
        input.insert(at, other.substr(below(other.size() + 1), below(80)));
    }

    const std::vector<std::string>& corpus_;
    std::mt19937 random_{20261129};
};

std::string escaped(std::string_view input) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char one : input) {
        const auto byte = static_cast<unsigned char>(one);
        if (byte >= 0x20 && byte < 0x7F && one != '\\') {
            out += one;
        } else {
            out += "\\x";
            out += digits[byte / 16u];
            out += digits[byte % 16u];
        }
    }
    return out;
}

void call(void (*fuzzer)(fuzz::bytes), const std::string& input) {
    // In memory of its own, so that a sanitizer sees its ends.
    const std::vector<unsigned char> bytes(input.begin(), input.end());
    try {
        fuzzer(bytes);
    } catch (const std::exception& what) {
        FAIL(escaped(input) << '\n' << what.what());
    }
}

void replay(const std::string& name, void (*fuzzer)(fuzz::bytes)) {
    const std::vector<std::string> corpus = corpus_of(name);
    REQUIRE(!corpus.empty());
    for (const std::string& input : corpus) {
        call(fuzzer, input);
    }
    mutator inputs(corpus);
    for (std::size_t round = 0; round < rounds(); ++round) {
        call(fuzzer, inputs.make());
    }
}

}  // namespace

TEST_CASE("documents, replayed", "[fuzz][documents]") {
    replay("documents", fuzz::documents);
}

TEST_CASE("the builder, replayed", "[fuzz][builder]") {
    replay("builder", fuzz::builder);
}

TEST_CASE("recipes, replayed", "[fuzz][recipes]") {
    replay("recipes", fuzz::recipes);
}

TEST_CASE("the arithmetic of delays, replayed", "[fuzz][retries]") {
    replay("retries", fuzz::retries);
}

TEST_CASE("texts, replayed", "[fuzz][texts]") {
    replay("texts", fuzz::texts);
}

TEST_CASE("Regions, replayed", "[fuzz][regions]") {
    replay("regions", fuzz::regions);
}

TEST_CASE("responses, replayed", "[fuzz][responses]") {
    replay("responses", fuzz::responses);
}

TEST_CASE("S3 locations, replayed", "[fuzz][s3_locations]") {
    replay("s3_locations", fuzz::s3_locations);
}
