// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys does a hit have in JSON, and which of them are printed?
#pragma once

#include "searcher/result.h"

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

struct HitKey;  // a row of the table of all keys

/// The keys of --fields, checked before the first hit is written.
class HitFields {
public:
  /// In that order; none: whole hits. Throws Error{Usage} for a key that hits do not have.
  explicit HitFields(const std::vector<std::string>& names);

  /// Every named key, null where this hit has no value; without names what hit_json gives.
  [[nodiscard]] nlohmann::ordered_json json_of(const Hit& hit) const;

private:
  std::vector<const HitKey*> chosen_;
};

/// One hit, as in the answer's "hits".
[[nodiscard]] nlohmann::ordered_json hit_json(const Hit& hit);

}  // namespace dateline::searcher
