// SPDX-License-Identifier: GPL-3.0-or-later
// Which forms does a name take in the cases of its language?
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema::gazetteer {

/// The rules of inflections.tsv: by the last letters of a word, the endings that it takes in the other cases.
class Inflections {
public:
  /// Throws Error{Io} if the file cannot be read, Error{Damaged} for a row without language, part or forms.
  explicit Inflections(const std::filesystem::path& file);

  /// The languages that have rules, ascending.
  [[nodiscard]] std::vector<std::string> languages() const;

  /// True for a language whose rules hold Latin letters alone.
  [[nodiscard]] bool is_latin(const std::string& language) const { return !other_scripts_.contains(language); }

  /// The other forms of `name` (in the nominative), each once, without the name itself; empty where the language has no
  /// rule for it. Adjectives in front agree with the last word ("Северной Каролины"); of other names of several words
  /// the first, the last or both change. A form that ends in * is a stem. Some forms are not in use: the caller leaves
  /// out what is an everyday word or another name.
  [[nodiscard]] std::vector<std::string> forms(const std::string& language, std::string_view name) const;

  /// Words made of a name of one word: "лондонск*", "Londoner".
  [[nodiscard]] std::vector<std::string> derived(const std::string& language, std::string_view name) const;

private:
  enum class Part { Noun, Adjective, Derived, SmallDerived };
  using Endings = std::vector<std::vector<std::string>>;  // by case, each with its alternatives
  struct Rule {
    std::vector<std::string> after;  // one of these letters stands before the ending; empty: any
    std::string ending;
    Endings forms;
  };
  using Parts = std::map<Part, std::vector<Rule>>;
  [[nodiscard]] static Endings inflected(const std::vector<Rule>& rules, std::string_view word);
  [[nodiscard]] static std::vector<std::string> forms_of_words(const Parts& parts,
                                                               const std::vector<std::string>& words,
                                                               const std::vector<std::string>& gaps);

  std::map<std::string, Parts> languages_;
  std::set<std::string> other_scripts_;
};

}  // namespace dateline::schema::gazetteer
