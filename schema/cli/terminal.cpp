// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cli/terminal.h"

#include "schema/utf8.h"

#include <cerrno>
#include <cstdlib>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace dateline::schema::cli {
namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

bool is_terminal(std::FILE* file) {
  return ::isatty(::fileno(file)) != 0;
}

bool use_color(Color choice, std::FILE* file) {
  if (choice != Color::Auto) return choice == Color::Always;
  return is_terminal(file) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

int terminal_columns(std::FILE* file) {
  winsize size{};
  if (::ioctl(::fileno(file), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

std::string printable(const std::string& text, bool multi_line) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    const bool kept = multi_line && (point.value == '\n' || point.value == '\t');
    const bool control = point.value < ' ' || (point.value >= 0x7F && point.value < 0xA0);
    append_utf8(control && !kept ? U' ' : point.value, clean);
    at = point.end;
  }
  return clean;
}

int report_error(const char* program, const Error& error) {
  std::fprintf(stderr, "%s: %s\n", program, printable(error.message()).c_str());
  if (!error.hint().empty()) std::fprintf(stderr, "%s\n", printable(error.hint(), true).c_str());
  return exit_status(error.kind());
}

std::filesystem::path data_folder(const std::string& flag) {
  if (!flag.empty()) return flag;
  if (const std::string folder = environment("DATELINE_DATA"); !folder.empty()) return folder;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    auto beside = program.parent_path().parent_path() / "share" / "dateline";
    if (std::filesystem::exists(beside, error)) return beside;
  }
  return DATELINE_INSTALLED_DATA_DIR;
}

std::filesystem::path config_file(const std::string& name) {
  if (const std::string folder = environment("XDG_CONFIG_HOME"); !folder.empty()) {
    return std::filesystem::path(folder) / "dateline" / name;
  }
  return std::filesystem::path(environment("HOME")) / ".config" / "dateline" / name;
}

std::filesystem::path state_folder() {
  if (const std::string folder = environment("XDG_STATE_HOME"); !folder.empty()) {
    return std::filesystem::path(folder) / "dateline";
  }
  const std::string home = environment("HOME");
  return home.empty() ? std::filesystem::path() : std::filesystem::path(home) / ".local" / "state" / "dateline";
}

namespace {

[[noreturn]] void throw_unwritten() {
  if (errno == EPIPE) throw OutputClosed();
  throw Error(ErrorKind::Io, "write to standard output: " + std::generic_category().message(errno));
}

}  // namespace

void print(const std::string& text) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) throw_unwritten();
}

void flush_output() {
  errno = 0;
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) throw_unwritten();
  // Some file systems say only when a file is closed that it was not written: a second descriptor is closed for that.
  const int second = ::dup(::fileno(stdout));
  if (second >= 0 && ::close(second) != 0 && errno != EINTR) throw_unwritten();
}

int finish_output(const char* program) {
  errno = 0;
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return 0;
  if (errno == EPIPE) return 0;
  const std::string reason = errno != 0 ? std::generic_category().message(errno) : "write error";
  return report_error(program, Error(ErrorKind::Io, "write to standard output: " + reason));
}

}  // namespace dateline::schema::cli
