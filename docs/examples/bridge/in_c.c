// SPDX-License-Identifier: BSL-1.0
// The same in C, with what firmware knows of itself:
//     in_c VERSION S3_LOCATION      creates a version
//     in_c <DOCUMENT                creates the version that a JSON document describes
//     in_c VERSION                  publishes it
#include <stdio.h>

#include "package_version.h"

static const struct bridge_answer* create(const char* version, const char* location) {
    const struct bridge_entry attributes[] = {{"channel", "stable"}, {"min-hardware", "rev-C"}};
    const struct bridge_package_version release = {
        .package_name = "thermostat-firmware",
        .version_name = version,
        .attributes = attributes,
        .attribute_count = sizeof(attributes) / sizeof(attributes[0]),
        .s3_uri = location,
        .token_from_content = true,  // sent twice, it is still one version
    };
    return bridge_create_package_version(&release);
}

static const struct bridge_answer* create_from_input(void) {
    static char document[64 * 1024];
    return bridge_create_package_version_from_document(document, fread(document, 1, sizeof(document), stdin));
}

int main(int count, char** arguments) {
    const struct bridge_answer* const answer =
        count > 2    ? create(arguments[1], arguments[2])
        : count == 2 ? bridge_publish_package_version("thermostat-firmware", arguments[1])
                     : create_from_input();
    if (answer == NULL) {
        fputs("no memory\n", stderr);
        return 2;
    }
    for (size_t index = 0; index < answer->violation_count; ++index) {
        fprintf(stderr, "%s\n", answer->violations[index].message);
    }
    const int status = answer->request == NULL;
    if (answer->request != NULL) {
        printf("%s %s\n", answer->request->method, answer->request->target);
        printf("Content-Type: %s\n\n%s\n", answer->request->content_type, answer->request->body);
    }
    bridge_free(answer);
    return status;
}
