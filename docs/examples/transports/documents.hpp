// SPDX-License-Identifier: BSL-1.0
// The documents of a run: read and checked as iotpkg-check does it, by its code, and what is found is told on
// standard error in its words.
//
// Needs: the headers of ../iotpkg-check.
//
// Limits: all texts and requests of a run are in memory; a file has at most 16 MB.
#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/policy.hpp>
#include <iotpkg/request.hpp>

#include "../iotpkg-check/checked_text.hpp"
#include "../iotpkg-check/document_kind.hpp"
#include "../iotpkg-check/finding.hpp"
#include "../iotpkg-check/findings_text.hpp"
#include "../iotpkg-check/input.hpp"
#include "../iotpkg-check/masked_text.hpp"
#include "../iotpkg-check/options.hpp"
#include "../iotpkg-check/output.hpp"
#include "../iotpkg-check/printable.hpp"

namespace transports {

class documents {
public:
    documents(const iotpkg_check::document_kind& kind, const iotpkg::policy& severities) {
        wanted_.kind = &kind;
        wanted_.severities = severities;
        wanted_.print = iotpkg_check::request_format::body;  // so that requests are kept
    }

    // Reads and checks all files, and gives what is to be told of them in the end.
    const iotpkg_check::totals& read(const std::vector<std::string>& files) {
        iotpkg_check::output errors(stderr);
        iotpkg_check::text_findings findings(errors, wanted_);
        for (const std::string& file : files) {
            ++totals_.files;
            try {
                texts_.push_back(text_of(file));
                if (!tell(file, checked(texts_.back()), findings)) {
                    add_problem(errors, file, "holds no request");
                }
            } catch (const iotpkg_check::read_failure& fault) {
                add_problem(errors, file, fault.words);
            } catch (const iotpkg_check::too_large&) {
                add_problem(errors, file, "is larger than " + std::to_string(wanted_.max_size) + " bytes");
            }
        }
        findings.end(totals_, 0);
        return totals_;
    }

    // What is valid. Each call draws the client tokens anew that the documents do not have.
    [[nodiscard]] std::vector<iotpkg::request> requests() const {
        std::vector<iotpkg::request> all;
        for (const text& each : texts_) {
            for (iotpkg_check::checked_piece& piece : checked(each).pieces) {
                for (iotpkg_check::kept_document& document : piece.documents) {
                    if (document.checked.request) {
                        all.push_back(*std::move(document.checked.request));
                    }
                }
            }
        }
        return all;
    }

private:
    struct text {
        std::string content;
        bool has_lines = false;
    };

    [[nodiscard]] text text_of(const std::string& file) const {
        iotpkg_check::input from(file, wanted_.max_size);
        text all;
        from.read_rest(all.content);
        all.has_lines = iotpkg_check::has_lines(file) ||
                        ((file == "-" || !from.is_regular_file()) && begins_with_line(all.content));
        return all;
    }

    // Is the first line that is not blank an object?
    static bool begins_with_line(std::string_view content) {
        content.remove_prefix(std::min(content.find_first_not_of(" \t\r\n"), content.size()));
        return iotpkg_check::is_whole_object(content.substr(0, content.find('\n')));
    }

    [[nodiscard]] iotpkg_check::checked_text checked(const text& all) const {
        return all.has_lines ? iotpkg_check::check_lines(all.content, wanted_)
                             : iotpkg_check::check_whole(all.content, wanted_);
    }

    // False where there was no document, not even one with a fault.
    bool tell(const std::string& file, const iotpkg_check::checked_text& from,
              iotpkg_check::finding_writer& findings) {
        for (const iotpkg_check::checked_piece& piece : from.pieces) {
            iotpkg_check::masked_text shown(
                std::string_view(from.text).substr(piece.where.begin, piece.where.end - piece.where.begin));
            for (const iotpkg_check::kept_document& kept : piece.documents) {
                const iotpkg::checked_document& document = kept.checked;
                for (iotpkg::violation found : document.report) {
                    found.line += piece.line - 1;
                    findings.add({file, found, shown, piece.line, document.public_text});
                }
                totals_.valid += document.request ? 1u : 0u;
                totals_.errors += document.report.errors();
                totals_.warnings += document.report.warnings();
                totals_.omitted += document.report.omitted();
            }
        }
        totals_.errors += from.others.errors;
        totals_.warnings += from.others.warnings;
        totals_.omitted += from.others.omitted;
        return from.has_request;
    }

    void add_problem(iotpkg_check::output& to, std::string_view file, const std::string& words) {
        ++totals_.problems;
        to.write(iotpkg_check::printable(iotpkg_check::name_of(file)) + ": " + words + '\n');
    }

    iotpkg_check::options wanted_;
    std::vector<text> texts_;
    iotpkg_check::totals totals_;
};

}  // namespace transports
