// SPDX-License-Identifier: BSL-1.0
// What no_global_state.cmake has to see.
int iotpkg_test_state = 1;
