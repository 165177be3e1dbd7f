// SPDX-License-Identifier: BSL-1.0
// Texts that are read as trees: YAML, and templates of CloudFormation in YAML or JSON.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <iotpkg/document.hpp>

#include "allowance.hpp"
#include "checked_text.hpp"
#include "cloud_formation.hpp"
#include "finding.hpp"
#include "options.hpp"
#include "package_version_resource.hpp"
#include "text_form.hpp"
#include "translation.hpp"
#include "tree.hpp"
#include "tree_of_json.hpp"
#ifdef IOTPKG_CHECK_YAML
#include "tree_of_yaml.hpp"
#endif

namespace iotpkg_check {

class tree_checker {
public:
    tree_checker(checked_text& checked, const options& wanted)
        : checked_(checked), wanted_(wanted), documents_(checked, wanted), left_(wanted.max_size) {
        checked_.pieces.push_back({{0, checked_.text.size()}, 1, {}, {}});
    }

    void check(const tree& all, tree_form form) {
        piece().readable = readable_parts(checked_.text, all, form, [](std::string_view name) {
            return is_known_name(name) || is_template_name(name) || is_property_name(name);
        });
        try {
            for (const node* const root : all.roots) {
                check_root(*root);
            }
        } catch (const too_large&) {
            refuse_aliases();
        }
    }

#ifdef IOTPKG_CHECK_YAML
    void check_yaml() {
        try {
            check(tree_of_yaml(checked_.text, left_), tree_form::yaml);
        } catch (const tree_fault& fault) {
            refuse_all(fault);
        } catch (const too_large&) {
            refuse_aliases();
        }
    }
#endif

    // What is no JSON, but says that it is a template: why it is none.
    void refuse_json(const tree_fault& fault) {
        iotpkg::checked_document one =
            wanted_.kind->check(checked_.text, iotpkg::policy::wire_safe, wanted_.max_findings);
        iotpkg::checked_document kept;
        for (const iotpkg::violation& found : one.report) {
            if (is_of_syntax(found.rule)) {
                kept.report.add(found);
            }
        }
        if (kept.report.empty()) {
            refuse(fault);
        } else {
            documents_.keep(piece(), {}, std::move(kept));
        }
    }

private:
    static bool is_of_syntax(iotpkg::rule id) {
        using enum iotpkg::rule;
        return id == document_json || id == document_surrogate || id == document_trailing_text || id == utf8;
    }

    checked_piece& piece() { return checked_.pieces.back(); }

    void check_root(const node& root) {
        try {
            if (is_template(root)) {
                check_template(root);
            } else {
                check_requests(root);
            }
        } catch (const tree_fault& fault) {
            refuse(fault);
        }
    }

