// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/state/search_state.h"

#include "schema/error.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::web {
namespace {

using schema::Error;
using schema::ErrorKind;
using schema::Facet;
using searcher::TypedRequest;

struct Word {
  std::string_view name;
  std::string TypedRequest::*member;
  std::string_view standard;  // what leaving it out means
};
constexpr std::array words{
    Word{"q", &TypedRequest::query, ""},
    Word{"from", &TypedRequest::from, ""},
    Word{"to", &TypedRequest::to, ""},
    Word{"undated", &TypedRequest::undated, ""},
    Word{"sort", &TypedRequest::sort, "relevance"},
    Word{"match", &TypedRequest::match, "all"},
    Word{"understand", &TypedRequest::understand, "boost"},
    Word{"collapse", &TypedRequest::collapse, "none"},
    Word{"similar-to", &TypedRequest::similar_to, ""},
};

constexpr std::size_t max_snippets = 20;

struct Number {
  std::string_view name;
  std::size_t SearchState::*member;
};
constexpr std::array numbers{Number{"offset", &SearchState::offset}, Number{"limit", &SearchState::limit},
                             Number{"snippets", &SearchState::snippets}};

std::size_t most_of(const Number& number, const StateBounds& bounds) {
  if (number.name == "offset") return bounds.offset;
  return number.name == "limit" ? bounds.limit : max_snippets;
}

void read_number(const Number& number, const std::string& typed, std::size_t most, SearchState& state) {
  const std::string name(number.name);
  if (typed.empty()) return;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  if (error != std::errc() || end != typed.data() + typed.size()) {
    throw Error(ErrorKind::Usage, name + ' ' + typed + ": no number from 0 on");
  }
  if (value > most) {
    throw Error(ErrorKind::Usage, name + ' ' + typed + ": more than " + std::to_string(most),
                number.name == "offset" ? "narrow the search, or export it whole" : "");
  }
  state.*number.member = value;
}

std::vector<std::string>& values_of(TypedRequest& typed, Facet facet) {
  for (auto& [of, values] : typed.choices) {
    if (of == facet) return values;
  }
  return typed.choices.emplace_back(facet, std::vector<std::string>()).second;
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

/// FIELD:VALUE, as an address has it, is FIELD=VALUE for the library.
std::string parted_by(char sign, std::string exclusion) {
  if (const std::size_t at = exclusion.find_first_of(":="); at != std::string::npos) exclusion[at] = sign;
  return exclusion;
}

void check_bounds(const SearchState& state) {
  const TypedRequest& typed = state.typed;
  if (typed.query.size() > max_query_bytes) {
    throw Error(
        ErrorKind::BadQuery,
        "the query has " + std::to_string(typed.query.size()) + " bytes, more than " + std::to_string(max_query_bytes),
        "the command line takes up to 64 KiB");
  }
  std::size_t choices = typed.exclude.size() + typed.any.size() + typed.facets.size();
  for (const auto& [facet, values] : typed.choices) choices += values.size();
  if (choices > max_choices) {
    throw Error(ErrorKind::Usage,
                "the address has " + std::to_string(choices) + " filters, more than " + std::to_string(max_choices));
  }
}

void read_parameter(const std::string& name, const std::string& value, const StateBounds& bounds, SearchState& state) {
  if (const auto facet = schema::facet_named(name)) return add_once(values_of(state.typed, *facet), value);
  if (name == "exclude") return add_once(state.typed.exclude, parted_by('=', value));
  if (name == "any") return add_once(state.typed.any, value);
  if (name == "facet") return add_once(state.typed.facets, value);
  for (const Word& word : words) {
    if (word.name == name) state.typed.*word.member = value == word.standard ? "" : value;
  }
  for (const Number& number : numbers) {
    if (number.name == name) read_number(number, value, most_of(number, bounds), state);
  }
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

void append_encoded(std::string& out, std::string_view text, bool is_query) {
  constexpr const char* digits = "0123456789ABCDEF";
  for (const char c : text) {
    if (is_unreserved(c) || (is_query && (c == ':' || c == ','))) {
      out += c;
    } else if (is_query && c == ' ') {
      out += '+';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    }
  }
}

}  // namespace

const std::vector<std::string>& SearchState::chosen(Facet facet) const {
  static const std::vector<std::string> none;
  for (const auto& [of, values] : typed.choices) {
    if (of == facet) return values;
  }
  return none;
}

bool SearchState::is_any(Facet facet) const {
  const schema::FacetField& field = schema::field_of(facet);
  return !field.many_valued || std::find(typed.any.begin(), typed.any.end(), field.name) != typed.any.end();
}

bool SearchState::has_filters() const {
  const bool chosen = std::any_of(typed.choices.begin(), typed.choices.end(),
                                  [](const auto& choice) { return !choice.second.empty(); });
  return chosen || !typed.exclude.empty() || !typed.from.empty() || !typed.to.empty() || !typed.undated.empty();
}

bool SearchState::asks_nothing() const {
  return typed.query.empty() && typed.similar_to.empty() && !has_filters();
}

SearchState read_state(const Parameters& parameters, const StateBounds& bounds) {
  SearchState state;
  for (const auto& [name, value] : parameters) read_parameter(name, value, bounds, state);
  check_bounds(state);
  return state;
}

Parameters parameters_of(const SearchState& state) {
  Parameters parameters;
  const TypedRequest& typed = state.typed;
  if (!typed.query.empty()) parameters.emplace_back("q", typed.query);
  for (const schema::FacetField& field : schema::facet_fields) {
    for (const std::string& value : state.chosen(field.facet)) parameters.emplace_back(field.name, value);
  }
  for (const std::string& exclusion : typed.exclude) parameters.emplace_back("exclude", parted_by(':', exclusion));
  for (const std::string& facet : typed.any) parameters.emplace_back("any", facet);
  for (const Word& word : words) {
    const std::string& value = typed.*word.member;
    if (word.name != "q" && !value.empty()) parameters.emplace_back(word.name, value);
  }
  for (const std::string& facet : typed.facets) parameters.emplace_back("facet", facet);
  const SearchState standard;
  for (const Number& number : numbers) {
    if (state.*number.member != standard.*number.member)
      parameters.emplace_back(number.name, std::to_string(state.*number.member));
  }
  return parameters;
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  append_encoded(out, text, false);
  return out;
}

std::string address(std::string_view path, const Parameters& parameters) {
  std::string out(path);
  char separator = '?';
  for (const auto& [name, value] : parameters) {
    out += separator;
    append_encoded(out, name, true);
    out += '=';
    append_encoded(out, value, true);
    separator = '&';
  }
  return out;
}

std::string address(std::string_view path, const SearchState& state) {
  return address(path, parameters_of(state));
}

searcher::SearchRequest request_of(const SearchState& state) {
  searcher::SearchRequest request = searcher::build_request(state.typed, searcher::utc_today(), {""});
  for (const searcher::FacetRequest& facet : request.facets) {
    if (facet.limit <= max_facet_values) continue;
    throw Error(ErrorKind::Usage,
                "facet " + std::string(schema::field_of(facet.facet).name) + ':' + std::to_string(facet.limit) +
                    ": more than " + std::to_string(max_facet_values),
                "/facets/NAME.json gives all of them, page by page");
  }
  request.offset = state.offset;
  request.limit = state.limit;
  request.snippets = state.snippets;
  request.max_query_bytes = max_query_bytes;
  return request;
}

}  // namespace dateline::web
