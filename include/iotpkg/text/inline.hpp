// For the few functions that are only fast when the compiler puts them where they are called.
#pragma once

#if defined(_MSC_VER) && !defined(__clang__)
#define IOTPKG_ALWAYS_INLINE __forceinline
#define IOTPKG_NEVER_INLINE __declspec(noinline)
#else
#define IOTPKG_ALWAYS_INLINE [[gnu::always_inline]] inline
#define IOTPKG_NEVER_INLINE [[gnu::noinline]]
#endif
