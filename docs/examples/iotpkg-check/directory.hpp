// SPDX-License-Identifier: BSL-1.0
// The documents of a directory.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace iotpkg_check {

inline bool is_directory(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

// By its name.
inline bool holds_documents(const std::filesystem::path& file) {
    const std::filesystem::path ending = file.extension();
    return ending == ".json" || ending == ".jsonl" || ending == ".ndjson";
}

// Calls visit(path) for each file in it and below it that holds documents by its name, in the order of the
// names, and refuse(path, words) for each directory that cannot be read. What begins with a period is left
// alone, and so are pipes and devices, and directories behind links, which may lead back.
template <class Visit, class Refuse>
void walk_directory(const std::filesystem::path& directory, Visit& visit, Refuse& refuse) {
    std::error_code fault;
    std::vector<std::filesystem::directory_entry> entries;
    for (std::filesystem::directory_iterator next(directory, fault), end; !fault && next != end;
         next.increment(fault)) {
        if (!next->path().filename().string().starts_with('.')) {
            entries.push_back(*next);
        }
    }
    if (fault) {
        refuse(directory.string(), fault.message());
    }
    std::sort(entries.begin(), entries.end());
    for (const std::filesystem::directory_entry& one : entries) {
        if (one.is_directory(fault)) {
            if (!one.is_symlink(fault)) {
                walk_directory(one.path(), visit, refuse);
            }
        } else if (holds_documents(one.path()) && !one.is_other(fault)) {
            visit(one.path().string());
        }
    }
}

// Is that file, which may not be there yet, one that is read where this path is named?
inline bool is_read_of(const std::string& path, const std::filesystem::path& file) {
    std::error_code ignored;
    if (!is_directory(path)) {
        return std::filesystem::equivalent(path == "-" ? "/dev/stdin" : path, file, ignored);
    }
    const std::filesystem::path inside =
        std::filesystem::weakly_canonical(file, ignored)
            .lexically_relative(std::filesystem::weakly_canonical(path, ignored));
    return holds_documents(file) && !inside.empty() && *inside.begin() != "..";
}

}  // namespace iotpkg_check
