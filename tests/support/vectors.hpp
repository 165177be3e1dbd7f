// SPDX-License-Identifier: BSL-1.0
// The texts of vectors.cpp, for tests that put them elsewhere.
#pragma once

#include <string>
#include <vector>

#include <iotpkg/subject.hpp>

struct text_vector {
    iotpkg::subject about;
    std::string text;
};

std::vector<text_vector> text_vectors();
