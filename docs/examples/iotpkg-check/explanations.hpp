// SPDX-License-Identifier: BSL-1.0
// Why a rule is there, an example that breaks it, the same one mended, and where to read on: one row a rule.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/rules.hpp>

namespace iotpkg_check {

// What the texts of an example are.
enum class example_form {
    create_request,  // of CreatePackageVersion, one a line
    update_request,  // of UpdatePackageVersion
    yaml,            // as a file that ends in .yaml
    resource,        // a template of CloudFormation, in JSON
    cpp,             // no document can break the rule: a program does
};

// In an example, <<x*1025>> stands for x so many times; a # in there for 1, 2, 3 and so on.
struct explanation {
    iotpkg::rule about;
    std::string_view why;
    std::string_view wrong;
    std::string_view right;
    std::string_view source;
    example_form form = example_form::create_request;
};

namespace detail {

namespace sources {

// Of AWS IoT.
inline constexpr std::string_view api_reference =
    "https://docs.aws.amazon.com/iot/latest/apireference/API_CreatePackageVersion.html";
inline constexpr std::string_view update_reference =
    "https://docs.aws.amazon.com/iot/latest/apireference/API_UpdatePackageVersion.html";
inline constexpr std::string_view location_reference =
    "https://docs.aws.amazon.com/iot/latest/apireference/API_S3Location.html";
inline constexpr std::string_view service_model = "https://github.com/aws/api-models-aws";
inline constexpr std::string_view quotas =
    "https://docs.aws.amazon.com/general/latest/gr/iot_device_management.html";
inline constexpr std::string_view tagging =
    "https://docs.aws.amazon.com/iot/latest/developerguide/tagging-iot.html";
inline constexpr std::string_view placeholders =
    "https://docs.aws.amazon.com/iot/latest/developerguide/preparing-jobs-for-service-package-catalog.html";
inline constexpr std::string_view troubleshooting =
    "https://docs.aws.amazon.com/iot/latest/developerguide/software-package-catalog-troubleshooting.html";
inline constexpr std::string_view job_concepts =
    "https://docs.aws.amazon.com/iot/latest/developerguide/key-concepts-jobs.html";
inline constexpr std::string_view job_management =
    "https://docs.aws.amazon.com/iot/latest/developerguide/create-manage-jobs.html";

// Of other parts of AWS.
inline constexpr std::string_view cloudformation_version =
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/"
    "aws-resource-iot-softwarepackageversion.html";
inline constexpr std::string_view cloudformation_artifact =
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/"
    "aws-properties-iot-softwarepackageversion-packageversionartifact.html";
inline constexpr std::string_view cloudformation_location =
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/"
    "aws-properties-iot-softwarepackageversion-s3location.html";
inline constexpr std::string_view bucket_names =
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html";
inline constexpr std::string_view object_keys =
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html";
inline constexpr std::string_view object_versions =
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html";

// Of the protocol.
inline constexpr std::string_view counting_doubt = "https://github.com/smithy-lang/smithy/issues/1090";
inline constexpr std::string_view protocol_tests =
    "https://github.com/smithy-lang/smithy/tree/main/smithy-aws-protocol-tests/model/restJson1";
inline constexpr std::string_view uri_syntax = "https://www.rfc-editor.org/rfc/rfc3986";
inline constexpr std::string_view json_syntax = "https://www.rfc-editor.org/rfc/rfc8259";
inline constexpr std::string_view yaml_syntax = "https://yaml.org/spec/1.2.2/";
inline constexpr std::string_view http = "https://www.rfc-editor.org/rfc/rfc9110";

}  // namespace sources

constexpr std::array<explanation, iotpkg::rule_count> make_explanations() {
    using enum iotpkg::rule;
    using namespace sources;
    // clang-format off
    return {{
        {package_name_required,
         "The name is a part of the request's path: without it there is no address to send to. AWS's own "
         "clients refuse such a request, too.",
         R"({"versionName": "2.4.1"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         api_reference},
        {package_name_min_length,
         "The path would be /packages//versions/2.4.1, which is that of no version. AWS's JavaScript client "
         "sends it all the same, and whatever folds two slashes into one on the way changes what it means.",
         R"({"packageName": "", "versionName": "2.4.1"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         api_reference},
        {package_name_max_length,
         "The service refuses the call. AWS's own clients do not look at this limit, so one learns of it "
         "from the answer.",
         R"({"packageName": "<<p*129>>", "versionName": "2.4.1"})",
         R"({"packageName": "<<p*128>>", "versionName": "2.4.1"})",
         api_reference},
        {package_name_characters,
         "AWS's own clients encode any text for the path and send it, and the service refuses it. The name "
         "is also a key in the shadow of each device, and a part of ARNs and placeholders.",
         R"({"packageName": "thermostat firmware", "versionName": "2.4.1"})",
         R"({"packageName": "thermostat-firmware", "versionName": "2.4.1"})",
         api_reference},
        {package_name_dot_segment,
         "The service's pattern allows it and AWS's own clients send it as it is, but in a path it stands "
         "for this level or the one above. A proxy or the code that signs may resolve it: then the signature "
         "does not match, or the request lands on another path.",
         R"({"packageName": "..", "versionName": "2.4.1"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         uri_syntax},
        {version_name_required,
         "The path ends with this name, and nothing can take its place: there is no request to send.",
         R"({"packageName": "thermostat"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         api_reference},
        {version_name_min_length,
         "The path would end with /versions/ and name no version. Whatever answers there, it is not the call "
         "that was meant.",
         R"({"packageName": "thermostat", "versionName": ""})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         api_reference},
        {version_name_max_length,
         "A version that is put together of a branch, a date and a hash gets there. AWS's own clients do not "
         "count, and the service refuses the call when the release is made.",
         R"({"packageName": "thermostat", "versionName": "<<1*65>>"})",
         R"({"packageName": "thermostat", "versionName": "<<1*64>>"})",
         api_reference},
        {version_name_characters,
         "Semantic Versioning, which the developer guide recommends, has a + before build metadata; the "
         "service has none and refuses the call. $default and $null, by which jobs mean versions, are no "
         "names either.",
         R"({"packageName": "thermostat", "versionName": "2.4.1+5"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1-5"})",
         api_reference},
        {version_name_dot_segment,
         "A path that ends with /versions/.. is that of the package to everyone who resolves it. The "
         "service's pattern does not forbid the name, so nothing stops the request before it is somewhere "
         "else.",
         R"({"packageName": "thermostat", "versionName": ".."})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         uri_syntax},

        {description_min_length,
         "The API reference allows 0 characters, and beside it a pattern that needs at least one. Which of "
         "the two wins is not documented, so the call may be refused.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": ""})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         api_reference},
        {description_max_length,
         "The service refuses the call. Release notes grow until they get there, and AWS's own clients "
         "neither count nor cut them.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "<<d*1025>>"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "<<d*1024>>"})",
         api_reference},
        {description_bytes,
         "The sources disagree: the API reference counts characters, the quota page bytes. In ASCII that is "
         "the same; a text with umlauts or in Chinese may be refused although the reference allows it.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "<<ü*513>>"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "<<ü*512>>"})",
         quotas},
        {description_utf16,
         "By the specification of the service's model an emoji is one character; Java and JavaScript count "
         "two. Which way the service counts is not documented, so it may refuse the call.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "<<🌡*513>>"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "<<🌡*256>>"})",
         counting_doubt},
        {description_characters,
         "AWS's own clients send such characters as escapes without a word, and the service refuses the "
         "call. They come with a changelog of several lines, or unseen with text copied from a page: soft "
         "hyphens, and the joiners inside of emoji.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Night mode\nFrost guard"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Night mode; frost guard"})",
         api_reference},
        {description_recent_characters,
         "The service refuses characters that are not assigned, and which those are depends on its version "
         "of Unicode. That is not documented; Java 17, for one, knows Unicode 13 and takes later characters "
         "for unassigned.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Better 🪫 display"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Better 🔋 display"})",
         api_reference},

        {attributes_size,
         "The service refuses the call, and the quota of 3 KB cannot be raised. What it sums up is not "
         "documented: keys and values without quotes and commas is the mildest reading that is likely.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"notes": "<<x*3068>>"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"notes": "<<x*2900>>"}})",
         quotas},
        {attributes_json_size,
         "Whether 3 KB are those of the texts or of the JSON that carries them is not documented. If it is "
         "the JSON, each quote and each escape counts, and texts that fit are refused.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"settings": "<<\"*1600>>"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"settings": "<<\"*1400>>"}})",
         quotas},
        {attributes_near_size,
         "The quota page writes 3K bytes, which can be read as 3072 or as 3000. What lies between the two "
         "may be refused.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"notes": "<<x*3000>>"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"notes": "<<x*2900>>"}})",
         quotas},
        {attribute_key_min_length,
         "The service's pattern for keys needs a character, so the call is refused. Such a key tends to come "
         "from a variable of a build script that was not set.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"channel": "stable"}})",
         api_reference},
        {attribute_key_characters,
         "One such key is enough for the service to refuse the call. Names of packages may have a period, "
         "keys of attributes may not.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"build.number": "481"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"build-number": "481"}})",
         api_reference},
        {attribute_key_duplicate,
         "The call need not fail: the service may store the value that nobody meant, and jobs then hand that "
         "one to the devices.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"channel": "stable", "channel": "beta"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"channel": "stable"}})",
         json_syntax},
        {attribute_value_min_length,
         "The service refuses the call. A placeholder of a job that names the attribute would have nothing "
         "to put in its place.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"channel": ""}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"channel": "stable"}})",
         api_reference},
        {attribute_value_characters,
         "The output of a command ends with a line feed, and a script that takes it as it is gets the call "
         "refused. AWS's own clients do not look.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"commit": "cf3c021\n"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"commit": "cf3c021"}})",
         api_reference},
        {attribute_value_recent_characters,
         "A service that is older than the character takes it for one that is not assigned, and refuses the "
         "call. Which version of Unicode it has is not documented.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"icon": "🪫"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"icon": "🔋"}})",
         api_reference},

        {artifact_empty,
         "The API reference lets the location be left out, CloudFormation requires it, and what the service "
         "does is not documented. It may refuse the call, or create a version without a file that a job "
         "could hand out.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         cloudformation_artifact},
        {bucket_required,
         "The API reference calls it optional. CloudFormation requires it, and the sibling call for SBOMs "
         "has an error for a bucket that is missing. That the service refuses the call is an inference from "
         "these two.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         cloudformation_location},
        {bucket_min_length,
         "S3 has no bucket of such a name. The service itself documents a minimum of one character, so it "
         "may take the call; then no job gets the file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "fw", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_max_length,
         "No such bucket can be created since March 2018, and before that only in us-east-1. The service "
         "documents no maximum: the version may be created, and the download fails later.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "<<b*64>>", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "<<b*63>>", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_characters,
         "The service documents no pattern for this member, so a URL, an ARN or capital letters may go "
         "through. No bucket is called that, and jobs find no file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "s3://acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_ends,
         "A script leaves such a name when one of its parts was empty. S3 has no bucket of that name, and "
         "the service need not notice before a job needs the file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware-", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_adjacent_periods,
         "S3 creates no such bucket: its host name would have an empty part. The version points to a file "
         "that cannot exist.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme..firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme.firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_ipv4_form,
         "S3 refuses such names for buckets, so no file can be there. An address gets here with the settings "
         "of a test server that stands in for S3.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "192.168.0.10", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_reserved_prefix,
         "Such a bucket cannot be your own; amzn-s3-demo- comes with examples that were copied. Jobs find no "
         "file there.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "amzn-s3-demo-bucket", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_reserved_suffix,
         "Whether the service follows an alias to the bucket behind it is not documented. If it does not, "
         "jobs find no file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware-s3alias", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {bucket_regional_suffix,
         "S3 no longer creates buckets that end like this outside of that form. One that is older may well "
         "exist; otherwise the name is a slip, and jobs find no file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-an", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-123456789012-eu-central-1-an", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         bucket_names},
        {s3_key_required,
         "CloudFormation requires the key and the sibling call for SBOMs has an error for its absence, while "
         "the API reference calls it optional. Whatever the service makes of it, a bucket alone is no file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         cloudformation_location},
        {s3_key_min_length,
         "The service's model asks for one character here, though it lets the member be left out, so the "
         "call is refused.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         location_reference},
        {s3_key_max_bytes,
         "S3 has no object with a longer key, and a letter outside ASCII takes two bytes or more. The "
         "service documents no maximum, so the version may be created and point to nothing.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "<<k*1025>>", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "<<k*1024>>", "version": "3sL4kqtJ"}}})",
         object_keys},
        {s3_key_relative_segments,
         "S3 takes no key that would lead out of its bucket. Such a path comes from a build directory; the "
         "service may store it, and no job gets the file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "../build/2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "build/2.4.1.bin", "version": "3sL4kqtJ"}}})",
         object_keys},
        {s3_key_characters,
         "S3 itself takes such a key. Programs on the way write it into a URL in different ways, so a "
         "download may ask for another key and fail.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1#5.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1-5.bin", "version": "3sL4kqtJ"}}})",
         object_keys},
        {s3_version_missing,
         "Whoever uploads to the same key after the release was tested changes what devices install. "
         "CloudFormation requires the version, and the troubleshooting page has an error for jobs that do "
         "not find one.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         troubleshooting},
        {s3_version_max_bytes,
         "S3 gives no object a longer version ID, so this is something else, such as a URL with its "
         "signature. The service documents no limit: the fault shows when a job asks for the file.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "<<v*1025>>"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         object_versions},

        {action_unknown,
         "The service refuses the call, and the version stays what it was. PUBLISHED is the state that the "
         "action leads to, not the action; a version that stays a draft cannot be deployed.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "action": "PUBLISHED"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "action": "PUBLISH"})",
         update_reference, example_form::update_request},

        {recipe_max_length,
         "The service refuses the call. A job document that lies in S3 may be ten times as long, so one that "
         "has worked there need not fit.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "\"<<r*3071>>\""})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "\"<<r*3070>>\""})",
         api_reference},
        {recipe_json,
         "The call that stores the recipe is not documented to read it. The fault shows when somebody "
         "creates a job from it, perhaps months later, or on the devices.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "{'reboot': true}"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "{\"reboot\": true}"})",
         job_concepts},
        {recipe_placeholder_unterminated,
         "Creating a version is not documented to look at placeholders. Creating a job is: it ends with an "
         "InvalidJobDocumentException, and nothing is deployed.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:2.4.1:attributes:channel\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:2.4.1:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         troubleshooting},
        {recipe_placeholder_form,
         "The guide knows one attribute, all attributes and the artifact of a version. Anything else may be "
         "refused when a job is created, or reach devices as it stands; which of the two is not documented.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:2.4.1:attribute:channel}\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:2.4.1:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         placeholders},
        {recipe_placeholder_artifact_location,
         "The developer guide contradicts itself: its text asks for this word, its error messages and a "
         "sample of AWS have the other. That the latter are right is an inference; if so, devices get no "
         "URL.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::artifact-location:s3-presigned-url}\"]", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::artifact:s3-presigned-url}\"]", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         troubleshooting},
        {recipe_placeholder_pair,
         "Both names empty stand for the version that a job deploys. With one of them empty no job can be "
         "created.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version:2.4.1:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         troubleshooting},
        {recipe_placeholder_null_version,
         "$null is a word of the jobs service and no version that could have attributes or an artifact. No "
         "job can be created from such a recipe.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:$null:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:2.4.1:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         troubleshooting},
        {recipe_placeholder_nested_artifact,
         "The artifact's placeholder becomes a whole presigned URL by itself. Around it another one is "
         "refused when a job is created, and only then.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url:${aws:iot:package::version::artifact:s3-presigned-url}}\"]", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::artifact:s3-presigned-url}\"]", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         troubleshooting},
        {recipe_placeholder_second_layer,
         "An attribute may stand inside of a presigned URL. For other kinds in that place the jobs service "
         "has an error of its own, and creates no job.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url:${aws:iot:s3-presigned-url:https://s3.amazonaws.com/acme/2.4.1.bin}}\"]"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url:https://s3.amazonaws.com/acme/2.4.1.bin}\"]"})",
         troubleshooting},
        {recipe_placeholder_all_attributes,
         "All attributes come as one JSON object, which can stand for a value and not for a part of a text. "
         "The jobs service refuses anything else when a job is created.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"settings: ${aws:iot:package::version::attributes}\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "{\"settings\": \"${aws:iot:package::version::attributes}\"}", "attributes": {"channel": "stable"}})",
         troubleshooting},
        {recipe_placeholder_misspelled,
         "No page says what becomes of a kind that the service does not know. Devices may get the text as it "
         "stands in place of a value, and the update fails on each of them.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:packages::version::attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         placeholders},
        {recipe_placeholder_left_over,
         "No package and no version can have a name with these signs, so the placeholder finds nothing. "
         "Nobody notices before a job is created.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:<packageName>:version:<versionName>:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:2.4.1:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         placeholders},
        {recipe_placeholder_local,
         "They give each device's upload a key of its own and are filled in nowhere else. In another place "
         "they keep the job from being created.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"collect logs of ${thingName}\"]"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url-upload:https://s3.eu-central-1.amazonaws.com/acme-logs/${thingName}}\"]"})",
         troubleshooting},
        {recipe_placeholder_undefined,
         "Whoever creates the job gets an InvalidJobDocumentException, long after the recipe was written. A "
         "variable of the device's shell is not known here.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url-upload:https://s3.eu-central-1.amazonaws.com/acme-logs/${HOSTNAME}}\"]"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url-upload:https://s3.eu-central-1.amazonaws.com/acme-logs/${thingName}}\"]"})",
         troubleshooting},
        {recipe_placeholder_repeated,
         "The guide and the jobs service have the same limit, which counts each word by itself. Over it no "
         "job is created; the version may well be.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url-upload:https://s3.eu-central-1.amazonaws.com/acme-logs/${jobId}/${jobId}/${jobId}.log}\"]"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url-upload:https://s3.eu-central-1.amazonaws.com/acme-logs/${jobId}/${jobId}.log}\"]"})",
         job_management},
        {recipe_placeholder_in_bucket,
         "All devices of a job upload into one bucket. The jobs service does not fill in its name, and "
         "refuses the document.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url-upload:https://s3.eu-central-1.amazonaws.com/${thingName}/run.log}\"]"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:s3-presigned-url-upload:https://s3.eu-central-1.amazonaws.com/acme-logs/${thingName}/run.log}\"]"})",
         troubleshooting},
        {recipe_placeholder_attribute,
         "A job looks the attribute up in this version and does not find it. Once the version is published, "
         "its attributes can no longer be changed, and mending it takes another version.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::attributes:channel}\"]"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         placeholders},
        {recipe_placeholder_artifact,
         "The jobs service has no file to sign a URL for, and creates no job. The location of the artifact "
         "is fixed when the version is published.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::artifact:s3-presigned-url}\"]"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::artifact:s3-presigned-url}\"]", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "2.4.1.bin", "version": "3sL4kqtJ"}}})",
         troubleshooting},
        {recipe_placeholder_version,
         "It is nearly always left over in a recipe that was copied from the release before. That is an "
         "inference: the service has no error for it, and devices get the older file or settings.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package:thermostat:version:2.4.0:attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "recipe": "[\"${aws:iot:package::version::attributes:channel}\"]", "attributes": {"channel": "stable"}})",
         placeholders},

        {tags_min_count,
         "The API reference prints only the maximum; the minimum stands in the service's model. AWS's own "
         "clients send an empty map; that the service refuses it is an inference.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac"}})",
         service_model},
        {tags_max_count,
         "One tag too many is enough for the service to refuse the call; it does not create the version with "
         "the first fifty.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {<<"tag-#": "hvac", *50>>"tag-51": "hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {<<"tag-#": "hvac", *49>>"tag-50": "hvac"}})",
         tagging},
        {tag_key_min_length,
         "A tag may have an empty value but not an empty key, and the service refuses the call for it.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"": "hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac"}})",
         api_reference},
        {tag_key_max_length,
         "The service refuses the call. AWS's own clients check no tag, so that the version is missing when "
         "the release seems to be done.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"<<t*129>>": "hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"<<t*127>>": "hvac"}})",
         api_reference},
        {tag_key_guide_length,
         "The API reference allows 128 characters, the tagging guide one less. Which of the two the service "
         "keeps to is not documented, so a key of just this length may be refused.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"<<t*128>>": "hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"<<t*127>>": "hvac"}})",
         tagging},
        {tag_key_characters,
         "The service refuses the call for emoji, tabs and most punctuation, and for an accent that is a "
         "character of its own, which cannot be seen.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team#1": "hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team-1": "hvac"}})",
         api_reference},
        {tag_key_recent_characters,
         "The service asks whether a character is a letter, and the answer depends on its version of "
         "Unicode, which is not documented. An older one refuses the call.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"te\ua7c1m": "hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac"}})",
         api_reference},
        {tag_key_reserved_prefix,
         "The tagging guide forbids the prefix, the service's model does not. What the service answers is "
         "not documented; a refused call is the likely end.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"aws:team": "hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac"}})",
         tagging},
        {tag_key_duplicate,
         "One of the two values becomes the tag, and it is not said which. Permissions that depend on the "
         "tag may then be those of another team.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac", "team": "solar"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac"}})",
         json_syntax},
        {tag_value_max_length,
         "One such value is enough for the service to refuse the call, and no version is created.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "<<h*257>>"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "<<h*255>>"}})",
         api_reference},
        {tag_value_guide_length,
         "The tagging guide allows 255 characters and the API reference 256. It is not documented who is "
         "right; at this very length the call may be refused.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "<<h*256>>"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "<<h*255>>"}})",
         tagging},
        {tag_value_characters,
         "The API reference has no pattern for values, the tagging guide lists what they may have. Whoever "
         "follows the guide is safe, whichever of them the service keeps to.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac & solar"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac + solar"}})",
         tagging},
        {tag_value_reserved_prefix,
         "The tagging guide forbids it for values as it does for keys, and the service may refuse the call. "
         "An ARN is fine: it begins with arn:.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "aws:hvac"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "tags": {"team": "hvac"}})",
         tagging},

        {tag_value_template,
         "The API takes a tag without a value, and CloudFormation's schema for this resource demands one "
         "character: the stack fails when it comes to the resource.",
         R"({"Resources": {"Version": {"Type": "AWS::IoT::SoftwarePackageVersion", "Properties": )"
         R"({"PackageName": "thermostat", "VersionName": "2.4.1", "Tags": [{"Key": "team", "Value": ""}]}}}})",
         R"({"Resources": {"Version": {"Type": "AWS::IoT::SoftwarePackageVersion", "Properties": )"
         R"({"PackageName": "thermostat", "VersionName": "2.4.1", "Tags": [{"Key": "team", "Value": "hvac"}]}}}})",
         cloudformation_version, example_form::resource},
        {client_token_min_length,
         "The number of a build or a short commit hash is no token. AWS's JavaScript client sends it and the "
         "service refuses it; botocore refuses it by itself.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "build-481"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "0f8fad5b-d9cb-469f-a165-70867728950e"})",
         api_reference},
        {client_token_max_length,
         "A SHA-256 in hexadecimal fits exactly, and with anything in front of it does not. AWS's own "
         "clients do not look, and the service refuses the call.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "<<5*65>>"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "<<5*64>>"})",
         api_reference},
        {client_token_characters,
         "The service's pattern forbids white space, and engines for such patterns differ in what that is "
         "outside of ASCII: Java lets a no-break space pass, JavaScript does not. So a token that passed one "
         "check may be refused by the next.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "thermostat 2.4.1 released 2026-11-24 01"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "thermostat-2.4.1-released-2026-11-24-01"})",
         api_reference},
        {client_token_reused,
         "To the service, two requests with one token are one request that was sent twice. It may answer the "
         "second with the result of the first and do nothing, without an error.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "0f8fad5b-d9cb-469f-a165-70867728950e"})" "\n"
         R"({"packageName": "thermostat", "versionName": "2.4.2", "clientToken": "0f8fad5b-d9cb-469f-a165-70867728950e"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "clientToken": "0f8fad5b-d9cb-469f-a165-70867728950e"})" "\n"
         R"({"packageName": "thermostat", "versionName": "2.4.2"})",
         api_reference},

        {document_json,
         "What cannot be parsed can neither be checked nor sent. A script that posts the file without "
         "reading it gets 400 and a SerializationException.",
         R"({"packageName": "thermostat", "versionName": "2.4.1",})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         json_syntax},
        {document_yaml,
         "The AWS CLI takes a request in YAML, and YAML has more than JSON can say. What has no meaning there "
         "is refused or read in different ways, depending on the reader.",
         "packageName: thermostat\nversionName: 2.4.1\ndescription: *notes",
         "packageName: thermostat\nversionName: 2.4.1\ndescription: Night mode",
         yaml_syntax, example_form::yaml},
        {document_byte_order_mark,
         "JSON that is sent must not begin with one: some readers skip it, others fail at the first byte. "
         "Editors on Windows put it there, where nobody sees it.",
         "\xEF\xBB\xBF" R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         json_syntax},
        {document_surrogate,
         "Half a pair cannot be written as UTF-8. Readers drop it, put another character in its place or "
         "fail, so what would be stored cannot be foretold.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Better \ud83d display"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Better \ud83d\udd0b display"})",
         json_syntax},
        {document_trailing_text,
         "A reader that stops where the value ends never sees the rest, another one refuses it all. A second "
         "request that stands there would be lost without a word.",
         R"({"packageName": "thermostat", "versionName": "2.4.1"}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         json_syntax},
        {document_depth,
         "No request needs more than a few levels, so this is another file, or one that is made to wear out "
         "whoever reads it. JSON lets each reader set a limit, and each sets another.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "notes": <<[*64>><<]*64>>})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         json_syntax},
        {document_member_unknown,
         "The service may ignore what it does not know; that is not documented. Then a misspelled member is "
         "missing in the version without an error, until a job needs it.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "desciption": "Night mode"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Night mode"})",
         api_reference},
        {document_member_duplicate,
         "One reader takes the first, another one the last, so what was reviewed need not be what the "
         "service stores.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Night mode", "description": "Frost guard"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Night mode; frost guard"})",
         json_syntax},
        {document_null,
         "In a map the service's protocol answers a null with a SerializationException, so there it is an "
         "error under every policy. Elsewhere AWS's own clients leave out what is null; whether the service "
         "does is not documented.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"channel": null}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"channel": "stable"}})",
         protocol_tests},
        {document_type,
         "Attributes and tags are text to the service, also where a build script has a number. Of a value of "
         "another type no request is made, since that would be a guess.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"build": 481}})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "attributes": {"build": "481"}})",
         api_reference},
        {document_contradiction,
         "A version is created once, so the order of sending decides which content devices get. The other "
         "one ends in a ConflictException and is lost.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Night mode"})" "\n"
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Frost guard"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Night mode"})" "\n"
         R"({"packageName": "thermostat", "versionName": "2.4.2", "description": "Frost guard"})",
         api_reference},
        {document_repetition,
         "Each of them draws a token of its own, so the service cannot see that both mean the same. It "
         "answers the second with a ConflictException, and a script that stops at errors stops there.",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})" "\n"
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1"})",
         api_reference},

        {utf8,
         "JSON that is sent has to be UTF-8. Bytes of another encoding are replaced or refused, depending on "
         "who reads them, and the text that is stored is not what was written.",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": ")" "Gr\xF6\xDF" R"(e"})",
         R"({"packageName": "thermostat", "versionName": "2.4.1", "description": "Größe"})",
         json_syntax},
        {null_text,
         "There is no text to send, and an empty one in its place would be a value that nobody chose. The "
         "service's protocol refuses a null in a map.",
         R"(auto built = request.description(std::getenv("FIRMWARE_NOTES")).build();)",
         R"(const char* const notes = std::getenv("FIRMWARE_NOTES");)" "\n"
         R"(auto built = request.description(std::string_view(notes == nullptr ? "no notes" : notes)).build();)",
         protocol_tests, example_form::cpp},
        {unstable_range,
         "What was checked has to be what is sent. A range that makes its entries anew, or that another "
         "thread changes, would otherwise put text into the body that no rule has seen, or end the body "
         "elsewhere than its Content-Length says.",
         R"(auto numbered = names | std::views::transform([&](auto& name) { return std::pair(name, std::to_string(++calls)); });)" "\n"
         R"(auto built = request.attributes(numbered).client_token(iotpkg::from_content).build();)",
         R"(auto numbered = names | std::views::transform([&](auto& name) { return std::pair(name, std::to_string(++calls)); });)" "\n"
         R"(std::vector entries(numbered.begin(), numbered.end());)" "\n"
         R"(auto built = request.attributes(entries).client_token(iotpkg::from_content).build();)",
         http, example_form::cpp},
    }};
    // clang-format on
}

}  // namespace detail

