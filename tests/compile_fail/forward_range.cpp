// SPDX-License-Identifier: BSL-1.0
// Attributes and tags are read more than once: a range that can be read once does not do.
#include <iotpkg/create_package_version.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// expect 1: iotpkg: entries are read more than once; pass a forward range, such as a std::vector
// expect 2: iotpkg: entries are read more than once; pass a forward range, such as a std::vector
// expect 3: iotpkg: entries are read more than once; pass a forward range, such as a std::vector
// expect 4: iotpkg: entries are read more than once; pass a forward range, such as a std::vector

// What reads from a stream: each entry can be had once.
struct read_once {
    struct iterator {
        using iterator_category = std::input_iterator_tag;
        using iterator_concept = std::input_iterator_tag;
        using value_type = std::pair<std::string_view, std::string_view>;
        using difference_type = std::ptrdiff_t;
        using pointer = const value_type*;
        using reference = value_type;

        value_type operator*() const { return {"a", "b"}; }
        iterator& operator++() { return *this; }
        void operator++(int) {}
        bool operator==(const iterator&) const { return true; }
    };
    iterator begin() const { return {}; }
    iterator end() const { return {}; }
};

void call([[maybe_unused]] std::vector<std::pair<std::string, std::string>>& pairs,
          [[maybe_unused]] std::optional<std::vector<std::pair<std::string, std::string>>>& perhaps,
          [[maybe_unused]] read_once& once, [[maybe_unused]] std::optional<read_once>& perhaps_once) {
#if CASE == 0
    (void)iotpkg::create_package_version()
        .package_name("a")
        .version_name("1")
        .attributes(pairs)
        .tags(pairs)
        .build();
    (void)iotpkg::create_package_version().attributes(perhaps);
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes(once);
#elif CASE == 2
    (void)iotpkg::create_package_version().tags(once);
#elif CASE == 3
    (void)iotpkg::create_package_version().attributes(perhaps_once);
#elif CASE == 4
    (void)iotpkg::create_package_version().package_name("a").version_name("1").attributes(once).build();
#endif
}
