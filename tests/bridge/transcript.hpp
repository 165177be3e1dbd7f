// SPDX-License-Identifier: BSL-1.0
// What a program in C++11 gets from the bridge, each figure a word, to be compared with what others get.
#pragma once

#include <string>

#include "package_version.hpp"

// The bridge is asked in the other file too.
std::string create_in_cpp11(const bridge::package_version& from);
std::string create_from_document_in_cpp11(const std::string& document);
std::string publish_in_cpp11(const bridge::optional_text& package_name,
                             const bridge::optional_text& version_name);
