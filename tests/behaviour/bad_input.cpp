// SPDX-License-Identifier: BSL-1.0
// Bad input of every kind ends in a violation or in the range's own exception; a request that comes out is
// valid.
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/text/text_block.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"
#include "../support/named.hpp"
#include "../support/repeated.hpp"
#include "../support/requests.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::policy;
using iotpkg::request;
using iotpkg::result;
using iotpkg::rule;
using nlohmann::ordered_json;

using entries = said_request::entries;

bool has(const iotpkg::report& found, rule sought) {
    for (const iotpkg::violation& one : found) {
        if (one.rule == sought && one.severity == iotpkg::severity::error) {
            return true;
        }
    }
    return false;
}

template <class Builder>
bool refused_for(const Builder& builder, rule sought) {
    const result<request> built = builder.build();
    char memory[64];
    const auto written = builder.write_to(memory);
    return !built && has(built.error(), sought) && !written &&
           written.error().reason == iotpkg::write_error::code::invalid &&
           written.error().errors == built.error().errors();
}

// Texts of all kinds: mostly what is allowed, else bytes that are not.
class random_input {
public:
    explicit random_input(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }

    std::string text(std::string_view allowed, std::size_t shortest, std::size_t longest) {
        const std::size_t size = shortest + below(longest - shortest + 1);
        std::string made;
        const std::size_t kind = below(60);
        for (std::size_t index = 0; index < size; ++index) {
            made += kind == 0   ? static_cast<char>(below(256))
                    : kind == 1 ? static_cast<char>(below(128))
                                : allowed[below(allowed.size())];
        }
        return kind == 2 ? std::string() : kind == 3 ? made + made + made + made : made;
    }

    std::string words(std::size_t longest) {
        constexpr std::array<std::string_view, 12> pieces{"a",  "Z",  " ", "\"",     "\\", "ü",
                                                          "温", "🌡", "/", "\u2028", "é",  "~"};
        std::string made;
        for (std::size_t count = 1 + below(longest); count > 0; --count) {
            made += pieces[below(pieces.size())];
        }
        return below(60) == 0 ? made + text("a", 1, 5) + static_cast<char>(below(256)) : made;
    }

    template <class Make>
    auto perhaps(Make make) -> std::optional<decltype(make())> {
        return below(3) == 0 ? std::nullopt : std::optional(make());
    }

    entries map(std::string_view key_set) {
        entries made;
        for (std::size_t count = below(5) + (below(30) == 0 ? 0 : 1); count > 0; --count) {
            made.emplace_back(text(key_set, 1, 12), words(10));
        }
        return made;
    }

private:
    std::mt19937 random_;
};

constexpr std::string_view name_set = "abcXYZ019-_.";
constexpr std::string_view key_set = "abcXYZ019-_:";
constexpr std::string_view bucket_set = "abcxyz019";

// The body that stands for what was given.
ordered_json json_of(const said_request& said) {
    ordered_json body = ordered_json::object();
    const auto text = [](ordered_json& object, const char* name, const std::optional<std::string>& value) {
        if (value) {
            object[name] = *value;
        }
    };
    const auto map = [&](const char* name, const std::optional<entries>& given) {
        if (given) {
            body[name] = ordered_json::object();
            for (const auto& [key, value] : *given) {
                body[name][key] = value;
            }
        }
    };
    text(body, "description", said.description);
    map("attributes", said.attributes);
    if (said.artifact) {
        ordered_json& location = body["artifact"]["s3Location"];
        text(location, "bucket", said.artifact->bucket);
        text(location, "key", said.artifact->key);
        text(location, "version", said.artifact->version);
    }
    text(body, "recipe", said.recipe);
    map("tags", said.tags);
    return body;
}

}  // namespace

