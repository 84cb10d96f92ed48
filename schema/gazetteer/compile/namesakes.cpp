// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/namesakes.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

/// A place that has so many times the inhabitants of its next namesake is the one that is meant.
constexpr std::uint32_t dominance = 5;

}  // namespace

void keep_meant(std::vector<CompiledName>& namesakes) {
  std::stable_sort(namesakes.begin(), namesakes.end(),
                   [](const auto& a, const auto& b) { return a.population > b.population; });
  std::vector<CompiledName> kept;
  for (CompiledName& place : namesakes) {
    const bool known = std::any_of(kept.begin(), kept.end(), [&](const auto& k) { return k.target == place.target; });
    if (!known) kept.push_back(std::move(place));
  }
  if (kept.size() > 1 && kept[0].population / dominance >= kept[1].population) kept.resize(1);
  for (CompiledName& place : kept)
    if (kept.size() > 1) place.context = NameContext::Weak;
  namesakes = std::move(kept);
}

}  // namespace dateline::schema::gazetteer
