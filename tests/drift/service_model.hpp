// SPDX-License-Identifier: BSL-1.0
// A service model in one of the two forms, and what it says that the table does not.
#pragma once

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

#include "botocore.hpp"
#include "differences.hpp"
#include "model.hpp"
#include "smithy.hpp"
#include "table.hpp"

namespace drift {

struct verdict {
    std::string form;
    std::vector<std::string> differences{};
    std::vector<std::string> known{};
};

// Throws what derives from std::exception where the model is of neither form, or lacks what its form
// promises.
inline verdict verdict_on(const nlohmann::json& model) {
    const bool is_botocore = botocore::is_form_of(model);
    if (!is_botocore && !smithy::is_form_of(model)) {
        throw std::runtime_error(
            "is neither of botocore's form (metadata, operations, shapes) nor Smithy's JSON AST");
    }
    verdict made{is_botocore ? "botocore's form" : "Smithy's JSON AST"};
    for (const operation& in_table : {table::operation_of<iotpkg::create_package_version_operation>(),
                                      table::operation_of<iotpkg::update_package_version_operation>()}) {
        const std::optional<operation> in_model = is_botocore ? botocore::operation_of(model, in_table.name)
                                                              : smithy::operation_of(model, in_table.name);
        if (!in_model) {
            throw std::runtime_error(made.form + ", has no operation " + in_table.name);
        }
        const comparison compared(*in_model, in_table);
        made.differences.insert(made.differences.end(), compared.lines().begin(), compared.lines().end());
        made.known.insert(made.known.end(), compared.known().begin(), compared.known().end());
    }
    return made;
}

}  // namespace drift
