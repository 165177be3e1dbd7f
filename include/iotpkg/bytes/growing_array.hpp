// SPDX-License-Identifier: BSL-1.0
// Values side by side on the heap, as many as come. In place of std::vector, whose header alone would be a
// ninth of what the core costs to compile; std::swap and std::allocator cost nearly as much.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

template <class Value>
class growing_array {
public:
    growing_array() = default;
    growing_array(growing_array&& other) noexcept { take(other); }
    growing_array& operator=(growing_array&& other) noexcept {
        if (this != &other) {
            release();
            take(other);
        }
        return *this;
    }
    ~growing_array() { release(); }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] Value* begin() { return values_; }
    [[nodiscard]] Value* end() { return values_ + size_; }
    [[nodiscard]] const Value* begin() const { return values_; }
    [[nodiscard]] const Value* end() const { return values_ + size_; }
    [[nodiscard]] Value& operator[](std::size_t index) { return values_[index]; }
    [[nodiscard]] const Value& operator[](std::size_t index) const { return values_[index]; }

    // The value may be one of these.
    void push_back(Value value) {
        if (size_ == capacity_) {
            reserve(capacity_ == 0 ? 4 : 2 * capacity_);
        }
        ::new (static_cast<void*>(values_ + size_)) Value(std::move(value));
        ++size_;
    }

    void reserve(std::size_t capacity) {
        if (capacity <= capacity_) {
            return;
        }
        static_assert(alignof(Value) <= alignof(std::max_align_t));
        static_assert(noexcept(Value(std::declval<Value&&>())), "a move that fails would lose values");
        Value* const moved = static_cast<Value*>(::operator new(capacity * sizeof(Value)));
        for (std::size_t index = 0; index < size_; ++index) {
            ::new (static_cast<void*>(moved + index)) Value(std::move(values_[index]));
        }
        release();
        values_ = moved;
        capacity_ = capacity;
    }

private:
    void take(growing_array& other) {
        values_ = other.values_;
        size_ = other.size_;
        capacity_ = other.capacity_;
        other.values_ = nullptr;
        other.size_ = 0;
        other.capacity_ = 0;
    }

    void release() {
        for (std::size_t index = 0; index < size_; ++index) {
            values_[index].~Value();
        }
        ::operator delete(values_);
    }

    Value* values_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace IOTPKG_NAMESPACE::detail
