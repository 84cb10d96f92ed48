// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/metrics.h"

#include <algorithm>
#include <fstream>
#include <unistd.h>
#include <utility>

namespace dateline::web {
namespace {

constexpr double nanoseconds_per_second = 1e9;

std::string number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

void describe(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
  text.append("# HELP ")
      .append(name)
      .append(" ")
      .append(help)
      .append("\n# TYPE ")
      .append(name)
      .append(" ")
      .append(type);
  text.push_back('\n');
}

void append_gauge(std::string& text, std::string_view name, std::string_view help, std::uint64_t value) {
  describe(text, name, "gauge", help);
  text.append(name).append(" ").append(std::to_string(value)).append("\n");
}

std::uint64_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::uint64_t size = 0;
  std::uint64_t resident = 0;
  file >> size >> resident;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

Metrics::Metrics(std::vector<std::string> routes, std::string version)
    : routes_(std::move(routes)),
      version_(std::move(version)),
      started_(std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
                   .count()),
      counts_(std::make_unique<Route[]>(routes_.size() + 1)) {}

std::size_t Metrics::route_of(std::string_view path) const {
  const auto found = std::find_if(routes_.begin(), routes_.end(), [&](const std::string& route) {
    const bool is_beginning = route.size() > 1 && (route.back() == '/' || route.back() == '.');
    return path == route || (is_beginning && path.starts_with(route));
  });
  return static_cast<std::size_t>(found - routes_.begin());
}

std::string_view Metrics::route_name(std::size_t route) const {
  return route < routes_.size() ? std::string_view(routes_[route]) : std::string_view("other");
}

void Metrics::answered(std::size_t route, int status, std::chrono::steady_clock::duration took) {
  Route& counts = counts_[route];
  const auto* const known = std::find(statuses.begin(), statuses.end() - 1, status);
  ++counts.by_status[static_cast<std::size_t>(known - statuses.begin())];
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(took).count();
  const double seconds = static_cast<double>(nanoseconds) / nanoseconds_per_second;
  const auto* const bucket = std::lower_bound(bucket_seconds.begin(), bucket_seconds.end(), seconds);
  ++counts.by_seconds[static_cast<std::size_t>(bucket - bucket_seconds.begin())];
  counts.nanoseconds += static_cast<std::uint64_t>(nanoseconds);
}

void Metrics::refused(Refusal reason) {
  ++refused_[static_cast<std::size_t>(reason)];
}

void Metrics::sent(std::uint64_t bytes) {
  bytes_ += bytes;
}

void Metrics::aborted() {
  ++aborted_;
}

void Metrics::append_routes(std::string& text) const {
  describe(text, "dateline_http_requests_total", "counter", "Requests answered, by route and status.");
  for (std::size_t route = 0; route <= routes_.size(); ++route) {
    for (std::size_t i = 0; i < statuses.size(); ++i) {
      const std::uint64_t count = counts_[route].by_status[i];
      if (count == 0) continue;
      const std::string status = statuses[i] == 0 ? "other" : std::to_string(statuses[i]);
      text.append("dateline_http_requests_total{route=\"").append(route_name(route)).append("\",status=\"");
      text.append(status).append("\"} ").append(std::to_string(count)).append("\n");
    }
  }
}

void Metrics::append_durations(std::size_t route, std::string& text) const {
  const std::string name = "dateline_http_request_duration_seconds";
  const std::string label = "{route=\"" + std::string(route_name(route)) + "\"";
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i <= bucket_seconds.size(); ++i) {
    sum += counts_[route].by_seconds[i];
    const std::string bound = i < bucket_seconds.size() ? number(bucket_seconds[i]) : "+Inf";
    text += name + "_bucket" + label + ",le=\"" + bound + "\"} " + std::to_string(sum) + "\n";
  }
  const double seconds = static_cast<double>(counts_[route].nanoseconds.load()) / nanoseconds_per_second;
  text += name + "_sum" + label + "} " + number(seconds) + "\n";
  text += name + "_count" + label + "} " + std::to_string(sum) + "\n";
}

std::string Metrics::text(const Gauges& gauges, const std::string& more) const {
  std::string text;
  append_routes(text);
  describe(text, "dateline_http_request_duration_seconds", "histogram",
           "From the request line to the last byte given to the system.");
  for (std::size_t route = 0; route <= routes_.size(); ++route) append_durations(route, text);
  describe(text, "dateline_http_refused_total", "counter", "Requests and connections refused, by reason.");
  for (std::size_t i = 0; i < refusal_names.size(); ++i) {
    text.append("dateline_http_refused_total{reason=\"").append(refusal_names[i]).append("\"} ");
    text.append(std::to_string(refused_[i])).append("\n");
  }
  describe(text, "dateline_http_sent_bytes_total", "counter", "Bytes of bodies sent.");
  text.append("dateline_http_sent_bytes_total ").append(std::to_string(bytes_)).append("\n");
  describe(text, "dateline_http_aborted_total", "counter", "Responses that the client did not wait for.");
  text.append("dateline_http_aborted_total ").append(std::to_string(aborted_)).append("\n");
  append_gauge(text, "dateline_http_queue_depth", "Requests that wait for a worker.", gauges.waiting);
  append_gauge(text, "dateline_http_workers_busy", "Workers that answer a request.", gauges.at_work);
  append_gauge(text, "dateline_http_workers", "Workers.", gauges.jobs);
  append_gauge(text, "dateline_http_streams", "Exports that are being sent.", gauges.streams);
  append_gauge(text, "dateline_http_connections", "Open connections.", gauges.connections);
  append_gauge(text, "dateline_http_unsent_bytes", "Bytes of answers that wait to be sent.", gauges.unsent_bytes);
  append_gauge(text, "process_resident_memory_bytes", "Resident memory.", resident_bytes());
  append_gauge(text, "process_start_time_seconds", "When the server started, in seconds since 1970.",
               static_cast<std::uint64_t>(started_));
  describe(text, "dateline_build_info", "gauge", "The version.");
  text.append("dateline_build_info{version=\"").append(version_).append("\"} 1\n");
  return text + more;
}

}  // namespace dateline::web
