// SPDX-License-Identifier: GPL-3.0-or-later
// What if the machine fails at just this call? A library for LD_PRELOAD that counts the calls by which a program
// changes files under one folder, and at chosen ones kills or stops the program or fails the call.
// tests/faults/faults.py sets:
//   DATELINE_FAULT_UNDER    the folder, an absolute path; without it the library does nothing
//   DATELINE_FAULT_CALLS    the kinds that are counted: "write sync rename create unlink"
//   DATELINE_FAULT_AT       the calls that fail, from 1: "3 17", or "5-" for all from the fifth
//   DATELINE_FAULT_ACTION   kill, kill-half (a write is cut in two), kill-after, stop, EIO, ENOSPC, short
//   DATELINE_FAULT_LOG      a file that gets a line for each counted call: kind and path
//   DATELINE_FAULT_BROKEN   a promise that the system breaks: skip-folder-sync, lose-renames, tear-stub, lose-writes
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

/// What the environment asks for, read once.
struct Plan {
  std::string under;
  std::string calls;
  std::string at;
  std::string action;
  std::string broken;
  int log = -1;
};

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

const Plan& plan() {
  static const Plan* const read = [] {
    auto* plan =
        new Plan{variable("DATELINE_FAULT_UNDER"), variable("DATELINE_FAULT_CALLS"), variable("DATELINE_FAULT_AT"),
                 variable("DATELINE_FAULT_ACTION"), variable("DATELINE_FAULT_BROKEN")};
    const std::string log = variable("DATELINE_FAULT_LOG");
    if (!log.empty()) {
      plan->log = static_cast<int>(
          ::syscall(SYS_openat, AT_FDCWD, log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    }
    return plan;
  }();
  return *read;
}

/// The function of that name behind this library.
template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string path_of(int descriptor) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t size = ::readlink(link.c_str(), path, sizeof path);
  return size < 0 ? std::string() : std::string(path, static_cast<std::size_t>(size));
}

std::string absolute(int folder, const char* path) {
  if (path[0] == '/') return path;
  if (folder != AT_FDCWD) return path_of(folder) + '/' + path;
  char* const current = ::getcwd(nullptr, 0);
  const std::string whole = std::string(current == nullptr ? "" : current) + '/' + path;
  std::free(current);
  return whole;
}

bool is_watched(const std::string& path) {
  const std::string& under = plan().under;
  return !under.empty() && path.compare(0, under.size(), under) == 0;
}

/// `number` is among those of DATELINE_FAULT_AT.
bool is_chosen(unsigned long number) {
  const char* at = plan().at.c_str();
  while (*at != '\0') {
    char* end = nullptr;
    const unsigned long chosen = std::strtoul(at, &end, 10);
    if (end == at) break;
    if (chosen == number || (*end == '-' && number >= chosen)) return true;
    at = *end == '-' ? end + 1 : end;
  }
  return false;
}

void log_call(const char* kind, const std::string& path) {
  if (plan().log < 0) return;
  const std::string line = std::string(kind) + ' ' + path + '\n';
  ::syscall(SYS_write, plan().log, line.data(), line.size());
}

enum class Fault { None, Half, After, Fail, Short };

/// Counts a call and carries out what can be done before it. With Fault::Fail, errno is set.
Fault fault_at(const char* kind, const std::string& path) {
  static std::atomic<unsigned long> count{0};
  if (plan().calls.find(kind) == std::string::npos || !is_watched(path)) return Fault::None;
  const bool chosen = is_chosen(++count);
  const std::string& action = plan().action;
  if (chosen && action == "stop") {
    log_call("stop", path);
    ::kill(::getpid(), SIGSTOP);
  }
  if (!chosen || action == "stop") {
    log_call(kind, path);
    return Fault::None;
  }
  log_call("fault", std::string(kind) + ' ' + path);
  if (action == "kill") ::kill(::getpid(), SIGKILL);
  if (action == "kill-half") return Fault::Half;
  if (action == "kill-after") return Fault::After;
  if (action == "short") return Fault::Short;
  errno = action == "ENOSPC" ? ENOSPC : EIO;
  return Fault::Fail;
}

/// Makes the call unless it is to fail.
template <typename Call>
auto with_fault(const char* kind, const std::string& path, const Call& call) -> decltype(call()) {
  const Fault fault = fault_at(kind, path);
  if (fault == Fault::Fail) return -1;
  if (fault == Fault::Half) ::kill(::getpid(), SIGKILL);
  const auto result = call();
  if (fault == Fault::After) ::kill(::getpid(), SIGKILL);
  return result;
}

/// `put(size)` writes the first `size` bytes. `may_be_short`: what is left is the caller's to write.
template <typename Put>
ssize_t write_with_fault(int descriptor, std::size_t size, const Put& put, bool may_be_short = true) {
  if (plan().under.empty()) return put(size);
  const std::string path = path_of(descriptor);
  const Fault fault = fault_at("write", path);
  if (fault == Fault::Fail) return -1;
  if (plan().broken == "lose-writes" && is_watched(path)) return static_cast<ssize_t>(size);
  const bool cut = fault == Fault::Half || (fault == Fault::Short && may_be_short);
  const ssize_t written = put(cut ? (size + 1) / 2 : size);
  if (fault == Fault::Half || fault == Fault::After) ::kill(::getpid(), SIGKILL);
  return written;
}

bool ends_with(const std::string& path, const char* end) {
  const std::size_t size = std::strlen(end);
  return path.size() >= size && path.compare(path.size() - size, size, end) == 0;
}

/// A rename, and the ways in which a system may break the promise of one.
template <typename Rename>
int rename_with_fault(const std::string& from, const std::string& to, const Rename& rename) {
  return with_fault("rename", to, [&] {
    if (plan().broken == "lose-renames" && ends_with(to, "/iamglass") && ::access(to.c_str(), F_OK) == 0 &&
        to.find("/generation-") != std::string::npos) {
      return ::unlink(from.c_str());
    }
    if (plan().broken == "tear-stub" && ends_with(to, "/XAPIANDB")) {
      ::syscall(SYS_unlinkat, AT_FDCWD, to.c_str(), 0);
      ::usleep(50000);
    }
    return rename();
  });
}

template <typename Sync>
int sync_with_fault(int descriptor, const Sync& sync) {
  if (plan().under.empty()) return sync();
  return with_fault("sync", path_of(descriptor), [&] {
    struct stat status {};
    if (plan().broken == "skip-folder-sync" && ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) return 0;
    return sync();
  });
}

/// open, open64 and openat of files that they may create.
int open_with_fault(int folder, const char* path, int flags, mode_t mode) {
  const auto call = [&] { return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode)); };
  if ((flags & O_CREAT) == 0 || plan().under.empty()) return call();
  return with_fault("create", absolute(folder, path), call);
}

