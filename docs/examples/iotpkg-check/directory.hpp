// SPDX-License-Identifier: BSL-1.0
// The documents of a directory.
#pragma once

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace iotpkg_check {

inline bool is_directory(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

// By its name.
inline bool holds_documents(const std::filesystem::path& file) {
    constexpr std::string_view endings[] = {".json", ".jsonl", ".ndjson", ".yaml", ".yml"};
    return std::find(std::begin(endings), std::end(endings), file.extension().string()) != std::end(endings);
}

// What `cdk synth` writes has a file of this name beside the templates.
inline bool is_cdk_output(const std::filesystem::path& directory) {
    std::error_code ignored;
    return std::filesystem::exists(directory / "cdk.out", ignored);
}

// In there, the templates, and what nested stages have.
inline bool is_part_of_cdk_output(const std::filesystem::directory_entry& one) {
    std::error_code ignored;
    const std::string name = one.path().filename().string();
    return one.is_directory(ignored) ? name.starts_with("assembly-") : name.ends_with(".template.json");
}

// Calls visit(path) for each file in it and below it that holds documents by its name, in the order of the
// names, and refuse(path, words) for each directory that cannot be read. What begins with a period is left
// alone, and so are pipes and devices, and directories behind links, which may lead back. Of what CDK wrote,
// nothing is visited but templates.
template <class Visit, class Refuse>
void walk_directory(const std::filesystem::path& directory, Visit& visit, Refuse& refuse) {
    std::error_code fault;
    const bool is_cdk = is_cdk_output(directory);
    std::vector<std::filesystem::directory_entry> entries;
    for (std::filesystem::directory_iterator next(directory, fault), end; !fault && next != end;
         next.increment(fault)) {
        if (!next->path().filename().string().starts_with('.') && (!is_cdk || is_part_of_cdk_output(*next))) {
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
