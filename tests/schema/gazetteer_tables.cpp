// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schema/gazetteer_tables.h"

#include <fstream>

namespace dateline::tests {

void write_table(const std::filesystem::path& file, std::string_view content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

void write_small_tables(const std::filesystem::path& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  write_table(folder / "countries.tsv",
              "# remark\n"
              "code\tname\tkind\tfrom\tuntil\tsuccessor\tsource\n"
              "KP\tNorth Korea\tcountry\t\t\t\tours\n"
              "RU\tRussia\tcountry\t1991-12-26\t\t\tours\n"
              "SU\tSoviet Union\tformer\t\t1991-12-26\tRU\tours\n"
              "US\tUnited States\tcountry\t\t\t\tours\n"
              "GE\tGeorgia\tcountry\t1991-04-09\t\t\tours\n"
              "FR\tFrance\tcountry\t\t\t\tours\n"
              "LA\tLaos\tcountry\t\t\t\tours\n"
              "CG\tCongo Republic\tcountry\t\t\t\tours\n"
              "CD\tDR Congo\tcountry\t\t\t\tours\n");
  write_table(folder / "country_names.tsv",
              "name\tlanguage\tcode\trule\tcase\tcontext\tuntil\tfrom\tsource\n"
              "North Korean*\ten\tKP\tdemonym\t\t\t\t\tours\n"
              "DPRK\ten\tKP\tabbreviation\texact\t\t\t\tours\n"
              "Pyongyang\ten\tKP\tcapital\t\t\t\t\tours\n"
              "Moscow\ten\tRU\tcapital\t\t\t\t1991-12-26\tours\n"
              "Moscow\ten\tSU\tcapital\t\t\t1991-12-26\t\tours\n"
              "Russian*\ten\tRU\tdemonym\t\t\t\t1991-12-26\tours\n"
              "Russian*\ten\tSU\tdemonym\t\t\t1991-12-26\t\tours\n"
              "US\ten\tUS\tabbreviation\texact\t\t\t\tours\n"
              "Georgia\ten\tGE\tname\t\tweak\t\t\tours\n"
              "Congo\ten\tCG\tname\t\tweak\t\t\tours\n"
              "Congo\ten\tCD\tname\t\tweak\t\t\tours\n"
              "russ*\tde\tRU\tdemonym\t\t\t\t\tours\n"
              "Paris\ten\tFR\tcapital\t\t\t\t\tours\n");
  write_table(folder / "regions.tsv",
              "name\tcode\tkind\tcontext\tsource\n"
              "Georgia\tUS\tstate\tweak\tours\nTexas\tUS\tstate\t\tours\nSiberia\tRU\tregion\t\tours\n");
  write_table(folder / "country_exclusions.tsv",
              "phrase\tlanguage\tcase\thides\tsource\nFrench fries\ten\t\t*\tours\n");
  write_table(folder / "ambiguous_capitals.tsv", "name\tsource\nParis\tours\n");
  write_table(folder / "cities.tsv",
              "name\tcountry\tpopulation\tgeonames_id\n"
              "Vladivostok\tRU\t587022\t1\nParis\tUS\t25000\t2\nReading\tUS\t87000\t3\nLyon\tFR\t500000\t4\n"
              "Lyon\tUS\t1000\t5\nBirmingham\tFR\t400000\t6\nBirmingham\tUS\t200000\t7\n");
  write_table(folder / "city_names.tsv", "name\tcountry\tpopulation\nLyons\tFR\t500000\n");
  write_table(folder / "place_names.tsv",
              "name\tlanguage\tcountry\trule\tpopulation\tsource\tlicence\n"
              "Владивосток\tru\tRU\tcity\t587022\tours\tours\nТехас\tru\tUS\tregion\t\tours\tours\n");
  write_table(folder / "exonyms.tsv",
              "name\tcountry\trule\tru\tzh\tsource\tlicence\nLyon\tFR\tcity\tЛион / Лугдун\t里昂\tours\tours\n");
  write_table(folder / "inflections.tsv",
              "language\tpart\tafter\tending\tforms\n"
              "ru\tnoun\tнкс\t\tа у _ ом е\nru\tadjective\t\tая\tой ой ую ой ой\nru\tnoun\t\tа\tы е у ой е\n"
              "ru\tsmall\tн\t\tск*\nde\tnoun\tn\t\ts\n");
  write_table(folder / "predecessors.tsv", "code\tpredecessor\nRU\tSU\nGE\tSU\n");
  write_table(folder / "common_words.tsv", "word\tkind\nreading\tword\nlaws\tword\n");
  write_table(folder / "organizations.tsv",
              "id\tname\ttype\tcountry\tsource\n"
              "un-security-council\tUnited Nations Security Council\tigo\t\tours\n"
              "eni\tEni\tcompany\tFR\tours\n");
  write_table(folder / "organization_heads.tsv",
              "head\ttype\tkind\tlanguage\tsource\nMinistry\tgovernment\thead\ten\tours\n"
              "Airlines\tcompany\tsuffix\ten\tours\nInc\tcompany\tlegal\t\tours\n");
  write_table(folder / "institution_heads.tsv",
              "head\tslug\ttype\tcanonical_pattern\tsource\n"
              "Foreign Ministry\tforeign-ministry\tgovernment\t{demonym} Foreign Ministry\tours\n");
  write_table(folder / "organization_names.tsv",
              "alias\tid\tcase\tcontext\tlanguage\tsource\n"
              "UNSC\tun-security-council\texact\t\ten\tours\n"
              "Security Council\tun-security-council\t\tlong\ten\tours\n");
  write_table(folder / "organization_exclusions.tsv", "phrase\tcase\treason\tsource\nPrime Minister\t\ttitle\tours\n");
}

}  // namespace dateline::tests
