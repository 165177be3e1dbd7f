// SPDX-License-Identifier: BSL-1.0
// How often this program has allocated.
#pragma once

#include <cstddef>

// Calls of operator new since the start.
std::size_t allocations();
