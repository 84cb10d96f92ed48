// SPDX-License-Identifier: GPL-3.0-or-later
// Does each link lead to as many articles as it promises?
#include "tests/web/app/asked_site.h"
#include "tests/web/pages/html_elements.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using tests::AskedSite;
using tests::HtmlElement;

namespace {

std::string total_at(AskedSite& site, const std::string& target) {
  return tests::elements_named(site.elements(target), "main").at(0).attribute("data-total");
}

}  // namespace

TEST_CASE("a link leads to exactly as many articles as it promises", "[web][app][property]") {
  AskedSite site(tests::random_index().folder());
  std::set<std::string> followed;
  for (const char* start :
       {"/", "/?q=w3x", "/?q=w0x+w9x&country=KP", "/?country=KP&country=RU", "/?country=KP&country=RU&any=country",
        "/?q=w1x&language=en", "/?q=w1x&language=en&language=none", "/?month=2012-03", "/?q=w2x&exclude=country:RU",
        "/?source=none", "/?q=w2x&from=2011&to=2012", "/?country=none",
        "/?organization=organization-1&exclude=source:none", "/timeline?q=w3x", "/timeline?q=w0x&country=KP&by=year",
        "/map?q=w3x", "/map?country=KP&country=RU&any=country", "/?q=w30x+unheardof&country=KP"}) {
    for (const HtmlElement& link : site.elements(start)) {
      const std::string promise = link.attribute("data-count");
      if (promise.empty() || !followed.insert(link.attribute("href")).second) continue;
      INFO(start << " promises " << promise << " at " << link.attribute("href"));
      REQUIRE(total_at(site, link.attribute("href")) == promise);
    }
  }
  CHECK(followed.size() > 200);
}
