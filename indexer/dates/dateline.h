#pragma once
#include <optional>
#include <string_view>
#include "indexer/article.h"
namespace dateline::indexer { std::optional<Dateline> parse_dateline(std::string_view text, std::string_view language); }
