// SPDX-License-Identifier: BSL-1.0
// A file, or standard input, by the line or as a whole.
#pragma once

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "system.hpp"

namespace iotpkg_check {

// What is thrown when a file cannot be read.
struct read_failure {
    int reason;  // errno
};

class input {
public:
    // `-` is standard input.
    explicit input(const std::string& path)
        : is_standard_(path == "-"), stream_(is_standard_ ? stdin : std::fopen(path.c_str(), "rb")) {
        if (stream_ == nullptr) {
            throw read_failure{errno};
        }
    }
    input(const input&) = delete;
    input& operator=(const input&) = delete;
    ~input() {
        if (!is_standard_) {
            std::fclose(stream_);
        }
    }

    [[nodiscard]] bool is_regular_file() const { return iotpkg_check::is_regular_file(stream_); }

    // The next line with its end, valid until the next call; empty when there is none.
    std::string_view read_line() {
        line_.clear();
        errno = 0;
        while (!line_.ends_with('\n') && read_some_of_line()) {
        }
        if (line_.empty()) {
            throw_fault();
        }
        return line_;
    }

    // Whole lines with their ends, `size` bytes of them and the rest of the last one; empty when there is
    // none.
    std::string read_lines(std::size_t size) {
        std::string text(size, '\0');
        errno = 0;
        text.resize(std::fread(text.data(), 1, size, stream_));
        // A fault behind what was read shows again when there is nothing else to read.
        if (text.empty()) {
            throw_fault();
        } else if (text.back() != '\n') {
            text += read_line();
        }
        return text;
    }

    // All that is left.
    void read_rest(std::string& text) {
        char block[65536];
        std::size_t size = 0;
        errno = 0;
        while ((size = std::fread(block, 1, sizeof(block), stream_)) != 0) {
            text.append(block, size);
        }
        throw_fault();
    }

private:
    // fgets() puts a zero behind what it read, which may hold zeros too: its own is the last one.
    bool read_some_of_line() {
        char block[512];
        std::memset(block, '\n', sizeof(block));
        if (std::fgets(block, sizeof(block), stream_) == nullptr) {
            return false;
        }
        line_.append(block, std::string_view(block, sizeof(block)).rfind('\0'));
        return true;
    }

    void throw_fault() const {
        if (std::ferror(stream_) != 0) {
            throw read_failure{errno};
        }
    }

    bool is_standard_;
    std::FILE* stream_;
    std::string line_;
};

// JSON's white space.
inline bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

// An object that is complete by its braces: what is wrong inside is not asked here.
inline bool is_whole_object(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos || text[first] != '{') {
        return false;
    }
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = first; at < text.size(); ++at) {
        const char byte = text[at];
        if (in_string) {
            at += byte == '\\' ? 1u : 0u;
            in_string = byte != '"';
        } else if (byte == '"') {
            in_string = true;
        } else if (byte == '{' || byte == '[') {
            ++depth;
        } else if ((byte == '}' || byte == ']') && --depth == 0) {
            return is_blank(text.substr(at + 1));
        }
    }
    return false;
}

}  // namespace iotpkg_check
