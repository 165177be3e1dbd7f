// SPDX-License-Identifier: BSL-1.0
// Where the verdicts on documents go, one after the other.
#pragma once

#include <utility>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

class document_visitor {
public:
    virtual void visit(checked_document&& checked) = 0;

protected:
    ~document_visitor() = default;
};

template <class Visit>
class visitor_of_documents final : public document_visitor {
public:
    explicit visitor_of_documents(Visit& visit) : visit_(visit) {}
    void visit(checked_document&& checked) override { visit_(std::move(checked)); }

private:
    Visit& visit_;
};

}  // namespace IOTPKG_NAMESPACE::detail
