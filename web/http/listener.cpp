// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/listener.h"

#include "schema/error.h"
#include "web/http/client_address.h"

#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::web {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr int backlog = 1024;
constexpr std::string_view unix_scheme = "unix:";

[[noreturn]] void throw_unavailable(const std::string& address, int reason) {
  std::string hint;
  if (reason == EADDRINUSE) hint = "another server uses it; stop it, or choose another with --listen ADDRESS:PORT";
  if (reason == EACCES) hint = "ports below 1024 and folders of others need rights; choose another with --listen";
  if (reason == EADDRNOTAVAIL) hint = "it is no address of this machine";
  throw Error(ErrorKind::Io, "listen at " + address + ": " + std::generic_category().message(reason), hint);
}

[[noreturn]] void throw_no_address(const std::string& address) {
  throw Error(ErrorKind::Usage, "listen at \"" + address + "\": no address",
              "such as 127.0.0.1:8080, [::1]:8080 or unix:/run/dateline/web.sock");
}

/// Closes where it is not released.
class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] int release() { return std::exchange(number_, -1); }

private:
  int number_;
};

struct Endpoint {
  std::string host;
  std::string port;
};

Endpoint split(const std::string& address) {
  const std::size_t colon = address.rfind(':');
  Endpoint endpoint{"127.0.0.1", address};
  if (colon != std::string::npos) endpoint = {address.substr(0, colon), address.substr(colon + 1)};
  if (endpoint.host.size() > 2 && endpoint.host.front() == '[' && endpoint.host.back() == ']') {
    endpoint.host = endpoint.host.substr(1, endpoint.host.size() - 2);
  } else if (endpoint.host.find(':') != std::string::npos) {
    throw_no_address(address);
  }
  if (endpoint.host == "localhost") endpoint.host = "127.0.0.1";
  unsigned port = 0;
  const char* const end = endpoint.port.data() + endpoint.port.size();
  const auto [stopped, error] = std::from_chars(endpoint.port.data(), end, port);
  if (error != std::errc() || stopped != end || port > 65535) throw_no_address(address);
  return endpoint;
}

int open_tcp(const std::string& address) {
  const Endpoint endpoint = split(address);
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  addrinfo* found = nullptr;
  if (::getaddrinfo(endpoint.host.c_str(), endpoint.port.c_str(), &wanted, &found) != 0) throw_no_address(address);
  const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(found, ::freeaddrinfo);
  Descriptor socket(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (socket.get() < 0) throw_unavailable(address, errno);
  const int on = 1;
  ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (found->ai_family == AF_INET6) ::setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
  if (::bind(socket.get(), found->ai_addr, found->ai_addrlen) != 0 || ::listen(socket.get(), backlog) != 0) {
    throw_unavailable(address, errno);
  }
  return socket.release();
}

sockaddr_un local_address(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof address.sun_path) {
    throw Error(ErrorKind::Usage, "listen at unix:" + path + ": the path of a socket has 1 to 107 bytes");
  }
  std::memcpy(address.sun_path, path.data(), path.size());
  return address;
}

/// Removes the file of a socket behind which nobody listens any more.
void remove_stale(const std::string& path, const sockaddr_un& address) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return;
  if (!S_ISSOCK(status.st_mode)) {
    throw Error(ErrorKind::Io, "listen at unix:" + path + ": a file that is no socket lies there",
                "choose another path");
  }
  const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  const int connected = ::connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
  if (connected != 0 && errno == ECONNREFUSED) {
    ::unlink(path.c_str());
  } else if (connected == 0 || errno == EAGAIN) {
    throw Error(ErrorKind::Busy, "listen at unix:" + path + ": another server listens there", "stop it first");
  } else {
    throw_unavailable(std::string(unix_scheme) + path, errno);
  }
}

int open_local(const std::string& path, unsigned mode) {
  const sockaddr_un address = local_address(path);
  remove_stale(path, address);
  Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  // Nobody connects before listen(), so no moment has the wrong mode.
  if (socket.get() < 0 || ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::chmod(path.c_str(), mode) != 0 || ::listen(socket.get(), backlog) != 0) {
    throw_unavailable(std::string(unix_scheme) + path, errno);
  }
  return socket.release();
}

std::string address_of(const sockaddr_storage& address) {
  if (address.ss_family == AF_UNIX) {
    sockaddr_un local{};
    std::memcpy(&local, &address, sizeof local);
    return std::string(unix_scheme) + std::string(local.sun_path, ::strnlen(local.sun_path, sizeof local.sun_path));
  }
  const std::string host = client_address(reinterpret_cast<const sockaddr*>(&address)).text;
  if (address.ss_family == AF_INET6) {
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    return "[" + host + "]:" + std::to_string(ntohs(six.sin6_port));
  }
  sockaddr_in four{};
  std::memcpy(&four, &address, sizeof four);
  return host + ":" + std::to_string(ntohs(four.sin_port));
}

}  // namespace

Listener::Listener(int descriptor, std::filesystem::path file) : descriptor_(descriptor), file_(std::move(file)) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  ::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &size);
  address_ = address_of(address);
  local_ = client_address(reinterpret_cast<const sockaddr*>(&address)).local;
}

Listener Listener::adopt(int descriptor) {
  int listens = 0;
  int type = 0;
  socklen_t size = sizeof(int);
  if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || listens == 0 ||
      ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_STREAM) {
    throw Error(ErrorKind::Usage, "descriptor " + std::to_string(descriptor) + " is no listening stream socket",
                "socket units need ListenStream= and Accept=no");
  }
  ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
  return {descriptor, {}};
}

Listener::Listener(Listener&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      file_(std::exchange(other.file_, {})),
      address_(std::move(other.address_)),
      local_(other.local_) {}

Listener& Listener::operator=(Listener&& other) noexcept {
  if (this == &other) return *this;
  close();
  descriptor_ = std::exchange(other.descriptor_, -1);
  file_ = std::exchange(other.file_, {});
  address_ = std::move(other.address_);
  local_ = other.local_;
  return *this;
}

Listener::~Listener() {
  close();
}

void Listener::close() noexcept {
  if (descriptor_ < 0) return;
  if (!file_.empty()) ::unlink(file_.c_str());
  ::close(std::exchange(descriptor_, -1));
}

Listener open_listener(const std::string& address, unsigned socket_mode) {
  if (!address.starts_with(unix_scheme)) return {open_tcp(address), {}};
  const std::string path = address.substr(unix_scheme.size());
  return {open_local(path, socket_mode), path};
}

}  // namespace dateline::web
