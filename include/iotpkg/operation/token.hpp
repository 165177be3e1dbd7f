// SPDX-License-Identifier: BSL-1.0
// The client token of one request: given, derived from its content, or drawn.
#pragma once

#include <cstdlib>
#include <string_view>

#include <iotpkg/bytes/uuid.hpp>
#include <iotpkg/client_token.hpp>
#include <iotpkg/operation/content_token.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Where the system has no random bytes to give, the program stops: a token that another host may draw too
// would let the service take one package version for another.
class token_text {
public:
    template <class Fields>
    explicit token_text([[maybe_unused]] const Fields& of) {
        if constexpr (Fields::may_derive_token) {
            if (of.token == token_source::content) {
                made_ = token_of_content(of);
                return;
            }
        }
        if constexpr (Fields::template may_have<subject::client_token>) {
            given_ = get_field<subject::client_token>(of);
        }
        if constexpr (Fields::may_draw_token) {
            // Also for a null pointer that is no error: it counts as nothing given.
            if (!given_.present()) {
                draw();
            }
        }
    }
    token_text() { draw(); }

    [[nodiscard]] std::string_view view() const {
        return given_.present() ? given_.view() : std::string_view(made_.data(), made_.size());
    }

private:
    void draw() {
        if (!random_uuid(made_)) {
            std::abort();
        }
    }

    uuid_text made_{};
    text given_;
};

}  // namespace IOTPKG_NAMESPACE::detail
