// SPDX-License-Identifier: BSL-1.0
// A library whose interface has types of iotpkg.
#pragma once

#include <string_view>

#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/result.hpp>

iotpkg::result<iotpkg::request> release(std::string_view version);
