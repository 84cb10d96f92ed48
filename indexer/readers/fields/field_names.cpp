// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/fields/field_names.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

struct KnownKey {
  std::string_view key;  // lower case, without "-", "_" and spaces
  FieldMeaning meaning;
};

// Sorted by key. What news crawlers, agencies (ninjs), schema.org, content systems and people call things.
constexpr std::array<KnownKey, 345> known_keys{{
    // clang-format off
    {"abstract", {ArticleField::Text, summary_rank}}, {"article", {ArticleField::Text, 2}},
    {"articleauthor", {ArticleField::Author, 1}}, {"articlebody", {ArticleField::Text, 0}},
    {"articlecontent", {ArticleField::Text, 0}}, {"articledate", {ArticleField::Date, 0}},
    {"articlehtml", {ArticleField::Text, 3}}, {"articleid", {ArticleField::Id, 0}},
    {"articlesource", {ArticleField::Source, 1}}, {"articletext", {ArticleField::Text, 0}},
    {"articletitle", {ArticleField::Title, 2}}, {"articletype", {ArticleField::Type, 0}},
    {"articleurl", {ArticleField::Url, 1}}, {"auteur", {ArticleField::Author, 2}},
    {"auteurs", {ArticleField::Author, 2}}, {"author", {ArticleField::Author, 0}},
    {"authorname", {ArticleField::Author, 2}}, {"authors", {ArticleField::Author, 0}},
    {"autor", {ArticleField::Author, 2}}, {"autore", {ArticleField::Author, 2}}, {"autoren", {ArticleField::Author, 2}},
    {"autores", {ArticleField::Author, 2}}, {"autori", {ArticleField::Author, 2}},
    {"autorzy", {ArticleField::Author, 2}}, {"baslik", {ArticleField::Title, 5}}, {"başlık", {ArticleField::Title, 5}},
    {"bodies", {ArticleField::Text, 2}}, {"body", {ArticleField::Text, 1}}, {"bodyhtml", {ArticleField::Text, 3}},
    {"bodytext", {ArticleField::Text, 0}}, {"bodyxhtml", {ArticleField::Text, 3}}, {"bron", {ArticleField::Source, 1}},
    {"brödtext", {ArticleField::Text, 5}}, {"brødtekst", {ArticleField::Text, 5}}, {"by", {ArticleField::Author, 1}},
    {"byline", {ArticleField::Author, 1}}, {"bylines", {ArticleField::Author, 1}},
    {"canonical", {ArticleField::Url, 0}}, {"canonicallink", {ArticleField::Url, 0}},
    {"canonicalurl", {ArticleField::Url, 0}}, {"category", {ArticleField::Type, 1}},
    {"chapeau", {ArticleField::Text, summary_rank}}, {"cleantext", {ArticleField::Text, 0}},
    {"contenido", {ArticleField::Text, 5}}, {"content", {ArticleField::Text, 2}},
    {"contentcreated", {ArticleField::Date, 1}}, {"contentencoded", {ArticleField::Text, 3}},
    {"contenthtml", {ArticleField::Text, 3}}, {"contentoriginal", {ArticleField::Text, 0}},
    {"contentrendered", {ArticleField::Text, 3}}, {"contents", {ArticleField::Text, 2}},
    {"contenttext", {ArticleField::Text, 2}}, {"contenttype", {ArticleField::Type, 0}},
    {"conteudo", {ArticleField::Text, 5}}, {"conteúdo", {ArticleField::Text, 5}},
    {"copyrightholder", {ArticleField::Source, 2}}, {"corpo", {ArticleField::Text, 5}},
    {"created", {ArticleField::Date, 2}}, {"createdat", {ArticleField::Date, 2}},
    {"createdate", {ArticleField::Date, 2}}, {"creationdate", {ArticleField::Date, 2}},
    {"creator", {ArticleField::Author, 1}}, {"cuerpo", {ArticleField::Text, 5}}, {"data", {ArticleField::Date, 1}},
    {"datapubblicazione", {ArticleField::Date, 1}}, {"datapublicacao", {ArticleField::Date, 1}},
    {"datapublicação", {ArticleField::Date, 1}}, {"datapublikacji", {ArticleField::Date, 1}},
    {"date", {ArticleField::Date, 1}}, {"datecreated", {ArticleField::Date, 2}},
    {"datefirstpublished", {ArticleField::Date, 0}}, {"dateline", {ArticleField::Dateline, 0}},
    {"datemodified", {ArticleField::Date, modified_rank}}, {"dateofpublication", {ArticleField::Date, 0}},
    {"dateposted", {ArticleField::Date, 2}}, {"datepublication", {ArticleField::Date, 0}},
    {"datepublish", {ArticleField::Date, 0}}, {"datepublished", {ArticleField::Date, 0}},
    {"datetime", {ArticleField::Date, 1}}, {"datetimepublished", {ArticleField::Date, 0}},
    {"dato", {ArticleField::Date, 1}}, {"datum", {ArticleField::Date, 1}}, {"dccreator", {ArticleField::Author, 1}},
    {"dcdate", {ArticleField::Date, 2}}, {"description", {ArticleField::Text, summary_rank}},
    {"descriptiontext", {ArticleField::Text, summary_rank}}, {"detectedlanguage", {ArticleField::Language, 2}},
    {"docid", {ArticleField::Id, 0}}, {"docno", {ArticleField::Id, 0}}, {"documentid", {ArticleField::Id, 0}},
    {"documenttype", {ArticleField::Type, 0}}, {"domain", {ArticleField::Source, 2}},
    {"erscheinungsdatum", {ArticleField::Date, 1}}, {"excerpt", {ArticleField::Text, summary_rank}},
    {"fecha", {ArticleField::Date, 1}}, {"fechapublicacion", {ArticleField::Date, 1}},
    {"fechapublicación", {ArticleField::Date, 1}}, {"firstcreated", {ArticleField::Date, 1}},
    {"firstpublicationdate", {ArticleField::Date, 0}}, {"firstpublished", {ArticleField::Date, 0}},
    {"fonte", {ArticleField::Source, 1}}, {"forfatter", {ArticleField::Author, 2}},
    {"fuente", {ArticleField::Source, 1}}, {"fulltext", {ArticleField::Text, 0}},
    {"fulltextbody", {ArticleField::Text, 0}}, {"författare", {ArticleField::Author, 2}},
    {"guid", {ArticleField::Id, 1}}, {"heading", {ArticleField::Title, 3}}, {"headline", {ArticleField::Title, 0}},
    {"headlinemain", {ArticleField::Title, 2}}, {"headlines", {ArticleField::Title, 2}},
    {"hed", {ArticleField::Title, 3}}, {"hostname", {ArticleField::Source, 2}}, {"href", {ArticleField::Url, 2}},
    {"html", {ArticleField::Text, 3}}, {"icerik", {ArticleField::Text, 5}}, {"id", {ArticleField::Id, 0}},
    {"identifier", {ArticleField::Id, 0}}, {"idioma", {ArticleField::Language, 1}},
    {"infosource", {ArticleField::Source, 2}}, {"ingress", {ArticleField::Text, summary_rank}},
    {"ingressi", {ArticleField::Text, summary_rank}}, {"inhalt", {ArticleField::Text, 5}},
    {"inlanguage", {ArticleField::Language, 0}}, {"issued", {ArticleField::Date, 2}},
    {"içerik", {ArticleField::Text, 5}}, {"jazyk", {ArticleField::Language, 1}}, {"jezyk", {ArticleField::Language, 1}},
    {"journalist", {ArticleField::Author, 1}}, {"journalists", {ArticleField::Author, 1}},
    {"język", {ArticleField::Language, 1}}, {"kaynak", {ArticleField::Source, 1}}, {"key", {ArticleField::Id, 2}},
    {"kieli", {ArticleField::Language, 1}}, {"kilde", {ArticleField::Source, 1}},
    {"kirjoittaja", {ArticleField::Author, 2}}, {"kop", {ArticleField::Title, 5}}, {"källa", {ArticleField::Source, 1}},
    {"lang", {ArticleField::Language, 0}}, {"language", {ArticleField::Language, 0}},
    {"languagecode", {ArticleField::Language, 1}}, {"langue", {ArticleField::Language, 1}},
    {"lastmodified", {ArticleField::Date, modified_rank}}, {"lead", {ArticleField::Text, summary_rank}},
    {"leadparagraph", {ArticleField::Text, summary_rank}}, {"leipäteksti", {ArticleField::Text, 5}},
    {"lingua", {ArticleField::Language, 1}}, {"link", {ArticleField::Url, 1}}, {"located", {ArticleField::Dateline, 0}},
    {"lähde", {ArticleField::Source, 1}}, {"mainentityofpage", {ArticleField::Url, 2}},
    {"maintext", {ArticleField::Text, 0}}, {"media", {ArticleField::Source, 1}}, {"medium", {ArticleField::Source, 1}},
    {"metin", {ArticleField::Text, 5}}, {"modified", {ArticleField::Date, modified_rank}},
    {"modifiedat", {ArticleField::Date, modified_rank}}, {"modifieddate", {ArticleField::Date, modified_rank}},
    {"nadpis", {ArticleField::Title, 5}}, {"name", {ArticleField::Title, 3}}, {"newsdate", {ArticleField::Date, 0}},
    {"newsid", {ArticleField::Id, 0}}, {"newsoutlet", {ArticleField::Source, 1}},
    {"newspaper", {ArticleField::Source, 1}}, {"newssource", {ArticleField::Source, 1}},
    {"newstext", {ArticleField::Text, 0}}, {"newstitle", {ArticleField::Title, 2}}, {"newsurl", {ArticleField::Url, 1}},
    {"obsah", {ArticleField::Text, 5}}, {"otsikko", {ArticleField::Title, 5}}, {"outlet", {ArticleField::Source, 0}},
    {"outletname", {ArticleField::Source, 1}}, {"overskrift", {ArticleField::Title, 5}},
    {"pageurl", {ArticleField::Url, 2}}, {"paper", {ArticleField::Source, 1}}, {"permalink", {ArticleField::Url, 1}},
    {"pk", {ArticleField::Id, 2}}, {"plaintext", {ArticleField::Text, 2}}, {"postdate", {ArticleField::Date, 2}},
    {"postdatetime", {ArticleField::Date, 2}}, {"posted", {ArticleField::Date, 2}},
    {"postedat", {ArticleField::Date, 2}}, {"posttitle", {ArticleField::Title, 2}},
    {"provider", {ArticleField::Source, 1}}, {"pubdate", {ArticleField::Date, 0}},
    {"pubdatetime", {ArticleField::Date, 0}}, {"publicatiedatum", {ArticleField::Date, 1}},
    {"publication", {ArticleField::Source, 0}}, {"publicationdate", {ArticleField::Date, 0}},
    {"publicationdatetime", {ArticleField::Date, 0}}, {"publicationname", {ArticleField::Source, 0}},
    {"publikationsdatum", {ArticleField::Date, 1}}, {"publishdate", {ArticleField::Date, 0}},
    {"published", {ArticleField::Date, 0}}, {"publishedat", {ArticleField::Date, 0}},
    {"publisheddate", {ArticleField::Date, 0}}, {"publisheddatetime", {ArticleField::Date, 0}},
    {"publishedon", {ArticleField::Date, 0}}, {"publishedtime", {ArticleField::Date, 0}},
    {"publisher", {ArticleField::Source, 0}}, {"publishername", {ArticleField::Source, 1}},
    {"publishtime", {ArticleField::Date, 0}}, {"publishtimestamp", {ArticleField::Date, 0}},
    {"pubtime", {ArticleField::Date, 2}}, {"päivämäärä", {ArticleField::Date, 1}},
    {"quelle", {ArticleField::Source, 1}}, {"rawtext", {ArticleField::Text, 3}},
    {"reporter", {ArticleField::Author, 1}}, {"resumen", {ArticleField::Text, summary_rank}},
    {"resumo", {ArticleField::Text, summary_rank}}, {"riassunto", {ArticleField::Text, summary_rank}},
    {"rubrik", {ArticleField::Title, 5}}, {"résumé", {ArticleField::Text, summary_rank}},
    {"schlagzeile", {ArticleField::Title, 5}}, {"section", {ArticleField::Type, 1}},
    {"shorturl", {ArticleField::Url, 2}}, {"site", {ArticleField::Source, 1}}, {"sitename", {ArticleField::Source, 1}},
    {"snippet", {ArticleField::Text, summary_rank}}, {"source", {ArticleField::Source, 0}},
    {"sourcedomain", {ArticleField::Source, 2}}, {"sourcelanguage", {ArticleField::Language, 2}},
    {"sourcename", {ArticleField::Source, 0}}, {"sourceurl", {ArticleField::Url, 1}},
    {"sprache", {ArticleField::Language, 1}}, {"sprog", {ArticleField::Language, 1}},
    {"språk", {ArticleField::Language, 1}}, {"standfirst", {ArticleField::Text, summary_rank}},
    {"story", {ArticleField::Text, 2}}, {"storybody", {ArticleField::Text, 0}}, {"storydate", {ArticleField::Date, 0}},
    {"storyid", {ArticleField::Id, 0}}, {"storytext", {ArticleField::Text, 0}},
    {"storytitle", {ArticleField::Title, 2}}, {"streszczenie", {ArticleField::Text, summary_rank}},
    {"subject", {ArticleField::Title, 3}}, {"summary", {ArticleField::Text, summary_rank}},
    {"taal", {ArticleField::Language, 1}}, {"tarih", {ArticleField::Date, 1}},
    {"teaser", {ArticleField::Text, summary_rank}}, {"tekst", {ArticleField::Text, 5}},
    {"teksti", {ArticleField::Text, 5}}, {"testo", {ArticleField::Text, 5}}, {"text", {ArticleField::Text, 1}},
    {"texte", {ArticleField::Text, 5}}, {"texto", {ArticleField::Text, 5}}, {"time", {ArticleField::Date, 2}},
    {"timestamp", {ArticleField::Date, 2}}, {"titel", {ArticleField::Title, 5}}, {"title", {ArticleField::Title, 1}},
    {"titolo", {ArticleField::Title, 5}}, {"titre", {ArticleField::Title, 5}}, {"tittel", {ArticleField::Title, 5}},
    {"titulek", {ArticleField::Title, 5}}, {"titulo", {ArticleField::Title, 5}},
    {"trailtext", {ArticleField::Text, summary_rank}}, {"tresc", {ArticleField::Text, 5}},
    {"treść", {ArticleField::Text, 5}}, {"type", {ArticleField::Type, 0}}, {"tytul", {ArticleField::Title, 5}},
    {"tytuł", {ArticleField::Title, 5}}, {"título", {ArticleField::Title, 5}},
    {"ueberschrift", {ArticleField::Title, 5}}, {"updated", {ArticleField::Date, modified_rank}},
    {"updatedat", {ArticleField::Date, modified_rank}}, {"updateddate", {ArticleField::Date, modified_rank}},
    {"uri", {ArticleField::Id, 1}}, {"url", {ArticleField::Url, 1}}, {"uuid", {ArticleField::Id, 1}},
    {"versioncreated", {ArticleField::Date, 1}}, {"veröffentlichungsdatum", {ArticleField::Date, 1}},
    {"vorspann", {ArticleField::Text, summary_rank}}, {"webpublicationdate", {ArticleField::Date, 0}},
    {"weburl", {ArticleField::Url, 1}}, {"writer", {ArticleField::Author, 1}}, {"writers", {ArticleField::Author, 1}},
    {"yazar", {ArticleField::Author, 2}}, {"zdroj", {ArticleField::Source, 1}}, {"zrodlo", {ArticleField::Source, 1}},
    {"zusammenfassung", {ArticleField::Text, summary_rank}}, {"überschrift", {ArticleField::Title, 5}},
    {"źródło", {ArticleField::Source, 1}}, {"ημερομηνία", {ArticleField::Date, 1}},
    {"κείμενο", {ArticleField::Text, 5}}, {"τίτλος", {ArticleField::Title, 5}}, {"автор", {ArticleField::Author, 2}},
    {"аннотация", {ArticleField::Text, summary_rank}}, {"дата", {ArticleField::Date, 1}},
    {"джерело", {ArticleField::Source, 1}}, {"заголовок", {ArticleField::Title, 5}}, {"зміст", {ArticleField::Text, 5}},
    {"источник", {ArticleField::Source, 1}}, {"мова", {ArticleField::Language, 1}},
    {"название", {ArticleField::Title, 5}}, {"текст", {ArticleField::Text, 5}}, {"язык", {ArticleField::Language, 1}},
    {"כותרת", {ArticleField::Title, 5}}, {"מחבר", {ArticleField::Author, 2}}, {"תאריך", {ArticleField::Date, 1}},
    {"תוכן", {ArticleField::Text, 5}}, {"التاريخ", {ArticleField::Date, 1}}, {"العنوان", {ArticleField::Title, 5}},
    {"الكاتب", {ArticleField::Author, 2}}, {"اللغة", {ArticleField::Language, 1}},
    {"المصدر", {ArticleField::Source, 1}}, {"النص", {ArticleField::Text, 5}}, {"تاريخ", {ArticleField::Date, 1}},
    {"تاریخ", {ArticleField::Date, 1}}, {"عنوان", {ArticleField::Title, 5}}, {"متن", {ArticleField::Text, 5}},
    {"منبع", {ArticleField::Source, 1}}, {"نص", {ArticleField::Text, 5}}, {"نویسنده", {ArticleField::Author, 2}},
    {"タイトル", {ArticleField::Title, 5}}, {"作者", {ArticleField::Author, 2}}, {"來源", {ArticleField::Source, 1}},
    {"內容", {ArticleField::Text, 5}}, {"内容", {ArticleField::Text, 5}}, {"发布日期", {ArticleField::Date, 1}},
    {"发布时间", {ArticleField::Date, 1}}, {"摘要", {ArticleField::Text, summary_rank}}, {"日付", {ArticleField::Date, 1}},
    {"日期", {ArticleField::Date, 1}}, {"本文", {ArticleField::Text, 5}}, {"来源", {ArticleField::Source, 1}},
    {"标题", {ArticleField::Title, 5}}, {"標題", {ArticleField::Title, 5}}, {"正文", {ArticleField::Text, 5}},
    {"發佈時間", {ArticleField::Date, 1}}, {"著者", {ArticleField::Author, 2}}, {"要約", {ArticleField::Text, summary_rank}},
    {"見出し", {ArticleField::Title, 5}}, {"言語", {ArticleField::Language, 1}}, {"記者", {ArticleField::Author, 2}},
    {"語言", {ArticleField::Language, 1}}, {"语言", {ArticleField::Language, 1}}, {"기자", {ArticleField::Author, 2}},
    {"날짜", {ArticleField::Date, 1}}, {"내용", {ArticleField::Text, 5}}, {"본문", {ArticleField::Text, 5}},
    {"언어", {ArticleField::Language, 1}}, {"요약", {ArticleField::Text, summary_rank}}, {"작성자", {ArticleField::Author, 2}},
    {"제목", {ArticleField::Title, 5}}, {"출처", {ArticleField::Source, 1}},
    // clang-format on
}};
static_assert(std::is_sorted(known_keys.begin(), known_keys.end(),
                             [](const KnownKey& a, const KnownKey& b) { return a.key < b.key; }));

