// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/index/suppressions.h"

#include "schema/fields.h"
#include "schema/index_format.h"
#include "schema/terms.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline::searcher {
namespace {

std::string text_of(const nlohmann::json& record, const char* key) {
  const auto value = record.find(key);
  return value != record.end() && value->is_string() ? value->get<std::string>() : std::string();
}

bool has_visible_posting(const Xapian::Database& database, const std::string& term,
                         const std::vector<schema::Docid>& hidden) {
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    if (!std::binary_search(hidden.begin(), hidden.end(), *posting)) return true;
  }
  return false;
}

}  // namespace

std::optional<Suppression> suppression_of(const Xapian::Database& database, const std::string& id) {
  const std::string text = database.get_metadata(std::string(schema::metadata_key::suppressed) + id);
  if (text.empty()) return std::nullopt;
  const nlohmann::json record = nlohmann::json::parse(text, nullptr, false);
  if (!record.is_object()) return Suppression{};
  return Suppression{text_of(record, "reason"), text_of(record, "since")};
}

std::vector<std::string> visible_languages(const Xapian::Database& database, const std::vector<std::string>& languages,
                                           const std::vector<schema::Docid>& hidden) {
  if (hidden.empty()) return languages;
  std::vector<std::string> visible;
  for (const std::string& language : languages) {
    const std::string term = schema::value_term(schema::language_prefix, language);
    if (has_visible_posting(database, term, hidden)) visible.push_back(language);
  }
  return visible;
}

}  // namespace dateline::searcher
