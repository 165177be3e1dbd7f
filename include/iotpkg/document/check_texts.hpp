// SPDX-License-Identifier: BSL-1.0
// The texts of a document against all rules, and the request that they make.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include <iotpkg/check/entry_pointers.hpp>
#include <iotpkg/document/findings.hpp>
#include <iotpkg/document/texts.hpp>
#include <iotpkg/operation/build.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Sets one member of the fields to what the document says of it.
template <subject About, class Fields>
void set_field(Fields& of, const document_texts& texts) {
    if constexpr (shape_of(About) == shape::map) {
        get_field<About>(of) = texts.entries(About).get();
    } else if constexpr (shape_of(About) == shape::artifact) {
        get_field<About>(of) = {texts[About].is_present, texts.text_of(subject::s3_bucket),
                                texts.text_of(subject::s3_key), texts.text_of(subject::s3_version),
                                texts.has_location};
    } else {
        get_field<About>(of) = texts.text_of(About);
    }
}

// No document asks for a token that is made of its content.
template <class Operation>
using document_fields = fields<Operation, ~content_token_bit>;

template <class Operation, std::size_t... Index>
document_fields<Operation> fields_of(const document_texts& texts, std::index_sequence<Index...>) {
    document_fields<Operation> made;
    (set_field<Operation::members[Index].subject>(made, texts), ...);
    if (texts[subject::client_token].is_present) {
        made.token = token_source::given;
    }
    return made;
}

// Takes the violations of the fields to their places. What the reader has reported is not reported again;
// where a document breaks off, nothing is reported to be missing.
class document_sink final : public violation_sink {
public:
    document_sink(const document_texts& texts, bool is_complete, document_findings& findings)
        : texts_(texts), is_complete_(is_complete), findings_(findings) {}

    void add(const finding& found) override {
        const subject about = found.where.about;
        if (found.where.entry != none) {
            const document_entry entry = texts_.entries(row_of(about).parent).place_of(found.where.entry);
            const bool is_key = shape_of(about) == shape::key;
            if (is_key || !entry.is_faulty) {
                add_text(found, is_key ? entry.key : entry.value);
            }
            return;
        }
        const constraint kind = found.row.kind;
        const document_slot& slot = texts_[about];
        const bool is_missing = kind == constraint::required || kind == constraint::advised;
        const bool needs_all = is_missing || kind == constraint::min_count || kind == constraint::reference;
        if ((needs_all && !is_complete_) || (is_missing && slot.is_faulty)) {
            return;
        }
        if (is_missing && !slot.is_present) {
            const bool is_part = shape_of(about) == shape::part;
            findings_.add(violation_of(found, pointer_of(about)),
                          is_part ? texts_.location_at : texts_.request_at);
        } else {
            add_text(found, slot.text);
        }
    }

private:
    void add_text(const finding& found, const document_text& given) {
        entry_pointers<longest_pointers> pointers;
        violation made = violation_of(found, pointers);
        if (made.rule == rule::utf8 && given.has_surrogate) {
            made.rule = rule::document_surrogate;
        }
        findings_.add(made, given.at);
    }

    const document_texts& texts_;
    bool is_complete_;
    document_findings& findings_;
};

// Adds what the rules find in the texts; the request, where there is nothing but warnings.
template <class Operation>
std::optional<request> check_texts(const document_texts& texts, const policy& severities, bool is_complete,
                                   document_findings& findings) {
    const auto fields = fields_of<Operation>(texts, all_members<Operation>);
    document_sink sink(texts, is_complete, findings);
    const map_sizes sizes = check_fields(fields, severities, sink);
    if (!findings.ok()) {
        return std::nullopt;
    }
    request_parts made;
    if constexpr (has_blocks) {
        // The quick way, without its stack.
        memory_block buffer(build_buffer_size);
        if (build_at_once(fields, {buffer.data(), build_buffer_size}, made)) {
            return std::move(made).join();
        }
    }
    build_measured(fields, sizes, made);
    return std::move(made).join();
}

// What the reader needs to know of an operation.
struct document_operation {
    std::span<const member> members;
    std::optional<request> (*check)(const document_texts&, const policy&, bool is_complete,
                                    document_findings&);
};

template <operation Operation>
inline constexpr document_operation document_operation_of{Operation::members, &check_texts<Operation>};

}  // namespace IOTPKG_NAMESPACE::detail
