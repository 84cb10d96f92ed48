// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/inflections.h"

#include "schema/fold.h"
#include "schema/gazetteer/compile/table.h"
#include "schema/utf8.h"

#include <algorithm>
#include <set>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return parts;
}

std::vector<std::string> letters_of(std::string_view text) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = read_code_point(text, at).end;
    letters.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return letters;
}

bool is_of_other_script(const std::string& letter) {
  constexpr char32_t first_greek = 0x370;
  constexpr char32_t first_latin_additional = 0x1E00;
  const char32_t value = read_code_point(letter, 0).value;
  return value >= first_greek && value < first_latin_additional;
}

bool ends_with_one_of(std::string_view text, const std::vector<std::string>& letters) {
  return letters.empty() ||
         std::any_of(letters.begin(), letters.end(), [&](const std::string& letter) { return text.ends_with(letter); });
}

/// The words of a name and what stands in front of each but the first: one space or hyphen.
std::pair<std::vector<std::string>, std::vector<std::string>> words_and_gaps(std::string_view name) {
  std::vector<std::string> words{""};
  std::vector<std::string> gaps;
  for (const char c : name) {
    if (c == ' ' || c == '-') {
      gaps.emplace_back(1, c);
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return {std::move(words), std::move(gaps)};
}

std::string join(const std::vector<std::string>& words, const std::vector<std::string>& gaps) {
  std::string name = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) name += gaps[i - 1] + words[i];
  return name;
}

}  // namespace

Inflections::Inflections(const std::filesystem::path& file) {
  const Table table(file);
  const std::map<std::string, Part> parts = {
      {"noun", Part::Noun}, {"adjective", Part::Adjective}, {"derived", Part::Derived}, {"small", Part::SmallDerived}};
  for (const TableRow& row : table.rows()) {
    const auto part = parts.find(row["part"]);
    if (part == parts.end()) row.reject("no such part: " + row["part"]);
    Rule rule{letters_of(row["after"]), row["ending"], {}};
    for (const std::string& of_case : split(row["forms"], ' ')) {
      rule.forms.push_back(split(of_case, '/'));
      for (std::string& form : rule.forms.back()) {
        if (form == "_") form.clear();
        if (form == "=") form = rule.ending;
      }
    }
    const std::vector<std::string> languages = split(row["language"], ',');
    if (languages.empty()) row.reject("no language");
    const std::vector<std::string> letters = letters_of(row["ending"] + row["forms"]);
    const bool is_latin = std::none_of(letters.begin(), letters.end(), is_of_other_script);
    for (const std::string& language : languages) {
      languages_[language][part->second].push_back(rule);
      if (!is_latin) other_scripts_.insert(language);
    }
  }
}

std::vector<std::string> Inflections::languages() const {
  std::vector<std::string> languages;
  for (const auto& [language, parts] : languages_) languages.push_back(language);
  return languages;
}

/// By case, the forms of one word under the first rule that fits; empty where none does or the word does not change.
Inflections::Endings Inflections::inflected(const std::vector<Rule>& rules, std::string_view word) {
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& candidate) {
    return word.size() > candidate.ending.size() && word.ends_with(candidate.ending) &&
           ends_with_one_of(word.substr(0, word.size() - candidate.ending.size()), candidate.after);
  });
  if (rule == rules.end()) return {};
  const std::string stem(word.substr(0, word.size() - rule->ending.size()));
  Endings forms = rule->forms;
  for (auto& of_case : forms)
    for (std::string& form : of_case) form.insert(0, stem);
  return forms;
}

namespace {

using Forms = std::vector<std::vector<std::string>>;  // by case

/// Replaces the words at `changing` by their forms, case by case; a word with fewer cases stays as it is in the others.
void append_variants(std::vector<std::string> words, const std::vector<std::string>& gaps,
                     const std::map<std::size_t, Forms>& changing, std::vector<std::string>& out) {
  std::size_t cases = 0;
  for (const auto& [word, forms] : changing) cases = std::max(cases, forms.size());
  for (std::size_t i = 0; i < cases; ++i) {
    std::size_t alternatives = 1;
    for (const auto& [word, forms] : changing)
      if (i < forms.size()) alternatives = std::max(alternatives, forms[i].size());
    for (std::size_t k = 0; k < alternatives; ++k) {
      for (const auto& [word, forms] : changing)
        if (i < forms.size() && !forms[i].empty()) words[word] = forms[i][std::min(k, forms[i].size() - 1)];
      out.push_back(join(words, gaps));
    }
  }
}

}  // namespace

std::vector<std::string> Inflections::forms_of_words(const Parts& parts, const std::vector<std::string>& words,
                                                     const std::vector<std::string>& gaps) {
  const auto rules = [&](Part part) {
    const auto found = parts.find(part);
    return found == parts.end() ? std::vector<Rule>() : found->second;
  };
  std::vector<std::string> forms;
  const std::size_t last = words.size() - 1;
  std::map<std::size_t, Forms> agreeing;
  for (std::size_t i = 0; i < last; ++i)
    if (Forms of_word = inflected(rules(Part::Adjective), words[i]); !of_word.empty())
      agreeing.emplace(i, std::move(of_word));
  const bool all_agree = agreeing.size() == last;
  const Forms of_last = inflected(rules(Part::Noun), words[last]);
  if (!of_last.empty()) agreeing.emplace(last, of_last);
  if (all_agree || last == 0) append_variants(words, gaps, agreeing, forms);
  // "Karolina Północna": the adjective may stand behind.
  const Forms behind = inflected(rules(Part::Adjective), words[last]);
  if (last == 0 || (all_agree && behind.empty())) return forms;
  // "Нью-Йорк" and "Лос-Анджелес" change at the end, "Республика Корея" or "Boca del Río" at the start or not at all.
  if (!of_last.empty()) append_variants(words, gaps, {{last, of_last}}, forms);
  const Forms of_first = inflected(rules(Part::Noun), words[0]);
  if (of_first.empty() || gaps[0] != " ") return forms;
  append_variants(words, gaps, {{0, of_first}}, forms);
  if (!of_last.empty()) append_variants(words, gaps, {{0, of_first}, {last, of_last}}, forms);
  if (!behind.empty()) append_variants(words, gaps, {{0, of_first}, {last, behind}}, forms);
  return forms;
}

std::vector<std::string> Inflections::forms(const std::string& language, std::string_view name) const {
  const auto parts = languages_.find(language);
  if (parts == languages_.end() || name.empty()) return {};
  const auto [words, gaps] = words_and_gaps(name);
  std::vector<std::string> once;
  std::set<std::string> known{std::string(name)};
  for (std::string& form : forms_of_words(parts->second, words, gaps))
    if (known.insert(form).second) once.push_back(std::move(form));
  return once;
}

std::vector<std::string> Inflections::derived(const std::string& language, std::string_view name) const {
  std::vector<std::string> words;
  const auto parts = languages_.find(language);
  if (parts == languages_.end() || name.find(' ') != std::string_view::npos) return words;
  for (const Part part : {Part::Derived, Part::SmallDerived}) {
    const auto rules = parts->second.find(part);
    if (rules == parts->second.end()) continue;
    for (const auto& of_case : inflected(rules->second, name))
      for (const std::string& word : of_case) words.push_back(part == Part::Derived ? word : fold(word));
  }
  return words;
}

}  // namespace dateline::schema::gazetteer
