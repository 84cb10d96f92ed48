// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/load_rules.h"

#include "indexer/entities/rules/check_rules.h"
#include "indexer/entities/rules/parse_rules.h"
#include "schema/content_hash.h"
#include "schema/error.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

namespace dateline::indexer::rules {
namespace {

using schema::Error;
using schema::ErrorKind;

std::string place_of(const RuleMistake& mistake, const std::string& file_name) {
  return mistake.line == 0 ? file_name : file_name + ":" + std::to_string(mistake.line);
}

[[noreturn]] void refuse(const std::vector<RuleMistake>& mistakes, const std::string& file_name) {
  if (mistakes.size() == 1)
    throw Error(ErrorKind::Usage, place_of(mistakes.front(), file_name) + ": " + mistakes.front().reason,
                mistakes.front().way_out);
  std::string list;
  for (const RuleMistake& mistake : mistakes)
    list += place_of(mistake, file_name) + ": " + mistake.reason + "\n  " + mistake.way_out + "\n";
  throw Error(
      ErrorKind::Usage,
      "read the rules in " + file_name + ": " + std::to_string(mistakes.size()) + " mistakes, nothing was changed",
      list.substr(0, list.size() - 1));
}

[[noreturn]] void refuse_unreadable(const std::filesystem::path& file, const std::string& reason) {
  throw Error(ErrorKind::Io, "read the rules in " + file.string() + ": " + reason,
              "name the file with --rules FILE, or go on without rules: --no-rules");
}

}  // namespace

EntityRules compile_rules(std::string_view text, const std::string& file_name, const schema::Gazetteer& gazetteer) {
  ParsedRules parsed = parse_rules(text);
  if (!parsed.mistakes.empty()) refuse(parsed.mistakes, file_name);
  const std::vector<RuleMistake> mistakes = check_rules(parsed.rules, gazetteer);
  if (!mistakes.empty()) refuse(mistakes, file_name);
  return EntityRules(std::move(parsed.rules), gazetteer);
}

std::string read_rules_file(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (error || !std::filesystem::exists(status)) refuse_unreadable(file, "no such file");
  if (std::filesystem::is_directory(status)) refuse_unreadable(file, "it is a folder");
  // Later runs are to read it again; opening a pipe would wait for a writer with the lock held.
  if (!std::filesystem::is_regular_file(status)) refuse_unreadable(file, "it is no file but a pipe or a device");
  std::ifstream in(file, std::ios::binary);
  if (!in) refuse_unreadable(file, std::generic_category().message(errno));
  std::string text(max_file_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) refuse_unreadable(file, std::generic_category().message(errno));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

LoadedRules load_rules(const std::filesystem::path& file, const schema::Gazetteer& gazetteer) {
  const std::string text = read_rules_file(file);
  return {compile_rules(text, file.string(), gazetteer), schema::hash_in_print(text)};
}

}  // namespace dateline::indexer::rules
