// SPDX-License-Identifier: BSL-1.0
// What is said of a resource of a template that no rule for requests says: faults of its own, notes, and the
// severities that rules have for it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/nearest.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/subject.hpp>

#include "cloud_formation.hpp"
#include "finding.hpp"
#include "options.hpp"
#include "translation.hpp"
#include "tree.hpp"

namespace iotpkg_check {

class resource_findings {
public:
    explicit resource_findings(const options& wanted)
        : severities_(wanted.severities), faults_(wanted.max_findings), most_notes_(wanted.max_findings) {}

    [[nodiscard]] const iotpkg::policy& severities() const { return severities_; }
    void turn_off(iotpkg::rule id) { severities_ = severities_.off(id); }
    // Unless somebody turned it off.
    void make_error(iotpkg::rule id) {
        if (severities_.severity_of(id) != iotpkg::severity::off) {
            severities_ = severities_.error(id);
        }
    }

    // Nothing of the resource is what CloudFormation works out.
    [[nodiscard]] bool is_complete() const { return is_complete_; }
    [[nodiscard]] std::vector<note>&& take_notes() { return std::move(notes_); }
    // How many there are beside these.
    [[nodiscard]] std::size_t omitted_notes() const { return omitted_notes_; }

    // Notes that it is a function; false where it is none.
    bool pass_over(const node& value, std::string_view pointer) {
        const std::string_view name = function_of(value);
        if (name.empty()) {
            return false;
        }
        add_note(value.at, name, pointer);
        return true;
    }

    // The pointer is that of a request.
    void add_fault(iotpkg::rule broken, const iotpkg::text_range& at, std::string_view pointer,
                   std::string_view expected = {}) {
        iotpkg::violation found = violation_of(broken, severities_.severity_of(broken));
        found.pointer = pointer;
        found.expected = expected;
        if (found.severity != iotpkg::severity::off) {
            faults_.add(found);
        }
        if (faults_.size() != places_.size()) {
            places_.push_back(at);
        }
    }

    // A name that is none, or a function beside names. It may be shown where it looks like a name.
    void refuse_name(const node& key, iotpkg::subject whole, const std::vector<std::string>& names) {
        if (key.text.starts_with("Fn::")) {
            add_note(key.at, key.text, "what it stands for");
            return;
        }
        const std::string around(pointer_of(whole));
        const std::vector<std::string_view> known(names.begin(), names.end());
        add_fault(iotpkg::rule::document_member_unknown, key.at,
                  is_plain_name(key.text) ? around + '/' + key.text : around,
                  iotpkg::nearest(key.text, known));
    }

    // Adds the faults to what is found in a text of that size, as if they stood behind it.
    void add_to(iotpkg::report& found, origin& from, std::size_t behind) const {
        for (std::size_t index = 0; index < faults_.size(); ++index) {
            iotpkg::violation placed = faults_[index];
            placed.line = 1;
            placed.column = ++behind;
            from.add(behind - 1, places_[index]);
            found.add(placed);
        }
        count_omitted(iotpkg::severity::error, faults_.errors(), found);
        count_omitted(iotpkg::severity::warning, faults_.warnings(), found);
    }

private:
    void add_note(const iotpkg::text_range& at, std::string_view name, std::string_view pointer) {
        is_complete_ = false;
        if (notes_.size() == most_notes_) {
            ++omitted_notes_;
            return;
        }
        notes_.push_back({at, std::string(shown_function(name)) + " is not evaluated, so " +
                                  std::string(pointer) + " is not checked"});
    }

    // The report has as many of these as it keeps.
    void count_omitted(iotpkg::severity weight, std::size_t all, iotpkg::report& found) const {
        const auto kept = static_cast<std::size_t>(
            std::count_if(faults_.begin(), faults_.end(),
                          [weight](const iotpkg::violation& one) { return one.severity == weight; }));
        for (std::size_t count = kept; count < all; ++count) {
            found.add(violation_of(iotpkg::rule::document_type, weight));
        }
    }

    iotpkg::policy severities_;
    // As those of a request, without their places.
    iotpkg::report faults_;
    std::vector<iotpkg::text_range> places_;
    std::size_t most_notes_;
    std::vector<note> notes_;
    std::size_t omitted_notes_ = 0;
    bool is_complete_ = true;
};

}  // namespace iotpkg_check
