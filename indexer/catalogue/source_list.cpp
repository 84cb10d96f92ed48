// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/source_list.h"

#include "indexer/catalogue/path_text.h"
#include "schema/error.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::indexer {

using nlohmann::json;

namespace {

constexpr std::string_view standard_input = "-";

}  // namespace

RememberedSource remember_source(const std::string& given) {
  if (given == standard_input) return {given, given};
  std::error_code error;
  std::string absolute = std::filesystem::absolute(given, error).lexically_normal().string();
  while (absolute.size() > 1 && absolute.ends_with('/')) absolute.pop_back();
  return {given, error ? given : absolute};
}

std::string walkable(const RememberedSource& source) {
  return remember_source(source.given).absolute == source.absolute ? source.given : source.absolute;
}

bool read_alike(const SourceList& a, const SourceList& b) {
  return a.max_record_bytes == b.max_record_bytes && a.encoding == b.encoding && a.language == b.language &&
         a.field_map == b.field_map;
}

SourceList source_list(const std::vector<std::string>& sources, const ReadOptions& options) {
  SourceList list;
  for (const std::string& source : sources) list.sources.push_back(remember_source(source));
  list.max_record_bytes = options.max_record_bytes;
  list.encoding = options.encoding;
  list.language = options.language;
  list.field_map = options.field_map;
  return list;
}

ReadOptions with_list(ReadOptions options, const SourceList& list) {
  options.max_record_bytes = list.max_record_bytes;
  options.encoding = list.encoding;
  options.language = list.language;
  options.field_map = list.field_map;
  return options;
}

SourceList lasting_sources(SourceList list) {
  std::erase_if(list.sources, [](const RememberedSource& source) { return source.given == standard_input; });
  return list;
}

std::string encode_source_list(const SourceList& list) {
  json sources = json::array();
  for (const RememberedSource& source : list.sources) {
    sources.push_back({{"given", path_to_json_text(source.given)}, {"absolute", path_to_json_text(source.absolute)}});
  }
  const json map{{"sources", sources},
                 {"max_record_bytes", list.max_record_bytes},
                 {"encoding", list.encoding},
                 {"language", list.language},
                 {"map", list.field_map}};
  return map.dump(-1, ' ', false, json::error_handler_t::replace);
}

SourceList decode_source_list(std::string_view text) {
  try {
    const json map = json::parse(text);
    SourceList list;
    for (const json& source : map.at("sources")) {
      list.sources.push_back({path_from_json_text(source.at("given")), path_from_json_text(source.at("absolute"))});
    }
    list.max_record_bytes = map.at("max_record_bytes");
    list.encoding = map.at("encoding");
    list.language = map.at("language");
    list.field_map = map.at("map").get<std::map<std::string, std::string>>();
    return list;
  } catch (const json::exception& error) {
    throw schema::Error(schema::ErrorKind::Damaged,
                        std::string("read which sources the index goes back to: ") + error.what(),
                        "rebuild it: dateline-index build");
  }
}

}  // namespace dateline::indexer
