// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/retag.h"

#include "indexer/catalogue/applied_rules.h"
#include "indexer/entities/tagger/model.h"
#include "indexer/generation/build_folder.h"
#include "indexer/generation/former_index.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/run/build.h"
#include "indexer/run/status.h"
#include "indexer/run/suppression.h"
#include "schema/columns/columns.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "tests/archive/index_content.h"
#include "tests/indexer/run/updated_archive.h"

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::Error;
using schema::ErrorKind;
using tests::Archive;
using tests::RecordingObserver;

namespace {

constexpr const char* sample_rules = R"(
alias organization "Panel of Experts" = panel-of-experts name="Panel of Experts"
alias country "Beijing" = KP
stop country Washington
stop organization id=eu
merge organization un-security-council = un
context organization "World Bank" with=loan without=election
)";

EntityTables tables() {
  static const tagger::Model model(DATELINE_DATA_DIR "/tagger.bin");
  return EntityTables(tests::build_gazetteer(), &model);
}

/// By id, everything of the articles but run numbers and versions.
std::map<std::string, std::string> content_of(const std::filesystem::path& index) {
  const schema::IndexPaths paths(index);
  const Xapian::Database database = schema::open_published(paths);
  const std::string name = database.get_metadata(std::string(schema::metadata_key::columns));
  CHECK(name == schema::columns_file_name(schema::build_columns(database)));
  CHECK(std::filesystem::exists(paths.columns() / name));
  std::map<std::string, std::string> all;
  for (const auto& [id, content] : tests::content_of(database)) all.emplace(id, content.all);
  return all;
}

std::size_t count_different(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
  std::size_t count = 0;
  for (const auto& [id, content] : a)
    if (!b.contains(id) || b.at(id) != content) ++count;
  return count;
}

void build(const std::filesystem::path& index, const std::string& source, const std::string& rules,
           bool with_positions = true) {
  BuildRequest request;
  request.index = index;
  request.sources = {source};
  request.rules.file = rules;
  request.jobs = 2;
  request.with_positions = with_positions;
  RecordingObserver observer;
  (void)build_index(request, tables(), observer);
}

RetagReport retag(const std::filesystem::path& index, const RulesChoice& rules, bool dry_run = false) {
  RecordingObserver observer;
  return retag_index({index, rules, 2, dry_run, std::chrono::seconds(0)}, tables(), observer);
}

/// Retagging an index of `source` gives what building it by the same rules does; and back again.
void check_like_a_build(const std::string& source, const std::string& rules_text, bool with_positions = true) {
  const tests::ScratchFolder scratch;
  const std::string rules = (scratch.path() / "mine.rules").string();
  tests::write_file(rules, rules_text);
  const auto retagged = scratch.path() / "retagged";
  const auto ruled = scratch.path() / "ruled";
  build(retagged, source, "", with_positions);
  build(ruled, source, rules, with_positions);
  const auto without_rules = content_of(retagged);
  const auto with_rules = content_of(ruled);
  REQUIRE(without_rules.size() == with_rules.size());
  const RetagReport report = retag(retagged, {rules, false});
  CHECK(report.articles == with_rules.size());
  CHECK(report.changed > 0);
  CHECK(report.changed == count_different(with_rules, without_rules));
  CHECK(count_different(with_rules, content_of(retagged)) == 0);
  CHECK(count_different(without_rules, content_of(retagged)) == report.changed);
  CHECK(retag(retagged, {}).changed == 0);  // the rules are remembered
  CHECK(retag(retagged, {"", true}).changed == report.changed);
  CHECK(count_different(without_rules, content_of(retagged)) == 0);
}

std::optional<ErrorKind> error_of(const RetagRequest& request, RecordingObserver& observer) {
  try {
    (void)retag_index(request, tables(), observer);
    return std::nullopt;
  } catch (const Error& error) {
    return error.kind();
  }
}

std::string feed_about_shangri(const std::vector<std::string>& items) {
  std::string feed = R"(<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title>)";
  for (const std::string& item : items)
    feed += "<item><title>Item " + item + "</title><link>https://news.example/" + item + "</link><description>Number " +
            item + " is about Shangri, they say.</description></item>";
  return feed + "</channel></rss>";
}

