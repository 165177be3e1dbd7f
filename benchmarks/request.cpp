// A request checked and written, and read from a document, beside a copy of its body and nlohmann_json's way.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document_text.hpp>
#include <iotpkg/json.hpp>

#include "allocations.hpp"

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

// What a program knows about a package version: text that only the running program has.
struct input {
    std::string package_name = "thermostat-firmware";
    std::string version_name = "2.4.1";
    std::string description;
    std::optional<pairs> attributes{};
    std::string bucket = "acme-firmware-production";
    std::string key = "thermostat/rev-c/2.4.1/thermostat-2.4.1-stable-20261124.bin.";
    std::string version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY";
    std::optional<std::string> recipe{};
    std::optional<pairs> tags{};
    std::string client_token = "0f8fad5b-d9cb-469f-a165-70867728950e";
    std::size_t body_size = 0;
};

// Words of the given number of bytes.
std::string words(std::size_t size) {
    constexpr std::string_view source = "The night mode keeps the valve still and the pump slow until six ";
    std::string text;
    while (text.size() < size) {
        text += source;
    }
    text.resize(size);
    return text;
}

pairs entries(std::size_t count, std::size_t key_size, std::size_t value_size) {
    pairs made;
    for (std::size_t index = 0; index < count; ++index) {
        std::string key = std::to_string(100 + index);
        while (key.size() < key_size) {
            key += "-of-the-map"[key.size() % 11];
        }
        made.emplace_back(key, words(value_size));
    }
    return made;
}

// A job document of so many characters, `escapes` of which are quotes, spread evenly.
std::string document(std::size_t size, std::size_t escapes) {
    std::string text;
    std::size_t written = 0;
    for (std::size_t index = 0; index < size; ++index) {
        const bool quote = (index + 1) * escapes / size > written;
        written += quote ? 1 : 0;
        text += quote ? '"' : "{steps:[run,restart]}"[index % 21];
    }
    return text;
}

// 1,024 bytes, 280 of its characters outside ASCII.
std::string international_description() {
    std::string text;
    for (int index = 0; index < 280; ++index) {
        text += index % 2 == 0 ? "\xC3\xB6l" : "\xC3\xA9t";
    }
    return text + words(1024 - text.size());
}

input make_small() {
    return {.description = words(80), .body_size = 277};
}

input make_typical() {
    return {.description = words(80),
            .attributes = entries(8, 12, 40),
            .recipe = document(600, 84),
            .tags = entries(4, 8, 19),
            .body_size = 1593};
}

input make_max() {
    return {.description = international_description(),
            .attributes = entries(60, 10, 40),
            .recipe = document(3000, 1636),
            .tags = entries(50, 40, 60),
            .body_size = 14553};
}

// Borrows all of it, as a program would just before it sends.
auto builder_of(const input& from) {
    return iotpkg::create_package_version()
        .package_name(from.package_name)
        .version_name(from.version_name)
        .description(from.description)
        .attributes(from.attributes)
        .artifact(iotpkg::s3_location{.bucket = from.bucket, .key = from.key, .version = from.version})
        .recipe(from.recipe)
        .tags(from.tags);
}

std::string nlohmann_body(const input& from) {
    nlohmann::json body;
    body["description"] = from.description;
    if (from.attributes) {
        for (const auto& [key, value] : *from.attributes) {
            body["attributes"][key] = value;
        }
    }
    nlohmann::json& location = body["artifact"]["s3Location"];
    location["bucket"] = from.bucket;
    location["key"] = from.key;
    location["version"] = from.version;
    if (from.recipe) {
        body["recipe"] = *from.recipe;
    }
    if (from.tags) {
        for (const auto& [key, value] : *from.tags) {
            body["tags"][key] = value;
        }
    }
    return body.dump();
}

// An input is what this page says it is, or the program ends.
input verified(input made) {
    const auto request = builder_of(made).client_token(made.client_token).build();
    if (!request) {
        std::fprintf(stderr, "an input is not valid:\n%s\n", to_string(request.error()).c_str());
        std::exit(1);
    }
    if (request->body().size() != made.body_size) {
        std::fprintf(stderr, "a body has %zu bytes and not %zu\n", request->body().size(), made.body_size);
        std::exit(1);
    }
    if (nlohmann::json::parse(request->body()) != nlohmann::json::parse(nlohmann_body(made))) {
        std::fprintf(stderr, "nlohmann_json writes another body\n");
        std::exit(1);
    }
    return made;
}

const input& small() {
    static const input made = verified(make_small());
    return made;
}
const input& typical() {
    static const input made = verified(make_typical());
    return made;
}
const input& max() {
    static const input made = verified(make_max());
    return made;
}

