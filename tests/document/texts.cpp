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

std::vector<std::size_t> duplicates_of(const std::vector<std::string_view>& keys) {
    document_entries entries;
    entries.open();
    for (const std::string_view key : keys) {
        entries.add({{key}, {"v"}, false});
    }
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < keys.size(); ++index) {
        if (entries.is_repeated({}, index)) {
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
}

TEST_CASE("the rules take the word of entries that know", "[document_texts]") {
    document_entries entries;
    entries.open();
    // More than the filter of other entries looks at once a map is too large.
    const std::string value(3000, 'v');
    std::vector<std::string> keys;
    keys.reserve(6000);
    for (int index = 0; index < 6000; ++index) {
        keys.push_back("k" + std::to_string(index % 5999));
    }
    for (const std::string& key : keys) {
        entries.add({{key}, {value}, false});
    }
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
    texts.entries(subject::tags).open();
    CHECK((is_present(subject::tags) && !is_present(subject::attributes)));
    texts.entries(subject::attributes).open();
    texts.entries(subject::attributes).add({{"k"}, {"v"}, false});
    CHECK(texts.entries(subject::tags).size() == 0);
    CHECK(texts.entries(subject::attributes)[0].key.view == "k");
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
