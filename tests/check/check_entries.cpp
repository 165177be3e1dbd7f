// SPDX-License-Identifier: BSL-1.0
// Test of check_entries.hpp: sizes, counts and duplicates of a map, by the compiler and at run time.
#include <iotpkg/check/check_entries.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/check/entry_pointers.hpp>
#include <iotpkg/check/report_sink.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/operation/entries.hpp>
#include <iotpkg/report.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/found.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::subject;
using iotpkg::detail::map_size;
using iotpkg::detail::text;

using entries = std::vector<std::pair<std::string, std::string>>;

iotpkg::report check(subject map, const entries& given, const policy& severities = policy::recommended) {
    iotpkg::report found;
    const iotpkg::detail::borrowed_entries borrowed(given);
    iotpkg::detail::report_sink sink(found);
    const map_size size = iotpkg::detail::check_entries(
        iotpkg::detail::map_checks_of<iotpkg::detail::rules_asked::all>(map), borrowed, severities, sink);
    CHECK(size == iotpkg::detail::measure_entries(borrowed));
    CHECK(size.count == given.size());
    return found;
}

// Attributes of so many bytes of text, in so many entries with one-byte keys.
entries of_size(std::size_t bytes, std::size_t count = 3, std::string_view piece = "v") {
    entries made;
    for (std::size_t index = 0; index < count; ++index) {
        const std::size_t share = bytes / count + (index == 0 ? bytes % count : 0) - 1;
        std::string value = repeated(share / piece.size(), piece);
        value.append(share - value.size(), 'v');
        made.emplace_back(std::string(1, static_cast<char>('a' + index)), value);
    }
    return made;
}

// Entries that the compiler can make: `count` keys of two letters, the last a repetition of number `again`.
class made_entries final : public iotpkg::detail::map_entries {
public:
    constexpr made_entries(std::size_t count, std::size_t value_size = 1, std::size_t again = iotpkg::none)
        : count_(count), value_size_(value_size), again_(again) {}

private:
    constexpr void visit_entries(iotpkg::detail::entry_visitor& visitor) const override {
        std::array<char, 3100> value{};
        for (char& character : value) {
            character = 'v';
        }
        for (std::size_t index = 0; index < count_; ++index) {
            const std::size_t name = index + 1 == count_ && again_ != iotpkg::none ? again_ : index;
            const char key[] = {static_cast<char>('a' + name / 26), static_cast<char>('a' + name % 26)};
            if (!visitor.visit(text(std::string_view(key, 2)),
                               text(std::string_view(value.data(), value_size_)))) {
                return;
            }
        }
    }

    std::size_t count_;
    std::size_t value_size_;
    std::size_t again_;
};

struct verdict {
    std::array<rule, 4> rules{};
    std::size_t count = 0;
    std::size_t entry = iotpkg::none;

    constexpr void operator()(const iotpkg::violation& found) {
        rules[count++] = found.rule;
        entry = found.entry;
    }
};

constexpr verdict verdict_on(subject map, const made_entries& given) {
    verdict found;
    iotpkg::detail::callback_sink sink(found);
    iotpkg::detail::check_entries(iotpkg::detail::map_checks_of<iotpkg::detail::rules_asked::all>(map), given,
                                  policy::recommended, sink);
    return found;
}

constexpr bool says(const verdict& found, rule only) {
    return found.count == 1 && found.rules[0] == only;
}

}  // namespace

