// SPDX-License-Identifier: BSL-1.0
// The comparison of the table with a service model: equal models, and each difference by itself.
#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"
#include "../support/read_file.hpp"
#include "compare_file.hpp"
#include "service_model.hpp"

namespace {

using nlohmann::json;

const std::filesystem::path here = std::filesystem::path(IOTPKG_TESTS_DIR) / "drift";

json model_in(const std::string& form) {
    return json::parse(read_file(here / (form + ".json")));
}

std::string complaint_about(const json& model) {
    try {
        drift::verdict_on(model);
    } catch (const std::exception& problem) {
        return problem.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a model that says the same as the table has no differences but the known ones") {
    for (const std::string form : {"botocore", "smithy"}) {
        INFO(form);
        const drift::verdict found = drift::verdict_on(model_in(form));
        CHECK(found.form == (form == "botocore" ? "botocore's form" : "Smithy's JSON AST"));
        CHECK(found.differences.empty());
        CHECK(found.known == std::vector<std::string>{
                                 "CreatePackageVersion /artifact/s3Location/bucket: min is 1 in the model: "
                                 "S3's own rules ask for more",
                                 "CreatePackageVersion /clientToken: pattern is \\S in the model: engines "
                                 "differ on which white "
                                 "space is beyond ASCII",
                                 "UpdatePackageVersion /artifact/s3Location/bucket: min is 1 in the model: "
                                 "S3's own rules ask for more",
                                 "UpdatePackageVersion /clientToken: pattern is \\S in the model: engines "
                                 "differ on which white "
                                 "space is beyond ASCII",
                             });
    }
}

TEST_CASE("each change to a model is told, in both forms, and nothing else is") {
    const json changes = json::parse(read_file(here / "changes.json"));
    REQUIRE(changes.size() > 30);
    for (const json& change : changes) {
        for (const std::string form : {"botocore", "smithy"}) {
            INFO(form);
            const json changed = model_in(form).patch(change.at(form));
            CHECK(drift::verdict_on(changed).differences ==
                  change.at("lines").get<std::vector<std::string>>());
        }
    }
}

TEST_CASE("a structure that holds itself ends") {
    json botocore = model_in("botocore");
    botocore["shapes"]["Location"]["members"]["location"]["shape"] = "Location";
    json smithy = model_in("smithy");
    smithy["shapes"]["made.here#Location"]["members"]["location"]["target"] = "made.here#Location";
    for (const json& model : {botocore, smithy}) {
        CHECK(drift::verdict_on(model).differences ==
              std::vector<std::string>{
                  "CreatePackageVersion /artifact/s3Location/location: is new in the model, a structure",
                  "UpdatePackageVersion /artifact/s3Location/location: is new in the model, a structure"});
    }
}

TEST_CASE("what is no model, or lacks something, is said") {
    const std::string neither =
        "is neither of botocore's form (metadata, operations, shapes) nor Smithy's JSON AST";
    CHECK(complaint_about(json::array()) == neither);
    CHECK(complaint_about(json::object()) == neither);
    CHECK(complaint_about({{"shapes", json::object()}}) == neither);

    json botocore = model_in("botocore");
    botocore["operations"].erase("UpdatePackageVersion");
    CHECK(complaint_about(botocore) == "botocore's form, has no operation UpdatePackageVersion");
    json smithy = model_in("smithy");
    smithy["shapes"].erase("made.here#CreatePackageVersion");
    CHECK(complaint_about(smithy) == "Smithy's JSON AST, has no operation CreatePackageVersion");

    botocore = model_in("botocore");
    botocore["shapes"].erase("PackageName");
    CHECK(complaint_about(botocore).find("PackageName") != std::string::npos);
}

TEST_CASE("the program's words and exit statuses") {
    const auto said_of = [](const std::string& path, int status) {
        std::ostringstream out;
        std::ostringstream err;
        CHECK(drift::compare_file(path, out, err) == status);
        CHECK((status == 2) == out.str().empty());
        CHECK((status == 2) != err.str().empty());
        return out.str() + err.str();
    };
    const std::string equal = (here / "smithy.json").string();
    CHECK(said_of(equal, 0).ends_with(equal + ": Smithy's JSON AST: all else is equal\n"));

    const std::string changed = "drift_changed.json";
    json model = model_in("botocore");
    model["shapes"]["TagText"]["max"] = 255;
    std::ofstream(changed) << model;
    const std::string said = said_of(changed, 1);
    CHECK(
        said.starts_with("CreatePackageVersion /tags/<value>: max is 255 in the model, 256 in the table\n"));
    CHECK(said.ends_with("drift_changed.json: botocore's form: differences: 1\n"));
    std::filesystem::remove(changed);

    CHECK(said_of("nosuch.json", 2) == "iotpkg_drift: nosuch.json: cannot be read\n");
    const std::string other = (here / "changes.json").string();
    CHECK(said_of(other, 2).starts_with("iotpkg_drift: " + other + ": is neither"));
    const std::string no_json = (here / "drift.cpp").string();
    CHECK(said_of(no_json, 2).starts_with("iotpkg_drift: " + no_json + ": [json.exception.parse_error"));
}
