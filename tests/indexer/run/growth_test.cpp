// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/growth.h"

#include "indexer/captures/record_hash.h"
#include "indexer/catalogue/file_entries.h"
#include "indexer/readers/read_file.h"
#include "tests/indexer/run/grown_bytes.h"
#include "tests/scratch/scratch_folder.h"

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// A file of a source and what is remembered of it.
class GrowingFile {
public:
  explicit GrowingFile(const std::string& name) {
    planned_.file.path = (scratch_.path() / name).string();
    planned_.file.relative_path = name;
    planned_.file.mtime = 1000;
    planned_.key = "a file";
  }

  void write(const std::string& bytes) {
    tests::write_file(planned_.file.path, bytes);
    planned_.file.size = bytes.size();
  }

  /// All records from `start` on, each as one text, and the entry that follows from reading them.
  std::vector<std::string> read(const ReadStart& start = {}) {
    std::vector<std::string> records;
    ReadOptions options;
    options.start = start;
    ReadEnd end;
    options.ended = [&](const ReadEnd& told) { end = told; };
    read_source_file(planned_.file, options, [&](const Record& record) { records.push_back(text_of(record)); });
    FileEntries entries(5000);
    entries.begin(planned_);
    entry_ = entries.end(planned_, end);
    return records;
  }

  [[nodiscard]] std::optional<Growth> growth() const { return growth_of(planned_, entry_, ReadOptions{}); }
  [[nodiscard]] FileEntry& entry() noexcept { return entry_; }
  void set_time(std::int64_t time) { planned_.file.mtime = time; }

private:
  static std::string text_of(const Record& record) {
    if (const auto* rejected = std::get_if<RejectedRecord>(&record))
      return rejected->member + '@' + std::to_string(rejected->offset) + ": " + rejected->reason;
    const Article& article = std::get<Article>(record);
    return article.member + '@' + std::to_string(article.offset) + ' ' + std::to_string(article.captured_at) + ' ' +
           article.title + ' ' + record_hash(article);
  }

  tests::ScratchFolder scratch_;
  PlannedFile planned_;
  FileEntry entry_;
};

/// Makes record number `i` of a file.
using MakeRecord = std::function<std::string(std::size_t i, std::mt19937& random)>;

struct Kind {
  std::string name;
  MakeRecord record;
};

std::string title_of(std::size_t i, std::mt19937& random) {
  static const std::vector<std::string> words{"Talks", "Caf\xC3\xA9", "Z\xFCrich", "\"quoted\"", "\xE9t\xE9"};
  return "Title " + std::to_string(i) + ' ' + words[random() % words.size()];
}

std::string json_record(std::size_t i, std::mt19937& random) {
  static const std::vector<std::string> odd{"\n", "{\"title\":\n", "[1]\n", "  \n"};
  if (random() % 6 == 0) return odd[random() % odd.size()];
  const std::string record = "{\"title\":\"Number " + std::to_string(i) + (random() % 3 == 0 ? " Z\xFCrich" : "") +
                             "\",\"text\":\"" + std::string(random() % 200, 'x') + "\"}";
  if (random() % 8 == 0) return "{\"articles\":[" + record + "," + record + "]}\n";
  return record + "\n";
}

std::string message_record(std::size_t i, std::mt19937& random) {
  const std::string id = random() % 2 == 0 ? "" : std::to_string(i);
  const std::string text =
      random() % 4 == 0 ? "From here on at 10:00 in 2019\n\nFrom a sentence of 2019 \nno header" : "A text.";
  return tests::mbox_message(id, "Number " + std::to_string(i), text);
}

std::string web_record(std::size_t i, std::mt19937& random) {
  const std::string url = "https://news.example/" + std::to_string(i);
  if (random() % 5 == 0) return warc_record("request", url, "GET / HTTP/1.1\r\n\r\n");
  return tests::archived_text(url, title_of(i, random), "A text about number " + std::to_string(i) + ".");
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{
      {"lines.jsonl", json_record},
      {"dos.jsonl", [](std::size_t i, std::mt19937& random) { return tests::with_crlf(json_record(i, random)); }},
      {"inbox", message_record},
      {"dos.mbox", [](std::size_t i, std::mt19937& random) { return tests::with_crlf(message_record(i, random)); }},
      {"pages.warc", web_record},
      {"pages.warc.gz", [](std::size_t i, std::mt19937& random) { return gzip_bytes(web_record(i, random)); }}};
  return all;
}

}  // namespace

