#include "formats/markdown_code.h"

#include <algorithm>

#include "base/text.h"
#include "formats/markdown_text.h"

namespace slm::formats {
namespace {

constexpr std::string_view k_title = "title=";
constexpr std::size_t k_mark_limit = 1000;

// One part of the info string: a word, title="…" with its quotes, or {…}.
std::string_view take_part(std::string_view& rest) {
  rest = trim(rest);
  std::size_t end = 0;
  if (rest.starts_with('{')) {
    end = rest.find('}');
    end = end == std::string_view::npos ? rest.size() : end + 1;
  } else {
    char quote = '\0';
    for (; end < rest.size(); ++end) {
      const char byte = rest[end];
      if (quote == '\0' && (byte == ' ' || byte == '\t' || byte == '{')) break;
      if (byte == quote) {
        quote = '\0';
      } else if (quote == '\0' && (byte == '"' || byte == '\'')) {
        quote = byte;
      }
    }
  }
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end);
  return part;
}

bool parse_mark(std::string_view text, LineMark& mark) {
  const std::size_t dash = text.find('-');
  const auto first = parse_uint(trim(text.substr(0, dash)));
  const auto last = dash == std::string_view::npos ? first : parse_uint(trim(text.substr(dash + 1)));
  constexpr std::uint64_t k_last_line = 1'000'000;
  if (!first || !last || *first == 0 || *last < *first || *last > k_last_line) return false;
  mark = {static_cast<std::uint32_t>(*first), static_cast<std::uint32_t>(*last)};
  return true;
}

// "{2,4-6}" with its braces.
bool parse_marks(std::string_view part, std::vector<LineMark>& marks) {
  if (part.size() < 3 || !part.ends_with('}')) return false;
  for (const std::string_view text : split(part.substr(1, part.size() - 2), ',')) {
    LineMark mark;
    if (marks.size() == k_mark_limit || !parse_mark(text, mark)) return false;
    marks.push_back(mark);
  }
  return true;
}

bool parse_title(std::string_view part, std::string& title) {
  std::string_view value = part.substr(k_title.size());
  const bool is_quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  if (is_quoted) value = value.substr(1, value.size() - 2);
  title = value;
  return is_quoted && !value.empty();
}

void parse_option(std::string_view part, CodeInfo& info) {
  std::string mistake;
  if (part.starts_with('{')) {
    if (!parse_marks(part, info.marks)) mistake = "marked lines are written {2,4-6}";
  } else if (part.starts_with(k_title)) {
    if (!parse_title(part, info.title)) mistake = "a title is written title=\"install.sh\"";
  } else {
    mistake = "unknown option";
  }
  if (mistake.empty() || !info.mistake.empty()) return;
  info.mistake = mistake + ", found \"" + std::string(part) + "\"";
  info.mistaken_word = part;
}

// Shell blocks that show a dialogue: which lines are commands, and the commands alone, at their offsets.
struct Dialogue {
  std::vector<bool> has_prompt;  // by line
  std::string commands;          // the code with prompts and output as spaces
};

constexpr std::string_view k_prompt = "$ ";

bool shows_dialogue(const CodeInfo& info, std::string_view code) {
  constexpr std::string_view k_shells[] = {"bash", "sh", "shell", "zsh", "console"};
  const bool is_shell =
      std::find(std::begin(k_shells), std::end(k_shells), to_lower(info.language)) != std::end(k_shells);
  return is_shell && (code.starts_with(k_prompt) || code.find("\n$ ") != std::string_view::npos);
}

Dialogue read_dialogue(std::string_view code) {
  Dialogue dialogue;
  dialogue.commands.reserve(code.size());
  bool is_command = false;
  for (const std::string_view line : split(code, '\n')) {
    const bool is_prompt = line.starts_with(k_prompt);
    is_command = is_prompt || is_command;
    dialogue.has_prompt.push_back(is_prompt);
    if (!dialogue.commands.empty() || dialogue.has_prompt.size() > 1) dialogue.commands += '\n';
    const std::size_t hidden = is_prompt ? k_prompt.size() : is_command ? 0 : line.size();
    dialogue.commands.append(hidden, ' ');
    dialogue.commands += line.substr(hidden);
    is_command = is_command && line.ends_with('\\');
  }
  return dialogue;
}

// Writes code line by line; a token that spans lines gets one span on each.
class CodeWriter {
 public:
  CodeWriter(std::string& out, std::vector<Token> tokens, std::vector<LineMark> marks,
             std::vector<bool> prompts)
      : out_(out), tokens_(std::move(tokens)), marks_(std::move(marks)), prompts_(std::move(prompts)) {
    std::sort(marks_.begin(), marks_.end(),
              [](const LineMark& left, const LineMark& right) { return left.first < right.first; });
  }

