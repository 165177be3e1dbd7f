// SPDX-License-Identifier: BSL-1.0
// A file with a service model against the table, in words.
#pragma once

#include <exception>
#include <fstream>
#include <ostream>
#include <string>

#include "service_model.hpp"

namespace drift {

// The exit status: 0 all is equal; 1 there are differences, a line each; 2 the model could not be read.
inline int compare_file(const std::string& path, std::ostream& out, std::ostream& err) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        err << "iotpkg_drift: " << path << ": cannot be read\n";
        return 2;
    }
    try {
        const verdict found = verdict_on(nlohmann::json::parse(file));
        for (const std::string& line : found.differences) {
            out << line << '\n';
        }
        for (const std::string& line : found.known) {
            out << "known: " << line << '\n';
        }
        out << path << ": " << found.form << ": ";
        if (found.differences.empty()) {
            out << "all else is equal\n";
            return 0;
        }
        out << "differences: " << found.differences.size() << '\n';
        return 1;
    } catch (const std::exception& problem) {
        err << "iotpkg_drift: " << path << ": " << problem.what() << '\n';
        return 2;
    }
}

}  // namespace drift
