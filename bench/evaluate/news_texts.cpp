// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/news_texts.h"

#include "indexer/language/detect_language.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/read_file.h"
#include "indexer/sources/walk.h"

#include <array>
#include <fstream>
#include <variant>

namespace dateline::bench {
namespace {

constexpr std::size_t least_chars = 300;
constexpr std::size_t most_english = 100;

void add(std::string language, std::string text, std::vector<NewsText>& texts) {
  if (indexer::count_code_points(text) < least_chars) return;
  texts.push_back({std::move(language), std::move(text)});
}

// A sentence a line; twenty of them are about a story.
void add_sentences(const std::filesystem::path& file, const std::string& language, std::vector<NewsText>& texts) {
  std::ifstream in(file);
  std::string text;
  std::size_t sentences = 0;
  for (std::string line; std::getline(in, line);) {
    text += text.empty() ? line : "\n\n" + line;
    if (++sentences % 20 != 0) continue;
    add(language, std::move(text), texts);
    text.clear();
  }
}

void add_articles(const std::filesystem::path& folder, std::size_t most_english_texts, std::vector<NewsText>& texts) {
  if (!std::filesystem::is_directory(folder)) return;
  const std::vector<std::string> sources{folder.string()};
  std::size_t english = 0;
  const auto keep = [&](indexer::Record record) {
    const auto* article = std::get_if<indexer::Article>(&record);
    if (article == nullptr || article->text.find("\xEF\xBF\xBD") != std::string::npos) return;
    std::string language = indexer::detect_language(article->title, article->text, article->language_hint);
    if (language == "und" || (language == "en" && ++english > most_english_texts)) return;
    add(std::move(language), article->text, texts);
  };
  indexer::walk(sources, [&](const indexer::WalkItem& item) {
    const auto* file = std::get_if<indexer::SourceFile>(&item);
    if (file != nullptr && !file->path.ends_with(".json")) indexer::read_source_file(*file, {}, keep);
  });
}

}  // namespace

std::vector<NewsText> read_news_texts(const std::filesystem::path& corpora) {
  struct Sentences {
    const char* file;
    const char* language;
  };
  static constexpr std::array<Sentences, 5> ntrex{{{"newstest2019-src.eng.txt", "en"},
                                                   {"newstest2019-ref.fra.txt", "fr"},
                                                   {"newstest2019-ref.rus.txt", "ru"},
                                                   {"newstest2019-ref.arb.txt", "ar"},
                                                   {"newstest2019-ref.zho-CN.txt", "zh"}}};
  std::vector<NewsText> texts;
  for (const Sentences& set : ntrex) add_sentences(corpora / "ntrex" / set.file, set.language, texts);
  for (const char* folder : {"bbc", "html-extraction", "html-readability", "html-dates", "html-wcxb"}) {
    add_articles(corpora / folder, most_english, texts);
  }
  return texts;
}

}  // namespace dateline::bench
