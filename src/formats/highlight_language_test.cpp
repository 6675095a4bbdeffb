#include "formats/highlight_language.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

constexpr const char* k_words_with_grammar[] = {"bash", "cpp",  "css",  "go", "html", "json",
                                                "py",   "rust", "toml", "ts", "yaml"};

TEST(find_language, leads_words_to_names_and_grammars) {
  struct Row {
    const char* word;
    const char* name;
    bool has_grammar;
  };
  const Row rows[] = {
      {"sh", "bash", true},
      {"console", "console", true},
      {"c++", "cpp", true},
      {"h", "c", true},
      {"JS", "javascript", true},
      {"jsonl", "json", true},
      {"dockerfile", "dockerfile", false},
      {"zsh", "bash", true},
      {"txt", "text", false},
  };
  for (const Row& row : rows) {
    const std::optional<Language> language = find_language(row.word);
    ASSERT_TRUE(language.has_value()) << row.word;
    EXPECT_EQ(language->name, row.name) << row.word;
    EXPECT_EQ(language->grammar >= 0, row.has_grammar) << row.word;
  }
  EXPECT_EQ(find_language("dockerfile")->grammar, -1);
  for (const char* word : {"", "pyton", "bash ", "\xFF", "zzz"}) EXPECT_FALSE(find_language(word)) << word;
}

TEST(nearest_language, finds_what_was_meant_and_gives_up_on_the_rest) {
  EXPECT_EQ(nearest_language("Pyton"), "python");
  EXPECT_EQ(nearest_language("dockerfil"), "dockerfile");
  EXPECT_FALSE(nearest_language(std::string(100'000, 'q')));
}

// The symbol of a name among those of a grammar; a name may have several, the first counts.
std::optional<NodeMeaning> meaning_of(const Grammar& grammar, std::string_view name) {
  for (std::uint32_t symbol = 0; symbol < ts_language_symbol_count(grammar.language); ++symbol) {
    const char* found = ts_language_symbol_name(grammar.language, static_cast<TSSymbol>(symbol));
    if (found != nullptr && name == found) return grammar.meaning_of(static_cast<TSSymbol>(symbol));
  }
  return std::nullopt;
}

TEST(grammar_at, gives_each_language_a_grammar_with_meanings) {
  for (const char* word : k_words_with_grammar) {
    const Grammar& grammar = grammar_at(find_language(word)->grammar);
    EXPECT_EQ(grammar.meanings.size(), ts_language_symbol_count(grammar.language)) << word;
    EXPECT_EQ(meaning_of(grammar, "comment").value_or(NodeMeaning{}).kind,
              word == std::string_view("rust") ? TokenKind::plain : TokenKind::comment)
        << word;
  }
}

TEST(grammar_at, knows_words_strings_and_names) {
  const Grammar& python = grammar_at(find_language("python")->grammar);
  EXPECT_EQ(meaning_of(python, "return")->kind, TokenKind::keyword);
  EXPECT_EQ(meaning_of(python, "(")->kind, TokenKind::plain);
  EXPECT_EQ(meaning_of(python, "integer")->kind, TokenKind::number);
  EXPECT_EQ(meaning_of(python, "identifier")->role, NodeRole::name);
  EXPECT_EQ(meaning_of(python, "function_definition")->role, NodeRole::function_definition);
  EXPECT_EQ(meaning_of(python, "interpolation")->role, NodeRole::reset);
  EXPECT_EQ(python.meaning_of(0xFFFE).kind, TokenKind::plain);
  EXPECT_EQ(meaning_of(grammar_at(find_language("cpp")->grammar), "#include")->kind, TokenKind::keyword);
}

TEST(grammar_at, colours_quoted_keys_in_data_only) {
  for (const char* word : k_words_with_grammar) {
    const std::string_view name = word;
    EXPECT_EQ(grammar_at(find_language(word)->grammar).keys_are_properties,
              name == "json" || name == "toml" || name == "yaml")
        << word;
  }
}

}  // namespace
}  // namespace slm::formats
