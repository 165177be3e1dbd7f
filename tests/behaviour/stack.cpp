// SPDX-License-Identifier: BSL-1.0
// How much stack each door takes, measured by painting it: a thread runs on memory that was filled before,
// and what it has not touched is as it was.
#include <pthread.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/document_text.hpp>

#include "../support/sanitized.hpp"

namespace {

constexpr std::size_t stack_size = std::size_t{512} * 1024;
constexpr unsigned char paint = 0xA5;

using work = void (*)();

void* run(void* given) {
    (*static_cast<work*>(given))();
    return nullptr;
}

// Bytes that were touched, those that a thread needs by itself included.
std::size_t touched_by(work what) {
    void* memory = nullptr;
    if (::posix_memalign(&memory, 4096, stack_size) != 0) {
        std::exit(1);
    }
    auto* const bytes = static_cast<unsigned char*>(memory);
    std::fill(bytes, bytes + stack_size, paint);
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0 || pthread_attr_setstack(&attributes, memory, stack_size) != 0 ||
        pthread_create(&thread, &attributes, run, &what) != 0) {
        std::puts("no thread with a stack of our own");
        std::exit(1);
    }
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
    const unsigned char* const first =
        std::find_if(bytes, bytes + stack_size, [](unsigned char one) { return one != paint; });
    const std::size_t touched = stack_size - static_cast<std::size_t>(first - bytes);
    std::free(memory);
    return touched;
}

using pairs = std::map<std::string, std::string>;

// Text that only the running program has.
std::string name = "thermostat-firmware";
std::string words = "Night mode";
std::string recipe = R"({"version":"1.0","steps":[{"action":"restart"}]})";
pairs entries = {{"channel", "stable"}, {"min-hardware", "rev-C"}};
std::string token = "0f8fad5b-d9cb-469f-a165-70867728950e";
char memory[8192];
std::string document;
std::size_t findings = 0;

auto builder() {
    return iotpkg::create_package_version()
        .package_name(name)
        .version_name("2.4.1")
        .description(words)
        .attributes(entries)
        .artifact(iotpkg::s3_location{.bucket = "acme-firmware", .key = words, .version = token})
        .recipe(recipe)
        .tags(entries)
        .client_token(token);
}

pairs numbered(int count) {
    pairs made;
    for (int number = 0; number < count; ++number) {
        made.emplace(std::to_string(number), "v");
    }
    return made;
}

void nothing() {}
void write_to() {
    findings += builder().write_to(memory).has_value() ? 0u : 1u;
}
void check() {
    builder().check([](const iotpkg::violation&) { ++findings; });
}
void check_on_the_wire() {
    builder().check([](const iotpkg::violation&) { ++findings; }, iotpkg::policy::wire_safe);
}
void check_document() {
    findings += iotpkg::check_document(document).report.size();
}
void literals() {
    findings += iotpkg::create_package_version()
                        .attributes({{"channel", "stable"}, {"min-hardware", "rev-C"}})
                        .tags({{"team", "hvac"}, {"site", "Berlin"}})
                        .package_name("thermostat-firmware")
                        .version_name("2.4.1")
                        .description("Night mode")
                        .recipe("{}")
                        .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")
                        .write_to(memory)
                        .has_value()
                    ? 0u
                    : 1u;
}

int failures = 0;

void expect(const char* what, work door, std::size_t limit, std::size_t of_thread) {
    const std::size_t touched = touched_by(door);
    const std::size_t taken = touched > of_thread ? touched - of_thread : 0;
    std::printf("%s: %zu bytes of %zu\n", what, taken, limit);
    if (taken > limit) {
        std::puts("  that is too much");
        ++failures;
    }
}

}  // namespace

int main() {
    if (is_sanitized) {
        std::puts("SKIPPED: frames of a sanitizer are not those of a program, so the stack was NOT measured");
        return 0;
    }
    const std::size_t of_thread = touched_by(nothing);
    document = to_document(builder().build()->view());
    // A smaller figure is an advance: write it here. The goals are 4 KB for write_to and check, 12 for
    // literals, 16 for documents.
    constexpr std::size_t kilobyte = 1024;
    expect("write_to, nothing wrong", write_to, 2 * kilobyte, of_thread);
    expect("check, nothing wrong", check, 2 * kilobyte, of_thread);
    expect("check_document, nothing wrong", check_document, 7 * kilobyte, of_thread);
    expect("literals, maps first", literals, 7 * kilobyte, of_thread);
    // A fault in each member, and attributes that are too large.
    name = "thermostat firmware";
    words = "Night\x01mode";
    entries = {{"not a key", std::string(300, 'v')}, {"large", std::string(4000, 'v')}};
    recipe = "{";
    document = R"({"packageName":"a b","attributes":{"not a key":"","large":")" + std::string(4000, 'v') +
               R"("},"recipe":"{","tags":{"aws:a":"b"},"x":1})";
    findings = 0;
    expect("write_to, faults everywhere", write_to, 3 * kilobyte, of_thread);
    expect("check, faults everywhere", check, 4 * kilobyte, of_thread);
    expect("check_document, faults everywhere", check_document, 11 * kilobyte, of_thread);
    // What takes more: the pointer of a key that is as long as may be, and the search for duplicates among
    // many entries.
    entries = {{std::string(3000, 'k'), ""}};
    expect("check, a fault at a long key", check, 6 * kilobyte, of_thread);
    entries = numbered(4096);
    expect("check, 4,096 entries", check, 4 * kilobyte, of_thread);
    entries = numbered(5000);
    expect("check, 5,000 entries", check_on_the_wire, 19 * kilobyte, of_thread);
    if (findings == 0) {
        std::puts("no fault was found");
        ++failures;
    }
    return failures == 0 ? 0 : 1;
}
