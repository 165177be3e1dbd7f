// The texts of a document against all rules, and the request that they make.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <iotpkg/document/findings.hpp>
#include <iotpkg/document/texts.hpp>
#include <iotpkg/operation/build.hpp>
#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/request.hpp>

namespace iotpkg::detail {

// Borrows the entries for the fields of a request, which are copied about.
class borrowed_document_entries {
public:
    explicit borrowed_document_entries(const document_entries& entries) : entries_(&entries) {}

    [[nodiscard]] bool present() const { return entries_->present(); }
    [[nodiscard]] bool is_duplicate(std::size_t index) const { return entries_->is_duplicate(index); }
    template <class Visit>
    void each(Visit&& visit) const {
        entries_->each(visit);
    }

private:
    const document_entries* entries_;
};

using document_fields = fields<borrowed_document_entries, borrowed_document_entries>;

inline document_fields fields_of(const document_texts& texts) {
    const text token = texts.text_of(subject::client_token);
    return {texts.text_of(subject::package_name),
            texts.text_of(subject::version_name),
            texts.text_of(subject::description),
            borrowed_document_entries(texts.attributes),
            {texts[subject::artifact].is_present, texts.text_of(subject::s3_bucket),
             texts.text_of(subject::s3_key), texts.text_of(subject::s3_version), texts.has_location},
            texts.text_of(subject::recipe),
            borrowed_document_entries(texts.tags),
            token,
            token.present() ? token_source::given : token_source::random};
}

// Takes the violations of the fields to their places. What the reader has said already is not said again;
// where a document breaks off, nothing is said to be missing.
class document_sink {
public:
    document_sink(const document_texts& texts, const policy& severities, bool is_complete,
                  document_findings& findings)
        : texts_(texts), severities_(severities), is_complete_(is_complete), findings_(findings) {}

    void operator()(violation found) {
        if (found.entry != none) {
            const bool is_tag = found.pointer.starts_with(pointer_of(subject::tags));
            const document_entry& entry =
                texts_.entries(is_tag ? subject::tags : subject::attributes)[found.entry];
            if (found.in_key || !entry.is_faulty) {
                add_text(found, found.in_key ? entry.key : entry.value);
            }
            return;
        }
        const constraint kind = row_of(found.rule).kind;
        const subject about = about_of(found);
        const document_slot& slot = texts_[about];
        const bool is_missing = kind == constraint::required || kind == constraint::advised;
        const bool needs_all = is_missing || kind == constraint::min_count || kind == constraint::reference;
        if ((needs_all && !is_complete_) || (is_missing && slot.is_faulty)) {
            return;
        }
        if (is_missing && !slot.is_present) {
            findings_.add(found, parent_of(about));
        } else {
            add_text(found, slot.said);
        }
    }

private:
    // A rule about any text does not know whose it is; the pointer does.
    static subject about_of(const violation& found) {
        const subject about = row_of(found.rule).about;
        for (std::size_t index = 0; about == subject::any && index < subject_count; ++index) {
            if (pointer_of(static_cast<subject>(index)) == found.pointer) {
                return static_cast<subject>(index);
            }
        }
        return about;
    }

    [[nodiscard]] std::size_t parent_of(subject about) const {
        const bool is_in_location =
            about == subject::s3_bucket || about == subject::s3_key || about == subject::s3_version;
        return is_in_location ? texts_.location_at : texts_.request_at;
    }

    void add_text(violation found, const document_text& said) {
        if (found.rule == rule::utf8 && said.has_surrogate) {
            found.rule = rule::document_surrogate;
            found.severity = severities_.severity_of(found.rule);
        }
        findings_.add(found, said.at);
    }

    const document_texts& texts_;
    const policy& severities_;
    bool is_complete_;
    document_findings& findings_;
};

// Adds what the rules say of the texts; the request, where there is nothing but warnings.
inline std::optional<request> check_texts(document_texts& texts, const policy& severities, bool is_complete,
                                          document_findings& findings) {
    texts.attributes.find_duplicates();
    texts.tags.find_duplicates();
    const document_fields fields = fields_of(texts);
    document_sink sink(texts, severities, is_complete, findings);
    const map_sizes sizes = check_fields(fields, severities, sink);
    if (!findings.ok()) {
        return std::nullopt;
    }
    return build_measured(fields, sizes).value();
}

}  // namespace iotpkg::detail
