// libcurl, one request at a time. libcurl signs: 7.75 or later.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <curl/curl.h>

#include <iotpkg/transport.hpp>

#include "destination.hpp"

namespace example {

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

// One handle, its headers and what it received. The handle keeps its connection open between requests.
class curl_handle {
public:
    [[nodiscard]] CURL* get() const { return handle_.get(); }

    // Sets what one request needs. The body is not copied: `out` must stay until the transfer is over.
    void prepare(iotpkg::request_view out, const destination& to) {
        CURL* const handle = handle_.get();
        received_.clear();
        headers_.reset(
            curl_slist_append(nullptr, ("Content-Type: " + std::string(out.content_type())).c_str()));
        if (!to.session_token.empty()) {
            curl_slist_append(headers_.get(), ("X-Amz-Security-Token: " + to.session_token).c_str());
        }
        curl_easy_setopt(handle, CURLOPT_URL, (to.url() + std::string(out.target())).c_str());
        curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, "PUT");
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(out.body().size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, out.body().data());
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers_.get());
        curl_easy_setopt(handle, CURLOPT_AWS_SIGV4, ("aws:amz:" + to.region + ':' + to.signing_name).c_str());
        curl_easy_setopt(handle, CURLOPT_USERNAME, to.access_key_id.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, to.secret_access_key.c_str());
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(to.timeout.count()));
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);  // threads
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &append);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &received_);
    }

    [[nodiscard]] curl_answer answer(CURLcode code) {
        if (code != CURLE_OK) {
            return iotpkg::unexpected(curl_failure{code});
        }
        long status = 0;
        curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
        curl_header* type = nullptr;
        curl_easy_header(handle_.get(), "X-Amzn-Errortype", 0, CURLH_HEADER, -1, &type);
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

// The transport.
inline auto curl_easy(const destination& to) {
    return [&to, handle = std::make_unique<curl_handle>()](iotpkg::request_view out) -> curl_answer {
        handle->prepare(out, to);
        return handle->answer(curl_easy_perform(handle->get()));
    };
}

}  // namespace example