using input_function = const input& (*)();

// Runs the work and counts what it allocates.
template <class Work>
void measure(benchmark::State& state, const input& from, Work work) {
    const std::size_t before = allocations();
    for (auto _ : state) {
        benchmark::DoNotOptimize(&from);
        benchmark::ClobberMemory();
        work();
    }
    const std::size_t counted = allocations() - before;
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(from.body_size));
    state.counters["body"] = static_cast<double>(from.body_size);
    state.counters["allocations"] =
        benchmark::Counter(static_cast<double>(counted), benchmark::Counter::kAvgIterations);
}

// All rules; nothing is written.
void check(benchmark::State& state, input_function of) {
    const input& from = of();
    measure(state, from, [&] {
        std::size_t found = 0;
        builder_of(from).client_token(from.client_token).check([&found](const iotpkg::violation&) {
            ++found;
        });
        benchmark::DoNotOptimize(found);
    });
}

// All rules, and the request into memory that is there.
void write_to(benchmark::State& state, input_function of) {
    const input& from = of();
    std::vector<char> memory(std::size_t{32} * 1024);
    measure(state, from, [&] {
        auto written = builder_of(from).client_token(from.client_token).write_to(std::span<char>(memory));
        benchmark::DoNotOptimize(written);
        benchmark::ClobberMemory();
    });
}

// All rules, and a request that owns its text.
void build(benchmark::State& state, input_function of) {
    const input& from = of();
    measure(state, from, [&] {
        auto request = builder_of(from).client_token(from.client_token).build();
        benchmark::DoNotOptimize(request);
    });
}

// The same with a random client token: the operating system's generator is part of it.
void build_random_token(benchmark::State& state, input_function of) {
    const input& from = of();
    measure(state, from, [&] {
        auto request = builder_of(from).build();
        benchmark::DoNotOptimize(request);
    });
}

// The same with a token that follows from the content: SHA-256 is part of it.
void build_content_token(benchmark::State& state, input_function of) {
    const input& from = of();
    measure(state, from, [&] {
        auto request = builder_of(from).client_token(iotpkg::from_content).build();
        benchmark::DoNotOptimize(request);
    });
}

// The floor for a body that is owned: allocate, copy, free.
void memcpy_of_body(benchmark::State& state, input_function of) {
    const input& from = of();
    const std::string body = nlohmann_body(from);
    measure(state, from, [&] {
        const std::unique_ptr<char[]> copy(new char[body.size()]);
        std::memcpy(copy.get(), body.data(), body.size());
        benchmark::DoNotOptimize(copy.get());
        benchmark::ClobberMemory();
    });
}

// Writing only, no rule is checked.
void nlohmann_build_and_dump(benchmark::State& state, input_function of) {
    const input& from = of();
    measure(state, from, [&] {
        std::string body = nlohmann_body(from);
        benchmark::DoNotOptimize(body);
    });
}

// The request as a document, from its text to a request that owns its text: parsed, every rule checked.
void check_document(benchmark::State& state, input_function of) {
    const input& from = of();
    const std::string document =
        to_document(builder_of(from).client_token(from.client_token).build()->view());
    measure(state, from, [&] {
        iotpkg::checked_document checked = iotpkg::check_document(document);
        benchmark::DoNotOptimize(checked);
    });
}

// The same document as a tree, no rule is checked.
void nlohmann_parse(benchmark::State& state, input_function of) {
    const input& from = of();
    const std::string document =
        to_document(builder_of(from).client_token(from.client_token).build()->view());
    measure(state, from, [&] {
        nlohmann::json parsed = nlohmann::json::parse(document);
        benchmark::DoNotOptimize(parsed);
    });
}

}  // namespace

#define IOTPKG_THREE_SIZES(work)                                                                             \
    BENCHMARK_CAPTURE(work, SMALL, small);                                                                   \
    BENCHMARK_CAPTURE(work, TYPICAL, typical);                                                               \
    BENCHMARK_CAPTURE(work, MAX, max)

IOTPKG_THREE_SIZES(memcpy_of_body);
IOTPKG_THREE_SIZES(check);
IOTPKG_THREE_SIZES(write_to);
IOTPKG_THREE_SIZES(build);
IOTPKG_THREE_SIZES(build_random_token);
IOTPKG_THREE_SIZES(build_content_token);
IOTPKG_THREE_SIZES(nlohmann_build_and_dump);
IOTPKG_THREE_SIZES(check_document);
IOTPKG_THREE_SIZES(nlohmann_parse);
