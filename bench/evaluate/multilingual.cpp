// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/multilingual.h"

#include "indexer/dates/dateline.h"
#include "indexer/entities/entities.h"
#include "indexer/entities/tagger/model.h"
#include "indexer/language/detect_language.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::bench {
namespace {

struct Translation {
  std::string_view language;
  std::string_view file;
};
constexpr std::array<Translation, 5> translations = {{{"en", "newstest2019-src.eng.txt"},
                                                      {"fr", "newstest2019-ref.fra.txt"},
                                                      {"ru", "newstest2019-ref.rus.txt"},
                                                      {"ar", "newstest2019-ref.arb.txt"},
                                                      {"zh", "newstest2019-ref.zho-CN.txt"}}};

struct Story {
  std::string title;
  std::string text;
};

using Values = std::set<std::string>;

struct StoryValues {
  Values main;
  Values any;
  Values organizations;
  std::map<std::string, std::string> mentions;  // of each country, as written
  std::clock_t ticks = 0;                       // that finding the countries took this process
};

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The stories in the order of `story_of_line`, which names the story of each line.
std::vector<Story> read_stories(const std::filesystem::path& file, const std::vector<std::string>& story_of_line) {
  const std::vector<std::string> lines = lines_of(file);
  if (lines.size() < story_of_line.size()) throw std::runtime_error(file.string() + " ends before its last story");
  std::vector<Story> stories;
  for (std::size_t i = 0; i < story_of_line.size(); ++i) {
    const bool is_headline = i == 0 || story_of_line[i] != story_of_line[i - 1];
    if (is_headline) {
      stories.push_back({lines[i], {}});
      continue;
    }
    std::string& text = stories.back().text;
    text += (text.empty() ? "" : "\n\n") + lines[i];
  }
  return stories;
}

StoryValues values_of(const indexer::EntityTables& tables, const Story& story, std::string_view language) {
  const schema::Words title_words = schema::split_words(story.title, language);
  const schema::Words text_words = schema::split_words(story.text, language);
  const std::optional<indexer::Dateline> dateline = indexer::parse_dateline(story.text, language);
  const schema::Date published{2018, 0, 0, schema::DatePrecision::Year};
  const indexer::EntityInput input{story.title, story.text, title_words, text_words, language, published, dateline};
  const auto organizations = indexer::find_organizations(tables, input);
  StoryValues values;
  for (const auto& organization : organizations) values.organizations.insert(organization.id);
  const std::clock_t start = std::clock();
  const auto countries = indexer::find_countries(tables.gazetteer, input, organizations);
  values.ticks = std::clock() - start;
  for (const auto& country : countries) {
    values.any.insert(country.code);
    if (country.main) values.main.insert(country.code);
    for (const indexer::Mention& mention : country.evidence) {
      const std::string& field = mention.field == indexer::MentionField::Title ? story.title : story.text;
      values.mentions[country.code] += ' ' + field.substr(mention.start, mention.end - mention.start) + ',';
    }
  }
  return values;
}

/// The mean over all stories, and over those where one of the two sets is not empty.
class MeanJaccard {
public:
  void add(const Values& values, const Values& truth) {
    ++stories_;
    if (values.empty() && truth.empty()) return;
    ++not_empty_;
    const auto shared = static_cast<double>(
        std::count_if(values.begin(), values.end(), [&](const auto& value) { return truth.contains(value); }));
    sum_ += shared / (static_cast<double>(values.size() + truth.size()) - shared);
  }
  [[nodiscard]] double over_all() const {
    return (sum_ + static_cast<double>(stories_ - not_empty_)) /
           static_cast<double>(std::max<std::size_t>(stories_, 1));
  }
  [[nodiscard]] double over_not_empty() const {
    return sum_ / static_cast<double>(std::max<std::size_t>(not_empty_, 1));
  }

private:
  double sum_ = 0;
  std::size_t stories_ = 0;
  std::size_t not_empty_ = 0;
};

std::ostream& operator<<(std::ostream& out, const MeanJaccard& mean) {
  return out << std::setw(8) << mean.over_all() << std::setw(7) << mean.over_not_empty();
}

/// The mentions of the countries in one of the two sets.
std::string mentions_of(const StoryValues& values, const Values& codes) {
  std::string line;
  for (const auto& [code, mentions] : values.mentions)
    if (codes.contains(code)) line += ' ' + code + (values.main.contains(code) ? "*:" : ":") + mentions;
  return line;
}

/// What both sides read in the countries that one of them holds for what the story is about, or that one lacks.
void print_error(const StoryValues& values, const StoryValues& truth, const Story& story) {
  Values differing;
  for (const auto& [one, other] : {std::pair(values.main, truth.main), std::pair(values.any, truth.any)})
    std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(),
                                  std::inserter(differing, differing.end()));
  std::cout << story.title << "\n  here   " << mentions_of(values, differing) << "\n  english"
            << mentions_of(truth, differing) << '\n';
}

class Comparison {
public:
  Comparison(const indexer::EntityTables& tables, const std::vector<Story>& english) : tables_(tables) {
    for (const Story& story : english) english_.push_back(values_of(tables, story, "en"));
  }

  void run(std::string_view language, const std::vector<Story>& stories, bool detect, bool list_errors) const {
    MeanJaccard main;
    MeanJaccard any;
    MeanJaccard organizations;
    std::size_t bytes = 0;
    std::clock_t ticks = 0;
    for (std::size_t i = 0; i < stories.size(); ++i) {
      const std::string read_as =
          detect ? indexer::detect_language(stories[i].title, stories[i].text, "") : std::string(language);
      const StoryValues values = values_of(tables_, stories[i], read_as);
      bytes += stories[i].title.size() + stories[i].text.size();
      ticks += values.ticks;
      main.add(values.main, english_[i].main);
      any.add(values.any, english_[i].any);
      organizations.add(values.organizations, english_[i].organizations);
      if (!list_errors || (values.main == english_[i].main && values.any == english_[i].any)) continue;
      std::cout << language << ' ' << i + 1 << ' ';
      print_error(values, english_[i], stories[i]);
    }
    std::cout << language << (detect ? " detected " : " given    ") << main << any << organizations << std::setw(7)
              << std::setprecision(0)
              << static_cast<double>(bytes) / 1e6 * CLOCKS_PER_SEC /
                     static_cast<double>(std::max<std::clock_t>(ticks, 1))
              << std::setprecision(3) << '\n';
  }

private:
  const indexer::EntityTables& tables_;
  std::vector<StoryValues> english_;
};

}  // namespace

void evaluate_multilingual(const MultilingualOptions& options) {
  const schema::Gazetteer gazetteer(options.gazetteer);
  const indexer::tagger::Model tagger(options.tagger);
  const indexer::EntityTables tables(gazetteer, &tagger);
  const std::vector<std::string> story_of_line = lines_of(options.corpus / "DOCUMENT_IDS.tsv");
  std::cout << std::fixed << std::setprecision(3)
            << "mean Jaccard with the English story: all stories, and those where one set is not empty\n"
               "language       country.main     any mention    organizations   MB/s\n";
  std::optional<Comparison> comparison;
  for (const Translation& translation : translations) {
    const auto stories = read_stories(options.corpus / translation.file, story_of_line);
    if (!comparison) {
      comparison.emplace(tables, stories);
      std::cout << stories.size() << " stories\n";
      continue;
    }
    comparison->run(translation.language, stories, false, options.list_errors);
    comparison->run(translation.language, stories, true, false);
  }
}

}  // namespace dateline::bench
