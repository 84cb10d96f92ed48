// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/character_runs.h"

#include "schema/character_classes.h"
#include "schema/fold_code_points.h"

#include <string>

namespace dateline::schema {
namespace {

bool is_same_run(CharacterKind a, CharacterKind b) noexcept {
  return is_run_of_characters(b) && (a == CharacterKind::Hangul) == (b == CharacterKind::Hangul);
}

// The parts of a Hangul syllable that NFKC composes, compatibility and halfwidth forms included.
enum class Jamo { None, Lead, LeadVowel, Vowel, Trail };

Jamo jamo_of(char32_t folded) noexcept {
  if (folded >= 0x1100 && folded <= 0x1112) return Jamo::Lead;
  if (folded >= 0x1161 && folded <= 0x1175) return Jamo::Vowel;
  if (folded >= 0x11A8 && folded <= 0x11C2) return Jamo::Trail;
  const bool is_syllable = folded >= 0xAC00 && folded <= 0xD7A3;
  return is_syllable && (folded - 0xAC00) % 28 == 0 ? Jamo::LeadVowel : Jamo::None;
}

char32_t fold_single(char32_t c) {
  const std::u32string folded = fold_code_points(std::u32string_view(&c, 1));
  return folded.size() == 1 ? folded.front() : 0;
}

bool vanishes(char32_t mark) {
  return fold_code_points(std::u32string_view(&mark, 1)).empty();
}

bool composes(Jamo first, Jamo second) noexcept {
  return (first == Jamo::Lead && second == Jamo::Vowel) || (first == Jamo::LeadVowel && second == Jamo::Trail);
}

// One character of the run with the marks, vowel and trailing consonant that belong to it.
struct Cluster {
  std::size_t start;
  std::size_t end;
  CharacterKind kind;
  std::u32string characters;  // at most twice max_marks and a few
};

bool belongs(const CharacterAt& c, Jamo& jamo, std::size_t size) {
  if (c.character.kind == CharacterKind::Mark || c.character.kind == CharacterKind::Ignorable) return true;
  if (c.character.kind != CharacterKind::Hangul || jamo == Jamo::None || size > 2) return false;
  const Jamo next = jamo_of(fold_single(c.value));
  if (!composes(jamo, next)) return false;
  jamo = next == Jamo::Vowel ? Jamo::LeadVowel : Jamo::None;
  return true;
}

Cluster read_cluster(std::string_view text, std::size_t at) {
  const CharacterAt first = character_at(text, at);
  Cluster cluster{at, first.end, first.character.kind, std::u32string(1, first.value)};
  Jamo jamo = cluster.kind == CharacterKind::Hangul ? jamo_of(fold_single(first.value)) : Jamo::None;
  for (at = first.end; at < text.size();) {
    const CharacterAt c = character_at(text, at);
    if (!belongs(c, jamo, cluster.characters.size())) break;
    at = c.end;
    if (c.character.kind == CharacterKind::Ignorable) continue;
    cluster.end = c.end;
    if (c.character.kind == CharacterKind::Mark) {
      if (vanishes(c.value)) continue;  // a vowel point of another script is as good as absent
      jamo = Jamo::None;                // any other mark keeps the parts of a syllable apart
    }
    if (cluster.characters.size() < 2 * max_marks) cluster.characters.push_back(c.value);
  }
  return cluster;
}

void fold_cluster(const Cluster& cluster, std::string& out) {
  out.clear();
  const Character& first = character_of(cluster.characters.front());
  if (cluster.characters.size() == 1 && first.folding == Folding::Single) {
    append_utf8(first.folded, out);
    return;
  }
  for (const char32_t c : fold_code_points(cluster.characters)) append_utf8(c, out);
}

std::size_t skip_ignorables(std::string_view text, std::size_t at) {
  for (;;) {
    const CharacterAt c = character_at(text, at);
    if (c.character.kind != CharacterKind::Ignorable) return at;
    at = c.end;
  }
}

}  // namespace

std::size_t split_character_run(std::string_view text, std::size_t at, Words& words) {
  std::string folded;
  for (;;) {
    const Cluster cluster = read_cluster(text, at);
    at = skip_ignorables(text, cluster.end);
    const bool joins_next = is_same_run(cluster.kind, character_at(text, at).character.kind);
    fold_cluster(cluster, folded);
    words.add(static_cast<std::uint32_t>(cluster.start), static_cast<std::uint32_t>(cluster.end), folded,
              WordKind::Character, joins_next);
    if (!joins_next) return at;
  }
}

}  // namespace dateline::schema
