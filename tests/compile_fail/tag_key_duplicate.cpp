// Keys of tags: no duplicates.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_key_is_a_duplicate
// expect 2: tag_key_is_a_duplicate

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"a", ""}, {"A", ""}, {"aa", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{"a", ""}, {"a", "b"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().tags({{"a", ""}, {"b", ""}, {"c", ""}, {"a", ""}});
#endif
}
