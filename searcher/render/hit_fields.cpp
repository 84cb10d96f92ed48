// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/hit_fields.h"

#include "schema/dates.h"
#include "schema/error.h"
#include "searcher/render/json.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::searcher {

using nlohmann::ordered_json;

struct HitKey {
  std::string_view name;
  ordered_json (*value)(const Hit& hit);  // null where the hit has none
  bool only_if_known;                     // a whole hit lacks the key where its value is null
};

namespace {

ordered_json or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json countries_json(const Hit& hit) {
  ordered_json list = ordered_json::array();
  for (const HitCountry& country : hit.countries) {
    list.push_back({{"code", country.code}, {"name", country.name}, {"main", country.main}});
  }
  return list;
}

ordered_json organizations_json(const Hit& hit) {
  ordered_json list = ordered_json::array();
  for (const HitOrganization& organization : hit.organizations) {
    list.push_back({{"id", organization.id}, {"name", organization.name}});
  }
  return list;
}

ordered_json snippet_json(const Hit& hit) {
  if (!hit.snippet) return nullptr;
  ordered_json highlights = ordered_json::array();
  for (const auto& [start, end] : hit.snippet->highlights) highlights.push_back({start, end});
  return {{"text", hit.snippet->text}, {"highlights", std::move(highlights)}};
}

constexpr std::array<HitKey, 19> hit_keys{{
    {"id", [](const Hit& hit) { return ordered_json(hit.id); }, false},
    {"rank", [](const Hit& hit) { return ordered_json(hit.rank); }, false},
    {"score", [](const Hit& hit) { return ordered_json(hit.score); }, false},
    {"title", [](const Hit& hit) { return ordered_json(hit.title); }, false},
    {"title_from", [](const Hit& hit) { return or_null(hit.title_from); }, true},
    {"published", [](const Hit& hit) { return or_null(to_string(hit.published)); }, false},
    {"published_precision", [](const Hit& hit) { return ordered_json(name_of(hit.published.precision)); }, false},
    {"published_from", [](const Hit& hit) { return or_null(hit.published_from); }, false},
    {"language", [](const Hit& hit) { return ordered_json(hit.language); }, false},
    {"source", [](const Hit& hit) { return or_null(hit.source); }, false},
    {"author", [](const Hit& hit) { return ordered_json(hit.authors); }, false},
    {"url", [](const Hit& hit) { return or_null(hit.url); }, false},
    {"path", [](const Hit& hit) { return ordered_json(hit.path); }, false},
    {"member", [](const Hit& hit) { return ordered_json(hit.member); }, false},
    {"countries", countries_json, false},
    {"organizations", organizations_json, false},
    {"added", [](const Hit& hit) { return run_json(hit.added); }, false},
    {"snippet", snippet_json, false},
    {"copies", [](const Hit& /*hit*/) { return ordered_json(1); }, false},
}};

const HitKey* key_named(std::string_view name) {
  const auto* const key =
      std::find_if(hit_keys.begin(), hit_keys.end(), [&](const HitKey& known) { return known.name == name; });
  return key == hit_keys.end() ? nullptr : key;
}

std::string all_names() {
  std::string names;
  for (const HitKey& key : hit_keys) names += (names.empty() ? "" : " ") + std::string(key.name);
  return names;
}

}  // namespace

HitFields::HitFields(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const HitKey* const key = key_named(name);
    if (key == nullptr) {
      throw schema::Error(schema::ErrorKind::Usage, "--fields: no field " + name, "fields of a hit: " + all_names());
    }
    chosen_.push_back(key);
  }
}

ordered_json HitFields::json_of(const Hit& hit) const {
  if (chosen_.empty()) return hit_json(hit);
  ordered_json json;
  for (const HitKey* const key : chosen_) json[std::string(key->name)] = key->value(hit);
  return json;
}

ordered_json hit_json(const Hit& hit) {
  ordered_json json;
  for (const HitKey& key : hit_keys) {
    ordered_json value = key.value(hit);
    if (!key.only_if_known || !value.is_null()) json[std::string(key.name)] = std::move(value);
  }
  return json;
}

}  // namespace dateline::searcher
