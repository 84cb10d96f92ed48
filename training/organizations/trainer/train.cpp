// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/organizations/trainer/train.h"

#include "schema/error.h"
#include "schema/whole_file.h"
#include "training/organizations/trainer/examples.h"
#include "training/organizations/trainer/held_out_score.h"
#include "training/organizations/trainer/quantise.h"

#include <algorithm>
#include <fstream>

namespace dateline::training {
namespace {

struct Texts {
  Examples learnt;
  Examples held_out;
};

/// Every article whose number modulo 100 is below the share: each share holds the smaller ones.
void read_marked(const TrainerOptions& options, const schema::Gazetteer& gazetteer, Texts& out) {
  constexpr std::size_t spread = 37;  // neighbours in a file are alike
  std::size_t number = 0;
  for (const auto& folder : options.marked)
    for (const TrainingArticle& article : read_marked_articles(folder)) {
      if (article.is_held_out) {
        append_examples(gazetteer, article, options.crf.seed, out.held_out);
        continue;
      }
      if (number++ * spread % 100 >= options.share) continue;
      for (std::size_t i = 0; i < options.weight; ++i)
        append_examples(gazetteer, article, options.crf.seed, out.learnt);
    }
}

Texts read_texts(const TrainerOptions& options) {
  const schema::Gazetteer gazetteer(options.gazetteer);
  Texts texts;
  read_marked(options, gazetteer, texts);
  for (const auto& [files, one_by_one] : {std::pair(&options.bio, false), std::pair(&options.bio_sentences, true)})
    for (const auto& file : *files)
      for (const TrainingArticle& article : read_bio(file, one_by_one))
        append_examples(gazetteer, article, options.crf.seed, texts.learnt);
  return texts;
}

void print_counts(std::string_view what, const Examples& examples, std::ostream& out) {
  out << what << ": " << examples.segments() << " segments, " << examples.labels.size() << " words, "
      << examples.organizations << " organizations, " << examples.unreachable << " of them out of reach\n";
}

std::string read_attribution(const std::filesystem::path& file) {
  auto text = schema::read_whole_file(file, "read attribution");
  if (!text) throw schema::Error(schema::ErrorKind::Io, "read attribution " + file.string() + ": no such file");
  return *std::move(text);
}

void write_model(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw schema::Error(schema::ErrorKind::Io, "write model " + file.string() + ": failed");
}

}  // namespace

void train(const TrainerOptions& options, std::ostream& out) {
  const std::string attribution = read_attribution(options.attribution);
  const Texts texts = read_texts(options);
  print_counts("learnt", texts.learnt, out);
  print_counts("held out", texts.held_out, out);
  const CrfWeights weights = train_crf(texts.learnt, options.crf, [&](int round, double loss) {
    out << "round " << round << ": loss " << loss << std::endl;
  });
  indexer::tagger::ModelParts parts = quantise(weights);
  parts.attribution = attribution;
  parts.seed = options.crf.seed;
  parts.bucket_bits = options.crf.bucket_bits;
  write_model(options.model, indexer::tagger::encode_model(parts));
  print_score(score_held_out(parts, texts.held_out), out);
}

}  // namespace dateline::training
