// SPDX-License-Identifier: GPL-3.0-or-later
// Does any table of judgements break its reading, and is what was read written so that it is read the same again?
#include "indexer/audit/audit_report.h"
#include "indexer/audit/judgements.h"
#include "schema/error.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::vector<indexer::Judgement> judgements;
  try {
    judgements = indexer::parse_judgements({reinterpret_cast<const char*>(bytes), size}, "table");
  } catch (const schema::Error& error) {
    fuzz::require(error.kind() == schema::ErrorKind::Usage && !error.hint().empty());
    return 0;
  }
  std::string table = indexer::judgements_header();
  for (const indexer::Judgement& judgement : judgements) table += indexer::judgement_row(judgement);
  const std::vector<indexer::Judgement> again = indexer::parse_judgements(table, "table");
  const indexer::AuditReport report = indexer::report_audit(judgements);
  fuzz::require(report.right + report.wrong + report.skipped + report.open == judgements.size());
  // Control characters become blanks, which may make two mentions one.
  fuzz::require(again.size() <= judgements.size());
  return 0;
}
