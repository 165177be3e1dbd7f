// SPDX-License-Identifier: BSL-1.0
// What an adapter of this folder gives for one attempt: what came back, or why nothing did.
//
// Needs: iotpkg alone.
//
// Limits: it knows its own attempt. An earlier one may have arrived all the same.
#pragma once

#include <string>

#include <iotpkg/response.hpp>
#include <iotpkg/result.hpp>

namespace transports {

struct no_answer {
    std::string reason;  // in the words of the HTTP library
    bool timed_out = false;
    // False where nothing of the request was sent, so that it was surely not carried out.
    bool may_have_arrived = true;
    // A certificate that is refused does not get better. Anything else may.
    bool refused_certificate = false;

    // Asked by iotpkg::send: the client token makes it safe, arrived or not.
    [[nodiscard]] bool retryable() const { return !refused_certificate; }

    [[nodiscard]] std::string message() const {
        return (timed_out ? "timed out" : reason) +
               (may_have_arrived ? "; the attempt may have been carried out" : "; the attempt sent nothing");
    }
};

using answer = iotpkg::result<iotpkg::http_response, no_answer>;

}  // namespace transports
