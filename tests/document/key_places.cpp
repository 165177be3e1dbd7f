// SPDX-License-Identifier: BSL-1.0
// Test of document/key_places.hpp: strings that are read where they stand, and keys that were there before.
#include <iotpkg/document/key_places.hpp>

#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::document_string;
using iotpkg::detail::key_places;
using iotpkg::detail::string_order;
using list = std::vector<std::size_t>;

// Strings of JSON side by side, and where each begins.
struct strings {
    std::string document;
    list places;

    // What stands between the quotes.
    void add(std::string_view inside) {
        document += ' ';
        places.push_back(document.size());
        document.append("\"").append(inside).append("\"");
    }
};

list repeated_in(const strings& given, std::size_t first = 0) {
    key_places places;
    for (const std::size_t at : given.places) {
        places.add(at);
    }
    places.find_repeated(given.document, first);
    list found;
    for (std::size_t index = 0; index < places.size(); ++index) {
        CHECK(places[index] == given.places[index]);
        if (places.is_repeated(index)) {
            found.push_back(index);
        }
    }
    return found;
}

list repeated_of(const std::vector<std::string_view>& insides, std::size_t first = 0) {
    strings given;
    for (const std::string_view inside : insides) {
        given.add(inside);
    }
    return repeated_in(given, first);
}

int sign(int number) {
    return number < 0 ? -1 : number > 0 ? 1 : 0;
}

}  // namespace

TEST_CASE("a string is read where it stands, and nothing else is one", "[key_places]") {
    const std::string_view document = R"({"a\u00e4\n" : "b", "c":[1], "d": null, "e": {}, "f")";
    document_string read;
    CHECK(read.read(document, 1));
    CHECK(read.text() == "a\u00e4\n");
    CHECK(read.token().end == document.find(" :"));
    CHECK(read.read(document, document.find(R"("b")")));
    CHECK(read.text() == "b");
    for (const std::string_view other : {"[1]", "null", "{}"}) {
        CHECK_FALSE(read.read(document, document.find(other)));
    }
    CHECK_FALSE(read.read(document, document.size()));
}

TEST_CASE("each key but the first is repeated, and stays in its place", "[key_places]") {
    CHECK(repeated_of({}).empty());
    CHECK(repeated_of({"a"}).empty());
    CHECK(repeated_of({"a", "a"}) == list{1});
    CHECK(repeated_of({"a", "b", ""}).empty());
    CHECK(repeated_of({"b", "a", "b", "c", "a", "b"}) == list{2, 4, 5});
    CHECK(repeated_of({"", "a", ""}) == list{2});
    CHECK(repeated_of({"A", "a", "aa", "aaa"}).empty());
    // Of the last two bytes one is less than a quotation mark.
    CHECK(repeated_of({"a!", "a", "a!", "a#", "a#"}) == list{2, 4});
    CHECK(repeated_of({R"(\u0061)", "a", R"(a\n)", R"(\u0061\u000a)", R"(\"a)", R"(\u0022a)", R"(\\)"}) ==
          list{1, 3, 5});
}

TEST_CASE("keys before the first one are left alone, and forgotten with the others", "[key_places]") {
    CHECK(repeated_of({"outer", "b", "a", "b", "outer", "b"}, 1) == list{3, 5});
    CHECK(repeated_of({"a", "a"}, 1).empty());
    CHECK(repeated_of({"a", "a"}, 2).empty());
    key_places places;
    places.resize(0);
    CHECK(places.size() == 0);
    places.add(1);
    places.add(2);
    places.resize(1);
    CHECK(places.size() == 1);
    CHECK(places[0] == 1);
}

TEST_CASE("strings are in the order of their texts, whatever escapes they have", "[key_places]") {
    strings given;
    std::vector<std::string> texts;
    for (const std::string_view inside : {"",
                                          "a",
                                          "ab",
                                          "a!",
                                          "a#",
                                          R"(\u0061b)",
                                          R"(a\u0062)",
                                          R"(\n)",
                                          R"(\u00e4)",
                                          "\u00e4",
                                          "\xFF",
                                          "\x01",
                                          R"(\ud83d\ude00)",
                                          "\U0001F600",
                                          R"(\ud83d)",
                                          R"(a\"b)",
                                          R"(a\u0022b)",
                                          R"(\\)",
                                          R"(\/)",
                                          "/"}) {
        given.add(inside);
        texts.push_back(iotpkg::detail::unescaped(inside));
    }
    string_order compare(given.document);
    for (std::size_t one = 0; one < texts.size(); ++one) {
        for (std::size_t other = 0; other < texts.size(); ++other) {
            CAPTURE(texts[one], texts[other]);
            CHECK(sign(compare(given.places[one], given.places[other])) ==
                  sign(std::string_view(texts[one]).compare(texts[other])));
        }
    }
}

TEST_CASE("random keys are repeated where a set has them", "[key_places]") {
    std::mt19937 random(20261129);
    for (int round = 0; round < 200; ++round) {
        strings given;
        std::set<std::string> seen;
        list expected;
        const std::size_t count = random() % 50;
        for (std::size_t index = 0; index < count; ++index) {
            std::string inside;
            for (std::size_t size = random() % 4; size != 0; --size) {
                constexpr std::string_view pieces[] = {"a", "b", R"(\u0061)", R"(\n)", R"(\u000A)", "\u00e4"};
                inside += pieces[random() % std::size(pieces)];
            }
            given.add(inside);
            if (!seen.insert(iotpkg::detail::unescaped(inside)).second) {
                expected.push_back(index);
            }
        }
        CHECK(repeated_in(given) == expected);
    }
}
