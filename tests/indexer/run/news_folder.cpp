// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/run/news_folder.h"

#include "tests/indexer/readers/gzip_bytes.h"
#include "tests/scratch/scratch_folder.h"

#include <stdexcept>
#include <string>
#include <sys/stat.h>

namespace dateline::tests {

void write_news(const std::filesystem::path& folder, std::size_t articles) {
  std::string lines;
  for (std::size_t i = 0; i < articles; ++i) {
    const std::string number = std::to_string(i);
    const std::string text = "A common text about number" + number + ", which the government of France published.";
    if (i % 5 == 0) {
      lines += R"({"title":"Line )" + number + R"(","url":"https://news.example/)" + number + R"(","date":"2019-03-)" +
               std::to_string(10 + i % 20) + R"(","text":")" + text + "\"}\n";
    } else {
      write_file(folder / ("part" + std::to_string(i % 3)) / (number + ".txt"),
                 "Title " + number + "\n\n" + text + "\n");
    }
  }
  write_file(folder / "lines.jsonl", lines);
}

void write_bad_input(const std::filesystem::path& folder) {
  write_file(folder / "empty.txt", "");
  write_file(folder / "zeros.bin", std::string(3000, '\0'));
  if (::mkfifo((folder / "pipe.txt").c_str(), 0600) != 0) throw std::runtime_error("cannot make a pipe");
  std::filesystem::create_symlink("loop", folder / "loop");
  std::filesystem::create_directory_symlink(".", folder / "again");
  std::filesystem::create_symlink("/etc/passwd", folder / "outside");
  const std::string whole = indexer::gzip_bytes("A title\n\n" + std::string(5000, 'x') + "\n");
  write_file(folder / "cut.txt.gz", whole.substr(0, whole.size() / 2));
  write_file(folder / "broken.jsonl",
             "{\"title\":\"One\"\n{\"title\":\"Behind the broken line\",\"text\":\"Good.\"}\n");
  write_file(folder / "latin.txt",
             "Une ann\xE9"
             "e difficile\n\nLe gouvernement a d\xE9"
             "cid\xE9 d'agir cette ann\xE9"
             "e.\n");
}

}  // namespace dateline::tests
