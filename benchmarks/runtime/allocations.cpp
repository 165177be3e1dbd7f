// SPDX-License-Identifier: BSL-1.0
// Counts the calls of operator new. In a file of its own, so that the compiler cannot leave any of them out.
#include "allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

std::size_t counted = 0;

}  // namespace

std::size_t allocations() {
    return counted;
}

void* operator new(std::size_t size) {
    ++counted;
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) {
        return memory;
    }
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) {
    return operator new(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
