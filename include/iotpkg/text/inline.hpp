// SPDX-License-Identifier: BSL-1.0
// For the few functions that are only fast when the compiler puts them where they are called, and for those
// that stand in one file of a program where IOTPKG_COMPILED is defined (compiled.cpp), and in every file
// else.
#pragma once

#if defined(_MSC_VER) && !defined(__clang__)
#define IOTPKG_ALWAYS_INLINE __forceinline
#define IOTPKG_NEVER_INLINE __declspec(noinline)
#else
#ifdef __OPTIMIZE_SIZE__
#define IOTPKG_ALWAYS_INLINE inline
#else
#define IOTPKG_ALWAYS_INLINE [[gnu::always_inline]] inline
#endif
#define IOTPKG_NEVER_INLINE [[gnu::noinline]]
#endif

#ifdef IOTPKG_COMPILED
#define IOTPKG_INLINE
#else
#define IOTPKG_INLINE inline
#endif
