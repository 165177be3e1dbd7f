// SPDX-License-Identifier: BSL-1.0
// Where memory ends, at any of its allocations, a call in C gives null and keeps nothing.
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string_view>

#include "../support/catch2.hpp"
#include "package_version.h"

namespace {

bool counting = false;
std::size_t left = 0;   // allocations until there is no memory
std::size_t alive = 0;  // allocations that were not freed

}  // namespace

// The one place of the program that replaces these.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    void* const memory = counting && left == 0 ? nullptr : std::malloc(size == 0 ? 1 : size);
    if (counting && memory != nullptr) {
        --left;
        ++alive;
    }
    return memory;
}
void* operator new(std::size_t size) {
    void* const memory = ::operator new(size, std::nothrow);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}
void* operator new[](std::size_t size) {
    return ::operator new(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return ::operator new(size, std::nothrow);
}
void operator delete(void* memory) noexcept {
    alive -= counting && memory != nullptr ? 1u : 0u;
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    ::operator delete(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    ::operator delete(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    ::operator delete(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    ::operator delete(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    ::operator delete(memory);
}

namespace {

// How many allocations an answer takes, after as many calls without one.
template <class Call>
std::size_t count_failures(Call call) {
    for (std::size_t failures = 0;; ++failures) {
        left = failures;
        alive = 0;
        counting = true;
        const bridge_answer* const answer = call();
        const bool has_answer = answer != nullptr;
        bridge_free(answer);
        counting = false;
        REQUIRE(alive == 0);
        if (has_answer) {
            return failures;
        }
    }
}

}  // namespace

TEST_CASE("without memory there is no answer", "[bridge]") {
    const bridge_entry entries[] = {{"a-key-that-is-long-enough", "a value that is long enough"}, {"b", "v"}};
    bridge_package_version from{};
    from.package_name = "thermostat-firmware";
    from.version_name = "2.4.1";
    from.attributes = entries;
    from.attribute_count = 2;
    from.s3_uri = "s3://acme-firmware/thermostat/2.4.1.bin";
    CHECK(count_failures([&] { return bridge_create_package_version(&from); }) > 10);
    from.s3_uri = "s3://acme";
    from.version_name = "..";
    CHECK(count_failures([&] { return bridge_create_package_version(&from); }) > 10);
    CHECK(count_failures([&] { return bridge_publish_package_version("p", ".."); }) > 5);
    CHECK(count_failures([&] { return bridge_publish_package_version("p", "1"); }) > 3);
    for (const std::string_view document : {R"({"packageName":"p","versionName":"1","tags":{"a\u0041":"v"}})",
                                            R"({"version":"\ud800"})", "{"}) {
        CHECK(count_failures([&] {
                  return bridge_create_package_version_from_document(document.data(), document.size());
              }) > 3);
    }
}