TEST_CASE("any bytes in any member end in a valid request or in violations", "[bad_input]") {
    random_input random(20261123);
    std::vector<char> memory(64 * 1024);
    std::size_t valid = 0;
    std::size_t refused = 0;
    bool agree = true;
    constexpr std::size_t rounds = 5'000;
    for (std::size_t round = 0; round < rounds && agree; ++round) {
        const said_request said{
            .package_name = random.text(name_set, 1, 20),
            .version_name = random.text(name_set, 1, 10),
            .description = random.perhaps([&] { return random.words(20); }),
            .attributes = random.perhaps([&] { return random.map(key_set); }),
            .artifact = random.perhaps([&] {
                return said_location{random.text(bucket_set, 3, 20), random.words(8), random.words(8)};
            }),
            .recipe = random.perhaps([&] { return random.words(20); }),
            .tags = random.perhaps([&] { return random.map(key_set); }),
            .client_token = random.perhaps([&] { return random.text("abc019-+/=&%", 36, 40); })};
        const auto builder = builder_of(said);
        const result<request> built = builder.build();
        const auto written = builder.write_to(memory);
        const iotpkg::report found = builder.check();
        agree = built.has_value() == found.ok() && built.has_value() == written.has_value();
        if (built) {
            ++valid;
            agree = agree && ordered_json::parse(built->body()) == json_of(said) &&
                    built->path() == "/packages/" + *said.package_name + "/versions/" + *said.version_name &&
                    (!said.client_token || built->client_token() == *said.client_token) &&
                    written->body() == built->body() && written->path() == built->path();
        } else {
            ++refused;
            agree =
                agree && built.error().errors() == found.errors() && written.error().errors == found.errors();
        }
        CAPTURE(round);
        if (!agree) {
            CHECK(agree);
        }
    }
    CHECK(valid > rounds / 10);
    CHECK(refused > rounds / 10);
}

TEST_CASE("PEERS row 3, stack: no length of text does harm, in any member", "[bad_input]") {
    for (const std::size_t size : {std::size_t{30'000}, std::size_t{100'000}, std::size_t{1'000'000}}) {
        for (const char* const piece : {"a", "ü", "\xff", "\"", "../"}) {
            if (size > 100'000 && std::string_view(piece) != "ü") {
                continue;
            }
            CAPTURE(size, piece);
            const std::string text = repeated(size / std::string_view(piece).size() + 1, piece);
            CHECK_FALSE(create_package_version().package_name(text).version_name("1").build());
            CHECK_FALSE(create_package_version().package_name("p").version_name(text).build());
            CHECK(refused_for(named().description(text), rule::description_max_length));
            CHECK(refused_for(named().recipe(text), rule::recipe_max_length));
            CHECK(refused_for(named().attributes({{"a", text}}), rule::attributes_size));
            CHECK(refused_for(named().attributes({{text, "a"}}), rule::attributes_size));
            CHECK(refused_for(named().tags({{"a", text}}), rule::tag_value_max_length));
            CHECK(refused_for(named().tags({{text, "a"}}), rule::tag_key_max_length));
            CHECK(refused_for(named().artifact({.bucket = text, .key = text, .version = text}),
                              rule::s3_version_max_bytes));
            CHECK(refused_for(named().client_token(text), rule::client_token_max_length));
        }
    }
}

TEST_CASE("a NUL inside a text is written whole where no rule speaks against it", "[bad_input]") {
    using namespace std::string_literals;
    const std::string text = "a\0b"s;
    const auto built = named()
                           .artifact({.bucket = "abc", .key = text, .version = text})
                           .recipe(text)
                           .tags({{"k", text}})
                           .build();
    REQUIRE(built);
    const auto body = nlohmann::json::parse(built->body());
    CHECK(body["recipe"] == text);
    CHECK(body["tags"]["k"] == text);
    CHECK(body["artifact"]["s3Location"]["key"] == text);
    CHECK(body["artifact"]["s3Location"]["version"] == text);
}

