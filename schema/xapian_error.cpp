// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/xapian_error.h"

#include <array>

namespace dateline::schema {
namespace {

struct Translation {
  std::string_view type;  // Xapian::Error::get_type()
  ErrorKind kind;
  std::string_view hint;
};

constexpr std::string_view rebuild_hint = "rebuild it: dateline-index build";

constexpr std::array<Translation, 12> translations{{
    {"DatabaseNotFoundError", ErrorKind::NoIndex, "build one: dateline-index build"},
    {"DatabaseVersionError", ErrorKind::NoIndex, rebuild_hint},
    {"DatabaseLockError", ErrorKind::Busy, "another run writes to this index: wait for its end"},
    {"DatabaseModifiedError", ErrorKind::Busy, "the index changed during the search: try again"},
    {"DatabaseCorruptError", ErrorKind::Damaged, rebuild_hint},
    {"DocNotFoundError", ErrorKind::Damaged, rebuild_hint},
    {"SerialisationError", ErrorKind::Damaged, rebuild_hint},
    {"DatabaseCreateError", ErrorKind::Io, "is there room on the disk, and may you write there?"},
    {"DatabaseOpeningError", ErrorKind::Io, "are the files there, and may you read them?"},
    {"DatabaseError", ErrorKind::Io, ""},
    {"NetworkError", ErrorKind::Io, ""},
    {"NetworkTimeoutError", ErrorKind::Io, ""},
}};

/// A file that ends too early is damage; DatabaseError otherwise tells of reading and writing.
bool is_cut_short(const Xapian::Error& error) {
  return std::string_view(error.get_type()) == "DatabaseError" && error.get_msg().starts_with("EOF reading");
}

/// A lock that nobody holds and that cannot be taken: the disk is full, or takes no locks.
bool is_failed_lock(const Xapian::Error& error) {
  return std::string_view(error.get_type()) == "DatabaseLockError" && !error.get_msg().ends_with("already locked");
}

}  // namespace

Error translate(const Xapian::Error& error, std::string_view attempt) {
  const std::string message =
      std::string(attempt) + ": " + error.get_msg() +
      (error.get_error_string() != nullptr ? std::string(" (") + error.get_error_string() + ")" : "");
  if (is_failed_lock(error)) return {ErrorKind::Io, message};
  if (is_cut_short(error)) return {ErrorKind::Damaged, message, std::string(rebuild_hint)};
  for (const Translation& translation : translations) {
    if (translation.type == error.get_type()) return {translation.kind, message, std::string(translation.hint)};
  }
  return {ErrorKind::Internal, std::string(error.get_type()) + ": " + message};
}

}  // namespace dateline::schema
