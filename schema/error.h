// SPDX-License-Identifier: GPL-3.0-or-later
// What can stop a command, and which exit status does it give?
#pragma once

#include <exception>
#include <string>

namespace dateline::schema {

/// Why a command must stop. Each kind has one exit status; see exit_status().
enum class ErrorKind {
  Usage,        // the command line or a request cannot be understood
  BadQuery,     // the query has a mistake (only where mistakes are errors: --strict, refused constructs)
  NoIndex,      // no index there, or one of another format version
  Damaged,      // the index contradicts itself
  Io,           // a file cannot be read or written
  Busy,         // another run holds the lock
  Interrupted,  // a signal asked for the end
  Internal,     // a bug
};

/// The one exception that Dateline throws on purpose.
/// `message` says what was attempted, on what and why it failed ("open index news.idx: no such folder");
/// `hint`, possibly empty, is the way out and is printed on a line of its own.
class Error : public std::exception {
public:
  Error(ErrorKind kind, std::string message, std::string hint = {});

  [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
  [[nodiscard]] const std::string& message() const noexcept { return message_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

private:
  ErrorKind kind_;
  std::string message_;
  std::string hint_;
};

/// The exit status of a command that stopped for this reason (2, 4, 5, 70, 74, 75 or 130).
[[nodiscard]] int exit_status(ErrorKind kind) noexcept;

}  // namespace dateline::schema
