# SPDX-License-Identifier: BSL-1.0
cmake -S iotpkg -B build
cmake --install build --prefix prefix
