// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/value_answers.h"

#include "schema/cli/terminal.h"
#include "schema/fields.h"

#include <iomanip>
#include <sstream>

namespace dateline::searcher::cli {
namespace {

using schema::cli::printable;

constexpr int number_columns = 8;

/// Values of other facets are their labels, folded.
bool has_codes(schema::Facet facet) {
  return facet == schema::Facet::Country || facet == schema::Facet::Organization || facet == schema::Facet::Language;
}

}  // namespace

std::string text_facet_values(const FacetValues& values, const TextStyle& style) {
  std::ostringstream out;
  out << text_understanding(values.answer, style) << text_total(values.answer) << "\n\n";
  for (const FacetCount& value : values.facet.values) {
    out << std::setw(number_columns) << value.count << "  " << (value.selected ? "[x] " : "") << printable(value.label);
    if (has_codes(values.facet.facet)) out << " (" << printable(value.value) << ')';
    out << '\n';
  }
  if (values.facet.other > 0) out << values.facet.other << " more values\n";
  if (values.facet.missing > 0) {
    out << values.facet.missing << (values.facet.missing == 1 ? " article" : " articles") << " without "
        << schema::field_of(values.facet.facet).name << '\n';
  }
  return out.str();
}

std::string text_suggestions(const Suggestions& suggestions) {
  std::ostringstream out;
  for (const Suggestion& suggestion : suggestions.list) {
    out << std::setw(number_columns) << (suggestion.count ? std::to_string(*suggestion.count) : "-") << "  "
        << printable(suggestion.text) << "  (" << suggestion.kind;
    if (suggestion.text.find(suggestion.label) == std::string::npos) out << ": " << printable(suggestion.label);
    out << ")\n";
  }
  return out.str();
}

}  // namespace dateline::searcher::cli
