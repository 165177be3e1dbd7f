#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# One way to take the library, followed as docs/install.md tells it, in a folder that has nothing else:
#     run.sh WAY CHECKOUT BUILD SCRATCH       BUILD is the build of the checkout that is being tested
# Of the environment: CXX, CXXFLAGS, CMAKE, CMAKE_GENERATOR. What a way needs and is not here skips it (77), and
# says so.
set -eu
way=$1 checkout=$2 build=$3 scratch=$4
here=$(cd "$(dirname "$0")" && pwd)
path=/packages/thermostat-firmware/versions/2.4.1
version=$(sed -n 's/.*VERSION_TEXT "\(.*\)"/\1/p' "$checkout/include/iotpkg/version.hpp")

fail() { echo "FAILED: $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || { echo "SKIPPED: $1 is not installed, so $way was NOT tried"; exit 77; }; }
g++() { command $CXX ${CXXFLAGS:-} "$@"; }
clang++() { command $CXX ${CXXFLAGS:-} "$@"; }
cmake() { command "$CMAKE" "$@"; }
cpack() { command "$(dirname "$CMAKE")/cpack" "$@"; }
meson() { command meson "$@" </dev/null; }
# Without those that are there by chance.
configure() {
    cmake -S . -B build -DCMAKE_CXX_FLAGS="${CXXFLAGS:-}" -DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON \
        -DCMAKE_DISABLE_FIND_PACKAGE_CLI11=ON "$@"
}
# configure, with these options, build and run.
builds() {
    configure "$@"
    cmake --build build
    runs build/your_program
}
runs() {
    local said
    said=$("$@") || fail "$1 ends with $? and says $said"
    [ "$said" = $path ] || fail "$1 says $said"
}
# The library installed, and moved to where the build did not know of.
installed() {
    rm -rf "$scratch/before" "$scratch/moved prefix"
    cmake --install "$build" --prefix "$scratch/before" >/dev/null
    mv "$scratch/before" "$scratch/moved prefix"
    export CMAKE_PREFIX_PATH="$scratch/moved prefix"
    export PKG_CONFIG_PATH="$scratch/moved prefix/share/pkgconfig"
}
# Nothing but what is asked for: no test, no variable without our prefix, nothing to install.
adds_nothing_else() {
    local others tests
    others=$(sed -n 's/^\([A-Za-z0-9_]*\):[A-Z]*=.*/\1/p' build/CMakeCache.txt |
        grep -v -e '^_\?CMAKE_' -e '^IOTPKG_' -e '^iotpkg_[A-Z_]*$' -e '^consumer_' -e '^FETCHCONTENT_' -e '^FIND_PACKAGE_' -e '^GIT_EXECUTABLE$' || true)
    [ "$way" = fetch_content ] || ! grep -q '^FETCHCONTENT_' build/CMakeCache.txt || others="$others FETCHCONTENT_"
    [ -z "$others" ] || fail "it adds to the cache: $others"
    tests=$(find build -name CTestTestfile.cmake)
    [ -z "$tests" ] || fail "it adds tests: $tests"
    cmake --install build --prefix installed >/dev/null
    [ ! -e installed ] || fail "it installs $(ls installed)"
}

rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"
cp "$here"/*.cpp "$here/checks.cmake" .
ln -s "$checkout" iotpkg
[ ! -d "$here/$way" ] || cp -r "$here/$way/." .

case $way in
find_package_old)
    # What CMake generates asks which CMake reads it: an older one passes over the file sets.
    cp "$here/find_package/CMakeLists.txt" .
    echo 'set(CMAKE_VERSION 3.16.0)' >old.cmake
    installed
    builds -DCMAKE_PROJECT_INCLUDE="$scratch/old.cmake" -DCMAKE_DISABLE_FIND_PACKAGE_nlohmann_json=ON
    ;;
find_package | find_package_compiled)
    installed
    builds -DCMAKE_DISABLE_FIND_PACKAGE_nlohmann_json=ON
    ;;
find_package_json)
    installed
    builds
    rm -r build
    ! configure -DCMAKE_DISABLE_FIND_PACKAGE_nlohmann_json=ON 2>said || fail "found without nlohmann_json"
    tr -s '\n ' ' ' <said | grep -q 'json needs nlohmann_json' || fail "does not say what is missing: $(cat said)"
    ;;
add_subdirectory | add_subdirectory_compiled)
    builds -DCMAKE_DISABLE_FIND_PACKAGE_nlohmann_json=ON -DFETCHCONTENT_FULLY_DISCONNECTED=ON -DBUILD_TESTING=ON
    sed -i '/^FETCHCONTENT_FULLY_DISCONNECTED:/d; /^BUILD_TESTING:/d' build/CMakeCache.txt
    adds_nothing_else
    ;;
add_subdirectory_json)
    builds
    ;;
fetch_content)
    need git
    mkdir repository
    cp -r "$checkout/CMakeLists.txt" "$checkout/.cmake" "$checkout/include" repository
    git -C repository init -q
    git -C repository add .
    git -C repository -c user.name=x -c user.email=x@example.com commit -qm x
    git -C repository tag "v$version"
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.file://$scratch/repository.insteadOf
    export GIT_CONFIG_VALUE_0=https://git.example.com/iotpkg.git
    builds -DCMAKE_DISABLE_FIND_PACKAGE_nlohmann_json=ON
    adds_nothing_else
    ;;
library_with_package | library_with_subdirectory)
    [ $way = library_with_subdirectory ] || installed
    cp "$here"/library/gateway* .
    configure
    cmake --build build
    cmake --install build --prefix gateway_prefix >/dev/null
    cp -r "$here/library/user" user
    cd user
    export CMAKE_PREFIX_PATH="$scratch/gateway_prefix:${CMAKE_PREFIX_PATH:-}"
    builds
    ;;
copied_folder)
    mkdir third_party
    cp -r "$checkout/include/iotpkg" third_party
    builds
    ;;
include_path | compiled_file)
    . "$here/$way.sh"
    runs ./your_program
    ;;
one_header | one_header_json)
    . "$here/$way.sh"
    program=main.cpp
    [ $way = one_header ] || program=json.cpp
    sed -i -e '0,/#include <iotpkg.*/s//#include "iotpkg.hpp"/' -e '/#include <iotpkg/d' $program
    rm iotpkg
    # Two files, for what would be defined twice.
    printf '#include "iotpkg.hpp"\nstd::string words(const iotpkg::report& all) { return to_string(all); }\n' >second.cpp
    g++ -std=c++20 -Wall -Wextra -Wpedantic -Werror $program second.cpp -o your_program
    runs ./your_program
    ;;
module)
    # Where the compiler is GCC, or Clang 14, which has no modules of this form, another one is looked for.
    for compiler in "$CXX" clang++-19 clang++-16; do
        major=$("$compiler" -dM -E -x c++ /dev/null 2>/dev/null | sed -n 's/#define __clang_major__ //p')
        [ "${major:-0}" -lt 16 ] || break
    done
    [ "${major:-0}" -ge 16 ] || { echo "SKIPPED: no Clang of 16 or newer is here, so the module was NOT compiled"; exit 77; }
    CXX=$compiler CXXFLAGS=
    . "$here/module.sh"
    runs ./your_program
    sed 's/thermostat-firmware/thermostat firmware/' module.cpp >bad.cpp
    ! clang++ -std=c++20 -fmodule-file=iotpkg=iotpkg.pcm -fsyntax-only bad.cpp 2>said || fail "a bad literal compiles"
    grep -q package_name_has_a_character_outside said || fail "the compiler says $(cat said)"
    ;;
