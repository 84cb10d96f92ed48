// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/captures/merge_capture.h"

#include "schema/fields.h"

#include <optional>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using schema::StoredCapture;

namespace {

const CaptureOrder by_name{[](const std::string& a, const std::string& b) { return a < b; },
                           [](const dateline::schema::StoredCapture& one) { return one.captured_at; }};

StoredDocument document_of(const std::string& file, std::int64_t time, const std::string& text) {
  schema::StoredArticle article;
  article.text = text;
  article.content_hash = "text " + text;
  article.record_hash = file + ' ' + text;
  set_captures(article, {{file, time, article.content_hash, article.record_hash, ""}});
  Xapian::Document document;
  document.add_boolean_term(std::string(schema::file_prefix) + file);
  document.set_data(schema::encode_article(article));
  return stored_document(document);
}

FoundCapture built(const std::string& file, std::int64_t time, const std::string& text) {
  FoundCapture found;
  found.built = document_of(file, time, text);
  found.capture = found.built->article.captures.front();
  return found;
}

FoundCapture unchanged(const std::string& file, std::int64_t time, const std::string& text) {
  FoundCapture found = built(file, time, text);
  found.built.reset();
  return found;
}

std::optional<StoredDocument> merged_into(const std::optional<StoredDocument>& before, const FoundCapture& found) {
  const MergedDocument merged = merge_capture(before, found, by_name);
  if (!merged.document) return before;
  return stored_document(*merged.document);
}

std::set<std::string> file_terms(const Xapian::Document& document) {
  std::set<std::string> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if ((*term).starts_with(schema::file_prefix)) terms.insert(*term);
  }
  return terms;
}

}  // namespace

TEST_CASE("a first capture is the article", "[indexer][captures]") {
  const MergedDocument merged = merge_capture(std::nullopt, built("a", 5, "one"), by_name);
  CHECK(merged.is_new);
  REQUIRE(merged.document);
  CHECK(stored_document(*merged.document).article.text == "one");
}

TEST_CASE("a later capture is shown, an earlier one is a version", "[indexer][captures]") {
  const std::optional<StoredDocument> before = document_of("a", 5, "one");
  const auto later = merged_into(before, built("b", 9, "two"));
  CHECK(later->article.text == "two");
  CHECK(later->article.versions.size() == 1);
  CHECK(file_terms(later->document) == std::set<std::string>{"XFa", "XFb"});
  const auto earlier = merged_into(before, built("b", 2, "two"));
  CHECK(earlier->article.text == "one");
  CHECK(earlier->article.versions.size() == 1);
}

TEST_CASE("a file that changed replaces its own capture", "[indexer][captures]") {
  const auto merged = merged_into(document_of("a", 5, "one"), built("a", 9, "two"));
  CHECK(merged->article.text == "two");
  CHECK(live_captures(merged->article.captures).size() == 1);
  CHECK(merged->article.versions.size() == 1);
}

TEST_CASE("nothing is written for a record that is as it was", "[indexer][captures]") {
  const MergedDocument merged = merge_capture(document_of("a", 5, "one"), unchanged("a", 5, "one"), by_name);
  CHECK_FALSE(merged.document);
  CHECK(merged.file_to_read.empty());
}

TEST_CASE("where another file's record should be shown, that file is to be read", "[indexer][captures]") {
  const auto both = merged_into(document_of("a", 5, "one"), built("b", 9, "two"));
  const MergedDocument merged = merge_capture(both, built("b", 1, "three"), by_name);
  CHECK(merged.file_to_read == "a");
  const MergedDocument taken = without_files(*both, {"b"});
  CHECK(taken.file_to_read == "a");
  CHECK(taken.document);
}

TEST_CASE("without any file an article is gone", "[indexer][captures]") {
  const MergedDocument taken = without_files(document_of("a", 5, "one"), {"a"});
  CHECK_FALSE(taken.document);
  CHECK(taken.file_to_read.empty());
}

TEST_CASE("an article whose captures stand in several files has a term that says so", "[indexer][captures]") {
  const auto says_several = [](const std::optional<StoredDocument>& stored) {
    auto term = stored->document.termlist_begin();
    term.skip_to(std::string(schema::several_files_term));
    return term != stored->document.termlist_end() && *term == schema::several_files_term;
  };
  const std::optional<StoredDocument> before = document_of("a", 5, "one");
  CHECK_FALSE(says_several(before));
  FoundCapture again = built("a", 6, "two");
  again.first_of_run = false;
  CHECK_FALSE(says_several(merged_into(before, again)));
  const auto both = merged_into(before, built("b", 9, "two"));
  CHECK(says_several(both));
  CHECK_FALSE(says_several(stored_document(*without_files(*both, {"b"}).document)));
}

TEST_CASE("a file that has another time by now asks for the record that it makes the latest", "[indexer][captures]") {
  const std::optional<StoredDocument> both = merged_into(document_of("a", 5, "one"), built("b", 9, "two"));
  CHECK_FALSE(in_order(*both, by_name).document);
  CHECK(in_order(*both, by_name).file_to_read.empty());
  CaptureOrder order = by_name;
  order.time_of = [](const dateline::schema::StoredCapture& one) { return one.file == "a" ? 20 : one.captured_at; };
  const MergedDocument merged = in_order(*both, order);
  CHECK(merged.file_to_read == "a");
  REQUIRE(merged.document);
  CHECK(stored_document(*merged.document).article.captures.front().file == "a");
}
