// SPDX-License-Identifier: BSL-1.0
// What MSVC and <windows.h> define, and nothing of GCC's or Clang's. Comes behind the standard library, which
// is not MSVC's, and before our headers.
#pragma once

#define _MSC_VER 1930
#define _MSVC_LANG 202002L
#define _WIN32 1
#define __declspec(attribute)
#define __forceinline inline
#define __stdcall
#undef __GNUC__
#undef __clang__
#undef __linux__
#undef __APPLE__
#undef __FreeBSD__
#undef __SSE2__

#pragma GCC poison __attribute__ __extension__ __typeof__ __int128 gnu

// Without NOMINMAX.
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))

#define cdecl __cdecl
#define far
#define hyper __int64
#define interface struct
#define near
#define pascal __stdcall
#define small char

#define ABSOLUTE 1
#define ALTERNATE 1
#define CALLBACK __stdcall
#define CONST const
#define DELETE (0x00010000L)
#define ERROR 0
#define FALSE 0
#define FAR
#define IGNORE 0
#define IN
#define NEAR
#define NO_ERROR 0L
#define OPAQUE 2
#define OPTIONAL
#define OUT
#define RELATIVE 2
#define STRICT 1
#define TRANSPARENT 1
#define TRUE 1
#define VOID void
#define GetMessage GetMessageW
#define GetObject GetObjectW
#define SendMessage SendMessageW