TEST_CASE("a null pointer is refused in every place for text", "[bad_input][null_text]") {
    const char* const null = nullptr;
    char* const changeable_null = nullptr;
    const std::optional<const char*> optional_null(null);
    const auto start = create_package_version();
    CHECK(refused_for(start.package_name(null).version_name("1"), rule::null_text));
    CHECK(refused_for(start.package_name("p").version_name(null), rule::null_text));
    CHECK(refused_for(start.package_name("p").version_name("1").client_token(null), rule::null_text));
    CHECK(refused_for(named().description(null), rule::null_text));
    CHECK(refused_for(named().description(changeable_null), rule::null_text));
    CHECK(refused_for(named().description(nullptr), rule::null_text));
    CHECK(refused_for(named().tags({{"k", nullptr}}), rule::null_text));
    CHECK(refused_for(named().description(optional_null), rule::null_text));
    CHECK(refused_for(named().recipe(null), rule::null_text));
    CHECK(refused_for(named().artifact({.bucket = null, .key = "k", .version = "v"}), rule::null_text));
    CHECK(refused_for(named().artifact({.bucket = "abc", .key = null, .version = "v"}), rule::null_text));
    CHECK(refused_for(named().artifact({.bucket = "abc", .key = "k", .version = null}), rule::null_text));
    CHECK(refused_for(named().attributes({{null, "v"}}), rule::null_text));
    CHECK(refused_for(named().attributes({{"k", null}, {"a", "b"}}), rule::null_text));
    CHECK(refused_for(named().tags({{null, null}}), rule::null_text));

    const std::vector<std::pair<const char*, const char*>> pairs{{null, null}, {"a", "b"}, {null, "c"}};
    const auto both = named().attributes(pairs).tags(pairs);
    CHECK(refused_for(both, rule::null_text));
    std::size_t nulls = 0;
    both.check([&](const iotpkg::violation& found) {
        nulls += found.rule == rule::null_text ? 1u : 0u;
        CHECK(found.rule == rule::null_text);
    });
    CHECK(nulls == 6);
}

TEST_CASE("a null pointer that is no error in a map is an empty text", "[bad_input][null_text]") {
    const std::vector<std::pair<const char*, const char*>> no_value{{"k", nullptr}};
    const std::vector<std::pair<const char*, const char*>> no_key{{nullptr, "v"}};
    const auto allowed = named<policy::recommended.off(rule::null_text)>();
    CHECK(allowed.tags(no_value).build().value().body() == R"({"tags":{"k":""}})");
    CHECK(refused_for(allowed.tags(no_key), rule::tag_key_min_length));
    CHECK(refused_for(allowed.attributes(no_value), rule::attribute_value_min_length));
    CHECK(refused_for(allowed.attributes(no_key), rule::attribute_key_min_length));
    const auto warned = named<policy::recommended.warn(rule::null_text)>().tags(no_value);
    CHECK(warned.build().value().body() == R"({"tags":{"k":""}})");
    CHECK(warned.check().warnings() == 1);
}

TEST_CASE("of more than 4,096 tags all are counted, and the last ones are looked at",
          "[bad_input][tags_max_count]") {
    for (const std::size_t count : {4095u, 4096u, 4097u, 5000u}) {
        entries tags;
        for (std::size_t number = 0; number < count; ++number) {
            tags.emplace_back("k" + std::to_string(number), "v");
        }
        const iotpkg::report many = named().tags(tags).check();
        REQUIRE(many.size() == 1);
        CHECK(many[0].rule == rule::tags_max_count);
        CHECK(many[0].actual == count);
        tags.back().first = "k1";
        // Where the number is an error anyhow, duplicates are looked for among the first ones alone.
        CHECK(named().tags(tags).check().errors() == (count <= 4096 ? 2 : 1));
        const iotpkg::report repeated =
            named<policy::recommended.off(rule::tags_max_count)>().tags(tags).check();
        REQUIRE(repeated.size() == 1);
        CHECK(repeated[0].rule == rule::tag_key_duplicate);
        CHECK(repeated[0].entry == count - 1);
        tags.back().first = "k1\x01";
        CHECK(named().tags(tags).check().errors() == 2);
    }
}

