#pragma once
// What a tool asks for: one definition from which every face makes its form, flag, parameter or schema.
//
// Pure data, usually constant. Texts live as long as the program.

#include <cstdint>
#include <string_view>
#include <vector>

namespace slm::tools {

enum class InputKind : std::uint8_t {
  text,    // at most 4 KiB
  rows,    // each on a line or before a semicolon, at most 1 MiB: on the command line a file that has them
  number,  // a whole number between `minimum` and `maximum`
  tokens,  // the same, also written "16K"
  memory,  // bytes, written "8", "8GB", "512MiB"; a bare number is GiB
  choice,  // one of `choices`
  yes_no,  // a box to tick; its default is "", because an unticked box is not sent
  model,   // any usual name of a model of the catalogue
  device,  // any usual name of a device
  quantization,  // any usual name of a quantization
};

struct Choice {
  std::string_view value;  // in addresses: "q8_0"
  std::string_view label;  // for people: "Q8_0, half the memory"
};

struct Input {
  std::string_view name;   // in addresses, JSON, flags: "kv-type"
  std::string_view label;  // "Cache type"
  InputKind kind = InputKind::text;
  std::string_view default_text = {};  // "" where nothing is asked: the input may stay empty
  std::string_view unit = {};          // "tokens"; shown beside the field
  std::string_view help = {};          // one sentence
  std::string_view group = {};         // heading above it; inputs of one group stand together
  std::uint64_t minimum = 0;           // number, tokens; for memory in bytes
  std::uint64_t maximum = UINT64_MAX;
  std::vector<Choice> choices = {};
  bool is_list = false;        // several values joined by commas; a name given twice adds to them (text only)
  bool is_positional = false;  // on the command line: `slmhub size MODEL`; at most one a tool
};

}  // namespace slm::tools
