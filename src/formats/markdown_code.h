#pragma once
// Code blocks: what the words behind the fence ask for, and the HTML of the code.
//
// Pure; takes any bytes. Internal to the Markdown renderer.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/highlight.h"

namespace slm::formats {

/// Lines `first` to `last`, from 1.
struct LineMark {
  std::uint32_t first = 1;
  std::uint32_t last = 1;

  bool operator==(const LineMark&) const = default;
};

struct CodeInfo {
  std::string language;  // as written; empty where none is given
  std::string title;
  std::vector<LineMark> marks;
  std::string mistake;        // what is wrong with the rest, as a sentence; empty where nothing is
  std::string mistaken_word;  // the word it is about
};

/// `bash title="install.sh" {2,4-6}` -> "bash", "install.sh", {2..2, 4..6}.
CodeInfo parse_code_info(std::string_view info);

/// Appends `<figure class="code">…</figure>`. A line `$ command` in a shell block gets a prompt that is
/// hidden from screen readers and meant to be left out of selections; the lines without one are output.
void append_code(std::string& out, const CodeInfo& info, std::string_view code, Highlighter& highlighter);

}  // namespace slm::formats
