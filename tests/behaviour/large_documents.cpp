// SPDX-License-Identifier: BSL-1.0
// Documents that are made to hurt: of 100 MB, of millions of brackets, of one string, read in a thread with a
// stack of 64 KB. There is an answer, and the right one.
#include <iotpkg/json.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

#include "../support/repeated.hpp"
#include "../support/sanitized.hpp"
#include "../support/small_stack.hpp"

namespace {

using iotpkg::rule;

constexpr std::size_t million = is_sanitized ? 50'000 : 1'000'000;

int failures = 0;

void expect(bool holds, const char* what) {
    if (!holds) {
        std::printf("does not hold: %s\n", what);
        ++failures;
    }
}
#define EXPECT(...) expect(__VA_ARGS__, #__VA_ARGS__)

iotpkg::checked_document check_on_a_small_stack(std::string_view text) {
    iotpkg::checked_document checked;
    call_on_a_small_stack([&] { checked = iotpkg::check_document(text); });
    return checked;
}

std::string with(const std::string& members) {
    return R"({"packageName":"p","versionName":"1",)" + members + "}";
}

// As many entries as make a map of that size; each key another one where `count` says so.
std::string map_of(std::size_t bytes, bool count) {
    std::string map = "{";
    for (std::size_t index = 0; map.size() < bytes; ++index) {
        map += "\"key" + (count ? std::to_string(index) : "") + "\":\"value\",";
    }
    map.back() = '}';
    return map;
}

void brackets() {
    const std::string open = repeated(10 * million, "[");
    const iotpkg::report broken = check_on_a_small_stack(open).report;
    EXPECT(broken.size() == 3 && broken[0].rule == rule::document_type &&
           broken[1].rule == rule::document_depth && broken[2].rule == rule::document_json &&
           broken[2].column == 10 * million + 1);
    const iotpkg::report whole =
        check_on_a_small_stack(with("\"x\":" + open + repeated(10 * million, "]") + ",\"tags\":{}")).report;
    EXPECT(whole.size() == 3 && whole[2].rule == rule::tags_min_count);
    const iotpkg::report objects = check_on_a_small_stack(repeated(10 * million, "{\"a\":")).report;
    EXPECT(objects.size() == 3 && objects[2].rule == rule::document_json);
}

void one_string() {
    const iotpkg::report plain =
        check_on_a_small_stack(with("\"description\":\"" + std::string(100 * million, 'd') + '"')).report;
    EXPECT(plain.size() == 1 && plain[0].rule == rule::description_max_length &&
           plain[0].actual == 100 * million);
    const iotpkg::report escapes =
        check_on_a_small_stack(
            with("\"description\":\"" + repeated(100 * million / 18, R"(\u00e4\ud83c\udf21)") + '"'))
            .report;
    EXPECT(escapes.size() == 1 && escapes[0].actual == 100 * million / 18 * 2);
    const iotpkg::report recipe =
        check_on_a_small_stack(
            with("\"recipe\":\"" + repeated(100 * million / 18, "${aws:iot:package:") + '"'))
            .report;
    EXPECT(!recipe.ok() && recipe[0].rule == rule::recipe_max_length);
    const iotpkg::report name =
        check_on_a_small_stack("{\"" + repeated(100 * million / 7, "\\ud800\xFF") + "\":1}").report;
    EXPECT(name.errors() == 5);
}

void many_members() {
    const iotpkg::report different =
        check_on_a_small_stack(with("\"attributes\":" + map_of(100 * million, true))).report;
    EXPECT(different.size() == 2 && different[0].rule == rule::attributes_size);
    const iotpkg::report unknown =
        check_on_a_small_stack(with("\"x\":" + map_of(100 * million, true))).report;
    EXPECT(unknown.size() == 1 && unknown[0].rule == rule::document_member_unknown);
    // A fault in each of them: each is told.
    const std::string same = map_of(10 * million, false);
    std::size_t entries = 0;
    for (const char character : same) {
        entries += character == ',' ? 1u : 0u;
    }
    const iotpkg::report duplicates = check_on_a_small_stack(with("\"tags\":" + same)).report;
    EXPECT(duplicates.errors() == entries + 1);
}

}  // namespace

int main() {
    brackets();
    one_string();
    many_members();
    return failures == 0 ? 0 : 1;
}
