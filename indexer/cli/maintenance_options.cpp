// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/maintenance_options.h"

#include "indexer/integrity/inspection_process.h"

#include <CLI/CLI.hpp>

namespace dateline::indexer::cli {
namespace {

void add_verify(CLI::App& app, Options& options) {
  CLI::App& verify = *app.add_subcommand("verify", "are the files of the index those that were written?");
  add_index(verify, options);
  verify.add_flag("--deep", options.deep, "compare every block with its hash");
  verify.add_flag("--json", options.json, "as JSON");
  verify.final_callback([&options] { options.command = Command::Verify; });
}

void add_check(CLI::App& app, Options& options) {
  CLI::App& check = *app.add_subcommand("check", "is the index sound? its structure, columns, counts and hashes");
  add_index(check, options);
  add_lock_timeout(check, options);
  check.add_flag("--repair", options.repair, "mend what can be mended without the sources");
  check.add_flag("--json", options.json, "as JSON");
  check.final_callback([&options] { options.command = Command::Check; });
}

void add_backup(CLI::App& app, Options& options) {
  CLI::App& backup = *app.add_subcommand("backup", "a whole copy of the index, verified on its way");
  add_index(backup, options);
  add_lock_timeout(backup, options);
  backup.add_option("TARGET", options.target, "folder that does not exist yet, or an earlier backup")->required();
  backup.final_callback([&options] { options.command = Command::Backup; });
}

void add_compact(CLI::App& app, Options& options) {
  CLI::App& compact = *app.add_subcommand("compact", "make the index as small as a new one");
  add_index(compact, options);
  add_lock_timeout(compact, options);
  compact.final_callback([&options] { options.command = Command::Compact; });
}

void add_inspection(CLI::App& app, Options& options) {
  CLI::App& inspect = *app.add_subcommand(inspection_command, "for verify and check: one database, as JSON");
  inspect.group("");  // hidden: it may crash, which is why it is a command of its own
  inspect.add_option("GENERATION", options.generation)->required();
  inspect.add_option("DEPTH", options.depth)->check(CLI::IsMember({counts_argument, structure_argument}))->required();
  inspect.add_option("PARENT", options.parent, "ends with this process")->required();
  inspect.final_callback([&options] { options.command = Command::InspectDatabase; });
}

}  // namespace

void add_index(CLI::App& command, Options& options) {
  command.add_option("--index", options.index, "folder of the index")->envname("DATELINE_INDEX")->required();
}

void add_lock_timeout(CLI::App& command, Options& options) {
  command.add_option("--lock-timeout", options.lock_timeout, "seconds to wait for another run")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 31));
}

void add_maintenance_commands(CLI::App& app, Options& options) {
  add_verify(app, options);
  add_check(app, options);
  add_backup(app, options);
  add_compact(app, options);
  add_inspection(app, options);
}

}  // namespace dateline::indexer::cli
