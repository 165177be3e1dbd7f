#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# The public headers in other people's programs:
#     run.sh PART INCLUDE SCRATCH       CXX and CXXFLAGS are those of the environment; iotpkg/json.hpp counts where
#                                       nlohmann_json is among the compiler's own headers
#     order        each one alone, twice, in the opposite order, behind the whole standard library; two files link
#     macros       behind macros with common names; no macro comes in but IOTPKG_…
#     msvc         on the way that MSVC takes through them, behind what <windows.h> defines: that needs no MSVC
#     standard     an older standard is told so, and nothing else
#     warnings     with many more warnings than the project's own
#     modes        C++20 and what the compiler knows beyond it
set -eu
part=$1 include=$2 scratch=$3
here=$(cd "$(dirname "$0")" && pwd)
fail() { echo "FAILED: $*" >&2; exit 1; }
compile() { $CXX ${CXXFLAGS:-} "-I$include" "-I$scratch" "$@"; }

rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"
headers=$(cd "$include" && ls iotpkg/*.hpp)
if ! echo '#include <nlohmann/json.hpp>' | compile -std=c++20 -fsyntax-only -x c++ - 2>/dev/null; then
    echo "iotpkg/json.hpp is left out: nlohmann_json is not here"
    headers=$(echo "$headers" | grep -v /json.hpp)
fi
printf '#include <%s>\n' $headers >headers.hpp
is_clang() { $CXX --version | grep -q clang; }

# What C++20 has, as far as the library at hand has it.
standard='algorithm any array atomic barrier bit bitset charconv chrono cmath codecvt compare complex concepts
condition_variable coroutine cstdio cstdlib cstring ctime deque exception execution filesystem format forward_list
fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map
memory memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator
semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view
strstream syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility
valarray variant vector version'

# What the headers include of others.
grep -h '^ *#include <' -r "$include" | grep -v '<iotpkg/' | sort -u |
    sed -n 's/.*<\(.*\)>.*/#if __has_include(<\1>)\n#include <\1>\n#endif/p' >others.cpp
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wsign-conversion -Werror'

case $part in
order)
    # Without exceptions, too: with them, each test of a header includes it first.
    for header in $headers; do
        printf '#include <%s>\n#include <%s>\n' "$header" "$header" >twice.cpp
        compile -std=c++20 -fsyntax-only -fno-exceptions -fno-rtti -DJSON_NOEXCEPTION $warnings twice.cpp ||
            fail "$header alone"
    done
    for header in $standard; do
        printf '#if __has_include(<%s>)\n#include <%s>\n#endif\n' "$header" "$header"
    done >first.cpp
    printf '#include "headers.hpp"\nstd::string words(const iotpkg::report& all) { return to_string(all); }\n' >>first.cpp
    printf '#include <%s>\n' $headers | tac >second.cpp
    printf 'std::string words(const iotpkg::report&);\nint main() { return words({}).empty(); }\n' >>second.cpp
    compile -std=c++20 -Wno-deprecated -Wno-cpp -Wno-#warnings first.cpp second.cpp -o program 2>said ||
        fail "two files do not link: $(cat said)"
    ./program || fail "the program ends with $?"
    ;;
macros)
    compile -std=c++20 -dM -E others.cpp | sort >before
    cat others.cpp headers.hpp >all.cpp
    compile -std=c++20 -dM -E all.cpp | sort >after
    leaked=$(comm -13 before after | grep -v '^#define IOTPKG_' || true)
    [ -z "$leaked" ] || fail "macros leak: $leaked"
    cp others.cpp hostile.cpp
    cat >>hostile.cpp <<'END'
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define major(x) x
#define minor(x) x
#define unix 1
#define linux 1
#define TRUE 1
#define FALSE 0
#define BIT(x) (1 << (x))
#define F(x) x
#define B0 0
#define LOG(x) x
#define FAIL 1
#define None 0
#define Status int
#define Bool int
END
    cat headers.hpp >>hostile.cpp
    compile -std=c++20 -fsyntax-only hostile.cpp || fail "macros of others"
    ;;
msvc)
    cat others.cpp - headers.hpp >msvc.cpp <<<'#include "as_windows_has_it.hpp"'
    compile -std=c++20 "-I$here" $warnings -Wno-unknown-pragmas -Wno-builtin-macro-redefined -fsyntax-only msvc.cpp ||
        fail "as MSVC"
    ;;
standard)
    for standard in 11 14 17; do
        for header in $headers; do
            ! echo "#include <$header>" | compile -std=c++$standard -fsyntax-only -x c++ - 2>said ||
                fail "$header compiles as C++$standard"
            [ "$(grep -c 'error:' said)" = 2 ] && grep -q 'iotpkg needs C++20: compile with -std=c++20' said &&
                grep -q 'the compiler stops here' said || fail "$header as C++$standard: $(cat said)"
        done
    done
    ;;
warnings)
    many='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wswitch-default -Wold-style-cast -Wcast-qual
        -Wformat=2 -Wundef -Wredundant-decls -Wnon-virtual-dtor -Woverloaded-virtual -Wmissing-declarations
        -Wdouble-promotion -Wfloat-equal -Wunused-macros -Wextra-semi -Wzero-as-null-pointer-constant -Wctor-dtor-privacy'
    levels='-O0 -O2 -Os'
    if is_clang; then
        levels=-O0  # it warns of the same at each
        # All, but for what the language is to blame for (padding, vtables in headers, copies, C++20 in C++20), and
        # for an enumerator that a default stands for.
        many='-Weverything -Wno-c++98-compat -Wno-c++98-compat-pedantic -Wno-c++20-compat -Wno-pre-c++20-compat-pedantic
            -Wno-padded -Wno-weak-vtables -Wno-switch-enum -Wno-unsafe-buffer-usage -Wno-nrvo -Wno-unknown-warning-option'
    else
        many="$many -Wuseless-cast -Wnull-dereference -Wcast-align=strict -Wduplicated-cond -Wduplicated-branches
            -Wlogical-op -Wsuggest-override -Wconditionally-supported"
    fi
    for level in $levels; do
        compile -std=c++20 $level $many -Werror -c "$here/use.cpp" -o use.o || fail "warnings, $level"
    done
    ;;
modes)
    tried=""
    # By its first name that the compiler knows.
    for names in c++20 'c++23 c++2b' 'c++26 c++2c'; do
        for mode in $names; do
            echo | compile -std=$mode -fsyntax-only -x c++ - 2>/dev/null || continue
            compile -std=$mode -Wall -Wextra -Wpedantic -Werror "$here/use.cpp" -o use || fail "as $mode"
            ./use || fail "a program as $mode ends with $?"
            tried="$tried $mode"
            break
        done
    done
    echo "compiled as$tried"
    ;;
*) fail "no such part" ;;
esac
