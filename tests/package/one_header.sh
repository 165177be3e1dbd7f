# SPDX-License-Identifier: BSL-1.0
cmake -DOUT=iotpkg.hpp -P iotpkg/.cmake/one_header.cmake
