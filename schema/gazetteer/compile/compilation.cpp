// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/compilation.h"

#include "schema/words.h"

namespace dateline::schema::gazetteer {

bool set_written(CompiledName& name, std::string_view written) {
  name.is_stem = written.ends_with('*');
  if (name.is_stem) written.remove_suffix(1);
  name.written = written;
  name.words.clear();
  const Words words = split_words(written, "und");
  for (std::size_t i = 0; i < words.size(); ++i) name.words.emplace_back(words.folded(i));
  return !name.words.empty();
}

}  // namespace dateline::schema::gazetteer
