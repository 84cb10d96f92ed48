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

constexpr std::array<Translation, 12> translations{{
    {"DatabaseNotFoundError", ErrorKind::NoIndex, "build one: dateline-index build"},
    {"DatabaseVersionError", ErrorKind::NoIndex, "rebuild it: dateline-index build"},
    {"DatabaseLockError", ErrorKind::Busy, "another run writes to this index: wait for its end"},
    {"DatabaseModifiedError", ErrorKind::Busy, "the index changed during the search: try again"},
    {"DatabaseCorruptError", ErrorKind::Damaged, "look closer: dateline-index check"},
    {"DocNotFoundError", ErrorKind::Damaged, "look closer: dateline-index check"},
    {"SerialisationError", ErrorKind::Damaged, "look closer: dateline-index check"},
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

}  // namespace

Error translate(const Xapian::Error& error, std::string_view attempt) {
  const std::string message =
      std::string(attempt) + ": " + error.get_msg() +
      (error.get_error_string() != nullptr ? std::string(" (") + error.get_error_string() + ")" : "");
  if (is_cut_short(error)) return {ErrorKind::Damaged, message, "look closer: dateline-index check"};
  for (const Translation& translation : translations) {
    if (translation.type == error.get_type()) return {translation.kind, message, std::string(translation.hint)};
  }
  return {ErrorKind::Internal, std::string(error.get_type()) + ": " + message};
}

}  // namespace dateline::schema
