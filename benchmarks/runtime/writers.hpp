// SPDX-License-Identifier: BSL-1.0
// Who writes a request, each in the way that its own pages show. Only the first one checks anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <iotpkg/create_package_version.hpp>

#include "inputs.hpp"

#ifdef IOTPKG_HAS_RAPIDJSON
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#endif
#ifdef IOTPKG_HAS_SIMDJSON
#include <simdjson.h>
#endif

namespace benchmark {

// Borrows all of it, as a program would just before it sends; `token` is a text or from_content.
template <class Token>
auto builder_of(const input& from, const Token& token) {
    return iotpkg::create_package_version()
        .package_name(from.package_name)
        .version_name(from.version_name)
        .description(from.description)
        .attributes(from.attributes)
        .artifact(iotpkg::s3_location{.bucket = from.bucket, .key = from.key, .version = from.version})
        .recipe(from.recipe)
        .tags(from.tags)
        .client_token(token);
}
inline auto builder_with_token(const input& from) {
    return builder_of(from, from.client_token);
}

inline std::string nlohmann_body(const input& from) {
    nlohmann::json body;
    body["description"] = from.description;
    if (from.attributes) {
        for (const auto& [key, value] : *from.attributes) {
            body["attributes"][key] = value;
        }
    }
    nlohmann::json& location = body["artifact"]["s3Location"];
    location["bucket"] = from.bucket;
    location["key"] = from.key;
    location["version"] = from.version;
    if (from.recipe) {
        body["recipe"] = *from.recipe;
    }
    if (from.tags) {
        for (const auto& [key, value] : *from.tags) {
            body["tags"][key] = value;
        }
    }
    return body.dump();
}

#ifdef IOTPKG_HAS_RAPIDJSON
class rapidjson_writer {
public:
    std::string_view body(const input& from) {
        buffer_.Clear();
        rapidjson::Writer<rapidjson::StringBuffer> out(buffer_);
        out.StartObject();
        member(out, "description", from.description);
        map(out, "attributes", from.attributes);
        out.Key("artifact");
        out.StartObject();
        out.Key("s3Location");
        out.StartObject();
        member(out, "bucket", from.bucket);
        member(out, "key", from.key);
        member(out, "version", from.version);
        out.EndObject();
        out.EndObject();
        if (from.recipe) {
            member(out, "recipe", *from.recipe);
        }
        map(out, "tags", from.tags);
        out.EndObject();
        return {buffer_.GetString(), buffer_.GetSize()};
    }

private:
    template <class Writer>
    static void member(Writer& out, std::string_view name, std::string_view value) {
        out.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    template <class Writer>
    static void map(Writer& out, const char* name, const std::optional<pairs>& entries) {
        if (entries) {
            out.Key(name);
            out.StartObject();
            for (const auto& [key, value] : *entries) {
                member(out, key, value);
            }
            out.EndObject();
        }
    }

    rapidjson::StringBuffer buffer_{nullptr, 64 * 1024};
};
#endif

#ifdef IOTPKG_HAS_SIMDJSON
// Target and body, as write_to has them.
class simdjson_writer {
public:
    std::string_view request(const input& from) {
        out_.clear();
        for (const std::string_view part :
             {std::string_view("/packages/"), std::string_view(from.package_name),
              std::string_view("/versions/"), std::string_view(from.version_name),
              std::string_view("?clientToken="), std::string_view(from.client_token)}) {
            out_.append_raw(part);
        }
        out_.append_raw("{\"description\":");
        string(from.description);
        map(",\"attributes\":", from.attributes);
        out_.append_raw(",\"artifact\":{\"s3Location\":{\"bucket\":");
        string(from.bucket);
        out_.append_raw(",\"key\":");
        string(from.key);
        out_.append_raw(",\"version\":");
        string(from.version);
        out_.append_raw("}}");
        if (from.recipe) {
            out_.append_raw(",\"recipe\":");
            string(*from.recipe);
        }
        map(",\"tags\":", from.tags);
        out_.append('}');
        std::string_view written;
        return out_.view().get(written) == simdjson::SUCCESS ? written : std::string_view();
    }

private:
    void string(std::string_view text) { out_.escape_and_append_with_quotes(text); }
    void map(std::string_view name, const std::optional<pairs>& entries) {
        if (entries) {
            out_.append_raw(name);
            char before = '{';
            for (const auto& [key, value] : *entries) {
                out_.append(before);
                string(key);
                out_.append_colon();
                string(value);
                before = ',';
            }
            out_.append('}');
        }
    }

    simdjson::builder::string_builder out_{64 * 1024};
};
#endif

}  // namespace benchmark
