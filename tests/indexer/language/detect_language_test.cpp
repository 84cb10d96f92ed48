// SPDX-License-Identifier: GPL-3.0-or-later
// Is an article's language told, and left open where it cannot be told?
#include "indexer/language/detect_language.h"

#include "indexer/language/language_subtag.h"
#include "indexer/language/letters.h"
#include "tests/indexer/corpus_articles.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::string language_of(std::string_view text, std::string_view hint = "") {
  return detect_language("", text, hint);
}

/// The sentences of one file of the collection, `per_article` joined at a time.
std::vector<std::string> articles_of_sentences(const std::string& file, int per_article) {
  std::ifstream in(std::string(DATELINE_CORPORA_DIR) + "/ntrex/" + file);
  std::vector<std::string> articles;
  std::string line;
  for (int i = 0; std::getline(in, line); ++i) {
    if (i % per_article == 0) articles.emplace_back();
    articles.back().append(line).append(" ");
  }
  return articles;
}

struct Share {
  int right = 0;
  int all = 0;
  std::map<std::string, int> wrong;
  void count(const std::string& found, const std::string& expected) {
    ++all;
    found == expected ? ++right : ++wrong[found];
  }
  [[nodiscard]] double percent() const { return all == 0 ? 0 : 100.0 * right / all; }
};

std::ostream& operator<<(std::ostream& out, const Share& share) {
  out << share.right << " of " << share.all << " (" << share.percent() << " %)";
  for (const auto& [language, count] : share.wrong) out << " " << language << ":" << count;
  return out;
}

}  // namespace

TEST_CASE("running text of a language is told by itself", "[indexer][language]") {
  CHECK(language_of("The ministry said on Tuesday that talks with the two neighbours would go on next week.") == "en");
  CHECK(language_of("Das Ministerium teilte am Dienstag mit, dass die Gespräche nächste Woche weitergehen.") == "de");
  CHECK(language_of("Le ministère a indiqué mardi que les discussions se poursuivraient la semaine prochaine.") ==
        "fr");
  CHECK(language_of("El ministerio dijo el martes que las conversaciones continuarán la próxima semana.") == "es");
  CHECK(language_of("Министерство сообщило во вторник, что переговоры продолжатся на следующей неделе.") == "ru");
  CHECK(language_of("Міністерство повідомило у вівторок, що переговори триватимуть наступного тижня.") == "uk");
  CHECK(language_of("قالت الوزارة يوم الثلاثاء إن المحادثات ستستمر في الأسبوع المقبل بين البلدين.") == "ar");
  CHECK(language_of("该部周二表示，两国之间的会谈将于下周继续进行，双方都希望达成协议。") == "zh");
  CHECK(language_of("同省は火曜日、両国の協議が来週も続くと発表した。") == "ja");
  CHECK(language_of("외교부는 화요일 양국 간 회담이 다음 주에도 계속될 것이라고 밝혔다.") == "ko");
  CHECK(language_of("Departementet opplyste tirsdag at samtalene mellom de to landene fortsetter neste uke.") == "no");
  CHECK(language_of("משרד החוץ הודיע ביום שלישי כי השיחות בין שתי המדינות יימשכו בשבוע הבא.") == "he");
  CHECK(language_of("Kementerian itu mengatakan pada hari Selasa bahwa pembicaraan akan dilanjutkan pekan depan.") ==
        "id");
}

TEST_CASE("text in capitals is told like any other", "[indexer][language]") {
  CHECK(language_of("SHOWERS CONTINUED THROUGHOUT THE WEEK IN THE COCOA ZONE, ALLEVIATING THE DROUGHT.") == "en");
  CHECK(language_of("МИНИСТЕРСТВО СООБЩИЛО ВО ВТОРНИК, ЧТО ПЕРЕГОВОРЫ ПРОДОЛЖАТСЯ НА СЛЕДУЮЩЕЙ НЕДЕЛЕ.") == "ru");
}

TEST_CASE("without letters or with too few of them a text has no language", "[indexer][language]") {
  CHECK(language_of("") == "und");
  CHECK(language_of("12 345 678 - 90 % ... 1987 / 2019 ??? 123 456 789 000 111 222") == "und");
  CHECK(language_of("Oil prices") == "und");
  CHECK(language_of("\xff\xfe\xc3\x28 \x80\x80") == "und");
}

TEST_CASE("a short text takes the hint that its script allows", "[indexer][language]") {
  CHECK(language_of("Oil prices", "en-GB") == "en");
  CHECK(language_of("Oil prices", "ru") == "und");
  CHECK(language_of("Цены на нефть", "ru-RU") == "ru");
  CHECK(language_of("Цены на нефть", "en") == "und");
  CHECK(language_of("서울", "en") == "ko");
  CHECK(language_of("東京で会議", "") == "ja");
  CHECK(language_of("Αθήνα", "") == "el");
  CHECK(language_of("ไทย", "") == "th");
  CHECK(language_of("תל אביב", "") == "he");
  CHECK(language_of("北京", "ja") == "ja");
  CHECK(language_of("北京", "") == "und");
}

TEST_CASE("a wrong hint does not turn an article round", "[indexer][language]") {
  const std::string english =
      "The ministry said on Tuesday that talks with the two neighbours would go on next week, and that nobody should "
      "expect an agreement before the summer. Officials on both sides declined to comment on the proposals.";
  for (const char* hint : {"de", "fr-FR", "ru", "zh-Hant", "xx", "not a language", "iw"}) {
    CAPTURE(hint);
    CHECK(language_of(english, hint) == "en");
  }
}

