// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/folder_watch.h"

#include "schema/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <poll.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t watched = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                  IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_EXCL_UNLINK;

/// The folders to watch for a source: all below it, or the one that a file lies in.
/// False if some of them could not be looked into.
bool visit_folders(const std::string& source, const std::function<void(const fs::path&)>& visit) {
  std::error_code error;
  const fs::path root = fs::canonical(source, error);
  if (error) return true;  // a source that is missing is told by the update
  if (!fs::is_directory(root, error)) {
    visit(root.parent_path());
    return true;
  }
  visit(root);
  for (fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error), end;
       !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) visit(entry->path());
  }
  return !error;
}

}  // namespace

FolderWatch::FolderWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (descriptor_ >= 0) return;
  throw schema::Error(schema::ErrorKind::Io, "watch the sources: " + std::generic_category().message(errno),
                      "run update on a schedule instead");
}

FolderWatch::~FolderWatch() {
  ::close(descriptor_);
}

std::size_t FolderWatch::cover(const std::vector<std::string>& sources, const fs::path& index) {
  std::size_t failed = 0;
  std::error_code error;
  const std::string own = (fs::weakly_canonical(index, error) / "").string();
  for (const std::string& source : sources) {
    const bool all = visit_folders(source, [&](const fs::path& folder) {
      if ((folder / "").string().starts_with(own)) return;
      // Adding a folder again changes nothing, and the kernel drops those that are gone by itself.
      const bool refused = ::inotify_add_watch(descriptor_, folder.c_str(), watched) < 0 && errno != ENOENT;
      failed += refused ? 1U : 0U;
    });
    if (!all) ++failed;
  }
  return failed;
}

bool FolderWatch::read_events() {
  // Which file it was is for the walk to find out: an event only says that a walk is worth while.
  std::array<char, 64 * 1024> events{};
  bool any = false;
  while (::read(descriptor_, events.data(), events.size()) > 0) any = true;
  return any;
}

bool FolderWatch::wait(std::chrono::milliseconds timeout, const std::function<bool()>& is_stopped) {
  constexpr std::chrono::milliseconds step(100);
  const auto end = std::chrono::steady_clock::now() + timeout;
  while (!is_stopped()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    if (left.count() <= 0) return read_events();
    pollfd poll_descriptor{descriptor_, POLLIN, 0};
    const int ready = ::poll(&poll_descriptor, 1, static_cast<int>(std::min(left, step).count()));
    if (ready > 0 && read_events()) return true;
  }
  return false;
}

}  // namespace dateline::indexer