TEST_CASE("the rest of a file that has grown holds what reading the whole file gives there",
          "[indexer][update][growth][property]") {
  const Kind& kind = GENERATE(from_range(kinds()));
  std::mt19937 random(7);
  std::size_t read_on = 0;
  for (int round = 0; round < 60; ++round) {
    std::string bytes;
    std::vector<std::size_t> ends;
    for (std::size_t count = 2 + random() % 12, i = 0; i < count; ++i) {
      bytes += kind.record(i, random);
      ends.push_back(bytes.size());
    }
    // Anywhere, or where a record ends.
    const std::size_t split = round % 3 == 0 ? 1 + random() % (bytes.size() - 1) : ends[random() % (ends.size() - 1)];
    INFO(kind.name << ", round " << round << ", split at " << split << " of " << bytes.size());
    GrowingFile file(kind.name);
    file.write(bytes.substr(0, split));
    std::vector<std::string> records = file.read();
    file.write(bytes);
    const std::optional<Growth> growth = file.growth();
    if (!growth) continue;
    ++read_on;
    const std::vector<std::string> rest = file.read(growth->start);
    const ReadEnd end = file.entry().end;
    records.insert(records.end(), rest.begin(), rest.end());
    CHECK(records == file.read());
    CHECK(growth->hash == file.entry().hash);
    const ReadEnd& whole = file.entry().end;
    CHECK(std::tuple(end.format, end.is_whole, end.is_gzip, end.bytes, end.count, end.stored_bytes) ==
          std::tuple(whole.format, whole.is_whole, whole.is_gzip, whole.bytes, whole.count, whole.stored_bytes));
  }
  CHECK(read_on >= 20);
}

namespace {

const std::string first_line = "{\"title\":\"One\",\"text\":\"A text.\"}\n";
const std::string second_line = "{\"title\":\"Two\",\"text\":\"A text.\"}\n";

std::optional<Growth> growth_between(const std::string& name, const std::string& before, const std::string& after) {
  GrowingFile file(name);
  file.write(before);
  (void)file.read();
  file.write(after);
  return file.growth();
}

}  // namespace

TEST_CASE("whatever is doubtful about a file that has grown has it read whole", "[indexer][update][growth]") {
  CHECK(growth_between("a.jsonl", first_line, first_line + second_line));
  const std::string cut = first_line.substr(0, first_line.size() - 1);
  CHECK_FALSE(growth_between("a.jsonl", cut, first_line + second_line));
  CHECK_FALSE(growth_between("a.jsonl", first_line, second_line + first_line));
  CHECK_FALSE(growth_between("a.jsonl", first_line + second_line, first_line));
  CHECK_FALSE(growth_between("a.jsonl", first_line, first_line + gzip_bytes(second_line)));
  CHECK_FALSE(growth_between("a.jsonl.gz", gzip_bytes(first_line), gzip_bytes(first_line) + gzip_bytes(second_line)));
  CHECK_FALSE(growth_between("a.csv", "title,text\nA,B\n", "title,text\nA,B\nC,D\n"));
  // The head of the longer file shows another charset, and the first record has to be read in it.
  const std::string latin = "{\"title\":\"Z\xFCrich\",\"text\":\"A text.\"}\n";
  const std::string cyrillic =
      "{\"title\":\"\xD0\xEE\xF1\xF1\xE8\xFF \xE8 \xEC\xE8\xF0\",\"text\":\"\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 "
      "\xE7\xE0\xFF\xE2\xE8\xEB \xE2\xF7\xE5\xF0\xE0\"}\n";
  CHECK_FALSE(growth_between("a.jsonl", latin, latin + cyrillic + cyrillic + cyrillic));

  const std::string message = tests::mbox_message("1", "One", "A text.");
  CHECK(growth_between("a.mbox", message, message + message));
  CHECK_FALSE(growth_between("a.mbox", message, message + "More of the text.\n"));
  CHECK_FALSE(
      growth_between("a.mbox", message.substr(0, message.size() - 1), message.substr(0, message.size() - 1) + message));

  const std::string page = tests::archived_text("https://news.example/1", "One", "A text.");
  CHECK(growth_between("a.warc", page, page + page));
  CHECK_FALSE(growth_between("a.warc", page.substr(0, page.size() - 9), page + page));
  CHECK_FALSE(growth_between("a.warc", page + "no record\n", page + "no record\n" + page));
  CHECK_FALSE(growth_between("a.warc.gz", gzip_bytes(page), gzip_bytes(page) + page));
}

TEST_CASE("the time of a file that has grown may ask for a whole reading", "[indexer][update][growth]") {
  GrowingFile file("a.jsonl");
  file.write(first_line);
  (void)file.read();
  file.write(first_line + second_line);
  CHECK(file.growth());
  file.set_time(2000);
  CHECK(file.growth());
  file.entry().ahead_of_capture = true;
  CHECK_FALSE(file.growth());
  file.entry().ahead_of_capture = false;
  file.set_time(10);
  CHECK_FALSE(file.growth());
}
