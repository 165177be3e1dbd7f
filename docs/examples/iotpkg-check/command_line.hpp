// SPDX-License-Identifier: BSL-1.0
// From the arguments to the options.
#pragma once

#include <optional>
#include <string>

#include "options.hpp"

namespace iotpkg_check {

struct command_line {
    options wanted;
    // Where there is nothing more to do: the exit status, and what to say on the way out.
    std::optional<int> exit_status;
    std::string words;
};

command_line read_command_line(int count, const char* const* arguments);

}  // namespace iotpkg_check
