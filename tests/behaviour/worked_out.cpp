// SPDX-License-Identifier: BSL-1.0
// What the compiler works out of the lists once, the running program works out as well, to the same: these
// functions run in no program by themselves, and are counted as tested by this.
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/update_package_version.hpp>

#include <iotpkg/check/demands.hpp>
#include <iotpkg/check/quick_check.hpp>
#include <iotpkg/operation/references.hpp>
#include <iotpkg/recipe/placeholder_faults.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/utf8_blocks.hpp>

#include "../support/catch2.hpp"

namespace {

using namespace iotpkg::detail;
using iotpkg::policy;
using iotpkg::rule_row;
using iotpkg::subject;
using iotpkg::subject_count;

// The function for each subject, by the compiler.
template <class Function>
consteval auto of_all_subjects(Function function) {
    std::array<decltype(function(subject{})), subject_count> all{};
    for (std::size_t index = 0; index < subject_count; ++index) {
        all[index] = function(static_cast<subject>(index));
    }
    return all;
}

// For how many subjects the program comes to something else.
template <auto Function>
std::size_t differences() {
    static constexpr auto expected = of_all_subjects(Function);
    std::size_t count = 0;
    for (std::size_t index = 0; index < subject_count; ++index) {
        count += Function(static_cast<subject>(index)) == expected[index] ? 0u : 1u;
    }
    return count;
}

// The function for each rule, in one number.
template <auto Function>
constexpr std::size_t count_of_rules() {
    std::size_t hash = 0;
    for (const rule_row& row : iotpkg::rules) {
        hash = hash * 3 + (Function(row) ? 1u : 2u);
    }
    return hash;
}
template <auto Function>
bool are_rules_the_same() {
    constexpr std::size_t expected = count_of_rules<Function>();
    return count_of_rules<Function>() == expected;
}

constexpr bool is_same(const row_range& one, const row_range& other) {
    return one.first == other.first && one.last == other.last;
}

template <subject About, rules_asked Asked>
bool has_same_rows() {
    const quick_check made = rows_as_check(About, Asked);
    const quick_check& known = rows_for<About, Asked>;
    return is_same(made.rows, known.rows) && is_same(made.forms, known.forms) &&
           is_same(made.placeholders, known.placeholders) && made.min_size == known.min_size &&
           made.max_size == known.max_size && made.characters.has_set == known.characters.has_set &&
           made.characters.has_recent == known.characters.has_recent &&
           made.characters.allowed == known.characters.allowed &&
           made.characters.leads.of_two == known.characters.leads.of_two &&
           made.characters.leads.of_three == known.characters.leads.of_three &&
           needs_tables(made.characters) == needs_tables(known.characters);
}
template <rules_asked Asked, std::size_t... Index>
bool have_same_rows(std::index_sequence<Index...>) {
    return (... && has_same_rows<static_cast<subject>(Index), Asked>());
}

template <class Operation>
void check_members() {
    CHECK(differences<[](subject about) { return find_member<Operation>(about); }>() == 0);
    CHECK(differences<[](subject about) { return has_member<Operation>(about); }>() == 0);
    CHECK(differences<[](subject about) { return bit_of<Operation>(about); }>() == 0);
}

template <ascii_bits Members>
bool has_same_steps() {
    const set_steps made(Members);
    const set_steps& known = steps_of<Members>;
    bool is_equal = made.range_count == known.range_count && made.hole_count == known.hole_count;
    for (std::size_t index = 0; index < made.range_count; ++index) {
        is_equal = is_equal && made.ranges[index].first == known.ranges[index].first &&
                   made.ranges[index].last == known.ranges[index].last;
    }
    for (std::size_t index = 0; index < made.hole_count; ++index) {
        is_equal = is_equal && made.holes[index] == known.holes[index];
    }
    return is_equal;
}

bool has_same_runs(unsigned first, unsigned bits, const lead_runs& known) {
    const lead_runs made(first, bits);
    bool is_equal = made.count == known.count;
    for (std::size_t index = 0; index < made.count; ++index) {
        is_equal = is_equal && made.runs[index].first == known.runs[index].first &&
                   made.runs[index].last == known.runs[index].last;
    }
    return is_equal;
}

}  // namespace

TEST_CASE("worked out: what a text has to be", "[worked_out]") {
    CHECK(differences<[](subject about) { return min_bytes(about); }>() == 0);
    CHECK(differences<[](subject about) { return max_bytes(about); }>() == 0);
    CHECK(differences<[](subject about) { return &demanded_set(about); }>() == 0);
    CHECK(differences<[](subject about) { return is_json(about); }>() == 0);
    CHECK(are_rules_the_same<[](const rule_row& row) { return is_no_rule_of_fields(row); }>());
    CHECK(are_rules_the_same<[](const rule_row& row) { return is_about_periods(row); }>());
    CHECK(are_demands_enough(policy::recommended));
    CHECK_FALSE(are_demands_enough(policy::strict));
    CHECK(have_same_rows<rules_asked::all>(std::make_index_sequence<subject_count>()));
    CHECK(have_same_rows<rules_asked::demands>(std::make_index_sequence<subject_count>()));
}

TEST_CASE("worked out: where the rows of the table stand", "[worked_out]") {
    CHECK(is_same(find_reference_rows(), reference_rows));
    CHECK(placeholder_rules_stand_together());
    CHECK(have_maps_keys_and_values());
    check_members<iotpkg::create_package_version_operation>();
    check_members<iotpkg::update_package_version_operation>();
}

TEST_CASE("worked out: sets of characters, by comparisons", "[worked_out]") {
    CHECK(characters_with_escape_of(2) == briefly_escaped);
    CHECK(characters_with_escape_of(6) == escaped_as_code_point);
    CHECK((briefly_escaped | escaped_as_code_point) == escaped_characters);
    CHECK(~~escaped_characters == escaped_characters);
    CHECK(has_same_steps<escaped_characters>());
    CHECK(has_same_steps<ascii_bits::range('A', 'Z') | ascii_bits::range('a', 'z')>());
    CHECK(has_same_steps<ascii_bits::range('a', 'c') | ascii_bits::range('e', 'g')>());
    static constexpr lead_runs of_some(0xC0, 0b1011);
    CHECK(has_same_runs(0xC0, 0b1011, of_some));
    static constexpr lead_runs of_two(0xC0, any_beyond_ascii::leads_of_two);
    static constexpr lead_runs of_three(0xE0, any_beyond_ascii::leads_of_three);
    CHECK(has_same_runs(0xC0, any_beyond_ascii::leads_of_two, of_two));
    CHECK(has_same_runs(0xE0, any_beyond_ascii::leads_of_three, of_three));
}

TEST_CASE("worked out: names", "[worked_out]") {
    std::string_view shortest = "unexpected";
    for (int kind = 0; kind < 8; ++kind) {
        const std::string_view name = to_string_view(static_cast<iotpkg::service_error_kind>(kind));
        shortest = name.size() < shortest.size() ? name : shortest;
    }
    CHECK(shortest == "unknown");
    for (const rule_row& row : iotpkg::rules) {
        CHECK(to_string_view(row.provenance).size() > 1);
    }
}
