// SPDX-License-Identifier: BSL-1.0
// The pointer of each subject, and the subjects of a map's keys and values.
#include <iotpkg/subject.hpp>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"

namespace {

using iotpkg::key_of;
using iotpkg::pointer_of;
using iotpkg::subject;
using iotpkg::subject_count;
using iotpkg::value_of;

}  // namespace

TEST_CASE("each subject has the pointer of its place in a request", "[subject]") {
    CHECK_BOTH_DOORS(pointer_of(subject::package_name) == "/packageName");
    CHECK_BOTH_DOORS(pointer_of(subject::version_name) == "/versionName");
    CHECK_BOTH_DOORS(pointer_of(subject::description) == "/description");
    CHECK_BOTH_DOORS(pointer_of(subject::attributes) == "/attributes");
    CHECK_BOTH_DOORS(pointer_of(subject::attribute_key) == "/attributes");
    CHECK_BOTH_DOORS(pointer_of(subject::attribute_value) == "/attributes");
    CHECK_BOTH_DOORS(pointer_of(subject::artifact) == "/artifact");
    CHECK_BOTH_DOORS(pointer_of(subject::s3_bucket) == "/artifact/s3Location/bucket");
    CHECK_BOTH_DOORS(pointer_of(subject::s3_key) == "/artifact/s3Location/key");
    CHECK_BOTH_DOORS(pointer_of(subject::s3_version) == "/artifact/s3Location/version");
    CHECK_BOTH_DOORS(pointer_of(subject::recipe) == "/recipe");
    CHECK_BOTH_DOORS(pointer_of(subject::tags) == "/tags");
    CHECK_BOTH_DOORS(pointer_of(subject::tag_key) == "/tags");
    CHECK_BOTH_DOORS(pointer_of(subject::tag_value) == "/tags");
    CHECK_BOTH_DOORS(pointer_of(subject::client_token) == "/clientToken");
    CHECK_BOTH_DOORS(pointer_of(subject::document).empty());
    CHECK_BOTH_DOORS(pointer_of(subject::any).empty());
}

TEST_CASE("keys and values are halves of entries, and nothing else is", "[subject]") {
    for (std::size_t index = 0; index < subject_count; ++index) {
        const subject about = static_cast<subject>(index);
        CAPTURE(pointer_of(about));
        CHECK(iotpkg::is_half_of_entry(about) ==
              (about == subject::attribute_key || about == subject::attribute_value ||
               about == subject::tag_key || about == subject::tag_value));
    }
}

TEST_CASE("subject::any is the last one", "[subject]") {
    CHECK_BOTH_DOORS(static_cast<std::size_t>(subject::any) == subject_count - 1);
}

TEST_CASE("a map has a subject for its keys and one for its values", "[subject]") {
    CHECK_BOTH_DOORS(key_of(subject::attributes) == subject::attribute_key);
    CHECK_BOTH_DOORS(value_of(subject::attributes) == subject::attribute_value);
    CHECK_BOTH_DOORS(key_of(subject::tags) == subject::tag_key);
    CHECK_BOTH_DOORS(value_of(subject::tags) == subject::tag_value);
}