TEST_CASE("the combined size of attributes ends at 3072 bytes of text",
          "[check_entries][attributes_size][attributes_json_size]") {
    CHECK(rules_of(check(subject::attributes, of_size(2900))).empty());
    CHECK(rules_of(check(subject::attributes, of_size(3072))) ==
          std::vector{rule::attributes_json_size, rule::attributes_near_size});
    const iotpkg::report over = check(subject::attributes, of_size(3073));
    CHECK(rules_of(over) == std::vector{rule::attributes_size, rule::attributes_json_size});
    CHECK(over[0].severity == severity::error);
    CHECK(over[0].pointer == "/attributes");
    CHECK(over[0].entry == iotpkg::none);
    CHECK(over[0].limit == 3072);
    CHECK(over[0].actual == 3073);
    CHECK(over[1].severity == severity::warning);
    // Bytes of UTF-8 count, not characters.
    CHECK(check(subject::attributes, of_size(3073, 3, "ü")).errors() == 1);
    CHECK(check(subject::attributes, of_size(3072, 3, "ü")).ok());
    // Tags have no such limit.
    CHECK(check(subject::tags, of_size(2500, 10)).empty());

    CHECK_BOTH_DOORS(verdict_on(subject::attributes, {1, 2900}).count == 0);
    CHECK_BOTH_DOORS(verdict_on(subject::attributes, {1, 3070}).rules[0] == rule::attributes_json_size);
    CHECK_BOTH_DOORS(verdict_on(subject::attributes, {1, 3071}).rules[0] == rule::attributes_size);
}

TEST_CASE("sizes near the limit are warned about, as text and as JSON",
          "[check_entries][attributes_near_size][attributes_json_size]") {
    // One entry: JSON is 7 bytes more than the text: {"":""} around it.
    const auto check_one = [](std::size_t bytes) {
        iotpkg::report found = check(subject::attributes, of_size(bytes, 1));
        CHECK(found.ok());
        return found;
    };
    CHECK(check_one(2992).empty());
    CHECK(rules_of(check_one(2993)) == std::vector{rule::attributes_near_size});
    CHECK(check_one(2993)[0].actual == 3000);
    CHECK(check_one(2999)[0].actual == 3006);
    CHECK(check_one(3000)[0].actual == 3000);
    CHECK(check_one(3000)[0].limit == 3000);
    CHECK(rules_of(check_one(3065)) == std::vector{rule::attributes_near_size});
    CHECK(rules_of(check_one(3066)) == std::vector{rule::attributes_json_size, rule::attributes_near_size});
    CHECK(check_one(3066)[0].actual == 3073);
    CHECK(check_one(3066)[0].limit == 3072);
    CHECK(check_one(3072).size() == 2);

    // Escapes and punctuation make the JSON large while the text is small.
    entries quotes{{"a", std::string(1600, '"')}};
    CHECK(rules_of(check(subject::attributes, quotes)) == std::vector{rule::attributes_json_size});
    quotes[0].second.resize(1497);
    CHECK(rules_of(check(subject::attributes, quotes)) == std::vector{rule::attributes_near_size});
    quotes[0].second.resize(1495);
    CHECK(check(subject::attributes, quotes).empty());
    // Small entries: 600 of them.
    entries many;
    for (int number = 0; number < 500; ++number) {
        many.emplace_back(std::to_string(number), "v");
    }
    CHECK(rules_of(check(subject::attributes, many)) == std::vector{rule::attributes_json_size});
}

