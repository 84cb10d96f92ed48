# SPDX-License-Identifier: GPL-3.0-or-later
add_library(dateline_warnings INTERFACE)
target_compile_options(dateline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wnull-dereference -Wduplicated-cond -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns of overlapping copies inside std::string's own operator+ (GCC bug 105651), and takes the members that a
  # std::optional or std::variant does not hold for uninitialised ones (bug 80635); the sanitizers of `dev` find real ones.
  target_compile_options(dateline_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  target_compile_options(dateline_warnings INTERFACE -Wno-duplicated-cond -Wno-unknown-warning-option)
endif()
option(DATELINE_WERROR "warnings are errors" OFF)
if(DATELINE_WERROR)
  target_compile_options(dateline_warnings INTERFACE -Werror)
endif()
