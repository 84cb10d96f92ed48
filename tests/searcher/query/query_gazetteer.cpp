// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/searcher/query/query_gazetteer.h"

#include "schema/gazetteer/compile/compile.h"
#include "schema/gazetteer/compile/writer.h"
#include "tests/schema/gazetteer_tables.h"

#include <filesystem>
#include <random>
#include <string>

namespace dateline::tests {
namespace {

using std::filesystem::path;

void write_countries(const path& folder) {
  write_table(folder / "countries.tsv",
              "code\tname\tkind\tfrom\tuntil\tsuccessor\tsource\n"
              "CN\tChina\tcountry\t\t\t\tours\nDE\tGermany\tcountry\t\t\t\tours\nFR\tFrance\tcountry\t\t\t\tours\n"
              "GE\tGeorgia\tcountry\t\t\t\tours\nGW\tGuinea-Bissau\tcountry\t\t\t\tours\nIR\tIran\tcountry\t\t\t\tours\n"
              "IT\tItaly\tcountry\t\t\t\tours\nKP\tNorth Korea\tcountry\t\t\t\tours\nKR\tSouth Korea\tcountry\t\t\t\tours\n"
              "LA\tLaos\tcountry\t\t\t\tours\nMX\tMexico\tcountry\t\t\t\tours\nPL\tPoland\tcountry\t\t\t\tours\n"
              "RU\tRussia\tcountry\t1991-12-26\t\t\tours\nSU\tSoviet Union\tformer\t\t1991-12-26\tRU\tours\n"
              "TR\tTürkiye\tcountry\t\t\t\tours\nUA\tUkraine\tcountry\t\t\t\tours\nUS\tUnited States\tcountry\t\t\t\tours\n");
  write_table(folder / "country_names.tsv",
              "name\tlanguage\tcode\trule\tcase\tcontext\tuntil\tfrom\tsource\n"
              "North Korean*\ten\tKP\tdemonym\t\t\t\t\tours\nDPRK\ten\tKP\tabbreviation\texact\t\t\t\tours\n"
              "Pyongyang\ten\tKP\tcapital\t\t\t\t\tours\nChinese\ten\tCN\tdemonym\t\t\t\t\tours\n"
              "China\ten\tCN\tname\texact\t\t\t\tours\nBeijing\ten\tCN\tcapital\t\t\t\t\tours\n"
              "Russian*\ten\tRU\tdemonym\t\t\t\t1991-12-26\tours\nRussian*\ten\tSU\tdemonym\t\t\t1991-12-26\t\tours\n"
              "Moscow\ten\tRU\tcapital\t\t\t\t1991-12-26\tours\nMoscow\ten\tSU\tcapital\t\t\t1991-12-26\t\tours\n"
              "US\ten\tUS\tabbreviation\texact\t\t\t\tours\nU.S.\ten\tUS\tabbreviation\texact\t\t\t\tours\n"
              "American*\ten\tUS\tdemonym\t\t\t\t\tours\nWashington\ten\tUS\tcapital\t\t\t\t\tours\n"
              "Turkey\ten\tTR\tname\texact\t\t\t\tours\nPole\ten\tPL\tdemonym\texact\tweak\t\t\tours\n"
              "Georgia\ten\tGE\tname\t\tweak\t\t\tours\nKorea\ten\tKP\tname\t\tweak\t\t\tours\n"
              "Korea\ten\tKR\tname\t\tweak\t\t\tours\nRepublic of Korea\ten\tKR\tname\t\t\t\t\tours\n");
  write_table(folder / "regions.tsv", "name\tcode\tkind\tcontext\tsource\nGeorgia\tUS\tstate\tweak\tours\n");
  write_table(folder / "predecessors.tsv", "code\tpredecessor\nRU\tSU\n");
  write_table(folder / "country_exclusions.tsv",
              "phrase\tlanguage\tcase\thides\tsource\nNew Mexico\ten\t\tMX\tours\nTurkey breast\ten\t\tTR\tours\n");
  write_table(folder / "ambiguous_capitals.tsv",
              "name\tsource\nWashington\tours\nGeorgia\tours\nKorea\tours\nMoscow\tours\n");
}

void write_organizations(const path& folder) {
  write_table(folder / "organizations.tsv",
              "id\tname\ttype\tcountry\tsource\n"
              "un-security-council\tUnited Nations Security Council\tigo\t\tours\n"
              "united-nations\tUnited Nations\tigo\t\tours\nbank-of-china\tBank of China\tcompany\tCN\tours\n"
              "who\tWorld Health Organization\tigo\t\tours\nshell\tShell plc\tcompany\t\tours\n");
  write_table(folder / "organization_names.tsv",
              "alias\tid\tcase\tcontext\tlanguage\tsource\n"
              "UNSC\tun-security-council\texact\t\ten\tours\nSecurity Council\tun-security-council\t\tlong\ten\tours\n"
              "WHO\twho\texact\t\ten\tours\nShell\tshell\texact\tlong\ten\tours\nUN\tunited-nations\texact\t\ten\tours\n");
}

schema::Gazetteer compiled() {
  std::random_device random;
  const path folder = std::filesystem::temp_directory_path() / ("dateline-query-" + std::to_string(random()));
  write_small_tables(folder);
  write_countries(folder);
  write_organizations(folder);
  schema::gazetteer::write_gazetteer(schema::gazetteer::read_tables(folder), folder / "gazetteer.bin");
  schema::Gazetteer gazetteer(folder / "gazetteer.bin");
  std::filesystem::remove_all(folder);  // the file stays mapped
  return gazetteer;
}

}  // namespace

const schema::Gazetteer& query_gazetteer() {
  static const schema::Gazetteer gazetteer = compiled();
  return gazetteer;
}

}  // namespace dateline::tests
