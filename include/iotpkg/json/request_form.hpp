// SPDX-License-Identifier: BSL-1.0
// Requests in JSON: their bodies, and the documents that they come from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/constant.hpp>
#include <iotpkg/document_text.hpp>
#include <iotpkg/json/form.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/text/json_unescape.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Reads what write_body has written: objects of strings and of such objects, three deep, without white space.
// No parser is asked: one would refuse, or mend, text that a lenient policy has let pass.
class body_reader {
public:
    explicit body_reader(std::string_view body) : left_(body) {}

    // Adds the members of the object that comes next.
    template <class Json>
    void add_members(Json& out) {
        take();
        while (!left_.empty() && left_.front() != '}') {
            const auto name = typename Json::object_t::key_type(string());
            take();  // the colon
            if (left_.starts_with('{')) {
                Json inner = Json::object();
                add_members(inner);
                out[name] = std::move(inner);
            } else {
                out[name] = typename Json::string_t(string());
            }
            if (left_.starts_with(',')) {
                take();
            }
        }
        take();
    }

private:
    void take() { left_.remove_prefix(left_.empty() ? 0 : 1); }

    std::string string() {
        take();
        std::size_t size = 0;
        while (size < left_.size() && left_[size] != '"') {
            size += left_[size] == '\\' ? 2u : 1u;
        }
        std::string text = unescaped(left_.substr(0, size));
        left_.remove_prefix(size < left_.size() ? size : left_.size());
        take();
        return text;
    }

    std::string_view left_;
};

template <class Json>
void add_body(Json& out, std::string_view body) {
    body_reader(body).add_members(out);
}

template <>
struct json_form<request_view> {
    template <class Json>
    static void write(Json& out, const request_view& of) {
        out = Json::object();
        add_body(out, of.body());
    }
};

template <std::size_t Size, token_source Token>
struct json_form<constant_request<Size, Token>> {
    template <class Json>
    static void write(Json& out, const constant_request<Size, Token>& of) {
        out = Json::object();
        add_body(out, of.body());
    }
};

// The document: names, members of the body, token.
template <class Json>
Json document_of(const request_view& of) {
    Json out = Json::object();
    const auto set = [&out](subject about, std::string_view text) {
        out[typename Json::object_t::key_type(row_of(about).name())] = typename Json::string_t(text);
    };
    each_name(of.path(), set);
    add_body(out, of.body());
    if (!of.query().empty()) {
        set(subject::client_token, of.client_token());
    }
    return out;
}

}  // namespace IOTPKG_NAMESPACE::detail
