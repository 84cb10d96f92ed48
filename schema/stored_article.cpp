// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stored_article.h"

#include "schema/cbor_reader.h"
#include "schema/cbor_shape.h"
#include "schema/date_value.h"
#include "schema/error.h"

#include <string_view>

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

/// The items of an array that its owner knows, in order; further ones are of later versions.
class Row {
public:
  Row(CborReader& reader, std::size_t known) : reader_(reader), items_(reader.array()), known_(known) {
    if (items_ < known_) throw Error(ErrorKind::Damaged, "read a stored article: a row is too short", rebuild_hint);
  }
  /// After the known items were read.
  void end() {
    for (std::size_t i = known_; i < items_; ++i) reader_.skip();
  }

private:
  CborReader& reader_;
  std::size_t items_;
  std::size_t known_;
};

std::string take_text(CborReader& reader) {
  return std::string(reader.text());
}

/// Calls `read(reader)`, which returns an element, for each item of an array.
template <typename Element, typename Read>
void read_list(CborReader& reader, std::vector<Element>& list, const Read& read) {
  const std::size_t items = reader.array();
  for (std::size_t i = 0; i < items; ++i) list.push_back(read(reader));
}

Evidence read_mention(CborReader& reader) {
  Row row(reader, 4);
  Evidence mention;
  mention.start = reader.offset();
  mention.end = reader.offset();
  mention.field = reader.text();
  mention.rule = reader.text();
  row.end();
  return mention;
}

StoredDateCandidate read_candidate(CborReader& reader) {
  Row row(reader, 4);
  StoredDateCandidate candidate;
  candidate.date = date_of_value(reader.text()).value_or(Date{});
  candidate.from = reader.text();
  candidate.raw = reader.text();
  candidate.rejected = reader.text();
  row.end();
  return candidate;
}

StoredCountry read_country(CborReader& reader) {
  Row row(reader, 4);
  StoredCountry country;
  country.code = reader.text();
  country.salience = reader.number();
  country.main = reader.boolean();
  read_list(reader, country.evidence, read_mention);
  row.end();
  return country;
}

StoredOrganization read_organization(CborReader& reader) {
  Row row(reader, 6);
  StoredOrganization organization;
  organization.id = reader.text();
  organization.name = reader.text();
  organization.type = reader.text();
  organization.country = reader.text();
  organization.confidence = reader.text();
  read_list(reader, organization.evidence, read_mention);
  row.end();
  return organization;
}

StoredVersion read_version(CborReader& reader) {
  Row row(reader, 3);
  StoredVersion version;
  version.published = reader.text();
  version.captured = reader.text();
  version.hash = reader.text();
  row.end();
  return version;
}

StoredCapture read_capture(CborReader& reader) {
  Row row(reader, 5);
  StoredCapture capture;
  capture.file = reader.text();
  capture.captured_at = reader.integer();
  capture.content_hash = reader.text();
  capture.record_hash = reader.text();
  capture.published = reader.text();
  row.end();
  return capture;
}

bool read_text_member(CborReader& reader, std::string_view key, StoredArticle& article) {
  for (const TextMember& member : text_members) {
    if (key != member.key) continue;
    article.*member.member = reader.text();
    return true;
  }
  return false;
}

void read_member(CborReader& reader, StoredArticle& article) {
  const std::string_view key = reader.text();
  if (read_text_member(reader, key, article)) return;
  if (key == "d") {
    article.published = date_of_value(reader.text()).value_or(Date{});
  } else if (key == "a") {
    read_list(reader, article.authors, take_text);
  } else if (key == "e") {
    article.empty_text = reader.boolean();
  } else if (key == "dates") {
    read_list(reader, article.date_candidates, read_candidate);
  } else if (key == "countries") {
    read_list(reader, article.countries, read_country);
  } else if (key == "organizations") {
    read_list(reader, article.organizations, read_organization);
  } else if (key == "versions") {
    read_list(reader, article.versions, read_version);
  } else if (key == "captures") {
    read_list(reader, article.captures, read_capture);
  } else {
    reader.skip();
  }
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
  if (!is_shallow_cbor(encoded, max_nesting))
    throw Error(ErrorKind::Damaged, "read a stored article: its bytes are damaged", rebuild_hint);
  CborReader reader(encoded);
  StoredArticle article;
  const std::size_t members = reader.map();
  for (std::size_t i = 0; i < members; ++i) read_member(reader, article);
  return article;
}

}  // namespace dateline::schema
