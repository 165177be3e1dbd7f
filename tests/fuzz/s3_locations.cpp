// SPDX-License-Identifier: BSL-1.0
// Locations of any bytes: read as a slow reader reads them, and a part that was read stands in its plain
// form.
#include <string>
#include <string_view>

#include <iotpkg/s3_location.hpp>

#include "../support/slow_s3_uri.hpp"
#include "fuzzers.hpp"
#include "input.hpp"

namespace fuzz {
namespace {

// The same object in another form.
std::string url_of(const iotpkg::s3_uri& made) {
    std::string url = "https://s3.eu-west-1.amazonaws.com/" + slow::percent_encoded(made.bucket()) + '/' +
                      slow::percent_encoded(made.key());
    if (made.has_version()) {
        url += "?versionId=" + slow::percent_encoded(made.version());
    }
    return url;
}

}  // namespace

void s3_locations(bytes input) {
    const std::string text(text_of(input));
    const auto made = iotpkg::s3_location::parse(text);
    slow::s3_uri_reader expected(text);
    const bool is_location = expected.read();
    expect(made.has_value() == is_location, "what a location is");
    if (!made) {
        expect(made.error() == expected.error, "why it is none", [&] {
            return std::string(made.error().message()) + ", at " + std::to_string(made.error().offset) +
                   "\nexpected " + std::string(expected.error.message()) + ", at " +
                   std::to_string(expected.error.offset);
        });
        expect(made.error().offset <= text.size(), "an offset inside");
        return;
    }
    const auto explain = [&] { return std::string(made->bucket()) + ' ' + std::string(made->key()); };
    expect(made->bucket() == expected.bucket && made->key() == expected.key, "bucket and key", explain);
    expect(made->has_version() == expected.has_version && made->version() == expected.version, "version",
           explain);
    const auto again = iotpkg::s3_location::parse(url_of(*made));
    expect(again && again->bucket() == made->bucket() && again->key() == made->key() &&
               again->has_version() == made->has_version() && again->version() == made->version(),
           "the same object in a URL", explain);
}

}  // namespace fuzz
