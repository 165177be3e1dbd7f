// SPDX-License-Identifier: BSL-1.0
// libcurl, one request at a time. libcurl signs: 7.75 or later.
#pragma once

#include <memory>
#include <string>

#include <iotpkg/transport.hpp>

#include "curl_handle.hpp"
#include "destination.hpp"

namespace transports {

// Sets what one request needs. The body is not copied: `out` must stay until the transfer is over.
inline void prepare(curl_handle& transfer, iotpkg::request_view out, const destination& to) {
    transfer.begin();
    transfer.add_header("Content-Type: " + std::string(out.content_type()));
    if (!to.session_token.empty()) {
        transfer.add_header("X-Amz-Security-Token: " + to.session_token);
    }
    CURL* const handle = transfer.get();
    curl_easy_setopt(handle, CURLOPT_URL, (to.url() + std::string(out.target())).c_str());
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, std::string(out.method()).c_str());
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(out.body().size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, out.body().data());
    curl_easy_setopt(handle, CURLOPT_AWS_SIGV4, ("aws:amz:" + to.region + ':' + to.signing_name).c_str());
    curl_easy_setopt(handle, CURLOPT_USERNAME, to.access_key_id.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, to.secret_access_key.c_str());
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(to.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);  // threads
}

// The transport.
inline auto curl_easy(const destination& to) {
    return [&to, transfer = std::make_unique<curl_handle>()](iotpkg::request_view out) -> curl_answer {
        prepare(*transfer, out, to);
        return transfer->answer(curl_easy_perform(transfer->get()));
    };
}

}  // namespace transports
