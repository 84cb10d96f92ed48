// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/shell_command.h"

#include "searcher/saved/spool.h"
#include "tests/scratch/scratch_folder.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::cli::run_shell_command;

TEST_CASE("a command reads the answer and knows the search", "[searcher][saved][cli]") {
  const tests::ScratchFolder scratch;
  searcher::Spool spool;
  const std::string large(300000, 'x');
  spool.append(large);
  const std::string file = scratch.path() / "out";
  CHECK(run_shell_command("cat > '" + file + "'; printf %s \"$DATELINE_SEARCH\" >> '" + file + "'",
                          spool.rewound_descriptor(), "oil \"and\" $HOME") == 0);
  CHECK(tests::file_bytes(file) == large + "oil \"and\" $HOME");
}

TEST_CASE("a command that does not read, fails or dies says so", "[searcher][saved][cli]") {
  searcher::Spool spool;
  spool.append(std::string(300000, 'x'));
  CHECK(run_shell_command("true", spool.rewound_descriptor(), "oil") == 0);
  CHECK(run_shell_command("exit 7", spool.rewound_descriptor(), "oil") == 7);
  CHECK(run_shell_command("kill -9 $$", spool.rewound_descriptor(), "oil") == 128 + 9);
  CHECK(run_shell_command("/nowhere/at/all 2>/dev/null", spool.rewound_descriptor(), "oil") == 127);
}
