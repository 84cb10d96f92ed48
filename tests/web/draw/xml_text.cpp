// SPDX-License-Identifier: GPL-3.0-or-later
// Is a drawing well-formed XML, and which elements does it hold?
#include "tests/web/draw/xml_text.h"

#include <memory>
#include <stdexcept>

#include <expat.h>

namespace dateline::test {
namespace {

struct Reading {
  std::vector<XmlElement> elements;
  std::vector<std::size_t> open;
};

void begin(void* user, const XML_Char* name, const XML_Char** attributes) {
  auto& reading = *static_cast<Reading*>(user);
  XmlElement element;
  element.name = name;
  if (!reading.open.empty()) element.parent = reading.elements[reading.open.back()].name;
  for (; *attributes != nullptr; attributes += 2) element.attributes[attributes[0]] = attributes[1];
  reading.open.push_back(reading.elements.size());
  reading.elements.push_back(std::move(element));
}

void end(void* user, const XML_Char* /*name*/) {
  static_cast<Reading*>(user)->open.pop_back();
}

void characters(void* user, const XML_Char* text, int length) {
  auto& reading = *static_cast<Reading*>(user);
  reading.elements[reading.open.back()].text.append(text, static_cast<std::size_t>(length));
}

}  // namespace

std::vector<XmlElement> xml_elements(std::string_view text) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), &XML_ParserFree);
  Reading reading;
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), begin, end);
  XML_SetCharacterDataHandler(parser.get(), characters);
  if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), XML_TRUE) == XML_STATUS_ERROR) {
    throw std::runtime_error(XML_ErrorString(XML_GetErrorCode(parser.get())) + std::string(" at byte ") +
                             std::to_string(XML_GetCurrentByteIndex(parser.get())));
  }
  return std::move(reading.elements);
}

std::vector<XmlElement> xml_elements_named(std::string_view text, std::string_view name) {
  std::vector<XmlElement> named;
  for (XmlElement& element : xml_elements(text)) {
    if (element.name == name) named.push_back(std::move(element));
  }
  return named;
}

}  // namespace dateline::test
