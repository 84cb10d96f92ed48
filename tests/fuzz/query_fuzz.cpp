// SPDX-License-Identifier: GPL-3.0-or-later
// Does any text break the parser of queries, or that of unfinished ones, or print as something else than it means?
#include "schema/error.h"
#include "searcher/query/bounds.h"
#include "searcher/query/parser.h"
#include "searcher/suggest/typed_end.h"
#include "tests/searcher/query/query_gazetteer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

using namespace dateline;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

searcher::ParseOptions options_for(std::size_t variant) {
  searcher::ParseOptions options;
  options.today = schema::day_number(2019, 3, 27);
  options.match = variant % 2 == 0 ? searcher::Match::All : searcher::Match::Any;
  options.understand = variant < 2 ? searcher::Understand::Boost : searcher::Understand::Filter;
  // A saved query that names itself and others.
  options.saved_query = [](std::string_view name) { return std::optional("x OR saved:" + std::string(name) + "x"); };
  options.first_run_on_or_after = [](schema::DayNumber day) { return std::optional<std::int64_t>(day / 7); };
  return options;
}

void check_tree(const searcher::Node& node) {
  const bool joins = node.kind == searcher::NodeKind::And || node.kind == searcher::NodeKind::Or;
  require(!joins || node.children.size() >= 2);
  for (const searcher::Node& child : node.children) {
    require(child.kind != searcher::NodeKind::Not || node.kind == searcher::NodeKind::And);
    check_tree(child);
  }
}

void check_query(std::string_view text, const searcher::ParseOptions& options) {
  try {
    const searcher::ParsedQuery query = searcher::parse_query(text, tests::query_gazetteer(), options);
    check_tree(query.root);
    require(query.warnings.size() <= searcher::max_warnings + 1);
    for (const searcher::QueryWarning& warning : query.warnings) {
      require(warning.start <= warning.end && warning.end <= text.size() && !warning.message.empty());
    }
    const std::string printed = searcher::print_query(query.root);
    // The words that are dropped and the names that are understood count from what is there: printing is stable where
    // nothing was cut off at a bound.
    for (const searcher::QueryWarning& warning : query.warnings) {
      if (warning.code.starts_with("too_") || warning.code == "long_phrase") return;
    }
    const searcher::ParsedQuery again = searcher::parse_query(printed, tests::query_gazetteer(), options);
    require(searcher::print_query(again.root) == printed);
  } catch (const schema::Error& error) {
    require(error.kind() == schema::ErrorKind::BadQuery);
  }
}

}  // namespace

namespace {

void check_end(std::string_view text) {
  const searcher::TypedEnd end = searcher::typed_end(text);
  const bool is_value = end.kind == searcher::TypedKind::Value;
  require(is_value == (end.field != nullptr));
  require(!is_value || (end.value_start <= end.text_start && end.text_start <= text.size()));
  const bool has_words = end.kind == searcher::TypedKind::Words || end.kind == searcher::TypedKind::Phrase;
  require(!has_words || !end.starts.empty());
  require(end.starts.size() <= searcher::max_typed_words);
  for (std::size_t i = 0; i < end.starts.size(); ++i) {
    require(end.starts[i] < text.size() && (i == 0 || end.starts[i] < end.starts[i - 1]));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  for (std::size_t variant = 0; variant < 4; ++variant) check_query(input, options_for(variant));
  check_end(input);
  searcher::ParseOptions strict = options_for(0);
  strict.strict = true;
  check_query(input, strict);
  return 0;
}