mode_t mode_of(int flags, va_list arguments) {
  return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}

FILE* fopen_with_fault(const char* name, const char* path, const char* mode) {
  const auto call = [&] { return real<FILE*(const char*, const char*)>(name)(path, mode); };
  if (mode[0] == 'r' || plan().under.empty()) return call();
  FILE* opened = nullptr;
  const int result = with_fault("create", absolute(AT_FDCWD, path), [&] {
    opened = call();
    return opened == nullptr ? -1 : 0;
  });
  return result == 0 ? opened : nullptr;
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
  return write_with_fault(descriptor, size, [&](size_t part) { return ::syscall(SYS_write, descriptor, bytes, part); });
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
  return write_with_fault(descriptor, size,
                          [&](size_t part) { return ::syscall(SYS_pwrite64, descriptor, bytes, part, offset); });
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
  return pwrite64(descriptor, bytes, size, offset);
}

ssize_t writev(int descriptor, const iovec* parts, int count) {
  size_t size = 0;
  for (int i = 0; i < count; ++i) size += parts[i].iov_len;
  // Half of it is the first part alone: what a short writev may well be.
  return write_with_fault(descriptor, size, [&](size_t part) {
    return ::syscall(SYS_writev, descriptor, parts, part == size ? count : 1);
  });
}

// glibc writes the buffer of a FILE past `write`.
size_t fwrite(const void* bytes, size_t size, size_t count, FILE* file) {
  const auto put = [&](size_t part) {
    return static_cast<ssize_t>(real<size_t(const void*, size_t, size_t, FILE*)>("fwrite")(bytes, 1, part, file));
  };
  const ssize_t written = write_with_fault(::fileno(file), size * count, put, false);
  return written <= 0 || size == 0 ? 0 : static_cast<size_t>(written) / size;
}

int fflush(FILE* file) {
  const auto call = [&] { return real<int(FILE*)>("fflush")(file); };
  if (file == nullptr || plan().under.empty()) return call();
  return with_fault("write", path_of(::fileno(file)), call);
}

int fsync(int descriptor) {
  return sync_with_fault(descriptor, [&] { return static_cast<int>(::syscall(SYS_fsync, descriptor)); });
}

int fdatasync(int descriptor) {
  return sync_with_fault(descriptor, [&] { return static_cast<int>(::syscall(SYS_fdatasync, descriptor)); });
}

int rename(const char* from, const char* to) noexcept {
  const auto call = [&] { return static_cast<int>(::syscall(SYS_rename, from, to)); };
  if (plan().under.empty()) return call();
  return rename_with_fault(absolute(AT_FDCWD, from), absolute(AT_FDCWD, to), call);
}

int unlink(const char* path) noexcept {
  const auto call = [&] { return static_cast<int>(::syscall(SYS_unlink, path)); };
  return plan().under.empty() ? call() : with_fault("unlink", absolute(AT_FDCWD, path), call);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  const auto call = [&] { return static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags)); };
  return plan().under.empty() ? call() : with_fault("unlink", absolute(folder, path), call);
}

int remove(const char* path) noexcept {
  const auto call = [&] { return real<int(const char*)>("remove")(path); };
  return plan().under.empty() ? call() : with_fault("unlink", absolute(AT_FDCWD, path), call);
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_with_fault(AT_FDCWD, path, flags, mode);
}

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_with_fault(AT_FDCWD, path, flags, mode);
}

FILE* fopen64(const char* path, const char* mode) {
  return fopen_with_fault("fopen64", path, mode);
}

FILE* fopen(const char* path, const char* mode) {
  return fopen_with_fault("fopen", path, mode);
}

}  // extern "C"
