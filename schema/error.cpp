// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/error.h"

#include <utility>

namespace dateline::schema {

Error::Error(ErrorKind kind, std::string message, std::string hint)
    : kind_(kind), message_(std::move(message)), hint_(std::move(hint)) {}

int exit_status(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::BadQuery:
      return 2;
    case ErrorKind::NoIndex:
      return 4;
    case ErrorKind::Damaged:
      return 5;
    case ErrorKind::Io:
      return 74;
    case ErrorKind::Busy:
      return 75;
    case ErrorKind::Interrupted:
      return 130;
    case ErrorKind::Internal:
      break;
  }
  return 70;
}

}  // namespace dateline::schema
