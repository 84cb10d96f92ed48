// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draw/count_classes.h"

#include <catch2/catch.hpp>

using namespace dateline::web::draw;

TEST_CASE("the classes follow on each other from 1 to the highest count", "[web][draw][property]") {
  for (std::int64_t highest = 1; highest < 50'000'000; highest += 1 + highest / 9) {
    const std::vector<CountClass> classes = count_classes(highest);
    INFO(highest);
    REQUIRE(!classes.empty());
    CHECK(classes.size() <= max_count_classes);
    CHECK(classes.front().first == 1);
    CHECK(classes.back().last == highest);
    for (std::size_t i = 0; i < classes.size(); ++i) {
      CHECK(classes[i].first <= classes[i].last);
      CHECK((i == 0 || classes[i].first == classes[i - 1].last + 1));
      CHECK(class_of(classes[i].first, classes) == i);
      CHECK(class_of(classes[i].last, classes) == i);
    }
  }
}

TEST_CASE("up to five different counts have a class each", "[web][draw]") {
  CHECK(count_classes(0).empty());
  CHECK(count_classes(1).size() == 1);
  CHECK(count_classes(5).size() == 5);
}

TEST_CASE("the bounds are round numbers", "[web][draw]") {
  const std::vector<CountClass> classes = count_classes(12'000);
  REQUIRE(classes.size() == 5);
  CHECK(classes[1].first == 5);
  CHECK(classes[2].first == 50);
  CHECK(classes[3].first == 200);
  CHECK(classes[4].first == 2000);
}

TEST_CASE("a class says its counts in words", "[web][draw]") {
  CHECK(class_text({1, 1}) == "1 article");
  CHECK(class_text({7, 7}) == "7 articles");
  CHECK(class_text({1000, 21578}) == "1,000 to 21,578 articles");
}