namespace {

class range_failure : public std::runtime_error {
public:
    range_failure() : std::runtime_error("the range's own") {}
};

// Entries by value, from an array of rounds: each begin() goes on to the next round. At dereference number
// throw_at of all, it throws.
class script {
public:
    class iterator {
    public:
        using value_type = std::pair<std::string, std::string>;
        using difference_type = std::ptrdiff_t;
        using reference = value_type;
        using pointer = void;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        iterator(script* owner, const entries* given, std::size_t index)
            : owner_(owner), given_(given), index_(index) {}
        reference operator*() const {
            if (owner_->dereferences++ == owner_->throw_at) {
                throw range_failure();
            }
            return (*given_)[index_];
        }
        iterator& operator++() {
            ++index_;
            return *this;
        }
        iterator operator++(int) {
            iterator before = *this;
            ++index_;
            return before;
        }
        bool operator==(const iterator& other) const {
            return (given_ == nullptr || index_ == given_->size()) ==
                   (other.given_ == nullptr || other.index_ == other.given_->size());
        }

    private:
        script* owner_ = nullptr;
        const entries* given_ = nullptr;
        std::size_t index_ = 0;
    };

    explicit script(std::vector<entries> rounds) : rounds_(std::move(rounds)) {}

    iterator begin() {
        const std::size_t round = begins < rounds_.size() ? begins : rounds_.size() - 1;
        ++begins;
        return iterator(this, &rounds_[round], 0);
    }
    [[nodiscard]] iterator end() const { return {}; }

    void restart(std::size_t throwing_at = static_cast<std::size_t>(-1)) {
        begins = 0;
        dereferences = 0;
        throw_at = throwing_at;
    }

    std::size_t begins = 0;
    std::size_t dereferences = 0;
    std::size_t throw_at = static_cast<std::size_t>(-1);

private:
    std::vector<entries> rounds_;
};
static_assert(std::forward_iterator<script::iterator>);

// A request says what the range said in one round, and nothing in between.
bool is_one_of(std::string_view body, const std::vector<entries>& rounds) {
    for (const entries& one : rounds) {
        const auto built = named().attributes(one).build();
        if (built && built->body() == body) {
            return true;
        }
    }
    return false;
}

// Other entries from round number `change` on.
std::vector<entries> changed_in_round(std::size_t change, const entries& first, const entries& second) {
    std::vector<entries> rounds(change, first);
    rounds.push_back(second);
    return rounds;
}

}  // namespace

TEST_CASE("a range that throws half-way: its exception comes out, wherever it was", "[bad_input]") {
    const std::string long_text(60, 'x');
    const entries good{{"a", long_text}, {"b", long_text}, {"c", long_text}};
    const entries bad{{"a", long_text}, {"bad key", long_text}, {"a", ""}};
    char memory[4096];
    for (const entries& given : {good, bad}) {
        script range({given});
        const auto plain = named().attributes(range);
        const auto derived = named().attributes(range).client_token(iotpkg::from_content);
        const auto each_index_throws = [&](auto&& use) {
            range.restart();
            use();
            const std::size_t all = range.dereferences;
            REQUIRE(all >= given.size());
            std::size_t thrown = 0;
            for (std::size_t index = 0; index < all; ++index) {
                range.restart(index);
                try {
                    use();
                } catch (const range_failure&) {
                    ++thrown;
                }
            }
            CHECK(thrown == all);
            range.restart();
            use();
            CHECK(range.dereferences == all);
        };
        const auto ignore = [](const iotpkg::violation&) {};
        each_index_throws([&] { [[maybe_unused]] const auto built = plain.build(); });
        each_index_throws([&] { [[maybe_unused]] const auto built = derived.build(); });
        each_index_throws([&] { [[maybe_unused]] const auto written = plain.write_to(memory); });
        each_index_throws([&] { [[maybe_unused]] const auto written = derived.write_to(memory); });
        each_index_throws([&] { plain.check(ignore); });
        each_index_throws([&] { [[maybe_unused]] const auto found = plain.check(); });
        range.restart();
        CHECK(plain.build().has_value() == (given == good));
    }
    // A callback's own exception comes out too.
    CHECK_THROWS_AS(
        named().description(std::string()).check([](const iotpkg::violation&) { throw range_failure(); }),
        range_failure);
}

