// Memory of a fixed size from the heap, with one owner.
#pragma once

#include <cstddef>
#include <cstring>
#include <utility>

namespace iotpkg::detail {

class memory_block {
public:
    explicit memory_block(std::size_t size) : data_(new char[size]), size_(size) {}

    memory_block(const memory_block& other) : memory_block(other.size_) {
        if (size_ != 0) {
            std::memcpy(data_, other.data_, size_);
        }
    }
    memory_block(memory_block&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

    memory_block& operator=(memory_block other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        return *this;
    }

    ~memory_block() { delete[] data_; }

    [[nodiscard]] char* data() { return data_; }
    [[nodiscard]] const char* data() const { return data_; }

private:
    char* data_;
    std::size_t size_;
};

}  // namespace iotpkg::detail
