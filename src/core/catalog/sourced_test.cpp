#include "core/catalog/sourced.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(web_address_of_source, leads_to_the_place_that_was_read) {
  const struct {
    const char* source;
    const char* address;
  } rows[] = {
      {"https://example.org/card", "https://example.org/card"},
      {"https://example.org/card (table 2)", "https://example.org/card"},
      {"github:EleutherAI/pythia", "https://github.com/EleutherAI/pythia"},
      {"github:EleutherAI/pythia:README.md", "https://github.com/EleutherAI/pythia/blob/HEAD/README.md"},
      {"github:o/n:a/b.h@c0ffee", "https://github.com/o/n/blob/c0ffee/a/b.h"},
      {"github:o/n:a.json@77fae x architecture ratio", "https://github.com/o/n/blob/77fae/a.json"},
      {"measured with a scale", ""},
      {"", ""},
      {"javascript:alert(1)", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(web_address_of_source(row.source), row.address) << row.source;
}

TEST(Sourced, is_a_fact_only_with_a_value_that_was_seen) {
  Sourced<int> figure;
  EXPECT_FALSE(figure.is_known());
  figure.value = 7;
  EXPECT_TRUE(figure.is_known());
  EXPECT_FALSE(figure.is_fact());
  figure.provenance = {"https://example.org/", {2026, 11, 21}, Standing::verified};
  EXPECT_TRUE(figure.is_fact());
}

}  // namespace
}  // namespace slm::catalog
