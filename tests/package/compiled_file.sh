# SPDX-License-Identifier: BSL-1.0
g++ -std=c++20 -Iiotpkg/include -DIOTPKG_COMPILED main.cpp compiled.cpp iotpkg/include/iotpkg/compiled.cpp -o your_program
