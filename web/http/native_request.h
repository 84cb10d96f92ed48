// SPDX-License-Identifier: GPL-3.0-or-later
// What does libmicrohttpd know of a request that we look at?
#pragma once

#include "web/http/client_address.h"
#include "web/http/request_rules.h"

struct MHD_Connection;

namespace dateline::web {

/// Fills `head`, whose target is set already.
void read_head(MHD_Connection* native, const char* method, const char* version, RequestHead& head);

[[nodiscard]] ClientAddress client_of(MHD_Connection* native);

}  // namespace dateline::web
