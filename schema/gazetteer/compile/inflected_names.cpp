// SPDX-License-Identifier: GPL-3.0-or-later
// Which forms of the names in the tables are added, and which would mean something else?
#include "schema/gazetteer/compile/common_words.h"
#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/inflections.h"
#include "schema/gazetteer/compile/name_index.h"
#include "schema/stemming.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

/// Cities that every language calls alike are inflected from so many inhabitants on.
constexpr std::uint32_t inhabitants_to_inflect = 500'000;
constexpr std::size_t telling_letters = 4;
/// A stem of fewer letters begins too many other words.
constexpr std::size_t min_stem_letters = 5;

bool is_ours(const CompiledName& name) {
  return name.language.empty() || name.language == "en";
}

std::string first_letters(std::string_view text, std::size_t count) {
  std::size_t letters = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end)
    if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && letters++ == count) break;
  return std::string(text.substr(0, end));
}

/// Names that the tables list in several forms already.
class ListedForms {
public:
  explicit ListedForms(const Compilation& compilation) {
    for (const CompiledName& name : compilation.names) {
      std::set<std::vector<std::string>>& forms = forms_[key_of(name)];
      if (forms.size() < 3) forms.insert(name.words);
    }
  }
  [[nodiscard]] bool holds(const CompiledName& name) const {
    return name.rule < NameRule::Region && forms_.at(key_of(name)).size() >= 3;
  }

private:
  using Key = std::tuple<std::string, std::string, NameRule, std::string>;
  static Key key_of(const CompiledName& name) {
    return {name.language, name.target, name.rule, first_letters(name.words.front(), telling_letters)};
  }
  std::map<Key, std::set<std::vector<std::string>>> forms_;
};

bool is_latin(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  return lead < 0x80U || (lead >= 0xC3U && lead <= 0xC9U);
}

bool may_inflect(const CompiledName& name) {
  const bool is_name = name.rule == NameRule::Name || name.rule == NameRule::Capital || name.rule == NameRule::Region ||
                       name.rule == NameRule::City;
  return is_name && !name.is_stem && name.context == NameContext::None;
}

/// As newspapers write Arabic: alef without its hamza, and ya for a final alef maqsura or the other way round.
std::vector<std::string> arabic_spellings(const std::string& name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); i += 2) {
    const std::string_view letter = std::string_view(name).substr(i, 2);
    const bool is_ascii = static_cast<unsigned char>(letter.front()) < 0x80U;
    const bool has_hamza = letter == "أ" || letter == "إ" || letter == "آ";
    plain += is_ascii ? letter.substr(0, 1) : (has_hamza ? std::string_view("ا") : letter);
    if (is_ascii) --i;
  }
  std::vector<std::string> spellings{plain};
  for (const std::string& spelling : {name, plain})
    for (const auto& [from, to] : {std::pair("ي", "ى"), std::pair("ى", "ي")})
      if (spelling.ends_with(from)) spellings.push_back(spelling.substr(0, spelling.size() - 2) + to);
  return spellings;
}

class Inflector {
public:
  Inflector(Compilation& compilation, const std::filesystem::path& folder)
      : compilation_(compilation),
        inflections_(folder / "inflections.tsv"),
        common_(folder / "common_words.tsv"),
        index_(compilation),
        listed_(compilation) {}

  void run(bool places) {
    const std::size_t size = compilation_.names.size();
    for (std::size_t i = 0; i < size; ++i) {
      const CompiledName name = compilation_.names[i];
      // Capitals come in both runs: those of the tables, then what CLDR calls them.
      const bool is_place = name.rule == NameRule::Region || name.rule == NameRule::City;
      if (!may_inflect(name) || (is_place != places && name.rule != NameRule::Capital)) continue;
      if (listed_.holds(name)) {
        add_forms(name, name.language, inflections_.derived(name.language, name.written));
        continue;
      }
      add_all_forms(name, name.language);
      const bool is_everywhere = is_ours(name) && is_latin(name.written) &&
                                 (name.rule == NameRule::Capital || name.population >= inhabitants_to_inflect);
      if (!is_everywhere) continue;
      for (const std::string& language : inflections_.languages())
        if (inflections_.is_latin(language)) add_all_forms(name, language);
    }
  }

private:
  void add_all_forms(const CompiledName& name, const std::string& language) {
    if (language == "ar") return add_forms(name, language, arabic_spellings(name.written));
    add_forms(name, language, inflections_.forms(language, name.written));
    const bool is_large =
        name.rule == NameRule::Capital || (name.rule == NameRule::City && name.population >= inhabitants_to_inflect);
    if (is_large) add_forms(name, language, inflections_.derived(language, name.written));
  }

  void add_forms(const CompiledName& name, const std::string& language, const std::vector<std::string>& forms) {
    for (const std::string& written : forms) {
      CompiledName form = name;
      form.language = language;
      form.is_inflected = true;
      if (!set_written(form, written) || is_everyday_word(form) || is_known(form)) continue;
      // In a query one word of a foreign language is more likely something else.
      form.ambiguous_in_queries = form.ambiguous_in_queries || is_latin(written);
      compilation_.names.push_back(std::move(form));
    }
  }

  bool is_everyday_word(const CompiledName& form) const {
    if (form.words.size() == 1 && is_stop_word(form.words.front(), form.language)) return true;
    if (is_latin(form.written) && common_.holds(form.words)) return true;
    return form.is_stem && first_letters(form.words.back(), min_stem_letters - 1) == form.words.back();
  }

  /// True for a form that the tables have, or that was made already, be it for another country at the same time.
  bool is_known(const CompiledName& form) {
    const auto rows = form.is_stem ? std::span<const std::size_t>() : index_.find(form.words);
    const bool is_in_tables = std::any_of(rows.begin(), rows.end(), [&](std::size_t i) {
      const CompiledName& row = compilation_.names[i];
      return row.rule <= NameRule::City && (row.language == form.language || is_ours(row));
    });
    if (is_in_tables) return true;
    std::vector<Made>& made = made_[{form.language, form.words, form.is_stem}];
    const bool is_made = std::any_of(made.begin(), made.end(), [&](const Made& other) {
      return form.from < other.until && other.from < form.until;
    });
    if (!is_made) made.push_back({form.from, form.until});
    return is_made;
  }

  struct Made {
    DayNumber from;
    DayNumber until;
  };

  Compilation& compilation_;
  Inflections inflections_;
  CommonWords common_;
  NameIndex index_;
  ListedForms listed_;
  std::map<std::tuple<std::string, std::vector<std::string>, bool>, std::vector<Made>> made_;
};

}  // namespace

void add_inflected_countries(Compilation& compilation, const std::filesystem::path& folder) {
  Inflector(compilation, folder).run(false);
}

void add_inflected_places(Compilation& compilation, const std::filesystem::path& folder) {
  Inflector(compilation, folder).run(true);
}

}  // namespace dateline::schema::gazetteer
