// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/namespaces.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::indexer {
namespace {

struct KnownNamespace {
  std::string_view address;  // lower case, without "http://", "https://" and a last "/" or "#"
  std::string_view prefix;
};

constexpr std::array<KnownNamespace, 23> known_namespaces{{
    {"www.w3.org/2005/atom", "atom"},
    {"purl.org/atom/ns", "atom"},
    {"purl.org/rss/1.0", ""},
    {"my.netscape.com/rdf/simple/0.9", ""},
    {"channel.netscape.com/rdf/simple/0.9", ""},
    {"backend.userland.com/rss", ""},
    {"backend.userland.com/rss2", ""},
    {"blogs.law.harvard.edu/tech/rss", ""},
    {"iptc.org/std/nar/2006-10-01", ""},
    {"iptc.org/std/newsml/2003-10-10", ""},
    {"www.w3.org/1999/xhtml", "html"},
    {"purl.org/dc/elements/1.1", "dc"},
    {"purl.org/dc/elements/1.0", "dc"},
    {"purl.org/dc/terms", "dcterms"},
    {"purl.org/rss/1.0/modules/content", "content"},
    {"purl.org/rss/1.0/modules/dc", "dc"},
    {"search.yahoo.com/mrss", "media"},
    {"www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"},
    {"www.itunes.com/dtds/podcast-1.0.dtd", "itunes"},
    {"rssnamespace.org/feedburner/ext/1.0", "feedburner"},
    {"wordpress.org/export/1.2", "wp"},
    {"wordpress.org/export/1.1", "wp"},
    {"wordpress.org/export/1.0", "wp"},
}};

constexpr std::size_t longest_address = 200;
constexpr std::size_t most_bindings = 1000;

std::optional<std::string_view> prefix_of(std::string_view address) {
  address = trim(address);
  if (address.size() > longest_address) return std::nullopt;
  const std::string lower = ascii_lower(address);
  std::string_view wanted = lower;
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (wanted.starts_with(scheme)) wanted.remove_prefix(scheme.size());
  }
  while (wanted.ends_with('/') || wanted.ends_with('#')) wanted.remove_suffix(1);
  // NITF gives each of its versions an address of its own.
  if (wanted.starts_with("iptc.org/std/nitf")) return "";
  const auto found = std::find_if(known_namespaces.begin(), known_namespaces.end(),
                                  [&](const KnownNamespace& known) { return known.address == wanted; });
  if (found == known_namespaces.end()) return std::nullopt;
  return found->prefix;
}

std::string joined(std::string_view prefix, std::string_view local) {
  std::string name(prefix);
  if (!prefix.empty()) name += ':';
  return name.append(local);
}

}  // namespace

void Namespaces::enter(std::string_view root_or_element, std::span<const XmlAttribute> attributes) {
  ++depth_;
  if (depth_ == 1) base_ = root_or_element == "feed" ? "atom" : "";
  for (const XmlAttribute& attribute : attributes) {
    const bool is_default = attribute.name == "xmlns";
    if ((!is_default && !attribute.name.starts_with("xmlns:")) || bindings_.size() == most_bindings) continue;
    const std::string_view written = is_default ? std::string_view() : attribute.name.substr(6);
    const std::string_view otherwise = is_default ? std::string_view(base_) : written;
    bindings_.push_back({std::string(written), std::string(prefix_of(attribute.value).value_or(otherwise)), depth_});
  }
}

void Namespaces::leave() {
  while (!bindings_.empty() && bindings_.back().depth == depth_) bindings_.pop_back();
  if (depth_ > 0) --depth_;
}

std::string_view Namespaces::meaning_of(std::string_view prefix) const {
  const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                  [&](const Binding& binding) { return binding.written == prefix; });
  if (found != bindings_.rend()) return found->meant;
  return prefix.empty() ? std::string_view(base_) : prefix;
}

std::string Namespaces::element_name(std::string_view written) const {
  const std::size_t colon = written.find(':');
  if (colon == std::string_view::npos) return joined(meaning_of({}), written);
  if (colon + 1 == written.size()) return std::string(written);
  return joined(meaning_of(written.substr(0, colon)), written.substr(colon + 1));
}

std::string Namespaces::attribute_name(std::string_view written) const {
  const std::size_t colon = written.find(':');
  if (colon == std::string_view::npos) return std::string(written);
  return joined(meaning_of(written.substr(0, colon)), written.substr(colon + 1));
}

}  // namespace dateline::indexer
