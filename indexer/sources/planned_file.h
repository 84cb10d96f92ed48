// SPDX-License-Identifier: GPL-3.0-or-later
// Which file is going to be read, and how is it known to the index?
#pragma once

#include "indexer/sources/source_file.h"

#include <string>

namespace dateline::indexer {

struct PlannedFile {
  SourceFile file;
  std::string source;         // its SOURCE as a resolved absolute path
  std::string key;            // file_key of it
  std::string id_label;       // part of the ids in it where another SOURCE has the same relative path; else ""
  bool named_before = false;  // by another SOURCE or another spelling of the same one
};

}  // namespace dateline::indexer
