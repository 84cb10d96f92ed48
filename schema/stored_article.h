// SPDX-License-Identifier: GPL-3.0-or-later
// What does the index keep of an article besides its terms? Written by the indexer, read by the searcher, printed by
// both.
#pragma once

#include "schema/dates.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline::schema {

/// Where something is named: code points [start, end) of the title where `field` says so, else of the text.
struct Evidence {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::string field = "text";  // "text", "title", "dateline"
  std::string rule;
};

struct StoredDateCandidate {
  Date date;
  std::string from;
  std::string raw;
  std::string rejected;  // reason, else ""
};

struct StoredCountry {
  std::string code;
  std::string name;  // label of the tables at the time of printing; not stored
  double salience = 0;
  bool main = false;
  std::vector<Evidence> evidence;
};

struct StoredOrganization {
  std::string id;
  std::string name;
  std::string type;
  std::string country;
  std::string confidence;
  std::vector<Evidence> evidence;
};

/// An earlier capture of the same article.
struct StoredVersion {
  std::string published;
  std::string captured;  // ISO 8601, "" unknown
  std::string hash;      // of its title and text
};

/// One reading of an article from a file of the sources. Where it says no file, that capture is gone from the sources
/// and known from an earlier state of the index only.
struct StoredCapture {
  std::string file;  // file key, see indexer/catalogue
  std::int64_t captured_at = 0;
  std::string content_hash;  // of title and text
  std::string record_hash;   // of everything that the reader found
  std::string published;     // to its precision, "" for none

  friend bool operator==(const StoredCapture&, const StoredCapture&) = default;
};

/// All text is valid UTF-8. Empty strings stand for what is not known.
struct StoredArticle {
  std::string id;
  std::string path;
  std::string member;
  std::string format;
  std::string title;
  std::string title_from;
  std::string text;
  std::string lead;
  std::string url;
  std::string source;
  std::vector<std::string> authors;
  std::string language;
  std::string language_script;  // "Hans" or "Hant" for Chinese that shows which, else ""
  std::string type;
  bool empty_text = false;
  Date published;
  std::string published_from;
  std::string published_instant;
  std::string published_rejected;
  std::vector<StoredDateCandidate> date_candidates;
  std::string dateline_place;
  std::string dateline_country;
  std::string publisher_country;
  std::vector<StoredCountry> countries;
  std::vector<StoredOrganization> organizations;
  std::vector<StoredVersion> versions;  // what `captures` says beside the first, oldest first
  std::vector<StoredCapture> captures;  // the one that is shown first
  std::string content_hash;             // of title and text
  std::string record_hash;              // of the record that it was made from: that of the capture that is shown
};

/// Document data: CBOR (RFC 8949) of a map with short keys; see docs/index-format.md.
[[nodiscard]] std::string encode_article(const StoredArticle& article);
/// Throws Error{Damaged} for bytes that encode_article does not give. Unknown keys are ignored.
[[nodiscard]] StoredArticle decode_article(std::string_view encoded);

/// The article as `dateline-index extract` and `dateline-search --show` print it (product contract, section 5).
[[nodiscard]] nlohmann::ordered_json article_json(const StoredArticle& article);

}  // namespace dateline::schema
