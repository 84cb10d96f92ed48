// SPDX-License-Identifier: GPL-3.0-or-later
// What did a person say about mentions, and how is it written down for a spreadsheet and for the next time?
#pragma once

#include "indexer/audit/mention_sample.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

enum class Verdict : std::uint8_t { Open, Right, Wrong, Skipped };

struct Judgement {
  SampledMention mention;
  Verdict verdict = Verdict::Open;
};

/// A table of judgements, cells between tabs: a line of titles, then a line for each mention, `verdict` first ("r",
/// "w", "s", empty while open). Cells with a quote are quoted, and those that a spreadsheet would take for a formula
/// begin with an apostrophe. Both end their line.
[[nodiscard]] std::string judgements_header();
[[nodiscard]] std::string judgement_row(const Judgement& judgement);

/// The same for a table with these columns: empty cells in those that it does not know. `titles` is not empty.
[[nodiscard]] std::string judgement_row(const Judgement& judgement, const std::vector<std::string>& titles);

/// Reads such a table, as written or as a spreadsheet saves it: columns in any order, further ones and blank rows
/// ignored, titles in letters of any case, line ends of any kind; verdicts also as words ("right", "Wrong"). A mention
/// that stands twice has its last verdict. Throws Error{Usage} that names file, line and reason.
[[nodiscard]] std::vector<Judgement> parse_judgements(std::string_view table, const std::string& file_name);

/// True if both are about one mention.
[[nodiscard]] bool is_same_mention(const SampledMention& a, const SampledMention& b) noexcept;

/// Orders mentions so that equal ones are those for which is_same_mention() is true.
struct MentionOrder {
  [[nodiscard]] bool operator()(const SampledMention& a, const SampledMention& b) const noexcept;
};

}  // namespace dateline::indexer
