// SPDX-License-Identifier: BSL-1.0
// package_version.h by way of package_version.hpp. C++11 is enough for this file.
#include "package_version.h"

#include <cstddef>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "package_version.hpp"

namespace {

bridge::entries entries_of(const bridge_entry* from, std::size_t count) {
    // A null pointer with a count: one entry without a key, which is refused.
    if (from == nullptr && count != 0) {
        return bridge::entries(1);
    }
    bridge::entries made;
    for (std::size_t index = 0; index < count; ++index) {
        made.emplace_back(from[index].key, from[index].value);
    }
    return made;
}

bridge::package_version copy_of(const bridge_package_version& from) {
    bridge::package_version made;
    made.package_name = from.package_name;
    made.version_name = from.version_name;
    made.description = from.description;
    made.attributes = entries_of(from.attributes, from.attribute_count);
    made.s3_uri = from.s3_uri;
    made.s3_bucket = from.s3_bucket;
    made.s3_key = from.s3_key;
    made.s3_version = from.s3_version;
    made.recipe = from.recipe;
    made.tags = entries_of(from.tags, from.tag_count);
    made.client_token = from.client_token;
    made.token_from_content = from.token_from_content;
    return made;
}

// An answer and what it points to, in one place, which it never leaves.
class kept_answer : public bridge_answer {
public:
    explicit kept_answer(bridge::checked_request checked) : bridge_answer(), checked_(std::move(checked)) {
        for (const bridge::violation& one : checked_.violations) {
            found_.push_back({one.rule.c_str(), one.is_error, one.pointer.c_str(), one.entry, one.in_key,
                              one.offset, one.limit, one.actual, one.line, one.column, one.message.c_str()});
        }
        violations = found_.data();
        violation_count = found_.size();
        const bridge::request& made = checked_.request;
        request_ = {made.method.c_str(), made.path.c_str(),         made.query.c_str(),
                    made.target.c_str(), made.content_type.c_str(), made.body.c_str(),
                    made.body.size(),    made.client_token.c_str()};
        request = checked_.is_valid ? &request_ : nullptr;
    }

    kept_answer(const kept_answer&) = delete;
    kept_answer& operator=(const kept_answer&) = delete;

private:
    bridge::checked_request checked_;
    std::vector<bridge_violation> found_;
    bridge_request request_;
};

// Nothing that is thrown, where there is no memory, goes on into C.
template <class Make>
const bridge_answer* answer(Make make) {
#ifdef __cpp_exceptions
    try {
        return new kept_answer(make());
    } catch (const std::exception&) {
        return nullptr;
    }
#else
    return new kept_answer(make());
#endif
}

}  // namespace

const bridge_answer* bridge_create_package_version(const bridge_package_version* from) {
    return answer([=] {
        return bridge::create_package_version(from == nullptr ? bridge::package_version() : copy_of(*from));
    });
}

const bridge_answer* bridge_create_package_version_from_document(const char* document, std::size_t size) {
    return answer([=] {
        return bridge::create_package_version_from_document(
            document == nullptr ? std::string() : std::string(document, size));
    });
}

const bridge_answer* bridge_publish_package_version(const char* package_name, const char* version_name) {
    return answer([=] { return bridge::publish_package_version(package_name, version_name); });
}

void bridge_free(const bridge_answer* answer) {
    delete static_cast<const kept_answer*>(answer);
}
