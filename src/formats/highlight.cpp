#include "formats/highlight.h"

#include <algorithm>

#include "formats/highlight_language.h"

namespace slm::formats {
namespace {

struct ParserFree {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
struct TreeFree {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};

// One node on the way from the root to the current one.
struct Step {
  NodeMeaning meaning;
  bool is_called = false;         // it, or the member expression around it, is what a call calls
  bool is_function_name = false;  // it stands where a definition has the function's name
  bool is_type_name = false;
};

// Walks a tree from the outside in and paints each node's range over that of its parent.
class Painter {
 public:
  Painter(const Grammar& grammar, std::size_t byte_count)
      : grammar_(grammar), kinds_(byte_count, TokenKind::plain) {}

  void walk(TSNode root) {
    cursor_ = ts_tree_cursor_new(root);
    steps_.push_back(enter(nullptr));
    bool has_next = true;
    while (has_next) {
      has_next = !is_sealed_ && ts_tree_cursor_goto_first_child(&cursor_);
      if (has_next) {
        const Step parent = steps_.back();
        steps_.push_back(enter(&parent));
      } else {
        has_next = go_on();
      }
    }
    ts_tree_cursor_delete(&cursor_);
  }

  std::vector<Token> tokens() const {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < kinds_.size();) {
      std::size_t end = at + 1;
      while (end < kinds_.size() && kinds_[end] == kinds_[at]) ++end;
      if (kinds_[at] != TokenKind::plain) tokens.push_back({at, end, kinds_[at]});
      at = end;
    }
    return tokens;
  }

 private:
  // To the next sibling, or the next sibling of the nearest ancestor that has one.
  bool go_on() {
    while (!ts_tree_cursor_goto_next_sibling(&cursor_)) {
      if (!ts_tree_cursor_goto_parent(&cursor_)) return false;
      steps_.pop_back();
    }
    steps_.pop_back();
    const bool has_parent = !steps_.empty();
    const Step parent = has_parent ? steps_.back() : Step{};
    steps_.push_back(enter(has_parent ? &parent : nullptr));
    return true;
  }

  Step enter(const Step* parent) {
    const TSNode node = ts_tree_cursor_current_node(&cursor_);
    const TSFieldId field = ts_tree_cursor_current_field_id(&cursor_);
    Step step{.meaning = grammar_.meaning_of(ts_node_symbol(node))};
    is_sealed_ = field != 0 && field == grammar_.key_field && grammar_.keys_are_properties;
    if (parent != nullptr) place(step, *parent, field);
    const TokenKind kind = is_sealed_ ? TokenKind::property : kind_at(step);
    if (kind != TokenKind::plain || step.meaning.role == NodeRole::reset) paint(node, kind);
    return step;
  }

  void place(Step& step, const Step& parent, TSFieldId field) const {
    const bool is_name = step.meaning.role == NodeRole::name;
    const bool is_member_of_called = parent.is_called && is_name && step.meaning.kind == TokenKind::property;
    const bool is_last_of_called = parent.is_called && field != 0 && is_name && is_attribute(field);
    step.is_called = (field != 0 && (field == grammar_.function_field || field == grammar_.macro_field)) ||
                     is_member_of_called || is_last_of_called;
    const bool names_parent =
        field != 0 && (field == grammar_.name_field || field == grammar_.declarator_field);
    step.is_function_name = names_parent && parent.meaning.role == NodeRole::function_definition;
    step.is_type_name = names_parent && parent.meaning.role == NodeRole::type_definition;
  }

  bool is_attribute(TSFieldId field) const {
    const char* const name = ts_language_field_name_for_id(grammar_.language, field);
    return name != nullptr && std::string_view(name) == "attribute";
  }

  static TokenKind kind_at(const Step& step) {
    if (step.meaning.role != NodeRole::name) return step.meaning.kind;
    if (step.is_called || step.is_function_name) return TokenKind::function;
    return step.is_type_name ? TokenKind::type : step.meaning.kind;
  }

  void paint(TSNode node, TokenKind kind) {
    const std::size_t end = std::min<std::size_t>(ts_node_end_byte(node), kinds_.size());
    const std::size_t begin = std::min<std::size_t>(ts_node_start_byte(node), end);
    std::fill(kinds_.begin() + static_cast<std::ptrdiff_t>(begin),
              kinds_.begin() + static_cast<std::ptrdiff_t>(end), kind);
  }

  const Grammar& grammar_;
  std::vector<TokenKind> kinds_;
  std::vector<Step> steps_;
  TSTreeCursor cursor_{};
  bool is_sealed_ = false;  // the current node is one colour, whatever is inside
};

// A deep pile of unclosed tags or templates costs the parsers quadratic time.
constexpr std::ptrdiff_t k_angle_limit = 4000;

// Bash's scanner keeps the words that end its here-documents in 1024 bytes and checks them too late; 7 bytes
// go with each.
constexpr std::size_t k_heredoc_bytes = 1000;

bool is_safe_to_parse(std::string_view code) {
  if (std::count(code.begin(), code.end(), '<') > k_angle_limit) return false;
  std::size_t heredoc_bytes = 0;
  for (std::size_t at = code.find("<<"); at != std::string_view::npos; at = code.find("<<", at + 2)) {
    const std::size_t end = std::min(code.find('\n', at), code.size());
    heredoc_bytes += end - at + 7;
    if (heredoc_bytes > k_heredoc_bytes) return false;
  }
  return true;
}

}  // namespace

struct Highlighter::State {
  std::unique_ptr<TSParser, ParserFree> parser{ts_parser_new()};
};

Highlighter::Highlighter() : state_(std::make_unique<State>()) {}
Highlighter::~Highlighter() = default;

std::vector<Token> Highlighter::highlight(const Language& language, std::string_view code) {
  if (language.grammar < 0 || code.size() > k_highlight_limit_bytes || !is_safe_to_parse(code)) return {};
  const Grammar& grammar = grammar_at(language.grammar);
  TSParser* const parser = state_->parser.get();
  if (!ts_parser_set_language(parser, grammar.language)) return {};
  const std::unique_ptr<TSTree, TreeFree> tree(
      ts_parser_parse_string(parser, nullptr, code.data(), static_cast<std::uint32_t>(code.size())));
  if (tree == nullptr) return {};
  Painter painter(grammar, code.size());
  painter.walk(ts_tree_root_node(tree.get()));
  return painter.tokens();
}

std::string_view css_class(TokenKind kind) {
  constexpr std::string_view k_classes[] = {
      "",         "tok-keyword",  "tok-string",  "tok-comment", "tok-number", "tok-constant", "tok-function",
      "tok-type", "tok-variable", "tok-property"};
  return k_classes[static_cast<std::size_t>(kind)];
}

}  // namespace slm::formats
