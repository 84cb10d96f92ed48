// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does a folder of the test collections hold?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/read_file.h"
#include "indexer/sources/walk.h"

#include <filesystem>
#include <functional>
#include <string>
#include <variant>

namespace dateline::indexer {

/// Hands over every article of `folder` below the test collections; false if the collections are not here.
inline bool read_corpus(const std::string& folder, const std::function<void(const Article&)>& sink) {
  const std::string path = std::string(DATELINE_CORPORA_DIR) + "/" + folder;
  if (!std::filesystem::exists(path)) return false;
  const std::vector<std::string> sources{path};
  walk(sources, [&](const WalkItem& item) {
    const SourceFile* file = std::get_if<SourceFile>(&item);
    if (file == nullptr) return;
    read_source_file(*file, {}, [&](const Record& record) {
      if (const Article* article = std::get_if<Article>(&record)) sink(*article);
    });
  });
  return true;
}

}  // namespace dateline::indexer
