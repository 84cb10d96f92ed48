// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/typed_end.h"

#include "searcher/query/characters.h"

#include <algorithm>
#include <deque>
#include <vector>

namespace dateline::searcher {
namespace {

bool is_operator(std::string_view word) {
  return word == "AND" || word == "OR" || word == "NOT";
}

/// Goes through the prefix once and remembers what stands open at its end.
class EndReader {
public:
  explicit EndReader(std::string_view prefix) : prefix_(prefix) {}

  TypedEnd read() {
    for (std::size_t at = 0; at < prefix_.size();) {
      const schema::CodePoint point = schema::read_code_point(prefix_, at);
      if (in_quotes_) {
        read_quoted(point.value, at);
      } else {
        read_free(point.value, at, point.end);
      }
      at = point.end;
    }
    return end();
  }

private:
  void read_quoted(char32_t c, std::size_t at) {
    if (is_quote(c)) {
      in_quotes_ = false;
      forget_words();
      word_is_open_ = false;
      field_ = nullptr;
    } else if (is_query_space(c)) {
      word_is_open_ = false;
    } else {
      open_word(at);
    }
  }

  void read_free(char32_t c, std::size_t at, std::size_t next) {
    if (is_quote(c)) {
      open_quotes(at, next);
    } else if (is_query_space(c)) {
      close_word(at);
    } else if (is_colon(c) && word_is_open_ && field_ == nullptr) {
      open_field(at, next);
    } else if (is_open_bracket(c)) {
      open_group(at);
    } else if (is_close_bracket(c)) {
      end_words(at);
      if (!groups_.empty()) groups_.pop_back();
    } else if (field_ == nullptr && is_gap(c)) {
      end_words(at);
    } else if (is_minus(c) && !word_is_open_) {
      forget_words();
    } else {
      open_word(at);
    }
  }

  void open_field(std::size_t colon, std::size_t next) {
    field_ = field_named(prefix_.substr(starts_.front(), colon - starts_.front()), false);
    if (field_ == nullptr) {
      close_word(colon);
      forget_words();
    }
    value_start_ = text_start_ = next;
  }

  void open_group(std::size_t at) {
    const bool is_of_field = field_ != nullptr && at == value_start_;
    groups_.push_back(is_of_field ? field_ : group_field());
    end_words(at);
  }

  void open_quotes(std::size_t at, std::size_t next) {
    const bool is_value = field_ != nullptr && at == value_start_;
    if (!is_value) {
      field_ = group_field();
      value_start_ = at;
    }
    forget_words();
    word_is_open_ = false;
    in_quotes_ = true;
    text_start_ = next;
  }

  void open_word(std::size_t at) {
    if (word_is_open_) return;
    word_is_open_ = true;
    starts_.push_front(at);
    if (starts_.size() > max_typed_words) starts_.pop_back();
  }

  /// A name goes on over spaces, but not over a field clause or an operator.
  void close_word(std::size_t at) {
    if (!word_is_open_) return;
    word_is_open_ = false;
    if (field_ != nullptr || is_operator(prefix_.substr(starts_.front(), at - starts_.front()))) forget_words();
    field_ = nullptr;
  }

  void end_words(std::size_t at) {
    close_word(at);
    forget_words();
  }

  void forget_words() { starts_.clear(); }

  /// The field whose values the innermost open brackets hold; nullptr where they hold free words.
  [[nodiscard]] const QueryField* group_field() const { return groups_.empty() ? nullptr : groups_.back(); }

  [[nodiscard]] TypedEnd end() const {
    TypedEnd end;
    if (field_ != nullptr) {
      end.kind = TypedKind::Value;
      end.field = field_;
      end.value_start = value_start_;
      end.text_start = text_start_;
    } else if (group_field() != nullptr) {
      end.kind = TypedKind::Value;
      end.field = group_field();
      end.value_start = end.text_start = word_is_open_ ? starts_.front() : prefix_.size();
    } else if (!starts_.empty()) {
      end.kind = in_quotes_ ? TypedKind::Phrase : TypedKind::Words;
      end.starts.assign(starts_.begin(), starts_.end());
    }
    return end;
  }

  std::string_view prefix_;
  bool in_quotes_ = false;
  bool word_is_open_ = false;
  const QueryField* field_ = nullptr;  // of the word that is open
  std::size_t value_start_ = 0;
  std::size_t text_start_ = 0;
  std::vector<const QueryField*> groups_;  // open brackets, each with the field of its values or nullptr
  std::deque<std::size_t> starts_;
};

}  // namespace

TypedEnd typed_end(std::string_view prefix) {
  return EndReader(prefix).read();
}

}  // namespace dateline::searcher
