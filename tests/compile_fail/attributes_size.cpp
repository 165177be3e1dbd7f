// SPDX-License-Identifier: BSL-1.0
// Attributes: at most 3072 bytes in keys and values together.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: attributes_have_too_many_bytes_in_keys_and_values_together<3072>
// expect 2: attributes_have_too_many_bytes_in_keys_and_values_together<3072>
// expect 3: attributes_have_too_many_bytes_in_keys_and_values_together<3072>
// expect 4: attributes_have_too_many_bytes_in_keys_and_values_together<3072>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({{"a", a_times<3071>}});
    (void)iotpkg::create_package_version().attributes({{"ab", a_times<1534>}, {"cd", a_times<1534>}});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({{"a", a_times<3072>}});
#elif CASE == 2
    (void)iotpkg::create_package_version().attributes({{"ab", a_times<1534>}, {"cd", a_times<1535>}});
#elif CASE == 3
    (void)iotpkg::create_package_version().attributes({{"a", a_times<3070, "", "\u00e9">}});
#elif CASE == 4
    (void)iotpkg::create_package_version().attributes({{a_times<3072>, "a"}});
#endif
}
