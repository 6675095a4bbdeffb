#include "core/catalog/catalog.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(name_key, drops_what_spellings_differ_in) {
  EXPECT_EQ(name_key("Llama-3.2 1B"), "llama3.21b");
  EXPECT_EQ(name_key("llama_3.2-1b"), "llama3.21b");
  EXPECT_EQ(name_key("llama3.2:latest"), "llama3.2");
  EXPECT_EQ(loose_name_key("llama3.2:latest"), "llama32");
  EXPECT_EQ(name_key("https://ollama.com/library/phi4"), "phi4");
}

}  // namespace
}  // namespace slm::catalog
