// SPDX-License-Identifier: GPL-3.0-or-later
// How well does organization recognition agree with people?
#pragma once

#include <filesystem>
#include <string>

namespace dateline::bench {

struct OrganizationsOptions {
  std::filesystem::path gazetteer;
  std::filesystem::path tagger;
  std::filesystem::path corpora;
  std::string only;  // the one collection to score: "ieer", "re3d", "reuters", or the stem of a file of ner/train
  std::filesystem::path show;  // a text file whose organizations are listed instead
  bool rules_alone = false;    // without the tagger
  bool tagger_alone = false;   // of the annotated collections also what it says without the rules
  bool even = false;           // of Reuters-21578 the stories with an even NEWID: those to design with
  bool list_errors = false;    // every name that is missed or wrong
};

/// Prints for each annotated collection precision, recall and F1 of exact spans and of the sets of names per article;
/// for Reuters-21578 (odd NEWID, with a body, indexed) those of ORGS, all and by tag, where an organization counts that
/// stands in title or lead or is named twice; and the speed.
void evaluate_organizations(const OrganizationsOptions& options);

}  // namespace dateline::bench
