// SPDX-License-Identifier: GPL-3.0-or-later
// Which date does the path of a URL hold?
#pragma once

#include "schema/dates.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

struct UrlDate {
  schema::Date date;        // precision Day or Month
  std::string raw;          // the part of the path that says it
  bool in_folders = false;  // in folders of its own ("/2019/03/27/"), not inside a name ("/report-2019-03-27.html")
};

/// Reads /2019/03/27/, /2019/mar/27/, /2019-03-27/, /2019-03/27/, /2019/0327/, /20190327/, the same inside of names,
/// and /2019/03/ (precision Month). The query and the host are not looked at; the first 2,000 bytes are.
[[nodiscard]] std::optional<UrlDate> date_in_url(std::string_view url);

}  // namespace dateline::indexer
