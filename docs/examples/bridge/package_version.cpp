// SPDX-License-Identifier: BSL-1.0
// The one file of the bridge that is C++20.
#include "package_version.hpp"

#include <optional>
#include <span>
#include <string_view>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/update_package_version.hpp>

namespace bridge {

namespace {

// The place to make an error of a rule, a warning, or nothing.
constexpr iotpkg::policy rules = iotpkg::policy::recommended;

static_assert(no_entry == iotpkg::none);

// Member by member: where memory ends inside of a braced list, GCC 11 leaks what was made before.
checked_request copy_of(const iotpkg::report& report, const iotpkg::request* valid) {
    checked_request made{};
    for (const iotpkg::violation& found : report) {
        violation& copy = made.violations.emplace_back();
        copy.rule = to_string_view(found.rule);
        copy.is_error = found.severity == iotpkg::severity::error;
        copy.pointer = found.pointer;
        copy.entry = found.entry;
        copy.in_key = found.in_key;
        copy.offset = found.offset;
        copy.limit = found.limit;
        copy.actual = found.actual;
        copy.line = found.line;
        copy.column = found.column;
        copy.message = to_string(found);
    }
    if (valid != nullptr) {
        made.is_valid = true;
        made.request.method = valid->method();
        made.request.path = valid->path();
        made.request.query = valid->query();
        made.request.target = valid->target();
        made.request.content_type = valid->content_type();
        made.request.body = valid->body();
        made.request.client_token = valid->client_token();
    }
    return made;
}

template <class Builder>
checked_request checked(const Builder& builder) {
    const iotpkg::result<iotpkg::request> built = builder.build();
    return built ? copy_of(builder.check(), &*built) : copy_of(built.error(), nullptr);
}

// With the token that was asked for.
template <class Builder>
checked_request checked(const Builder& builder, const package_version& from) {
    return from.token_from_content && !from.client_token.has_value()
               ? checked(builder.client_token(iotpkg::from_content))
               : checked(builder.client_token(from.client_token));
}

std::optional<std::span<const entries::value_type>> if_any(const entries& all) {
    return all.empty() ? std::nullopt : std::optional(std::span(all));
}

violation unreadable(const iotpkg::s3_uri_error& error) {
    violation made{};
    made.rule = "s3_uri";
    made.is_error = true;
    made.pointer = pointer_of(iotpkg::subject::s3_location);
    made.entry = no_entry;
    made.offset = error.offset;
    made.message = "error: " + made.pointer + ": " + std::string(error.message()) + ", at byte " +
                   std::to_string(error.offset) + " [s3_uri]";
    return made;
}

}  // namespace

checked_request create_package_version(const package_version& from) {
    const bool has_uri = from.s3_uri.has_value();
    auto uri = iotpkg::s3_location::parse(has_uri ? std::string_view(*from.s3_uri) : std::string_view());
    std::optional<violation> fault;
    if (!uri) {
        if (has_uri) {
            fault = unreadable(uri.error());
        }
        // Stands in for what cannot be read: the rest is checked as if there were a location.
        uri = iotpkg::s3_location::parse("s3://bucket/key?versionId=version");
    }

    using part = std::optional<std::string_view>;
    const auto set_or = [](const optional_text& own, const part& of_uri) {
        return own.has_value() ? part(*own) : of_uri;
    };
    const part bucket = set_or(from.s3_bucket, has_uri ? part(uri->bucket()) : part());
    const part key = set_or(from.s3_key, has_uri ? part(uri->key()) : part());
    const part version =
        set_or(from.s3_version, has_uri && uri->has_version() ? part(uri->version()) : part());
    std::optional<iotpkg::s3_location> location;
    if (bucket || key || version) {
        location = iotpkg::s3_location{.bucket = bucket, .key = key, .version = version};
    }

    const auto attributes = if_any(from.attributes);
    const auto tags = if_any(from.tags);
    checked_request made = checked(iotpkg::create_package_version<rules>()
                                       .package_name(from.package_name)
                                       .version_name(from.version_name)
                                       .description(from.description)
                                       .attributes(attributes)
                                       .artifact(location)
                                       .recipe(from.recipe)
                                       .tags(tags),
                                   from);
    if (fault) {
        made.is_valid = false;
        made.request = {};
        made.violations.insert(made.violations.begin(), *fault);
    }
    return made;
}

checked_request create_package_version_from_document(const std::string& document) {
    const iotpkg::checked_document found = iotpkg::check_document(document, rules);
    return copy_of(found.report, found.request ? &*found.request : nullptr);
}

checked_request publish_package_version(const optional_text& package_name,
                                        const optional_text& version_name) {
    return checked(iotpkg::update_package_version<rules>()
                       .package_name(package_name)
                       .version_name(version_name)
                       .action(iotpkg::package_version_action::publish));
}

}  // namespace bridge
