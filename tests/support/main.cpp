// SPDX-License-Identifier: BSL-1.0
// The main function of the tests for Catch2 2; Catch2 3 brings its own as a library.
#if !__has_include(<catch2/catch_test_macros.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
