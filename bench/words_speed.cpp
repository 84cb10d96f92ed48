// SPDX-License-Identifier: GPL-3.0-or-later
// How many megabytes per second of processor time are cut into words, folded and stemmed?
// words_speed FILE [LANGUAGE [ROUNDS]]: prints one line per stage. The text is cut in pieces of about 4 KB at line
// ends, as articles are.
#include "schema/fold.h"
#include "schema/stemming.h"
#include "schema/words.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace dateline::schema;

constexpr std::size_t piece_bytes = 4096;

std::vector<std::string_view> cut_pieces(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t line_end = text.find('\n', piece_bytes < text.size() ? piece_bytes : text.size() - 1);
    const std::size_t size = line_end == std::string_view::npos ? text.size() : line_end + 1;
    pieces.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return pieces;
}

template <typename Stage>
void measure(const char* name, std::string_view text, int rounds, Stage&& stage) {
  const std::clock_t start = std::clock();
  std::size_t counted = 0;
  for (int round = 0; round < rounds; ++round) counted += stage();
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  const double megabytes = static_cast<double>(text.size()) * rounds / 1e6;
  std::printf("%-12s %8.1f MB/s  %12zu words or bytes\n", name, megabytes / seconds, counted);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: words_speed FILE [LANGUAGE [ROUNDS]]\n", stderr);
    return 2;
  }
  std::ifstream input(argv[1], std::ios::binary);
  std::ostringstream contents;
  contents << input.rdbuf();
  const std::string text = contents.str();
  const std::string language = argc > 2 ? argv[2] : "en";
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 1;
  const std::vector<std::string_view> pieces = cut_pieces(text);
  Words words;
  measure("split_words", text, rounds, [&] {
    std::size_t count = 0;
    for (const std::string_view piece : pieces) {
      split_words(piece, language, words);
      count += words.size();
    }
    return count;
  });
  measure("in one piece", text, rounds, [&] {
    split_words(text, language, words);
    return words.size();
  });
  measure("fold", text, rounds, [&] {
    std::size_t bytes = 0;
    for (const std::string_view piece : pieces) bytes += fold(piece).size();
    return bytes;
  });
  Stemmer stemmer(language);
  measure("stem", text, rounds, [&] {
    std::size_t bytes = 0;
    for (const std::string_view piece : pieces) {
      split_words(piece, language, words);
      for (std::size_t i = 0; i < words.size(); ++i) bytes += stemmer.stem(words.folded(i)).size();
    }
    return bytes;
  });
  return 0;
}
