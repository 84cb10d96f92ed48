// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/text_answer.h"

#include "schema/cli/terminal.h"
#include "schema/code_points.h"
#include "schema/dates.h"
#include "searcher/cli/text_entities.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace dateline::searcher::cli {
namespace {

using schema::cli::printable;

constexpr std::size_t facet_values_shown = 8;
constexpr std::size_t months_shown = 12;

/// Terminal codes, or nothing.
class Paint {
public:
  explicit Paint(bool color) : color_(color) {}
  [[nodiscard]] std::string bold(const std::string& text) const { return wrap("1", text); }
  [[nodiscard]] std::string dim(const std::string& text) const { return wrap("2", text); }
  [[nodiscard]] std::string match(const std::string& text) const { return wrap("1;33", text); }

private:
  [[nodiscard]] std::string wrap(const char* code, const std::string& text) const {
    return color_ ? std::string("\033[") + code + "m" + text + "\033[0m" : text;
  }
  bool color_;
};

std::string highlighted(const Snippet& snippet, const Paint& paint) {
  const schema::CodePoints points(snippet.text);
  std::string text;
  std::uint32_t written = 0;
  for (const auto& [start, end] : snippet.highlights) {
    const auto first = static_cast<std::uint32_t>(start);
    const auto last = static_cast<std::uint32_t>(end);
    text += printable(points.slice(written, first)) + paint.match(printable(points.slice(first, last)));
    written = last;
  }
  return text + printable(points.slice(written, points.count()));
}

std::string date_text(const schema::Date& date) {
  return date.precision == schema::DatePrecision::None ? "undated" : to_string(date);
}

void print_hit(const Hit& hit, const Paint& paint, std::ostream& out) {
  out << hit.rank + 1 << ". " << paint.bold(printable(hit.title)) << "\n   " << date_text(hit.published);
  if (!hit.source.empty()) out << " · " << printable(hit.source);
  if (!hit.language.empty() && hit.language != "en") out << " · " << printable(hit.language);
  std::string main_countries;
  for (const HitCountry& country : hit.countries) {
    if (country.main) main_countries += (main_countries.empty() ? "" : ", ") + country.name;
  }
  if (!main_countries.empty()) out << " · " << printable(main_countries);
  out << '\n';
  if (hit.snippet && !hit.snippet->text.empty()) out << "   " << highlighted(*hit.snippet, paint) << '\n';
  const std::string place = hit.url.empty() ? hit.path + (hit.member.empty() ? "" : ":" + hit.member) : hit.url;
  out << "   " << paint.dim(hit.id + "  " + printable(place)) << "\n\n";
}

void print_facet(const FacetResult& facet, const Paint& paint, std::ostream& out) {
  const bool period = facet.facet == schema::Facet::Month || facet.facet == schema::Facet::Year;
  const std::size_t shown = std::min(facet.values.size(), period ? months_shown : facet_values_shown);
  const std::size_t first = period ? facet.values.size() - shown : 0;
  std::vector<std::string> parts;
  std::size_t hidden = facet.other;
  for (std::size_t i = 0; i < facet.values.size(); ++i) {
    const FacetCount& count = facet.values[i];
    if (count.selected || (i >= first && i < first + shown)) {
      parts.push_back((count.selected ? "[x] " : "") + printable(count.label) + ' ' + std::to_string(count.count));
    } else {
      hidden += period ? 0 : 1;
    }
  }
  if (hidden > 0) parts.push_back(std::to_string(hidden) + " more values");
  if (facet.missing > 0) parts.push_back(std::to_string(facet.missing) + " without");
  out << paint.bold(std::string(schema::field_of(facet.facet).name)) << "  " << (first > 0 ? "... " : "");
  for (const std::string& part : parts) out << (&part == parts.data() ? "" : " · ") << part;
  out << '\n';
}

void print_similar_to(const SimilarTo& similar, const TextStyle& style, std::ostream& out) {
  out << "similar to: " << printable(similar.title) << " (at least " << similar.needed << " of its "
      << similar.terms.size() << " telling terms)\n";
  if (!style.explain) return;
  out << "  ";
  for (const std::string& term : similar.terms) out << ' ' << printable(term);
  out << '\n';
}

void print_understanding(const SearchResult& result, const TextStyle& style, std::ostream& out) {
  if (style.explain) out << "parsed: " << printable(result.parsed) << '\n';
  if (result.similar_to) print_similar_to(*result.similar_to, style, out);
  for (const UnderstoodResult& understood : result.understood) {
    out << "understood: " << printable(understood.name.text) << " = " << understood.name.field << ' '
        << printable(understood.name.label) << " (" << printable(understood.name.value) << ")";
    if (understood.only_by_facet > 0) out << ", " << understood.only_by_facet << " found by the facet alone";
    out << '\n';
  }
  if (!result.understood.empty()) out << "   undo with --understand off, or put it in quotes\n";
  for (const QueryWarning& warning : result.warnings) out << "note: " << printable(warning.message) << '\n';
  for (const PredecessorNote& note : result.predecessors) {
    out << "note: country:" << printable(note.value) << " does not count " << printable(note.predecessor)
        << ", which has " << note.more << (note.more == 1 ? " article\n" : " articles\n");
  }
  if (result.relaxed) out << "note: no article has all of the words; these have any of them\n";
}

void print_absence(const SearchResult& result, std::ostream& out) {
  for (const ClauseCount& clause : result.clauses) {
    out << "   " << printable(clause.clause) << ": " << clause.alone << " alone, " << clause.without << " without it\n";
  }
}

}  // namespace

