// SPDX-License-Identifier: BSL-1.0
// The hosts under which S3 serves objects, label by label.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "slow_region.hpp"
#include "slow_text.hpp"

namespace slow {

inline std::string lowered(std::string_view given) {
    std::string made(given);
    for (char& one : made) {
        one = one >= 'A' && one <= 'Z' ? static_cast<char>(one + ('a' - 'A')) : one;
    }
    return made;
}

struct s3_host {
    bool is_known = false;
    bool is_access_point = false;
    bool has_bucket = false;
    std::string bucket{};
};

// The labels of a host behind the bucket, last one first.
class host_reader {
public:
    static s3_host read(std::string_view given) {
        const std::string host = lowered(given);
        for (const std::string_view domain :
             {".amazonaws.com.cn", ".amazonaws.com", ".c2s.ic.gov", ".sc2s.sgov.gov", ".cloud.adc-e.uk",
              ".csp.hci.ic.gov", ".amazonaws.eu"}) {
            if (host.ends_with(domain)) {
                host_reader reader;
                reader.labels_ = split(host.substr(0, host.size() - domain.size()), '.');
                return reader.service();
            }
        }
        return {};
    }

private:
    std::string take() {
        if (labels_.empty()) {
            return "";
        }
        const std::string last = labels_.back();
        labels_.pop_back();
        return last;
    }

    static bool is_region(std::string_view label) {
        const region_verdict read = read_region(label);
        return read.is_region || read.error.reason == region_error::code::unknown_partition;
    }

    s3_host service() {
        const std::string last = take();
        if (is_region(last)) {
            return behind_region();
        }
        if (last == "s3-global") {
            return {false, take() == "accesspoint", false, ""};
        }
        if (last == "s3-accelerate") {
            return bucket(true);
        }
        if (last == "dualstack") {
            return take() == "s3-accelerate" ? bucket(true) : s3_host();
        }
        if (last.starts_with("s3-fips-")) {
            return is_region(last.substr(8)) ? bucket(false) : s3_host();
        }
        const bool has_region = last.starts_with("s3-") && is_region(last.substr(3));
        return last == "s3" || last == "s3-external-1" || has_region ? bucket(false) : s3_host();
    }

    s3_host behind_region() {
        std::string name = take();
        name = name == "dualstack" ? take() : name;
        for (const std::string_view other : {"s3-accesspoint", "s3-object-lambda", "s3-outposts"}) {
            if (name.starts_with(other)) {
                return {false, true, false, ""};
            }
        }
        return name == "s3" || name == "s3-fips" ? bucket(false) : s3_host();
    }

    // All that is left of the host.
    s3_host bucket(bool is_needed) {
        std::string all;
        for (const std::string& label : labels_) {
            all += (&label == &labels_.front() ? "" : ".") + label;
        }
        return {!labels_.empty() || !is_needed, false, !labels_.empty(), all};
    }

    std::vector<std::string> labels_;
};

}  // namespace slow
