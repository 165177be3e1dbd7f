// SPDX-License-Identifier: BSL-1.0
// Calls a function in a thread with a stack of 64 KB, or what a sanitizer needs in its place.
#pragma once

#include <pthread.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include "sanitized.hpp"

inline constexpr std::size_t small_stack_size = std::size_t{is_sanitized ? 512 : 64} * 1024;

template <class Function>
void call_on_a_small_stack(Function&& function) {
    void* (*const call)(void*) = [](void* given) -> void* {
        (*static_cast<Function*>(given))();
        return nullptr;
    };
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0 ||
        pthread_attr_setstacksize(&attributes, small_stack_size) != 0 ||
        pthread_create(&thread, &attributes, call, &function) != 0) {
        std::puts("no thread with a small stack");
        std::exit(1);
    }
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
}
