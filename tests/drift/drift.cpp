// SPDX-License-Identifier: BSL-1.0
// Compares the library's table with a service model: has the service changed?
//
//     iotpkg_drift service-2.json
#include <iostream>

#include "compare_file.hpp"

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: iotpkg_drift MODEL, a file in botocore's form or in Smithy's JSON AST\n";
        return 2;
    }
    return drift::compare_file(arguments[1], std::cout, std::cerr);
}
