// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/options.h"

#include "indexer/cli/audit_command.h"
#include "indexer/cli/maintenance_options.h"
#include "schema/cli/config_file.h"
#include "schema/cli/parse_command_line.h"

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace dateline::indexer::cli {
namespace {

using schema::cli::Color;

void add_sources(CLI::App& command, Options& options) {
  command.add_option("SOURCE", options.sources, "file, folder, or - for JSON lines on standard input")->required();
}

void add_optional_sources(CLI::App& command, Options& options) {
  command.add_option("SOURCE", options.sources, "a further file or folder; those of earlier runs are remembered");
}

void add_jobs(CLI::App& command, Options& options) {
  command.add_option("--jobs", options.jobs, "threads (default: one per core)")->check(CLI::Range(1, 1024));
}

void add_reading(CLI::App& command, Options& options) {
  command.add_option("--map", options.maps, "read FIELD of an article from KEY of a record, as FIELD=KEY; repeatable")
      ->allow_extra_args(false);
  add_jobs(command, options);
  command.add_option("--on-error", options.on_error, "what a rejected record does")
      ->check(CLI::IsMember({"skip", "stop"}))
      ->capture_default_str();
  command.add_option("--max-record-bytes", options.max_record_bytes, "reject longer records")
      ->check(CLI::Range(std::uint64_t{1024}, std::uint64_t{1} << 30))
      ->capture_default_str();
  command.add_option("--encoding", options.encoding, "charset of the sources (default: found by content)");
  command.add_option("--language", options.language, "language of articles that do not tell (BCP 47)");
}

void add_rules(CLI::App& command, Options& options) {
  command.add_option("--rules", options.rules, "entity rules of your own (default: those that the index remembers)")
      ->envname("DATELINE_RULES");
  command.add_flag("--no-rules", options.no_rules, "no entity rules, and forget those remembered")
      ->configurable(false);  // from there it would overrule a --rules that is given
}

void add_everywhere(CLI::App& command, Options& options) {
  static const std::map<std::string, Color> colors{
      {"auto", Color::Auto}, {"always", Color::Always}, {"never", Color::Never}};
  command.add_option("--color", options.color, "when to print in colour")
      ->transform(CLI::CheckedTransformer(colors).description("{auto,always,never}"))
      ->type_name("TEXT");
  command.add_flag("--quiet,-q", options.quiet, "no progress, no summary");
  command.add_option("--data", options.data, "folder of the gazetteer")->envname("DATELINE_DATA");
}

void add_report(CLI::App& command, Options& options) {
  command.add_option("--report", options.report, "write what was rejected and counted to FILE as JSON");
}

void add_run(CLI::App& command, Options& options) {
  add_index(command, options);
  add_reading(command, options);
  add_report(command, options);
  add_lock_timeout(command, options);
  add_rules(command, options);
  command.add_flag("--no-positions", options.no_positions,
                   "half the size, but no phrases and no NEAR; for a new index");
  command.add_flag("--allow-removals", options.allow_removals, "also over 20 % of the articles of a source");
}

CLI::App& add_command(CLI::App& app, Options& options, Command command, const char* name, const char* description) {
  CLI::App& added = *app.add_subcommand(name, description);
  added.final_callback([&options, command] { options.command = command; });
  return added;
}

void add_runs(CLI::App& app, Options& options) {
  CLI::App& build = add_command(app, options, Command::Build, "build",
                                "read the sources into a new generation and publish it in one step");
  add_run(build, options);
  add_sources(build, options);

  CLI::App& update = add_command(app, options, Command::Update, "update",
                                 "read what is new, changed or gone in the remembered sources and those named");
  add_optional_sources(update, options);
  add_run(update, options);
  // Not in the help: no archive needs another value; with a small one, small archives show what a commit does.
  update.add_option("--commit-articles", options.commit_articles, "changed articles between two commits")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 20))
      ->group("");

  for (CLI::App* command : {&build, &update}) {
    command->add_flag("--dry-run", options.dry_run, "read everything, change nothing");
  }

  CLI::App& watch =
      add_command(app, options, Command::Watch, "watch", "update whenever the sources change, until stopped");
  add_optional_sources(watch, options);
  add_run(watch, options);

  CLI::App& extract = add_command(app, options, Command::Extract, "extract",
                                  "print what indexing would see, as JSON lines, without an index");
  add_sources(extract, options);
  add_reading(extract, options);
  add_rules(extract, options);
  add_report(extract, options);
}

