// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/organizations/trainer/options.h"

#include "schema/error.h"

#include <iostream>

#include <CLI/CLI.hpp>

namespace dateline::training {

std::optional<TrainerOptions> read_options(int argc, const char* const* argv) {
  TrainerOptions options;
  CLI::App app("Trains the tagger of organizations from annotated texts.", "dateline-train-tagger");
  app.add_option("--gazetteer", options.gazetteer, "gazetteer.bin of this version")->required();
  app.add_option("--attribution", options.attribution, "text about the sources, for the model")->required();
  app.add_option("--model", options.model, "file to write")->required();
  app.add_option("--marked", options.marked, "folder of text in the form of training/organizations/README.md");
  app.add_option("--bio", options.bio, "file of articles, a token and its tag on each line");
  app.add_option("--bio-sentences", options.bio_sentences, "the same, of sentences that do not belong together");
  app.add_option("--share", options.share, "percent of the marked text to learn from")->check(CLI::Range(0, 100));
  app.add_option("--weight", options.weight, "how often the marked text is learnt in each round")
      ->check(CLI::Range(1, 10));
  app.add_option("--bits", options.crf.bucket_bits, "binary logarithm of the buckets")->check(CLI::Range(8, 22));
  app.add_option("--seed", options.crf.seed, "of hash and order");
  app.add_option("--rounds", options.crf.rounds, "over all texts")->check(CLI::Range(1, 1000));
  app.add_option("--rate", options.crf.rate, "of learning");
  app.add_option("--l1", options.crf.l1, "pressure towards 0");
  app.add_option("--l2", options.crf.l2, "pressure towards small weights");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::cout << app.help();
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    throw schema::Error(schema::ErrorKind::Usage, error.what(), "dateline-train-tagger --help lists the options");
  }
  return options;
}

}  // namespace dateline::training
