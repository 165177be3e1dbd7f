// SPDX-License-Identifier: BSL-1.0
// One transfer of libcurl: its handle, its headers, what it received, and how that reads.
//
// Needs: libcurl 7.88 or later, -lcurl (CMake: CURL::libcurl); answer.hpp.
//
// Limits: one thread at a time. An answer is kept in memory, however long it is.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <curl/curl.h>

#include "answer.hpp"

namespace transports {

// The handle keeps its connection open between requests.
class curl_handle {
public:
    [[nodiscard]] CURL* get() const { return handle_.get(); }

    // Forgets the last transfer, but for its connection.
    void begin() {
        received_.clear();
        headers_.reset();
        curl_easy_setopt(get(), CURLOPT_WRITEFUNCTION, &append);
        curl_easy_setopt(get(), CURLOPT_WRITEDATA, &received_);
    }

    void add_header(const std::string& line) {
        curl_slist* const longer = curl_slist_append(headers_.get(), line.c_str());
        (void)headers_.release();
        headers_.reset(longer);
        curl_easy_setopt(get(), CURLOPT_HTTPHEADER, longer);
    }

    [[nodiscard]] answer end(CURLcode code) {
        if (code != CURLE_OK) {
            // Nothing until there is a connection, and the request is about to be written.
            curl_off_t written = 0;
            curl_easy_getinfo(get(), CURLINFO_PRETRANSFER_TIME_T, &written);
            return iotpkg::unexpected(
                no_answer{.reason = curl_easy_strerror(code),
                          .timed_out = code == CURLE_OPERATION_TIMEDOUT,
                          .may_have_arrived = written != 0,
                          .refused_certificate = code == CURLE_PEER_FAILED_VERIFICATION});
        }
        long status = 0;
        curl_easy_getinfo(get(), CURLINFO_RESPONSE_CODE, &status);
        curl_header* type = nullptr;
        curl_easy_header(get(), "X-Amzn-Errortype", 0, CURLH_HEADER, -1, &type);
        return iotpkg::http_response{.status = static_cast<int>(status),
                                     .error_type = type == nullptr ? "" : type->value,
                                     .body = std::move(received_)};
    }

private:
    static std::size_t append(const char* data, std::size_t size, std::size_t count, std::string* to) {
        to->append(data, size * count);
        return size * count;
    }

    struct cleanup {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    std::unique_ptr<CURL, cleanup> handle_{curl_easy_init()};
    std::unique_ptr<curl_slist, cleanup> headers_;
    std::string received_;
};

}  // namespace transports
