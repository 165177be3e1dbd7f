// SPDX-License-Identifier: BSL-1.0
// The heap of a test program that has heap.cpp: counted, and without memory from the n-th allocation on.
#pragma once

#include <cstddef>
#include <cstdlib>

struct heap {
    static constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

    bool is_watched = false;
    std::size_t limit = no_limit;  // so many allocations have memory
    std::size_t allocations = 0;   // those without memory included
    std::size_t bytes = 0;
    std::size_t alive = 0;  // allocations that were not freed

    // malloc and free stay those of the system, or of a sanitizer.
    void* take(std::size_t size) noexcept {
        if (!is_watched) {
            return std::malloc(size == 0 ? 1 : size);
        }
        void* const memory = allocations < limit ? std::malloc(size == 0 ? 1 : size) : nullptr;
        ++allocations;
        if (memory != nullptr) {
            bytes += size;
            ++alive;
        }
        return memory;
    }
    void give_back(void* memory) noexcept {
        if (is_watched && memory != nullptr) {  // elsewhere, other threads may be here too
            --alive;
        }
        std::free(memory);
    }
};
inline heap watched_heap;

// Watches the heap while it lives; what was allocated before must not be freed before it ends.
class heap_watch {
public:
    explicit heap_watch(std::size_t limit = heap::no_limit) {
        watched_heap = heap{};
        watched_heap.limit = limit;
        watched_heap.is_watched = true;
    }
    heap_watch(const heap_watch&) = delete;
    heap_watch& operator=(const heap_watch&) = delete;
    ~heap_watch() { watched_heap.is_watched = false; }
};

// What a function takes from the heap.
template <class Function>
heap heap_of(Function&& function, std::size_t limit = heap::no_limit) {
    const heap_watch watch(limit);
    function();
    return watched_heap;
}