std::string text_understanding(const SearchResult& result, const TextStyle& style) {
  std::ostringstream out;
  print_understanding(result, style, out);
  return out.str();
}

std::string text_total(const SearchResult& result) {
  std::string text = result.total_is_exact ? "" : "about ";
  text += std::to_string(result.total) + (result.total == 1 ? " article of " : " articles of ") +
          std::to_string(result.index.articles);
  if (result.undated_excluded > 0) {
    text += "; " + std::to_string(result.undated_excluded) +
            (result.undated_excluded == 1 ? " undated one left out" : " undated ones left out");
  }
  return text;
}

std::string text_answer(const SearchResult& result, const TextStyle& style) {
  const Paint paint(style.color);
  std::ostringstream out;
  out << text_understanding(result, style) << text_total(result) << "\n\n";
  if (result.total == 0) print_absence(result, out);
  for (const Hit& hit : result.hits) print_hit(hit, paint, out);
  if (result.total > 0) {
    for (const FacetResult& facet : result.facets) print_facet(facet, paint, out);
  }
  return out.str();
}

std::string text_hit(const Hit& hit, const TextStyle& style) {
  std::ostringstream out;
  print_hit(hit, Paint(style.color), out);
  return out.str();
}

std::string text_article(const schema::StoredArticle& article, const TextStyle& style) {
  const Paint paint(style.color);
  std::ostringstream out;
  out << paint.bold(printable(article.title)) << '\n' << date_text(article.published);
  if (!article.published_from.empty()) out << " (from " << article.published_from << ")";
  if (!article.published_rejected.empty()) out << " (" << printable(article.published_rejected) << ")";
  if (!article.source.empty()) out << " · " << printable(article.source);
  for (const std::string& author : article.authors) out << " · " << printable(author);
  out << '\n' << paint.dim(article.id) << '\n';
  if (!article.url.empty()) out << printable(article.url) << '\n';
  out << printable(article.path) << (article.member.empty() ? "" : ":" + printable(article.member)) << "\n\n";
  out << printable(article.text, true) << "\n\n";
  out << (style.explain ? text_evidence(article) : text_entities(article));
  for (const schema::StoredVersion& version : article.versions) {
    out << "earlier       " << version.published << ' ' << version.hash << '\n';
  }
  return out.str();
}

}  // namespace dateline::searcher::cli
