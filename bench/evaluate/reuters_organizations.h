// SPDX-License-Identifier: GPL-3.0-or-later
// Which of our organizations do the tags of ORGS in Reuters-21578 mean?
#pragma once

#include "indexer/article.h"
#include "schema/gazetteer/gazetteer.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

/// Where a story names an organization, the most prominent place first.
enum class Prominence { Title, Lead, Twice, Passing };

/// The tags that stories have and whose organization the gazetteer has; others are left out of claims and truth alike.
class ReutersOrganizations {
public:
  explicit ReutersOrganizations(const schema::Gazetteer& gazetteer);

  [[nodiscard]] const std::set<std::string>& tags() const noexcept { return tags_; }
  [[nodiscard]] std::set<std::string> truth(const std::set<std::string>& tags) const;
  /// The tags of the organizations found, and where: in the title, else in the lead (45 words), else twice or once.
  [[nodiscard]] std::map<std::string, Prominence> prominence(const std::vector<indexer::OrganizationMention>& found,
                                                             std::string_view text) const;

private:
  std::map<std::string, std::string> tag_of_;  // by id
  std::set<std::string> tags_;
};

}  // namespace dateline::bench
