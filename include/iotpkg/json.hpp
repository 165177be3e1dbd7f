// SPDX-License-Identifier: BSL-1.0
// Conversions to and from nlohmann_json, which no other header includes.
#pragma once

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/document/findings.hpp>
#include <iotpkg/document_text.hpp>
#include <iotpkg/json/conversions.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// check_document for a document that a program holds as JSON: no lines and columns, and no public_text.
template <operation Operation = create_package_version_operation, detail::json_value Json>
[[nodiscard]] checked_document check_document(const Json& document,
                                              const policy& severities = policy::recommended,
                                              std::size_t findings = report::usual_limit) {
    std::string text;
    detail::append_json(text, document);
    checked_document checked = check_document<Operation>(std::string_view(text), severities, findings);
    detail::document_findings::forget_places(checked.report);
    checked.public_text.clear();
    return checked;
}

// The document that makes this request: names, members and token. (nlohmann::json(request) is the body
// alone.)
template <detail::json_value Json = nlohmann::ordered_json>
[[nodiscard]] Json document_of(const request_view& of) {
    return detail::document_of<Json>(of);
}

namespace detail {

// Written as the body that it sends; read from a document, as check_document does.
template <>
struct json_form<request> {
    template <class Json>
    static void write(Json& out, const request& of) {
        json_form<request_view>::write(out, of.view());
    }

    template <class Json>
    static std::optional<request> read(const json_place<Json>& in) {
        checked_document checked = check_document(in.value);
        if (!checked.request) {
            in.faults = std::move(checked.report);
        }
        return std::move(checked.request);
    }
};

// As nlohmann_json refuses a value of the wrong type; the words hold no sensitive text.
[[noreturn]] inline void refuse_json([[maybe_unused]] const report& faults) {
#if defined(JSON_THROW_USER)
    JSON_THROW_USER(nlohmann::json::type_error::create(302, to_string(faults), nullptr));
#elif defined(__cpp_exceptions) && !defined(JSON_NOEXCEPTION)
    throw nlohmann::json::type_error::create(302, to_string(faults), nullptr);
#endif
    std::abort();
}

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE

// Every type that has a json_form: `nlohmann::json j = value;`, `j.get<T>()`, which throws (or ends the
// program where nlohmann_json would), and `j.get<iotpkg::result<T>>()`, which gives the value or a report.
// Texts that are read borrow the strings of j, but for those of a request, a report and an s3_uri.
template <class T>
    requires iotpkg::detail::has_json_form<T>
struct nlohmann::adl_serializer<T, void> {
    template <class Json>
    static void to_json(Json& out, const T& value) {
        iotpkg::detail::json_form<T>::write(out, value);
    }

    template <class Json>
        requires iotpkg::detail::readable_from<T, Json>
    static T from_json(const Json& in) {
        iotpkg::result<T> made = iotpkg::detail::read_json<T>(in);
        if (!made) {
            iotpkg::detail::refuse_json(made.error());
        }
        return *std::move(made);
    }

    // For get_to().
    template <class Json>
        requires iotpkg::detail::readable_from<T, Json>
    static void from_json(const Json& in, T& out) {
        out = from_json(in);
    }
};

template <class T>
    requires iotpkg::detail::has_json_form<T>
struct nlohmann::adl_serializer<iotpkg::result<T>, void> {
    template <class Json>
        requires iotpkg::detail::readable_from<T, Json>
    static iotpkg::result<T> from_json(const Json& in) {
        return iotpkg::detail::read_json<T>(in);
    }

    template <class Json>
        requires iotpkg::detail::readable_from<T, Json>
    static void from_json(const Json& in, iotpkg::result<T>& out) {
        out = from_json(in);
    }
};
