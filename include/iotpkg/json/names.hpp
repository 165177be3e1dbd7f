// SPDX-License-Identifier: BSL-1.0
// Enumerations in JSON: their enumerators by name.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <iotpkg/json/form.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/s3_uri_error.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The names of all enumerators, in their order, and what is expected where none of them stands.
template <class Enum>
struct enumerator_names;

template <>
struct enumerator_names<rule> {
    static constexpr std::string_view expected = "the name of a rule";
    static constexpr auto all = [] {
        std::array<std::string_view, rule_count> names{};
        for (const rule_row& row : rules) {
            names[static_cast<std::size_t>(row.id)] = row.name();
        }
        return names;
    }();
};

template <>
struct enumerator_names<severity> {
    static constexpr std::string_view expected = "off, warning or error";
    static constexpr std::string_view all[] = {"off", "warning", "error"};
};

template <>
struct enumerator_names<provenance> {
    static constexpr std::string_view expected = "model, prose, s3 or wire";
    static constexpr std::string_view all[] = {"model", "prose", "s3", "wire"};
};

template <>
struct enumerator_names<write_error::code> {
    static constexpr std::string_view expected = "too_small or invalid";
    static constexpr std::string_view all[] = {"too_small", "invalid"};
};

template <>
struct enumerator_names<s3_uri_error::code> {
    static constexpr std::string_view expected = "a reason of s3_uri_error";
    static constexpr std::string_view all[] = {
#define IOTPKG_S3_URI_ERROR(code, message, refusal) #code,
#include <iotpkg/lists/s3_uri_error_list.hpp>
    };
};

template <>
struct enumerator_names<subject> {
    static constexpr std::string_view expected = "a subject";
    static constexpr std::string_view all[] = {
#define IOTPKG_SUBJECT(id, parent_id, around, name_text, kind, sensitivity) #id,
#include <iotpkg/lists/subject_list.hpp>
    };
};

template <class Enum>
concept has_names = requires { enumerator_names<Enum>::all; };

template <has_names Enum>
constexpr std::string_view name_of(Enum value) {
    return enumerator_names<Enum>::all[static_cast<std::size_t>(value)];
}

template <has_names Enum>
constexpr std::optional<Enum> find_name(std::string_view name) {
    std::size_t index = 0;
    for (const std::string_view one : enumerator_names<Enum>::all) {
        if (one == name) {
            return static_cast<Enum>(index);
        }
        ++index;
    }
    return std::nullopt;
}

template <has_names Enum>
struct json_form<Enum> {
    template <class Json>
    static void write(Json& out, Enum value) {
        out = typename Json::string_t(name_of(value));
    }

    template <class Json>
    static std::optional<Enum> read(const json_place<Json>& in) {
        const std::optional<std::string_view> name = string_in(in.value);
        const std::optional<Enum> found = name ? find_name<Enum>(*name) : std::nullopt;
        if (!found) {
            in.refuse(enumerator_names<Enum>::expected);
        }
        return found;
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
