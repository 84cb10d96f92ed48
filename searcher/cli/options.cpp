// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/options.h"

#include "schema/cli/config_file.h"
#include "schema/cli/parse_command_line.h"

#include <map>

#include <CLI/CLI.hpp>

namespace dateline::searcher::cli {
namespace {

using schema::cli::Color;

// CLI11 2.1 would read -1 as the largest number there is.
std::string is_number(const std::string& typed) {
  const bool digits = !typed.empty() && typed.find_first_not_of("0123456789") == std::string::npos;
  return digits ? "" : typed + " is no number from 0 on";
}

/// A repeatable option that takes one value each time: without this, CLI11 would swallow the query that follows.
void add_repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values, const std::string& help) {
  app.add_option(name, values, help + "; repeatable")->allow_extra_args(false)->group("Filters");
}

void add_filters(CLI::App& app, Options& options) {
  add_repeatable(app, "--country", options.country, "articles that name this country: code, name or demonym");
  add_repeatable(app, "--organization", options.organization,
                 "articles that name this organization: id, name or alias");
  add_repeatable(app, "--language", options.language, "articles in this language");
  add_repeatable(app, "--source", options.source, "articles of this outlet");
  add_repeatable(app, "--author", options.author, "articles by this author");
  add_repeatable(app, "--type", options.type, "articles of this type");
  add_repeatable(app, "--month", options.month, "articles of this month, 2017-03, as the facet counts them");
  add_repeatable(app, "--year", options.year, "articles of this year, 2017, as the facet counts them");
  add_repeatable(app, "--exclude", options.exclude, "leave out articles with this value: FIELD=VALUE");
  add_repeatable(app, "--any", options.any, "the chosen values of this facet combine with OR");
  app.add_option("--from", options.from, "published on or after: 2017, 2017-03, 2017-03-27, 3months, last-month ...")
      ->group("Filters");
  app.add_option("--to", options.to, "published on or before; runs to the end of the period")->group("Filters");
  app.add_option("--undated", options.undated, "include, only or exclude (default: exclude with --from or --to)")
      ->check(CLI::IsMember({"include", "only", "exclude"}))
      ->group("Filters");
}

void add_query_options(CLI::App& app, Options& options) {
  app.add_option("QUERY", options.query, "words, \"phrases\", fields; see docs/query-language.md");
  app.add_option("--match", options.match, "all of the bare words, or any")
      ->check(CLI::IsMember({"all", "any"}))
      ->capture_default_str();
  app.add_option("--understand", options.understand, "what names of countries and organizations do")
      ->check(CLI::IsMember({"boost", "filter", "off"}))
      ->capture_default_str();
  app.add_flag("--strict", options.strict, "mistakes in the query are errors");
  app.add_option("--time-limit", options.time_limit_ms, "milliseconds for one query (0: no limit)")->check(is_number);
}

void add_output_options(CLI::App& app, Options& options) {
  app.add_option("--format", options.format, "text, json, jsonl, csv, tsv, ids, ris, csl or atom")
      ->check(CLI::IsMember({"text", "json", "jsonl", "csv", "tsv", "ids", "ris", "csl", "atom"}))
      ->capture_default_str();
  app.add_option("--fields", options.fields, "of each hit, by comma (json, jsonl, csv, tsv)")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--sort", options.sort, "order of the hits")
      ->check(CLI::IsMember({"relevance", "newest", "oldest", "added"}))
      ->capture_default_str();
  app.add_option("--limit,-n", options.limit, "hits (0: numbers only)")
      ->check(is_number)
      ->capture_default_str()
      ->each([&options](const std::string& /*typed*/) { options.limit_given = true; });
  app.add_option("--offset", options.offset, "skip this many hits")->check(is_number);
  app.add_flag("--all", options.all, "all hits");
  app.add_option("--facet", options.facets,
                 "NAME[:N]: country organization month year language source author type; repeatable; "
                 "default country, organization, month")
      ->allow_extra_args(false);
  app.add_option("--collapse", options.collapse, "one hit per story, or none")
      ->check(CLI::IsMember({"story", "none"}))
      ->capture_default_str();
  app.add_flag("--count-stories", options.count_stories, "numbers count stories, not articles");
  app.add_option("--snippets", options.snippets, "passages per hit")->check(CLI::Range(0, 20))->capture_default_str();
  app.add_flag("--explain", options.explain,
               "print how the query was read; with --show why each country and organization is there");
}

void add_other_questions(CLI::App& app, Options& options) {
  app.add_option("--show", options.show, "one article, by id or URL")->group("Other questions");
  app.add_option("--similar-to", options.similar_to,
                 "articles like this one, by id or URL; combines with filters and a query")
      ->group("Other questions");
  app.add_flag("--count", options.count, "only the exact number of matches")->group("Other questions");
  app.add_flag("--timeline", options.timeline, "matches over time, raw and in % of the archive")
      ->group("Other questions");
  app.add_option("--by", options.by, "period of the timeline: day, week, month, year or auto (default)")
      ->check(CLI::IsMember({"day", "week", "month", "year", "auto"}))
      ->group("Other questions");
  app.add_option("--facet-values", options.facet_values, "values of this facet, with --limit and --offset")
      ->group("Other questions");
  app.add_option("--contains", options.contains, "only values with a name that holds this at the start of a word")
      ->group("Other questions");
  app.add_option("--suggest", options.suggest, "completions of the beginning of a query")->group("Other questions");
  app.add_option("--batch", options.batch, "a query a line (- for standard input); JSON lines out")
      ->group("Other questions");
}

void add_saved_searches(CLI::App& app, Options& options) {
  const char* const group = "Saved searches";
  app.add_option("--saved", options.saved,
                 "answer every search of this file; with a query: what saved:NAME in it stands for")
      ->group(group);
  app.add_flag("--new", options.only_new, "only what was added since each search was delivered last")->group(group);
  app.add_option("--cursor", options.cursor, "file that remembers it (default: one per index in the state folder)")
      ->group(group);
  app.add_option("--deliver-atom", options.deliver_atom, "keep an Atom file per search in this folder")->group(group);
  app.add_option("--deliver-command", options.deliver_command,
                 "run this by the shell for each search with news: JSON on its standard input, the name in "
                 "DATELINE_SEARCH")
      ->group(group);
}

void add_everywhere(CLI::App& app, Options& options) {
  static const std::map<std::string, Color> colors{
      {"auto", Color::Auto}, {"always", Color::Always}, {"never", Color::Never}};
  app.add_option("--index", options.index, "folder of the index; repeatable: several are searched as one")
      ->envname("DATELINE_INDEX")
      ->allow_extra_args(false);
  app.add_option("--color", options.color, "when to print in colour")
      ->transform(CLI::CheckedTransformer(colors).description("{auto,always,never}"))
      ->type_name("TEXT");
  app.add_flag("--quiet,-q", options.quiet, "only results");
  app.add_option("--data", options.data, "folder of the gazetteer")->envname("DATELINE_DATA");
}

}  // namespace

