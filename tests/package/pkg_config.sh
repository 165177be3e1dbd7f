# SPDX-License-Identifier: BSL-1.0
g++ -std=c++20 $(pkg-config --cflags iotpkg) main.cpp -o your_program
