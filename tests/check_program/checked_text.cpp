// SPDX-License-Identifier: BSL-1.0
// What iotpkg-check keeps of a text whose documents are checked in a thread of their own: what it will show,
// print or compare, and counts of all else.
#include <cstddef>
#include <string>
#include <string_view>

#include "../support/catch2.hpp"
#include "../support/repeated.hpp"
#include "iotpkg-check/checked_text.hpp"

namespace {

using iotpkg_check::checked_text;

constexpr std::string_view valid = R"({"packageName":"p","versionName":"1"})";
// Two errors.
constexpr std::string_view empty = "{}";

std::string list_of(std::size_t count, std::string_view document) {
    return '[' + repeated(count - 1, std::string(document) + ',') + std::string(document) + ']';
}
std::string lines_of(std::size_t count, std::string_view document) {
    return repeated(count, std::string(document) + '\n');
}

std::size_t kept(const checked_text& from) {
    std::size_t count = 0;
    for (const iotpkg_check::checked_piece& piece : from.pieces) {
        count += piece.documents.size();
    }
    return count;
}

void check(const checked_text& from, std::size_t expected, const iotpkg_check::totals& others) {
    CHECK(kept(from) == expected);
    CHECK(from.has_request);
    CHECK(from.others.valid == others.valid);
    CHECK(from.others.errors == others.errors);
    CHECK(from.others.warnings == others.warnings);
    CHECK(from.others.omitted == others.omitted);
}

}  // namespace

TEST_CASE("of documents with faults as many are kept as are shown", "[checked_text]") {
    iotpkg_check::options wanted;
    wanted.max_findings = 10;
    for (const auto& read :
         {check_whole(list_of(100, empty), wanted), check_lines(lines_of(100, empty), wanted)}) {
        check(read, 5, {.errors = 190, .omitted = 190});
    }
    check(check_whole(list_of(5, empty), wanted), 5, {});
    check(check_whole(list_of(6, empty), wanted), 5, {.errors = 2, .omitted = 2});
    wanted.max_findings = 9;
    check(check_whole(list_of(6, empty), wanted), 5, {.errors = 2, .omitted = 2});
    wanted.max_findings = 0;
    check(check_whole(list_of(6, empty), wanted), 0, {.errors = 12, .omitted = 12});
}

TEST_CASE("of a request without faults, what is compared is kept, and all of it to be printed",
          "[checked_text]") {
    iotpkg_check::options wanted;
    const checked_text lines = check_lines(lines_of(100, valid), wanted);
    check(lines, 100, {});
    check(check_whole(list_of(100, valid), wanted), 100, {});
    const iotpkg_check::kept_document& one = lines.pieces[99].documents[0];
    CHECK_FALSE(one.checked.request);
    CHECK(one.checked.public_text.size() == 2);
    REQUIRE(one.mark);
    CHECK(one.mark->begin == valid.find("\"p\""));
    CHECK_FALSE(one.mark->token_at);
    CHECK(one.mark->content == lines.pieces[0].documents[0].mark->content);
    wanted.print = iotpkg_check::request_format::body;
    const checked_text printed = check_lines(lines_of(100, valid), wanted);
    check(printed, 100, {});
    CHECK(printed.pieces[99].documents[0].checked.request);
    CHECK(printed.pieces[99].documents[0].mark);
}

TEST_CASE("warnings that are shown stand behind errors that are not", "[checked_text]") {
    iotpkg_check::options wanted;
    wanted.severities = iotpkg::policy::recommended.warn(iotpkg::rule::package_name_min_length);
    wanted.max_findings = 2;
    constexpr std::string_view warned = R"({"packageName":"","versionName":"1"})";
    check(check_lines(lines_of(50, empty) + lines_of(50, warned), wanted), 51,
          {.errors = 98, .warnings = 48, .omitted = 146});
}

TEST_CASE("a text without a document has no request", "[checked_text]") {
    const iotpkg_check::options wanted;
    for (const std::string_view text : {"", " \n\r\n", "[]"}) {
        CHECK_FALSE(check_whole(std::string(text), wanted).has_request);
    }
    const checked_text lines = check_lines("\n \n", wanted);
    CHECK_FALSE(lines.has_request);
    CHECK(lines.lines == 2);
}
