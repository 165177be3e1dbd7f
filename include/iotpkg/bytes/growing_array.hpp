// Values side by side on the heap, as many as come. In place of std::vector, whose header alone would be a
// ninth of what the core costs to compile. The allocator stands behind <string> in every library.
#pragma once

#include <cstddef>
#include <new>
#include <string>
#include <utility>

namespace iotpkg::detail {

template <class Value>
class growing_array {
public:
    growing_array() = default;
    growing_array(growing_array&& other) noexcept
        : values_(std::exchange(other.values_, nullptr)),
          size_(std::exchange(other.size_, 0)),
          capacity_(std::exchange(other.capacity_, 0)) {}
    growing_array& operator=(growing_array&& other) noexcept {
        growing_array taken(std::move(other));
        std::swap(values_, taken.values_);
        std::swap(size_, taken.size_);
        std::swap(capacity_, taken.capacity_);
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
        static_assert(noexcept(Value(std::declval<Value&&>())), "a move that fails would lose values");
        Value* const moved = std::allocator<Value>().allocate(capacity);
        for (std::size_t index = 0; index < size_; ++index) {
            ::new (static_cast<void*>(moved + index)) Value(std::move(values_[index]));
        }
        release();
        values_ = moved;
        capacity_ = capacity;
    }

private:
    void release() {
        for (std::size_t index = 0; index < size_; ++index) {
            values_[index].~Value();
        }
        if (values_ != nullptr) {
            std::allocator<Value>().deallocate(values_, capacity_);
        }
    }

    Value* values_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace iotpkg::detail
