// A request as one JSON document, in the shape that check_document of json.hpp reads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <iotpkg/json/value_text.hpp>
#include <iotpkg/operation/wire.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/text/percent_encoding.hpp>

namespace iotpkg {

namespace detail {

inline std::string percent_decoded(std::string_view text) {
    std::string decoded(text.size(), '\0');
    const auto size = percent_decode(text, decoded.data(), decoded.data() + decoded.size());
    decoded.resize(size ? *size : 0);
    return decoded;
}

struct request_names {
    std::string package_name;
    std::string version_name;
};

// The names in the path of a request; nothing where it was moved from. A slash in a name is percent-encoded.
inline std::optional<request_names> names_of(const request_view& of) {
    std::string_view names = of.path();
    if (!names.starts_with(packages_segment)) {
        return std::nullopt;
    }
    names.remove_prefix(packages_segment.size());
    const std::size_t slash = names.find('/');
    return request_names{percent_decoded(names.substr(0, slash)),
                         percent_decoded(names.substr(slash + versions_segment.size()))};
}

inline void append_member(std::string& out, std::string_view name, std::string_view value) {
    if (out.size() > 1) {
        out += ',';
    }
    out += '"';
    out += name;
    out += "\":";
    append_json_string(out, value);
}

}  // namespace detail

// The names, what the body has, and the client token; nothing is lost, and check_document makes the same
// request of it. The body is not parsed: its members are copied as they stand.
//     to_document(request);  // {"packageName":"thermostat-firmware","versionName":"2.4.1",…}
[[nodiscard]] inline std::string to_document(request_view of) {
    std::string out = "{";
    if (const auto names = detail::names_of(of)) {
        detail::append_member(out, "packageName", names->package_name);
        detail::append_member(out, "versionName", names->version_name);
    }
    if (of.body().size() > 2) {
        out += out.size() > 1 ? "," : "";
        out += of.body().substr(1, of.body().size() - 2);
    }
    if (!of.client_token().empty()) {
        detail::append_member(out, "clientToken", of.client_token());
    }
    out += '}';
    return out;
}

}  // namespace iotpkg
