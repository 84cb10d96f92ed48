// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/xml/xml_items.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml/xml_text.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using namespace std::string_literals;

namespace {

bool is_item(std::string_view name, std::size_t depth) {
  return name == "item" && depth >= 1;
}

bool is_root(std::string_view /*name*/, std::size_t depth) {
  return depth == 0;
}

struct Cut {
  std::vector<XmlItem> items;
  std::string damage;
  std::string refusal;
  std::string frame;  // its text

  [[nodiscard]] std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const XmlItem& item : items)
      texts.push_back(item.refusal.empty() ? line_text(item.tree.root()) : item.refusal);
    return texts;
  }
};

Cut cut(std::string_view xml, XmlItemTest test = is_item, std::size_t limit = 1000) {
  MemoryStream stream(xml);
  ReadOptions options;
  options.max_record_bytes = limit;
  XmlItems items(stream, options, test);
  Cut result;
  for (XmlItem item; items.next(item);) result.items.push_back(std::move(item));
  result.damage = items.damage();
  result.refusal = items.refusal();
  result.frame = line_text(items.frame().root());
  return result;
}

XmlTree tree_of(std::string_view xml) {
  Cut result = cut(xml, is_root, 100'000);
  REQUIRE(result.items.size() == 1);
  return std::move(result.items[0].tree);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("items come one by one, what stands around them apart", "[indexer][xml]") {
  const Cut result = cut("<?xml version='1.0'?><r><t>Name</t><item>one</item><!-- x --><item>two</item></r>");
  CHECK(result.texts() == Texts{"one", "two"});
  CHECK(result.frame == "Name");
  CHECK(result.items[0].offset == 35);
  CHECK_FALSE(result.items[0].is_document);
  CHECK(result.damage.empty());
}

TEST_CASE("a document can be its own item", "[indexer][xml]") {
  const Cut result = cut("\n  <doc><p>text</p></doc>", is_root);
  REQUIRE(result.items.size() == 1);
  CHECK(result.items[0].is_document);
  CHECK(result.items[0].offset == 3);
}

TEST_CASE("an element inside an item with the item's name belongs to it", "[indexer][xml]") {
  CHECK(cut("<r><item>a<item>b</item>c</item><item>d</item></r>").texts() == Texts{"abc", "d"});
}

TEST_CASE("names carry the prefix of their vocabulary, whatever the document writes", "[indexer][xml]") {
  const XmlTree tree = tree_of(
      "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='http://purl.org/dc/elements/1.1/' xmlns:y='urn:own'>"
      "<x:creator/><y:thing y:at='1' plain='2'/><none:given/><p "
      "xmlns='http://www.w3.org/1999/xhtml'><b/></p></a:feed>");
  Texts names{std::string(tree.root().name())};
  for (const XmlElement& child : tree.root().children()) names.emplace_back(child.name());
  CHECK(names == Texts{"atom:feed", "dc:creator", "y:thing", "none:given", "html:p"});
  CHECK(tree.root().find("html:p/html:b"));
  CHECK(tree.root().find("y:thing").attribute("y:at") == "1");
  CHECK(tree.root().find("y:thing").attribute("plain") == "2");
}

TEST_CASE("a feed without or with an unknown namespace is Atom, another root has none", "[indexer][xml]") {
  CHECK(tree_of("<feed/>").root().name() == "atom:feed");
  CHECK(tree_of("<feed xmlns='urn:odd'/>").root().name() == "atom:feed");
  CHECK(tree_of("<rss xmlns='urn:odd'><item/></rss>").root().find("item"));
  CHECK(tree_of("<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'/>").root().name() == "nitf");
}

TEST_CASE("a tree answers for what is there and for what is not", "[indexer][xml]") {
  const XmlTree tree = tree_of("<a n='1'>x<b><c>y</c><c k='2'>z</c></b><b/></a>");
  const XmlElement root = tree.root();
  CHECK(root.text() == "xyz");
  CHECK(root.children().size() == 2);
  CHECK(root.find("b").children("c").size() == 2);
  CHECK(root.find("b/c").text() == "y");
  CHECK(root.descendants("c").size() == 2);
  CHECK(root.descendant("c").text() == "y");
  CHECK(root.attribute("n") == "1");
  REQUIRE(root.attributes().size() == 1);
  CHECK(root.attributes()[0].first == "n");
  CHECK(root.has_own_text());
  CHECK_FALSE(root.find("b").has_own_text());
  const XmlElement null = root.find("b/none/more");
  CHECK_FALSE(null);
  CHECK(null.name().empty());
  CHECK(null.text().empty());
  CHECK(null.attribute("n").empty());
  CHECK(null.attributes().empty());
  CHECK_FALSE(null.has_own_text());
  CHECK(null.children().empty());
  CHECK_FALSE(null.descendant("c"));
  CHECK_FALSE(XmlTree().root());
}

TEST_CASE("the items before damage stay, those behind it are read as soup", "[indexer][xml]") {
  const Cut result = cut("<r><item>one</item><item>t&w<b>o</item><item>three</item><item>fo");
  CHECK(result.texts() == Texts{"one", "t&wo", "three", "fo"});
  CHECK(result.damage == "not well-formed (invalid token) in line 1");
  CHECK_FALSE(result.items[2].cut_off);
  CHECK(result.items[3].cut_off);
}

TEST_CASE("soup takes every kind of damage for what was meant", "[indexer][xml]") {
  const std::vector<std::pair<std::string, Texts>> cases{
      {"<r><item>a &nbsp;&eacute; b</item></r>", {"a é b"}},
      {"<r><item>1 < 2 & 3 > 2</item></r>", {"1 < 2 & 3 > 2"}},
      {"<r><item>a<item>b</item></r", {"a", "b"}},
      {"<r><item>a<br>b<img src=x></item><item>c</item></r>", {"ab", "c"}},
      {"<r><item a='1' a='2'>twice</item></r>", {"twice"}},
      {"<r><item a=1 b>bare</item></r>", {"bare"}},
      {"<r><item a='1>open</item><item>next</item></r>", {"open", "next"}},
      {"<r></x><item>stray</y> end</item></r>", {"stray end"}},
      {"<r>& <item><![CDATA[<b>raw</b> & text]]></item></r>", {"<b>raw</b> & text"}},
      {"<r>& <item><![CDATA[open</item><item><![CDATA[whole]]></item></r>", {"open", "whole"}},
      {"<r>& <item>a<!-- open</item><item>b</item></r>", {"a open", "b"}},
      {"<r>& <?php echo ?><item>a</item><!DOCTYPE x></r>", {"a"}},
      {"<r>& <item>a</r>", {"a"}},
      {"<r>& <item>x</item><item>y</item></r><item>z</item>", {"x", "y"}},
  };
  for (const auto& [xml, texts] : cases) {
    INFO(xml);
    const Cut result = cut(xml);
    CHECK(result.texts() == texts);
    CHECK_FALSE(result.damage.empty());
  }
}

TEST_CASE("attributes of soup are those of XML", "[indexer][xml]") {
  const Cut result = cut("<r>& <item a=\"1 &amp; 2\" b = '3' c=4 d><x/></item></r>");
  REQUIRE(result.items.size() == 1);
  const XmlElement item = result.items[0].tree.root();
  CHECK(item.attribute("a") == "1 & 2");
  CHECK(item.attribute("b") == "3");
  CHECK(item.attribute("c") == "4");
  CHECK(item.children("x").size() == 1);
}

TEST_CASE("the cut between chunks changes nothing", "[indexer][xml]") {
  // Longer than a chunk, with damage at the start: strict and soup scanners see every kind of token cut in two.
  for (const std::string start : {"<r>", "<r>& "}) {
    std::string xml = start;
    Texts expected;
    for (int i = 0; i < 9000; ++i) {
      xml += "<item k='" + std::to_string(i) + "'>a &amp; <![CDATA[b]]><!-- c -->" + std::to_string(i) + "</item>";
      expected.push_back("a & b" + std::to_string(i));
    }
    CHECK(cut(xml + "</r>").texts() == expected);
  }
}

TEST_CASE("control characters are dirt in a document, not its end", "[indexer][xml]") {
  const Cut result = cut("<r><item>a\0b\x07 c</item></r>"s);
  CHECK(result.texts() == Texts{"a b c"});
  CHECK(result.damage.empty());
}

TEST_CASE("the root tells a document's kind behind everything that may come first", "[indexer][xml]") {
  CHECK(xml_root("<rss version='2.0'>") == "rss");
  CHECK(xml_root("\xEF\xBB\xBF<rss>").empty());
  CHECK(xml_root(" <?xml version='1.0'?>\n<!-- <x> --><!DOCTYPE a [<!ENTITY b '>'>]><n:nitf>") == "nitf");
  CHECK(xml_root("<!DOCTYPE a SYSTEM 'x'><NewsML>") == "NewsML");
  CHECK(xml_root("text <rss>").empty());
  CHECK(xml_root("<!-- open").empty());
  CHECK(xml_root("").empty());
}

TEST_CASE("markup becomes paragraphs", "[indexer][xml]") {
  const auto text = [](std::string_view xml) { return markup_text(tree_of(xml).root()); };
  // Words of a vocabulary that we do not know are paragraphs of their own, but not within a sentence.
  CHECK(text("<x><y>One.</y><y>Two <z>and</z> a half.</y></x>") == "One.\n\nTwo and a half.");
  CHECK(text("<x>One <y>and</y> two.<p>Three.</p></x>") == "One and two.\n\nThree.");
  CHECK(text("<d><p>One\n  line</p> <p>Two <em>b</em>.</p></d>") == "One line\n\nTwo b.");
  CHECK(text("<d>a<br/>b</d>") == "a\n\nb");
  CHECK(text("<d><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table></d>") == "1 2\n\n3");
  CHECK(text("<pre>One\nTwo</pre>") == "One\n\nTwo");
  CHECK(text("<d><script>x</script><p>a</p><media><media-caption>no</media-caption></media></d>") == "a");
  CHECK(text("<BODY><RUBRIK>T</RUBRIK><CITAT>a</CITAT><CITAT>b</CITAT></BODY>") == "T\n\na\n\nb");
  CHECK(text("<d/>").empty());
}