namespace {

// With one error more than the one pass knows: entries are read when they are checked, and when they are
// written.
constexpr iotpkg::policy read_twice = iotpkg::policy::recommended.error(iotpkg::rule::recipe_json);

// What was sent is one of the readings, and keeps the rules.
void check_sent(std::string_view body, const std::vector<entries>& rounds) {
    CHECK(is_one_of(body, rounds));
    const auto sent = nlohmann::json::parse(body).at("attributes").get<std::map<std::string, std::string>>();
    CHECK(named().attributes(sent).check().ok());
}

}  // namespace

TEST_CASE("a range that gives other entries when it is read again", "[bad_input][unstable_range]") {
    const std::string big(500, 'x');
    const entries first{{"a", "1"}, {"b", "2"}};
    const entries others[] = {
        {},                                    // none
        {{"a", "1"}},                          // fewer
        {{"a", "1"}, {"b", "2"}, {"c", "3"}},  // more
        {{"a", "1"}, {"b", "22"}},             // longer
        {{"a", "1"}, {"b", big}},              // much longer
        {{"a", ""}, {"b", "2"}},               // shorter, and against the rules
        {{"a", "\""}, {"b", "2"}},             // the same size as text, not as JSON
        {{"a", "12"}, {"b", ""}},              // text moved, and against the rules
        {{"ab", "12"}},                        // the same size as text, one entry
        {{"a", "\x01"}, {"b", "2"}},           // a control character
        {{"b", "2"}, {"a", "1"}},              // another order
        {{"c", "3"}, {"d", "4"}},              // other text of the same size
        {{"a", "1"}, {"b", "2"}, {"b", "2"}},  // a duplicate more
        {{"bad key", "1"}, {"b", "2"}},        // a key against the rules
        entries(5000, {"k", "v"}),             // very many
    };
    std::size_t refusals = 0;
    std::size_t requests = 0;
    for (const entries& other : others) {
        for (std::size_t change = 1; change < 6; ++change) {
            for (const bool other_first : {false, true}) {
                const auto rounds = other_first ? changed_in_round(change, other, first)
                                                : changed_in_round(change, first, other);
                script range(rounds);
                for (const bool derived : {false, true}) {
                    CAPTURE(&other - others, change, other_first, derived);
                    const auto from_content = named().attributes(range).client_token(iotpkg::from_content);
                    range.restart();
                    const result<request> built =
                        derived ? from_content.build() : named<read_twice>().attributes(range).build();
                    if (built) {
                        ++requests;
                        check_sent(built->body(), rounds);
                    } else {
                        ++refusals;
                        CHECK_FALSE(built.error().ok());
                    }
                    range.restart();
                    char memory[8192];
                    const auto written = named<read_twice>().attributes(range).write_to(memory);
                    if (written) {
                        check_sent(written->body(), rounds);
                    }
                }
            }
        }
    }
    CHECK(requests > 0);
    CHECK(refusals > 0);

    // Read first when it is checked, next when it is written: a change between them is told as that.
    for (const std::size_t index :
         {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{6},
          std::size_t{7}, std::size_t{9}, std::size_t{12}, std::size_t{13}, std::size_t{14}}) {
        CAPTURE(index);
        script range(changed_in_round(1, first, others[index]));
        const result<request> built = named<read_twice>().attributes(range).build();
        REQUIRE_FALSE(built);
        REQUIRE(built.error().size() == 1);
        CHECK(built.error()[0].rule == rule::unstable_range);
        CHECK(built.error()[0].severity == iotpkg::severity::error);
        CHECK(built.error()[0].provenance == iotpkg::provenance::wire);
        range.restart();
        char memory[4096];
        const auto written = named<read_twice>().attributes(range).write_to(memory);
        REQUIRE_FALSE(written);
        CHECK(written.error() ==
              iotpkg::write_error{iotpkg::write_error::code::invalid, 0, 1, rule::unstable_range});
    }
    // The same bytes on the wire, by other entries: fewer bytes of text and an escape, one entry and not two.
    // Or the same sizes, and a rule that is broken now.
    for (const auto& [before, after] : {std::pair(entries{{"a", "12"}}, entries{{"a", "\""}}),
                                        std::pair(first, entries{{"abcde", "12345"}}),
                                        std::pair(entries{{"ab_c", "v"}}, entries{{"a b!", "v"}}),
                                        std::pair(entries{{"ab_c", "v"}}, entries{{"ab_c", "\x80"}}),
                                        std::pair(first, entries{{"a", "1"}, {"a", "2"}})}) {
        script range(changed_in_round(1, before, after));
        const result<request> same_size = named<read_twice>().attributes(range).build();
        REQUIRE_FALSE(same_size);
        CHECK(same_size.error()[0].rule == rule::unstable_range);
    }
    // Among many entries, which are looked at more often before they are written.
    entries many;
    for (int number = 100; number < 400; ++number) {
        many.emplace_back(std::to_string(number), "v");
    }
    entries twice = many;
    twice.back().first = twice.front().first;
    for (std::size_t change = 1; change < 8; ++change) {
        CAPTURE(change);
        script range(changed_in_round(change, many, twice));
        const result<request> built = named<read_twice>().attributes(range).build();
        CHECK((!built || built->body().find("100", built->body().find("100") + 3) == std::string::npos));
    }
    // Errors that are gone when they are to be told.
    script healed(changed_in_round(1, {{"bad key", "v"}}, first));
    const result<request> built = named<read_twice>().attributes(healed).build();
    REQUIRE_FALSE(built);
    REQUIRE(built.error().size() == 1);
    CHECK(built.error()[0].rule == rule::unstable_range);
}

