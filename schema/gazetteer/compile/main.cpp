// SPDX-License-Identifier: GPL-3.0-or-later
// compile_gazetteer TABLES FILE: makes gazetteer.bin at build time.
#include "schema/error.h"
#include "schema/gazetteer/compile/compile.h"
#include "schema/gazetteer/compile/writer.h"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  using dateline::schema::Error;
  if (argc != 3) {
    std::cerr << "usage: compile_gazetteer TABLES FILE\n";
    return 2;
  }
  try {
    const auto compilation = dateline::schema::gazetteer::read_tables(argv[1]);
    dateline::schema::gazetteer::write_gazetteer(compilation, argv[2]);
    return 0;
  } catch (const Error& error) {
    std::cerr << "compile_gazetteer: " << error.message() << '\n';
    return dateline::schema::exit_status(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "compile_gazetteer: " << error.what() << '\n';
    return 70;
  }
}
