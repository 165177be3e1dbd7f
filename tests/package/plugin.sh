# SPDX-License-Identifier: BSL-1.0
g++ -std=c++20 -O2 -fPIC -shared -fvisibility=hidden -Iiotpkg/include plugin.cpp -o plugin.so
