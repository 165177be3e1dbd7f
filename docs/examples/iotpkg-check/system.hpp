// SPDX-License-Identifier: BSL-1.0
// What the standard library does not know of streams, for POSIX and for Windows.
#pragma once

#include <cerrno>
#include <cstdio>

#include <initializer_list>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#include <sys/types.h>
#else
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace iotpkg_check {

#ifdef _WIN32

inline bool is_terminal(std::FILE* stream) {
    return ::_isatty(::_fileno(stream)) != 0;
}

// Not a pipe, a terminal or the like.
inline bool is_regular_file(std::FILE* stream) {
    struct _stat64 about {};
    return ::_fstat64(::_fileno(stream), &about) == 0 && (about.st_mode & _S_IFREG) != 0;
}

// Before anything is read or written. Line ends are those of the text: HTTP has its own.
inline void prepare_streams() {
    for (std::FILE* stream : {stdin, stdout, stderr}) {
        ::_setmode(::_fileno(stream), _O_BINARY);
    }
}

// Of a pipe that is being closed, Windows says that it is none.
inline bool is_closed_pipe(int reason) {
    return reason == EPIPE || reason == EINVAL;
}

#else

inline bool is_terminal(std::FILE* stream) {
    return ::isatty(::fileno(stream)) != 0;
}

// Not a pipe, a terminal or the like.
inline bool is_regular_file(std::FILE* stream) {
    struct stat about {};
    return ::fstat(::fileno(stream), &about) == 0 && S_ISREG(about.st_mode);
}

// A closed pipe is seen where it is written to. Where a stream is closed, a file that is opened must not take
// its place: something that can neither be read nor written does.
inline void prepare_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF) {
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
}

inline bool is_closed_pipe(int reason) {
    return reason == EPIPE;
}

#endif

}  // namespace iotpkg_check
