// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/sources/walk.h"

#include "tests/scratch/scratch_folder.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
namespace fs = std::filesystem;

namespace {

// A fresh folder for one test.
class Scratch {
public:
  explicit Scratch(const std::string& name) : root_(scratch_.path() / name) { fs::create_directories(root_); }
  ~Scratch() {
    std::error_code ignored;
    fs::permissions(root_ / "closed", fs::perms::owner_all, ignored);  // else it cannot be removed
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  void file(const std::string& path, const std::string& content = "x") const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << content;
  }
  [[nodiscard]] std::string path(const std::string& below = {}) const {
    return below.empty() ? root_.string() : (root_ / below).string();
  }

private:
  dateline::tests::ScratchFolder scratch_;
  fs::path root_;
};

// "a.txt", "SKIP link alias", "FAIL folder reason"
std::vector<std::string> walked(const std::vector<std::string>& sources) {
  std::vector<std::string> out;
  walk(sources, [&](const WalkItem& item) {
    if (const auto* file = std::get_if<SourceFile>(&item)) {
      out.push_back(file->relative_path);
    } else if (const auto* skipped = std::get_if<SkippedPath>(&item)) {
      out.push_back("SKIP " + fs::path(skipped->path).filename().string() + " " +
                    std::string(name_of(skipped->reason)));
    } else {
      const auto& failed = std::get<UnreadablePath>(item);
      out.push_back("FAIL " + fs::path(failed.path).filename().string());
    }
  });
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("files and folders come in byte order, interleaved", "[indexer][sources]") {
  const Scratch scratch("order");
  for (const char* name : {"b/2.txt", "b/10.txt", "a.txt", "B.txt", "b.txt", "c.txt", "é.txt", "b/deep/er/x.txt"})
    scratch.file(name);
  CHECK(walked({scratch.path()}) ==
        Lines{"B.txt", "a.txt", "b/10.txt", "b/2.txt", "b/deep/er/x.txt", "b.txt", "c.txt", "é.txt"});
}

TEST_CASE("a path is the SOURCE as given and what lies below it", "[indexer][sources]") {
  const Scratch scratch("paths");
  scratch.file("a/b.txt", "12345");
  for (const std::string& source : {scratch.path(), scratch.path() + "/"}) {
    std::vector<SourceFile> files;
    walk(std::vector<std::string>{source}, [&](const WalkItem& item) { files.push_back(std::get<SourceFile>(item)); });
    REQUIRE(files.size() == 1);
    CHECK(files[0].path == scratch.path() + "/a/b.txt");
    CHECK(files[0].relative_path == "a/b.txt");
    CHECK(files[0].source_label == fs::path(scratch.path()).filename());
    CHECK(files[0].size == 5);
    CHECK(files[0].mtime > 1'500'000'000);
    CHECK_FALSE(files[0].is_source);
  }
}

TEST_CASE("a SOURCE may be one file", "[indexer][sources]") {
  const Scratch scratch("single");
  scratch.file("a.txt");
  walk(std::vector<std::string>{scratch.path("a.txt")}, [&](const WalkItem& item) {
    const auto& file = std::get<SourceFile>(item);
    CHECK(file.path == scratch.path("a.txt"));
    CHECK(file.relative_path == "a.txt");
    CHECK(file.source_label == fs::path(scratch.path()).filename());
    CHECK(file.is_source);
  });
}

TEST_CASE("a missing SOURCE is said to be missing", "[indexer][sources]") {
  const std::vector<std::string> sources{"no-such-folder"};
  std::size_t missing = 0;
  walk(sources, [&](const WalkItem& item) {
    const auto& failed = std::get<UnreadablePath>(item);
    CHECK(failed.kind == UnreadableKind::Source);
    CHECK(failed.reason == "No such file or directory");
    ++missing;
  });
  CHECK(missing == 1);
}

TEST_CASE("standard input is a SOURCE of its own", "[indexer][sources]") {
  walk(std::vector<std::string>{"-"}, [](const WalkItem& item) { CHECK(std::get<SourceFile>(item).standard_input); });
  CHECK(walked({"-"}).size() == 1);
}

TEST_CASE("links are never followed, and said to be what they are", "[indexer][sources]") {
  const Scratch scratch("links");
  scratch.file("in/a.txt");
  scratch.file("out/b.txt");
  fs::create_symlink("a.txt", scratch.path("in/alias"));
  fs::create_symlink("../out/b.txt", scratch.path("in/escape"));
  fs::create_symlink("..", scratch.path("in/loop"));
  fs::create_symlink(".", scratch.path("in/self"));
  fs::create_symlink("circle", scratch.path("in/circle"));
  fs::create_symlink("nowhere", scratch.path("in/dangling"));
  CHECK(walked({scratch.path("in")}) == Lines{"a.txt", "SKIP alias alias", "SKIP circle link loop",
                                              "SKIP dangling broken link", "SKIP escape outside link",
                                              "SKIP loop link loop", "SKIP self link loop"});
}

TEST_CASE("a sibling whose name only begins like the SOURCE is outside", "[indexer][sources]") {
  const Scratch scratch("prefix");
  scratch.file("in/a.txt");
  scratch.file("in2/b.txt");
  fs::create_symlink("../in2/b.txt", scratch.path("in/link"));
  CHECK(walked({scratch.path("in")}) == Lines{"a.txt", "SKIP link outside link"});
}

TEST_CASE("a SOURCE that is a link itself is followed", "[indexer][sources]") {
  const Scratch scratch("sourcelink");
  scratch.file("in/a.txt");
  fs::create_symlink("in", scratch.path("link"));
  CHECK(walked({scratch.path("link")}) == Lines{"a.txt"});
}

TEST_CASE("FIFOs and sockets are skipped without waiting", "[indexer][sources]") {
  const Scratch scratch("special");
  scratch.file("z.txt");
  REQUIRE(::mkfifo(scratch.path("pipe").c_str(), 0600) == 0);
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, scratch.path("socket").c_str(), sizeof(address.sun_path) - 1);
  REQUIRE(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  ::close(descriptor);
  CHECK(walked({scratch.path()}) == Lines{"SKIP pipe FIFO", "SKIP socket socket", "z.txt"});
  CHECK(walked({scratch.path("pipe")}) == Lines{"SKIP pipe FIFO"});
  CHECK(walked({"/dev/null"}) == Lines{"SKIP null device"});
}

TEST_CASE("an unreadable folder is reported and the walk goes on", "[indexer][sources]") {
  if (::geteuid() == 0) {
    WARN("SKIPPED: the superuser can read every folder");
    return;
  }
  const Scratch scratch("unreadable");
  scratch.file("closed/a.txt");
  scratch.file("open.txt");
  fs::permissions(scratch.path("closed"), fs::perms::none);
  CHECK(walked({scratch.path()}) == Lines{"FAIL closed", "open.txt"});
  fs::permissions(scratch.path("closed"), fs::perms::owner_all);
}

TEST_CASE("ignore files hold for their folder, deeper ones count more", "[indexer][sources]") {
  const Scratch scratch("ignore");
  for (const char* name :
       {"a.log", "a.txt", "keep/b.log", "keep/c.txt", "drop/d.txt", "drop/sub/e.txt", "keep/drop.txt"})
    scratch.file(name);
  scratch.file(".datelineignore", "# comment\n*.log\ndrop/\n");
  scratch.file("keep/.datelineignore", "!b.log\nc.*\n");
  CHECK(walked({scratch.path()}) ==
        Lines{"SKIP a.log ignored", "a.txt", "SKIP drop ignored", "keep/b.log", "SKIP c.txt ignored", "keep/drop.txt"});
}

TEST_CASE("very deep folders end in a reason, not in a crash", "[indexer][sources]") {
  const Scratch scratch("deep");
  scratch.file("a.txt");
  const fs::path before = fs::current_path();
  fs::current_path(scratch.path());
  const std::string name(200, 'd');
  for (int i = 0; i < 30; ++i) {
    REQUIRE(::mkdir(name.c_str(), 0700) == 0);
    REQUIRE(::chdir(name.c_str()) == 0);
  }
  fs::current_path(before);
  const Lines lines = walked({scratch.path()});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "a.txt");
  CHECK(lines[1].starts_with("FAIL "));
}

TEST_CASE("SOURCEs are walked in the order given", "[indexer][sources]") {
  const Scratch scratch("several");
  scratch.file("b/1.txt");
  scratch.file("a/2.txt");
  CHECK(walked({scratch.path("b"), "missing", scratch.path("a")}) == Lines{"1.txt", "FAIL missing", "2.txt"});
}
