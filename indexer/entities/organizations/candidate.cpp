// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/candidate.h"

namespace dateline::indexer::organizations {

std::string_view name_of(Rule rule) noexcept {
  switch (rule) {
    case Rule::Alias:
      return "alias";
    case Rule::Institution:
      return "institution";
    case Rule::Definition:
      return "definition";
    case Rule::Tagger:
      return "tagger";
    case Rule::Suffix:
      return "suffix";
    case Rule::Head:
      return "head";
    case Rule::Acronym:
      return "acronym";
    case Rule::User:
      return "user";
    case Rule::ShortForm:
      break;
  }
  return "short_form";
}

}  // namespace dateline::indexer::organizations
