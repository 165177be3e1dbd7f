// SPDX-License-Identifier: BSL-1.0
// In a file of its own, so that the compiler cannot know.
const char* volatile known_at_run_time = "text";
const void* volatile taken = nullptr;
