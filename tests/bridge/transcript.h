// SPDX-License-Identifier: BSL-1.0
// What a program in C gets from the bridge, in the form of transcript.hpp.
#pragma once

#include "package_version.h"

#ifdef __cplusplus
extern "C" {
#endif

// Takes the answer; the text stands until the next call.
const char* transcript_in_c(const struct bridge_answer* answer);

#ifdef __cplusplus
}
#endif
