// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/atom_file.h"

#include "searcher/saved/spool.h"
#include "tests/scratch/scratch_folder.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::atom_file_name;
using searcher::merged_atom_document;

namespace {

const searcher::AtomFeed feed{"urn:x", "oil", "2020-01-01T00:00:00Z"};

std::string entry(int number, const std::string& title = "t") {
  searcher::Hit hit;
  hit.id = std::to_string(number);
  hit.title = title;
  return searcher::atom_entry(hit, "index", "2020-01-01T00:00:00Z");
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("two names never share a file", "[searcher][saved]") {
  CHECK(atom_file_name("sanctions-2017") == "sanctions-2017.atom");
  const std::string capital = atom_file_name("Sanctions 2017");
  CHECK(capital.starts_with("sanctions-2017-"));
  CHECK(capital != atom_file_name("sanctions 2017"));
  CHECK(atom_file_name("Сирия") != atom_file_name("Россия"));
  CHECK(atom_file_name("../../etc/passwd").find('/') == std::string::npos);
  CHECK(atom_file_name("..").find('.') == atom_file_name("..").find(".atom"));
  CHECK(atom_file_name(std::string(200, 'x')).size() < 100);
}

TEST_CASE("new entries stand in front of earlier ones, each article once", "[searcher][saved]") {
  const std::string first = merged_atom_document(feed, entry(1) + entry(2, "<entry> & </entry>"), "");
  const std::string second = merged_atom_document(feed, entry(3) + entry(1, "newer"), first);
  CHECK(count(second, "<entry>") == 3);
  CHECK(second.find("index:3<") < second.find("newer"));
  CHECK(second.find("newer") < second.find("index:2<"));
  CHECK(count(second, "index:1<") == 1);
  CHECK(count(second, "&lt;entry&gt; &amp; &lt;/entry&gt;") == 2);  // as title and, without an address, as content
}

TEST_CASE("two hundred earlier entries are kept, all new ones stand", "[searcher][saved]") {
  std::string many;
  for (int i = 0; i < 300; ++i) many += entry(i);
  const std::string first = merged_atom_document(feed, many, "");
  CHECK(count(first, "<entry>") == 300);
  const std::string second = merged_atom_document(feed, entry(1000), first);
  CHECK(count(second, "<entry>") == 201);
  CHECK(second.find("index:199<") != std::string::npos);
  CHECK(second.find("index:200<") == std::string::npos);
}

TEST_CASE("a file that is no feed of ours is replaced", "[searcher][saved]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "feeds" / "oil.atom";
  for (const char* before : {"", "rubbish", "  <entry>\n", "  <entry>\n<id>x"}) {
    tests::write_file(file, before);
    searcher::update_atom_file(file, feed, entry(1));
    CHECK(tests::file_bytes(file) == merged_atom_document(feed, entry(1), ""));
  }
  std::filesystem::remove_all(scratch.path() / "feeds");
  searcher::update_atom_file(file, feed, "");
  CHECK(tests::file_bytes(file) == searcher::atom_document(feed, ""));
}

TEST_CASE("a spool gives back what it was given, also when started over", "[searcher][saved]") {
  searcher::Spool spool;
  const auto all = [&] {
    std::string text;
    spool.copy_to([&](std::string_view piece) { text += piece; });
    return text;
  };
  CHECK(all().empty());
  const std::string large(200000, 'x');
  spool.append("one ");
  CHECK(all() == "one ");
  spool.append(large);
  CHECK(all() == "one " + large);
  CHECK(spool.size() == large.size() + 4);
  spool.clear();
  spool.append("two");
  CHECK(all() == "two");
  CHECK(spool.rewound_descriptor() > 2);
}
