// SPDX-License-Identifier: GPL-3.0-or-later
// What does the site answer when its index moves on, or away?
#include "tests/web/app/asked_site.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using tests::AskedSite;

namespace {

/// Until the site looks at its index again.
void wait_for_a_look() {
  std::this_thread::sleep_for(std::chrono::milliseconds(250));
}

std::size_t total(AskedSite& site) {
  return nlohmann::json::parse(site.body("/search.json?q=oil"))["total"];
}

}  // namespace

TEST_CASE("a newly published index is seen by itself", "[web][app]") {
  const tests::SmallIndex index(tests::oil_articles());
  AskedSite site(index.folder());
  CHECK(total(site) == 5);
  auto articles = tests::oil_articles();
  articles.push_back(tests::dated_article(7, "Oil once more", "2019-06-01"));
  tests::write_archive(index.folder(), articles);
  wait_for_a_look();
  CHECK(total(site) == 6);
  CHECK(site.gauge().articles == 7);
  CHECK(site.complaints().empty());
}

TEST_CASE("a commit within the generation is seen by itself", "[web][app]") {
  const tests::SmallIndex index(tests::oil_articles());
  AskedSite site(index.folder());
  CHECK(total(site) == 5);
  tests::suppress_articles(index.folder(), {tests::oil_articles()[0].id});
  wait_for_a_look();
  CHECK(total(site) == 4);
}

TEST_CASE("an index that vanishes is still answered from, and seen again", "[web][app]") {
  const tests::SmallIndex index(tests::oil_articles());
  const std::filesystem::path away = index.folder().string() + ".away";
  AskedSite site(index.folder());
  std::filesystem::rename(index.folder(), away);
  wait_for_a_look();
  CHECK(total(site) == 5);
  CHECK(site.get("/article/" + tests::oil_articles()[0].id).status == 200);
  CHECK(site.complaints().size() == 1);
  std::filesystem::rename(away, index.folder());
  CHECK(total(site) == 5);
}
