// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/durable_files.h"

#include "schema/error.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace dateline::schema {
namespace {

[[noreturn]] void throw_io(const char* attempt, const std::filesystem::path& path) {
  throw Error(ErrorKind::Io,
              std::string(attempt) + ' ' + path.string() + ": " + std::generic_category().message(errno));
}

/// An open file that closes itself.
class File {
public:
  File(const std::filesystem::path& path, int flags)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (number_ < 0) throw_io("open", path_);
  }
  ~File() { ::close(number_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw_io("write", path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void sync() const {
    if (::fsync(number_) != 0) throw_io("sync", path_);
  }

private:
  std::filesystem::path path_;
  int number_;
};

}  // namespace

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw Error(ErrorKind::Io, "create folder " + folder.string() + ": " + error.message());
}

void replace_file(const std::filesystem::path& file, std::string_view bytes) {
  const std::filesystem::path aside = file.string() + ".new";
  {
    const File out(aside, O_WRONLY | O_CREAT | O_TRUNC);
    out.write_all(bytes);
    out.sync();
  }
  if (::rename(aside.c_str(), file.c_str()) != 0) throw_io("replace", file);
  sync_folder(file.parent_path());
}

void sync_folder(const std::filesystem::path& folder) {
  const std::filesystem::path named = folder.empty() ? std::filesystem::path(".") : folder;
  File(named, O_RDONLY | O_DIRECTORY).sync();
}

void sync_files_in(const std::filesystem::path& folder) {
  std::error_code error;
  const std::filesystem::directory_iterator entries(folder, error);
  if (error) throw Error(ErrorKind::Io, "sync " + folder.string() + ": " + error.message());
  for (const auto& entry : entries) {
    if (entry.is_regular_file(error)) File(entry.path(), O_RDONLY).sync();
  }
  sync_folder(folder);
}

}  // namespace dateline::schema
