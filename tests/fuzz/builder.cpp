// SPDX-License-Identifier: BSL-1.0
// The builder under named policies and random ones: its report is that of the slow rules, its request is
// there exactly when there is no error, and says what it was given; the quick ways agree with the careful
// one.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/operation/one_pass.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/slow_request.hpp"
#include "builders.hpp"
#include "findings.hpp"
#include "fuzzers.hpp"
#include "input.hpp"
#include "request_checks.hpp"
#include "request_input.hpp"

namespace fuzz {
namespace {

using iotpkg::policy;
using iotpkg::rule;
using findings = std::vector<slow::finding>;

// A policy is a template argument: these are compiled.
constexpr policy legacy_buckets = policy::recommended.off(rule::bucket_characters)
                                      .off(rule::bucket_max_length)
                                      .error(rule::s3_version_missing);
constexpr policy little_is_wrong = policy::recommended.warn(rule::null_text)
                                       .off(rule::tag_key_duplicate)
                                       .warn(rule::attribute_key_duplicate)
                                       .off(rule::description_characters)
                                       .warn(rule::utf8)
                                       .off(rule::attributes_size);
constexpr policy job_documents = policy::service.error(rule::recipe_json)
                                     .error(rule::recipe_placeholder_attribute)
                                     .error(rule::description_bytes)
                                     .warn(rule::description_max_length);

// In memory of that very size.
template <class Builder>
void expect_written(const Builder& builder, const slow::request& of, const findings& expected,
                    std::size_t needed, std::size_t size) {
    const std::unique_ptr<char[]> memory(new char[size]);
    const auto written = builder.write_to({memory.get(), size});
    if (written) {
        expect(!slow::has_error(expected) && size >= needed, "written where it should not be");
        expect_wire(*written, of);
        return;
    }
    const iotpkg::write_error& why = written.error();
    if (!slow::has_error(expected)) {
        expect(why.reason == iotpkg::write_error::code::too_small && why.needed == needed && size < needed,
               "too small", [&] { return std::to_string(why.needed) + " of " + std::to_string(needed); });
        return;
    }
    std::size_t errors = 0;
    rule first{};
    for (const slow::finding& one : expected) {
        if (one.weight == iotpkg::severity::error && errors++ == 0) {
            first = one.id;
        }
    }
    expect(why.reason == iotpkg::write_error::code::invalid && why.errors == errors && why.first == first,
           "what write_to says", [&] { return std::to_string(why.errors) + to_string(expected); });
}

template <policy Policy, class Builder>
void run(const Builder& builder, const slow::request& of, input_reader& input) {
    using operation = typename decltype(builder.fields())::operation;
    const findings expected = slow::request_checker(of, Policy).check();
    const iotpkg::report report = builder.check();
    expect_same(findings_of(report), expected, "check()");
    const iotpkg::result<iotpkg::request> built = builder.build();
    expect(built.has_value() != slow::has_error(expected), "a request exactly where there is no error",
           [&] { return to_string(expected); });
    const std::size_t asked = input.byte();
    std::size_t needed = 0;
    if (built) {
        expect_wire(*built, of);
        needed = built->target().size() + built->body().size();
        const bool stands_encoded = slow::percent_encoded(built->client_token()) != built->client_token();
        needed += stands_encoded ? built->client_token().size() : 0;
        if (asked % 4 == 0) {
            expect_parses_back(built->body(), of);
        }
        if (asked % 4 == 1) {
            expect_document<operation>(*built, of, Policy);
        }
    } else {
        expect_same(findings_of(built.error()), expected, "build()");
    }
    if (asked % 4 == 2) {
        expect_no_sensitive_text(report, of);
    }
    constexpr std::size_t slack = 4096;
    const std::size_t size = asked < 64                   ? needed
                             : asked < 128 && needed != 0 ? needed - 1
                                                          : input.below(needed + slack);
    expect_written(builder, of, expected, needed, size);
}

template <policy Policy>
void run(const slow::request& of, input_reader& input) {
    const borrowed from(of);
    const borrowed_text token = text_of(of.client_token);
    if (of.is_update) {
        if (of.action.is_present) {
            run<Policy>(
                updating<Policy>(from).action(iotpkg::package_version_action::publish).client_token(token),
                of, input);
        } else {
            run<Policy>(updating<Policy>(from).client_token(token), of, input);
        }
    } else {
        run<Policy>(creating<Policy>(from).client_token(token), of, input);
    }
}

// A policy of the running program: of all ways the careful one alone takes it.
template <class Builder>
void run_randomly(const Builder& builder, const slow::request& of, const policy& severities) {
    const findings expected = slow::request_checker(of, severities).check();
    expect_same(findings_of(builder.check(severities)), expected, "check(policy)");
    const auto built = iotpkg::detail::build_carefully(builder.fields(), severities);
    expect(built.has_value() != slow::has_error(expected), "a request exactly where there is no error",
           [&] { return to_string(expected); });
    if (built) {
        expect_wire(*built, of);
        expect_parses_back(built->body(), of);
    } else {
        expect_same(findings_of(built.error()), expected, "build(policy)");
    }
}

void run_randomly(slow::request of, const policy& severities) {
    of.action = {};
    const borrowed from(of);
    const borrowed_text token = text_of(of.client_token);
    if (of.is_update) {
        run_randomly(updating<policy::recommended>(from).client_token(token), of, severities);
    } else {
        run_randomly(creating<policy::recommended>(from).client_token(token), of, severities);
    }
}

template <class Block, class Fields>
std::string write_at_once(const Fields& of, std::string_view token, std::size_t size) {
    const std::unique_ptr<char[]> memory(new char[size]);
    iotpkg::detail::wire_layout layout;
    const bool is_written =
        iotpkg::detail::one_pass<Fields, Block>::write(of, token, memory.get(), memory.get() + size, layout);
    return is_written ? all_of(iotpkg::request_view(memory.get(), layout)) : std::string();
}

// The kernel writes only what the careful way writes; its forms write the same.
template <class Fields>
void compare_kernels(const Fields& fields, std::string_view token, input_reader& input) {
    const auto careful = iotpkg::detail::build_carefully(fields, policy::recommended);
    const std::string expected = careful ? all_of(*careful) : std::string();
    constexpr std::size_t ample = 48 * 1024;
    const std::string vector = write_at_once<iotpkg::detail::text_block>(fields, token, ample);
    const std::string portable = write_at_once<iotpkg::detail::portable_block>(fields, token, ample);
    expect(vector == portable, "the forms of the kernel", [&] { return vector + '\n' + portable; });
    expect(vector.empty() || vector == expected, "the kernel", [&] { return vector + '\n' + expected; });
    const std::size_t size = input.below(2 * expected.size() + 64);
    const std::string less = write_at_once<iotpkg::detail::text_block>(fields, token, size);
    expect(less.empty() || less == expected, "the kernel in less memory", less);
}

void compare_kernels(const slow::request& of, input_reader& input) {
    const borrowed from(of);
    const std::string_view token = of.client_token.is_present ? std::string_view(of.client_token.text)
                                                              : "0f8fad5b-d9cb-469f-a165-70867728950e";
    if (of.is_update) {
        compare_kernels(updating<policy::recommended>(from).client_token(token).fields(), token, input);
    } else {
        compare_kernels(creating<policy::recommended>(from).client_token(token).fields(), token, input);
    }
}

// A token of the content: the same for the same content, whatever the policy lets pass.
template <class Builder>
void derive_token(const Builder& builder, const slow::request& of) {
    const auto first = builder.build();
    const auto second = builder.build();
    expect(first.has_value() == second.has_value(), "the same again");
    if (first) {
        expect_wire(*first, of);
        expect(first->client_token() == second->client_token(), "the same token again");
    }
}

void derive_token(slow::request of) {
    of.client_token = {};
    of.action = {};
    const borrowed from(of);
    if (of.is_update) {
        derive_token(updating<policy::none()>(from).client_token(iotpkg::from_content), of);
    } else {
        derive_token(creating<policy::none()>(from).client_token(iotpkg::from_content), of);
    }
}

}  // namespace

void builder(bytes input) {
    input_reader reader(input);
    const std::size_t way = reader.byte();
    const std::uint64_t seed = reader.byte();
    // Many entries take a hundred times as long as few, and libFuzzer tries often what it has kept: they go
    // one way.
    constexpr std::size_t many_entries = 10;
    const map_counts counts = way % 12 == many_entries ? map_counts::any : map_counts::few;
    const slow::request of = request_input(reader, counts).make();
    switch (way % 12) {
        case 0: run<policy::recommended>(of, reader); break;
        case 1: run<policy::service>(of, reader); break;
        case 2: run<policy::wire_safe>(of, reader); break;
        case 3: run<policy::strict>(of, reader); break;
        case 4: run<policy::none()>(of, reader); break;
        case 5: run<legacy_buckets>(of, reader); break;
        case 6: run<little_is_wrong>(of, reader); break;
        case 7: run<job_documents>(of, reader); break;
        case 8: compare_kernels(of, reader); break;
        case 9: derive_token(of); break;
        case many_entries:
            if (seed % 2 == 0) {
                run<policy::recommended>(of, reader);
            } else {
                compare_kernels(of, reader);
            }
            break;
        default: run_randomly(of, random_policy(way * 7919 + seed)); break;
    }
}

}  // namespace fuzz
