// SPDX-License-Identifier: GPL-3.0-or-later
// Where on the map is each country, and what is its outline?
#include "web/draw/country_shapes.h"

#include "web/draw/embedded.h"

#include <algorithm>

namespace dateline::web::draw {
namespace {

/// Cuts the text up to `end` off the front of `text`, and `end` with it.
std::string_view take_until(std::string_view& text, char end) {
  const std::size_t length = std::min(text.find(end), text.size());
  const std::string_view taken = text.substr(0, length);
  text.remove_prefix(std::min(length + 1, text.size()));
  return taken;
}

std::vector<CountryShape> read_table(std::string_view table) {
  std::vector<CountryShape> shapes;
  bool in_head = true;
  while (!table.empty()) {
    std::string_view line = take_until(table, '\n');
    if (line.starts_with('#')) continue;
    if (!in_head) {
      CountryShape shape;
      shape.code = take_until(line, '\t');
      shape.x = take_until(line, '\t');
      shape.y = take_until(line, '\t');
      shape.path = line;
      shapes.push_back(shape);
    }
    in_head = false;  // the first line that is no comment names the columns
  }
  return shapes;
}

}  // namespace

const std::vector<CountryShape>& country_shapes() {
  static const std::vector<CountryShape> shapes = read_table(embedded::world_map_tsv);
  return shapes;
}

const CountryShape* find_country_shape(std::string_view code) {
  const auto& shapes = country_shapes();
  const auto found =
      std::lower_bound(shapes.begin(), shapes.end(), code,
                       [](const CountryShape& shape, std::string_view wanted) { return shape.code < wanted; });
  return found != shapes.end() && found->code == code ? &*found : nullptr;
}

}  // namespace dateline::web::draw
