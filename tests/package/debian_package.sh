# SPDX-License-Identifier: BSL-1.0
cpack -G DEB --config build/check/CPackConfig.cmake
