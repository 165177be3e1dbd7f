// SPDX-License-Identifier: BSL-1.0
// The main function of each fuzzer is libFuzzer's; IOTPKG_FUZZER names the entry point. What that throws,
// nobody catches: the program ends where it was thrown, and libFuzzer keeps the input.
#include <cstddef>
#include <cstdint>

#include "fuzzers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::IOTPKG_FUZZER({data, size});
    return 0;
}
