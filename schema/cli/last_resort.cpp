// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cli/last_resort.h"

#include "schema/cli/terminal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <system_error>
#include <unistd.h>

namespace dateline::schema::cli {
namespace {

const char* name_of_program = "";
std::terminate_handler end_as_a_bug = std::abort;

bool is_failed_write(int error) {
  static constexpr std::array<int, 5> failures{EIO, ENOSPC, EDQUOT, EFBIG, EROFS};
  return std::find(failures.begin(), failures.end(), error) != failures.end();
}

[[noreturn]] void end_program() {
  const int error = errno;
  if (!is_failed_write(error)) end_as_a_bug();
  const int status =
      report_error(name_of_program, Error(ErrorKind::Io, "write: " + std::generic_category().message(error),
                                          "is there room on the disk? The published index is as it was"));
  std::fflush(stderr);
  ::_exit(status);  // destructors would write again
}

}  // namespace

void end_failed_writes_in_order(const char* program) noexcept {
  name_of_program = program;
  end_as_a_bug = std::set_terminate(end_program);
}

}  // namespace dateline::schema::cli
