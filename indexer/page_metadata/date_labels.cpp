// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/date_labels.h"

#include "indexer/readers/characters/ascii.h"
#include "schema/fold.h"

#include <array>
#include <string>

namespace dateline::indexer {
namespace {

// Beginnings of words, folded as schema::fold does (no marks, lower case).
constexpr std::array<std::string_view, 43> published_words{"publish",       "posted",       "date:",
                                                           "date ",         "datum",        "veroffentlicht",
                                                           "erstellt",      "publie",       "mis en ligne",
                                                           "mise en ligne", "publicado",    "publicada",
                                                           "pubblicat",     "gepubliceerd", "geplaatst",
                                                           "opublikowan",   "dodano",       "data:",
                                                           "fecha",         "erschienen",   "eingestellt",
                                                           "geschrieben",   "verfasst",     "vom ",
                                                           "опубликован",   "дата",         "yayin",
                                                           "publicerad",    "publisert",    "udgivet",
                                                           "julkaistu",     "publikov",     "objavljen",
                                                           "megjelen",      "created",      "submitted",
                                                           "released",      "issued",       "pressemitteilung",
                                                           "originally",    "δημοσιευ",     "发布",
                                                           "публикац"};
constexpr std::array<std::string_view, 21> modified_words{
    "updated",     "update",          "modified",    "aktualisiert", "geandert",      "bearbeitet", "mis a jour",
    "mise a jour", "actualizad",      "aggiornat",   "bijgewerkt",   "zaktualizowan", "обновлен",   "uppdaterad",
    "stand",       "letzte anderung", "last edited", "last changed", "edited",        "guncelleme", "revised"};
constexpr std::array<std::string_view, 17> other_words{
    "registriert",       "registered",     "joined",   "member since",  "mitglied seit", "born",
    "geboren",           "copyright",      "\xc2\xa9", "aktuelle zeit", "deadline",      "expires",
    "bewerbungsschluss", "anmeldeschluss", "inscrit",  "valid until",   "accessed"};

template <std::size_t size>
bool holds_any(std::string_view line, const std::array<std::string_view, size>& words) {
  for (const std::string_view word : words) {
    for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
      if (at == 0 || !is_ascii_letter(line[at - 1])) return true;
    }
  }
  return false;
}

}  // namespace

DateLabel label_of(std::string_view line) {
  const std::string folded = schema::fold(line);
  if (holds_any(folded, other_words)) return DateLabel::Other;
  if (holds_any(folded, published_words)) return DateLabel::Published;
  return holds_any(folded, modified_words) ? DateLabel::Modified : DateLabel::None;
}

}  // namespace dateline::indexer
