// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/error_response.h"

#include "web/html/markup.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace dateline::web {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 12> phrases{{{400, "Bad Request"},
                                                                    {404, "Not Found"},
                                                                    {405, "Method Not Allowed"},
                                                                    {410, "Gone"},
                                                                    {413, "Content Too Large"},
                                                                    {414, "URI Too Long"},
                                                                    {421, "Misdirected Request"},
                                                                    {429, "Too Many Requests"},
                                                                    {431, "Request Header Fields Too Large"},
                                                                    {500, "Internal Server Error"},
                                                                    {503, "Service Unavailable"},
                                                                    {504, "Gateway Timeout"}}};

std::string plain_page(const HttpError& error) {
  const std::string title = std::to_string(error.status) + " " + std::string(reason_phrase(error.status));
  std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + title +
                     "</title></head>\n<body><main>\n<h1>" + title + "</h1>\n<p>" + escaped(error.message) + "</p>\n";
  if (!error.hint.empty()) html += "<p>" + escaped(error.hint) + "</p>\n";
  return html + "<p><a href=\"/\">Search the archive</a></p>\n</main></body>\n</html>\n";
}

std::string json_body(const HttpError& error) {
  const nlohmann::ordered_json json{
      {"version", 1}, {"error", {{"status", error.status}, {"message", error.message}, {"hint", error.hint}}}};
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string_view reason_phrase(int status) {
  const auto* const found =
      std::find_if(phrases.begin(), phrases.end(), [&](const auto& phrase) { return phrase.first == status; });
  return found == phrases.end() ? "Error" : found->second;
}

bool wants_json(std::string_view path) {
  return path.ends_with(".json");
}

Response error_response(const HttpError& error, bool as_json, const ErrorPage& page) {
  Response response;
  response.status = error.status;
  response.headers.emplace_back("Cache-Control", "no-store");
  if (as_json) {
    response.content_type = "application/json";
    response.body = json_body(error);
  } else {
    response.content_type = "text/html; charset=utf-8";
    response.body = page ? page(error) : plain_page(error);
  }
  return response;
}

}  // namespace dateline::web
