// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stored_article.h"

#include "schema/cbor_shape.h"
#include "schema/date_value.h"
#include "schema/error.h"

#include <limits>

#include <nlohmann/json.hpp>

namespace dateline::schema {
namespace {

using nlohmann::json;

constexpr const char* rebuild_hint = "rebuild the index";
// The map, its list of countries, a country, its evidence, a mention.
constexpr std::size_t max_nesting = 5;

// Each text member under its key: one table for both directions.
struct TextMember {
  const char* key;
  std::string StoredArticle::*member;
};
constexpr TextMember text_members[] = {
    {"i", &StoredArticle::id},
    {"p", &StoredArticle::path},
    {"m", &StoredArticle::member},
    {"f", &StoredArticle::format},
    {"t", &StoredArticle::title},
    {"tf", &StoredArticle::title_from},
    {"x", &StoredArticle::text},
    {"l", &StoredArticle::lead},
    {"u", &StoredArticle::url},
    {"s", &StoredArticle::source},
    {"g", &StoredArticle::language},
    {"gs", &StoredArticle::language_script},
    {"y", &StoredArticle::type},
    {"df", &StoredArticle::published_from},
    {"di", &StoredArticle::published_instant},
    {"dr", &StoredArticle::published_rejected},
    {"dp", &StoredArticle::dateline_place},
    {"dc", &StoredArticle::dateline_country},
    {"pc", &StoredArticle::publisher_country},
    {"h", &StoredArticle::content_hash},
    {"rh", &StoredArticle::record_hash},
};

json evidence_list(const std::vector<Evidence>& evidence) {
  json list = json::array();
  for (const Evidence& mention : evidence) {
    list.push_back(json::array({mention.start, mention.end, mention.field, mention.rule}));
  }
  return list;
}

const json::array_t& rows_of(const json& list) {
  return list.get_ref<const json::array_t&>();
}

const json::array_t& rows_at(const json& map, const char* key) {
  static const json::array_t none;
  const auto list = map.find(key);
  return list == map.end() ? none : rows_of(*list);
}

// Not get<std::uint32_t>(): that turns -1, 1.5 and true into offsets too.
std::uint32_t offset_of(const json& value) {
  const json::number_unsigned_t offset = value.get_ref<const json::number_unsigned_t&>();
  if (offset > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorKind::Damaged, "read a stored article: an offset is out of range", rebuild_hint);
  }
  return static_cast<std::uint32_t>(offset);
}

// Not get<std::int64_t>(): that turns 1.5 and true into seconds too.
std::int64_t seconds_of(const json& value) {
  if (value.is_number_unsigned()) return static_cast<std::int64_t>(value.get_ref<const json::number_unsigned_t&>());
  return value.get_ref<const json::number_integer_t&>();
}

std::vector<Evidence> evidence_of(const json& list) {
  std::vector<Evidence> evidence;
  for (const json& mention : rows_of(list)) {
    evidence.push_back({offset_of(mention.at(0)), offset_of(mention.at(1)), mention.at(2), mention.at(3)});
  }
  return evidence;
}

json lists_of(const StoredArticle& article) {
  json lists = json::object();
  for (const StoredDateCandidate& candidate : article.date_candidates) {
    lists["dates"].push_back({date_value(candidate.date), candidate.from, candidate.raw, candidate.rejected});
  }
  for (const StoredCountry& country : article.countries) {
    lists["countries"].push_back({country.code, country.salience, country.main, evidence_list(country.evidence)});
  }
  for (const StoredOrganization& organization : article.organizations) {
    lists["organizations"].push_back({organization.id, organization.name, organization.type, organization.country,
                                      organization.confidence, evidence_list(organization.evidence)});
  }
  for (const StoredVersion& version : article.versions) {
    lists["versions"].push_back({version.published, version.captured, version.hash});
  }
  for (const StoredCapture& capture : article.captures) {
    lists["captures"].push_back(
        {capture.file, capture.captured_at, capture.content_hash, capture.record_hash, capture.published});
  }
  return lists;
}

void read_lists(const json& lists, StoredArticle& article) {
  for (const json& row : rows_at(lists, "dates")) {
    article.date_candidates.push_back(
        {date_of_value(row.at(0).get<std::string>()).value_or(Date{}), row.at(1), row.at(2), row.at(3)});
  }
  for (const json& row : rows_at(lists, "countries")) {
    article.countries.push_back({row.at(0), {}, row.at(1), row.at(2), evidence_of(row.at(3))});
  }
  for (const json& row : rows_at(lists, "organizations")) {
    article.organizations.push_back({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4), evidence_of(row.at(5))});
  }
  for (const json& row : rows_at(lists, "versions")) {
    article.versions.push_back({row.at(0), row.at(1), row.at(2)});
  }
  for (const json& row : rows_at(lists, "captures")) {
    article.captures.push_back({row.at(0), seconds_of(row.at(1)), row.at(2), row.at(3), row.at(4)});
  }
}

}  // namespace

std::string encode_article(const StoredArticle& article) {
  json map = lists_of(article);
  for (const TextMember& member : text_members) {
    if (const std::string& text = article.*member.member; !text.empty()) map[member.key] = text;
  }
  if (article.published.precision != DatePrecision::None) map["d"] = date_value(article.published);
  if (!article.authors.empty()) map["a"] = article.authors;
  if (article.empty_text) map["e"] = true;
  std::string encoded;
  json::to_cbor(map, encoded);
  return encoded;
}

StoredArticle decode_article(std::string_view encoded) {
  try {
    if (!is_shallow_cbor(encoded, max_nesting))
      throw Error(ErrorKind::Damaged, "read a stored article: its bytes are damaged", rebuild_hint);
    const json map = json::from_cbor(encoded.begin(), encoded.end());
    StoredArticle article;
    for (const TextMember& member : text_members) {
      if (const auto text = map.find(member.key); text != map.end()) article.*member.member = text->get<std::string>();
    }
    article.published = date_of_value(map.value("d", std::string())).value_or(Date{});
    article.authors = map.value("a", std::vector<std::string>());
    article.empty_text = map.value("e", false);
    read_lists(map, article);
    return article;
  } catch (const json::exception& error) {
    throw Error(ErrorKind::Damaged, std::string("read a stored article: ") + error.what(), rebuild_hint);
  }
}

}  // namespace dateline::schema
