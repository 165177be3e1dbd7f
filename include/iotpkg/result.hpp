// SPDX-License-Identifier: BSL-1.0
// A value or an error: std::expected for C++20, usable in constant expressions.
#pragma once

#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

#include <iotpkg/facts/value_or_error.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

class report;

// The error of a result that has no value: `return iotpkg::unexpected(error);`
template <class E>
class unexpected {
public:
    constexpr explicit unexpected(E error) : error_(std::move(error)) {}

    [[nodiscard]] constexpr const E& error() const& noexcept { return error_; }
    [[nodiscard]] constexpr E& error() & noexcept { return error_; }
    [[nodiscard]] constexpr E&& error() && noexcept { return std::move(error_); }

    template <class Other>
    friend constexpr bool operator==(const unexpected& left, const unexpected<Other>& right) {
        return left.error() == right.error();
    }

private:
    E error_;
};

template <class E>
unexpected(E) -> unexpected<E>;

template <class T, class E>
class result;

namespace detail {

template <class Type>
inline constexpr bool is_unexpected = false;
template <class E>
inline constexpr bool is_unexpected<unexpected<E>> = true;

template <class Type>
inline constexpr bool is_result = false;
template <class T, class E>
inline constexpr bool is_result<result<T, E>> = true;

// std::expected<T, E>, or what has its form, of any library; a result has no unexpected_type.
template <class Type, class T, class E>
concept expected_of = requires {
    typename Type::unexpected_type;
    requires std::is_same_v<typename Type::value_type, T> && std::is_same_v<typename Type::error_type, E>;
};

[[noreturn]] inline void stop_without_value() {
    std::abort();
}

}  // namespace detail

// What a function returns that can fail: a T, or an E that says why not. Behaves as std::expected<T, E> does,
// but throws nothing and calls its functions by `f(value)`, so members as functions are not taken.
// Assignment is a constant expression only between two values or two errors.
template <class T, class E = report>
class [[nodiscard]] result {
    static_assert(std::is_object_v<T> && std::is_object_v<E>, "result holds objects: no references, no void");

public:
    using value_type = T;
    using error_type = E;

    constexpr result()
        requires std::is_default_constructible_v<T>
        : content_(std::in_place) {}

    template <class Other = T>
        requires(std::is_constructible_v<T, Other> && !std::is_same_v<std::remove_cvref_t<Other>, result> &&
                 !std::is_same_v<std::remove_cvref_t<Other>, std::in_place_t> &&
                 !detail::is_unexpected<std::remove_cvref_t<Other>> &&
                 !detail::expected_of<std::remove_cvref_t<Other>, T, E>)
    constexpr explicit(!std::is_convertible_v<Other, T>) result(Other&& value)
        : content_(std::in_place, std::forward<Other>(value)) {}

    template <class... Arguments>
        requires std::is_constructible_v<T, Arguments...>
    constexpr explicit result(std::in_place_t, Arguments&&... arguments)
        : content_(std::in_place, std::forward<Arguments>(arguments)...) {}

    template <class Other>
        requires std::is_constructible_v<E, const Other&>
    constexpr result(const unexpected<Other>& failed) : content_(detail::as_error{}, failed.error()) {}

    template <class Other>
        requires std::is_constructible_v<E, Other>
    constexpr result(unexpected<Other>&& failed) : content_(detail::as_error{}, std::move(failed).error()) {}

    // Of a std::expected with the same two types.
    template <class Expected>
        requires detail::expected_of<std::remove_cvref_t<Expected>, T, E>
    constexpr result(Expected&& other)
        : content_(other.has_value() ? content(std::in_place, *std::forward<Expected>(other))
                                     : content(detail::as_error{}, std::forward<Expected>(other).error())) {}

    constexpr result(const result& other)
        requires(std::is_copy_constructible_v<T> && std::is_copy_constructible_v<E>)
        : content_(other.content_.has_value ? content(std::in_place, other.content_.value)
                                            : content(detail::as_error{}, other.content_.error)) {}

