// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article.h"

namespace dateline::indexer {

std::string_view name_of(Confidence confidence) noexcept {
  switch (confidence) {
    case Confidence::High:
      return "high";
    case Confidence::Medium:
      return "medium";
    case Confidence::Low:
      break;
  }
  return "low";
}

std::string_view name_of(MentionField field) noexcept {
  switch (field) {
    case MentionField::Title:
      return "title";
    case MentionField::Dateline:
      return "dateline";
    case MentionField::Text:
      break;
  }
  return "text";
}

}  // namespace dateline::indexer
