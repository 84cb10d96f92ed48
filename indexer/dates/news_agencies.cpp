// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/news_agencies.h"

#include "indexer/dates/date_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace dateline::indexer {
namespace {

// Signatures of datelines, as written; compared folded.
constexpr std::array<std::string_view, 148> agencies{"JTA",
                                                     "Reuters",
                                                     "Reuter",
                                                     "AP",
                                                     "Associated Press",
                                                     "AFP",
                                                     "dpa",
                                                     "dpa-AFX",
                                                     "EFE",
                                                     "ANSA",
                                                     "TASS",
                                                     "ITAR-TASS",
                                                     "ТАСС",
                                                     "ИТАР-ТАСС",
                                                     "РИА Новости",
                                                     "РИА",
                                                     "RIA Novosti",
                                                     "RIA",
                                                     "Sputnik",
                                                     "Интерфакс",
                                                     "Interfax",
                                                     "UPI",
                                                     "CNN",
                                                     "Xinhua",
                                                     "Yonhap",
                                                     "Kyodo",
                                                     "Jiji",
                                                     "PTI",
                                                     "IANS",
                                                     "ANI",
                                                     "UNI",
                                                     "APP",
                                                     "BSS",
                                                     "UNB",
                                                     "Bernama",
                                                     "Antara",
                                                     "SANA",
                                                     "WAM",
                                                     "SPA",
                                                     "KUNA",
                                                     "QNA",
                                                     "BNA",
                                                     "Petra",
                                                     "MENA",
                                                     "APS",
                                                     "MAP",
                                                     "TAP",
                                                     "INA",
                                                     "IRNA",
                                                     "ISNA",
                                                     "FARS",
                                                     "Tasnim",
                                                     "Mehr",
                                                     "AA",
                                                     "Anadolu",
                                                     "İHA",
                                                     "DHA",
                                                     "PAP",
                                                     "ČTK",
                                                     "TASR",
                                                     "SITA",
                                                     "MTI",
                                                     "Tanjug",
                                                     "Tanjung",
                                                     "Beta",
                                                     "FoNet",
                                                     "HINA",
                                                     "STA",
                                                     "BTA",
                                                     "БТА",
                                                     "Agerpres",
                                                     "Mediafax",
                                                     "APA",
                                                     "SDA",
                                                     "ATS",
                                                     "AWP",
                                                     "Ritzau",
                                                     "NTB",
                                                     "TT",
                                                     "STT",
                                                     "BNS",
                                                     "ELTA",
                                                     "LETA",
                                                     "УНИАН",
                                                     "УНІАН",
                                                     "УНН",
                                                     "Укринформ",
                                                     "Укрінформ",
                                                     "Ukrinform",
                                                     "БелТА",
                                                     "BelTA",
                                                     "Казинформ",
                                                     "Kazinform",
                                                     "KCNA",
                                                     "CNA",
                                                     "VNA",
                                                     "TTXVN",
                                                     "Lusa",
                                                     "Agência Brasil",
                                                     "Notimex",
                                                     "Télam",
                                                     "Prensa Latina",
                                                     "Andina",
                                                     "ANP",
                                                     "Belga",
                                                     "KNA",
                                                     "epd",
                                                     "AFX",
                                                     "OTS",
                                                     "SID",
                                                     "BBC",
                                                     "Bloomberg",
                                                     "CBS",
                                                     "NBC",
                                                     "ABC",
                                                     "CBC",
                                                     "CP",
                                                     "The Canadian Press",
                                                     "AAP",
                                                     "NZPA",
                                                     "PA",
                                                     "CBSDC",
                                                     "Adnkronos",
                                                     "askanews",
                                                     "LaPresse",
                                                     "AGI",
                                                     "Europa Press",
                                                     "PR Newswire",
                                                     "PRNewswire",
                                                     "Business Wire",
                                                     "GLOBE NEWSWIRE",
                                                     "ACN Newswire",
                                                     "رويترز",
                                                     "شينخوا",
                                                     "أ ف ب",
                                                     "أ.ف.ب",
                                                     "د ب أ",
                                                     "سانا",
                                                     "وام",
                                                     "واس",
                                                     "كونا",
                                                     "بترا",
                                                     "الأناضول",
                                                     "سبوتنيك",
                                                     "وكالات",
                                                     "भाषा",
                                                     "वार्ता",
                                                     "एजेंसी"};

// Labels of newsrooms, and organizations that headlines open with.
constexpr std::array<std::string_view, 104> labels{
    "KEY POINTS", "BREAKING",   "UPDATE",    "UPDATED", "CORRECTED",  "CORRECTION", "CORRECTS",   "REFILE",
    "REPEAT",     "WRAPUP",     "FACTBOX",   "FACT",    "EXCLUSIVE",  "ANALYSIS",   "INTERVIEW",  "TIMELINE",
    "INSIGHT",    "FEATURE",    "SCENARIOS", "POLL",    "TEXT",       "ADVISORY",   "ALERT",      "URGENT",
    "FLASH",      "BULLETIN",   "SNAP",      "NEWS",    "REPORT",     "SPECIAL",    "OPINION",    "COMMENT",
    "COMMENTARY", "EDITORIAL",  "COLUMN",    "REVIEW",  "PREVIEW",    "RECAP",      "LIVE",       "WATCH",
    "VIDEO",      "VIDEOS",     "PHOTO",     "PHOTOS",  "PICTURES",   "GALLERY",    "AUDIO",      "LISTEN",
    "PODCAST",    "FILE",       "NOTE",      "NOTES",   "HIGHLIGHTS", "STORY",      "SUMMARY",    "BRIEF",
    "BRIEFS",     "DEVELOPING", "JUST",      "SPORTS",  "SPORT",      "SOCCER",     "FOOTBALL",   "TENNIS",
    "GOLF",       "BUSINESS",   "MARKETS",   "MONEY",   "WEATHER",    "HEALTH",     "SCIENCE",    "ENTERTAINMENT",
    "POLITICS",   "WORLD",      "CAPTION",   "IMAGE",   "CREDIT",     "SOURCE",     "EDITOR",     "EDITORS",
    "WHAT",       "WHY",        "HOW",       "NATO",    "NASA",       "FIFA",       "UEFA",       "OPEC",
    "IBM",        "FBI",        "CIA",       "EU",      "WHO",        "IMF",        "EILMELDUNG", "EXKLUSIV",
    "URGENTE",    "EXCLUSIF",   "DIRECT",    "СРОЧНО",  "МОЛНИЯ",     "ОБНОВЛЕНО",  "ВИДЕО",      "ФОТО"};

using Names = std::set<std::string, std::less<>>;

template <std::size_t size>
Names folded_names(const std::array<std::string_view, size>& written) {
  Names names;
  for (const std::string_view name : written) names.insert(fold_date_word(name));
  return names;
}

/// True if `test` holds for a part of `folded` between separators.
template <typename Test>
bool any_part(std::string_view folded, std::string_view separators, const Test& test) {
  while (!folded.empty()) {
    const std::size_t end = folded.find_first_of(separators);
    if (test(folded.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
    folded.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace

bool is_news_agency(std::string_view written) {
  static const Names names = folded_names(agencies);
  const std::string folded = fold_date_word(written);
  if (names.contains(folded)) return true;
  return any_part(folded, "/-–,", [](std::string_view part) { return names.contains(part); });
}

bool is_newsroom_label(std::string_view written) {
  static const Names names = folded_names(labels);
  const std::string folded = fold_date_word(written);
  return names.contains(folded) ||
         any_part(folded, " '’-/", [](std::string_view part) { return names.contains(part); });
}

}  // namespace dateline::indexer
