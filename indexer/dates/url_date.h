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
/// 27.03.2019 and 27-03-2019 (not 02-03-2019), and /2019/03/ (precision Month). The query and the host are not looked
/// at; the first 2,000 bytes are.
[[nodiscard]] std::optional<UrlDate> date_in_url(std::string_view url);

/// The date that the folders of a file's path say ("2019/03/27/a.txt", "archive/2007/a.txt"); names of files say none,
/// since those of crawls hold the day of the crawl. May be a year.
[[nodiscard]] std::optional<schema::Date> date_in_folders(std::string_view path);

}  // namespace dateline::indexer
