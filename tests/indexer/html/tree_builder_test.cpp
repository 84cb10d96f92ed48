// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tree.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// "p(a b(c))": elements by name with what they hold, texts as they are, links' texts with "^".
std::string shape_of(const HtmlTree& tree, NodeIndex node) {
  if (tree.is_text(node)) return (tree[node].in_link ? "^" : "") + std::string(tree.source(node));
  std::string inside;
  for (NodeIndex child = tree.first_child(node); child != no_node; child = tree.next_sibling(child))
    inside += (inside.empty() ? "" : " ") + shape_of(tree, child);
  const std::string_view source = tree.source(node);
  const std::string name(source.substr(0, source.find_first_of(" /")));
  return node == 0 ? inside : inside.empty() ? name : name + "(" + inside + ")";
}

std::string shape_of(std::string_view html) {
  return shape_of(HtmlTree::parse(html), 0);
}

}  // namespace

TEST_CASE("end tags that may be left out are implied", "[indexer][html]") {
  CHECK(shape_of("<p>a<p>b<div>c</div>") == "p(a) p(b) div(c)");
  CHECK(shape_of("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>") == "ul(li(a) li(b ul(li(c))) li(d))");
  CHECK(shape_of("<dl><dt>a<dd>b<dt>c</dl>") == "dl(dt(a) dd(b) dt(c))");
  CHECK(shape_of("<table><tr><td>a<td>b<tr><th>c</table>d") == "table(tr(td(a) td(b)) tr(th(c))) d");
  CHECK(shape_of("<table><thead><tr><td>a<tbody><tr><td>b</table>") == "table(thead(tr(td(a))) tbody(tr(td(b))))");
  CHECK(shape_of("<select><option>a<option>b</select>c") == "select(option(a) option(b)) c");
  CHECK(shape_of("<h1>a<h2>b</h2>") == "h1(a) h2(b)");
  CHECK(shape_of("<ruby>x<rt>y<rp>z</ruby>") == "ruby(x rt(y) rp(z))");
}

TEST_CASE("a cell's content stays inside of it", "[indexer][html]") {
  CHECK(shape_of("<div><table><tr><td>a</div>b<td>c</table>d</div>e") == "div(table(tr(td(a b) td(c))) d) e");
  CHECK(shape_of("<ul><li><table><tr><td><li>x</table>y</ul>") == "ul(li(table(tr(td(li(x)))) y))");
  CHECK(shape_of("<p><table><tr><td><p>x</table>") == "p(table(tr(td(p(x)))))");
}

TEST_CASE("links do not nest and end with their end tag", "[indexer][html]") {
  CHECK(shape_of("<a href=1>a<a href=2>b</a>c") == "a(^a) a(^b) c");
  CHECK(shape_of("<a href=1><div>a</a>b</div>c") == "a(div(^a b) c)");
  CHECK(shape_of("<a name=1>a</a>b") == "a(a) b");
  CHECK(shape_of("<div><a href=1>a</div>b") == "div(a(^a)) b");
}

TEST_CASE("wrong end tags close nothing that they should not", "[indexer][html]") {
  CHECK(shape_of("<div></p>a</span></td></li></div>b") == "div(p a) b");
  CHECK(shape_of("<span><div>a</span>b</div>c") == "span(div(a b) c)");
  CHECK(shape_of("<h2>a</h3>b") == "h2(a) b");
  CHECK(shape_of("<x-a><x-b>c</x-a>d") == "x-a(x-b(c)) d");
  CHECK(shape_of("<div>a</body></html>b</div>c") == "div(a b) c");
  CHECK(shape_of("a</br>b") == "a br b");
}

TEST_CASE("html, head, body and form stand once", "[indexer][html]") {
  CHECK(shape_of("<html><head><title>t</title><meta a><body>b<html><body>c") == "html(head(title(t) meta) body(b c))");
  CHECK(shape_of("<head><script>s</script><div>a</div>") == "head(script(s)) div(a)");
  CHECK(shape_of("<head>  text") == "head   text");
  CHECK(shape_of("<form>a<form>b</form>c") == "form(a b) c");
}

TEST_CASE("drawings close their own elements", "[indexer][html]") {
  CHECK(shape_of("<svg><path d=1/><g><circle/></g></svg>a") == "svg(path g(circle)) a");
  CHECK(shape_of("<svg><g><p>a") == "svg(g) p(a)");
  CHECK(shape_of("<div/>a</div>") == "div(a)");
}

TEST_CASE("elements deeper than the bound are leaves", "[indexer][html]") {
  std::string html;
  for (std::size_t i = 0; i < HtmlTree::max_depth + 10; ++i) html += "<div>";
  html += "text";
  const HtmlTree tree = HtmlTree::parse(html);
  REQUIRE(tree.size() == HtmlTree::max_depth + 12);
  std::size_t depth = 0;
  for (NodeIndex node = tree.size() - 1; node != 0; node = tree[node].parent) ++depth;
  CHECK(depth == HtmlTree::max_depth);
  CHECK(tree.text_of(0) == "text");
}

TEST_CASE("bounds of a page hold", "[indexer][html]") {
  std::string html;
  while (html.size() < HtmlTree::max_source_bytes) html += "<b>";
  html += "<p>beyond";
  const HtmlTree tree = HtmlTree::parse(html);
  CHECK(tree.size() == HtmlTree::max_nodes);
  CHECK(tree.find(Tag::P) == no_node);
}
