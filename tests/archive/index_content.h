// SPDX-License-Identifier: GPL-3.0-or-later
// What do two indexes have in common that answer alike?
#pragma once

#include <map>
#include <string>

namespace Xapian {
class Database;
}

namespace dateline::tests {

struct ArticleContent {
  std::string title;
  std::string place;  // path:member
  std::string all;    // bytes to compare
};

/// What answers depend on, by id: all but the run that added the article and what is remembered of earlier texts.
/// Throws std::runtime_error where two documents have one id.
[[nodiscard]] std::map<std::string, ArticleContent> content_of(const Xapian::Database& database);

}  // namespace dateline::tests
