#include "cli/inspect_report.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/tools/inspect/weights_header.h"
#include "formats/weights/sample_files.h"

namespace slm::cli {
namespace {

InspectReport small_report() {
  const std::string bytes = formats::small_llama().bytes();
  InspectReport report;
  report.place = "small.gguf";
  report.facts = tools::read_weights_header({bytes, bytes.size()})->facts;
  report.read_bytes = bytes.size();
  return report;
}

InspectReport compared_report() {
  InspectReport report = small_report();
  report.card = ComparedCard{"small-llama", "Small Llama", {}};
  report.card->comparison.agreed = {"layers"};
  report.card->comparison.disagreements = {{"context length", "4096", "2048"}};
  report.card->comparison.notes = {"a note"};
  report.card->comparison.predicted = tools::PredictedSize{"F16", *report.facts.file_bytes * 2};
  return report;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(inspect_text, tells_the_facts_in_lines) {
  const std::string text = inspect_text(compared_report(), TensorList::left_out);
  for (const char* line : {"small.gguf\n\nfile          GGUF version 3, ", "\nname          Small Llama\n",
                           "\narchitecture  llama\n", "\nlicence       mit\n", "\nparameters    90432\n",
                           "\nquantization  F16, 16.06 bits a weight\n", "\ncontext       2048\n",
                           "\nheads         4, 2 for keys and values, of 16\n", "\nvocabulary    128\n",
                           "\ntokenizer     gpt2 (byte-pair encoding)\n", "\nalignment     32\n",
                           "\ntype  tensors  weights  bytes\n", "\nF16   16       90112    180224 bytes\n",
                           "\nF32   5        320      1280 bytes\n",
                           "differs: context length: card says 4096, weights say 2048\n", "agrees: layers\n",
                           "note: a note\n", "for F16, +100.00 % of the real size\n"}) {
    EXPECT_TRUE(has(text, line)) << line << "\nin\n" << text;
  }
  EXPECT_FALSE(has(text, "blk.0.attn_q.weight"));
}

TEST(inspect_text, shows_what_a_terminal_would_act_on) {
  InspectReport report = small_report();
  report.facts.name = "a\x1b[2Jb\nc";
  report.facts.tensors[0].name = "t\x07";
  report.place = "f\x1b.gguf";
  report.facts.findings.push_back({tools::FindingKind::broken, "odd \x1b name"});
  const std::string text = inspect_text(report, TensorList::shown);
  EXPECT_FALSE(has(text, "\x1b"));
  EXPECT_FALSE(has(text, "\x07"));
  EXPECT_TRUE(has(text, "a<1B>[2Jb<0A>c"));
  EXPECT_TRUE(has(text, "  | {% for m in messages %}<1B>[31m{{ m }}{% endfor %}\n"));
}

TEST(inspect_text, cuts_texts_without_end) {
  InspectReport report = small_report();
  report.facts.name.assign(1'000'000, 'x');
  report.facts.tokenizer.chat_template.assign(1'000'000, 'y');
  const std::string text = inspect_text(report, TensorList::left_out);
  EXPECT_LT(text.size(), 100'000u);
  EXPECT_TRUE(has(text, "x … and 999500 bytes more\n"));
}

TEST(inspect_text, lists_tensors_where_asked) {
  EXPECT_TRUE(has(inspect_text(small_report(), TensorList::shown),
                  "\nblk.0.attn_k.weight       32 x 64   F16   4096  "));
}

TEST(inspect_text, says_that_nothing_was_compared) {
  EXPECT_TRUE(has(inspect_text(small_report(), TensorList::left_out), "no card of the catalogue"));
}

TEST(inspect_json, has_the_same_keys_for_every_file) {
  const std::string json = inspect_json(compared_report(), TensorList::left_out);
  EXPECT_EQ(json.find("{\"place\":\"small.gguf\",\"kind\":\"gguf\",\"version\":3,\"name\":\"Small Llama\","),
            0u);
  EXPECT_TRUE(has(json, "\"parameter_count\":90432,\"quantization\":\"F16\",\"bits_per_weight\":16.057,"));
  EXPECT_TRUE(
      has(json, "\"disagreements\":[{\"field\":\"context length\",\"card\":\"4096\",\"weights\":\"2048\"}]"));
  EXPECT_FALSE(has(json, "\"tensors\":["));
  EXPECT_TRUE(has(inspect_json(compared_report(), TensorList::shown),
                  "{\"name\":\"blk.0.attn_k.weight\",\"shape\":[32,64],\"type\":\"F16\",\"bytes\":4096,"));

  const std::string empty = inspect_json(InspectReport{}, TensorList::left_out);
  EXPECT_TRUE(has(empty, "\"layer_count\":null"));
  EXPECT_TRUE(has(empty, "\"card\":null}\n"));
}

TEST(inspect_json, writes_no_number_that_is_none) {
  for (const double odd : {std::nan(""), std::numeric_limits<double>::infinity(), -1.0, 1e300}) {
    InspectReport report = small_report();
    report.facts.rope.base = odd;
    report.facts.rope.scaling_factor = odd;
    EXPECT_TRUE(has(inspect_json(report, TensorList::left_out), "\"rope\":{\"base\":null,")) << odd;
    EXPECT_FALSE(has(inspect_text(report, TensorList::left_out), "positions")) << odd;
  }
}

TEST(has_complaints, counts_disagreements_and_broken_files) {
  EXPECT_FALSE(has_complaints(small_report()));
  EXPECT_TRUE(has_complaints(compared_report()));
  InspectReport report = small_report();
  report.facts.findings.push_back({tools::FindingKind::unusual, "odd"});
  EXPECT_FALSE(has_complaints(report));
  report.facts.findings.push_back({tools::FindingKind::broken, "cannot be"});
  EXPECT_TRUE(has_complaints(report));
}

TEST(bytes_text, rounds_to_two_digits) {
  EXPECT_EQ(bytes_text(999'999), "999999 bytes");
  EXPECT_EQ(bytes_text(5'932'032), "5.93 MB");
  EXPECT_EQ(bytes_text(2'497'280'512), "2.50 GB");
  EXPECT_EQ(bytes_text(9'000'000'000), "9.00 GB");
  EXPECT_EQ(bytes_text(std::numeric_limits<std::uint64_t>::max()), "18446744073.71 GB");
}

}  // namespace
}  // namespace slm::cli
