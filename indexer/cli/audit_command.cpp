// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/audit_command.h"

#include "indexer/audit/audit_report.h"
#include "indexer/audit/held_judgements.h"
#include "indexer/audit/judgement_file.h"
#include "indexer/audit/judgements.h"
#include "indexer/audit/mention_sample.h"
#include "indexer/cli/audit_printer.h"
#include "indexer/cli/maintenance_options.h"
#include "indexer/cli/run_printer.h"
#include "indexer/cli/typed_lines.h"
#include "schema/error.h"
#include "schema/fold.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

namespace dateline::indexer::cli {
namespace {

using schema::Error;
using schema::ErrorKind;

/// What a person means by a value: its code or id, itself where the tables know none.
MentionFilter filter_of(const Options& options, const schema::Gazetteer& gazetteer) {
  MentionFilter filter{options.field, options.value, schema::fold_filter_value(options.value)};
  if (options.value.empty()) return filter;
  const bool any_field = options.field.empty();
  if (any_field || options.field == "organization")
    if (const auto organization = gazetteer.find_organization(options.value)) filter.value = organization->id;
  if (any_field || options.field == "country")
    if (const auto country = gazetteer.find_country(options.value)) filter.value = country->code;
  return filter;
}

/// To stderr: stdout is for the report, which may be read by a program.
void show(const std::string& text) {
  std::fputs(text.c_str(), stderr);
}

void stop_if_interrupted() {
  if (RunPrinter(true).interrupted()) throw Error(ErrorKind::Interrupted, "interrupted");
}

std::vector<SampledMention> sample(const Options& options, const schema::Gazetteer& gazetteer) {
  std::vector<SampledMention> mentions = sample_mentions(
      {options.index, filter_of(options, gazetteer), options.sample, options.seed, stop_if_interrupted});
  if (mentions.empty() && !options.value.empty())
    show("no mention of " + schema::cli::printable(options.value) + " in the index\n");
  return mentions;
}

/// Nothing for "quit" and at the end of the input.
std::optional<Verdict> ask_verdict(TypedLines& answers) {
  for (;;) {
    show("right, wrong, skip, quit (r w s q)? ");
    const std::optional<std::string> answer = answers.next(stop_if_interrupted);
    if (!answer || answer == "q") return std::nullopt;
    if (answer == "r") return Verdict::Right;
    if (answer == "w") return Verdict::Wrong;
    if (answer == "s") return Verdict::Skipped;
  }
}

/// Where each mention stands among judgements.
using KnownMentions = std::map<SampledMention, std::size_t, MentionOrder>;

KnownMentions known_mentions(const std::vector<Judgement>& judgements) {
  KnownMentions known;
  for (std::size_t i = 0; i < judgements.size(); ++i) known.emplace(judgements[i].mention, i);
  return known;
}

/// Asks about what is not judged yet; each answer is kept at once.
void judge(const Options& options, const schema::Gazetteer& gazetteer, std::vector<Judgement>& judgements) {
  const bool color = schema::cli::use_color(options.color, stderr);
  std::size_t number = 0;
  TypedLines answers;
  const KnownMentions known = known_mentions(judgements);
  const std::vector<SampledMention> mentions = sample(options, gazetteer);
  for (const SampledMention& mention : mentions) {
    ++number;
    const auto place = known.find(mention);
    if (place != known.end() && judgements[place->second].verdict != Verdict::Open) continue;
    show("\n" + std::to_string(number) + "/" + std::to_string(mentions.size()) + "  " +
         question_text(mention, gazetteer, color));
    const std::optional<Verdict> verdict = ask_verdict(answers);
    if (!verdict) break;
    const Judgement judgement{mention, *verdict};
    if (!options.judged.empty()) append_judgement(options.judged, judgement);
    if (place != known.end())
      judgements[place->second] = judgement;
    else
      judgements.push_back(judgement);
  }
  show("\n");
}

/// Only what is still open in the judgements, where there are some.
int list(const Options& options, const schema::Gazetteer& gazetteer) {
  std::vector<Judgement> judgements;
  if (!options.judged.empty()) judgements = read_judgements(options.judged);
  const KnownMentions known = known_mentions(judgements);
  const std::vector<SampledMention> mentions = sample(options, gazetteer);
  schema::cli::print(judgements_header());
  for (const SampledMention& mention : mentions) {
    const auto place = known.find(mention);
    if (place == known.end() || judgements[place->second].verdict == Verdict::Open)
      schema::cli::print(judgement_row({mention, Verdict::Open}));
  }
  return 0;
}

}  // namespace

void add_audit_command(CLI::App& app, Options& options) {
  CLI::App& audit = *app.add_subcommand("audit", "how well were countries and organizations found? judge a sample");
  add_index(audit, options);
  audit.add_option("--field", options.field, "only countries, or only organizations")
      ->check(CLI::IsMember({"country", "organization"}));
  audit.add_option("--value", options.value, "only mentions of this country or organization");
  audit.add_option("--sample", options.sample, "so many mentions, of each value and rule in turn")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100000}))
      ->capture_default_str();
  audit.add_option("--seed", options.seed, "another number draws another sample")->capture_default_str();
  audit.add_flag("--list", options.list, "print the sample as a table to judge in a spreadsheet");
  audit.add_option("--judged", options.judged,
                   "table of judgements: read, and on a terminal added to; --list leaves out what it judges");
  audit.add_flag("--json", options.json, "the report as JSON");
  audit.final_callback([&options] { options.command = Command::Audit; });
}

int run_audit(const Options& options, const schema::Gazetteer& gazetteer) {
  catch_signals();
  if (options.list) return list(options, gazetteer);
  const bool may_ask = schema::cli::is_terminal(stdin);
  if (!may_ask && options.judged.empty())
    throw Error(ErrorKind::Usage, "audit index " + options.index + ": standard input is no terminal to answer on",
                "judge in a spreadsheet: audit --list > FILE.tsv, then audit --judged FILE.tsv");
  std::vector<Judgement> judgements;
  if (!options.judged.empty()) judgements = read_judgements(options.judged);
  const MentionFilter filter = filter_of(options, gazetteer);
  std::error_code ignored;
  const bool has_none = judgements.empty();
  HeldJudgements held = held_judgements(options.index, std::move(judgements), filter, stop_if_interrupted);
  if (!may_ask && has_none && !std::filesystem::exists(options.judged, ignored))
    throw Error(ErrorKind::Io, "read the judgements in " + options.judged + ": no such file",
                "write the table with audit --list, and r, w or s into its first column");
  if (may_ask) judge(options, gazetteer, held.judgements);
  AuditReport report = report_audit(held.judgements);
  report.gone = held.gone;
  if (report.gone > 0) show(std::to_string(report.gone) + " no longer in the index\n");
  schema::cli::print(options.json ? audit_json(report, gazetteer) : audit_text(report, gazetteer));
  return 0;
}

}  // namespace dateline::indexer::cli
