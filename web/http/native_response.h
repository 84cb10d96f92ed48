// SPDX-License-Identifier: GPL-3.0-or-later
// How does libmicrohttpd send an answer of ours?
#pragma once

#include "web/http/exchange.h"

struct MHD_Connection;

namespace dateline::web {

/// Queues it; counts the bytes of its body in `exchange`, which must live until the request is completed. False where
/// the library refuses it: the connection is to be closed.
[[nodiscard]] bool queue_answer(MHD_Connection* native, Exchange& exchange, Answer answer);

}  // namespace dateline::web
