// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/east_asian_names.h"

#include "schema/utf8.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t character_bytes = 3;  // of Han, Kana and their punctuation

/// `list` holds characters of three bytes each.
bool holds(std::string_view list, std::string_view character) noexcept {
  for (std::size_t at = 0; at < list.size(); at += character_bytes)
    if (list.substr(at, character_bytes) == character) return true;
  return false;
}

std::string_view character_before(std::string_view text, std::size_t at) noexcept {
  return at < character_bytes ? std::string_view() : text.substr(at - character_bytes, character_bytes);
}

bool is_katakana(std::string_view character) noexcept {
  if (character.size() != character_bytes) return false;
  const char32_t value = schema::read_code_point(character, 0).value;
  return value >= 0x30A1 && value <= 0x30FA;
}

bool is_han(std::string_view character) noexcept {
  if (character.size() != character_bytes) return false;
  const char32_t value = schema::read_code_point(character, 0).value;
  return value >= 0x4E00 && value <= 0x9FFF;
}

bool is_hangul(std::string_view character) noexcept {
  if (character.size() != character_bytes) return false;
  const char32_t value = schema::read_code_point(character, 0).value;
  return value >= 0xAC00 && value <= 0xD7A3;
}

}  // namespace

bool stands_alone_in_korean(std::string_view text, std::size_t start, std::size_t end) noexcept {
  static constexpr std::string_view before_countries = "대반친주방재한미";
  const std::string_view before = character_before(text, start);
  if (end - start != 2 * character_bytes || !is_hangul(before)) return true;
  return holds(before_countries, before) && !is_hangul(character_before(text, start - character_bytes));
}

bool stands_alone_in_chinese(std::string_view text, std::size_t start, std::size_t end) noexcept {
  // Characters of transliterations that begin or end few words of their own.
  static constexpr std::string_view inside_names =
      "尔爾斯尼姆诺諾伦倫蒂茨莱萊洛弗埃菲赫娜丽麗妮莎琳兹茲瓦森鲁魯敦顿頓丁戈佐";
  static constexpr std::string_view before_names = "克特拉卡塔格罗羅基哈夫萨薩";
  // With which Chinese names end that are no transliterations: "美国弗吉尼亚" holds two names.
  static constexpr std::string_view native_ends =
      "国國本京南鲜鮮湾灣港门門海津州疆藏川东東西北江建徽宁寧波安汉漢阳陽庆慶岛島圳连連";
  if (end - start != 2 * character_bytes || holds(native_ends, character_before(text, end))) return true;
  const std::string_view before = character_before(text, start);
  return !holds(inside_names, before) && !holds(before_names, before) &&
         !holds(inside_names, text.substr(end, character_bytes));
}

bool is_in_dotted_name(std::string_view text, std::size_t start, std::size_t end) noexcept {
  static constexpr std::string_view chinese_dot = "·";
  static constexpr std::string_view japanese_dot = "・";
  const std::string_view before = text.substr(0, start);
  const std::string_view after = text.substr(end);
  if (before.ends_with(chinese_dot) || after.starts_with(chinese_dot)) return true;
  if (!is_katakana(text.substr(start, character_bytes))) return false;
  const bool behind_dot =
      before.ends_with(japanese_dot) && is_katakana(character_before(text, start - japanese_dot.size()));
  const bool before_dot =
      after.starts_with(japanese_dot) && is_katakana(after.substr(japanese_dot.size(), character_bytes));
  return behind_dot || before_dot;
}

bool is_place_of_team(std::string_view text, std::size_t end) noexcept {
  static constexpr std::string_view team = "队隊";
  // Before what "队" is no team: medical, rescue, police, army and fleet units, orchestras, lines.
  static constexpr std::string_view units = "部军軍舰艦疗療援警防卫衛乐樂车車团團支大中小排编編察护護兵民";
  constexpr std::size_t max_nickname = 4;
  for (std::size_t i = 0; i <= max_nickname; ++i) {
    const std::size_t at = std::min(end + i * character_bytes, text.size());
    const std::string_view character = text.substr(at, character_bytes);
    if (holds(team, character) && !character.empty()) return i > 0 && !holds(units, character_before(text, at));
    if (!is_han(character)) return false;
  }
  return false;
}

}  // namespace dateline::indexer
