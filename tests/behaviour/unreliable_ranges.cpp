// SPDX-License-Identifier: BSL-1.0
// Ranges that throw at any step of any reading, and ranges that say something else at each step: what the
// range throws comes out, and else there is a valid request or a refusal.
#include <iotpkg/create_package_version.hpp>

#include <cstddef>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"
#include "../support/guarded_memory.hpp"
#include "../support/heap.hpp"
#include "../support/named.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;

using entries = std::vector<std::pair<std::string, std::string>>;

struct step_failure {};

// What the entries are at each step, and the step that throws.
class unreliable {
public:
    static constexpr std::size_t never = static_cast<std::size_t>(-1);

    explicit unreliable(std::vector<entries> variants) : variants_(std::move(variants)) {}

    class iterator {
    public:
        using value_type = std::pair<std::string, std::string>;
        using difference_type = std::ptrdiff_t;
        using reference = value_type;
        using pointer = void;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        iterator(unreliable* owner, std::size_t index) : owner_(owner), index_(index) {}

        reference operator*() const {
            const entries& now = owner_->step();
            return index_ < now.size() ? now[index_] : value_type("gone", "v");
        }
        iterator& operator++() {
            owner_->step();
            ++index_;
            return *this;
        }
        iterator operator++(int) {
            iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const iterator& other) const {
            return owner_ == nullptr || owner_->step().size() <= index_ || other.index_ == index_;
        }

    private:
        unreliable* owner_ = nullptr;
        std::size_t index_ = 0;
    };

    iterator begin() {
        change_one_time_in(2);
        step();
        return iterator(this, 0);
    }
    iterator end() {
        step();
        return iterator(this, never);
    }

    // Where no random numbers are given, it changes nothing.
    void restart(std::size_t throw_at, std::mt19937* random = nullptr) {
        steps = 0;
        throw_at_ = throw_at;
        random_ = random;
    }

    [[nodiscard]] std::size_t size() const { return variants_.front().size(); }

    std::size_t steps = 0;

private:
    const entries& step() {
        if (steps++ == throw_at_) {
            throw step_failure();
        }
        // Mostly it is as it was, so that a reading has a chance to be right.
        change_one_time_in(16 * variants_[now_].size() + 16);
        return variants_[now_];
    }

    void change_one_time_in(std::size_t times) {
        if (random_ != nullptr && (*random_)() % times == 0) {
            now_ = (*random_)() % variants_.size();
        }
    }

    std::vector<entries> variants_;
    std::size_t now_ = 0;
    std::size_t throw_at_ = never;
    std::mt19937* random_ = nullptr;
};
static_assert(std::forward_iterator<unreliable::iterator>);

// Each step of a use throws once, or some of very many; nothing is lost.
template <class Use>
void throw_at_each_step(unreliable& range, const Use& use) {
    range.restart(unreliable::never);
    use();
    const std::size_t all = range.steps;
    REQUIRE(all > 5);
    for (std::size_t step = 0; step < all; step += 1 + all / 200) {
        CAPTURE(step, all);
        range.restart(step);
        bool is_thrown = false;
        const heap used = heap_of([&] {
            try {
                use();
            } catch (const step_failure&) {
                is_thrown = true;
            }
        });
        REQUIRE(is_thrown);
        REQUIRE(used.alive == 0);
        REQUIRE(range.steps == step + 1);
    }
    range.restart(unreliable::never);
    use();
    CHECK(range.steps == all);
}

// With one error more than the one pass knows.
constexpr policy read_twice = policy::recommended.error(rule::recipe_json);

template <policy Policy>
void throw_in_all_uses(unreliable& range) {
    char memory[4096];
    const auto all = [&](const auto& builder) {
        throw_at_each_step(range, [&] { (void)builder.build(); });
        throw_at_each_step(range, [&] { (void)builder.write_to(memory); });
        throw_at_each_step(range, [&] { (void)builder.check(); });
        throw_at_each_step(range, [&] { builder.check([](const iotpkg::violation&) {}); });
    };
    all(named<Policy>().attributes(range));
    all(named<Policy>().tags(range).client_token(iotpkg::from_content));
}