TEST_CASE("what a map comes to", "[check_entries]") {
    map_size size;
    CHECK(size == map_size{0, 0, 2});
    size.add("a", "b");
    CHECK(size == map_size{1, 2, std::string_view(R"({"a":"b"})").size()});
    size.add("ü", "\"");
    CHECK(size == map_size{2, 5, std::string_view(R"({"a":"b","ü":"\""})").size()});
    static_assert(iotpkg::detail::measure_entries(made_entries{2, 3}) == map_size{2, 10, 23});
}

TEST_CASE("an over-full map names its three largest entries", "[check_entries][attributes_size]") {
    const auto shown = [](const entries& given) {
        const iotpkg::report found = check(subject::attributes, given);
        std::vector<std::pair<std::size_t, std::size_t>> largest;
        for (const iotpkg::violation& one : found) {
            if (one.rule == rule::attributes_size) {
                for (const iotpkg::entry_size& large : one.largest) {
                    if (large.entry != iotpkg::none) {
                        largest.emplace_back(large.entry, large.bytes);
                    }
                }
            }
        }
        return largest;
    };
    const auto value = [](std::size_t size) { return std::string(size, 'v'); };
    using places = std::vector<std::pair<std::size_t, std::size_t>>;
    CHECK(shown({{"a", value(3072)}}) == places{{0, 3073}});
    CHECK(shown({{"a", value(10)}, {"b", value(4000)}}) == places{{1, 4001}, {0, 11}});
    CHECK(shown({{"a", value(1000)}, {"b", value(900)}, {"c", value(1200)}, {"d", value(1100)}}) ==
          places{{2, 1201}, {3, 1101}, {0, 1001}});
    CHECK(shown({{"a", value(2000)}, {"b", value(9)}, {"c", value(8)}, {"d", value(2000)}}) ==
          places{{0, 2001}, {3, 2001}, {1, 10}});
    // Of equal ones the earlier first, wherever a larger one comes.
    const std::string same = value(1000);
    CHECK(shown({{"a", same}, {"b", same}, {"c", same}, {"d", same}}) ==
          places{{0, 1001}, {1, 1001}, {2, 1001}});
    CHECK(shown({{"a", same}, {"b", same}, {"c", same}, {"d", value(2000)}}) ==
          places{{3, 2001}, {0, 1001}, {1, 1001}});
    CHECK(shown({{"a", same}, {"b", value(2000)}, {"c", same}, {"d", same}}) ==
          places{{1, 2001}, {0, 1001}, {2, 1001}});

    const iotpkg::report found =
        check(subject::attributes, {{"first", value(3000)}, {"bad key", value(100)}, {"c", "v"}});
    const iotpkg::violation& over = found[found.size() - 2];
    REQUIRE(over.rule == rule::attributes_size);
    CHECK(over.largest[0].pointer == "/attributes/first");
    // A key that breaks its own rule is not shown.
    CHECK(over.largest[1].pointer == "/attributes");
    CHECK(over.largest[1].entry == 1);
    CHECK(over.largest[2].pointer == "/attributes/c");
    const std::string words = to_string(over);
    CHECK(words.find("42 over") != std::string::npos);
    CHECK(words.find("bad key") == std::string::npos);
}

TEST_CASE("duplicate keys", "[check_entries][attribute_key_duplicate][tag_key_duplicate]") {
    const auto places = [](const entries& given) {
        std::vector<std::size_t> found;
        for (const iotpkg::violation& one : check(subject::attributes, given)) {
            if (one.rule == rule::attribute_key_duplicate) {
                CHECK(one.in_key);
                CHECK(one.severity == severity::error);
                found.push_back(one.entry);
            }
        }
        return found;
    };
    using list = std::vector<std::size_t>;
    CHECK(places({{"a", "1"}, {"b", "2"}, {"c", "3"}}).empty());
    CHECK(places({{"a", "1"}, {"a", "2"}}) == list{1});
    CHECK(places({{"a", "1"}, {"b", "2"}, {"c", "3"}, {"a", "4"}}) == list{3});
    CHECK(places({{"a", "1"}, {"b", "2"}, {"b", "2"}, {"c", "3"}}) == list{2});
    CHECK(places({{"a", "1"}, {"a", "1"}, {"a", "1"}}) == list{1, 2});
    CHECK(places({{"a", "1"}, {"b", "1"}, {"a", "1"}, {"b", "1"}}) == list{2, 3});
    // Keys are bytes: case and longer ones differ.
    CHECK(places({{"a", "1"}, {"A", "1"}, {"aa", "1"}, {"a:", "1"}}).empty());
    CHECK(places({{"", "1"}, {"", "1"}}) == list{1});

    const iotpkg::report tags = check(subject::tags, {{"a/b", "1"}, {"a/b", "2"}});
    REQUIRE(tags.size() == 1);
    CHECK(tags[0].rule == rule::tag_key_duplicate);
    CHECK(tags[0].pointer == "/tags/a~1b");

    CHECK_BOTH_DOORS(verdict_on(subject::tags, {50, 1}).count == 0);
    CHECK_BOTH_DOORS(says(verdict_on(subject::tags, {2, 1, 0}), rule::tag_key_duplicate));
    CHECK_BOTH_DOORS(says(verdict_on(subject::tags, {50, 1, 0}), rule::tag_key_duplicate));
    CHECK_BOTH_DOORS(says(verdict_on(subject::tags, {50, 1, 48}), rule::tag_key_duplicate));
    CHECK_BOTH_DOORS(verdict_on(subject::attributes, {50, 1, 25}).entry == 49);
}

TEST_CASE("hundreds of keys raise false doubts, and none of them is called a duplicate",
          "[check_entries][tag_key_duplicate][tags_max_count]") {
    entries many;
    for (int number = 0; number < 3000; ++number) {
        many.emplace_back("k" + std::to_string(number), "");
    }
    for (const iotpkg::violation& one : check(subject::tags, many)) {
        CHECK(one.rule == rule::tags_max_count);
    }
    many[2999].first = "k1500";
    CHECK(check(subject::tags, many)[0].rule == rule::tag_key_duplicate);
    CHECK(check(subject::tags, many)[0].entry == 2999);
}

TEST_CASE("behind many entries, the search ends where a duplicate was found or the map is refused",
          "[check_entries][attribute_key_duplicate]") {
    const auto duplicates = [](std::initializer_list<std::size_t> places, const policy& severities) {
        entries given;
        for (std::size_t index = 0; index < 7000; ++index) {
            given.emplace_back("k" + std::to_string(index), "");
        }
        for (const std::size_t place : places) {
            given[place].first = "k0";
        }
        std::vector<std::size_t> found;
        for (const iotpkg::violation& one : check(subject::attributes, given, severities)) {
            if (one.rule == rule::attribute_key_duplicate) {
                found.push_back(one.entry);
            }
        }
        return found;
    };
    using list = std::vector<std::size_t>;
    const policy lax = policy::none();
    CHECK(duplicates({}, lax).empty());
    CHECK(duplicates({1, 127, 128, 4095}, lax) == list{1, 127, 128, 4095});
    CHECK(duplicates({4095, 4096}, lax) == list{4095});
    CHECK(duplicates({4096}, lax) == list{4096});
    CHECK(duplicates({6143, 6144}, lax) == list{6143});
    CHECK(duplicates({6144, 6999}, lax) == list{6144, 6999});
    CHECK(duplicates({1, 4095, 4096}, lax.error(rule::attributes_size)) == list{1, 4095});
    CHECK(duplicates({4096}, lax.error(rule::attributes_size)).empty());
    CHECK(duplicates({4096}, lax.warn(rule::attributes_size)) == list{4096});
    CHECK(duplicates({6143, 6144}, lax.warn(rule::attribute_key_duplicate)) == list{6143});
    CHECK(duplicates({1, 200, 6999}, lax.off(rule::attribute_key_duplicate)).empty());
}

// Their keys take no room, so the map is not refused for its size.
TEST_CASE("among thousands of null keys, a duplicate is found", "[check_entries][attribute_key_duplicate]") {
    std::vector<std::pair<const char*, const char*>> given(5000, {nullptr, ""});
    given[1].first = "key";
    given[4990].first = "key";
    constexpr policy large = policy::none().error(rule::attributes_size).off(rule::null_text);
    const iotpkg::report found =
        iotpkg::create_package_version<large>().package_name("p").version_name("1").attributes(given).check();
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == rule::attribute_key_duplicate);
    CHECK(found[0].entry == 4990);
}

