// The members of CreatePackageVersion as a builder's type knows them, and what the compiler says of those
// that are missing or set twice.
#pragma once

#include <cstdint>

namespace iotpkg::detail {

// Which members were set; one bit each, part of the builder's type.
enum member : std::uint8_t {
    package_name_member = 1,
    version_name_member = 2,
    description_member = 4,
    attributes_member = 8,
    artifact_member = 16,
    recipe_member = 32,
    tags_member = 64,
    client_token_member = 128,
};

// What the compiler says when a member is set twice.
template <unsigned Members, member Added>
constexpr void refuse_second() {
    constexpr bool again = (Members & Added) != 0;
    static_assert(!again || Added != package_name_member, "CreatePackageVersion: packageName is already set");
    static_assert(!again || Added != version_name_member, "CreatePackageVersion: versionName is already set");
    static_assert(!again || Added != description_member, "CreatePackageVersion: description is already set");
    static_assert(!again || Added != attributes_member, "CreatePackageVersion: attributes is already set");
    static_assert(!again || Added != artifact_member, "CreatePackageVersion: artifact is already set");
    static_assert(!again || Added != recipe_member, "CreatePackageVersion: recipe is already set");
    static_assert(!again || Added != tags_member, "CreatePackageVersion: tags is already set");
    static_assert(!again || Added != client_token_member, "CreatePackageVersion: clientToken is already set");
}

// What it says when a required one is missing: all of them in one sentence.
template <unsigned Members>
constexpr void refuse_missing() {
    constexpr bool no_package = (Members & package_name_member) == 0;
    constexpr bool no_version = (Members & version_name_member) == 0;
    static_assert(!no_package || !no_version,
                  "CreatePackageVersion: packageName and versionName are required; "
                  "call .package_name(...) and .version_name(...) before .build()");
    static_assert(!no_package || no_version,
                  "CreatePackageVersion: packageName is required; call .package_name(...) before .build()");
    static_assert(no_package || !no_version,
                  "CreatePackageVersion: versionName is required; call .version_name(...) before .build()");
}

}  // namespace iotpkg::detail
