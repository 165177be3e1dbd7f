// SPDX-License-Identifier: BSL-1.0
// Replaces operator new by one that heap.hpp watches.
#include "heap.hpp"

#include <cstddef>
#include <new>

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return watched_heap.take(size);
}
void* operator new(std::size_t size) {
    void* const memory = watched_heap.take(size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}
void* operator new[](std::size_t size) {
    return ::operator new(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return watched_heap.take(size);
}
void operator delete(void* memory) noexcept {
    watched_heap.give_back(memory);
}
void operator delete[](void* memory) noexcept {
    watched_heap.give_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    watched_heap.give_back(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    watched_heap.give_back(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    watched_heap.give_back(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    watched_heap.give_back(memory);
}
