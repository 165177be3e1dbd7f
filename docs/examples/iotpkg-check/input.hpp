// SPDX-License-Identifier: BSL-1.0
// A file, or standard input, by the line or as a whole.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "system.hpp"
#include "text_form.hpp"

namespace iotpkg_check {

// What is thrown when a file cannot be read.
struct read_failure {
    std::string words;
};
// And when it goes on for longer than a document may.
struct too_large {};

// Of a text with or without its mark.
inline bool is_utf16(std::string_view text) {
    using namespace std::string_view_literals;
    for (const std::string_view start : {"\xFF\xFE"sv, "\xFE\xFF"sv, "{\0"sv, "\0{"sv, "[\0"sv, "\0["sv}) {
        if (text.starts_with(start)) {
            return true;
        }
    }
    return false;
}

class input {
public:
    // `-` is standard input. A document has at most `max_size` bytes.
    input(const std::string& path, std::size_t max_size)
        : is_standard_(path == "-"),
          stream_(is_standard_ ? stdin : std::fopen(path.c_str(), "rb")),
          max_size_(max_size) {
        if (stream_ == nullptr) {
            throw read_failure{std::strerror(errno)};
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
        read_line_behind(0);
        return line_;
    }

    // Whole lines with their ends, `size` bytes of them and the rest of the last one; empty when there is
    // none. One that is too large is told when those in front of it were given.
    std::string read_lines(std::size_t size) {
        // So that no line of it but the last one can be too large.
        std::string text(std::min(size, max_size_), '\0');
        if (is_next_too_large_) {
            throw too_large();
        }
        errno = 0;
        text.resize(std::fread(text.data(), 1, text.size(), stream_));
        // A fault behind what was read shows again when there is nothing else to read.
        if (text.empty()) {
            throw_fault();
        }
        look_at_start(text);
        if (!text.empty() && text.back() != '\n') {
            const std::size_t last = text.rfind('\n') + 1;
            line_.clear();
            try {
                read_line_behind(text.size() - last);
                text += line_;
            } catch (const too_large&) {
                if (last == 0) {
                    throw;
                }
                is_next_too_large_ = true;
                text.resize(last);
            }
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
            look_at_start(text);
            if (text.size() > max_size_) {
                throw too_large();
            }
        }
        throw_fault();
    }

private:
    // The rest of a line of which so many bytes were read before.
    void read_line_behind(std::size_t size) {
        errno = 0;
        while (!line_.ends_with('\n') && read_some_of_line()) {
            if (size == 0) {
                look_at_start(line_);
            }
            if (size + line_.size() - (line_.ends_with('\n') ? 1 : 0) > max_size_) {
                throw too_large();
            }
        }
        if (line_.empty()) {
            throw_fault();
        }
    }

    void look_at_start(std::string_view text) {
        if (is_at_start_ && is_utf16(text)) {
            throw read_failure{
                "is UTF-16, and JSON is UTF-8; PowerShell writes that with Set-Content -Encoding utf8"};
        }
        is_at_start_ = false;
    }

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
            throw read_failure{std::strerror(errno)};
        }
    }

    bool is_standard_;
    std::FILE* stream_;
    std::size_t max_size_;
    bool is_at_start_ = true;
    bool is_next_too_large_ = false;
    std::string line_;
};

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
