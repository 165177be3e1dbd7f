// SPDX-License-Identifier: BSL-1.0
// What the compiler says of a member that is set twice, and of the required ones that are missing: all of
// them in one sentence. A static_assert takes nothing but a literal, so each operation on a package version
// includes this file in its type, with its name as IOTPKG_OPERATION: no include guard. (A file and not a
// macro, since clang takes three lines to tell of a macro, and the user's own line comes after them.)
struct sentences {
#define IOTPKG_SUBJECT(id, parent_id, around, name_text, kind, sensitivity)                                  \
    template <bool IsSet>                                                                                    \
    static constexpr void id() {                                                                             \
        static_assert(!IsSet, IOTPKG_OPERATION ": " name_text " is already set");                            \
    }
#include <iotpkg/lists/subject_list.hpp>

    template <bool HasPackage, bool HasVersion>
    static constexpr void require_names() {
        static_assert(HasPackage || HasVersion,
                      IOTPKG_OPERATION ": packageName and versionName are required; "
                                       "call .package_name(...) and .version_name(...) before .build()");
        static_assert(HasPackage || !HasVersion,
                      IOTPKG_OPERATION ": packageName is required; call .package_name(...) before .build()");
        static_assert(!HasPackage || HasVersion,
                      IOTPKG_OPERATION ": versionName is required; call .version_name(...) before .build()");
    }
};
#undef IOTPKG_OPERATION
