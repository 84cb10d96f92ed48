// SPDX-License-Identifier: GPL-3.0-or-later
// What has the server done since it started, in figures that Prometheus collects?
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::web {

/// Why a request was not given to a worker, or taken from it.
enum class Refusal : std::uint8_t {
  Malformed,
  Host,
  QueueFull,
  WaitedTooLong,
  TooManyOfClient,
  TooManyConnections,
  TooManyStreams,
  TooManyUnsentBytes,
  Stopping
};
inline constexpr std::array<std::string_view, 9> refusal_names{"malformed",
                                                               "host",
                                                               "queue_full",
                                                               "waited_too_long",
                                                               "too_many_of_client",
                                                               "too_many_connections",
                                                               "too_many_streams",
                                                               "too_many_unsent_bytes",
                                                               "stopping"};

/// What is the case at the moment.
struct Gauges {
  std::size_t waiting = 0;
  std::size_t at_work = 0;
  std::size_t jobs = 0;
  std::size_t streams = 0;
  std::size_t connections = 0;
  std::size_t unsent_bytes = 0;
};

/// For any number of threads. The number of series is fixed when it is made, whatever clients ask for.
class Metrics {
public:
  /// `routes`: paths, or with a final '/' or '.' all that begin so; the first that fits counts, any other path is
  /// "other".
  Metrics(std::vector<std::string> routes, std::string version);

  [[nodiscard]] std::size_t route_of(std::string_view path) const;
  [[nodiscard]] std::size_t other_route() const { return routes_.size(); }
  void answered(std::size_t route, int status, std::chrono::steady_clock::duration took);
  void refused(Refusal reason);
  void sent(std::uint64_t bytes);
  void aborted();

  /// The text format 0.0.4; `more` is appended.
  [[nodiscard]] std::string text(const Gauges& gauges, const std::string& more) const;

private:
  using Counter = std::atomic<std::uint64_t>;
  static constexpr std::array<int, 18> statuses{200, 301, 302, 303, 304, 400, 404, 405, 410,
                                                413, 414, 421, 429, 431, 500, 503, 505, 0};  // 0: any other
  static constexpr std::array<double, 12> bucket_seconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                         0.1,   0.25,   0.5,   1,    2.5,   10};
  struct Route {
    std::array<Counter, statuses.size()> by_status{};
    std::array<Counter, bucket_seconds.size() + 1> by_seconds{};
    Counter nanoseconds{0};
  };

  void append_routes(std::string& text) const;
  void append_durations(std::size_t route, std::string& text) const;
  [[nodiscard]] std::string_view route_name(std::size_t route) const;

  const std::vector<std::string> routes_;
  const std::string version_;
  const std::int64_t started_;             // seconds since 1970
  const std::unique_ptr<Route[]> counts_;  // one more than routes_
  std::array<Counter, refusal_names.size()> refused_{};
  Counter bytes_{0};
  Counter aborted_{0};
};

}  // namespace dateline::web
