// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test ask the site without a server?
#pragma once

#include "tests/archive/small_index.h"
#include "tests/web/pages/html_elements.h"
#include "web/app/site.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tests {

class AskedSite {
public:
  explicit AskedSite(const std::filesystem::path& index, std::chrono::milliseconds time_limit = {});

  /// The response to a target as a client sends it. Throws std::runtime_error for one that the server refuses.
  [[nodiscard]] web::Response get(std::string_view target);
  /// The body of the same, streamed or not.
  [[nodiscard]] std::string body(std::string_view target);
  /// The elements of a page. Throws std::runtime_error for a response that is no page.
  [[nodiscard]] std::vector<HtmlElement> elements(std::string_view target);

  [[nodiscard]] const std::vector<std::string>& complaints() const { return *complaints_; }
  [[nodiscard]] const web::IndexGauge& gauge() const { return *gauge_; }

private:
  std::shared_ptr<std::vector<std::string>> complaints_ = std::make_shared<std::vector<std::string>>();
  std::shared_ptr<web::IndexGauge> gauge_ = std::make_shared<web::IndexGauge>();
  std::unique_ptr<web::Responder> responder_;
};

/// What the response's body is, its stream run to the end.
[[nodiscard]] std::string body_of(const web::Response& response);

/// The first header of that name; "" for none.
[[nodiscard]] std::string header_of(const web::Response& response, std::string_view name);

/// An index of 200 random articles, made once.
[[nodiscard]] const SmallIndex& random_index();

/// Five articles about oil and one about gas, of known dates, countries and outlets; the third has the text of markup.
[[nodiscard]] std::vector<indexer::EnrichedArticle> oil_articles();

}  // namespace dateline::tests