TEST_CASE("a pointer of any size comes to a callback", "[check_entries][attributes_size]") {
    // Beside what stands before each key, at the sizes of the two memories and one beyond them.
    constexpr std::size_t before = std::string_view("/attributes/").size();
    const auto pointers = [](std::size_t first, std::size_t second) {
        const entries given{{std::string(first, 'a'), std::string(4000, 'v')},
                            {std::string(second, 'b'), std::string(3000, 'v')},
                            {"c", ""}};
        std::vector<std::string> found;
        const auto keep = [&found](const iotpkg::violation& one) {
            if (one.rule == rule::attribute_value_min_length) {
                found.emplace_back(one.pointer);
            } else if (one.rule == rule::attributes_size) {
                for (const iotpkg::entry_size& large : one.largest) {
                    found.emplace_back(large.pointer);
                }
            }
        };
        const iotpkg::detail::borrowed_entries borrowed(given);
        iotpkg::detail::callback_sink sink(keep);
        iotpkg::detail::check_entries(iotpkg::detail::map_checks_for<subject::attributes>, borrowed,
                                      policy::recommended, sink);
        return found;
    };
    const auto expected = [](std::size_t first, std::size_t second) {
        return std::vector<std::string>{"/attributes/c", "/attributes/" + std::string(first, 'a'),
                                        "/attributes/" + std::string(second, 'b'), "/attributes/c"};
    };
    for (const std::size_t room : {iotpkg::detail::usual_pointers, iotpkg::detail::longest_pointers}) {
        const std::size_t fits = room - 3 * before - 1 - 100;
        CHECK(pointers(fits, 100) == expected(fits, 100));
    }
    const std::size_t usual = iotpkg::detail::usual_pointers - 3 * before - 1 - 100;
    CHECK(pointers(usual + 1, 100) == expected(usual + 1, 100));
    // What has no room is shown as the map. Room is given in the order of the map.
    const std::size_t longest = iotpkg::detail::longest_pointers - 3 * before - 1 - 100;
    CHECK(pointers(longest + 1, 100)[1] == "/attributes/" + std::string(longest + 1, 'a'));
    CHECK(pointers(longest + 1, 100)[2] == "/attributes/" + std::string(100, 'b'));
    CHECK(pointers(longest + 1, 100)[3] == "/attributes");
}

