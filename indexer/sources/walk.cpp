// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/walk.h"

#include "indexer/readers/reader.h"
#include "indexer/readers/streams/file_stream.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/sources/ignore_rules.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

std::string reason_of(int error) {
  return std::generic_category().message(error);
}

std::string join(const std::string& folder, const std::string& name) {
  if (folder.empty()) return name;
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr), &std::free);
  if (!resolved) return std::nullopt;
  return std::string(resolved.get());
}

std::string last_name(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

// The names in a folder in byte order; the error number where it cannot be read.
int read_names(const std::string& folder, std::vector<std::string>& names) {
  struct Closer {
    void operator()(DIR* folder_stream) const noexcept { ::closedir(folder_stream); }
  };
  const std::unique_ptr<DIR, Closer> open(::opendir(folder.c_str()));
  if (!open) return errno;
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(open.get());
    if (entry == nullptr) break;
    std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(std::move(name));
  }
  const int error = errno;
  std::sort(names.begin(), names.end());
  return error;
}

struct OpenFolder {
  std::string path;           // as given
  std::string relative_path;  // "" for the SOURCE
  std::vector<std::string> names;
  std::size_t next = 0;
  IgnoreRules rules;
};

class SourceWalk {
public:
  SourceWalk(const std::string& source, const WalkSink& sink) : source_(source), sink_(sink) {}

  void run() {
    if (source_ == "-") {
      SourceFile file;
      file.path = file.relative_path = file.source_label = "-";
      file.standard_input = true;
      sink_(std::move(file));
      return;
    }
    struct stat status {};
    const std::optional<std::string> root = real_path(source_);
    if (!root || ::stat(source_.c_str(), &status) != 0) {
      sink_(UnreadablePath{source_, {}, reason_of(errno), UnreadableKind::Source});
      return;
    }
    root_ = *root;
    if (S_ISDIR(status.st_mode)) {
      label_ = last_name(root_);
      walk_folder();
    } else {
      label_ = last_name(root_.substr(0, root_.rfind('/')));
      visit_source_file(status);
    }
  }

private:
  void visit_source_file(const struct stat& status) {
    if (!S_ISREG(status.st_mode)) return skip_special(source_, status);
    try {
      const FileStream readable(source_, true);
    } catch (const StreamError& error) {
      sink_(UnreadablePath{source_, {}, error.reason, UnreadableKind::Source});
      return;
    }
    emit_file(source_, last_name(source_), status, true);
  }

  void walk_folder() {
    open_folder(source_, {});
    while (!open_.empty()) {
      OpenFolder& folder = open_.back();
      if (folder.next == folder.names.size()) {
        open_.pop_back();
        continue;
      }
      const std::string name = std::move(folder.names[folder.next++]);
      visit(join(folder.path, name), join(folder.relative_path, name), name);
    }
  }

  void open_folder(const std::string& path, const std::string& relative_path) {
    OpenFolder folder{path, relative_path, {}, 0, {}};
    const int error = read_names(path, folder.names);
    if (error != 0) {
      const UnreadableKind kind = relative_path.empty() ? UnreadableKind::Source : UnreadableKind::Folder;
      sink_(UnreadablePath{path, relative_path, "cannot open the folder: " + reason_of(error), kind});
      return;
    }
    const bool has_rules = std::binary_search(folder.names.begin(), folder.names.end(), ignore_file_name);
    if (!has_rules || read_rules(folder)) open_.push_back(std::move(folder));
  }

  // False if they cannot be read: without them the folder would show what somebody hid.
  bool read_rules(OpenFolder& folder) {
    const std::string path = join(folder.path, std::string(ignore_file_name));
    try {
      FileStream file(path, false);
      folder.rules = IgnoreRules(read_all(file, max_ignore_file_bytes));
      return true;
    } catch (const StreamError& error) {
      const UnreadableKind kind = folder.relative_path.empty() ? UnreadableKind::Source : UnreadableKind::Folder;
      const std::string reason = std::string(ignore_file_name) + ": " + error.reason;
      sink_(UnreadablePath{folder.path, folder.relative_path, reason, kind});
      return false;
    }
  }

