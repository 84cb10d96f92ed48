// SPDX-License-Identifier: GPL-3.0-or-later
// dateline-train-tagger: which model do these annotated texts give?
#include "schema/error.h"
#include "training/organizations/trainer/options.h"
#include "training/organizations/trainer/train.h"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  try {
    const auto options = dateline::training::read_options(argc, argv);
    if (!options) return 0;
    dateline::training::train(*options, std::cerr);
    return 0;
  } catch (const dateline::schema::Error& error) {
    std::cerr << "dateline-train-tagger: " << error.message() << '\n';
    if (!error.hint().empty()) std::cerr << error.hint() << '\n';
    return dateline::schema::exit_status(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "dateline-train-tagger: " << error.what() << '\n';
    return 70;
  }
}
