// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/finding.h"

#include <algorithm>

namespace dateline::indexer {

bool any_damage(const std::vector<Finding>& findings) noexcept {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.weight == Finding::Weight::Damage; });
}

bool any_damage(const std::vector<Finding>& findings, Finding::Part part) noexcept {
  return std::any_of(findings.begin(), findings.end(), [part](const Finding& finding) {
    return finding.weight == Finding::Weight::Damage && finding.part == part;
  });
}

}  // namespace dateline::indexer
