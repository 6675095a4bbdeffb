#include "core/tools/size/size_report.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_json.h"
#include "core/tools/size/size_tool.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

template <class Kind>
const Kind* first(const Report& report) {
  for (const Block& block : report.blocks) {
    if (const auto* found = std::get_if<Kind>(&block)) return found;
  }
  return nullptr;
}

Report answer_to(const Parameters& parameters) {
  const TestKnowledge test;
  return *ask(size_tool(), test.knowledge, parameters).answer;
}

TEST(size_report, says_what_is_missing_and_what_fits_instead) {
  const Report report = answer_to({{"model", "llama-3-8b"}, {"quantization", "q8_0"}, {"memory", "8"}});
  const Headline& headline = *first<Headline>(report);
  EXPECT_EQ(headline.tone, Tone::bad);
  EXPECT_NE(headline.sentence.find("too little"), std::string::npos) << headline.sentence;
  EXPECT_NE(headline.sentence.find("What fits instead: Q4_K_M"), std::string::npos) << headline.sentence;
}

TEST(size_report, calls_a_full_memory_tight) {
  // 4.92 + 0.54 + 0.30 + 0.34 GB of 6.44.
  const Headline headline = *first<Headline>(answer_to({{"model", "llama-3-8b"}, {"memory", "6"}}));
  EXPECT_EQ(headline.verdict, "Tight") << headline.sentence;
}

TEST(size_report, gives_the_command_that_checks_it) {
  const Report report = answer_to({{"model", "llama-3-8b"},
                                   {"context", "8192"},
                                   {"batch", "4"},
                                   {"kv-type", "q8_0"},
                                   {"gpu-layers", "20"}});
  EXPECT_EQ(first<Command>(report)->line,
            "llama-server -m MODEL-Q4_K_M.gguf -c 32768 -np 4 -ctk q8_0 -ctv q8_0 -ngl 20");
}

TEST(size_report, draws_memory_by_context) {
  const Report report = answer_to({{"model", "llama-3-8b"}, {"memory", "16"}});
  const Picture* picture = first<Picture>(report);
  ASSERT_NE(picture, nullptr);
  html::Writer out;
  picture->draw(out);
  EXPECT_NE(out.take().bytes().find("id=\"memory-by-context"), std::string::npos);
}

}  // namespace
}  // namespace slm::tools
