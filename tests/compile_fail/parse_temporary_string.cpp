// SPDX-License-Identifier: BSL-1.0
// parse borrows: not from a string that ends with the expression.
#include <iotpkg/create_package_version.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// expect 1: iotpkg: parse borrows its text; keep the string in a variable
// expect 2: iotpkg: parse borrows its text; keep the string in a variable
// expect 3: iotpkg: parse borrows its text; keep the string in a variable
// expect 4: iotpkg: parse borrows its text; keep the string in a variable
// expect 5: iotpkg: parse borrows its text; keep the string in a variable

// As std::pmr::string, which not every library of these compilers has.
template <class Type>
struct other_allocator : std::allocator<Type> {
    using std::allocator<Type>::allocator;
    template <class Other>
    struct rebind {
        using other = other_allocator<Other>;
    };
};
using other_string = std::basic_string<char, std::char_traits<char>, other_allocator<char>>;

void call([[maybe_unused]] std::string name) {
#if CASE == 0
    (void)iotpkg::package_name::parse(name);
    (void)iotpkg::package_name::parse(std::string_view("a"));
    (void)iotpkg::package_name::parse("a");
    const other_string other("a");
    (void)iotpkg::package_name::parse(other);
    (void)iotpkg::package_name::parse(std::optional<std::string_view>("a"));
#elif CASE == 1
    (void)iotpkg::package_name::parse(std::string("a"));
#elif CASE == 2
    (void)iotpkg::tag_value::parse(name + "a");
#elif CASE == 3
    (void)iotpkg::recipe::parse(std::move(name));
#elif CASE == 4
    (void)iotpkg::recipe::parse(std::optional<std::string>(name));
#elif CASE == 5
    (void)iotpkg::recipe::parse(other_string("a"));
#endif
}