    // What is no tree. Of its text nothing is shown but how far its lines are indented.
    void refuse_all(const tree_fault& fault) {
        piece().readable.emplace();
        const std::string_view text = checked_.text;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find_first_not_of(' ', begin), text.size());
            if (end != begin) {
                piece().readable->push_back({begin, end});
            }
            const std::size_t line_feed = text.find('\n', end);
            begin = line_feed == text.npos ? text.size() : line_feed + 1;
        }
        refuse(fault);
    }

    void refuse_aliases() {
        checked_.problem = "has aliases that make more of it than may be read; --max-size allows more";
    }

    void refuse(const tree_fault& fault) {
        add(violation_of(fault.broken, iotpkg::severity::error), fault.at);
    }

    // A finding that is of no request.
    void add(iotpkg::violation found, std::size_t at) {
        iotpkg::checked_document nothing;
        found.line = 1;
        found.column = 1;
        nothing.report.add(found);
        origin from;
        from.add(0, {at, at});
        documents_.keep(piece(), {}, std::move(nothing),
                        {.from = std::make_shared<const origin>(std::move(from)), .own_part = {at, at}});
    }

    // A request, or a list of them. What cannot be put is told in its turn.
    void check_requests(const node& root) {
        translation made(left_);
        std::vector<refused_element> refused;
        if (root.kind == node_kind::list) {
            refused = made.put_each(root);
        } else {
            made.put(root);
        }
        const auto from = std::make_shared<const origin>(made.take_origin());
        auto next = refused.begin();
        std::size_t elements = 0;
        wanted_.kind->check_all(
            made.text(), wanted_.severities, wanted_.max_findings, [&](iotpkg::checked_document&& one) {
                for (; next != refused.end() && next->elements_before <= elements; ++next) {
                    refuse(next->fault);
                }
                const std::size_t index = elements + static_cast<std::size_t>(next - refused.begin());
                const bool is_element = root.kind == node_kind::list && index < root.elements.size();
                const node& own = is_element ? *root.elements[index] : root;
                ++elements;
                documents_.keep(piece(), made.text(), std::move(one), {.from = from, .own_part = own.at});
            });
        for (; next != refused.end(); ++next) {
            refuse(next->fault);
        }
    }

    void check_template(const node& root) {
        if (!wanted_.kind->creates) {
            checked_.problem =
                "is a template of CloudFormation, which makes no " + std::string(wanted_.kind->name);
            return;
        }
        std::unordered_set<std::string_view> names;
        each_entry(*find_entry(root, "Resources"), [&](const node& name, const node& resource) {
            left_.spend(name.text.size() + resource.elements.size());
            if (name.text.starts_with("Fn::")) {
                documents_.keep_notes(
                    piece(), {{resource.at, std::string(shown_function(name.text)) +
                                                " is not evaluated, so what it stands for is not checked"}});
            } else if (is_package_version(resource)) {
                if (!names.insert(name.text).second) {
                    refuse_second(name, "/Resources");
                }
                refuse_repeated(resource, "Type");
                refuse_repeated(resource, "Properties");
                check_resource(resource);
            }
        });
        refuse_repeated(root, "Resources");
        checked_.is_other_template = names.empty();
    }

    // Of a name that stands twice, the first one counts.
    void refuse_repeated(const node& map, std::string_view name) {
        bool is_second = false;
        each_entry(map, [&](const node& key, const node&) {
            if (key.text == name) {
                if (is_second) {
                    refuse_second(key, '/' + std::string(name));
                }
                is_second = true;
            }
        });
    }

    void refuse_second(const node& key, std::string_view pointer) {
        constexpr iotpkg::rule broken = iotpkg::rule::document_member_duplicate;
        iotpkg::violation found = violation_of(broken, wanted_.severities.severity_of(broken));
        found.pointer = pointer;
        if (found.severity != iotpkg::severity::off) {
            add(found, key.at.begin);
        }
    }

    void check_resource(const node& resource) {
        package_version_resource made(resource, wanted_, left_);
        resource_findings& said = made.said();
        if (made.is_passed_over()) {
            checked_.has_request = true;
            documents_.keep_notes(piece(), said.take_notes(), said.omitted_notes());
            return;
        }
        iotpkg::checked_document one =
            wanted_.kind->check(made.text(), said.severities(), wanted_.max_findings);
        const auto from = std::make_shared<const origin>(made.add_to(one.report));
        if (!one.report.ok()) {
            one.request.reset();
        }
        documents_.keep(piece(), made.text(), std::move(one),
                        {.from = from,
                         .own_part = resource.at,
                         .notes = said.take_notes(),
                         .omitted_notes = said.omitted_notes(),
                         .is_resource = true,
                         .is_partial = !said.is_complete(),
                         .is_conditional = find_entry(resource, "Condition") != nullptr});
    }

    checked_text& checked_;
    const options& wanted_;
    document_keeper documents_;
    allowance left_;
};

inline bool is_template_in_json(std::string_view text) {
    try {
        return is_template(*tree_of_json(text).roots.front());
    } catch (const tree_fault&) {
        return false;
    }
}

// A template in JSON; anything else as check_whole() checks it.
inline checked_text check_template_or_whole(std::string text, const options& wanted) {
    std::optional<tree> all;
    std::optional<tree_fault> fault;
    try {
        all = tree_of_json(text);
    } catch (const tree_fault& found) {
        fault = found;
    }
    const bool is_other =
        all ? !is_template(*all->roots.front()) : text.find(package_version_type) == text.npos;
    if (is_other) {
        return check_whole(std::move(text), wanted);
    }
    checked_text checked;
    checked.text = std::move(text);
    tree_checker checker(checked, wanted);
    if (all) {
        checker.check(*all, tree_form::json);
    } else {
        checker.refuse_json(*fault);
    }
    return checked;
}

inline checked_text check_yaml(std::string text, const options& wanted) {
    checked_text checked;
    checked.text = std::move(text);
#ifdef IOTPKG_CHECK_YAML
    tree_checker(checked, wanted).check_yaml();
#else
    static_cast<void>(wanted);
    checked.problem = "is YAML, which this program cannot read: it was built without libyaml";
#endif
    return checked;
}

}  // namespace iotpkg_check
