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
    // What no policy lets pass in a document.
    const iotpkg::report report = builder.check(Policy.error(rule::utf8));
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

class random_request {
public:
    explicit random_request(std::mt19937& random) : random_(random) {}

    said_request make() {
        said_request request;
        request.package_name =
            text({"thermostat-firmware", "p", "", "..", "a b", std::string(129, 'n'), "a\xFF"});
        request.version_name = text({"2.4.1", "1", "", ".", "1+2", std::string(65, '1')});
        request.description =
            text({"Night mode", "Nächte", "", "a\nb", std::string(1025, 'd'), "\xC3", "\U0001fae8"});
        request.attributes = entries({"channel", "min-hardware", "", "not a key", "a\xFF"},
                                     {"stable", "", "\x01", std::string(1500, 'v'), "\xF0\x9F"});
        if (one_in(2)) {
            request.artifact.emplace();
            request.artifact->bucket =
                text({"acme-firmware", "ab", "", "Acme", "a..b", "192.168.0.1", "abc-an"});
            request.artifact->key = text({"a/b.bin", "", "../x", "a{b}", std::string(1025, 'k')});
            request.artifact->version = text({"3sL4", "", "null", std::string(1025, 'v')});
        }
        request.recipe = text({"{\"steps\":[]}", "", "{", std::string(3073, 'r'), "\"${aws:iot:package:p\"",
                               "\"${aws:iot:package::version::attributes:channel}\"",
                               "{\"a\":\"${aws:iot:package:p:version::artifact:s3-presigned-url}\"}"});
        request.tags =
            entries({"team", "Größe", "", "aws:x", "a#b", std::string(129, 't'), std::string(128, 't')},
                    {"hvac", "", "aws:y", std::string(257, 'v'), "a#b"});
        request.client_token = text(
            {"0f8fad5b-d9cb-469f-a165-70867728950e", "short", std::string(65, 't'), std::string(36, ' ')});
        return request;
    }

private:
    bool one_in(std::size_t count) { return random_() % count == 0; }

    const std::string& one_of(const std::vector<std::string>& texts) {
        // Mostly the first one, or no request would be fine.
        return one_in(2) ? texts.front() : texts[random_() % texts.size()];
    }

    std::optional<std::string> text(const std::vector<std::string>& texts) {
        return one_in(6) ? std::nullopt : std::optional(one_of(texts));
    }

    std::optional<pairs> entries(const std::vector<std::string>& keys,
                                 const std::vector<std::string>& values) {
        if (one_in(3)) {
            return std::nullopt;
        }
        pairs made;
        for (std::size_t count = one_in(20) ? 60 : random_() % 4; made.size() < count;) {
            made.emplace_back(one_of(keys) + (one_in(2) ? std::to_string(made.size()) : ""), one_of(values));
        }
        return made;
    }

    std::mt19937& random_;
};

}  // namespace

TEST_CASE("builder and document agree on random requests, under each policy", "[document_verdicts]") {
    std::mt19937 random(20261124);
    std::size_t fine = 0;
    for (int round = 0; round < 3000; ++round) {
        const said_request request = random_request(random).make();
        compare<policy::recommended>(request, random);
        compare<policy::strict>(request, random);
        compare<policy::service>(request, random);
        compare<policy::wire_safe>(request, random);
        compare<policy::none()>(request, random);
        fine += builder_of<policy::recommended>(request).check().ok() ? 1u : 0u;
    }
    CHECK((fine > 30 && fine < 2000));
}
