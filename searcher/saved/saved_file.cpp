// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/saved_file.h"

#include "schema/error.h"
#include "schema/text_lines.h"
#include "schema/utf8.h"
#include "searcher/query/characters.h"
#include "searcher/query/edit_distance.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <set>
#include <utility>

namespace dateline::searcher {
namespace {

using schema::Error;
using schema::ErrorKind;

struct SettingKey {
  std::string_view name;
  bool repeatable;
};

constexpr std::array setting_keys{
    SettingKey{"country", true},    SettingKey{"organization", true}, SettingKey{"language", true},
    SettingKey{"source", true},     SettingKey{"author", true},       SettingKey{"type", true},
    SettingKey{"month", true},      SettingKey{"year", true},         SettingKey{"exclude", true},
    SettingKey{"any", true},        SettingKey{"from", false},        SettingKey{"to", false},
    SettingKey{"undated", false},   SettingKey{"match", false},       SettingKey{"limit", false},
    SettingKey{"understand", false}};
// Takes a whole line as text of the query: for queries that look like a setting, a name or a comment.
constexpr std::string_view query_key = "query";

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\f\v";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// "key = value" with a key of ASCII letters; nullopt for anything else.
std::optional<SavedSetting> setting_in(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const std::string key = lower_ascii(trimmed(line.substr(0, equals)));
  const bool is_key = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  });
  if (!is_key) return std::nullopt;
  std::string_view value = trimmed(line.substr(equals + 1));
  const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"' && key != query_key;
  if (quoted) value = value.substr(1, value.size() - 2);
  return SavedSetting{key, std::string(value)};
}

const SettingKey* setting_key(std::string_view name) {
  const auto found =
      std::find_if(setting_keys.begin(), setting_keys.end(), [&](const SettingKey& key) { return key.name == name; });
  return found == setting_keys.end() ? nullptr : &*found;
}

std::string_view nearest_key(std::string_view name) {
  std::string_view nearest;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const SettingKey& key : setting_keys) {
    const std::size_t distance = edit_distance(name.substr(0, 64), key.name);
    if (distance >= least) continue;
    least = distance;
    nearest = key.name;
  }
  return nearest;
}

class SavedFileReader {
public:
  void read_line(std::string_view line);
  [[nodiscard]] std::vector<SavedSearch> take();

private:
  void begin(std::string_view line);
  void add_setting(SavedSetting setting);
  void add_query(std::string_view text);
  /// The first one counts: what follows from it would only confuse.
  void note(std::string mistake, std::string hint);

  std::size_t line_ = 0;
  std::set<std::string, std::less<>> names_;
  std::vector<SavedSearch> searches_;
};

void SavedFileReader::note(std::string mistake, std::string hint) {
  SavedSearch& search = searches_.back();
  if (!search.mistake.empty()) return;
  search.mistake = "line " + std::to_string(line_) + ": " + std::move(mistake);
  search.hint = std::move(hint);
}

void SavedFileReader::begin(std::string_view line) {
  if (searches_.size() == max_saved_searches) {
    throw Error(ErrorKind::Usage, "line " + std::to_string(line_) + ": more than " +
                                      std::to_string(max_saved_searches) + " searches in one file");
  }
  SavedSearch search;
  search.name = with_single_spaces(trimmed(line.substr(1, line.size() - 2)));
  search.line = line_;
  searches_.push_back(std::move(search));
  std::string& name = searches_.back().name;
  if (name.empty()) note("[] names nothing", "write [name] above each query");
  if (name.size() > max_saved_name_bytes) {
    note("the name has more than " + std::to_string(max_saved_name_bytes) + " bytes", "");
    name = std::string(schema::cut_utf8(name, max_saved_name_bytes));
  }
  if (!names_.insert(name).second) note("a second search named " + name, "each name stands once in a file");
}

void SavedFileReader::add_query(std::string_view text) {
  std::string& query = searches_.back().query;
  if (!query.empty() && !text.empty()) query += ' ';
  query += text;
}

void SavedFileReader::add_setting(SavedSetting setting) {
  if (setting.key == query_key) return add_query(setting.value);
  const SettingKey* const key = setting_key(setting.key);
  if (key == nullptr) {
    return note("no setting " + setting.key + "; the nearest is " + std::string(nearest_key(setting.key)),
                "a query that has an equals sign is written query = ...");
  }
  const auto& settings = searches_.back().settings;
  const bool again = std::any_of(settings.begin(), settings.end(), [&](const auto& s) { return s.key == setting.key; });
  if (again && !key->repeatable) return note("a second " + setting.key, "");
  if (setting.value.empty()) return note(setting.key + " has no value", "");
  searches_.back().settings.push_back(std::move(setting));
}

void SavedFileReader::read_line(std::string_view line) {
  ++line_;
  line = trimmed(line);
  if (line.empty() || line.front() == '#') return;
  if (line.front() == '[' && line.back() == ']') return begin(line);
  if (searches_.empty()) {
    throw Error(ErrorKind::Usage, "line " + std::to_string(line_) + ": text before the first [name]",
                "write [name] above each query; # begins a comment");
  }
  // Else the start of a search that was mistyped would silently become part of the one before.
  if (line.front() == '[')
    return note("[ without ] at the end of the line", "a query that begins with [ is written query = ...");
  if (auto setting = setting_in(line)) return add_setting(std::move(*setting));
  add_query(line);
}

std::vector<SavedSearch> SavedFileReader::take() {
  for (SavedSearch& search : searches_) {
    if (!search.query.empty() || !search.settings.empty() || !search.mistake.empty()) continue;
    search.mistake = "line " + std::to_string(search.line) + ": neither a query nor a filter";
    search.hint = "write the query on the lines under its [name]";
  }
  return std::move(searches_);
}

}  // namespace

std::vector<SavedSearch> parse_saved_searches(std::string_view text) {
  text = schema::without_byte_order_mark(text);
  SavedFileReader reader;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!is_valid_utf8(text.substr(0, end))) {
      throw Error(ErrorKind::Usage, "line " + std::to_string(line) + ": no valid UTF-8", "save the file as UTF-8");
    }
    reader.read_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.take();
}

}  // namespace dateline::searcher
