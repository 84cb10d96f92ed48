// SPDX-License-Identifier: GPL-3.0-or-later
// What do systemd and the program say to each other? The protocols of sd_listen_fds(3) and sd_notify(3), of which we
// need too little for a library.
#pragma once

#include <string>
#include <vector>

namespace dateline::web::cli {

/// The sockets that systemd passed to this process; none without socket activation. Once: the variables are removed.
[[nodiscard]] std::vector<int> passed_sockets();

/// Sends `state`, such as "READY=1", where systemd asked for it.
void notify_systemd(const std::string& state);

}  // namespace dateline::web::cli
