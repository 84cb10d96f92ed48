// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/whole_file.h"

#include "schema/error.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace dateline::schema {

std::optional<std::string> read_whole_file(const std::filesystem::path& file, const std::string& attempt) {
  const auto throw_io = [&](int reason) {
    throw Error(ErrorKind::Io, attempt + ' ' + file.string() + ": " + std::generic_category().message(reason));
  };
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) return std::nullopt;
  if (descriptor < 0) throw_io(errno);
  std::string bytes;
  std::array<char, std::size_t{1} << 16> piece{};
  ssize_t size = 0;
  while ((size = ::read(descriptor, piece.data(), piece.size())) != 0) {
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) break;
    bytes.append(piece.data(), static_cast<std::size_t>(size));
  }
  const int reason = errno;
  ::close(descriptor);
  if (size < 0) throw_io(reason);
  return bytes;
}

}  // namespace dateline::schema
