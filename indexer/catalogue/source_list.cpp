// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/source_list.h"

#include "schema/error.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::indexer {

using nlohmann::json;

namespace {

constexpr std::string_view standard_input = "-";

// Paths need not be UTF-8, which JSON must be: each byte as the character of that number.
std::string to_json_text(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      text += byte;
    } else {
      text += static_cast<char>(0xC0 | (value >> 6));
      text += static_cast<char>(0x80 | (value & 0x3F));
    }
  }
  return text;
}

std::string from_json_text(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto value = static_cast<unsigned char>(text[i]);
    if (value < 0x80 || i + 1 == text.size()) {
      bytes += text[i];
    } else {
      bytes += static_cast<char>(((value & 0x03) << 6) | (static_cast<unsigned char>(text[++i]) & 0x3F));
    }
  }
  return bytes;
}

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
    sources.push_back({{"given", to_json_text(source.given)}, {"absolute", to_json_text(source.absolute)}});
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
      list.sources.push_back({from_json_text(source.at("given")), from_json_text(source.at("absolute"))});
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
