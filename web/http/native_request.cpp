// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/native_request.h"

#include <algorithm>
#include <microhttpd.h>
#include <string>
#include <string_view>
#include <strings.h>

namespace dateline::web {
namespace {

bool is_named(const char* name, const char* wanted) {
  return ::strcasecmp(name, wanted) == 0;
}

/// RFC 9110, section 5.6.2.
bool is_token(std::string_view name) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           marks.find(c) != std::string_view::npos;
  });
}

MHD_Result read_header(void* context, MHD_ValueKind /*kind*/, const char* name, const char* value) {
  auto& head = *static_cast<RequestHead*>(context);
  const std::string text = value == nullptr ? "" : value;
  // The library takes "Content-Length : 9" for a header of another name, a proxy for a length: to one of them the body
  // is the next request.
  if (!is_token(name)) head.bad_header_name = true;
  if (is_named(name, "Host")) head.hosts.push_back(text);
  if (is_named(name, "Accept-Encoding")) head.accept_encoding += (head.accept_encoding.empty() ? "" : ",") + text;
  if (is_named(name, "If-None-Match")) head.if_none_match += (head.if_none_match.empty() ? "" : ",") + text;
  if (is_named(name, "Transfer-Encoding")) head.has_body = true;
  if (is_named(name, "Content-Length") && text.find_first_not_of('0') != std::string::npos) head.has_body = true;
  return MHD_YES;
}

}  // namespace

void read_head(MHD_Connection* native, const char* method, const char* version, RequestHead& head) {
  head.method = method;
  head.version = version;
  MHD_get_connection_values(native, MHD_HEADER_KIND, &read_header, &head);
}

ClientAddress client_of(MHD_Connection* native) {
  const auto* info = MHD_get_connection_info(native, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return client_address(info == nullptr ? nullptr : info->client_addr);
}

}  // namespace dateline::web
