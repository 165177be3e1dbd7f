// SPDX-License-Identifier: BSL-1.0
// One transfer of libcurl: its handle, its headers, what it received, and how that reads.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <curl/curl.h>

#include <iotpkg/response.hpp>
#include <iotpkg/result.hpp>

namespace transports {

struct curl_failure {
    CURLcode code = CURLE_OK;

    [[nodiscard]] std::string message() const { return curl_easy_strerror(code); }
    // A certificate does not get better. Anything else may: even "unsupported protocol" is what libcurl says
    // to an answer that is no HTTP.
    [[nodiscard]] bool retryable() const {
        return code != CURLE_PEER_FAILED_VERIFICATION && code != CURLE_URL_MALFORMAT;
    }
};

using curl_answer = iotpkg::result<iotpkg::http_response, curl_failure>;

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

    [[nodiscard]] curl_answer answer(CURLcode code) {
        if (code != CURLE_OK) {
            return iotpkg::unexpected(curl_failure{code});
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
