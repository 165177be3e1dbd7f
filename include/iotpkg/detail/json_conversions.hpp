// All JSON forms, one header for each kind of type. A new one is one more line here; see json_form.hpp.
#pragma once

#include <iotpkg/detail/json_form.hpp>
#include <iotpkg/detail/json_names.hpp>
#include <iotpkg/detail/json_policy.hpp>
#include <iotpkg/detail/json_report.hpp>
#include <iotpkg/detail/json_request.hpp>
#include <iotpkg/detail/json_texts.hpp>
#include <iotpkg/detail/json_value_text.hpp>
