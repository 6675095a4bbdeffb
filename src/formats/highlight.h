#pragma once
// Which parts of a piece of source code are keywords, strings, comments …, found with tree-sitter grammars.
//
// A Highlighter belongs to one thread; several may run at once. Code is never trusted: what does not parse
// is coloured as far as it does, and code above k_highlight_limit_bytes, or of a shape that the grammars
// cannot take in bounded time and memory, is left plain. No queries are run: a table from node type to kind,
// and the few contexts that matter (what is called, what is being named), cost a tenth of the time and no
// regular expressions.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slm::formats {

constexpr std::size_t k_highlight_limit_bytes = 64 * 1024;

enum class TokenKind : std::uint8_t {
  plain,
  keyword,
  string,
  comment,
  number,
  constant,  // true, null
  function,  // called or being defined; a command in a shell
  type,
  variable,  // only where it is marked as one: $HOME
  property,  // a key or a member
};

/// The CSS class of a kind: "tok-keyword"; "" for plain.
std::string_view css_class(TokenKind kind);

/// A part that is not plain. Tokens are in order and do not overlap.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  TokenKind kind = TokenKind::plain;

  bool operator==(const Token&) const = default;
};

/// What is known about the word after the fence: "sh" is "bash", "dockerfile" is known but plain.
struct Language {
  std::string_view name;
  int grammar = -1;  // -1: shown plain
};

/// "PY" -> {"python", …}; nothing for a word that names no language.
std::optional<Language> find_language(std::string_view word);

/// The language that `word` is most likely a misspelling of.
std::optional<std::string> nearest_language(std::string_view word);

class Highlighter {
 public:
  Highlighter();
  ~Highlighter();
  Highlighter(const Highlighter&) = delete;
  Highlighter& operator=(const Highlighter&) = delete;

  /// Tokens of `code`: python, "x = 1  # one" -> number 4..5, comment 7..12.
  std::vector<Token> highlight(const Language& language, std::string_view code);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace slm::formats