entries numbered(std::size_t count, std::string_view value) {
    entries made;
    for (std::size_t number = 0; number < count; ++number) {
        made.emplace_back("key" + std::to_string(number), value);
    }
    return made;
}

// What was sent has each key once, and keeps the rules.
template <class Set>
void check_sent(std::string_view body, const char* member, const Set& set) {
    entries sent;
    const auto read = nlohmann::ordered_json::parse(body);
    for (const auto& [key, value] : read.at(member).items()) {
        sent.emplace_back(key, value.template get<std::string>());
    }
    const iotpkg::report found = set(sent).check();
    CAPTURE(to_string(found));
    CHECK(found.ok());
}

template <policy Policy, class Set>
void use_while_it_changes(unreliable& range, std::mt19937& random, const char* member, const Set& set,
                          std::size_t& requests) {
    const auto plain = set(range);
    const auto derived = plain.client_token(iotpkg::from_content);
    const int rounds = range.size() > 100 ? 8 : 40;
    for (int round = 0; round < rounds; ++round) {
        range.restart(unreliable::never, &random);
        const auto built = round % 2 == 0 ? plain.build() : derived.build();
        if (built) {
            ++requests;
            check_sent(built->body(), member, set);
        } else {
            CHECK_FALSE(built.error().ok());
        }
        guarded_memory memory(random() % 4096);
        const auto written =
            round % 2 == 0 ? plain.write_to(memory.inside()) : derived.write_to(memory.inside());
        if (written) {
            check_sent(written->body(), member, set);
        }
        CHECK(memory.is_whole());
        for (const iotpkg::violation& found : plain.check()) {
            CHECK(found.pointer.starts_with('/'));
        }
    }
}

}  // namespace

TEST_CASE("what a range throws at any step comes out, and nothing is lost", "[unreliable_ranges]") {
    const std::string text(60, 'x');
    const entries good{{"a", text}, {"b-long-key-of-an-entry", text}, {"c", "\""}};
    const entries bad{{"a", text}, {"bad key", text}, {"a", ""}, {"c", std::string(4000, 'x')}};
    for (const entries& given : {good, bad, numbered(140, "v")}) {
        unreliable range({given});
        throw_in_all_uses<policy::recommended>(range);
        throw_in_all_uses<read_twice>(range);
    }
}

TEST_CASE("a range that says something else at each step is refused or sent as valid",
          "[unreliable_ranges]") {
    std::mt19937 random(20261129);
    const std::string big(700, '"');
    const entries small{{"a", "1"}, {"b", "2"}};
    const std::vector<std::vector<entries>> all{
        {small, {}, {{"a", "2"}, {"b", "1"}}},
        {small, {{"a", "1"}, {"a", "2"}}},
        {small, {{"a", "\x01"}, {"b", "2"}}, {{"a", "1"}, {"b", "\x80"}}, {{"a", "\""}, {"b", ""}}},
        {small, {{"a", "1"}, {"a", "2"}}, {{"b", "2"}, {"a", "\""}}, {{"a", big}}},
        {small, {{"bad key", "\x01"}, {"b", ""}}, {{"\xFF", "\xFF"}, {"b", big}, {"c", big}, {"d", big}}},
        {numbered(40, "v"), numbered(40, "w"), numbered(39, "v"), numbered(50, "")},
        {numbered(300, "v"), numbered(300, "\""), numbered(20, "v"), numbered(300, "")},
        {numbered(4200, "v"), numbered(4300, "v"), numbered(4200, "\""), small},
    };
    std::size_t requests = 0;
    for (const std::vector<entries>& variants : all) {
        unreliable range(variants);
        const auto use = [&]<policy Policy>() {
            use_while_it_changes<Policy>(
                range, random, "attributes", [](auto& given) { return named<Policy>().attributes(given); },
                requests);
            use_while_it_changes<Policy>(
                range, random, "tags", [](auto& given) { return named<Policy>().tags(given); }, requests);
        };
        use.operator()<policy::recommended>();
        use.operator()<read_twice>();
        use.operator()<policy::wire_safe>();
    }
    CHECK(requests > 300);
}