TEST_CASE("a quotation in another language leaves an article in its own", "[indexer][language]") {
  const std::string english =
      "The mayor wrote that the city was mourning with the families. She thanked the officers who had come to the aid "
      "of "
      "the wounded, and asked people to stay away from the streets around the building until the evening. ";
  const std::string french = "La ville pleure les siens après cette attaque, et mes pensées vont aux familles.";
  CHECK(language_of(english + french) == "en");
  CHECK(language_of(french + " " + french + " " + french + " " + english.substr(0, 60)) == "fr");
}

TEST_CASE("Chinese says its script apart", "[indexer][language]") {
  CHECK(language_script("zh", "该部周二表示，两国之间的会谈将于下周继续进行，双方都希望达成协议。") == "Hans");
  CHECK(language_script("zh", "該部週二表示，兩國之間的會談將於下週繼續進行，雙方都希望達成協議。") == "Hant");
  CHECK(language_of("該部週二表示，兩國之間的會談將於下週繼續進行，雙方都希望達成協議。") == "zh");
  CHECK(language_script("en", "Talks go on").empty());
}

TEST_CASE("codes of one language become one subtag", "[indexer][language]") {
  CHECK(language_subtag("iw-IL") == "he");
  CHECK(language_subtag("in") == "id");
  CHECK(language_subtag("nb-NO") == "no");
  CHECK(language_subtag("nn") == "no");
  CHECK(language_subtag("EN_us") == "en");
  CHECK(language_subtag("eng") == "en");
  CHECK(language_subtag("zh-Hant-TW") == "zh");
  CHECK(language_subtag("ckb") == "ckb");
  for (const char* none : {"", "e", "english", "und", "mul", "zxx", "12", "xx-Latn", "en.US", "tlh"}) {
    CAPTURE(none);
    CHECK(language_subtag(none).empty());
  }
}

TEST_CASE("letters are counted by script", "[indexer][language]") {
  const LetterCounts counts = count_letters("Seoul 서울 2019 \xff");
  CHECK(counts.letters == 7);
  CHECK(counts.latin == 5);
  CHECK(counts.own_script == 2);
  CHECK(counts.own_language == "ko");
}

TEST_CASE("any bytes give a subtag or und", "[indexer][language][property]") {
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    std::string text(std::uniform_int_distribution<std::size_t>(0, 400)(random), '\0');
    for (char& c : text) c = static_cast<char>(random() & 0xFFU);
    const std::string language = detect_language(text.substr(0, 20), text, text.substr(0, 3));
    REQUIRE((language.size() == 2 || language.size() == 3));
    REQUIRE(language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
  }
}

TEST_CASE("a huge text costs no more than its head", "[indexer][language]") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "The ministry said on Tuesday that talks would go on next week. ";
  for (int i = 0; i < 40000; ++i) text += "Министерство сообщило во вторник, что переговоры продолжатся. ";
  CHECK(language_of(text) == "en");
}

TEST_CASE("several threads find the same", "[indexer][language]") {
  std::vector<std::thread> threads;
  std::vector<std::string> found(4);
  for (std::size_t i = 0; i < found.size(); ++i) {
    threads.emplace_back([&found, i] {
      for (int n = 0; n < 50; ++n) {
        found[i] = language_of("Das Ministerium teilte am Dienstag mit, dass die Gespräche weitergehen.");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& language : found) CHECK(language == "de");
}

TEST_CASE("news in five languages is told, an article and a sentence at a time", "[indexer][language][corpus]") {
  const std::map<std::string, std::string> files{{"newstest2019-src.eng.txt", "en"},
                                                 {"newstest2019-ref.fra.txt", "fr"},
                                                 {"newstest2019-ref.rus.txt", "ru"},
                                                 {"newstest2019-ref.arb.txt", "ar"},
                                                 {"newstest2019-ref.zho-CN.txt", "zh"}};
  if (!std::filesystem::exists(std::string(DATELINE_CORPORA_DIR) + "/ntrex")) {
    WARN("SKIPPED: the collection ntrex is not here");
    return;
  }
  for (const auto& [file, language] : files) {
    Share articles;
    Share sentences;
    for (const std::string& article : articles_of_sentences(file, 16)) articles.count(language_of(article), language);
    for (const std::string& sentence : articles_of_sentences(file, 1)) sentences.count(language_of(sentence), language);
    std::cout << "ntrex " << language << ": articles " << articles << ", sentences " << sentences << "\n";
    CHECK(articles.percent() >= 99);
    CHECK(sentences.percent() >= 93);
  }
}

TEST_CASE("English collections are told to be English", "[.measure][indexer][language][corpus]") {
  for (const std::string folder : {"bbc", "reuters-21578", "allsides", "wikinews-en/data"}) {
    Share share;
    const bool is_here = read_corpus(folder, [&](const Article& article) {
      if (article.text.size() < 200) return;
      const std::string found = detect_language(article.title, article.text, "");
      share.count(found, "en");
      if (found != "en" && share.wrong[found] <= 3) {
        std::cout << "  " << found << ": " << article.title << " | " << article.text.substr(0, 100) << "\n";
      }
    });
    if (!is_here) WARN("SKIPPED: the collection " + folder + " is not here");
    if (!is_here) continue;
    std::cout << folder << ": " << share << "\n";
    CHECK(share.percent() >= 99);
  }
}
