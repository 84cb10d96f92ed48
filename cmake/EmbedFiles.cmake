# SPDX-License-Identifier: GPL-3.0-or-later
# Writes files into a C++ header as texts with their hashes.
# cmake -D OUTPUT=HEADER -D FILES=A;B -P EmbedFiles.cmake
set(text "// Generated from the files of these names; change those.\n#pragma once\n\n#include <string_view>\n\nnamespace dateline::web::embedded {\n\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  string(MAKE_C_IDENTIFIER "${name}" identifier)
  file(READ "${file}" content)
  string(FIND "${content}" ")dateline\"" delimiter)
  if(NOT delimiter EQUAL -1)
    message(FATAL_ERROR "${file} holds the delimiter of its own literal")
  endif()
  file(SHA256 "${file}" hash)
  string(SUBSTRING "${hash}" 0 12 hash)
  string(APPEND text "inline constexpr std::string_view ${identifier} = R\"dateline(${content})dateline\";\n")
  string(APPEND text "inline constexpr std::string_view ${identifier}_hash = \"${hash}\";\n\n")
endforeach()
string(APPEND text "}  // namespace dateline::web::embedded\n")
file(WRITE "${OUTPUT}" "${text}")
