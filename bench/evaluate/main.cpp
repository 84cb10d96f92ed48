// SPDX-License-Identifier: GPL-3.0-or-later
// How near to the truth are the extractions, collection by collection, and how fast? main() prints what it takes.
#include "bench/evaluate/charset.h"
#include "bench/evaluate/countries.h"
#include "bench/evaluate/formats.h"
#include "bench/evaluate/multilingual.h"
#include "bench/evaluate/organizations.h"
#include "bench/evaluate/page_dates.h"
#include "bench/evaluate/similar.h"
#include "bench/evaluate/speed.h"
#include "bench/evaluate/text.h"
#include "bench/evaluate/titles.h"
#include "bench/evaluate/warc.h"
#include "schema/error.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <initializer_list>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace {

using Arguments = std::span<char*>;

/// One option of a command: a flag, or what takes the argument behind it.
struct Option {
  std::string_view name;
  std::variant<bool*, std::string*, std::filesystem::path*, std::size_t*, double*> target;
};

void set(std::string* target, const char* value) {
  *target = value;
}
void set(std::filesystem::path* target, const char* value) {
  *target = value;
}
void set(std::size_t* target, const char* value) {
  *target = std::stoul(value);
}
void set(double* target, const char* value) {
  *target = std::stod(value);
}
void set(bool* target, const char* /*value*/) {
  *target = true;
}

/// False for an argument that is none of the options, or lacks its value.
bool read_options(Arguments arguments, std::initializer_list<Option> options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto option =
        std::find_if(options.begin(), options.end(), [&](const Option& known) { return known.name == arguments[i]; });
    if (option == options.end()) return false;
    const bool takes_value = !std::holds_alternative<bool*>(option->target);
    if (takes_value && ++i == arguments.size()) return false;
    std::visit([&](auto* target) { set(target, arguments[i]); }, option->target);
  }
  return true;
}

bool evaluate_countries(Arguments arguments) {
  dateline::bench::CountriesOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.tagger = DATELINE_DATA_DIR "/tagger.bin";
  options.corpus = DATELINE_CORPORA_DIR "/reuters-21578";
  if (!read_options(arguments, {{"--even", &options.even},
                                {"--fit", &options.fit},
                                {"--errors", &options.list_errors},
                                {"--no-dateline", &options.hide_dateline},
                                {"--gazetteer", &options.gazetteer},
                                {"--tagger", &options.tagger},
                                {"--corpus", &options.corpus}}))
    return false;
  if (options.fit)
    dateline::bench::fit_countries(options);
  else
    dateline::bench::evaluate_countries(options);
  return true;
}

bool evaluate_organizations(Arguments arguments) {
  dateline::bench::OrganizationsOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.tagger = DATELINE_DATA_DIR "/tagger.bin";
  options.corpora = DATELINE_CORPORA_DIR;
  if (!read_options(arguments, {{"--errors", &options.list_errors},
                                {"--even", &options.even},
                                {"--rules-alone", &options.rules_alone},
                                {"--tagger-alone", &options.tagger_alone},
                                {"--only", &options.only},
                                {"--show", &options.show},
                                {"--gazetteer", &options.gazetteer},
                                {"--tagger", &options.tagger},
                                {"--corpora", &options.corpora}}))
    return false;
  dateline::bench::evaluate_organizations(options);
  return true;
}

bool evaluate_multilingual(Arguments arguments) {
  dateline::bench::MultilingualOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.tagger = DATELINE_DATA_DIR "/tagger.bin";
  options.corpus = DATELINE_CORPORA_DIR "/ntrex";
  if (!read_options(arguments, {{"--errors", &options.list_errors},
                                {"--gazetteer", &options.gazetteer},
                                {"--tagger", &options.tagger},
                                {"--corpus", &options.corpus}}))
    return false;
  dateline::bench::evaluate_multilingual(options);
  return true;
}

bool evaluate_similar(Arguments arguments) {
  dateline::bench::SimilarOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.corpus = DATELINE_CORPORA_DIR "/reuters-21578";
  if (!read_options(arguments, {{"--index", &options.index},
                                {"--every", &options.every},
                                {"--gazetteer", &options.gazetteer},
                                {"--corpus", &options.corpus}}))
    return false;
  if (options.index.empty() || options.every == 0) return false;
  dateline::bench::evaluate_similar(options);
  return true;
}