TEST_CASE("tags: at least one, at most 50", "[check_entries][tags_min_count][tags_max_count]") {
    const auto tags = [](std::size_t count) {
        entries made;
        for (std::size_t index = 0; index < count; ++index) {
            made.emplace_back("k" + std::to_string(index), "v");
        }
        return check(subject::tags, made);
    };
    const iotpkg::report none = tags(0);
    REQUIRE(none.size() == 1);
    CHECK(none[0].rule == rule::tags_min_count);
    CHECK(none[0].limit == 1);
    CHECK(none[0].pointer == "/tags");
    CHECK(tags(1).empty());
    CHECK(tags(50).empty());
    const iotpkg::report over = tags(51);
    REQUIRE(over.size() == 1);
    CHECK(over[0].rule == rule::tags_max_count);
    CHECK(over[0].limit == 50);
    CHECK(over[0].actual == 51);
    // Attributes have no count.
    CHECK(check(subject::attributes, {}).empty());

    CHECK_BOTH_DOORS(says(verdict_on(subject::tags, {0}), rule::tags_min_count));
    CHECK_BOTH_DOORS(says(verdict_on(subject::tags, {51}), rule::tags_max_count));
}

TEST_CASE("entries come before their map, in their order", "[check_entries]") {
    const iotpkg::report found = check(
        subject::attributes, {{"bad key", std::string(3100, 'v')}, {"ok", ""}, {"", "a\nb"}, {"ok", "v"}});
    CHECK(rules_of(found) == std::vector{rule::attribute_key_characters, rule::attribute_value_min_length,
                                         rule::attribute_key_min_length, rule::attribute_value_characters,
                                         rule::attribute_key_duplicate, rule::attributes_size,
                                         rule::attributes_json_size});
    CHECK(found[0].pointer == "/attributes");
    CHECK(found[0].entry == 0);
    CHECK(found[0].in_key);
    CHECK(found[0].offset == 3);
    CHECK(found[1].pointer == "/attributes/ok");
    CHECK(found[1].entry == 1);
    CHECK_FALSE(found[1].in_key);
    CHECK(found[3].pointer == "/attributes");
    CHECK(found[3].entry == 2);
    CHECK(found[3].offset == 1);
}

TEST_CASE("rules of a map that are off say nothing", "[check_entries]") {
    const policy lax = policy::recommended.off(rule::attributes_size)
                           .off(rule::attributes_json_size)
                           .off(rule::attribute_key_duplicate)
                           .warn(rule::tags_max_count)
                           .off(rule::tags_min_count);
    CHECK(check(subject::attributes, of_size(5000), lax).empty());
    CHECK(check(subject::attributes, {{"a", "1"}, {"a", "1"}}, lax).empty());
    CHECK(check(subject::tags, {}, lax).empty());
    entries many;
    for (int number = 0; number < 51; ++number) {
        many.emplace_back(std::to_string(number), "");
    }
    CHECK(check(subject::tags, many, lax).ok());
    CHECK(check(subject::tags, many, lax).warnings() == 1);
}
