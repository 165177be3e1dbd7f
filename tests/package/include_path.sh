# SPDX-License-Identifier: BSL-1.0
g++ -std=c++20 -Iiotpkg/include main.cpp -o your_program
