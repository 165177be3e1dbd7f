// Sends documents over libcurl: all requests of a thread at once.
#include "curl_multi.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    example::program self(count, arguments, "libcurl's multi interface");
    curl_global_init(CURL_GLOBAL_DEFAULT);
    return self.run([&] {
        example::curl_multi multi(self.to());
        for (iotpkg::request& request : self.requests()) {
            iotpkg::send<example::curl_answer>(
                request, multi.put(), self.retry(), multi.wait(),
                [&self, path = request](const auto& sent) { self.print(path, sent); });
        }
        multi.run();
    });
}
