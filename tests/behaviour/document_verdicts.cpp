// SPDX-License-Identifier: BSL-1.0
// The builder and the document reader say the same of the same request, whatever is wrong with it.
#include <iotpkg/json.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/random_request.hpp"
#include "../support/requests.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;

using pairs = said_request::entries;

class document_writer {
public:
    explicit document_writer(std::mt19937& random) : random_(random) {}

    std::string write(const said_request& request) {
        out_ = '{';
        text("packageName", request.package_name);
        text("versionName", request.version_name);
        text("description", request.description);
        map("attributes", request.attributes);
        if (request.artifact) {
            name("artifact");
            out_ += "{\"s3Location\":{";
            text("bucket", request.artifact->bucket);
            text("key", request.artifact->key);
            text("version", request.artifact->version);
            out_ += "}}";
        }
        text("recipe", request.recipe);
        map("tags", request.tags);
        text("clientToken", request.client_token);
        out_ += '}';
        return out_;
    }

private:
    void name(const char* member) {
        if (out_.back() != '{') {
            out_ += ',';
        }
        out_ += random_() % 4 == 0 ? "\n " : "";
        string(member);
        out_ += ':';
    }

    void text(const char* member, const std::optional<std::string>& value) {
        if (value) {
            name(member);
            string(*value);
        }
    }

    void map(const char* member, const std::optional<pairs>& entries) {
        if (entries) {
            name(member);
            out_ += '{';
            for (const auto& [key, value] : *entries) {
                out_ += out_.back() == '{' ? "" : ",";
                string(key);
                out_ += ':';
                string(value);
            }
            out_ += '}';
        }
    }

    // Some of it in escapes that need not be.
    void string(std::string_view text) {
        out_ += '"';
        for (const char character : text) {
            const auto byte = static_cast<unsigned char>(character);
            if (byte < 0x80 &&
                (byte < 0x20 || character == '"' || character == '\\' || random_() % 16 == 0)) {
                char escape[8];
                std::snprintf(escape, sizeof(escape), "\\u%04X", byte);
                out_ += escape;
            } else {
                out_ += character;
            }
        }
        out_ += '"';
    }

    std::mt19937& random_;
    std::string out_;
};

using finding =
    std::tuple<rule, iotpkg::severity, std::string, std::size_t, bool, std::size_t, std::size_t, std::size_t>;

// What is found, in an order of its own: the wire has another one than the document.
std::vector<finding> findings_of(const iotpkg::report& report) {
    std::vector<finding> all;
    for (const iotpkg::violation& found : report) {
        all.emplace_back(found.rule, found.severity, std::string(found.pointer), found.entry, found.in_key,
                         found.limit, found.actual, found.offset);
    }
    std::sort(all.begin(), all.end());
    return all;
}

template <policy Policy>
void compare(const said_request& request, std::mt19937& random) {
    const std::string text = document_writer(random).write(request);
    const auto builder = builder_of<Policy>(request);
    const iotpkg::checked_document document = iotpkg::check_document(text, Policy);
    const iotpkg::report report = builder.check();
    if (findings_of(document.report) != findings_of(report)) {
        FAIL(text << '\n' << to_string(document.report) << '\n' << to_string(report));
    }
    if (document.request.has_value() != report.ok()) {
        FAIL(text);
    }
    const auto built = builder.build();
    if (document.request &&
        (!built || document.request->body() != built->body() || document.request->path() != built->path() ||
         (request.client_token && document.request->client_token() != built->client_token()))) {
        FAIL(text);
    }
}

}  // namespace

TEST_CASE("builder and document agree on random requests, under each policy", "[document_verdicts]") {
    std::mt19937 random(20261124);
    std::size_t fine = 0;
    constexpr std::size_t rounds = 1'000;
    for (std::size_t round = 0; round < rounds; ++round) {
        const said_request request = random_request(random).make();
        compare<policy::recommended>(request, random);
        compare<policy::strict>(request, random);
        compare<policy::service>(request, random);
        compare<policy::wire_safe>(request, random);
        fine += builder_of<policy::recommended>(request).check().ok() ? 1u : 0u;
    }
    CHECK((fine > rounds / 100 && fine < rounds * 2 / 3));
}
