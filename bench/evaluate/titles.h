// SPDX-License-Identifier: GPL-3.0-or-later
// How often are the title and the authors of a page right?
#pragma once

#include <filesystem>
#include <string>

namespace dateline::bench {

struct TitlesOptions {
  std::filesystem::path corpora;
  std::string only;          // one collection; "" for all
  bool list_errors = false;  // a line for every title and author that is not right
};

/// For html-wcxb and html-readability prints the share of right titles over the pages that have one, of right authors
/// over the pages whose author is known, and how many pages got authors although none is known.
///
/// A title is right if it is the known one after folding: NFKC, case, marks and white space made one. Nothing is cut
/// off: "Rain | The Paper" is not "Rain". Reported beside it: the same with words cut off behind a last separator (that
/// is, right but for an outlet's name).
/// Authors are right if they are the same set of names after the same folding, where the known line is cut at commas,
/// "and", "&" and ";"; parts that are titles or degrees ("MD", "E-RYT 200") count on neither side, nor does a leading
/// "By". Reported beside it: pages where at least one known name was found.
void evaluate_titles(const TitlesOptions& options);

}  // namespace dateline::bench
