// SPDX-License-Identifier: GPL-3.0-or-later
// How long did this program compute, however busy the machine is?
#pragma once

namespace dateline::tests {

/// Seconds of processor time that this process has used, all threads together.
[[nodiscard]] double cpu_seconds() noexcept;

}  // namespace dateline::tests
