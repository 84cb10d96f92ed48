// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/saved_json.h"

#include "searcher/render/json.h"

#include <nlohmann/json.hpp>

namespace dateline::searcher {

using nlohmann::ordered_json;

std::string saved_answer_head(std::string_view name, const std::optional<NewsSpan>& news, const SearchResult& answer) {
  ordered_json head{{"version", json_version}, {"name", name}};
  if (news) {
    head["first_run"] = !news->first_run.empty();
    if (!news->first_run.empty()) head["first_run_reason"] = news->first_run;
    head["since"] = news->since ? run_json(*news->since) : ordered_json(nullptr);
    head["until"] = run_json(news->until);
  }
  const ordered_json result = result_json(answer);
  for (const auto& [key, value] : result.items()) {
    // The sink has the answer before it is complete: the time that it took is not known yet.
    if (key != "version" && key != "hits" && key != "took_ms") head[key] = value;
  }
  std::string text = dump_json(head, -1);
  text.pop_back();
  return text + ",\"hits\":[";
}

std::string saved_error(std::string_view name, std::string_view query, const schema::Error& error) {
  const ordered_json json{{"version", json_version},
                          {"name", name},
                          {"query", {{"text", query}}},
                          {"error", {{"message", error.message()}, {"hint", error.hint()}}}};
  return dump_json(json, -1);
}

}  // namespace dateline::searcher
