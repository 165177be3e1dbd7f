// SPDX-License-Identifier: BSL-1.0
// What a scalar of YAML stands for, word by word.
#include <iotpkg-check/yaml_scalar.hpp>

#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg_check::kind_of_scalar;
using iotpkg_check::node_kind;

constexpr std::string_view nulls[] = {"", "~", "null", "Null", "NULL"};
constexpr std::string_view booleans[] = {"true", "True", "TRUE", "false", "False", "FALSE"};
constexpr std::string_view numbers[] = {"0",     "-0",   "+1",   "007",   "08",    "12345678901234567890",
                                        "0o17",  "0xFf", "1.",   ".5",    "-.5",   "2.10",
                                        "1e3",   "1.e3", "1E-3", ".5e+1", ".inf",  "-.Inf",
                                        "+.INF", ".nan", ".NaN", ".NAN",  "1_000", "1_0.5_0",
                                        "-_1",   "0_",   "._5",  "0b1",   "-0x1",  "+0o1",
                                        "0x_"};
constexpr std::string_view dates[] = {"2026-11-24",
                                      "9999-99-99",
                                      "2026-11-24T09:30:00Z",
                                      "2026-1-4t9:30:00",
                                      "2026-11-24 \t 09:30:00.",
                                      "2026-11-24 09:30:00.25 +01:00",
                                      "2026-11-24T09:30:00-1",
                                      "2026-11-24T09:30:00 -11"};
constexpr std::string_view texts[] = {
    "nULL", "none",  "yes",   "no",   "on",   "off",  "y",   "tRUE", "1,000", "2.4.1", "v1",  "_1",    "1a",
    "0o8",  "0x",    "0xG",   "0o",   "0b",   "0b2",  ".",   "-",    "+",     "+.",    "e3",  "-_1.5", "1e",
    "1e+",  "1e3.5", "-.nan", ".inF", ".5e3", "1:30", "1 2", "=",    "1e3 ",  "1e_3",  "--1", "+-.5"};
// Next to dates.
constexpr std::string_view no_dates[] = {"2026-11",
                                         "2026-1-4",
                                         "2026-11-4",
                                         "2026-11-245",
                                         "02026-11-24",
                                         "226-11-24",
                                         "2026-11-24x",
                                         "2026/11/24",
                                         "2026-11-24 ",
                                         "2026-11-24T",
                                         "2026-11-24T09:30",
                                         "2026-11-24T09:3:00",
                                         "2026-11-24T09:30:0",
                                         "2026-11-24T009:30:00",
                                         "2026-11-24 T09:30:00",
                                         "2026-11-24T09:30:00z",
                                         "2026-11-24T09:30:00Z ",
                                         "2026-11-24T09:30:00+",
                                         "2026-11-24T09:30:00+1:0",
                                         "2026-11-24T09:30:00+1:00x",
                                         "2026-11-24T09:30:00+001",
                                         "2026-11-24T09:30:00.5x"};

}  // namespace

TEST_CASE("plain scalars are told apart as the AWS CLI does it", "[yaml_scalar]") {
    const auto are = [](const auto& words, node_kind kind) {
        for (const std::string_view word : words) {
            CAPTURE(word);
            CHECK(kind_of_scalar(word, "", true) == kind);
            CHECK(kind_of_scalar(word, "", false) == node_kind::text);
            CHECK(kind_of_scalar(word, "!", true) == node_kind::text);
        }
    };
    are(nulls, node_kind::null);
    are(booleans, node_kind::boolean);
    are(numbers, node_kind::number);
    are(dates, node_kind::number);
    are(texts, node_kind::text);
    are(no_dates, node_kind::text);
}

TEST_CASE("a tag says what a scalar is", "[yaml_scalar]") {
    CHECK(kind_of_scalar("2.10", "tag:yaml.org,2002:str", true) == node_kind::text);
    CHECK(kind_of_scalar("3", "tag:yaml.org,2002:int", false) == node_kind::number);
    CHECK(kind_of_scalar("3", "tag:yaml.org,2002:float", false) == node_kind::number);
    CHECK(kind_of_scalar("true", "tag:yaml.org,2002:bool", false) == node_kind::boolean);
    CHECK(kind_of_scalar("", "tag:yaml.org,2002:null", false) == node_kind::null);
    for (const std::string_view tag :
         {"tag:yaml.org,2002:binary", "tag:yaml.org,2002:", "!Sub", "str", "tag:x,2002:str"}) {
        CAPTURE(tag);
        CHECK(kind_of_scalar("x", tag, true) == node_kind::tagged);
    }
}
