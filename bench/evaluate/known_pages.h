// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages have a known day of publication, title or author?
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

/// A page and what is known of it; nullopt where the collection does not say.
struct KnownPage {
  std::string name;
  std::string address;             // under which it was fetched, "" unknown
  std::string html;                // the bytes of the page
  std::optional<std::string> day;  // "2019-03-27"
  std::optional<std::string> title;
  std::optional<std::string> author;  // one line, however many persons
};

/// The pages of html-dates (address and day), html-wcxb (address, day, title, author) or html-readability (day, title,
/// author) under `corpora`, in order of their names. Empty where the collection is missing. Throws std::runtime_error
/// for files that are missing inside it.
[[nodiscard]] std::vector<KnownPage> read_known_pages(const std::filesystem::path& corpora,
                                                      std::string_view collection);

}  // namespace dateline::bench
