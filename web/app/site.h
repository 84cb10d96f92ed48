// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses does the site have, and what answers each?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "web/http/error_response.h"
#include "web/http/message.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::web {

/// What the responders last saw of the index, for metrics. Any thread may read and write.
struct IndexGauge {
  std::atomic<std::uint64_t> articles{0};
  std::atomic<std::uint64_t> generation{0};
  std::atomic<std::uint64_t> newest_run{0};
  std::atomic<std::uint64_t> changes{0};  // times that a responder met a newer state: the others then look at once
};

/// In the text format of Prometheus.
[[nodiscard]] std::string index_metrics(const IndexGauge& gauge);

struct SiteOptions {
  std::vector<std::filesystem::path> index;
  bool shows_paths = true;                       // of the index, in the command lines of the pages
  const schema::Gazetteer* gazetteer = nullptr;  // must outlive the responders
  std::chrono::milliseconds time_limit{0};       // of one answer; 0: none
  /// Told what is no client's fault, such as an index that cannot be opened any more; may be empty.
  std::function<void(std::string_view message)> complain;
  std::shared_ptr<IndexGauge> gauge;  // may be null
};

/// Responders with a searcher each. The factory throws schema::Error where there is no index.
[[nodiscard]] ResponderFactory site_factory(const SiteOptions& options);

/// The paths that metrics tell apart: whole ones, and beginnings that end in '/' or '.'.
[[nodiscard]] std::vector<std::string> site_routes();

/// An error as a page of the site.
[[nodiscard]] std::string site_error_page(const HttpError& error);

}  // namespace dateline::web