    constexpr result(result&& other) noexcept(moves_quietly)
        : content_(other.content_.has_value ? content(std::in_place, std::move(other.content_.value))
                                            : content(detail::as_error{}, std::move(other.content_.error))) {}

    constexpr result& operator=(const result& other)
        requires(std::is_copy_constructible_v<T> && std::is_copy_constructible_v<E> &&
                 std::is_copy_assignable_v<T> && std::is_copy_assignable_v<E>)
    {
        if (this == &other) {
            return *this;
        }
        if (content_.has_value && other.content_.has_value) {
            content_.value = other.content_.value;
        } else if (!content_.has_value && !other.content_.has_value) {
            content_.error = other.content_.error;
        } else {
            replace_by(result(other));
        }
        return *this;
    }

    constexpr result& operator=(result&& other) noexcept(moves_quietly)
        requires(std::is_move_assignable_v<T> && std::is_move_assignable_v<E>)
    {
        if (this == &other) {
            return *this;
        }
        if (content_.has_value && other.content_.has_value) {
            content_.value = std::move(other.content_.value);
        } else if (!content_.has_value && !other.content_.has_value) {
            content_.error = std::move(other.content_.error);
        } else {
            replace_by(std::move(other));
        }
        return *this;
    }

    [[nodiscard]] constexpr bool has_value() const noexcept { return content_.has_value; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return content_.has_value; }

    // Ask has_value() first: these do not check, as in std::expected.
    [[nodiscard]] constexpr const T& operator*() const& noexcept { return content_.value; }
    [[nodiscard]] constexpr T& operator*() & noexcept { return content_.value; }
    [[nodiscard]] constexpr T&& operator*() && noexcept { return std::move(content_.value); }
    [[nodiscard]] constexpr const T* operator->() const noexcept { return &content_.value; }
    [[nodiscard]] constexpr T* operator->() noexcept { return &content_.value; }

    // Stops the program (std::abort) where there is no value.
    [[nodiscard]] constexpr const T& value() const& { return expect_value(), content_.value; }
    [[nodiscard]] constexpr T& value() & { return expect_value(), content_.value; }
    [[nodiscard]] constexpr T&& value() && { return expect_value(), std::move(content_.value); }

    // Ask has_value() first.
    [[nodiscard]] constexpr const E& error() const& noexcept { return content_.error; }
    [[nodiscard]] constexpr E& error() & noexcept { return content_.error; }
    [[nodiscard]] constexpr E&& error() && noexcept { return std::move(content_.error); }

    template <class Other>
    [[nodiscard]] constexpr T value_or(Other&& other) const& {
        return content_.has_value ? content_.value : static_cast<T>(std::forward<Other>(other));
    }
    template <class Other>
    [[nodiscard]] constexpr T value_or(Other&& other) && {
        return content_.has_value ? std::move(content_.value) : static_cast<T>(std::forward<Other>(other));
    }

    // To a std::expected with the same two types.
    template <class Expected>
        requires detail::expected_of<Expected, T, E>
    [[nodiscard]] constexpr operator Expected() const& {
        return expected_from<Expected>(*this);
    }
    template <class Expected>
        requires detail::expected_of<Expected, T, E>
    [[nodiscard]] constexpr operator Expected() && {
        return expected_from<Expected>(std::move(*this));
    }

    // Two values, or two errors, that are equal.
    template <class OtherValue, class OtherError>
    friend constexpr bool operator==(const result& left, const result<OtherValue, OtherError>& right) {
        if (left.has_value() != right.has_value()) {
            return false;
        }
        return left.has_value() ? *left == *right : left.error() == right.error();
    }
    template <class Other>
        requires(!detail::is_result<Other>)
    friend constexpr bool operator==(const result& left, const Other& value) {
        return left.has_value() && *left == value;
    }
    template <class Other>
    friend constexpr bool operator==(const result& left, const unexpected<Other>& failed) {
        return !left.has_value() && left.error() == failed.error();
    }

    // The result of `function(value)` as a value; an error stays.
    template <class Function>
    constexpr auto transform(Function&& function) const& {
        return transform_of(*this, std::forward<Function>(function));
    }
    template <class Function>
    constexpr auto transform(Function&& function) && {
        return transform_of(std::move(*this), std::forward<Function>(function));
    }

