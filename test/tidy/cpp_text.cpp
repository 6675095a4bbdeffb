#include "tidy/cpp_text.h"

#include <algorithm>
#include <cctype>

namespace slm::tidy {
namespace {

bool is_word(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

// Walks the source and copies it into `out`, blanking as asked.
class Blanker {
 public:
  Blanker(std::string_view source, Keep keep) : source_(source), keep_(keep) { out_.reserve(source.size()); }

  std::string run() {
    while (at_ < source_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const std::string_view rest = source_.substr(at_);
    if (rest.substr(0, 2) == "//") {
      blank(std::min(rest.find('\n'), rest.size()));
    } else if (rest.substr(0, 2) == "/*") {
      const std::size_t end = rest.find("*/", 2);
      blank(end == std::string_view::npos ? rest.size() : end + 2);
    } else if (rest.substr(0, 2) == "R\"" && !follows_word()) {
      raw_string(rest);
    } else if (rest[0] == '"' || (rest[0] == '\'' && !follows_word())) {
      quoted(rest);
    } else {
      copy(1);
    }
  }

  bool follows_word() const { return at_ > 0 && is_word(source_[at_ - 1]); }

  void raw_string(std::string_view rest) {
    const std::size_t open = rest.find('(');
    const std::string close = ")" + std::string(rest.substr(2, open - 2)) + "\"";
    const std::size_t end = rest.find(close, std::min(open, rest.size()));
    literal(end == std::string_view::npos ? rest.size() : end + close.size());
  }

  void quoted(std::string_view rest) {
    std::size_t end = 1;
    while (end < rest.size() && rest[end] != rest[0] && rest[end] != '\n') end += rest[end] == '\\' ? 2 : 1;
    literal(std::min(end + 1, rest.size()));
  }

  void literal(std::size_t byte_count) {
    if (keep_ == Keep::code_and_strings) return copy(byte_count);
    copy(1);
    if (byte_count > 2) blank(byte_count - 2);
    if (byte_count > 1) copy(1);
  }

  void copy(std::size_t byte_count) {
    out_ += source_.substr(at_, byte_count);
    at_ += byte_count;
  }

  void blank(std::size_t byte_count) {
    for (const char byte : source_.substr(at_, byte_count)) out_ += byte == '\n' ? '\n' : ' ';
    at_ += byte_count;
  }

  std::string_view source_;
  Keep keep_;
  std::size_t at_ = 0;
  std::string out_;
};

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) return true;
  }
  return false;
}

// Blanks preprocessor lines and template parameter lists: both hold words and brackets that are not code's
// shape.
std::string blank_out_noise(std::string code) {
  for (std::size_t at = 0; at < code.size();) {
    std::size_t end = std::min(code.find('\n', at), code.size());
    const std::size_t first = code.find_first_not_of(" \t", at);
    if (first < end && code[first] == '#') {
      while (end < code.size() && code[end - 1] == '\\')
        end = std::min(code.find('\n', end + 1), code.size());
      for (; at < end; ++at) code[at] = code[at] == '\n' ? '\n' : ' ';
    }
    at = end + 1;
  }
  for (std::size_t at = code.find("template <"); at < code.size(); at = code.find("template <", at)) {
    std::size_t depth = 0;
    do {
      if (code[at] == '<') ++depth;
      if (code[at] == '>') --depth;
      const bool closes = code[at] == '>' && depth == 0;
      code[at++] = ' ';
      if (closes) break;
    } while (at < code.size());
  }
  return code;
}

// Whether the brace that follows `head` opens a function: it has parameters and names no type or namespace.
bool opens_function(std::string_view head) {
  if (head.find('(') == std::string_view::npos) return false;
  const std::size_t parameters = head.find('(');
  const std::string_view before = head.substr(0, parameters);
  for (const std::string_view word : {"namespace", "class", "struct", "enum", "union"}) {
    if (has_word(before, word)) return false;
  }
  return before.find('=') == std::string_view::npos || has_word(before, "operator");
}

}  // namespace

std::string blank_out(std::string_view source, Keep keep) {
  return Blanker(source, keep).run();
}

std::vector<FunctionSpan> functions_of(std::string_view source) {
  const std::string code = blank_out_noise(blank_out(source, Keep::code));
  std::vector<FunctionSpan> functions;
  std::size_t line = 1;
  std::size_t head = 0;
  std::size_t depth_in_function = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char byte = code[at];
    if (byte == '\n') ++line;
    if (byte == '{' && depth_in_function > 0) {
      ++depth_in_function;
    } else if (byte == '{' && opens_function(std::string_view(code).substr(head, at - head))) {
      functions.push_back({line, 0});
      depth_in_function = 1;
    } else if (byte == '}' && depth_in_function > 0 && --depth_in_function == 0) {
      functions.back().line_count = line - functions.back().line + 1;
    }
    if (depth_in_function == 0 && (byte == '{' || byte == '}' || byte == ';')) head = at + 1;
  }
  return functions;
}

}  // namespace slm::tidy
