// SPDX-License-Identifier: BSL-1.0
// Random bytes from the operating system's generator, without state of its own.
//
// For a system that is not known here, or another generator, define before any header of iotpkg, in every
// file:
//     #define IOTPKG_RANDOM_BYTES(pointer, size) my_random_bytes(pointer, size)
// which fills `size` bytes at `pointer` (an unsigned char*) and gives true, or false where it cannot. A
// program that draws no token needs none of this.
#pragma once

#include <cstddef>

#ifndef IOTPKG_RANDOM_BYTES
#if defined(__linux__)
#include <cerrno>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/types.h>
#include <unistd.h>
#elif defined(__APPLE__) || defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__) ||           \
    defined(__DragonFly__)
#define IOTPKG_HAS_ARC4RANDOM
#include <stdlib.h>
#endif
#endif

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

#if defined(IOTPKG_RANDOM_BYTES)

inline bool random_bytes(unsigned char* out, std::size_t size) {
    return IOTPKG_RANDOM_BYTES(out, size);
}

#elif defined(__linux__)

// For kernels and sandboxes that refuse getrandom().
inline bool read_urandom(unsigned char* out, std::size_t size) {
    const int file = ::open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    std::size_t filled = 0;
    while (filled < size) {
        const ::ssize_t count = ::read(file, out + filled, size - filled);
        if (count > 0) {
            filled += static_cast<std::size_t>(count);
        } else if (count == 0 || errno != EINTR) {
            break;
        }
    }
    ::close(file);
    return filled == size;
}

inline bool random_bytes(unsigned char* out, std::size_t size) {
    std::size_t filled = 0;
    while (filled < size) {
        const ::ssize_t count = ::getrandom(out + filled, size - filled, 0);
        if (count > 0) {
            filled += static_cast<std::size_t>(count);
        } else if (count == 0 || errno != EINTR) {
            return read_urandom(out, size);
        }
    }
    return true;
}

#elif defined(IOTPKG_HAS_ARC4RANDOM)

inline bool random_bytes(unsigned char* out, std::size_t size) {
    ::arc4random_buf(out, size);
    return true;
}

#else

// Declared, never defined: the linker says it of a program that draws a token.
bool no_random_generator_is_known_for_this_system_define_IOTPKG_RANDOM_BYTES(unsigned char* out,
                                                                             std::size_t size);

inline bool random_bytes(unsigned char* out, std::size_t size) {
    return no_random_generator_is_known_for_this_system_define_IOTPKG_RANDOM_BYTES(out, size);
}

#endif

}  // namespace IOTPKG_NAMESPACE::detail
