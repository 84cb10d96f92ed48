// SPDX-License-Identifier: GPL-3.0-or-later
// How is a mention shown to who judges it, and how are the judgements reported?
#pragma once

#include "indexer/audit/audit_report.h"
#include "indexer/audit/mention_sample.h"
#include "schema/gazetteer/gazetteer.h"

#include <string>

namespace dateline::indexer::cli {

/// "organization wto World Trade Organization (alias, text)", then title and date, then the sentence with its mention
/// between brackets.
[[nodiscard]] std::string question_text(const SampledMention& mention, const schema::Gazetteer& gazetteer, bool color);

/// Shares are in percent, with their 95 % intervals.
[[nodiscard]] std::string audit_text(const AuditReport& report, const schema::Gazetteer& gazetteer);
[[nodiscard]] std::string audit_json(const AuditReport& report, const schema::Gazetteer& gazetteer);

}  // namespace dateline::indexer::cli
