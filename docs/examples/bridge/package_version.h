// SPDX-License-Identifier: BSL-1.0
// package_version.hpp for C99. Each text ends with a NUL, and a null pointer is text that was not set.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Both must be set.
struct bridge_entry {
    const char* key;
    const char* value;
};

// What is known of a package version, borrowed during the call. What is null, or has no entries, is left out
// of the request; so begin with `= {0}` or name what you set.
struct bridge_package_version {
    const char* package_name;               // required
    const char* version_name;               // required
    const char* description;                // sensitive
    const struct bridge_entry* attributes;  // sensitive
    size_t attribute_count;
    // s3://bucket/key?versionId=…, an ARN or a URL. What is set below stands in place of the part here.
    const char* s3_uri;
    const char* s3_bucket;
    const char* s3_key;
    const char* s3_version;
    const char* recipe;  // JSON; sensitive
    const struct bridge_entry* tags;
    size_t tag_count;
    // Null: derived from all of the above, or random.
    const char* client_token;
    bool token_from_content;
};

// What the HTTP stack sends as it stands, signed.
struct bridge_request {
    const char* method;
    const char* path;
    const char* query;
    const char* target;  // path?query
    const char* content_type;
    const char* body;
    size_t body_size;
    const char* client_token;  // the same at every retry
};

// Of a violation: not in a map.
#define BRIDGE_NO_ENTRY SIZE_MAX

// A broken rule. It shows no sensitive text but attribute keys that keep their own rules.
struct bridge_violation {
    const char* rule;     // its id in docs/rules.md; s3_uri where the location could not be read
    bool is_error;        // else a warning, which stops nothing
    const char* pointer;  // JSON Pointer of the member
    size_t entry;         // 0-based
    bool in_key;          // of the entry, not in its value
    size_t offset;        // in bytes from the start of the text that is at fault
    size_t limit;         // 0 where the rule has none
    size_t actual;
    size_t line;  // of a document, 1-based; else 0
    size_t column;
    const char* message;  // all of this in one line of words
};

// All that it points to belongs to it.
struct bridge_answer {
    const struct bridge_request* request;  // null where a violation is an error
    const struct bridge_violation* violations;
    size_t violation_count;
};

// Each gives an answer for bridge_free, or null where there is no memory for one. None sends anything.
const struct bridge_answer* bridge_create_package_version(const struct bridge_package_version* from);
const struct bridge_answer* bridge_create_package_version_from_document(const char* document, size_t size);
const struct bridge_answer* bridge_publish_package_version(const char* package_name,
                                                           const char* version_name);
void bridge_free(const struct bridge_answer* answer);  // null is fine

#ifdef __cplusplus
}
#endif
