// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/similar.h"

#include "bench/evaluate/reuters.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/search.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <ctime>
#include <limits>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace dateline::bench {
namespace {

constexpr std::size_t nearest = 10;

using Topics = std::set<std::string>;

bool share_one(const Topics& a, const Topics& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& topic) { return b.contains(topic); });
}

struct Story {
  std::string id;
  std::string title;
  std::string month;
  Topics topics;
};

/// The stories of the index with their truth.
class Stories : public searcher::HitSink {
public:
  explicit Stories(const std::filesystem::path& corpus) {
    for (ReutersStory& story : read_reuters(corpus)) topics_[std::to_string(story.number)] = std::move(story.topics);
  }
  void begin(const searcher::SearchResult& /*answer*/) override {}
  void add(const searcher::Hit& hit) override {
    const auto topics = topics_.find(hit.member);
    by_id_[hit.id] = topics == topics_.end() ? Topics{} : topics->second;
    if (by_id_[hit.id].empty()) return;
    constexpr std::size_t month_chars = 7;
    labelled_.push_back({hit.id, hit.title, to_string(hit.published).substr(0, month_chars), topics->second});
  }
  [[nodiscard]] const std::vector<Story>& labelled() const { return labelled_; }
  [[nodiscard]] const Topics& topics_of(const std::string& id) const { return by_id_.at(id); }

private:
  std::map<std::string, Topics> topics_;
  std::map<std::string, Topics> by_id_;
  std::vector<Story> labelled_;
};

/// Shares of neighbours with a common topic.
class Share {
public:
  void add(const Stories& stories, const Story& story, const std::vector<searcher::Hit>& hits) {
    std::size_t found = 0;
    std::size_t common = 0;
    for (const searcher::Hit& hit : hits) {
      if (hit.id == story.id || found == nearest) continue;
      ++found;
      if (share_one(story.topics, stories.topics_of(hit.id))) ++common;
    }
    if (found < nearest) ++short_;
    total_ += static_cast<double>(common) / static_cast<double>(nearest);
    if (found > 0) of_found_ += static_cast<double>(common) / static_cast<double>(found);
    ++asked_;
  }
  void print(const char* name) const {
    const auto asked = static_cast<double>(asked_);
    std::printf("%-22s %5.1f %% of 10, %5.1f %% of those found; fewer than 10 found: %5.1f %%\n", name,
                100 * total_ / asked, 100 * of_found_ / asked, 100 * static_cast<double>(short_) / asked);
  }

private:
  double total_ = 0;
  double of_found_ = 0;
  std::size_t short_ = 0;
  std::size_t asked_ = 0;
};

searcher::SearchRequest plain_request(std::size_t limit) {
  searcher::SearchRequest request;
  request.limit = limit;
  request.snippets = 0;
  request.may_relax = false;
  request.understand = searcher::Understand::Off;
  return request;
}

std::string words_of(std::string title) {
  std::replace_if(
      title.begin(), title.end(), [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; }, ' ');
  return title;
}

struct Shares {
  Share similar;
  Share by_title;
  Share by_month;
  std::vector<double> milliseconds;
  std::size_t matches = 0;
};

void ask(searcher::Searcher& searcher, const Stories& stories, const Story& story, Shares& shares) {
  searcher::SearchRequest like = plain_request(nearest);
  like.similar_to = story.id;
  const std::clock_t start = std::clock();  // on a shared machine the time of day says little
  const searcher::SearchResult found = searcher.search(like);
  shares.milliseconds.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  shares.similar.add(stories, story, found.hits);
  shares.matches += found.total;
  searcher::SearchRequest title = plain_request(nearest + 1);
  title.query = words_of(story.title);
  title.match = searcher::Match::Any;
  shares.by_title.add(stories, story, searcher.search(title).hits);
  searcher::SearchRequest month = plain_request(nearest + 1);
  month.query = "date:" + story.month;
  shares.by_month.add(stories, story, searcher.search(month).hits);
}

}  // namespace

void evaluate_similar(const SimilarOptions& options) {
  const schema::Gazetteer gazetteer(options.gazetteer);
  searcher::Searcher searcher(options.index, gazetteer);
  Stories stories(options.corpus);
  (void)searcher.export_hits(plain_request(std::numeric_limits<std::size_t>::max()), stories);
  if (stories.labelled().empty()) throw std::runtime_error("no stories with topics in " + options.index.string());
  Shares shares;
  for (std::size_t i = 0; i < stories.labelled().size(); i += options.every) {
    ask(searcher, stories, stories.labelled()[i], shares);
  }
  std::vector<double>& times = shares.milliseconds;
  std::sort(times.begin(), times.end());
  std::printf("%zu stories of %zu with topics\n", times.size(), stories.labelled().size());
  shares.similar.print("similar_to");
  shares.by_title.print("words of the title");
  shares.by_month.print("same month");
  std::printf("matches: %.0f in the mean; processor ms: median %.2f, 99 of 100 below %.2f, longest %.2f\n",
              static_cast<double>(shares.matches) / static_cast<double>(times.size()), times[times.size() / 2],
              times[times.size() * 99 / 100], times.back());
}

}  // namespace dateline::bench