/// An archive of two stories about Shangri-La, and a rules file.
class RuledArchive : public Archive {
public:
  RuledArchive() {
    write("a.txt", "A title\n\nThe Shangri Bank is in Shangri, they say.\n");
    write("b.txt", "Another title\n\nNothing of the kind, they say in China.\n");
  }
  [[nodiscard]] std::string rules() const { return (news().parent_path() / "mine.rules").string(); }
  void write_rules(const std::string& text) const { tests::write_file(rules(), text); }
  [[nodiscard]] schema::IndexRun update_by_rules(const std::string& file = {}, bool none = false) const {
    UpdateRequest next = request();
    next.build.rules = {file, none};
    return update(next).build.run;
  }
  [[nodiscard]] std::size_t with_term(const std::string& term) const {
    return FormerIndex(paths()).ids_with(term).size();
  }
  [[nodiscard]] std::optional<ErrorKind> error_of_update(const std::string& file = {}) const {
    UpdateRequest next = request();
    next.build.rules.file = file;
    const auto error = Archive::error_of(next);
    return error ? std::optional(error->kind()) : std::nullopt;
  }
};

}  // namespace

TEST_CASE("a retagged index is the index that a build by the same rules gives", "[indexer][retag][property]") {
  check_like_a_build(DATELINE_SOURCE_DIR "/sample-corpus", sample_rules);
  check_like_a_build(DATELINE_SOURCE_DIR "/sample-corpus", sample_rules, false);
}

TEST_CASE("so is one of Reuters-21578, where that collection is", "[indexer][retag][corpora]") {
  const char* const corpora = std::getenv("DATELINE_CORPORA");
  const std::string file =
      std::string(corpora != nullptr ? corpora : DATELINE_CORPORA_DIR) + "/reuters-21578/reut2-003.sgm";
  if (!std::filesystem::exists(file)) {
    WARN("SKIPPED: no collection reuters-21578 beside the checkout");
    return;
  }
  check_like_a_build(file,
                     "alias organization Dome = dome name=\"Dome Petroleum\"\nstop country Washington\n"
                     "stop organization id=opec\nmerge organization imf = world-bank\n"
                     "context country Japan with=trade\n");
}

TEST_CASE("a dry run counts what articles gain and lose, and changes nothing", "[indexer][retag]") {
  const RuledArchive archive;
  (void)archive.update();
  archive.write_rules("alias country Shangri = KP\nstop country id=CN\n");
  const auto before = content_of(archive.index());
  const RetagReport report = retag(archive.index(), {archive.rules(), false}, true);
  CHECK((report.articles == 2 && report.changed == 2 && report.generation == 0));
  const auto change = [&](const std::string& field, const std::string& value) {
    for (const ValueChange& each : report.changes)
      if (each.field == field && each.value == value) return std::pair(each.gained, each.lost);
    return std::pair(std::size_t{0}, std::size_t{0});
  };
  CHECK(change("country", "KP") == std::pair(std::size_t{1}, std::size_t{0}));
  CHECK(change("country", "CN") == std::pair(std::size_t{0}, std::size_t{1}));
  CHECK(count_different(before, content_of(archive.index())) == 0);
  CHECK(generations_in(archive.paths()) == std::vector<std::uint64_t>{1});
  CHECK_FALSE(std::filesystem::exists(build_folder(archive.paths())));
}

TEST_CASE("ids, run numbers, versions, suppressions and files stay", "[indexer][retag]") {
  const RuledArchive archive;
  archive.write("lines.jsonl", tests::story_line("The first text."));
  (void)archive.update();
  archive.write("lines.jsonl", tests::story_line("The second text, of Shangri."));
  archive.write_story("late.txt");
  (void)archive.update();
  (void)suppress_article({archive.index(), tests::story_url, "a court order"});
  const FormerIndex before(archive.paths());
  archive.write_rules("alias country Shangri = KP\n");
  CHECK(retag(archive.index(), {archive.rules(), false}).changed == 2);
  const FormerIndex after(archive.paths());
  for (const std::string& id : before.ids_with("")) {
    const auto former = before.find(id);
    const auto present = after.find(id);
    REQUIRE((former && present));
    CHECK(present->added == former->added);
    CHECK(present->captures == former->captures);
  }
  CHECK(before.ids_with("") == after.ids_with(""));
  CHECK(after.ids_with(std::string(schema::suppressed_term)).size() == 1);
  CHECK(after.metadata_under(schema::metadata_key::file) == before.metadata_under(schema::metadata_key::file));
  CHECK(after.metadata(schema::metadata_key::sources) == before.metadata(schema::metadata_key::sources));
  const schema::IndexRun next = archive.update();
  CHECK(next.added + next.changed + next.removed == 0);
  CHECK(archive.with_term("XCkp") == 2);
}

