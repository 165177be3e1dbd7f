// SPDX-License-Identifier: BSL-1.0
// What a file costs that appends one string to another.
#include <string>

std::string both(std::string first, const std::string& second) {
    first += second;
    return first;
}
