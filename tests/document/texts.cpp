// SPDX-License-Identifier: BSL-1.0
// Test of document/texts.hpp and document/findings.hpp: entries that know their duplicates, and
// violations in the order of their places.
#include <iotpkg/document/texts.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/report_sink.hpp>
#include <iotpkg/document/findings.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::rule;
using iotpkg::subject;
using iotpkg::detail::document_entries;
using iotpkg::detail::document_findings;
using iotpkg::detail::position_finder;

// The entries of a map as a reader finds them in its document.
struct map_in_document {
    std::string document = "{";
    std::vector<std::size_t> keys;

    // As they stand in JSON, the key with its quotes.
    void add(std::string_view key, std::string_view value) {
        keys.push_back(document.size());
        document.append(key).append(" : ").append(value).append(", ");
    }

    // Only the first ones are given as a reader does; the others have nothing but their places.
    void read(document_entries& entries) const {
        entries.open(document);
        for (const std::size_t at : keys) {
            iotpkg::detail::document_string key;
            key.read(document, at);
            entries.add({{key.text(), at}, {"v"}, false});
        }
    }
};

std::vector<std::size_t> duplicates_of(const std::vector<std::string_view>& keys) {
    map_in_document map;
    for (const std::string_view key : keys) {
        map.add('"' + std::string(key) + '"', "\"v\"");
    }
    document_entries entries;
    map.read(entries);
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < keys.size(); ++index) {
        if (entries.is_repeated(keys[index], index)) {
            found.push_back(index);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("each entry but the first of a key is a duplicate", "[document_texts]") {
    CHECK(duplicates_of({}).empty());
    CHECK(duplicates_of({"a", "b", ""}).empty());
    CHECK(duplicates_of({"b", "a", "b", "c", "a", "b"}) == std::vector<std::size_t>{2, 4, 5});
    CHECK(duplicates_of({"", "a", ""}) == std::vector<std::size_t>{2});
    CHECK(duplicates_of({"A", "a", "aa"}).empty());
    // One of the first that is the same as one behind them, at each side of the limit.
    for (const std::size_t count : {document_entries::most_kept - 1, document_entries::most_kept,
                                    document_entries::most_kept + 1, 3 * document_entries::most_kept}) {
        std::vector<std::string> names;
        for (std::size_t index = 0; index < count; ++index) {
            names.push_back("k" + std::to_string(index));
        }
        names.back() = names.front();
        CHECK(duplicates_of({names.begin(), names.end()}) == std::vector<std::size_t>{count - 1});
    }
}

TEST_CASE("an entry behind the first ones is read again, as it was", "[document_texts]") {
    map_in_document map;
    for (std::size_t index = 0; index < document_entries::most_kept; ++index) {
        map.add('"' + std::to_string(index) + '"', "\"v\"");
    }
    map.add(R"("a\u00e4")", R"("\n")");
    map.add(R"("b:\"c")", "[1]");
    map.add(R"("\ud800")", "null");
    map.add("\"\xFF\"", R"("\ud800")");
    map.add(R"("c:d")", R"("e")");
    document_entries entries;
    map.read(entries);
    const std::size_t first = document_entries::most_kept;
    REQUIRE(entries.size() == first + 5);
    iotpkg::detail::document_string key_text;
    iotpkg::detail::document_string value_text;
    const auto read = [&](std::size_t index) { return entries.read(index, key_text, value_text); };
    const auto same = [&](std::size_t index, std::string_view key, std::string_view value, bool is_faulty) {
        const iotpkg::detail::document_entry one = read(index);
        const iotpkg::detail::document_entry place = entries.place_of(index);
        CHECK((place.key.view.empty() && place.value.view.empty() && place.is_faulty == one.is_faulty));
        CHECK((place.key.at == one.key.at && place.value.at == one.value.at));
        return one.key.view == key && one.key.at == map.keys[index] && one.value.view == value &&
               one.is_faulty == is_faulty;
    };
    CHECK(same(first - 1, "63", "v", false));
    CHECK(same(first, "a\u00e4", "\n", false));
    CHECK(read(first).value.at == map.document.find(R"("\n")"));
    CHECK(same(first + 1, "b:\"c", "", true));
    CHECK(same(first + 2, "\xED\xA0\x80", "", true));
    CHECK(same(first + 3, "\xFF", "\xED\xA0\x80", false));
    CHECK(same(first + 4, "c:d", "e", false));
    CHECK((entries.place_of(first + 2).key.has_surrogate && !entries.place_of(first).key.has_surrogate));
    CHECK(entries.place_of(first + 3).value.has_surrogate);
    CHECK_FALSE(entries.place_of(first + 3).key.has_surrogate);
    std::size_t visited = 0;
    static_cast<const iotpkg::detail::map_entries&>(entries).each(
        [&](const iotpkg::detail::text& key, const iotpkg::detail::text& value) {
            const iotpkg::detail::document_entry one = read(visited);
            CHECK((key.view() == one.key.view && value.view() == one.value.view));
            return ++visited != first + 2;
        });
    CHECK(visited == first + 2);
    entries.clear();
    CHECK(entries.size() == 0);
}

TEST_CASE("the rules take the word of entries that know", "[document_texts]") {
    // More than the filter of other entries looks at once a map is too large.
    map_in_document map;
    for (int index = 0; index < 6000; ++index) {
        map.add("\"k" + std::to_string(index % 5999) + '"', "\"v\"");
    }
    document_entries entries;
    map.read(entries);
    iotpkg::report found;
    iotpkg::detail::report_sink sink(found);
    iotpkg::detail::check_entries(iotpkg::detail::map_checks_for<subject::attributes>, entries,
                                  iotpkg::policy::recommended, sink);
    std::size_t duplicates = 0;
    for (const iotpkg::violation& one : found) {
        duplicates += one.rule == rule::attribute_key_duplicate && one.entry == 5999 ? 1u : 0u;
    }
    CHECK(duplicates == 1);
}

TEST_CASE("what is not there is absent", "[document_texts]") {
    iotpkg::detail::document_texts texts;
    CHECK(texts.text_of(subject::recipe).absent());
    texts[subject::recipe] = {{"{}", 3, false}, true, false};
    CHECK(texts.text_of(subject::recipe).view() == "{}");
    const auto is_present = [&texts](subject map) { return texts.entries(map).get().present(); };
    texts.entries(subject::tags).open({});
    CHECK((is_present(subject::tags) && !is_present(subject::attributes)));
    texts.entries(subject::attributes).open({});
    texts.entries(subject::attributes).add({{"k"}, {"v"}, false});
    CHECK(texts.entries(subject::tags).size() == 0);
    iotpkg::detail::document_string none;
    CHECK(texts.entries(subject::attributes).read(0, none, none).key.view == "k");
    texts.clear();
    CHECK((texts.text_of(subject::recipe).absent() && !is_present(subject::tags)));
    CHECK((!is_present(subject::attributes) && texts.entries(subject::attributes).size() == 0));
}

TEST_CASE("each map of the list of subjects has its entries", "[document_texts]") {
    const iotpkg::detail::document_texts texts;
    std::set<const document_entries*> seen;
    for (std::size_t index = 0; index < iotpkg::subject_count; ++index) {
        const subject about = static_cast<subject>(index);
        if (shape_of(about) == iotpkg::shape::map) {
            CHECK(seen.insert(&texts.entries(about)).second);
        }
    }
    CHECK(seen.size() == texts.maps.size());
}

TEST_CASE("violations are given in the order of the document, those of one place as they came",
          "[document_texts]") {
    const std::string text = "ab\ncd\nef";
    document_findings findings;
    const auto add = [&findings](rule id, std::size_t at, std::string_view pointer) {
        findings.add({.rule = id, .severity = iotpkg::severity::error, .pointer = pointer}, at);
    };
    CHECK(findings.empty());
    add(rule::utf8, 6, "/c");
    add(rule::null_text, 1, "/a");
    add(rule::description_bytes, 6, "/d");
    add(rule::bucket_ends, 3, "/b");
    CHECK_FALSE(findings.ok());
    position_finder positions(text);
    const iotpkg::report report = findings.take(positions);
    REQUIRE(report.size() == 4);
    const rule expected[] = {rule::null_text, rule::bucket_ends, rule::utf8, rule::description_bytes};
    const std::string_view pointers[] = {"/a", "/b", "/c", "/d"};
    for (std::size_t index = 0; index < 4; ++index) {
        CHECK(report[index].rule == expected[index]);
        CHECK(report[index].pointer == pointers[index]);
    }
    CHECK((report[0].line == 1 && report[0].column == 2));
    CHECK((report[3].line == 3 && report[3].column == 1));
    CHECK(findings.empty());
    CHECK(findings.take(positions).empty());
}

TEST_CASE("of more violations than are kept the rest is counted", "[document_texts]") {
    document_findings findings(2);
    position_finder positions("abcdef");
    findings.add({.rule = rule::description_bytes, .severity = iotpkg::severity::warning}, 0);
    CHECK((findings.has_room(iotpkg::severity::error) && findings.has_room(iotpkg::severity::warning)));
    findings.add({.rule = rule::description_bytes, .severity = iotpkg::severity::warning}, 0);
    CHECK((findings.has_room(iotpkg::severity::error) && !findings.has_room(iotpkg::severity::warning)));
    CHECK(findings.take(positions).warnings() == 2);
    for (const std::size_t at : {4u, 0u, 2u}) {
        findings.add({.rule = rule::utf8, .severity = iotpkg::severity::error}, at);
        findings.add({.rule = rule::description_bytes, .severity = iotpkg::severity::warning}, at + 1);
    }
    CHECK_FALSE(findings.has_room(iotpkg::severity::error));
    const iotpkg::report report = findings.take(positions);
    CHECK((report.errors() == 3 && report.warnings() == 3 && report.omitted() == 2));
    REQUIRE(report.size() == 4);
    CHECK((report[0].column == 1 && report[3].column == 6));
    CHECK(findings.empty());
    document_findings none(0);
    none.add({.rule = rule::utf8, .severity = iotpkg::severity::error}, 0);
    CHECK((!none.empty() && !none.ok()));
    CHECK(none.take(positions).omitted() == 1);
}
