// SPDX-License-Identifier: BSL-1.0
// libcurl, one request at a time on a connection that is kept. libcurl signs.
//
// Needs: libcurl 7.88 or later with TLS, -lcurl (CMake: CURL::libcurl); curl_global_init() before any thread;
// answer.hpp, curl_handle.hpp, destination.hpp.
//
// Limits: no redirects; proxies as libcurl finds them in the environment; certificates as libcurl checks
// them; an answer of any size that comes in time; a transport for each thread. The timeouts hold for the
// look-up of the name too, where libcurl does that in a thread, as most builds do. A program that is to
// outlive a connection that breaks while it writes ignores SIGPIPE. On a kept connection that turns out to be
// dead, libcurl itself sends once more. iotpkg::send does not send again where libcurl refuses a certificate.
#pragma once

#include <memory>
#include <string>

#include <iotpkg/transport.hpp>

#include "answer.hpp"
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
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(to.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(to.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);  // threads
}

// The transport.
inline auto curl_easy(const destination& to) {
    return [&to, transfer = std::make_unique<curl_handle>()](iotpkg::request_view out) -> answer {
        prepare(*transfer, out, to);
        return transfer->end(curl_easy_perform(transfer->get()));
    };
}

}  // namespace transports
