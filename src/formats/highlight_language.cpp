#include "formats/highlight_language.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/text.h"
#include "formats/markdown_text.h"

extern "C" {
const TSLanguage* tree_sitter_bash();
const TSLanguage* tree_sitter_cpp();
const TSLanguage* tree_sitter_css();
const TSLanguage* tree_sitter_go();
const TSLanguage* tree_sitter_html();
const TSLanguage* tree_sitter_json();
const TSLanguage* tree_sitter_python();
const TSLanguage* tree_sitter_rust();
const TSLanguage* tree_sitter_toml();
const TSLanguage* tree_sitter_typescript();
const TSLanguage* tree_sitter_yaml();
}

namespace slm::formats {
namespace {

enum GrammarIndex : int {
  bash,
  cpp,
  css,
  go,
  html,
  json,
  python,
  rust,
  toml,
  typescript,
  yaml,
  count,
  no_grammar = -1
};

struct Named {
  std::string_view word;
  std::string_view name;
  int grammar;
};

// JavaScript is read with TypeScript's grammar and C with that of C++: each contains the other, and a
// grammar is about a megabyte.
constexpr Named k_languages[] = {
    {"bash", "bash", bash},
    {"c", "c", cpp},
    {"c++", "cpp", cpp},
    {"cc", "cpp", cpp},
    {"cmake", "cmake", no_grammar},
    {"console", "console", bash},
    {"cpp", "cpp", cpp},
    {"css", "css", css},
    {"csv", "csv", no_grammar},
    {"cuda", "cpp", cpp},
    {"diff", "diff", no_grammar},
    {"docker", "dockerfile", no_grammar},
    {"dockerfile", "dockerfile", no_grammar},
    {"env", "env", no_grammar},
    {"go", "go", go},
    {"golang", "go", go},
    {"h", "c", cpp},
    {"hpp", "cpp", cpp},
    {"html", "html", html},
    {"http", "http", no_grammar},
    {"ini", "ini", no_grammar},
    {"java", "java", no_grammar},
    {"javascript", "javascript", typescript},
    {"jinja", "jinja", no_grammar},
    {"js", "javascript", typescript},
    {"json", "json", json},
    {"json5", "json", json},
    {"jsonc", "json", json},
    {"jsonl", "json", json},
    {"jsx", "javascript", typescript},
    {"kotlin", "kotlin", no_grammar},
    {"latex", "latex", no_grammar},
    {"make", "makefile", no_grammar},
    {"makefile", "makefile", no_grammar},
    {"markdown", "markdown", no_grammar},
    {"md", "markdown", no_grammar},
    {"mjs", "javascript", typescript},
    {"modelfile", "modelfile", no_grammar},
    {"nginx", "nginx", no_grammar},
    {"output", "output", no_grammar},
    {"php", "php", no_grammar},
    {"plain", "text", no_grammar},
    {"plaintext", "text", no_grammar},
    {"powershell", "powershell", no_grammar},
    {"ps1", "powershell", no_grammar},
    {"py", "python", python},
    {"python", "python", python},
    {"python3", "python", python},
    {"r", "r", no_grammar},
    {"rs", "rust", rust},
    {"ruby", "ruby", no_grammar},
    {"rust", "rust", rust},
    {"sample", "text", no_grammar},
    {"sh", "bash", bash},
    {"shell", "bash", bash},
    {"sql", "sql", no_grammar},
    {"svg", "html", html},
    {"swift", "swift", no_grammar},
    {"systemd", "ini", no_grammar},
    {"tex", "latex", no_grammar},
    {"text", "text", no_grammar},
    {"toml", "toml", toml},
    {"ts", "typescript", typescript},
    {"tsx", "typescript", typescript},
    {"txt", "text", no_grammar},
    {"typescript", "typescript", typescript},
    {"xml", "html", html},
    {"yaml", "yaml", yaml},
    {"yml", "yaml", yaml},
    {"zsh", "bash", bash},
};

using enum TokenKind;
using enum NodeRole;

struct NamedMeaning {
  std::string_view node;
  NodeMeaning meaning;
};

// Names that mean the same in every grammar that has them.
constexpr NamedMeaning k_node_meanings[] = {
    {"comment", {comment}},
    {"line_comment", {comment}},
    {"block_comment", {comment}},
    {"html_comment", {comment}},
    {"hash_bang_line", {comment}},

    {"string", {string}},
    {"string_literal", {string}},
    {"raw_string_literal", {string}},
    {"interpreted_string_literal", {string}},
    {"char_literal", {string}},
    {"rune_literal", {string}},
    {"raw_string", {string}},
    {"ansi_c_string", {string}},
    {"translated_string", {string}},
    {"heredoc_body", {string}},
    {"heredoc_start", {string}},
    {"heredoc_end", {string}},
    {"template_string", {string}},
    {"regex", {string}},
    {"system_lib_string", {string}},
    {"quoted_attribute_value", {string}},
    {"attribute_value", {string}},
    {"string_value", {string}},
    {"double_quote_scalar", {string}},
    {"single_quote_scalar", {string}},
    {"block_scalar", {string}},
    {"escape_sequence", {constant}},

    {"interpolation", {TokenKind::plain, reset}},
    {"template_substitution", {TokenKind::plain, reset}},
    {"command_substitution", {TokenKind::plain, reset}},

    {"integer", {number}},
    {"float", {number}},
    {"number", {number}},
    {"number_literal", {number}},
    {"integer_literal", {number}},
    {"float_literal", {number}},
    {"int_literal", {number}},
    {"imaginary_literal", {number}},
    {"integer_value", {number}},
    {"float_value", {number}},
    {"color_value", {number}},
    {"integer_scalar", {number}},
    {"float_scalar", {number}},
    {"local_date", {number}},
    {"local_time", {number}},
    {"local_date_time", {number}},
    {"offset_date_time", {number}},

    {"true", {constant}},
    {"false", {constant}},
    {"none", {constant}},
    {"null", {constant}},
    {"nil", {constant}},
    {"iota", {constant}},
    {"undefined", {constant}},
    {"boolean", {constant}},
    {"boolean_literal", {constant}},
    {"boolean_scalar", {constant}},
    {"null_scalar", {constant}},
    {"ellipsis", {constant}},

    {"type_identifier", {type}},
    {"primitive_type", {type}},
    {"predefined_type", {type}},
    {"sized_type_specifier", {type}},
    {"namespace_identifier", {type}},
    {"class_name", {type}},
    {"tag", {type}},

    {"variable_name", {variable}},
    {"special_variable_name", {variable}},
    {"anchor_name", {variable}},
    {"alias_name", {variable}},
    {"lifetime", {variable}},
    {"self", {keyword}},
    {"this", {keyword}},
    {"super", {keyword}},
    {"crate", {keyword}},
    {"mutable_specifier", {keyword}},
    {"storage_class_specifier", {keyword}},
    {"type_qualifier", {keyword}},
    {"preproc_directive", {keyword}},
    {"important", {keyword}},
    {"at_keyword", {keyword}},
    {"tag_name", {keyword}},
    {"doctype", {keyword}},

    {"command_name", {function}},
    {"function_name", {function}},
    {"word", {TokenKind::plain}},
    {"property_name", {property}},
    {"attribute_name", {property}},
    {"bare_key", {property}},
    {"quoted_key", {property}},

    {"identifier", {TokenKind::plain, name}},
    {"field_identifier", {property, name}},
    {"property_identifier", {property, name}},
    {"shorthand_property_identifier", {property}},
    {"private_property_identifier", {property, name}},

    {"function_definition", {TokenKind::plain, function_definition}},
    {"function_declaration", {TokenKind::plain, function_definition}},
    {"generator_function_declaration", {TokenKind::plain, function_definition}},
    {"function_item", {TokenKind::plain, function_definition}},
    {"function_signature_item", {TokenKind::plain, function_definition}},
    {"function_declarator", {TokenKind::plain, function_definition}},
    {"method_declaration", {TokenKind::plain, function_definition}},
    {"method_definition", {TokenKind::plain, function_definition}},
    {"macro_definition", {TokenKind::plain, function_definition}},
    {"class_definition", {TokenKind::plain, type_definition}},
    {"class_declaration", {TokenKind::plain, type_definition}},
};

const std::unordered_map<std::string_view, NodeMeaning>& meanings_by_node() {
  static const auto meanings = [] {
    std::unordered_map<std::string_view, NodeMeaning> by_node;
    for (const NamedMeaning& row : k_node_meanings) by_node.emplace(row.node, row.meaning);
    return by_node;
  }();
  return meanings;
}

// Words and `#include`, `@media` that the grammar spells out are keywords; its quotes belong to strings.
NodeMeaning meaning_of_literal(std::string_view spelling) {
  const char first = spelling.front();
  if (first == '"' || first == '\'' || first == '`') return {string};
  const bool is_marked = spelling.size() > 1 && (first == '#' || first == '@');
  const char letter = is_marked ? spelling[1] : first;
  return is_ascii_letter(letter) || spelling == "_Atomic" ? NodeMeaning{keyword} : NodeMeaning{};
}

NodeMeaning meaning_of_symbol(const TSLanguage* language, TSSymbol symbol) {
  const std::string_view name = ts_language_symbol_name(language, symbol);
  if (name.empty()) return {};
  if (ts_language_symbol_type(language, symbol) == TSSymbolTypeAnonymous) return meaning_of_literal(name);
  const auto found = meanings_by_node().find(name);
  return found == meanings_by_node().end() ? NodeMeaning{} : found->second;
}

TSFieldId field(const TSLanguage* language, std::string_view name) {
  return ts_language_field_id_for_name(language, name.data(), static_cast<std::uint32_t>(name.size()));
}

Grammar make_grammar(const TSLanguage* language, bool is_data) {
  Grammar grammar{.language = language, .meanings = {}, .keys_are_properties = is_data};
  const std::uint32_t symbol_count = ts_language_symbol_count(language);
  grammar.meanings.reserve(symbol_count);
  for (std::uint32_t symbol = 0; symbol < symbol_count; ++symbol) {
    grammar.meanings.push_back(meaning_of_symbol(language, static_cast<TSSymbol>(symbol)));
  }
  grammar.function_field = field(language, "function");
  grammar.macro_field = field(language, "macro");
  grammar.name_field = field(language, "name");
  grammar.declarator_field = field(language, "declarator");
  grammar.key_field = field(language, "key");
  return grammar;
}

std::array<Grammar, count> make_grammars() {
  std::array<Grammar, count> grammars;
  grammars[bash] = make_grammar(tree_sitter_bash(), false);
  grammars[cpp] = make_grammar(tree_sitter_cpp(), false);
  grammars[css] = make_grammar(tree_sitter_css(), false);
  grammars[go] = make_grammar(tree_sitter_go(), false);
  grammars[html] = make_grammar(tree_sitter_html(), false);
  grammars[json] = make_grammar(tree_sitter_json(), true);
  grammars[python] = make_grammar(tree_sitter_python(), false);
  grammars[rust] = make_grammar(tree_sitter_rust(), false);
  grammars[toml] = make_grammar(tree_sitter_toml(), true);
  grammars[typescript] = make_grammar(tree_sitter_typescript(), false);
  grammars[yaml] = make_grammar(tree_sitter_yaml(), true);
  return grammars;
}

}  // namespace

const Grammar& grammar_at(int index) {
  static const std::array<Grammar, count> grammars = make_grammars();
  return grammars[static_cast<std::size_t>(index)];
}

std::optional<Language> find_language(std::string_view word) {
  const std::string lower = to_lower(word);
  const auto* const end = std::end(k_languages);
  const auto* const found =
      std::lower_bound(std::begin(k_languages), end, std::string_view(lower),
                       [](const Named& left, std::string_view right) { return left.word < right; });
  if (found == end || found->word != lower) return std::nullopt;
  return Language{found->name, found->grammar};
}

std::optional<std::string> nearest_language(std::string_view word) {
  std::vector<std::string_view> words;
  for (const Named& language : k_languages) words.push_back(language.word);
  return nearest(to_lower(word.substr(0, 32)), words);
}

}  // namespace slm::formats
