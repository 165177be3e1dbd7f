// SPDX-License-Identifier: BSL-1.0
// Random bytes from the operating system's generator, without state of its own: a branch for each system.
//
// For a system that is not known here, or another generator, define before any header of iotpkg, in every
// file:
//     #define IOTPKG_RANDOM_BYTES(pointer, size) my_random_bytes(pointer, size)
// which fills `size` bytes at `pointer` (an unsigned char*) and gives true, or false where it cannot. A
// program that draws no token needs none of this.
//
// A program for Windows links with bcrypt: iotpkg::iotpkg of CMake and MSVC see to it themselves, and where
// only the headers are given to MinGW, it is -lbcrypt.
#pragma once

#include <cstddef>

#include <iotpkg/version.hpp>

#if defined(IOTPKG_RANDOM_BYTES)

namespace IOTPKG_NAMESPACE::detail {

inline bool random_bytes(unsigned char* out, std::size_t size) {
    return IOTPKG_RANDOM_BYTES(out, size);
}

}  // namespace IOTPKG_NAMESPACE::detail

#elif defined(__linux__)

#include <cerrno>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/types.h>
#include <unistd.h>

namespace IOTPKG_NAMESPACE::detail {

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

}  // namespace IOTPKG_NAMESPACE::detail

#elif defined(__APPLE__) || defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__) ||           \
    defined(__DragonFly__)

#include <stdlib.h>

namespace IOTPKG_NAMESPACE::detail {

inline bool random_bytes(unsigned char* out, std::size_t size) {
    ::arc4random_buf(out, size);
    return true;
}

}  // namespace IOTPKG_NAMESPACE::detail

#elif defined(_WIN32)

// As <bcrypt.h> declares it, which brings <windows.h> and its macros.
extern "C" long __stdcall BCryptGenRandom(void* algorithm, unsigned char* out, unsigned long size,
                                          unsigned long flags);
#ifdef _MSC_VER
#pragma comment(lib, "bcrypt")
#endif

namespace IOTPKG_NAMESPACE::detail {

inline bool random_bytes(unsigned char* out, std::size_t size) {
    constexpr unsigned long generator_of_the_system = 2;  // BCRYPT_USE_SYSTEM_PREFERRED_RNG
    const auto count = static_cast<unsigned long>(size);
    return count == size && ::BCryptGenRandom(nullptr, out, count, generator_of_the_system) >= 0;
}

}  // namespace IOTPKG_NAMESPACE::detail

#elif defined(ESP_PLATFORM)

#include <esp_random.h>

namespace IOTPKG_NAMESPACE::detail {

// Its noise is that of the radio: without Wi-Fi or Bluetooth, bootloader_random_enable() comes first.
inline bool random_bytes(unsigned char* out, std::size_t size) {
    ::esp_fill_random(out, size);
    return true;
}

}  // namespace IOTPKG_NAMESPACE::detail

#elif defined(__wasi__)

#include <sys/random.h>

namespace IOTPKG_NAMESPACE::detail {

inline bool random_bytes(unsigned char* out, std::size_t size) {
    constexpr std::size_t most = 256;  // in one call
    for (; size > most; out += most, size -= most) {
        if (::getentropy(out, most) != 0) {
            return false;
        }
    }
    return ::getentropy(out, size) == 0;
}

}  // namespace IOTPKG_NAMESPACE::detail

#else

namespace IOTPKG_NAMESPACE::detail {

// Declared, never defined: the linker says it of a program that draws a token.
bool no_random_generator_is_known_for_this_system_define_IOTPKG_RANDOM_BYTES(unsigned char* out,
                                                                             std::size_t size);

inline bool random_bytes(unsigned char* out, std::size_t size) {
    return no_random_generator_is_known_for_this_system_define_IOTPKG_RANDOM_BYTES(out, size);
}

}  // namespace IOTPKG_NAMESPACE::detail

#endif
