// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate countries [--even] [--errors] [--no-dateline] [--gazetteer FILE] [--corpus FOLDER]
#include "bench/evaluate/countries.h"
#include "schema/error.h"

#include <exception>
#include <iostream>
#include <span>
#include <string_view>

namespace {

int usage() {
  std::cerr << "usage: evaluate countries [--even] [--errors] [--no-dateline] [--gazetteer FILE] [--corpus FOLDER]\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 2 || std::string_view(arguments[1]) != "countries") return usage();
  dateline::bench::CountriesOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.corpus = DATELINE_CORPORA_DIR "/reuters-21578";
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (argument == "--even")
      options.even = true;
    else if (argument == "--errors")
      options.list_errors = true;
    else if (argument == "--no-dateline")
      options.hide_dateline = true;
    else if (argument == "--gazetteer" && has_value)
      options.gazetteer = arguments[++i];
    else if (argument == "--corpus" && has_value)
      options.corpus = arguments[++i];
    else
      return usage();
  }
  try {
    dateline::bench::evaluate_countries(options);
    return 0;
  } catch (const dateline::schema::Error& error) {
    std::cerr << "evaluate: " << error.message() << '\n';
    return dateline::schema::exit_status(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "evaluate: " << error.what() << '\n';
    return 70;
  }
}
