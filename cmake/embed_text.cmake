# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a C++ source of a text file: cmake -DINPUT=FILE -DOUTPUT=FILE -DHEADER=INCLUDE -DNAME=NAME -P embed_text.cmake
# defines `const std::string_view NAME` in dateline::web::draw, which HEADER declares, with the bytes of INPUT.
file(READ "${INPUT}" text)
string(FIND "${text}" ")embedded\"" end_mark)
if(NOT end_mark EQUAL -1)
  message(FATAL_ERROR "embed ${INPUT}: the text holds the mark that would end it")
endif()
file(WRITE "${OUTPUT}" "// Made of ${INPUT} by cmake/embed_text.cmake.
#include \"${HEADER}\"

namespace dateline::web::draw {
const std::string_view ${NAME} = R\"embedded(${text})embedded\";
}
")
