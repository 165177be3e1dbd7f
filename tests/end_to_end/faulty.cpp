// SPDX-License-Identifier: BSL-1.0
// A program over cpp-httplib with a fault in it, which IOTPKG_FAULT names; without, it has none. Tests that
// cannot tell it from a right one are of no use.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "cpp_httplib.hpp"
#include "program.hpp"

namespace {

// The text of a request, where it can be changed.
struct changeable {
    explicit changeable(iotpkg::request_view out)
        : path(out.path()),
          query(out.query()),
          body(out.body()),
          method(out.method() == "PUT" ? iotpkg::http_method::put : iotpkg::http_method::patch) {}

    // Valid until the next call.
    iotpkg::request_view view() {
        text = path + (query.empty() ? "" : "?") + query + body;
        iotpkg::detail::wire_layout layout{.path_end = path.size(), .method = method};
        layout.query_end = text.size() - body.size();
        layout.body_end = text.size();
        return {text.data(), layout};
    }

    std::string path;
    std::string query;
    std::string body;
    iotpkg::http_method method;
    std::string text{};
};

// One byte of the last text, so that the body stays JSON.
void change_body(std::string& body) {
    const std::size_t last = body.find_last_of("abcdefghijklmnopqrstuvwxyz");
    if (last != body.npos) {
        body[last] = static_cast<char>(body[last] - 'a' + 'A');
    }
}

auto faulty(const transports::destination& to) {
    const char* const named = std::getenv("IOTPKG_FAULT");
    return [&to, fault = std::string(named == nullptr ? "" : named),
            last = std::string()](iotpkg::request_view out) mutable -> transports::answer {
        const bool again = out.target() == last;
        last = out.target();
        changeable sent(out);
        if (fault == "body") {
            change_body(sent.body);
        } else if (fault == "token" && again) {
            sent.query.back() = sent.query.back() == '0' ? '1' : '0';
        } else if (fault == "method") {
            sent.method = iotpkg::http_method::put;
        } else if (fault == "path") {
            sent.path = std::filesystem::path(sent.path).lexically_normal().string();
        }
        changeable covered = sent;
        if (fault == "query") {
            covered.query.clear();
        }

        const iotpkg::request_view wire = sent.view();
        httplib::Client client(to.url());
        client.set_url_encode(false);
        client.set_read_timeout(to.timeout);
        client.set_tcp_nodelay(true);
        httplib::Request request;
        request.method = wire.method();
        request.path = wire.target();
        request.body = wire.body();
        for (const transports::header& each : transports::sign(covered.view(), to)) {
            request.headers.insert(each);
        }
        const httplib::Result received = client.send(request);
        if (!received) {
            return iotpkg::unexpected(transports::no_answer{
                .reason = to_string(received.error()),
                .may_have_arrived = !transports::is_before_connected(received.error())});
        }
        return iotpkg::http_response{.status = received->status,
                                     .error_type = received->get_header_value("X-Amzn-Errortype"),
                                     .body = received->body};
    };
}

}  // namespace

int main(int count, char** arguments) {
    transports::program self(count, arguments, "cpp-httplib, with a fault");
    return transports::send_all(self, faulty);
}
