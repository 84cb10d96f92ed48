// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate countries [--even] [--errors] [--no-dateline] [--gazetteer FILE] [--corpus FOLDER]
// evaluate charset [--errors] [--corpora FOLDER]
// evaluate formats [--files] [--corpus FOLDER]
// evaluate text [--only COLLECTION] [--worst N] [--show PAGE] [--corpora FOLDER]
// evaluate dates [--only COLLECTION] [--no-address] [--errors] [--corpora FOLDER]
// evaluate titles [--only COLLECTION] [--errors] [--corpora FOLDER]
// evaluate organizations [--only NAME] [--errors] [--show FILE] [--gazetteer FILE] [--corpora FOLDER]
// evaluate warc [--folder FOLDER] [--seconds S]
#include "bench/evaluate/charset.h"
#include "bench/evaluate/countries.h"
#include "bench/evaluate/formats.h"
#include "bench/evaluate/organizations.h"
#include "bench/evaluate/page_dates.h"
#include "bench/evaluate/text.h"
#include "bench/evaluate/titles.h"
#include "bench/evaluate/warc.h"
#include "schema/error.h"

#include <algorithm>
#include <array>
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

bool evaluate_warc(Arguments arguments) {
  dateline::bench::WarcOptions options;
  options.folder = DATELINE_CORPORA_DIR "/warc";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (argument == "--folder" && has_value)
      options.folder = arguments[++i];
    else if (argument == "--seconds" && has_value)
      options.seconds_per_file = std::stod(arguments[++i]);
    else
      return false;
  }
  dateline::bench::evaluate_warc(options);
  return true;
}

bool evaluate_charset(Arguments arguments) {
  dateline::bench::CharsetOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--errors")
      options.list_errors = true;
    else if (argument == "--corpora" && i + 1 < arguments.size())
      options.corpora = arguments[++i];
    else
      return false;
  }
  dateline::bench::evaluate_charset(options);
  return true;
}

bool evaluate_formats(Arguments arguments) {
  dateline::bench::FormatsOptions options;
  options.corpus = DATELINE_CORPORA_DIR "/formats";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--files")
      options.list_files = true;
    else if (argument == "--corpus" && i + 1 < arguments.size())
      options.corpus = arguments[++i];
    else
      return false;
  }
  dateline::bench::evaluate_formats(options);
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

struct Evaluation {
  std::string_view name;
  bool (*run)(Arguments arguments);
};

constexpr std::array<Evaluation, 8> evaluations{{{"charset", evaluate_charset},
                                                 {"countries", evaluate_countries},
                                                 {"dates", evaluate_dates},
                                                 {"formats", evaluate_formats},
                                                 {"organizations", evaluate_organizations},
                                                 {"text", evaluate_text},
                                                 {"titles", evaluate_titles},
                                                 {"warc", evaluate_warc}}};

bool evaluate(Arguments arguments) {
  if (arguments.empty()) return false;
  const std::string_view wanted = arguments[0];
  const auto found = std::find_if(evaluations.begin(), evaluations.end(),
                                  [&](const Evaluation& evaluation) { return evaluation.name == wanted; });
  return found != evaluations.end() && found->run(arguments.subspan(1));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (evaluate(Arguments(argv, static_cast<std::size_t>(argc)).subspan(1))) return 0;
    std::cerr << "usage: evaluate charset [--errors] [--corpora FOLDER]\n"
                 "       evaluate countries [--even] [--errors] [--no-dateline] [--gazetteer FILE] [--corpus FOLDER]\n"
                 "       evaluate formats [--files] [--corpus FOLDER]\n"
                 "       evaluate organizations [--only NAME] [--errors] [--show FILE] [--gazetteer FILE] "
                 "[--corpora FOLDER]\n"
                 "       evaluate dates [--only COLLECTION] [--no-address] [--errors] [--corpora FOLDER]\n"
                 "       evaluate titles [--only COLLECTION] [--errors] [--corpora FOLDER]\n"
                 "       evaluate text [--only COLLECTION] [--worst N] [--show PAGE] [--corpora FOLDER]\n"
                 "       evaluate warc [--folder FOLDER] [--seconds S]\n";
    return 2;
  } catch (const dateline::schema::Error& error) {
    std::cerr << "evaluate: " << error.message() << '\n';
    return dateline::schema::exit_status(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "evaluate: " << error.what() << '\n';
    return 70;
  }
}
