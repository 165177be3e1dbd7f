// SPDX-License-Identifier: BSL-1.0
// What curl's URL handling makes of the paths of requests, with its defaults: CURLOPT_PATH_AS_IS is not set.
#include "path_names.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <curl/curl.h>

#include "../support/catch2.hpp"

namespace {

using path_shield::named_path;

// Nothing where it is no URL to curl.
std::string path_in_curl(const std::string& path) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), curl_url_cleanup);
    char* kept = nullptr;
    if (curl_url_set(url.get(), CURLUPART_URL, ("https://iot.us-east-1.amazonaws.com" + path).c_str(), 0) !=
            CURLUE_OK ||
        curl_url_get(url.get(), CURLUPART_PATH, &kept, 0) != CURLUE_OK) {
        return {};
    }
    const std::unique_ptr<char, decltype(&curl_free)> owner(kept, curl_free);
    return kept;
}

std::vector<std::string> lost(const std::vector<named_path>& paths) {
    std::vector<std::string> all;
    for (const named_path& each : paths) {
        if (path_in_curl(each.path) != each.path) {
            all.push_back(each.path);
        }
    }
    return all;
}

// A check against it shows what is there.
const std::vector<std::string> none;

std::vector<std::string> paths_of(const std::vector<named_path>& all) {
    std::vector<std::string> paths;
    paths.reserve(all.size());
    for (const named_path& each : all) {
        paths.push_back(each.path);
    }
    return paths;
}

}  // namespace

TEST_CASE("curl keeps the path of every request") {
    const auto paths = path_shield::paths_let_through();
    // 65 characters: both names of one and of two, but for the dot segments; and 60 of each length.
    CHECK(paths.size() > 2 * (65 + 65 * 65 - 2) + 60 * 127);
    CHECK(lost(paths) == none);
}

TEST_CASE("curl keeps the path of every request whose names have any character") {
    const auto paths = path_shield::encoded_paths_let_through();
    // ASCII, and what UTF-8 has in two bytes.
    CHECK(paths.size() > 2 * (128 + 128 * 128 + 1920 - 2) + 20 * 127);
    CHECK(lost(paths) == none);
}

TEST_CASE("Without the rules on dot segments, . and .. would be let through, and curl would lose them") {
    const std::vector<std::string> all = paths_of(path_shield::paths_held_back());
    CHECK(all == std::vector<std::string>{"/packages/./versions/.", "/packages/./versions/1",
                                          "/packages/p/versions/.", "/packages/../versions/..",
                                          "/packages/../versions/1", "/packages/p/versions/.."});
    CHECK(lost(path_shield::paths_held_back()) == all);
    CHECK(path_in_curl("/packages/./versions/1") == "/packages/versions/1");
    CHECK(path_in_curl("/packages/p/versions/.") == "/packages/p/versions/");
    CHECK(path_in_curl("/packages/../versions/1") == "/versions/1");
    CHECK(path_in_curl("/packages/p/versions/..") == "/packages/p/");
}
