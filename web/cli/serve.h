// SPDX-License-Identifier: GPL-3.0-or-later
// How does the program become a server, and end as one?
#pragma once

#include "web/cli/options.h"

namespace dateline::web::cli {

/// Serves until SIGTERM or SIGINT. Throws schema::Error.
void serve(const Options& options);

}  // namespace dateline::web::cli