TEST_CASE("a range that is read once is sent as it was read", "[bad_input][unstable_range]") {
    const entries first{{"a", "1"}, {"b", "2"}};
    for (const entries& other : {entries{}, entries{{"a", "1"}, {"a", "2"}}, entries{{"bad key", "1"}}}) {
        const auto rounds = changed_in_round(1, first, other);
        script range(rounds);
        const result<request> built = named().attributes(range).build();
        if constexpr (!iotpkg::detail::has_blocks) {  // small programs have no single reading
            REQUIRE_FALSE(built);
            CHECK(built.error()[0].rule == rule::unstable_range);
            continue;
        }
        REQUIRE(built);
        CHECK(built->body() == R"({"attributes":{"a":"1","b":"2"}})");
        range.restart();
        char memory[4096];
        const auto written = named().attributes(range).write_to(memory);
        REQUIRE(written);
        CHECK(written->body() == built->body());
    }
    // A key is sought among those that were written, not in another reading.
    script repeated({{{"a", "1"}, {"a", "2"}}, first, first, first});
    const result<request> built = named().attributes(repeated).build();
    if (built) {
        check_sent(built->body(), {first});
    } else {
        CHECK_FALSE(built.error().ok());
    }
}

TEST_CASE("very many entries", "[bad_input][attributes_size][tags_max_count]") {
    entries many;
    for (std::size_t number = 0; number < 200'000; ++number) {
        many.emplace_back("key-" + std::to_string(number), "v");
    }
    const auto attributes = named().attributes(many).build();
    REQUIRE_FALSE(attributes);
    CHECK(attributes.error().errors() == 1);
    CHECK(attributes.error()[0].rule == rule::attributes_size);
    const auto tags = named().tags(many).build();
    REQUIRE_FALSE(tags);
    CHECK(tags.error().errors() == 1);
    CHECK(tags.error()[0].rule == rule::tags_max_count);
    CHECK(tags.error()[0].actual == 200'000);

    many.clear();
    for (std::size_t number = 0; number < 200'000; ++number) {
        many.emplace_back("bad key", "");
    }
    std::size_t found = 0;
    named().attributes(many).check([&](const iotpkg::violation&) { ++found; });
    CHECK(found >= 400'000);
}

TEST_CASE("a duplicate key is found among many", "[bad_input][tag_key_duplicate]") {
    for (const std::size_t size : {2u, 3u, 50u, 64u, 300u, 2000u}) {
        for (const std::size_t again : {size - 1, size / 2}) {
            CAPTURE(size, again);
            std::vector<std::pair<std::string, std::string>> pairs;
            for (std::size_t number = 0; number < size; ++number) {
                pairs.emplace_back("k" + std::to_string(number), "");
            }
            pairs[again].first = pairs[again == 0 ? 1 : 0].first;
            std::vector<std::size_t> places;
            named().tags(pairs).check([&](const iotpkg::violation& found) {
                if (found.rule == rule::tag_key_duplicate) {
                    places.push_back(found.entry);
                    CHECK(found.in_key);
                    CHECK(found.pointer == "/tags/k0");
                }
            });
            CHECK(places == std::vector<std::size_t>{again});
        }
    }
}

TEST_CASE("PEERS row 10, invalid UTF-8 and duplicate keys are refused and never written",
          "[bad_input][utf8][attribute_key_duplicate][tag_key_duplicate]") {
    const std::string ill_formed[] = {"\x80",     "\xc0\xaf", "a\xff",           "\xed\xa0\x80",
                                      "\xe2\x82", "\xf0\x9f", "\xf4\x90\x80\x80"};
    for (const std::string& text : ill_formed) {
        CAPTURE(text.size());
        CHECK(refused_for(named().description(text), rule::utf8));
        CHECK(refused_for(named().recipe(text), rule::utf8));
        CHECK(refused_for(named().attributes({{"k", text}}), rule::utf8));
        CHECK(refused_for(named().tags({{"k", text}}), rule::utf8));
        CHECK(refused_for(named().tags({{text, "v"}}), rule::utf8));
        CHECK(refused_for(named().artifact({.bucket = "abc", .key = text, .version = "v"}), rule::utf8));
        CHECK(refused_for(named().artifact({.bucket = "abc", .key = "k", .version = text}), rule::utf8));
        CHECK(refused_for(named<policy::wire_safe>().recipe(text), rule::utf8));
    }
    const entries twice{{"a", "1"}, {"a", "1"}};
    CHECK(refused_for(named().attributes(twice), rule::attribute_key_duplicate));
    CHECK(refused_for(named().tags(twice), rule::tag_key_duplicate));
}

namespace {

template <class Source>
concept taken_as_map = requires(Source& source) {
    named().attributes(source);
    named().tags(source);
};

using strings = std::pair<std::string, std::string>;
static_assert(taken_as_map<std::vector<strings>>);
static_assert(taken_as_map<std::optional<std::vector<strings>>>);
static_assert(taken_as_map<std::vector<std::pair<const char*, std::optional<std::string>>>>);
static_assert(!taken_as_map<std::vector<std::string>>);
static_assert(!taken_as_map<std::vector<int>>);
static_assert(!taken_as_map<std::map<std::string, int>>);
static_assert(!taken_as_map<std::map<int, std::string>>);
static_assert(!taken_as_map<std::map<std::string, std::vector<std::string>>>);
static_assert(!taken_as_map<std::map<std::string, std::map<std::string, std::string>>>);
static_assert(!taken_as_map<std::vector<std::vector<strings>>>);
static_assert(!taken_as_map<std::vector<std::tuple<std::string, std::string, std::string>>>);
static_assert(!taken_as_map<std::vector<std::tuple<std::string>>>);
static_assert(!taken_as_map<std::vector<std::array<std::string, 3>>>);
static_assert(!taken_as_map<std::optional<std::optional<std::vector<strings>>>>);
static_assert(!taken_as_map<strings>);
static_assert(!taken_as_map<std::string>);
static_assert(!taken_as_map<const char*>);
static_assert(!taken_as_map<std::vector<strings>*>);
static_assert(!taken_as_map<int>);

}  // namespace
