// SPDX-License-Identifier: BSL-1.0
// A library whose interface has types of iotpkg.
#pragma once

#include <string_view>

#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/report.hpp>

iotpkg::result<iotpkg::request> release(std::string_view version);
