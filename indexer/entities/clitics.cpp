// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/clitics.h"

namespace dateline::indexer {
namespace {

constexpr std::size_t letter_bytes = 2;  // both scripts
constexpr std::size_t min_bytes_behind = 3 * letter_bytes;

/// Particles that may stand before a name, and those that may stand before another particle.
struct Particles {
  std::string_view before_names;
  std::string_view before_particles;
};

Particles particles_of(std::string_view language) {
  if (language == "ar") return {"وفبلك", "وف"};
  if (language == "he") return {"והבלמשכ", "וש"};
  return {};
}

bool begins_with_one_of(std::string_view word, std::string_view letters) {
  for (std::size_t i = 0; i < letters.size(); i += letter_bytes)
    if (word.starts_with(letters.substr(i, letter_bytes))) return true;
  return false;
}

void add(std::vector<Unprefixed>& readings, std::string_view word, std::size_t bytes) {
  if (word.size() < bytes + min_bytes_behind) return;
  readings.push_back({bytes, std::string(word.substr(bytes))});
}

/// "لل" is "ل" and an article without its alef: the name begins with the second letter.
void add_with_article(std::vector<Unprefixed>& readings, std::string_view word, std::size_t at) {
  if (word.size() < at + letter_bytes + min_bytes_behind || !word.substr(at).starts_with("لل")) return;
  readings.push_back({at + letter_bytes, "ا" + std::string(word.substr(at + letter_bytes))});
}

}  // namespace

std::vector<Unprefixed> without_particles(std::string_view folded, std::string_view language) {
  std::vector<Unprefixed> readings;
  const Particles particles = particles_of(language);
  if (!begins_with_one_of(folded, particles.before_names)) return readings;
  add(readings, folded, letter_bytes);
  add_with_article(readings, folded, 0);
  if (!begins_with_one_of(folded, particles.before_particles)) return readings;
  if (begins_with_one_of(folded.substr(letter_bytes), particles.before_names)) add(readings, folded, 2 * letter_bytes);
  add_with_article(readings, folded, letter_bytes);
  return readings;
}

}  // namespace dateline::indexer