  void write(std::string_view code) {
    std::size_t start = 0;
    for (std::uint32_t number = 1; start < code.size(); ++number) {
      const std::size_t end = std::min(code.find('\n', start), code.size());
      const bool is_marked = is_line_marked(number);
      if (is_marked) out_ += "<mark class=\"line\">";
      write_line(code, start, end, number);
      if (is_marked) out_ += "</mark>";
      if (end < code.size()) out_ += '\n';
      start = end + 1;
    }
  }

 private:
  bool is_line_marked(std::uint32_t number) {
    for (; next_mark_ < marks_.size() && marks_[next_mark_].first <= number; ++next_mark_) {
      marked_until_ = std::max(marked_until_, marks_[next_mark_].last);
    }
    return number <= marked_until_;
  }

  void write_line(std::string_view code, std::size_t start, std::size_t end, std::uint32_t number) {
    if (number <= prompts_.size() && prompts_[number - 1]) {
      out_ += "<span class=\"prompt\" aria-hidden=\"true\">$ </span>";
      start += k_prompt.size();
    }
    while (next_token_ < tokens_.size() && tokens_[next_token_].begin < end) {
      const Token& token = tokens_[next_token_];
      const std::size_t begin = std::max(start, token.begin);
      const std::size_t stop = std::min(end, token.end);
      if (begin < stop) {
        append_html(out_, code.substr(start, begin - start));
        out_.append("<span class=\"").append(css_class(token.kind)).append("\">");
        append_html(out_, code.substr(begin, stop - begin));
        out_ += "</span>";
        start = stop;
      }
      if (token.end > end) break;
      ++next_token_;
    }
    append_html(out_, code.substr(start, end - start));
  }

  std::string& out_;
  std::vector<Token> tokens_;
  std::vector<LineMark> marks_;
  std::vector<bool> prompts_;
  std::size_t next_token_ = 0;
  std::size_t next_mark_ = 0;
  std::uint32_t marked_until_ = 0;
};

// What a screen reader calls the block when it is reached to scroll it.
std::string name_of(const CodeInfo& info, const Language& language) {
  if (!info.title.empty()) return info.title;
  return language.name.empty() ? "Code" : "Code, " + std::string(language.name);
}

}  // namespace

CodeInfo parse_code_info(std::string_view info) {
  CodeInfo parsed;
  std::string_view rest = trim(info);
  if (!rest.starts_with('{') && !rest.starts_with(k_title)) parsed.language = take_part(rest);
  for (rest = trim(rest); !rest.empty(); rest = trim(rest)) {
    const std::string_view part = take_part(rest);
    parse_option(part, parsed);
  }
  return parsed;
}

void append_code(std::string& out, const CodeInfo& info, std::string_view code, Highlighter& highlighter) {
  const Language language = find_language(info.language).value_or(Language{});
  out += "<figure class=\"code\"";
  if (!language.name.empty()) append_attribute(out, "data-language", language.name);
  out += '>';
  if (!info.title.empty()) {
    out += "<figcaption>";
    append_html(out, info.title);
    out += "</figcaption>";
  }
  out += "<pre tabindex=\"0\" role=\"group\"";
  append_attribute(out, "aria-label", name_of(info, language));
  out += "><code>";
  if (shows_dialogue(info, code)) {
    Dialogue dialogue = read_dialogue(code);
    std::vector<Token> tokens = highlighter.highlight(language, dialogue.commands);
    CodeWriter(out, std::move(tokens), info.marks, std::move(dialogue.has_prompt)).write(code);
  } else {
    const bool is_output = language.name == "console";
    std::vector<Token> tokens = is_output ? std::vector<Token>{} : highlighter.highlight(language, code);
    CodeWriter(out, std::move(tokens), info.marks, {}).write(code);
  }
  out += "</code></pre></figure>\n";
}

}  // namespace slm::formats
