// SPDX-License-Identifier: BSL-1.0
// A policy in JSON: an object of rules and severities.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <iotpkg/json/form.hpp>
#include <iotpkg/json/names.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Written with all rules. A rule that is not there when it is read keeps the severity that it has by
// recommendation, so that a file of settings need only hold what is other than that:
//     {"s3_version_missing": "error", "tag_value_characters": "off"}
template <>
struct json_form<policy> {
    template <class Json>
    static void write(Json& out, const policy& severities) {
        out = Json::object();
        for (const rule_row& row : rules) {
            out[typename Json::object_t::key_type(row.name())] = severities.severity_of(row.id);
        }
    }

    template <class Json>
    static std::optional<policy> read(const json_place<Json>& in) {
        if (!in.value.is_object()) {
            in.refuse("an object");
            return std::nullopt;
        }
        policy made = policy::recommended;
        bool is_good = true;
        std::size_t index = 0;
        for (auto member = in.value.begin(); member != in.value.end(); ++member, ++index) {
            is_good = read_one(in, member.key(), member.value(), index, made) && is_good;
        }
        return is_good ? std::optional<policy>(made) : std::nullopt;
    }

private:
    template <class Json>
    static bool read_one(const json_place<Json>& in, std::string_view key, const Json& value,
                         std::size_t index, policy& made) {
        const std::optional<rule> id = find_name<rule>(key);
        if (!id) {
            refuse_key(in, index);
            return false;
        }
        severity weight{};
        const json_place<Json> at{value, in.faults, &in, to_string_view(*id)};
        if (!read_value(at, weight)) {
            return false;
        }
        if (row_of(*id).wire == wire_effect::leaves_no_request && weight != severity::error) {
            at.refuse("error");
            return false;
        }
        made = weight == severity::off       ? made.off(*id)
               : weight == severity::warning ? made.warn(*id)
                                             : made.error(*id);
        return true;
    }

    // By its number: a key that is no rule may be anything.
    template <class Json>
    static void refuse_key(const json_place<Json>& in, std::size_t index) {
        const std::string at = in.pointer();
        violation found = violation_of(rule::document_type, severity::error);
        found.pointer = at;
        found.entry = index;
        found.in_key = true;
        found.expected = enumerator_names<rule>::expected;
        in.faults.add(found);
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
