// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/message.h"

#include <algorithm>

namespace dateline::web {

std::string_view Request::parameter(std::string_view name) const {
  const auto found =
      std::find_if(parameters.begin(), parameters.end(), [&](const auto& pair) { return pair.first == name; });
  return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace dateline::web
