// SPDX-License-Identifier: GPL-3.0-or-later
// How often is the encoding of a document right, with and without a label, true or false?
#pragma once

#include <filesystem>

namespace dateline::bench {

struct CharsetOptions {
  std::filesystem::path corpora;
  bool list_errors = false;  // a line for every text that is not decoded exactly
};

/// Takes news texts in many languages (the stories of ntrex, BBC, and the articles of the HTML sets by their language),
/// writes each in the legacy encodings of its language, as text and as a page, with a right, a missing and a wrong
/// declaration and HTTP header, and prints how many come back exactly, by encoding and by situation. Headlines are the
/// first 100 characters of each text. Throws std::runtime_error if the folder is missing.
void evaluate_charset(const CharsetOptions& options);

}  // namespace dateline::bench
