// SPDX-License-Identifier: BSL-1.0
// What the programs have in common: text that only the running program knows, and somebody who takes what is
// written.
#pragma once

extern const char* volatile known_at_run_time;
extern const void* volatile taken;
