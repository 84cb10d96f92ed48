#pragma once
#include <optional>
#include "indexer/article.h"
namespace dateline::indexer {
struct DateContext { schema::DayNumber today; std::int64_t captured_at; std::string language; };
Published settle_publication_date(const Article&, const std::optional<Dateline>&, const DateContext&);
}