module_cmake)
    if ! printf 'cmake_minimum_required(VERSION 3.28)\n' >version.cmake || ! cmake -P version.cmake 2>/dev/null; then
        echo "SKIPPED: CMake is older than 3.28, so it did NOT compile the module"
        exit 77
    fi
    builds
    ;;
pkg_config)
    need pkg-config
    installed
    cp -r "$scratch/moved prefix" "$scratch/prefix"  # pkg-config and spaces are no friends
    export PKG_CONFIG_PATH="$scratch/prefix/share/pkgconfig"
    . "$here/pkg_config.sh"
    runs ./your_program
    [ "$(pkg-config --modversion iotpkg)" = "$version" ] || fail "pkg-config knows another version"
    ;;
meson)
    need meson
    installed
    for method in pkg-config cmake; do
        sed "s/dependency('iotpkg')/dependency('iotpkg', method: '$method', modules: ['iotpkg::iotpkg'])/" \
            "$here/meson/meson.build" >meson.build
        [ $method = cmake ] || cp "$here/meson/meson.build" .
        rm -rf build
        CXX="$CXX" CXXFLAGS="${CXXFLAGS:-}" PATH="$(dirname "$CMAKE"):$PATH" meson setup build
        meson compile -C build
        runs build/your_program
    done
    ;;
install)
    . "$here/install.sh"
    [ -e prefix/include/iotpkg/create_package_version.hpp ] || fail "no header was installed"
    ;;
plugin)
    . "$here/plugin.sh"
    g++ -std=c++20 plugin_host.cpp -o host -ldl
    runs ./host
    # Of a value that is a template argument, Clang exports the object all the same.
    exported=$(nm -D --defined-only plugin.so | grep -i iotpkg | grep -v ' _ZTAX' || true)
    [ -z "$exported" ] || fail "it exports $exported"
    ;;
debian_package)
    need dpkg-shlibdeps
    mkdir -p build
    ln -s "$build" build/check
    . "$here/debian_package.sh"
    dpkg-deb -x iotpkg_*.deb root
    dpkg-deb -I iotpkg_*.deb | grep -q 'Depends:.*libstdc++6' || fail "it does not say what it needs"
    root/usr/bin/iotpkg-check --version | grep -q '^iotpkg-check ' || fail "iotpkg-check does not run"
    for words in man/man1/iotpkg-check.1 bash-completion/completions/iotpkg-check \
        zsh/site-functions/_iotpkg-check fish/vendor_completions.d/iotpkg-check.fish; do
        grep -q max-findings "root/usr/share/$words" || grep -q 'max\\-findings' "root/usr/share/$words" || fail "no $words"
    done
    g++ -std=c++20 -Iroot/usr/include main.cpp -o your_program
    runs ./your_program
    ;;
*) fail "no such way" ;;
esac
