// SPDX-License-Identifier: BSL-1.0
// What a request sends, put together from strings.
#pragma once

#include <string>
#include <string_view>

#include "slow_request.hpp"
#include "slow_text.hpp"

namespace slow {

inline std::string path_of(const request& of) {
    return "/packages/" + percent_encoded(of.package_name.text) + "/versions/" +
           percent_encoded(of.version_name.text);
}

// An empty token leaves the query out.
inline std::string query_of(std::string_view token) {
    return token.empty() ? std::string() : "clientToken=" + percent_encoded(token);
}

class body_writer {
public:
    static std::string write(const request& of) {
        body_writer writer;
        writer.text("description", of.description);
        writer.map("attributes", of.attributes);
        writer.artifact(of);
        if (of.is_update) {
            writer.text("action", of.action);
        }
        writer.text("recipe", of.recipe);
        if (!of.is_update) {
            writer.map("tags", of.tags);
        }
        return '{' + writer.out_ + '}';
    }

private:
    void name(std::string_view member) {
        out_ += out_.empty() || out_.back() == '{' ? "" : ",";
        out_ += as_json(member) + ':';
    }

    void text(std::string_view member, const given_text& given) {
        if (given.is_present) {
            name(member);
            out_ += as_json(given.text);
        }
    }

    // Half of an entry that is not there counts as empty.
    void map(std::string_view member, const given_map& entries) {
        if (entries) {
            name(member);
            out_ += '{';
            for (const given_entry& one : *entries) {
                name(one.key.text);
                out_ += as_json(one.value.text);
            }
            out_ += '}';
        }
    }

    void artifact(const request& of) {
        if (of.has_artifact) {
            name("artifact");
            out_ += '{';
            if (of.has_location) {
                name("s3Location");
                out_ += '{';
                text("bucket", of.bucket);
                text("key", of.key);
                text("version", of.version);
                out_ += '}';
            }
            out_ += '}';
        }
    }

    std::string out_;
};

}  // namespace slow
