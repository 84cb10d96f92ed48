// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/trade_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace dateline::indexer::organizations {
namespace {

using Word = std::string_view;

constexpr auto company = std::to_array<Word>({
    "airline",  "analysts", "brand",        "bank",     "ceo",       "companies", "company",      "customers",
    "dividend", "earnings", "executive",    "firm",     "investors", "maker",     "manufacturer", "merger",
    "oil",      "plant",    "production",   "products", "profit",    "profits",   "quarter",      "retailer",
    "revenue",  "sales",    "shareholders", "shares",   "software",  "stock",
});
constexpr auto party = std::to_array<Word>({
    "ballot", "campaign", "candidate", "candidates", "coalition", "conservative", "election",   "elections",
    "leader", "liberal",  "lawmakers", "majority",   "mp",        "mps",          "opposition", "parliament",
    "party",  "polls",    "seats",     "socialist",  "vote",      "voters",       "votes",
});
constexpr auto sport = std::to_array<Word>({
    "championship",
    "club",
    "coach",
    "cup",
    "fans",
    "game",
    "games",
    "goal",
    "goals",
    "league",
    "match",
    "player",
    "players",
    "season",
    "striker",
    "team",
    "teams",
    "tournament",
});
constexpr auto armed_group = std::to_array<Word>({
    "army",     "attack",     "attacks",   "bomb",      "ceasefire", "fighters", "guerrillas",
    "gunmen",   "insurgents", "killed",    "militants", "militia",   "rebel",    "rebels",
    "soldiers", "terrorism",  "terrorist", "troops",    "weapons",
});
constexpr auto military = std::to_array<Word>({
    "aircraft",
    "army",
    "base",
    "commander",
    "defence",
    "defense",
    "forces",
    "military",
    "navy",
    "officer",
    "pilots",
    "soldiers",
    "troops",
});
constexpr auto government = std::to_array<Word>({
    "administration",
    "agency",
    "authorities",
    "budget",
    "department",
    "federal",
    "government",
    "investigators",
    "law",
    "minister",
    "ministry",
    "official",
    "officials",
    "policy",
    "regulations",
    "regulators",
    "secretary",
});
constexpr auto igo = std::to_array<Word>({
    "agreement",
    "ambassador",
    "ambassadors",
    "countries",
    "delegates",
    "diplomat",
    "diplomats",
    "international",
    "member",
    "members",
    "ministers",
    "nations",
    "officials",
    "summit",
    "talks",
    "treaty",
});
constexpr auto media = std::to_array<Word>({
    "broadcaster",
    "channel",
    "columnist",
    "editor",
    "interview",
    "journalist",
    "journalists",
    "magazine",
    "newspaper",
    "newspapers",
    "reported",
    "reporter",
    "reporters",
    "television",
});
constexpr auto central_bank = std::to_array<Word>({
    "bank",
    "banks",
    "currency",
    "economists",
    "economy",
    "inflation",
    "interest",
    "monetary",
    "money",
    "rate",
    "rates",
    "reserves",
});
constexpr auto court = std::to_array<Word>({
    "case",
    "court",
    "judge",
    "judges",
    "justice",
    "lawyer",
    "lawyers",
    "prosecutors",
    "ruling",
    "trial",
    "verdict",
});
constexpr auto legislature = std::to_array<Word>({
    "amendment",
    "bill",
    "debate",
    "deputies",
    "law",
    "lawmakers",
    "legislation",
    "mps",
    "parliament",
    "senator",
    "senators",
    "speaker",
    "vote",
    "voted",
});
constexpr auto exchange = std::to_array<Word>({
    "dealers",
    "exchange",
    "futures",
    "index",
    "market",
    "points",
    "shares",
    "stocks",
    "traders",
    "trading",
});
constexpr auto labour = std::to_array<Word>({
    "employers",
    "labor",
    "labour",
    "members",
    "pay",
    "strike",
    "strikes",
    "union",
    "unions",
    "wage",
    "wages",
    "workers",
});
constexpr auto university = std::to_array<Word>({
    "campus",
    "degree",
    "graduate",
    "professor",
    "research",
    "researchers",
    "scientists",
    "student",
    "students",
    "study",
    "survey",
    "university",
});
constexpr auto ngo = std::to_array<Word>({
    "activists",
    "aid",
    "campaign",
    "charity",
    "donations",
    "group",
    "groups",
    "humanitarian",
    "organisation",
    "organization",
    "refugees",
    "relief",
    "report",
    "rights",
    "volunteers",
});
constexpr auto religious = std::to_array<Word>({
    "bishops",
    "church",
    "faith",
    "pope",
    "prayer",
    "priest",
    "priests",
    "religious",
    "worship",
});

std::span<const Word> trade_of(Word type) noexcept {
  struct Trade {
    Word type;
    std::span<const Word> words;
  };
  static constexpr std::array trades = {
      Trade{"company", company},
      Trade{"party", party},
      Trade{"club", sport},
      Trade{"league", sport},
      Trade{"armed_group", armed_group},
      Trade{"military", military},
      Trade{"government", government},
      Trade{"igo", igo},
      Trade{"media", media},
      Trade{"central_bank", central_bank},
      Trade{"court", court},
      Trade{"legislature", legislature},
      Trade{"exchange", exchange},
      Trade{"union", labour},
      Trade{"university", university},
      Trade{"research", university},
      Trade{"ngo", ngo},
      Trade{"religious", religious},
  };
  const auto found = std::find_if(trades.begin(), trades.end(), [&](const Trade& trade) { return trade.type == type; });
  return found == trades.end() ? std::span<const Word>{} : found->words;
}

}  // namespace

int count_trade_words(const ArticleView& article, std::string_view type) {
  const std::span<const Word> words = trade_of(type);
  return static_cast<int>(
      std::count_if(words.begin(), words.end(), [&](Word word) { return article.is_common(word); }));
}

}  // namespace dateline::indexer::organizations
