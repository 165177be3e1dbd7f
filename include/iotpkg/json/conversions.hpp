// SPDX-License-Identifier: BSL-1.0
// All JSON forms, one header for each kind of type. A new one is one more line here; see json_form.hpp.
#pragma once

#include <iotpkg/json/form.hpp>
#include <iotpkg/json/names.hpp>
#include <iotpkg/json/policy_form.hpp>
#include <iotpkg/json/report_form.hpp>
#include <iotpkg/json/request_form.hpp>
#include <iotpkg/json/text_forms.hpp>
#include <iotpkg/json/value_text.hpp>
