// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/document_spool.h"

#include "schema/error.h"

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

[[noreturn]] void throw_io(const char* attempt, const std::filesystem::path& path) {
  throw Error(ErrorKind::Io, std::string(attempt) + ' ' + path.string() + ": " + std::generic_category().message(errno),
              "is there room on the disk?");
}

}  // namespace

DocumentSpool::DocumentSpool(std::filesystem::path file)
    : path_(std::move(file)), file_(std::fopen(path_.c_str(), "w+be")) {
  if (file_ == nullptr) throw_io("create", path_);
}

DocumentSpool::~DocumentSpool() {
  std::fclose(file_);
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void DocumentSpool::append(std::string id, std::int64_t captured_at, std::string_view serialised) {
  if (std::fwrite(serialised.data(), 1, serialised.size(), file_) != serialised.size()) throw_io("write", path_);
  documents_.push_back({std::move(id), captured_at, end_, serialised.size()});
  end_ += serialised.size();
}

void DocumentSpool::finish_writing() {
  if (std::fflush(file_) != 0) throw_io("write", path_);
}

std::string DocumentSpool::read(const SpooledDocument& document) const {
  std::string serialised(document.bytes, '\0');
  std::size_t done = 0;
  while (done < serialised.size()) {
    const ssize_t size = ::pread(::fileno(file_), serialised.data() + done, serialised.size() - done,
                                 static_cast<off_t>(document.offset + done));
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) throw_io("read", path_);
    done += static_cast<std::size_t>(size);
  }
  return serialised;
}

std::vector<ResolvedArticle> resolve_captures(const std::vector<SpooledDocument>& documents) {
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(documents[a].id, documents[a].captured_at, a) <
           std::tie(documents[b].id, documents[b].captured_at, b);
  });
  std::vector<ResolvedArticle> articles;
  for (const std::size_t place : order) {
    const bool same = !articles.empty() && documents[articles.back().latest].id == documents[place].id;
    if (!same) {
      articles.push_back({place, {}});
      continue;
    }
    articles.back().earlier.push_back(articles.back().latest);
    articles.back().latest = place;
  }
  const auto by_walk = [](const ResolvedArticle& a, const ResolvedArticle& b) { return a.latest < b.latest; };
  std::sort(articles.begin(), articles.end(), by_walk);
  return articles;
}

}  // namespace dateline::indexer
