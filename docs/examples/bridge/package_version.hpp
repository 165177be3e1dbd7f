// SPDX-License-Identifier: BSL-1.0
// Requests that create and publish a package version, for programs in C++11, 14 or 17. Behind it stands
// package_version.cpp, which is compiled as C++20. Nothing here sends anything.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace bridge {

// Text that may be left out, and is until it is set. (std::optional came with C++17.)
class optional_text {
public:
    optional_text() = default;
    optional_text(std::string text) : text_(std::move(text)), is_set_(true) {}
    // A null pointer, as std::getenv may return it, sets nothing.
    optional_text(const char* text) : text_(text == nullptr ? "" : text), is_set_(text != nullptr) {}

    bool has_value() const { return is_set_; }
    const std::string& operator*() const { return text_; }

private:
    std::string text_;
    bool is_set_ = false;
};

// Key and value of each entry, both of which must be set. A std::map would hide a key that is there twice.
using entries = std::vector<std::pair<optional_text, optional_text>>;

// What is known of a package version. What is not set, or has no entries, is left out of the request.
struct package_version {
    optional_text package_name;  // required
    optional_text version_name;  // required
    optional_text description;   // sensitive
    entries attributes;          // sensitive
    // s3://bucket/key?versionId=…, an ARN or a URL. What is set below stands in place of the part here.
    optional_text s3_uri;
    optional_text s3_bucket;
    optional_text s3_key;
    optional_text s3_version;
    optional_text recipe;  // JSON; sensitive
    entries tags;
    // Not set: derived from all of the above, or random.
    optional_text client_token;
    bool token_from_content = false;
};

// What the HTTP stack sends as it stands, signed.
struct request {
    std::string method;
    std::string path;
    std::string query;
    std::string target;  // path?query
    std::string content_type;
    std::string body;
    std::string client_token;  // the same at every retry
};

// Of a violation: not in a map.
constexpr std::size_t no_entry = static_cast<std::size_t>(-1);

// A broken rule. It shows no sensitive text but attribute keys that keep their own rules.
struct violation {
    std::string rule;     // its id in docs/rules.md; s3_uri where the location could not be read
    bool is_error;        // else a warning, which stops nothing
    std::string pointer;  // JSON Pointer of the member
    std::size_t entry;    // 0-based
    bool in_key;          // of the entry, not in its value
    std::size_t offset;   // in bytes from the start of the text that is at fault
    std::size_t limit;    // 0 where the rule has none
    std::size_t actual;
    std::size_t line;  // of a document, 1-based; else 0
    std::size_t column;
    std::string message;  // all of this in one line of words
};

struct checked_request {
    bool is_valid;            // no violation is an error
    bridge::request request;  // empty unless valid
    std::vector<violation> violations;
};

checked_request create_package_version(const package_version& from);

// The same from a JSON document, as `aws iot create-package-version --cli-input-json` takes it.
checked_request create_package_version_from_document(const std::string& document);

// A version that was created is a draft, which cannot be deployed before it is published.
checked_request publish_package_version(const optional_text& package_name, const optional_text& version_name);

}  // namespace bridge
