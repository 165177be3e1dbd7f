// SPDX-License-Identifier: BSL-1.0
// Test of check/text_facts.hpp: what is counted, and that a look without the tables of Unicode finds the same
// where nothing is asked that stands in them.
#include <iotpkg/check/text_facts.hpp>

#include <random>
#include <string>
#include <string_view>

#include <iotpkg/rules/data.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::none;
using iotpkg::detail::any_character;
using iotpkg::detail::character_question;
using iotpkg::detail::character_set;
using iotpkg::detail::facts_of;
using iotpkg::detail::known_leads;
using iotpkg::detail::name_characters;
using iotpkg::detail::needs_tables;
using iotpkg::detail::tag_characters;
using iotpkg::detail::text_facts;
using iotpkg::detail::visible_characters;

constexpr character_question asked_of(const character_set& allowed, bool has_recent = false) {
    return {true, &allowed, has_recent, known_leads(allowed, has_recent)};
}

// All but one letter: what is beyond ASCII needs no tables, and still something lies outside.
constexpr character_set all_but_a{"[^a]"};

constexpr bool are_same(const text_facts& left, const text_facts& right) {
    return left.bytes == right.bytes && left.scalars == right.scalars &&
           left.utf16_units == right.utf16_units && left.ill_formed == right.ill_formed &&
           left.outside_set == right.outside_set && left.recent == right.recent;
}

static_assert(!needs_tables({}) && !needs_tables(asked_of(name_characters)));
static_assert(!needs_tables(asked_of(any_character)) && !needs_tables(asked_of(all_but_a)));
static_assert(needs_tables(asked_of(visible_characters)) && needs_tables(asked_of(tag_characters)));
static_assert(needs_tables(asked_of(any_character, true)));

}  // namespace

TEST_CASE("lengths in all units, and the first place of each kind", "[text_facts]") {
    CHECK_BOTH_DOORS(are_same(facts_of<false>("", {}), {}));
    CHECK_BOTH_DOORS(are_same(facts_of<false>("a\u00e4\u591c\U0001f321", {}), {10, 4, 5}));
    CHECK_BOTH_DOORS(are_same(facts_of<false>("a\xFF\xE5\xA4", {}), {4, 3, 3, 1}));
    CHECK_BOTH_DOORS(are_same(facts_of<false>("a b\u00e4", asked_of(name_characters)), {5, 4, 4, none, 1}));
    CHECK_BOTH_DOORS(are_same(facts_of<false>("ab\u00e4 ", asked_of(name_characters)), {5, 4, 4, none, 2}));
    CHECK_BOTH_DOORS(
        are_same(facts_of<true>("\u00e4\u200b\n", asked_of(visible_characters)), {6, 3, 3, none, 2}));
    CHECK_BOTH_DOORS(are_same(facts_of<false>("b\u00e4a", asked_of(all_but_a)), {4, 3, 3, none, 3}));
    // The last character of one UTF-16 unit, and the first of two.
    CHECK_BOTH_DOORS(are_same(facts_of<true>("\uffff", asked_of(visible_characters)), {3, 1, 1, none, 0}));
    CHECK_BOTH_DOORS(are_same(facts_of<true>("\U00010000", asked_of(visible_characters)), {4, 1, 2}));
    // U+1FAE8 is of Unicode 15.
    CHECK_BOTH_DOORS(are_same(facts_of<true>("a\U0001fae8", asked_of(visible_characters, true)),
                              {5, 2, 3, none, none, 1}));
    CHECK_BOTH_DOORS(are_same(facts_of<true>("a\U0001fae8", asked_of(visible_characters)), {5, 2, 3}));
}

TEST_CASE("with and without the tables the same is found", "[text_facts]") {
    constexpr std::string_view pieces[] = {"a",        " ",      "\n",         "\u00e4",
                                           "\u0378",   "\u591c", "\u200b",     "\xC3",
                                           "\xE5\xA4", "\x80",   "\U0001f321", "\xF4\x90\x80\x80"};
    std::mt19937 random(20261128);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t count = random() % 12; count != 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        for (const character_question& asked : {character_question(), asked_of(name_characters),
                                                asked_of(any_character), asked_of(all_but_a)}) {
            if (!are_same(facts_of<true>(text, asked), facts_of<false>(text, asked))) {
                FAIL(text);
            }
        }
    }
}
