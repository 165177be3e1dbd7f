// SPDX-License-Identifier: BSL-1.0
// Memory of a fixed size from the heap, with one owner. Without std::swap, which takes long to compile.
#pragma once

#include <cstddef>
#include <cstring>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

class memory_block {
public:
    memory_block() = default;
    explicit memory_block(std::size_t size) : data_(new char[size]), size_(size) {}

    memory_block(const memory_block& other) : memory_block(other.size_) {
        if (size_ != 0) {
            std::memcpy(data_, other.data_, size_);
        }
    }
    memory_block(memory_block&& other) noexcept : data_(other.data_), size_(other.size_) {
        other.data_ = nullptr;
        other.size_ = 0;
    }

    // Takes what the other has; that dies with what this one had.
    memory_block& operator=(memory_block other) noexcept {
        char* const data = data_;
        data_ = other.data_;
        size_ = other.size_;
        other.data_ = data;
        return *this;
    }

    ~memory_block() { delete[] data_; }

    [[nodiscard]] char* data() { return data_; }
    [[nodiscard]] const char* data() const { return data_; }

private:
    char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace IOTPKG_NAMESPACE::detail
