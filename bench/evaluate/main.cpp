// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate countries [--even] [--errors] [--no-dateline] [--gazetteer FILE] [--corpus FOLDER]
// evaluate text [--only COLLECTION] [--worst N] [--show PAGE] [--corpora FOLDER]
// evaluate dates [--only COLLECTION] [--no-address] [--errors] [--corpora FOLDER]
// evaluate titles [--only COLLECTION] [--errors] [--corpora FOLDER]
// evaluate organizations [--only NAME] [--errors] [--show FILE] [--gazetteer FILE] [--corpora FOLDER]
#include "bench/evaluate/countries.h"
#include "bench/evaluate/organizations.h"
#include "bench/evaluate/page_dates.h"
#include "bench/evaluate/text.h"
#include "bench/evaluate/titles.h"
#include "schema/error.h"

#include <exception>
#include <iostream>
#include <span>
#include <string>
#include <string_view>

namespace {

using Arguments = std::span<char*>;

bool evaluate_countries(Arguments arguments) {
  dateline::bench::CountriesOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.corpus = DATELINE_CORPORA_DIR "/reuters-21578";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
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
      return false;
  }
  dateline::bench::evaluate_countries(options);
  return true;
}

bool evaluate_organizations(Arguments arguments) {
  dateline::bench::OrganizationsOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.corpora = DATELINE_CORPORA_DIR;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (argument == "--errors")
      options.list_errors = true;
    else if (argument == "--only" && has_value)
      options.only = arguments[++i];
    else if (argument == "--show" && has_value)
      options.show = arguments[++i];
    else if (argument == "--gazetteer" && has_value)
      options.gazetteer = arguments[++i];
    else if (argument == "--corpora" && has_value)
      options.corpora = arguments[++i];
    else
      return false;
  }
  dateline::bench::evaluate_organizations(options);
  return true;
}

bool evaluate_text(Arguments arguments) {
  dateline::bench::TextOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    const std::string_view argument = arguments[i];
    if (argument == "--only")
      options.only = arguments[i + 1];
    else if (argument == "--worst")
      options.worst = std::stoul(arguments[i + 1]);
    else if (argument == "--show")
      options.show = arguments[i + 1];
    else if (argument == "--corpora")
      options.corpora = arguments[i + 1];
    else
      return false;
  }
  dateline::bench::evaluate_text(options);
  return arguments.size() % 2 == 0;
}

bool evaluate_dates(Arguments arguments) {
  dateline::bench::DatesOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (argument == "--errors")
      options.list_errors = true;
    else if (argument == "--no-address")
      options.hide_address = true;
    else if (argument == "--only" && has_value)
      options.only = arguments[++i];
    else if (argument == "--corpora" && has_value)
      options.corpora = arguments[++i];
    else
      return false;
  }
  dateline::bench::evaluate_page_dates(options);
  return true;
}

bool evaluate_titles(Arguments arguments) {
  dateline::bench::TitlesOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (argument == "--errors")
      options.list_errors = true;
    else if (argument == "--only" && has_value)
      options.only = arguments[++i];
    else if (argument == "--corpora" && has_value)
      options.corpora = arguments[++i];
    else
      return false;
  }
  dateline::bench::evaluate_titles(options);
  return true;
}

bool evaluate(Arguments arguments) {
  if (arguments.empty()) return false;
  if (std::string_view(arguments[0]) == "dates") return evaluate_dates(arguments.subspan(1));
  if (std::string_view(arguments[0]) == "titles") return evaluate_titles(arguments.subspan(1));
  if (std::string_view(arguments[0]) == "text") return evaluate_text(arguments.subspan(1));
  if (std::string_view(arguments[0]) == "countries") return evaluate_countries(arguments.subspan(1));
  return std::string_view(arguments[0]) == "organizations" && evaluate_organizations(arguments.subspan(1));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (evaluate(Arguments(argv, static_cast<std::size_t>(argc)).subspan(1))) return 0;
    std::cerr << "usage: evaluate countries [--even] [--errors] [--no-dateline] [--gazetteer FILE] [--corpus FOLDER]\n"
                 "       evaluate organizations [--only NAME] [--errors] [--show FILE] [--gazetteer FILE] "
                 "[--corpora FOLDER]\n"
                 "       evaluate dates [--only COLLECTION] [--no-address] [--errors] [--corpora FOLDER]\n"
                 "       evaluate titles [--only COLLECTION] [--errors] [--corpora FOLDER]\n"
                 "       evaluate text [--only COLLECTION] [--worst N] [--show PAGE] [--corpora FOLDER]\n";
    return 2;
  } catch (const dateline::schema::Error& error) {
    std::cerr << "evaluate: " << error.message() << '\n';
    return dateline::schema::exit_status(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "evaluate: " << error.what() << '\n';
    return 70;
  }
}
