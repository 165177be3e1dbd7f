// What the programs have in common: text that only the running program knows, and somebody who takes what is
// written.
#pragma once

#include <cstddef>

extern const char* volatile known_at_run_time;
extern const void* volatile taken;

// This machine's generator is not what is measured.
inline bool fill(unsigned char* out, std::size_t size) {
    for (std::size_t index = 0; index < size; ++index) {
        out[index] = static_cast<unsigned char>(*known_at_run_time);
    }
    return true;
}
#define IOTPKG_RANDOM_BYTES(pointer, size) fill(pointer, size)
