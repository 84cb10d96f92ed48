// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/strict_scanner.h"

#include "indexer/html/entities.h"

#include <new>
#include <type_traits>
#include <vector>

#include <expat.h>

namespace dateline::indexer {

class StrictScanner::Engine {
public:
  explicit Engine(XmlEvents& events) : events_(events), parser_(XML_ParserCreate("UTF-8"), &XML_ParserFree) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetSkippedEntityHandler(parser_.get(), on_skipped_entity);
    XML_SetEntityDeclHandler(parser_.get(), on_entity_declaration);
    XML_SetParamEntityParsing(parser_.get(), XML_PARAM_ENTITY_PARSING_NEVER);
    // What has no handler of its own still shows that the scanner moves on.
    XML_SetDefaultHandlerExpand(parser_.get(), on_other);
  }

  XmlState scan(std::string_view bytes, bool last) {
    fed_ += bytes.size();
    const XML_Status status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
    if (!refusal_.empty()) {
      reason_ = refusal_;
      return XmlState::Refused;
    }
    if (status != XML_STATUS_OK) {
      reason_ = std::string(XML_ErrorString(XML_GetErrorCode(parser_.get()))) + " in line " +
                std::to_string(XML_GetCurrentLineNumber(parser_.get()));
      return XmlState::Damaged;
    }
    // expat keeps a token until it is whole, and looks at all of it again with each chunk.
    if (fed_ - moved_to_ > max_xml_token_bytes + bytes.size()) {
      reason_ = "a tag or comment longer than " + std::to_string(max_xml_token_bytes) + " bytes";
      return XmlState::Damaged;
    }
    return XmlState::Sound;
  }

  [[nodiscard]] const std::string& reason() const noexcept { return reason_; }
  [[nodiscard]] std::uint64_t position() const noexcept { return moved_to_; }

private:
  using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;

  static Engine& of(void* user) { return *static_cast<Engine*>(user); }

  static void on_start(void* user, const XML_Char* name, const XML_Char** attributes) {
    Engine& engine = of(user);
    engine.attributes_.clear();
    for (; *attributes != nullptr; attributes += 2) engine.attributes_.push_back({attributes[0], attributes[1]});
    engine.events_.start_element(name, engine.attributes_, engine.span());
  }

  static void on_end(void* user, const XML_Char* name) { of(user).events_.end_element(name, of(user).span()); }

  static void on_text(void* user, const XML_Char* text, int size) {
    of(user).events_.text({text, static_cast<std::size_t>(size)}, of(user).span());
  }

  static void on_skipped_entity(void* user, const XML_Char* name, int is_parameter_entity) {
    if (is_parameter_entity != 0) return;
    of(user).events_.text(decode_entities("&" + std::string(name) + ";"), of(user).span());
  }

  static void on_entity_declaration(void* user, const XML_Char* name, int is_parameter_entity, const XML_Char*, int,
                                    const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*) {
    if (is_parameter_entity != 0 || !of(user).refusal_.empty()) return;
    of(user).refusal_ = "declares the entity " + std::string(name) + "; entity declarations are not read";
    XML_StopParser(of(user).parser_.get(), XML_FALSE);
  }

  static void on_other(void* user, const XML_Char*, int) { (void)of(user).span(); }

  XmlSpan span() {
    const auto start = static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser_.get()));
    moved_to_ = start + static_cast<std::uint64_t>(XML_GetCurrentByteCount(parser_.get()));
    return {start, moved_to_};
  }

  XmlEvents& events_;
  Parser parser_;
  std::vector<XmlAttribute> attributes_;
  std::string refusal_;
  std::string reason_;
  std::uint64_t fed_ = 0;
  std::uint64_t moved_to_ = 0;
};

StrictScanner::StrictScanner(XmlEvents& events) : engine_(std::make_unique<Engine>(events)) {}
StrictScanner::~StrictScanner() = default;

XmlState StrictScanner::scan(std::string_view bytes, bool last) {
  return engine_->scan(bytes, last);
}

const std::string& StrictScanner::reason() const noexcept {
  return engine_->reason();
}

std::uint64_t StrictScanner::position() const noexcept {
  return engine_->position();
}

}  // namespace dateline::indexer
