// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/text_entities.h"

#include "schema/cli/terminal.h"
#include "schema/code_points.h"
#include "searcher/evidence_rules.h"

#include <array>
#include <cstdio>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher::cli {
namespace {

using schema::cli::printable;

constexpr int kind_columns = 14;
constexpr int place_columns = 24;
constexpr int rule_columns = 14;

void print_country(const schema::StoredCountry& country, std::ostream& out) {
  out << std::left << std::setw(kind_columns) << (country.main ? "country*" : "country") << printable(country.name)
      << " (" << country.code << ") " << country.evidence.size();
}

void print_organization(const schema::StoredOrganization& organization, std::ostream& out) {
  out << std::left << std::setw(kind_columns) << "organization" << printable(organization.name) << ' '
      << organization.evidence.size();
}

std::string salience_text(const schema::StoredCountry& country) {
  std::array<char, 32> text{};
  (void)std::snprintf(text.data(), text.size(), "salience %.2f", country.salience);
  return std::string(text.data()) + (country.main ? ", main: the article is about it" : "");
}

std::string kind_text(const schema::StoredOrganization& organization) {
  const std::string type = organization.type.empty() ? "type unknown" : printable(organization.type);
  const std::string country = organization.country.empty() ? "" : " of " + printable(organization.country);
  return "id " + printable(organization.id) + ", " + type + country + ", confidence " +
         printable(organization.confidence);
}

/// Prints mentions with the words of the article that they point to.
class MentionPrinter {
public:
  explicit MentionPrinter(const schema::StoredArticle& article) : text_(article.text), title_(article.title) {}

  void print(const std::vector<schema::Evidence>& evidence, std::ostream& out) const {
    for (const schema::Evidence& mention : evidence) {
      const schema::CodePoints& field = mention.field == "title" ? title_ : text_;
      const std::string place =
          printable(mention.field) + ' ' + std::to_string(mention.start) + '-' + std::to_string(mention.end);
      out << "    " << std::left << std::setw(place_columns) << place << std::setw(rule_columns)
          << printable(mention.rule) << ' ' << printable(field.slice(mention.start, mention.end)) << '\n';
    }
  }

private:
  schema::CodePoints text_;
  schema::CodePoints title_;
};

void print_rules(const schema::StoredArticle& article, std::ostream& out) {
  const std::vector<EvidenceRule> rules = rules_of(article);
  if (rules.empty()) return;
  out << "\nrules (places count characters from 0, the end not included)\n";
  for (const EvidenceRule& rule : rules)
    out << "    " << std::left << std::setw(rule_columns) << rule.name << ' ' << rule.meaning << '\n';
}

}  // namespace

std::string text_entities(const schema::StoredArticle& article) {
  std::ostringstream out;
  for (const schema::StoredCountry& country : article.countries) {
    print_country(country, out);
    out << '\n';
  }
  for (const schema::StoredOrganization& organization : article.organizations) {
    print_organization(organization, out);
    out << '\n';
  }
  return out.str();
}

std::string text_evidence(const schema::StoredArticle& article) {
  const MentionPrinter mentions(article);
  std::ostringstream out;
  for (const schema::StoredCountry& country : article.countries) {
    print_country(country, out);
    out << "; " << salience_text(country) << '\n';
    mentions.print(country.evidence, out);
  }
  for (const schema::StoredOrganization& organization : article.organizations) {
    print_organization(organization, out);
    out << "; " << kind_text(organization) << '\n';
    mentions.print(organization.evidence, out);
  }
  print_rules(article, out);
  return out.str();
}

}  // namespace dateline::searcher::cli
