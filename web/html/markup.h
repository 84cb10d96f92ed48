// SPDX-License-Identifier: GPL-3.0-or-later
// How is a page written so that nothing of an article can become markup?
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::web {

/// Text for HTML content and quoted attribute values: & < > " ' escaped; U+FFFD for what is no UTF-8, for NUL and for
/// control characters but tab, line feed and carriage return, and for what XML 1.0 does not allow.
void append_escaped(std::string& out, std::string_view text);
[[nodiscard]] std::string escaped(std::string_view text);

/// The address if a browser may follow it from our pages: absolute with http or https and without control characters
/// or white space; else "". Articles carry javascript: and worse.
[[nodiscard]] std::string_view followable(std::string_view url);

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// A piece of HTML under construction. Names of elements and attributes are literals of this program; every text and
/// every value of an attribute is escaped.
class Markup {
public:
  Markup& open(std::string_view element, std::initializer_list<Attribute> attributes = {});
  /// Closes the element that was opened last.
  Markup& close();
  Markup& text(std::string_view text);
  /// A whole element around one text.
  Markup& element(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view text);
  /// An element without content: input, link, meta, br.
  Markup& empty(std::string_view element, std::initializer_list<Attribute> attributes = {});
  /// Text of an article or of a person, set apart from ours for the direction of writing.
  Markup& foreign(std::string_view text);
  /// Adds what another Markup or a drawing gave.
  Markup& add(std::string_view trusted);

  [[nodiscard]] std::string take();

private:
  void tag(std::string_view element, std::initializer_list<Attribute> attributes);

  std::string out_;
  std::vector<std::string_view> open_;
};

}  // namespace dateline::web
