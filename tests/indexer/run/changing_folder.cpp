// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/run/changing_folder.h"

#include "tests/indexer/run/grown_bytes.h"
#include "tests/scratch/scratch_folder.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <utility>

namespace dateline::tests {
namespace {

constexpr std::size_t addresses = 12;
constexpr std::size_t most_files = 14;

void set_time(const std::filesystem::path& file, std::int64_t seconds) {
  const std::array<timespec, 2> times{{{seconds, 0}, {seconds, 0}}};
  if (::utimensat(AT_FDCWD, file.c_str(), times.data(), 0) != 0) throw std::runtime_error("cannot set a time");
}

}  // namespace

ChangingFolder::ChangingFolder(std::filesystem::path folder, std::uint32_t seed)
    : folder_(std::move(folder)), random_(seed) {
  std::filesystem::create_directories(folder_);
}

std::size_t ChangingFolder::below(std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
}

void ChangingFolder::write(const std::string& name, const std::string& bytes) {
  write_file(folder_ / name, bytes);
  constexpr std::int64_t base = 1700000000;
  set_time(folder_ / name, base + static_cast<std::int64_t>(below(6)));
}

std::string ChangingFolder::record_text() {
  static constexpr std::array<const char*, 5> subjects{"France", "Kenya", "the United Nations", "Peru", "Japan"};
  return "A text about number" + std::to_string(next_text_++) + " and what " + subjects[below(subjects.size())] +
         " said of it.";
}

std::string ChangingFolder::json_line() {
  const std::string url =
      below(3) == 0 ? "" : R"("url":"https://news.example/)" + std::to_string(below(addresses)) + "\",";
  return "{" + url + R"("title":"Title )" + std::to_string(below(50)) + R"(","date":"2020-0)" +
         std::to_string(1 + below(9)) + R"(-11","text":")" + record_text() + "\"}\n";
}

std::string ChangingFolder::record_for(const std::string& name) {
  if (name.ends_with(".jsonl")) return json_line();
  const std::string title = "Title " + std::to_string(below(50));
  const std::string address = std::to_string(below(addresses));
  if (name.ends_with(".mbox")) return mbox_message(below(3) == 0 ? "" : address, title, record_text());
  std::string page = archived_text("https://news.example/" + address, title, record_text());
  page.replace(page.find("T10:"), 4, "T1" + std::to_string(below(6)) + ":");
  return name.ends_with(".gz") ? indexer::gzip_bytes(page) : page;
}

std::string ChangingFolder::new_bytes(const std::string& name) {
  if (name.ends_with(".txt")) return "Title " + std::to_string(below(50)) + "\n\n" + record_text() + "\n";
  std::string bytes = name.ends_with(".csv") ? "title,url,text\n" : "";
  for (std::size_t records = 1 + below(5); records > 0; --records) {
    bytes += name.ends_with(".csv")
                 ? "A row,https://news.example/" + std::to_string(below(addresses)) + ",\"" + record_text() + "\"\n"
                 : record_for(name);
  }
  return bytes;
}

const std::string& ChangingFolder::any_file() {
  return files_[below(files_.size())];
}

void ChangingFolder::add_file() {
  static constexpr std::array<const char*, 7> kinds{".txt", ".txt", ".jsonl", ".csv", ".mbox", ".warc", ".warc.gz"};
  static constexpr std::array<const char*, 3> folders{"", "a/", "a.b/"};
  files_.push_back(folders[below(folders.size())] + std::to_string(next_file_++) + kinds[below(kinds.size())]);
  write(files_.back(), new_bytes(files_.back()));
}

void ChangingFolder::edit_file() {
  const std::string& name = any_file();
  write(name, new_bytes(name));
}

void ChangingFolder::append_to_file() {
  const std::string& name = any_file();
  if (name.ends_with(".txt") || name.ends_with(".csv")) return edit_file();
  write(name, file_bytes(folder_ / name) + record_for(name));
}

void ChangingFolder::rename_file() {
  std::string& name = files_[below(files_.size())];
  const std::string renamed = "r" + std::to_string(next_file_++) + name.substr(name.find('.', name.rfind('/') + 1));
  std::filesystem::rename(folder_ / name, folder_ / renamed);
  name = renamed;
}

void ChangingFolder::delete_file() {
  if (files_.size() < 2) return;
  const auto place = files_.begin() + static_cast<std::ptrdiff_t>(below(files_.size()));
  std::filesystem::remove(folder_ / *place);
  files_.erase(place);
}

void ChangingFolder::change(std::size_t changes) {
  for (; changes > 0; --changes) {
    const std::size_t what = below(9);
    if (files_.empty() || (what < 2 && files_.size() < most_files)) {
      add_file();
    } else if (what < 4) {
      edit_file();
    } else if (what == 4 || what > 6) {
      append_to_file();
    } else if (what == 5) {
      rename_file();
    } else {
      delete_file();
    }
  }
}

}  // namespace dateline::tests