  // The rules of the deepest folder that has something to say decide.
  [[nodiscard]] bool is_ignored(const std::string& relative_path, bool is_folder) const {
    for (auto folder = open_.rbegin(); folder != open_.rend(); ++folder) {
      if (folder->rules.empty()) continue;
      const std::size_t above = folder->relative_path.empty() ? 0 : folder->relative_path.size() + 1;
      const std::optional<bool> verdict =
          folder->rules.verdict(std::string_view(relative_path).substr(above), is_folder);
      if (verdict) return *verdict;
    }
    return false;
  }

  void visit(const std::string& path, const std::string& relative_path, const std::string& name) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
      sink_(UnreadablePath{path, relative_path, reason_of(errno), UnreadableKind::File});
      return;
    }
    if (name == ignore_file_name) return;
    if (is_ignored(relative_path, S_ISDIR(status.st_mode))) {
      sink_(SkippedPath{path, SkipReason::Ignored});
    } else if (S_ISDIR(status.st_mode)) {
      open_folder(path, relative_path);
    } else if (S_ISREG(status.st_mode)) {
      emit_file(path, relative_path, status, false);
    } else if (S_ISLNK(status.st_mode)) {
      skip_link(path);
    } else {
      skip_special(path, status);
    }
  }

  void emit_file(const std::string& path, const std::string& relative_path, const struct stat& status, bool is_source) {
    SourceFile file;
    file.path = path;
    file.relative_path = relative_path;
    file.source_label = label_;
    file.size = static_cast<std::uint64_t>(status.st_size);
    file.mtime = status.st_mtim.tv_sec;
    file.mtime_nanoseconds = static_cast<std::uint32_t>(status.st_mtim.tv_nsec);
    file.changed_at = std::int64_t{status.st_ctim.tv_sec} * 1000000000 + status.st_ctim.tv_nsec;
    file.is_source = is_source;
    sink_(std::move(file));
  }

  void skip_link(const std::string& path) {
    const std::optional<std::string> target = real_path(path);
    if (!target) {
      sink_(SkippedPath{path, errno == ELOOP ? SkipReason::LinkLoop : SkipReason::BrokenLink});
      return;
    }
    const std::optional<std::string> own_folder = real_path(path.substr(0, path.rfind('/')));
    if (own_folder && (*own_folder + '/').starts_with(*target == "/" ? *target : *target + '/')) {
      sink_(SkippedPath{path, SkipReason::LinkLoop});
      return;
    }
    const bool inside = *target == root_ || target->starts_with(root_.ends_with('/') ? root_ : root_ + "/");
    sink_(SkippedPath{path, inside ? SkipReason::Alias : SkipReason::OutsideLink});
  }

  void skip_special(const std::string& path, const struct stat& status) {
    if (S_ISFIFO(status.st_mode)) {
      sink_(SkippedPath{path, SkipReason::Fifo});
    } else {
      sink_(SkippedPath{path, S_ISSOCK(status.st_mode) ? SkipReason::Socket : SkipReason::Device});
    }
  }

  const std::string& source_;
  const WalkSink& sink_;
  std::string root_;  // the SOURCE without links
  std::string label_;
  std::vector<OpenFolder> open_;
};

}  // namespace

std::string_view name_of(SkipReason reason) noexcept {
  static constexpr std::array<std::string_view, 8> names{"ignored",   "alias", "outside link", "broken link",
                                                         "link loop", "FIFO",  "socket",       "device"};
  static_assert(names.size() == static_cast<std::size_t>(SkipReason::Device) + 1);
  return names[static_cast<std::size_t>(reason)];
}

void walk(std::span<const std::string> sources, const WalkSink& sink) {
  for (std::size_t place = 0; place < sources.size(); ++place) {
    const auto with_place = [&](WalkItem item) {
      if (auto* file = std::get_if<SourceFile>(&item)) file->source = place;
      if (auto* unreadable = std::get_if<UnreadablePath>(&item)) unreadable->source = place;
      sink(std::move(item));
    };
    const WalkSink place_sink = with_place;
    SourceWalk(sources[place], place_sink).run();
  }
}

}  // namespace dateline::indexer
