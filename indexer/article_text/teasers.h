// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks advertise other stories?
#pragma once

#include "indexer/article_text/text_blocks.h"

namespace dateline::indexer {

/// Makes bad what belongs to a run of three or more teasers: a heading that is only a link and the short text behind
/// it, list items that start with a long link.
void mark_teasers(BlockList& list);

}  // namespace dateline::indexer
