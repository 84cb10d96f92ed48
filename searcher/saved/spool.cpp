// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/spool.h"

#include "schema/error.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace dateline::searcher {
namespace {

[[noreturn]] void throw_io(const char* attempt) {
  throw schema::Error(schema::ErrorKind::Io,
                      std::string(attempt) + " a temporary file: " + std::generic_category().message(errno));
}

}  // namespace

Spool::Spool() : file_(std::tmpfile()) {
  if (file_ == nullptr) throw_io("make");
  ::fcntl(::fileno(file_), F_SETFD, FD_CLOEXEC);
}

Spool::~Spool() {
  std::fclose(file_);
}

void Spool::append(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) throw_io("write");
  size_ += bytes.size();
}

void Spool::clear() {
  if (std::fflush(file_) != 0 || ::ftruncate(::fileno(file_), 0) != 0) throw_io("empty");
  if (std::fseek(file_, 0, SEEK_SET) != 0) throw_io("empty");
  size_ = 0;
}

void Spool::copy_to(const std::function<void(std::string_view)>& out) {
  if (std::fflush(file_) != 0 || std::fseek(file_, 0, SEEK_SET) != 0) throw_io("write");
  std::array<char, std::size_t{1} << 16> piece{};
  std::size_t copied = 0;
  while (const std::size_t bytes = std::fread(piece.data(), 1, piece.size(), file_)) {
    copied += bytes;
    out({piece.data(), bytes});
  }
  if (copied != size_) throw_io("read");
  if (std::fseek(file_, 0, SEEK_END) != 0) throw_io("read");
}

int Spool::rewound_descriptor() {
  if (std::fflush(file_) != 0 || ::lseek(::fileno(file_), 0, SEEK_SET) < 0) throw_io("write");
  return ::fileno(file_);
}

}  // namespace dateline::searcher