void add_upkeep(CLI::App& app, Options& options) {
  CLI::App& status = add_command(app, options, Command::Status, "status", "what the index holds");
  add_index(status, options);
  status.add_flag("--json", options.json, "as JSON");

  CLI::App& failures =
      add_command(app, options, Command::Failures, "failures", "which records of the sources were rejected, and why");
  add_index(failures, options);
  add_report(failures, options);
  add_jobs(failures, options);
  add_lock_timeout(failures, options);
  failures.add_flag("--retry", options.retry, "read their files again, as update does");
  failures.add_flag("--json", options.json, "as JSON lines");

  CLI::App& suppress = add_command(app, options, Command::Suppress, "suppress",
                                   "take an article out of every answer, now and after any update or build");
  CLI::App& unsuppress = add_command(app, options, Command::Unsuppress, "unsuppress", "undo suppress");
  for (CLI::App* command : {&suppress, &unsuppress}) {
    add_index(*command, options);
    add_lock_timeout(*command, options);
    command->add_option("ARTICLE", options.article, "its id or URL")->required();
  }
  suppress.add_option("--reason", options.reason, "why; kept with the index")->required();

  CLI::App& retag = add_command(app, options, Command::Retag, "retag",
                                "find countries and organizations anew, without reading the sources");
  add_index(retag, options);
  add_rules(retag, options);
  add_jobs(retag, options);
  add_lock_timeout(retag, options);
  retag.add_flag("--dry-run", options.dry_run, "print what would change, change nothing");
  retag.add_flag("--json", options.json, "print what changes as JSON");
}

/// The command among the arguments; "" if there is none.
std::string command_of(const CLI::App& app, int argc, char** argv) {
  const auto is_command = [&](const char* argument) {
    return !app.get_subcommands([&](const CLI::App* command) { return command->check_name(argument); }).empty();
  };
  char** const found = std::find_if(argv + std::min(argc, 1), argv + argc, is_command);
  return found == argv + argc ? "" : *found;
}

/// --no-rules overrules the rules of the environment and of the configuration file, not those that stand beside it.
bool contradicts_itself(const Options& options, int argc, char** argv) {
  const auto gives_rules = [](std::string_view argument) {
    return argument == "--rules" || argument.starts_with("--rules=");
  };
  return options.no_rules && std::any_of(argv, argv + argc, gives_rules);
}

}  // namespace

bool parse_options(int argc, char** argv, Options& options, int& exit_status) {
  CLI::App app{"Builds a searchable index of a news archive.", "dateline-index"};
  app.set_version_flag("--version", "dateline-index " DATELINE_VERSION);
  app.set_config("--config", schema::cli::config_file("index.ini").string(), "configuration file");
  app.require_subcommand(1);
  app.fallthrough();  // --config may stand behind the command too
  app.footer(
      "Exit status: 0 done; 3 done, some records were rejected; 2 usage; 4 no index; 5 index damaged;\n"
      "74 cannot read or write; 75 another run holds the lock; 130 interrupted; 70 a bug.");
  add_runs(app, options);
  add_upkeep(app, options);
  add_audit_command(app, options);
  add_maintenance_commands(app, options);
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) add_everywhere(*command, options);
  const auto is_meant = [&](const CLI::App* command) { return command->get_name() == argv[1]; };
  if (argc > 1 && argv[1][0] != '-' && app.get_subcommands(is_meant).empty()) {
    std::cerr << "dateline-index: no command " << argv[1]
              << "\ncommands: build, update, watch, extract, status, failures, suppress, unsuppress, retag, "
                 "audit, verify, check, backup, compact; --help says more\n";
    exit_status = schema::cli::usage_status;
    return false;
  }
  if (!schema::cli::parse_command_line(app, {argc, argv, command_of(app, argc, argv)}, exit_status)) return false;
  if (!contradicts_itself(options, argc, argv)) return true;
  std::cerr << "dateline-index: --rules and --no-rules contradict each other\ngive one of the two\n";
  exit_status = schema::cli::usage_status;
  return false;
}

}  // namespace dateline::indexer::cli
