// SPDX-License-Identifier: GPL-3.0-or-later
// What is an article, from the reader that finds it to the document that holds it?
#pragma once

#include "schema/dates.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::indexer {

/// A date as some part of the source states it, not yet judged. `from` is the provenance of the JSON answers:
/// "metadata" (a field of the record), "header" (a header block), "dateline", "text", "url", ...
struct DateClaim {
  std::string from;
  std::string raw;
};

/// One news item as a reader found it; all text is valid UTF-8 in NFC or as written, without control characters.
struct Article {
  std::string path;           // the file, as given
  std::string relative_path;  // below its SOURCE; part of the id where there is no URL
  std::string source_label;   // the SOURCE's last folder
  std::string member;         // names the article inside its file; "" for a plain file
  std::string format;         // a name from the table of formats (readers/formats.cpp)
  std::uint64_t offset = 0;   // bytes into the decoded file where the record starts

  std::string title;
  std::string title_from;  // "" when the source has a title, "text" when the first characters stand in for it
  std::string text;        // paragraphs joined by "\n\n"; without title, byline and captions
  std::string url;
  std::string source;  // outlet
  std::vector<std::string> authors;
  std::string language_hint;  // BCP 47 as the source says, possibly empty or wrong
  std::string type;           // "article" unless the source says otherwise
  std::string own_id;         // the record's own identifier; makes an empty text an article
  std::string dateline;       // where the source marks it apart from the text (Reuters <DATELINE>); enrichment puts it
                              // before the text
  std::vector<DateClaim> dates;
  std::int64_t captured_at = 0;  // seconds since 1970 of the capture (file's mtime, WARC-Date); 0 unknown
  bool empty_text = false;
};

/// Input that is no article. `offset` is in bytes of the decoded file; `member` as in Article where it is known.
struct RejectedRecord {
  std::string path;
  std::string member;
  std::uint64_t offset = 0;
  std::string reason;
};

using Record = std::variant<Article, RejectedRecord>;

/// Records whose bytes were cut out of a file and whose reading is still to do, on whichever thread has time for it.
struct DeferredRecords {
  std::function<std::vector<Record>()> read;  // called once; owns the bytes
  std::size_t bytes = 0;
};

/// A date that was considered. `rejected` holds the reason if it was refused, else "".
struct DateCandidate {
  schema::Date date;
  std::string from;
  std::string raw;
  std::string rejected;
};

/// The publication date that was settled on, with everything that was considered, the winner first.
struct Published {
  schema::Date date;
  std::string from;      // provenance of the winner; "" with precision None
  std::string instant;   // ISO 8601 with offset where the source gave a time, else ""
  std::string rejected;  // why the best claim was refused, where no date remains; else ""
  std::vector<DateCandidate> candidates;
};

/// "PYONGYANG, March 26 (Agency) -" at the start of a text.
struct Dateline {
  std::string place;         // as written, without comma
  std::string country;       // code, "" where the place is unknown
  std::optional<int> month;  // 1 to 12
  std::optional<int> day;    // 1 to 31
  std::optional<int> year;
  std::uint32_t start = 0;  // bytes of the place within the text
  std::uint32_t end = 0;
  std::uint32_t text_end = 0;  // bytes: where the article proper starts in the text
};

enum class MentionField : std::uint8_t { Text, Title, Dateline };
[[nodiscard]] std::string_view name_of(MentionField field) noexcept;  // "text", "title", "dateline"

/// A place where something is named: bytes [start, end) of the field; the name alone.
struct Mention {
  std::uint32_t start;
  std::uint32_t end;
  MentionField field;
  std::string_view rule;  // a literal: "name", "demonym", "capital", "acronym", "suffix", ...
};

struct CountryMention {
  std::string code;
  double salience = 0;  // 0 to 1
  bool main = false;
  std::vector<Mention> evidence;  // in order: dateline, title, text
};

enum class Confidence : std::uint8_t { Low, Medium, High };
[[nodiscard]] std::string_view name_of(Confidence confidence) noexcept;  // "low", "medium", "high"

struct OrganizationMention {
  std::string id;
  std::string name;
  std::string type;     // "" where unknown
  std::string country;  // "" where unknown or international
  Confidence confidence = Confidence::Low;
  std::vector<Mention> evidence;  // in order: title, text
};

/// An article with everything that indexing adds.
struct EnrichedArticle {
  Article article;
  std::string id;  // 26 letters and digits
  std::string lead;
  std::string language;         // BCP 47 primary subtag, "und" where unreliable
  std::string language_script;  // "Hans" or "Hant" for Chinese that shows which, else ""
  Published published;
  std::optional<Dateline> dateline;
  std::vector<CountryMention> countries;           // most salient first
  std::vector<OrganizationMention> organizations;  // most mentioned first
  std::string publisher_country;
};

}  // namespace dateline::indexer