inline constexpr std::array<explanation, iotpkg::rule_count> explanations = detail::make_explanations();

constexpr const explanation& explanation_for(iotpkg::rule id) {
    return explanations[static_cast<std::size_t>(id)];
}

namespace detail {

constexpr bool every_rule_has_its_explanation() {
    for (std::size_t index = 0; index < explanations.size(); ++index) {
        const explanation& row = explanations[index];
        if (static_cast<std::size_t>(row.about) != index || row.why.empty() || row.wrong.empty() ||
            row.right.empty() || row.source.empty()) {
            return false;
        }
    }
    return true;
}
static_assert(every_rule_has_its_explanation(),
              "explanations.hpp: each rule has its explanation, in the order of enum class rule");

// The example with put(out, piece, times) in place of each <<piece*times>>.
template <class Put>
std::string replace_repetitions(std::string_view example, Put put) {
    std::string out;
    for (std::size_t begin = example.find("<<"); begin != example.npos; begin = example.find("<<")) {
        const std::size_t end = example.find(">>", begin);
        const std::string_view inside = example.substr(begin + 2, end - begin - 2);
        const std::size_t star = inside.rfind('*');
        std::size_t times = 0;
        std::from_chars(inside.data() + star + 1, inside.data() + inside.size(), times);
        out += example.substr(0, begin);
        put(out, inside.substr(0, star), times);
        example.remove_prefix(end + 2);
    }
    return out += example;
}

// A # of the piece is the number.
inline void put_numbered(std::string& out, std::string_view piece, std::size_t number) {
    for (const char character : piece) {
        if (character == '#') {
            out += std::to_string(number);
        } else {
            out += character;
        }
    }
}

}  // namespace detail

// An example in full: what is checked.
inline std::string expanded(std::string_view example) {
    return detail::replace_repetitions(example,
                                       [](std::string& out, std::string_view piece, std::size_t times) {
                                           for (std::size_t number = 1; number <= times; ++number) {
                                               detail::put_numbered(out, piece, number);
                                           }
                                       });
}

}  // namespace iotpkg_check
