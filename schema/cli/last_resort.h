// SPDX-License-Identifier: GPL-3.0-or-later
// How does a program end that a library ends?
#pragma once

namespace dateline::schema::cli {

/// Xapian writes from destructors, which cannot tell of a failure: the program is terminated then (measured: one in 60
/// writes of a build to a full disk). From now on such an end says so and has the exit status of a failed write, 74,
/// where errno tells of one; any other is a bug, and aborts. What was published stays as it was, as after a kill.
/// `program` must stay valid.
void end_failed_writes_in_order(const char* program) noexcept;

}  // namespace dateline::schema::cli