TEST_CASE("an update by other rules retags what is there, and remembers them", "[indexer][retag][update]") {
  const RuledArchive archive;
  (void)archive.update();
  archive.write_rules("alias country Shangri = KP\n");
  (void)archive.update_by_rules(archive.rules());
  CHECK(archive.with_term("XCkp") == 1);
  archive.write("c.txt", "More\n\nBack in Shangri, they say.\n");
  CHECK(archive.update_by_rules().added == 1);
  CHECK(archive.with_term("XCkp") == 2);
  CHECK(read_status(archive.index()).rules_state == RulesState::Same);
  archive.write_rules("alias country Shangri = KR\n");
  CHECK(read_status(archive.index()).rules_state == RulesState::Changed);
  (void)archive.update_by_rules();
  CHECK((archive.with_term("XCkp") == 0 && archive.with_term("XCkr") == 2));
  RecordingObserver observer;
  BuildRequest rebuild = archive.request().build;
  (void)build_index(rebuild, tables(), observer);
  CHECK(archive.with_term("XCkr") == 2);
  (void)archive.update_by_rules({}, true);
  CHECK(archive.with_term("XCkr") == 0);
  CHECK_FALSE(read_status(archive.index()).rules);
}

TEST_CASE("an update by other rules that finds no sources changes nothing", "[indexer][retag][update]") {
  const RuledArchive archive;
  (void)archive.update();
  archive.write_rules("alias country Shangri = KP\n");
  std::filesystem::rename(archive.news(), archive.news().parent_path() / "away");
  CHECK(archive.error_of_update(archive.rules()) == ErrorKind::Io);
  CHECK(archive.with_term("XCkp") == 0);
  CHECK(generations_in(archive.paths()) == std::vector<std::uint64_t>{1});
  CHECK_FALSE(read_status(archive.index()).rules);
}

TEST_CASE("a dry update by other rules counts what they would change", "[indexer][retag][update]") {
  const RuledArchive archive;
  (void)archive.update();
  archive.write_rules("alias country Shangri = KP\n");
  UpdateRequest next = archive.request();
  next.build.rules.file = archive.rules();
  next.build.dry_run = true;
  CHECK(archive.update(next).retagged == 1);
  CHECK(archive.with_term("XCkp") == 0);
  CHECK(generations_in(archive.paths()) == std::vector<std::uint64_t>{1});
  CHECK_FALSE(read_status(archive.index()).rules);
}

TEST_CASE("a build by other rules retags articles that have left their feed", "[indexer][retag]") {
  const RuledArchive archive;
  archive.write("feed.xml", feed_about_shangri({"1", "2", "3"}));
  archive.write_rules("alias country Shangri = KP\n");
  build(archive.index(), archive.news().string(), archive.rules());
  REQUIRE(archive.with_term("XCkp") == 4);
  archive.write("feed.xml", feed_about_shangri({"3", "4"}));
  archive.write_rules("alias country Shangri = KR\n");
  build(archive.index(), archive.news().string(), archive.rules());
  CHECK((archive.with_term("XCkp") == 0 && archive.with_term("XCkr") == 5));
  CHECK(retag(archive.index(), {}).changed == 0);
}

TEST_CASE("a remembered file that is gone stops a run, and an empty one undoes", "[indexer][retag][update]") {
  const RuledArchive archive;
  archive.write_rules("alias country Shangri = KP\n");
  (void)archive.update_by_rules(archive.rules());
  std::filesystem::remove(archive.rules());
  CHECK(read_status(archive.index()).rules_state == RulesState::Missing);
  CHECK(archive.error_of_update() == ErrorKind::Io);
  CHECK(archive.with_term("XCkp") == 1);
  archive.write_rules("bad\n");
  CHECK(archive.error_of_update() == ErrorKind::Usage);
  archive.write_rules("");
  CHECK_FALSE(archive.error_of_update());
  CHECK(archive.with_term("XCkp") == 0);
  CHECK(read_status(archive.index()).rules->count == 0);
}

TEST_CASE("a retag that ends early leaves the published index as it was", "[indexer][retag]") {
  const RuledArchive archive;
  (void)archive.update();
  archive.write_rules("alias country Shangri = KP\n");
  const RetagRequest request{archive.index(), {archive.rules(), false}, 1, false, std::chrono::seconds(0)};
  const auto before = content_of(archive.index());
  for (const RunPhase phase : {RunPhase::Retagging, RunPhase::Writing}) {
    RecordingObserver observer;
    observer.interrupt_phase = phase;
    observer.interrupt_at = 1;
    CHECK(error_of(request, observer) == ErrorKind::Interrupted);
    CHECK(count_different(before, content_of(archive.index())) == 0);
    CHECK(generations_in(archive.paths()) == std::vector<std::uint64_t>{1});
  }
  RecordingObserver observer;
  {
    const IndexLock lock(archive.paths().lock(), std::chrono::seconds(0));
    CHECK(error_of(request, observer) == ErrorKind::Busy);
  }
  RetagRequest elsewhere = request;
  elsewhere.index = archive.index() / "none";
  CHECK(error_of(elsewhere, observer) == ErrorKind::NoIndex);
  CHECK_FALSE(std::filesystem::exists(elsewhere.index));
  CHECK_FALSE(error_of(request, observer));
}
