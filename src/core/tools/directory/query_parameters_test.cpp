#include "core/tools/directory/query_parameters.h"

#include <gtest/gtest.h>

#include "core/catalog/sample_catalog.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::make_sample_catalog;

struct Fixture {
  Catalog catalog = make_sample_catalog(100);
  Directory directory{catalog};

  Result<void> set(Query& query, std::string_view name, std::string_view value) const {
    return set_parameter(query, directory, catalog, name, value);
  }
};

TEST(set_parameter, gives_back_what_to_parameters_wrote) {
  const Fixture f;
  const std::pair<const char*, const char*> rows[] = {
      {"q", "model 7"},
      {"size", "under-1b,1b-4b"},
      {"task", "code,math"},
      {"licence", "mit"},
      {"commercial", "yes"},
      {"language", "de"},
      {"input", "image"},
      {"family", "Family 3"},
      {"organisation", "Maker 1"},
      {"context-min", "16384"},
      {"released-from", "2022-01"},
      {"released-until", "2024-12"},
      {"verified", "yes"},
      {"memory", "8"},
      {"device", "laptop-16gb"},
      {"context", "16384"},
      {"quantization", "q4_k_m,q8_0"},
      {"sort", "-released"},
  };
  Query all;
  for (const auto& [name, value] : rows) {
    Query query;
    ASSERT_TRUE(f.set(query, name, value).has_value()) << name;
    const auto parameters = to_parameters(query);
    ASSERT_EQ(parameters.size(), 1u) << name;
    EXPECT_EQ(parameters[0].first, name);
    EXPECT_EQ(parameters[0].second, value) << name;
    ASSERT_TRUE(f.set(all, name, value).has_value()) << name;
    ASSERT_TRUE(f.set(query, name, "").has_value()) << name;
    EXPECT_TRUE(to_parameters(query).empty()) << name << " is cleared";
  }
  EXPECT_EQ(to_parameters(all).size(), query_parameters().size());
}

TEST(set_parameter, says_what_is_wrong_and_what_was_meant) {
  const Fixture f;
  const struct {
    const char* name;
    const char* value;
    const char* message;
  } rows[] = {
      {"tasc", "code", "unknown filter \"tasc\"; did you mean \"task\"?"},
      {"task", "cod", "unknown task \"cod\"; did you mean \"code\"?"},
      {"licence", "own", "unknown licence \"own\"; did you mean \"own-terms\"?"},
      {"sort", "-nam", "unknown sort column \"nam\"; did you mean \"name\"?"},
      {"released-from", "2024", "\"2024\" is not a month such as 2024-09"},
      {"memory", "lots", "\"lots\" is not an amount of memory such as 8 or 512MiB"},
      {"context", "0", "\"0\" is not a number of tokens such as 16384 or 16K"},
      {"verified", "perhaps", "\"perhaps\" is neither yes nor no"},
      {"device", "laptop", "unknown device \"laptop\"; did you mean \"laptop-16gb\"?"},
      {"quantization", "q4_k", "unknown quantization \"q4_k\"; did you mean \"q4_k_m\"?"},
  };
  for (const auto& row : rows) {
    Query query;
    const auto done = f.set(query, row.name, row.value);
    ASSERT_FALSE(done.has_value()) << row.name;
    EXPECT_EQ(done.error().message, row.message);
  }
  Query query;
  EXPECT_FALSE(f.set(query, "q", std::string(5000, 'x')).has_value());
}

TEST(set_parameter, forgives_case_and_spaces) {
  const Fixture f;
  Query query;
  ASSERT_TRUE(f.set(query, "family", " family 3 , FAMILY 4,family 3").has_value());
  EXPECT_EQ(query.chosen_of(Facet::family), (std::vector<std::string>{"Family 3", "Family 4"}));
}

TEST(parse_memory, reads_what_memory_is_sold_by) {
  const struct {
    const char* text;
    std::uint64_t bytes;  // 0: refused
  } rows[] = {{"8", 8 * k_gib},
              {"8GB", 8 * k_gib},
              {"8 GiB", 8 * k_gib},
              {"24g", 24 * k_gib},
              {"512MiB", 512u << 20},
              {"512 mb", 512u << 20},
              {"", 0},
              {"0", 0},
              {"-8", 0},
              {"8.5", 0},
              {"GB", 0},
              {"99999999999999999999", 0},
              {"2000000", 0}};
  for (const auto& row : rows) EXPECT_EQ(parse_memory(row.text).value_or(0), row.bytes) << row.text;
}

TEST(parse_token_count, reads_k_as_1024) {
  EXPECT_EQ(parse_token_count("16K"), 16384u);
  EXPECT_EQ(parse_token_count("1M"), 1048576u);
  EXPECT_EQ(parse_token_count("5000"), 5000u);
  for (const char* text : {"", "K", "0", "99999999", "5M", "1.5K"}) {
    EXPECT_FALSE(parse_token_count(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace slm::tools
