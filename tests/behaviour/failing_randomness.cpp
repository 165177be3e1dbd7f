// SPDX-License-Identifier: BSL-1.0
// A generator of Linux that is interrupted, gives less than was asked for, or fails: the linker puts these
// functions in front of the system's (--wrap).
#include <iotpkg/bytes/random_bytes.hpp>
#include <iotpkg/constant.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/retry.hpp>

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/named.hpp"

namespace {

// What one call of a function gives: so many bytes, none, or an error of the system.
struct gives {
    std::size_t bytes = 0;
    int error = 0;
};
constexpr gives interrupted{.bytes = 0, .error = EINTR};
constexpr gives no_such_call{.bytes = 0, .error = ENOSYS};
constexpr gives nothing{};
constexpr gives everything{.bytes = 1'000'000};

// The last one for ever.
class answers {
public:
    explicit answers(std::vector<gives> all) : all_(std::move(all)) {}

    ::ssize_t operator()(void* out, std::size_t size, char filling) {
        const gives& next = all_[std::min(calls++, all_.size() - 1)];
        if (next.error != 0) {
            errno = next.error;
            return -1;
        }
        const std::size_t given = std::min(next.bytes, size);
        std::fill_n(static_cast<char*>(out), given, filling);
        return static_cast<::ssize_t>(given);
    }

    std::size_t calls = 0;

private:
    std::vector<gives> all_;
};

struct generator {
    answers getrandom;
    answers read{{nothing}};
    bool opens = true;
    int opened = 0;
    int closed = 0;
};
generator* now = nullptr;
constexpr int file_of_the_generator = 4711;

// Sixteen bytes: those of getrandom() are 'g', those of the file 'f', and what was not filled is '-'.
std::string_view draw(generator from) {
    static std::array<char, 18> drawn;
    drawn.fill('-');
    now = &from;
    const bool is_filled =
        iotpkg::detail::random_bytes(reinterpret_cast<unsigned char*>(drawn.data()) + 1, 16);
    now = nullptr;
    CHECK(from.opened == from.closed);
    CHECK((drawn.front() == '-' && drawn.back() == '-'));
    return is_filled ? std::string_view(drawn.data() + 1, 16) : "none";
}

// Does the program stop?
template <class Function>
bool is_stopped(Function function) {
    const ::pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);
        generator none{.getrandom = answers{{no_such_call}}, .opens = false};
        now = &none;
        function();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

}  // namespace

extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the linker's names
::ssize_t __real_read(int file, void* out, std::size_t size);
::ssize_t __real_getrandom(void* out, std::size_t size, unsigned flags);
int __real_close(int file);

::ssize_t __wrap_getrandom(void* out, std::size_t size, unsigned flags) {
    return now == nullptr ? __real_getrandom(out, size, flags) : now->getrandom(out, size, 'g');
}
// Nobody else of this program opens a file by itself.
int __wrap_open(const char* path, int, ...) {
    if (now == nullptr || !now->opens || std::string_view(path) != "/dev/urandom") {
        errno = EACCES;
        return -1;
    }
    ++now->opened;
    return file_of_the_generator;
}
::ssize_t __wrap_read(int file, void* out, std::size_t size) {
    return file == file_of_the_generator ? now->read(out, size, 'f') : __real_read(file, out, size);
}
int __wrap_close(int file) {
    if (file != file_of_the_generator) {
        return __real_close(file);
    }
    ++now->closed;
    return 0;
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
}

TEST_CASE("randomness that is interrupted, or comes in pieces, is all there", "[failing_randomness]") {
    constexpr std::string_view whole = "gggggggggggggggg";
    CHECK(draw({.getrandom = answers({everything})}) == whole);
    CHECK(draw({.getrandom = answers({interrupted, interrupted, everything})}) == whole);
    CHECK(draw({.getrandom = answers({gives{1}, gives{7}, interrupted, gives{7}, gives{1}})}) == whole);
    CHECK(draw({.getrandom = answers({gives{1}})}) == whole);
}

TEST_CASE("where getrandom() is refused, the file has all bytes", "[failing_randomness]") {
    constexpr std::string_view whole = "ffffffffffffffff";
    for (const gives& refusal : {no_such_call, gives{.bytes = 0, .error = EPERM}, nothing}) {
        const auto draw_from_file = [&](std::vector<gives> file) {
            return draw({.getrandom = answers({gives{5}, refusal}), .read = answers(std::move(file))});
        };
        CHECK(draw_from_file({everything}) == whole);
        CHECK(draw_from_file({interrupted, gives{3}, interrupted, interrupted, gives{12}, gives{9}}) ==
              whole);
        CHECK(draw_from_file({nothing}) == "none");
        CHECK(draw_from_file({gives{15}, nothing}) == "none");
        CHECK(draw_from_file({gives{15}, gives{.bytes = 0, .error = EIO}}) == "none");
    }
    CHECK(draw({.getrandom = answers({no_such_call}), .read = answers({everything}), .opens = false}) ==
          "none");
}

TEST_CASE("without randomness no request is made: the program stops", "[failing_randomness]") {
    static char memory[512];
    CHECK(is_stopped([] { (void)named().build(); }));
    CHECK(is_stopped([] { (void)named().write_to(memory); }));
    CHECK(is_stopped([] { (void)named().description(std::string_view("d")).build(); }));
    CHECK(is_stopped([] { (void)named().description(std::string_view("d")).write_to(memory); }));
    static constexpr auto release = iotpkg::constant([] { return named(); });
    CHECK(is_stopped([] { (void)release.request(); }));
    // What draws no token needs no randomness.
    CHECK_FALSE(is_stopped([] { (void)named().client_token(iotpkg::from_content).build(); }));
    CHECK_FALSE(is_stopped([] { (void)named_with_token().write_to(memory); }));
    CHECK_FALSE(is_stopped([] { (void)named().check(); }));
}

TEST_CASE("without randomness a delay is the longest", "[failing_randomness]") {
    generator none{.getrandom = answers{{no_such_call}}, .opens = false};
    now = &none;
    iotpkg::system_random random;
    const iotpkg::retry retries;
    const auto first = retries.delay(1, random);
    const auto last = retries.delay(100, random);
    now = nullptr;
    CHECK(first == retries.base_delay);
    CHECK(last == retries.max_delay);
}