bool measure_speed(Arguments arguments) {
  dateline::bench::SpeedOptions options;
  options.gazetteer = DATELINE_DATA_DIR "/gazetteer.bin";
  options.tagger = DATELINE_DATA_DIR "/tagger.bin";
  options.corpora = DATELINE_CORPORA_DIR;
  if (!read_options(arguments, {{"--rounds", &options.rounds},
                                {"--only", &options.only},
                                {"--gazetteer", &options.gazetteer},
                                {"--tagger", &options.tagger},
                                {"--corpora", &options.corpora}}))
    return false;
  if (options.rounds == 0) return false;
  dateline::bench::measure_speed(options);
  return true;
}

bool evaluate_warc(Arguments arguments) {
  dateline::bench::WarcOptions options;
  options.folder = DATELINE_CORPORA_DIR "/warc";
  if (!read_options(arguments, {{"--folder", &options.folder}, {"--seconds", &options.seconds_per_file}})) return false;
  dateline::bench::evaluate_warc(options);
  return true;
}

bool evaluate_charset(Arguments arguments) {
  dateline::bench::CharsetOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  if (!read_options(arguments, {{"--errors", &options.list_errors}, {"--corpora", &options.corpora}})) return false;
  dateline::bench::evaluate_charset(options);
  return true;
}

bool evaluate_formats(Arguments arguments) {
  dateline::bench::FormatsOptions options;
  options.corpus = DATELINE_CORPORA_DIR "/formats";
  if (!read_options(arguments, {{"--files", &options.list_files}, {"--corpus", &options.corpus}})) return false;
  dateline::bench::evaluate_formats(options);
  return true;
}

bool evaluate_text(Arguments arguments) {
  dateline::bench::TextOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  if (!read_options(arguments, {{"--only", &options.only},
                                {"--worst", &options.worst},
                                {"--show", &options.show},
                                {"--corpora", &options.corpora}}))
    return false;
  dateline::bench::evaluate_text(options);
  return true;
}

bool evaluate_dates(Arguments arguments) {
  dateline::bench::DatesOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  if (!read_options(arguments, {{"--errors", &options.list_errors},
                                {"--no-address", &options.hide_address},
                                {"--only", &options.only},
                                {"--corpora", &options.corpora}}))
    return false;
  dateline::bench::evaluate_page_dates(options);
  return true;
}

bool evaluate_titles(Arguments arguments) {
  dateline::bench::TitlesOptions options;
  options.corpora = DATELINE_CORPORA_DIR;
  if (!read_options(arguments,
                    {{"--errors", &options.list_errors}, {"--only", &options.only}, {"--corpora", &options.corpora}}))
    return false;
  dateline::bench::evaluate_titles(options);
  return true;
}

struct Evaluation {
  std::string_view name;
  std::string_view options;
  bool (*run)(Arguments arguments);
};

constexpr auto evaluations = std::to_array<Evaluation>({
    {"charset", "[--errors] [--corpora FOLDER]", evaluate_charset},
    {"countries", "[--even] [--errors] [--no-dateline] [--fit] [--gazetteer FILE] [--tagger FILE] [--corpus FOLDER]",
     evaluate_countries},
    {"dates", "[--only COLLECTION] [--no-address] [--errors] [--corpora FOLDER]", evaluate_dates},
    {"formats", "[--files] [--corpus FOLDER]", evaluate_formats},
    {"multilingual", "[--errors] [--gazetteer FILE] [--tagger FILE] [--corpus FOLDER]", evaluate_multilingual},
    {"organizations",
     "[--rules-alone] [--tagger-alone] [--only NAME] [--even] [--errors] [--show FILE]\n"
     "                [--gazetteer FILE] [--tagger FILE] [--corpora FOLDER]",
     evaluate_organizations},
    {"similar", "--index FOLDER [--every N] [--gazetteer FILE] [--corpus FOLDER]", evaluate_similar},
    {"speed", "[--rounds N] [--only COLLECTION] [--gazetteer FILE] [--tagger FILE] [--corpora FOLDER]", measure_speed},
    {"text", "[--only COLLECTION] [--worst N] [--show PAGE] [--corpora FOLDER]", evaluate_text},
    {"titles", "[--only COLLECTION] [--errors] [--corpora FOLDER]", evaluate_titles},
    {"warc", "[--folder FOLDER] [--seconds S]", evaluate_warc},
});

void print_usage() {
  std::cerr << "usage:\n";
  for (const Evaluation& evaluation : evaluations)
    std::cerr << "  evaluate " << evaluation.name << ' ' << evaluation.options << '\n';
}

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
    print_usage();
    return 2;
  } catch (const dateline::schema::Error& error) {
    std::cerr << "evaluate: " << error.message() << '\n';
    return dateline::schema::exit_status(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "evaluate: " << error.what() << '\n';
    return 70;
  }
}
