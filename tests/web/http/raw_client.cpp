// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/http/raw_client.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <strings.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace dateline::web::test {
namespace {

constexpr int patience_ms = 5000;

int connect_local(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.data(), path.size());
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return socket;
  ::close(socket);
  return -1;
}

int connect_tcp(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(text.substr(colon + 1))));
  ::inet_pton(AF_INET, text.substr(0, colon).c_str(), &address.sin_addr);
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return socket;
  ::close(socket);
  return -1;
}

}  // namespace

RawClient::RawClient(const std::string& address)
    : descriptor_(address.starts_with("unix:") ? connect_local(address.substr(5)) : connect_tcp(address)) {
  if (descriptor_ < 0) throw std::runtime_error("connect to " + address);
}

RawClient::~RawClient() {
  ::close(descriptor_);
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawClient::receive() {
  pollfd polled{descriptor_, POLLIN, 0};
  if (::poll(&polled, 1, patience_ms) <= 0) return false;
  std::array<char, 65536> buffer;
  const ssize_t size = ::recv(descriptor_, buffer.data(), buffer.size(), 0);
  if (size <= 0) return false;
  received_.append(buffer.data(), static_cast<std::size_t>(size));
  return true;
}

std::string RawClient::read_until(std::string_view marker) {
  std::size_t found = std::string::npos;
  while (marker.empty() || (found = received_.find(marker)) == std::string::npos) {
    if (!receive()) break;
  }
  const std::size_t size = found == std::string::npos ? received_.size() : found + marker.size();
  std::string result = received_.substr(0, size);
  received_.erase(0, size);
  return result;
}

std::string RawClient::read_response() {
  std::string response = read_until("\r\n\r\n");
  const std::string length = header_of(response, "Content-Length");
  const std::size_t body = length.empty() ? 0 : std::stoul(length);
  while (received_.size() < body && receive()) {
  }
  response += received_.substr(0, body);
  received_.erase(0, std::min(body, received_.size()));
  return response;
}

std::size_t RawClient::read_some(std::size_t size) {
  std::string buffer(size, '\0');
  const ssize_t got = ::recv(descriptor_, buffer.data(), size, 0);
  return got < 0 ? 0 : static_cast<std::size_t>(got);
}

bool RawClient::is_closed_within(std::chrono::milliseconds wait) {
  pollfd polled{descriptor_, POLLIN, 0};
  if (::poll(&polled, 1, static_cast<int>(wait.count())) <= 0) return false;
  char byte = 0;
  return ::recv(descriptor_, &byte, 1, MSG_PEEK) <= 0;
}

std::string get(std::string_view path, std::string_view headers) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) + "\r\n";
}

std::string ask(const std::string& address, std::string_view request) {
  RawClient client(address);
  client.send(request);
  return client.read_response();
}

int status_of(std::string_view response) {
  return response.starts_with("HTTP/1.1 ") ? std::stoi(std::string(response.substr(9, 3))) : 0;
}

std::string header_of(std::string_view response, std::string_view name) {
  std::string_view head = response.substr(0, response.find("\r\n\r\n"));
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find("\r\n"));
    head.remove_prefix(std::min(head.size(), line.size() + 2));
    if (line.size() > name.size() + 1 && line[name.size()] == ':' &&
        ::strncasecmp(line.data(), name.data(), name.size()) == 0) {
      return std::string(line.substr(name.size() + 2));
    }
  }
  return "";
}

std::string body_of(std::string_view response) {
  const std::size_t end = response.find("\r\n\r\n");
  return end == std::string_view::npos ? "" : std::string(response.substr(end + 4));
}

}  // namespace dateline::web::test