bool parse_options(int argc, char** argv, Options& options, int& exit_status) {
  CLI::App app{"Searches a news archive: ranked hits with exact numbers by country, organization and date.",
               "dateline-search"};
  app.set_version_flag("--version", "dateline-search " DATELINE_VERSION);
  app.set_config("--config", schema::cli::config_file("search.ini").string(), "configuration file");
  app.footer(
      "Examples:\n"
      "  dateline-search --index news.idx North Korea workers Russia\n"
      "  dateline-search --index news.idx --country KP --from 2017 'sanctions -\"oil embargo\"'\n"
      "  dateline-search --index news.idx --saved searches.txt --new --deliver-atom feeds\n"
      "A query that begins with - follows --.\n"
      "Exit status: 0 hits; 1 no hits, also where relaxing found some; 2 usage or a refused query; 3 some articles\n"
      "were gone before they were written; 4 no index; 5 damaged; 74 cannot read or write; 75 busy, also with another "
      "run of --new; 70 a bug.");
  add_query_options(app, options);
  add_filters(app, options);
  add_output_options(app, options);
  add_other_questions(app, options);
  add_saved_searches(app, options);
  add_everywhere(app, options);
  return schema::cli::parse_command_line(app, {argc, argv, {}}, exit_status);
}

}  // namespace dateline::searcher::cli
