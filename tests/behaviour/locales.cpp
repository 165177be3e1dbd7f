// SPDX-License-Identifier: BSL-1.0
// No locale of the program changes what is read, written or said.
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/json.hpp>
#include <iotpkg/nearest.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/retry.hpp>

#include <clocale>
#include <cstdio>
#include <locale>
#include <random>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"
#include "../support/named.hpp"

namespace {

// Numbers as in 1.234,5.
class foreign_numbers final : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
};

// Letters as nobody has them: nothing is a digit, a letter or white space, and all letters change.
class foreign_letters final : public std::ctype<char> {
public:
    foreign_letters() : std::ctype<char>(no_letters(), false) {}

private:
    static const mask* no_letters() {
        static const mask none[table_size] = {};
        return none;
    }
    char do_tolower(char) const override { return '?'; }
    char do_toupper(char) const override { return '?'; }
};

// Something of all that has numbers, words or letters in it.
std::string said() {
    const std::string large(4000, 'x');
    std::string all = to_string(named().description(large).check());
    all += nlohmann::json(named().description(large).check()).dump();
    all += to_document(named_with_token().tags({{"INFO", "i"}}).build());
    all +=
        to_string(iotpkg::check_document(R"({"packageName": 1234567.5, "ATTRIBUTES": {"I": 1e5}})").report);
    all += to_string(
        iotpkg::parse_response({.status = 1234, .body = R"({"message": 1234.5, "x": "i"})"}).error());
    all += iotpkg::endpoint::of("EU-CENTRAL-1") ? "" : "refused";
    all += std::string(iotpkg::endpoint("eu-central-1").host());
    const std::string_view known[] = {"bucket_characters", "INFO"};
    all += iotpkg::nearest("info", known);
    all += iotpkg::s3_location::parse("s3://acme-firmware/I%49i") ? "read" : "refused";
    std::mt19937 random(1);
    all += std::to_string(iotpkg::retry().delay(12, random).count());
    return all;
}

}  // namespace

TEST_CASE("a locale of C++ changes nothing", "[locales]") {
    const std::string expected = said();
    const std::locale before = std::locale::global(
        std::locale(std::locale(std::locale::classic(), new foreign_numbers), new foreign_letters));
    const std::string found = said();
    std::locale::global(before);
    CHECK(found == expected);
}

TEST_CASE("a locale of C changes nothing, Turkish and one with a comma among them", "[locales]") {
    const std::string expected = said();
    for (const char* const name : {"C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "fr_FR.UTF-8"}) {
        if (std::setlocale(LC_ALL, name) == nullptr) {
            std::printf("SKIPPED: this machine has no locale %s\n", name);
            continue;
        }
        const std::string found = said();
        std::setlocale(LC_ALL, "C");
        CAPTURE(name);
        CHECK(found == expected);
    }
}
