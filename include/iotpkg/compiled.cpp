// SPDX-License-Identifier: BSL-1.0
// What a program that defines IOTPKG_COMPILED, in every file, compiles once: add this file to it. CMake's
// target iotpkg::compiled does both.
#ifndef IOTPKG_COMPILED
#define IOTPKG_COMPILED
#endif

#include <cstddef>
#include <span>
#include <string_view>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/document/check_document.hpp>
#include <iotpkg/operation/build.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/response/parse_response.hpp>
#include <iotpkg/rules/report_text.hpp>
#include <iotpkg/update_package_version.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {
namespace detail {

template <class Fields>
void check_at_run_time(const Fields& of, const policy& severities, violation_sink& sink) {
    check_fields(of, severities, sink);
}

}  // namespace detail

#define IOTPKG_COMPILE(operation)                                                                            \
    template request detail::build_checked(const detail::fields<operation>&);                                \
    template result<request_view, write_error> detail::write_checked(const detail::fields<operation>&,       \
                                                                     std::span<char>);                       \
    template result<request> detail::build<detail::rules_asked::demands>(const detail::fields<operation>&,   \
                                                                         const policy&);                     \
    template result<request> detail::build<detail::rules_asked::all>(const detail::fields<operation>&,       \
                                                                     const policy&);                         \
    template result<request_view, write_error> detail::write<detail::rules_asked::demands>(                  \
        const detail::fields<operation>&, const policy&, std::span<char>);                                   \
    template result<request_view, write_error> detail::write<detail::rules_asked::all>(                      \
        const detail::fields<operation>&, const policy&, std::span<char>);                                   \
    template void detail::check_at_run_time(const detail::fields<operation>&, const policy&,                 \
                                            detail::violation_sink&);                                        \
    template checked_document check_document<operation>(std::string_view, const policy&, std::size_t);       \
    template void detail::read_documents<operation>(std::string_view, const policy&, std::size_t,            \
                                                    detail::document_visitor&);

IOTPKG_COMPILE(create_package_version_operation)
IOTPKG_COMPILE(update_package_version_operation)
#undef IOTPKG_COMPILE

template result<create_package_version_response, service_error> parse_response(const http_response_view&);
template result<update_package_version_response, service_error> parse_response(const http_response_view&);

}  // namespace IOTPKG_NAMESPACE
