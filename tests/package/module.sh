# SPDX-License-Identifier: BSL-1.0
clang++ -std=c++20 -Iiotpkg/include --precompile iotpkg/include/iotpkg/iotpkg.cppm -o iotpkg.pcm
clang++ -std=c++20 -fmodule-file=iotpkg=iotpkg.pcm module.cpp iotpkg.pcm -o your_program
