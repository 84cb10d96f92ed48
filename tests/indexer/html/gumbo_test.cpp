// SPDX-License-Identifier: GPL-3.0-or-later
// Does our parser see on real pages the text that a parser of the HTML standard sees?
#include "indexer/readers/streams/file_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"
#include "tests/indexer/html/visible_words.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_different_pages = 0;  // of each collection; docs/html.md says what may differ

std::string page_in(const std::filesystem::path& file) {
  FileStream stream(file.string(), true);
  GzipStream inflated(stream);
  return read_all(inflated, 64u << 20);
}

// gumbo replaces the characters U+0080 to U+009F of wrongly decoded pages, we read them as windows-1252.
std::string without_c1_characters(std::string html) {
  for (std::size_t i = 0; i + 1 < html.size(); ++i) {
    const auto second = static_cast<unsigned char>(html[i + 1]);
    if (html[i] == '\xC2' && second >= 0x80 && second <= 0x9F) html.replace(i, 2, "??");
  }
  return html;
}

// How many words one of the two has and the other has not, wherever they stand.
std::size_t count_differences(Words a, Words b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  Words different;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(different));
  return different.size();
}

}  // namespace

TEST_CASE("words and their order agree on plain soup", "[indexer][html][gumbo]") {
  for (const std::string html :
       {"<p>a<p>b<b>c<p>d</b>e", "a &amp; b &lt;c&gt; &notin; &#150;",
        "<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", "<script>a<b</script>c<!-- d -->e<!-->f",
        "<a href=x>a<a href=y>b</a><div>c</a> d</div>", "a < b <3 c"}) {
    INFO(html);
    CHECK(words_of_our_tree(html) == words_of_gumbo(html));
  }
}

TEST_CASE("the text of real pages agrees with gumbo", "[indexer][html][gumbo][corpora]") {
  for (const std::string collection : {"html-extraction", "html-wcxb"}) {
    const std::filesystem::path folder = std::filesystem::path(DATELINE_CORPORA_DIR) / collection / "html";
    if (!std::filesystem::exists(folder)) {
      WARN("SKIPPED: no " << folder.string());
      continue;
    }
    std::size_t different = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const std::string html = without_c1_characters(page_in(entry.path()));
      const Words ours = words_of_our_tree(html);
      const Words theirs = words_of_gumbo(html);
      if (ours == theirs) continue;
      ++different;
      INFO(entry.path().filename().string() << ": " << count_differences(ours, theirs) << " of " << theirs.size());
      CHECK(count_differences(ours, theirs) * 200 <= theirs.size());
    }
    CHECK(different <= most_different_pages);
  }
}
