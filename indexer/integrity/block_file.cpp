// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/block_file.h"

#include "schema/error.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t read_bytes = std::size_t{128} * block_bytes;

[[noreturn]] void throw_io(const std::filesystem::path& path, const std::string& why) {
  throw schema::Error(schema::ErrorKind::Io, "read " + path.string() + ": " + why);
}

}  // namespace

BlockFile::BlockFile(std::filesystem::path path)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  if (descriptor_ < 0) throw_io(path_, std::generic_category().message(errno));
  struct stat status {};
  const bool known = ::fstat(descriptor_, &status) == 0;
  if (!known || !S_ISREG(status.st_mode)) {
    ::close(descriptor_);  // no destructor runs for an object that was never made
    throw_io(path_, known ? "no regular file" : std::generic_category().message(errno));
  }
  bytes_ = static_cast<std::uint64_t>(status.st_size);
}

BlockFile::~BlockFile() {
  ::close(descriptor_);
}

std::size_t BlockFile::read_at(std::uint64_t offset, std::size_t size, char* into) const {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t read = ::pread(descriptor_, into + done, size - done, static_cast<off_t>(offset + done));
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) throw_io(path_, std::generic_category().message(errno));
    if (read == 0) break;
    done += static_cast<std::size_t>(read);
  }
  return done;
}

std::string BlockFile::read(std::uint64_t number, std::size_t size) const {
  std::string block(size, '\0');
  block.resize(read_at(number * block_bytes, size, block.data()));
  return block;
}

void BlockFile::read_all(const std::function<void(std::uint64_t number, std::string_view block)>& visit) const {
  std::string buffer(static_cast<std::size_t>(std::min<std::uint64_t>(read_bytes, bytes_)), '\0');
  for (std::uint64_t offset = 0; offset < bytes_;) {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(read_bytes, bytes_ - offset));
    const std::size_t found = read_at(offset, wanted, buffer.data());
    for (std::size_t at = 0; at < found; at += block_bytes) {
      visit((offset + at) / block_bytes, std::string_view(buffer).substr(at, std::min(block_bytes, found - at)));
    }
    if (found < wanted) return;  // it got shorter
    offset += wanted;
  }
}

}  // namespace dateline::indexer
