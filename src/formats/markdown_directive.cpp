#include "formats/markdown_directive.h"

#include <algorithm>

#include "formats/markdown_text.h"

namespace slm::formats {
namespace {

constexpr std::size_t k_attribute_limit = 64;

bool is_name_byte(char byte) {
  return is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '-' || byte == '_';
}

class DirectiveParser {
 public:
  explicit DirectiveParser(std::string_view line) : line_(line) {}

  Result<Directive, DirectiveError> parse() {
    while (peek() == ':') ++at_;
    directive_.colon_count = at_;
    directive_.name = take_name();
    if (directive_.name.empty() && !is_at_end()) return wrong("expected a name right after the colons");
    if (peek() == '[') {
      SLM_TRY(directive_.label, take_label());
      directive_.has_label = true;
    }
    if (peek() == '{') {
      const Result<bool, DirectiveError> done = take_attributes();
      if (!done) return Unexpected{done.error()};
    }
    if (!is_at_end()) return wrong("expected the end of the line, found more text");
    return std::move(directive_);
  }

 private:
  bool is_at_end() const { return at_ == line_.size(); }
  char peek() const { return is_at_end() ? '\0' : line_[at_]; }
  Unexpected<DirectiveError> wrong(std::string message) const { return {{at_, std::move(message)}}; }

  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  std::string take_name() {
    const std::size_t start = at_;
    while (!is_at_end() && is_name_byte(line_[at_])) ++at_;
    return std::string(line_.substr(start, at_ - start));
  }

  // Up to the bracket that closes the one here; inner pairs stay.
  Result<std::string, DirectiveError> take_label() {
    std::string label;
    std::size_t depth = 1;
    for (++at_; !is_at_end(); ++at_) {
      const char byte = line_[at_];
      if (byte == '\\' && at_ + 1 < line_.size()) {
        label += line_[++at_];
        continue;
      }
      if (byte == '[') ++depth;
      if (byte == ']' && --depth == 0) {
        ++at_;
        return label;
      }
      label += byte;
    }
    return wrong("the label is not closed: expected \"]\"");
  }

  Result<std::string, DirectiveError> take_value() {
    const char quote = peek();
    std::string value;
    if (quote != '"' && quote != '\'') {
      while (!is_at_end() && peek() != '}' && peek() != ' ' && peek() != '\t') value += line_[at_++];
      return value;
    }
    for (++at_; !is_at_end(); ++at_) {
      if (line_[at_] == quote) {
        ++at_;
        return value;
      }
      if (line_[at_] == '\\' && at_ + 1 < line_.size()) ++at_;
      value += line_[at_];
    }
    return wrong("the value is not closed: expected a quotation mark");
  }

  Result<bool, DirectiveError> take_attributes() {
    ++at_;
    for (skip_blanks(); peek() != '}'; skip_blanks()) {
      const std::string name = take_name();
      if (name.empty()) return wrong("expected an attribute as key=\"value\", or \"}\"");
      if (peek() != '=') return wrong("expected \"=\" after \"" + name + "\"");
      ++at_;
      const auto has_name = [&](const auto& attribute) { return attribute.first == name; };
      if (std::any_of(directive_.attributes.begin(), directive_.attributes.end(), has_name)) {
        return wrong("\"" + name + "\" is given twice");
      }
      if (directive_.attributes.size() == k_attribute_limit) return wrong("more than 64 attributes");
      SLM_TRY(std::string value, take_value());
      directive_.attributes.emplace_back(name, std::move(value));
    }
    ++at_;
    return true;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  Directive directive_;
};

}  // namespace

Result<Directive, DirectiveError> parse_directive(std::string_view line) {
  return DirectiveParser(line).parse();
}

}  // namespace slm::formats
