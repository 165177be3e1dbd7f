// SPDX-License-Identifier: BSL-1.0
// The smallest program: what the others are compared with.
#include "program.hpp"

int main() {
    taken = known_at_run_time;
}
