#include "core/tools/faces/question.h"

#include <algorithm>

#include "base/text.h"
#include "formats/query.h"

namespace slm::tools {
namespace {

constexpr std::size_t k_longest_query_bytes = 6 * 1024;  // servers take 8 KiB, with path and host
constexpr std::size_t k_longest_piped_bytes = 200;

bool is_plain(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_.,:/+").find(c) != std::string_view::npos;
  });
}

std::string shell_word(const std::string& text) {
  return is_plain(text) ? text : "'" + replace_all(text, "'", "'\\''") + "'";
}

const Input* find_input(const Tool& tool, std::string_view name) {
  const auto place = std::find_if(tool.inputs.begin(), tool.inputs.end(),
                                  [&](const Input& input) { return input.name == name; });
  return place == tool.inputs.end() ? nullptr : &*place;
}

std::string on_one_line(const std::string& rows) {
  return replace_all(replace_all(rows, "\r", ""), "\n", "; ");
}

}  // namespace

std::string query_of(const Parameters& parameters) {
  std::string query;
  for (const auto& [name, text] : parameters) {
    if (!query.empty()) query += '&';
    query += formats::percent_encode_query(name) + "=" + formats::percent_encode_query(text);
  }
  return query;
}

bool fits_address(std::string_view query) {
  return query.size() <= k_longest_query_bytes;
}

std::string command_of(const Tool& tool, const Parameters& parameters) {
  std::string words;
  std::string positional;
  std::string pipe;
  for (const Input& input : tool.inputs) {
    if (input.is_positional) positional = input.default_text;
  }
  for (const auto& [name, text] : parameters) {
    const Input* input = find_input(tool, name);
    if (input == nullptr) continue;
    if (input->is_positional) {
      positional = text;
    } else if (input->kind == InputKind::yes_no) {
      if (text == "yes") words += " --" + name;
    } else if (input->kind == InputKind::rows) {
      const bool is_short = pipe.empty() && text.size() <= k_longest_piped_bytes;
      if (is_short) pipe = "echo " + shell_word(on_one_line(text)) + " | ";
      words += " --" + name + (is_short ? " -" : " " + name + ".csv");
    } else {
      words += " --" + name + " " + shell_word(text);
    }
  }
  return pipe + "slmhub " + std::string(tool.name) +
         (positional.empty() ? "" : " " + shell_word(positional)) + words;
}

}  // namespace slm::tools
