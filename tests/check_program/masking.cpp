// SPDX-License-Identifier: BSL-1.0
// Writes documents for masking.sh, with faults of all kinds, whose sensitive texts have what stands nowhere
// else: the letters X and W, letters outside ASCII, and one number.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace {

// The same documents at every run.
class chance {
public:
    explicit chance(std::uint64_t seed) : state_(seed * 2 + 1) {}

    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33) % bound;
    }
    bool one_in(std::size_t bound) { return below(bound) == 0; }

private:
    std::uint64_t state_;
};

// Inside of a JSON string. The letter outside ASCII keeps it from being a key that may be shown.
std::string secret(chance& any) {
    constexpr std::string_view pieces[] = {"X",
                                           "W",
                                           "XWX",
                                           "Ж",
                                           "é",
                                           "😀",
                                           " ",
                                           "{",
                                           "}",
                                           "[",
                                           "]",
                                           ":",
                                           ",",
                                           "'",
                                           "*",
                                           "\\\"",
                                           "\\\\",
                                           "\\n",
                                           "\\t",
                                           "\\/",
                                           "\\u0416",
                                           "\\ud83d\\ude00",
                                           "\\ud800",
                                           "\xff",
                                           "\x01",
                                           "\t",
                                           "\\\"bucket\\\": \\\"",
                                           "description",
                                           "packageName",
                                           "${aws:iot:",
                                           "X\xd0",
                                           "//",
                                           "<!--"};
    std::string out;
    for (std::size_t count = any.below(8); count != 0; --count) {
        out += pieces[any.below(std::size(pieces))];
    }
    return out + "ЖX";
}

std::string text(std::string_view inside) {
    return '"' + std::string(inside) + '"';
}

// What stands where a sensitive text is, or should be.
std::string secret_value(chance& any) {
    switch (any.below(12)) {
        case 0: return "86420975";
        case 1: return "[" + text(secret(any)) + ", " + text(secret(any)) + "]";
        case 2: return "{" + text(secret(any)) + ": " + text(secret(any)) + "}";
        case 3: return "{\"bucket\": " + text(secret(any)) + ", \"description\": 86420975}";
        default: return text(secret(any));
    }
}

// Tags come last: where a brace is lost, what stands behind them would be tags.
std::string document(chance& any, const std::string& gap) {
    std::string out = "{" + gap;
    const auto member = [&](std::string_view name, const std::string& value) {
        out += text(name) + ": " + value + "," + gap;
    };
    member("packageName", any.one_in(3) ? text("thermo stat") : text("thermostat"));
    if (!any.one_in(8)) {
        member("versionName", text("2.4.1"));
    }
    for (std::size_t count = any.below(3); count != 0; --count) {
        member("description", secret_value(any));
    }
    for (std::size_t count = any.below(3); count != 0; --count) {
        member("recipe", secret_value(any));
    }
    if (any.one_in(2)) {
        member(any.one_in(2) ? secret(any) : "desciption", secret_value(any));
    }
    if (any.one_in(2)) {
        std::string entries;
        for (std::size_t count = any.below(4); count != 0; --count) {
            entries += gap + (any.one_in(2) ? text(secret(any)) : text("channel")) + ": " + secret_value(any);
            entries += count > 1 ? "," : "";
        }
        member("attributes", "{" + entries + "}");
    } else if (any.one_in(4)) {
        member("attributes", secret_value(any));
    }
    if (any.one_in(2)) {
        member("artifact", R"({"s3Location": {"bucket": "ACME", "key": "a/b", )" + text(secret(any)) + ": " +
                               secret_value(any) + "}}");
    }
    return out + R"("tags": {"aws:a": "b"}})";
}

// One byte less, one more, or an end too soon.
void damage(chance& any, std::string& out) {
    const std::size_t at = any.below(out.size());
    switch (any.below(3)) {
        case 0: out.erase(at, 1); break;
        case 1: out.insert(at, 1, "\"{}[]:,\\ \n\x80"[any.below(11)]); break;
        default: out.resize(at); break;
    }
}

}  // namespace

// masking SEED lines COUNT: so many documents, a line each.   masking SEED document: one of many lines.
int main(int count, char** arguments) {
    if (count < 3) {
        return 2;
    }
    chance any(std::strtoull(arguments[1], nullptr, 10));
    const bool is_lines = std::string_view(arguments[2]) == "lines";
    const std::size_t documents = is_lines ? std::strtoull(arguments[3], nullptr, 10) : 1;
    for (std::size_t index = 0; index < documents; ++index) {
        std::string out = document(any, is_lines ? " " : "\n    ");
        if (any.one_in(2)) {
            damage(any, out);
        }
        std::cout << out << '\n';
    }
}
