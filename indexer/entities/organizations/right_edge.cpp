// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/name_edges.h"

#include <algorithm>

namespace dateline::indexer::organizations {
namespace {

constexpr int max_owner_parts = 2;

class RightEdge {
public:
  RightEdge(const FieldView& field, WordRange head)
      : field_(field),
        head_(head),
        limit_(static_cast<std::uint32_t>(std::min<std::size_t>(field.size(), head.end() + max_words_right))) {}

  std::uint32_t find() const {
    if (const std::uint32_t name = behind_arabic_article(); name != head_.end()) return end_of_run(name);
    const std::uint32_t part = part_behind(head_.end(), is_head_connector);
    if (part == head_.end()) return head_.end();
    const bool is_of = is_owner_connector(field_.folded(head_.end()));
    if (is_of && !field_.labels[head_.first].begins_with_of) return head_.end();
    // "The Senate against Ted Cruz" is a race.
    if (!is_of && field_.labels[head_.first].head_type == "legislature") return head_.end();
    std::uint32_t end = end_of_run(part);
    if (end == part) return head_.end();
    end = end_of_list(part, end);
    for (int parts = 0; parts < max_owner_parts; ++parts) {
      const std::uint32_t next = next_owner(end);
      if (next == end) break;
      end = next;
    }
    return end;
  }

private:
  /// The word behind "al-" in "Jaish al-Fatah", behind "-e-" in "Lashkar-e-Omar"; the head's end where there is none.
  std::uint32_t behind_arabic_article() const {
    const std::uint32_t article = head_.end();
    const std::uint32_t name = article + 1;
    if (name >= limit_ || field_.labels[head_.first].head_type != "armed_group") return article;
    const Gap before = field_.tokens[article - 1].gap;
    const bool joins = (before == Gap::Space || before == Gap::Hyphen) && field_.tokens[article].gap == Gap::Hyphen;
    return joins && is_arabic_article(field_.folded(article)) && field_.is_capital(name) ? name : article;
  }

  bool is_open(std::uint32_t i) const { return i < limit_ && field_.tokens[i - 1].gap == Gap::Space; }

  /// Behind "of the" at word `i`, the first word of a capitalised part; `i` where there is none.
  std::uint32_t part_behind(std::uint32_t i, bool (*is_connector)(std::string_view) noexcept) const {
    if (!is_open(i) || field_.tokens[i].spelling != Spelling::Lower || !is_connector(field_.folded(i))) return i;
    std::uint32_t part = i + 1;
    if (is_open(part) && field_.tokens[part].spelling == Spelling::Lower && is_article(field_.folded(part))) ++part;
    return is_open(part) && field_.is_capital(part) ? part : i;
  }

  bool may_continue(std::uint32_t i) const {
    const std::string_view word = field_.folded(i);
    return field_.is_capital(i) && !is_function_word(word) && !is_person_title(word);
  }

  bool joins(std::uint32_t i) const {
    const Gap gap = field_.tokens[i].gap;
    return gap == Gap::Space || gap == Gap::Hyphen || gap == Gap::Ampersand || gap == Gap::Apostrophe ||
           (gap == Gap::Dot && !field_.tokens[i + 1].starts_sentence);
  }

  std::uint32_t end_of_run(std::uint32_t part) const {
    std::uint32_t end = part;
    while (end < limit_ && may_continue(end)) {
      ++end;
      if (end < limit_ && !joins(end - 1)) break;
    }
    return end;
  }

  /// "Health and Human Services", "Agriculture, Fisheries and Food": topics, neither places nor organizations.
  std::uint32_t end_of_list(std::uint32_t part, std::uint32_t end) const {
    if (field_.labels[part].in_place && !field_.labels[part].is_demonym) return end;
    std::uint32_t at = end;
    for (int items = 0; items < 3 && at < limit_ && field_.tokens[at - 1].gap == Gap::Comma && is_topic(at); ++items)
      at = end_of_run(at);
    if (!is_open(at) || !is_conjunction(field_.folded(at)) || field_.is_capital(at)) return end;
    const std::uint32_t last = at + 1;
    if (!is_open(last) || !is_topic(last)) return end;
    const std::uint32_t list_end = end_of_run(last);
    return names_other_organization(last, list_end) ? end : list_end;
  }

  bool is_topic(std::uint32_t i) const {
    return may_continue(i) && (!field_.labels[i].in_place || field_.labels[i].is_demonym);
  }

  /// True for "(Ministry of Defence and) Foreign Ministry", "Acme Corp".
  bool names_other_organization(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t i = first; i < end; ++i) {
      const WordLabel& label = field_.labels[i];
      if (label.is_legal_form || field_.folded(i) == field_.folded(head_.first) || label.institution_words > 0)
        return true;
    }
    const auto alias = field_.aliases_from(first);
    return alias != field_.aliases.end() && alias->first < end;
  }

  std::uint32_t next_owner(std::uint32_t end) const {
    const std::uint32_t part = part_behind(end, is_owner_connector);
    return part == end ? end : end_of_run(part);
  }

  const FieldView& field_;
  WordRange head_;
  std::uint32_t limit_;
};

}  // namespace

std::uint32_t right_edge(const FieldView& field, WordRange head) {
  return RightEdge(field, head).find();
}

}  // namespace dateline::indexer::organizations
