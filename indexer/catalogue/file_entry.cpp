// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/file_entry.h"

#include "schema/cbor_shape.h"
#include "schema/content_hash.h"
#include "schema/error.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline::indexer {
namespace {

using nlohmann::json;

// The map, its list of rejections, one of them.
constexpr std::size_t max_nesting = 3;

[[noreturn]] void throw_damaged(const std::string& reason) {
  throw schema::Error(schema::ErrorKind::Damaged, "read what the index knows of its files: " + reason,
                      "rebuild it: dateline-index build");
}

}  // namespace

std::string file_key(std::string_view source, std::string_view relative_path) {
  std::string place(source);
  place += '\0';
  place += relative_path;
  return schema::hash_in_print(place);
}

std::string encode_file_entry(const FileEntry& entry) {
  json map{{"s", entry.source},  {"p", entry.relative_path},      {"n", entry.size},
           {"t", entry.mtime},   {"tn", entry.mtime_nanoseconds}, {"h", entry.hash},
           {"a", entry.articles}};
  map["c"] = entry.changed_at;
  if (!entry.id_label.empty()) map["l"] = entry.id_label;
  if (entry.unfinished) map["u"] = true;
  if (entry.settled) map["ok"] = true;
  if (entry.keeps_items) map["k"] = true;
  if (entry.ahead_of_capture) map["cr"] = true;
  if (const ReadEnd& end = entry.end; !end.format.empty()) {
    map["e"] = {end.format, end.is_whole, end.is_gzip, end.bytes, end.count, end.stored_bytes};
  }
  if (entry.rejected > 0) map["r"] = entry.rejected;
  for (const RejectedRecord& record : entry.rejections) {
    map["rs"].push_back({record.path, record.member, record.offset, record.reason});
  }
  std::string encoded;
  json::to_cbor(map, encoded);
  return encoded;
}

FileEntry decode_file_entry(std::string_view encoded) {
  if (!schema::is_shallow_cbor(encoded, max_nesting)) throw_damaged("its bytes are damaged");
  try {
    const json map = json::from_cbor(encoded.begin(), encoded.end());
    FileEntry entry;
    entry.source = map.at("s");
    entry.relative_path = map.at("p");
    entry.id_label = map.value("l", std::string());
    entry.size = map.at("n");
    entry.mtime = map.at("t");
    entry.mtime_nanoseconds = map.at("tn");
    entry.changed_at = map.at("c");
    entry.hash = map.at("h");
    entry.unfinished = map.value("u", false);
    entry.settled = map.value("ok", false);
    entry.keeps_items = map.value("k", false);
    entry.ahead_of_capture = map.value("cr", false);
    if (map.contains("e")) {
      const json& end = map.at("e");
      entry.end = {end.at(0), end.at(1), end.at(2), end.at(3), end.at(4), end.at(5)};
    }
    entry.articles = map.at("a");
    entry.rejected = map.value("r", std::uint64_t{0});
    for (const json& row : map.value("rs", json::array())) {
      entry.rejections.push_back({row.at(0), row.at(1), row.at(2), row.at(3)});
    }
    return entry;
  } catch (const json::exception& error) {
    throw_damaged(error.what());
  }
}

bool walks_before(std::string_view a, std::string_view b) noexcept {
  // A slash ends a name, so it comes before every byte that goes on with it.
  const auto rank = [](char c) { return c == '/' ? 0 : static_cast<int>(static_cast<unsigned char>(c)) + 1; };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char x, char y) { return rank(x) < rank(y); });
}

}  // namespace dateline::indexer