constexpr std::array<std::string_view, article_field_count> field_names{
    "title", "text", "date", "author", "source", "url", "language", "id", "type", "dateline"};

std::string comparable(std::string_view key) {
  std::string out;
  for (const char c : trim(key)) {
    if (c != '-' && c != '_' && c != ' ' && c != ':' && c != '@') out += ascii_lower(c);
  }
  return out;
}

}  // namespace

std::optional<FieldMeaning> meaning_of(std::string_view key) {
  static constexpr std::size_t longest_key = 40;
  if (key.size() > 2 * longest_key) return std::nullopt;
  const std::string wanted = comparable(key);
  const auto found = std::lower_bound(known_keys.begin(), known_keys.end(), std::string_view(wanted),
                                      [](const KnownKey& known, std::string_view k) { return known.key < k; });
  if (found == known_keys.end() || found->key != wanted) return std::nullopt;
  return found->meaning;
}

std::optional<ArticleField> mappable_field(std::string_view name) noexcept {
  const auto found = std::find(field_names.begin(), field_names.end(), name);
  if (found == field_names.end()) return std::nullopt;
  return static_cast<ArticleField>(found - field_names.begin());
}

std::string_view name_of(ArticleField field) noexcept {
  return field_names[static_cast<std::size_t>(field)];
}

}  // namespace dateline::indexer
