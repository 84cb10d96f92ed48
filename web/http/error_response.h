// SPDX-License-Identifier: GPL-3.0-or-later
// What does a client see that gets no answer? The one place where errors become responses.
#pragma once

#include "web/http/message.h"

#include <functional>
#include <string>
#include <string_view>

namespace dateline::web {

struct HttpError {
  int status = 500;
  std::string message;  // what was wrong
  std::string hint;     // the way out, or ""
};

/// Renders an error as a page of HTML.
using ErrorPage = std::function<std::string(const HttpError& error)>;

/// "Not Found" for 404; "Error" for a status that we do not use.
[[nodiscard]] std::string_view reason_phrase(int status);

/// True for a path that promises JSON: one that ends in .json.
[[nodiscard]] bool wants_json(std::string_view path);

/// JSON {"version":1,"error":{"status","message","hint"}}, or a page by `page`, a plain one where that is empty. Never
/// cached by a client or proxy.
[[nodiscard]] Response error_response(const HttpError& error, bool as_json, const ErrorPage& page);

}  // namespace dateline::web
