// SPDX-License-Identifier: BSL-1.0
// Writes what requests and documents cost, as JSON. Before the clock starts, what each contender writes is
// compared as JSON.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/document_text.hpp>

#include "inputs.hpp"
#include "turns.hpp"
#include "writers.hpp"

namespace {

using namespace benchmark;
using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t random_requests = 1000;
std::size_t turns = 41;

[[noreturn]] void end(const std::string& why) {
    std::fprintf(stderr, "benchmark: %s\n", why.c_str());
    std::exit(1);
}

void expect_same(const json& expected, std::string_view written, const char* writer) {
    if (json::parse(written) != expected) {
        end(std::string(writer) + " writes another body");
    }
}

// What all of them write is the same.
void compare_writers(const std::vector<input>& inputs) {
    std::vector<char> memory(std::size_t{64} * 1024);
#ifdef IOTPKG_HAS_RAPIDJSON
    rapidjson_writer rapidjson;
#endif
#ifdef IOTPKG_HAS_SIMDJSON
    simdjson_writer simdjson;
#endif
    for (const input& one : inputs) {
        const json expected = json::parse(nlohmann_body(one));
        const auto request = builder_with_token(one).build();
        if (!request) {
            end("an input is not valid:\n" + to_string(request.error()));
        }
        expect_same(expected, request->body(), "build");
        const auto written = builder_with_token(one).write_to(std::span<char>(memory));
        if (!written || written->body() != request->body() || written->target() != request->target()) {
            end("write_to writes another request than build");
        }
        const iotpkg::checked_document document = iotpkg::check_document(to_document(request->view()));
        if (!document.request || document.request->body() != request->body()) {
            end("check_document makes another request");
        }
#ifdef IOTPKG_HAS_RAPIDJSON
        expect_same(expected, rapidjson.body(one), "RapidJSON");
#endif
#ifdef IOTPKG_HAS_SIMDJSON
        const std::string_view all = simdjson.request(one);
        if (all.substr(0, request->target().size()) != request->target()) {
            end("simdjson writes another target");
        }
        expect_same(expected, all.substr(request->target().size()), "simdjson");
#endif
    }
}

ordered_json results_of(std::vector<contender>& all, std::size_t inputs) {
    take_turns(all, inputs, turns);
    ordered_json results;
    for (const contender& one : all) {
        results[one.name] = {{"ns", one.nanoseconds}, {"allocations", one.allocations}};
    }
    return results;
}

ordered_json measure_requests(const std::vector<input>& inputs) {
    compare_writers(inputs);
    std::vector<char> memory(std::size_t{64} * 1024);
    std::vector<std::string> bodies;
    std::size_t bytes = 0;
    for (const input& one : inputs) {
        bodies.push_back(nlohmann_body(one));
        bytes += bodies.back().size();
    }
    // One that is absent is drawn.
    const std::optional<std::string> no_token;
    std::vector<contender> all;
    const auto add = [&all](const char* name, auto work) { all.push_back({name, work}); };
    add("memcpy", [&](std::size_t index) {
        const std::string& body = bodies[index];
        const std::unique_ptr<char[]> copy(new char[body.size()]);
        std::memcpy(copy.get(), body.data(), body.size());
        keep(*copy.get());
    });
    add("chain", [&](std::size_t index) { keep(builder_with_token(inputs[index])); });
    add("write_to", [&](std::size_t index) {
        keep(builder_with_token(inputs[index]).write_to(std::span<char>(memory)));
        keep(memory[0]);
    });
    add("build", [&](std::size_t index) { keep(builder_with_token(inputs[index]).build()); });
    add("build_random_token", [&](std::size_t index) { keep(builder_of(inputs[index], no_token).build()); });
    add("build_content_token",
        [&](std::size_t index) { keep(builder_of(inputs[index], iotpkg::from_content).build()); });
    add("check", [&](std::size_t index) {
        std::size_t found = 0;
        builder_with_token(inputs[index]).check([&found](const iotpkg::violation&) { ++found; });
        keep(found);
    });
#ifdef IOTPKG_HAS_SIMDJSON
    simdjson_writer simdjson;
    add("simdjson", [&](std::size_t index) { keep(simdjson.request(inputs[index])); });
#endif
#ifdef IOTPKG_HAS_RAPIDJSON
    rapidjson_writer rapidjson;
    add("rapidjson", [&](std::size_t index) { keep(rapidjson.body(inputs[index])); });
#endif
    add("nlohmann", [&](std::size_t index) { keep(nlohmann_body(inputs[index])); });
    ordered_json results = results_of(all, inputs.size());
    return {{"bytes", bytes / inputs.size()}, {"contenders", std::move(results)}};
}

ordered_json measure_documents(const std::vector<input>& inputs) {
    std::vector<std::string> documents;
    std::size_t bytes = 0;
    for (const input& one : inputs) {
        documents.push_back(to_document(builder_with_token(one).build()->view()));
        bytes += documents.back().size();
    }
    std::vector<contender> all;
    const auto add = [&all](const char* name, auto work) { all.push_back({name, work}); };
    add("check_document", [&](std::size_t index) { keep(iotpkg::check_document(documents[index])); });
    // Its SAX parser, with a listener of its own that keeps nothing.
    add("nlohmann_sax", [&](std::size_t index) { keep(json::accept(documents[index])); });
    add("nlohmann_parse", [&](std::size_t index) { keep(json::parse(documents[index])); });
    ordered_json results = results_of(all, inputs.size());
    return {{"bytes", bytes / inputs.size()}, {"contenders", std::move(results)}};
}

ordered_json measure_all() {
    ordered_json all;
#ifdef IOTPKG_HAS_RAPIDJSON
    all["versions"]["RapidJSON"] = RAPIDJSON_VERSION_STRING;
#endif
#ifdef IOTPKG_HAS_SIMDJSON
    all["versions"]["simdjson"] = SIMDJSON_VERSION;
#endif
    all["versions"]["nlohmann_json"] = std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + '.' +
                                       std::to_string(NLOHMANN_JSON_VERSION_MINOR) + '.' +
                                       std::to_string(NLOHMANN_JSON_VERSION_PATCH);
    for (const size one : sizes) {
        const char* const name = names_of_sizes[static_cast<std::size_t>(one)];
        std::fprintf(stderr, "%s\n", name);
        random_inputs random(20261124);
        std::vector<input> many;
        for (std::size_t count = 0; count < random_requests; ++count) {
            many.push_back(random.make(one));
        }
        all["requests"]["fixed"][name] = measure_requests({make(one)});
        all["requests"]["random"][name] = measure_requests(many);
        all["documents"]["fixed"][name] = measure_documents({make(one)});
        all["documents"]["random"][name] = measure_documents(many);
    }
    for (std::size_t bytes = 250; bytes <= 15000; bytes += bytes / 2) {
        std::fprintf(stderr, "%zu bytes\n", bytes);
        all["curve"].push_back(measure_requests({make_of_size(bytes)}));
    }
    return all;
}

}  // namespace

// benchmark_runtime [TURNS]
int main(int count, char** arguments) {
    if (count > 1) {
        turns = std::strtoul(arguments[1], nullptr, 10);
    }
    if (turns == 0) {
        end("the number of turns is no number");
    }
    std::puts(measure_all().dump(1).c_str());
}
