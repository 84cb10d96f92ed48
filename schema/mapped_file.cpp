// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/mapped_file.h"

#include "schema/error.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::schema {
namespace {

[[noreturn]] void throw_io(const std::filesystem::path& file, const std::string& reason) {
  throw Error(ErrorKind::Io, "map " + file.string() + ": " + reason);
}

/// Closes a descriptor at the end of a scope.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) close(number);
  }
};

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
  // Without O_NONBLOCK, a pipe in the file's place would stop the program here.
  const Descriptor descriptor{open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  struct stat status {};
  if (descriptor.number < 0 || fstat(descriptor.number, &status) != 0)
    throw_io(file, std::generic_category().message(errno));
  if (!S_ISREG(status.st_mode)) throw_io(file, "no regular file");
  if (status.st_size == 0) return;
  const auto bytes = static_cast<std::size_t>(status.st_size);
  void* const address = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, descriptor.number, 0);
  if (address == MAP_FAILED) throw_io(file, std::generic_category().message(errno));
  data_ = static_cast<const char*>(address);
  size_ = bytes;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) munmap(const_cast<char*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

}  // namespace dateline::schema
