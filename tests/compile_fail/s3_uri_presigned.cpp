// SPDX-License-Identifier: BSL-1.0
// URLs: no signature.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_is_presigned_give_it_without_its_signature
// expect 2: s3_url_is_presigned_give_it_without_its_signature
// expect 3: s3_url_is_presigned_give_it_without_its_signature

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=b");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact(
        "https://acme.s3.amazonaws.com/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact(
        "https://acme.s3.amazonaws.com/a?versionId=b&x-amz-signature=0");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact(
        "https://acme.s3.amazonaws.com/a?AWSAccessKeyId=A&Signature=0");
#endif
}