    // The result of `function(error)` as the error; a value stays.
    template <class Function>
    constexpr auto transform_error(Function&& function) const& {
        return transform_error_of(*this, std::forward<Function>(function));
    }
    template <class Function>
    constexpr auto transform_error(Function&& function) && {
        return transform_error_of(std::move(*this), std::forward<Function>(function));
    }

    // `function(value)`, which returns a result; an error stays.
    template <class Function>
    constexpr auto and_then(Function&& function) const& {
        return and_then_of(*this, std::forward<Function>(function));
    }
    template <class Function>
    constexpr auto and_then(Function&& function) && {
        return and_then_of(std::move(*this), std::forward<Function>(function));
    }

    // `function(error)`, which returns a result; a value stays.
    template <class Function>
    constexpr auto or_else(Function&& function) const& {
        return or_else_of(*this, std::forward<Function>(function));
    }
    template <class Function>
    constexpr auto or_else(Function&& function) && {
        return or_else_of(std::move(*this), std::forward<Function>(function));
    }

private:
    using content = detail::value_or_error<T, E>;

    static constexpr bool moves_quietly =
        std::is_nothrow_move_constructible_v<T> && std::is_nothrow_move_constructible_v<E>;

    constexpr void expect_value() const {
        if (!content_.has_value) {
            detail::stop_without_value();
        }
    }

    // std::construct_at would make this a constant expression, at the price of <memory>.
    void replace_by(result&& other) {
        static_assert(moves_quietly,
                      "a result is assigned only where moving its value and its error cannot throw");
        content_.~content();
        if (other.content_.has_value) {
            ::new (static_cast<void*>(&content_)) content(std::in_place, std::move(other.content_.value));
        } else {
            ::new (static_cast<void*>(&content_))
                content(detail::as_error{}, std::move(other.content_.error));
        }
    }

    template <class Self, class Function>
    static constexpr auto transform_of(Self&& self, Function&& function) {
        using returned =
            std::remove_cvref_t<decltype(std::forward<Function>(function)(*std::forward<Self>(self)))>;
        using next = result<returned, E>;
        return self.has_value()
                   ? next(std::in_place, std::forward<Function>(function)(*std::forward<Self>(self)))
                   : next(unexpected<E>(std::forward<Self>(self).error()));
    }

    template <class Self, class Function>
    static constexpr auto transform_error_of(Self&& self, Function&& function) {
        using returned =
            std::remove_cvref_t<decltype(std::forward<Function>(function)(std::forward<Self>(self).error()))>;
        using next = result<T, returned>;
        return self.has_value() ? next(std::in_place, *std::forward<Self>(self))
                                : next(unexpected<returned>(
                                      std::forward<Function>(function)(std::forward<Self>(self).error())));
    }

    template <class Expected, class Self>
    static constexpr Expected expected_from(Self&& self) {
        return self.has_value()
                   ? Expected(*std::forward<Self>(self))
                   : Expected(typename Expected::unexpected_type(std::forward<Self>(self).error()));
    }

    template <class Self, class Function>
    static constexpr auto and_then_of(Self&& self, Function&& function) {
        using next =
            std::remove_cvref_t<decltype(std::forward<Function>(function)(*std::forward<Self>(self)))>;
        static_assert(detail::is_result<next>, "and_then takes a function that returns a result");
        return self.has_value() ? next(std::forward<Function>(function)(*std::forward<Self>(self)))
                                : next(unexpected<E>(std::forward<Self>(self).error()));
    }

    template <class Self, class Function>
    static constexpr auto or_else_of(Self&& self, Function&& function) {
        using next =
            std::remove_cvref_t<decltype(std::forward<Function>(function)(std::forward<Self>(self).error()))>;
        static_assert(detail::is_result<next>, "or_else takes a function that returns a result");
        return self.has_value() ? next(std::in_place, *std::forward<Self>(self))
                                : next(std::forward<Function>(function)(std::forward<Self>(self).error()));
    }

    content content_;
};

}  // namespace IOTPKG_NAMESPACE
