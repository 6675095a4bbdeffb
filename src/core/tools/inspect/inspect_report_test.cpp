#include "core/tools/inspect/inspect_report.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/tools/faces/answer_html.h"
#include "core/tools/faces/answer_text.h"
#include "core/tools/inspect/weights_header.h"
#include "formats/weights/sample_files.h"

namespace slm::tools {
namespace {

const catalog::Model& small_model() {
  static const catalog::Model k_model = [] {
    catalog::Model model;
    model.id = catalog::ModelId("small-llama");
    model.name = "Small Llama";
    return model;
  }();
  return k_model;
}

InspectAnswer small_answer() {
  const std::string bytes = formats::small_llama().bytes();
  InspectAnswer answer;
  answer.place = "small.gguf";
  answer.read = {read_weights_header({bytes, bytes.size()})->facts, bytes.size(), {}};
  return answer;
}

InspectAnswer compared_answer() {
  InspectAnswer answer = small_answer();
  answer.card.emplace(ComparedCard{small_model(), "Small Llama", {}});
  answer.card->comparison.agreed = {"layers"};
  answer.card->comparison.disagreements = {{"context length", "4096", "2048"}};
  answer.card->comparison.notes = {"a note"};
  answer.card->comparison.predicted = PredictedSize{"F16", *answer.read.facts.file_bytes * 2};
  return answer;
}

std::string text_of(const InspectAnswer& answer) {
  return answer_text(inspect_report(answer));
}

std::string html_of(const InspectAnswer& answer) {
  html::Writer out;
  draw_report(out, inspect_report(answer), {});
  return out.take().bytes();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

const Headline& headline_of(const Report& report) {
  return std::get<Headline>(report.blocks.front());
}

TEST(inspect_report, tells_the_facts) {
  const std::string text = text_of(compared_answer());
  for (const char* part :
       {"Differs from its card: GGUF, llama, 90,432 parameters, F16. Context length: the card of Small Llama "
        "says 4096, the file 2048.",
        "Calls itself", "Small Llama\n", "  Context                   2,048",
        "16.1\u202f"
        "bits a weight",
        "Found by             Small Llama", "+100.00 % of the real size", "  - layers\n", "  - a note\n"}) {
    EXPECT_TRUE(has(text, part)) << part << "\nin\n" << text;
  }
  EXPECT_FALSE(has(text, "blk.0.attn_q.weight"));
  EXPECT_FALSE(has(text, "unknown")) << text;
}

TEST(inspect_report, puts_what_matters_most_into_the_headline) {
  InspectAnswer answer = small_answer();
  EXPECT_EQ(headline_of(inspect_report(answer)).verdict, "Readable");
  answer.card.emplace(ComparedCard{small_model(), "Small Llama", {}});
  answer.card->comparison.agreed = {"layers"};
  EXPECT_EQ(headline_of(inspect_report(answer)).verdict, "Agrees with its card");
  answer.read.facts.findings.push_back({FindingKind::unusual, "odd"});
  EXPECT_EQ(headline_of(inspect_report(answer)).verdict, "Unusual");
  answer.card->comparison.disagreements = {{"layers", "3", "2"}, {"heads", "3", "2"}};
  EXPECT_TRUE(has(headline_of(inspect_report(answer)).sentence, "1 more below"));
  EXPECT_EQ(headline_of(inspect_report(answer)).verdict, "Differs from its card");
  answer.read.facts.findings.push_back({FindingKind::broken, "cannot be"});
  EXPECT_EQ(headline_of(inspect_report(answer)).verdict, "Damaged");
}

TEST(inspect_report, complains_of_disagreements_and_broken_files_only) {
  EXPECT_FALSE(inspect_report(small_answer()).has_complaints);
  EXPECT_TRUE(inspect_report(compared_answer()).has_complaints);
  InspectAnswer answer = small_answer();
  answer.read.facts.findings.push_back({FindingKind::unusual, "odd"});
  EXPECT_FALSE(inspect_report(answer).has_complaints);
  answer.read.facts.findings.push_back({FindingKind::broken, "cannot be"});
  EXPECT_TRUE(inspect_report(answer).has_complaints);
}

TEST(inspect_report, shows_what_a_terminal_or_a_page_would_act_on) {
  InspectAnswer answer = small_answer();
  answer.read.facts.name = "a\x1b[2Jb\nc<script>";
  answer.read.facts.tensors[0].name = "t\x07";
  answer.place = "f\x1b.gguf";
  answer.tensors = TensorList::shown;
  answer.read.facts.findings.push_back({FindingKind::broken, "odd \x1b name"});
  for (const std::string& shown : {text_of(answer), html_of(answer)}) {
    EXPECT_FALSE(has(shown, "\x1b"));
    EXPECT_FALSE(has(shown, "\x07"));
  }
  EXPECT_TRUE(has(text_of(answer), "a<1B>[2Jb<0A>c"));
  EXPECT_TRUE(has(text_of(answer), "  | {% for m in messages %}<1B>[31m{{ m }}{% endfor %}\n"));
  EXPECT_FALSE(has(html_of(answer), "<script>"));
}

TEST(inspect_report, cuts_texts_without_end) {
  InspectAnswer answer = small_answer();
  answer.read.facts.name.assign(1'000'000, 'x');
  answer.read.facts.tokenizer.chat_template.assign(1'000'000, 'y');
  const std::string text = text_of(answer);
  EXPECT_LT(text.size(), 100'000u);
  EXPECT_TRUE(has(text, "x … and 999500 bytes more\n"));
}

TEST(inspect_report, lists_tensors_where_asked_and_counts_those_beyond_the_limit) {
  InspectAnswer answer = small_answer();
  answer.tensors = TensorList::shown;
  EXPECT_TRUE(has(text_of(answer), "  blk.0.attn_k.weight       32 x 64   F16   ")) << text_of(answer);
  answer.read.facts.tensors.resize(k_listed_tensors + 1);
  const Report report = inspect_report(answer);
  EXPECT_EQ(std::get<Table>(report.blocks.back()).rows.size(), k_listed_tensors);
  EXPECT_TRUE(has(answer_text(report), "of 32,769 tensors the first 32,768 are listed"));
}

TEST(inspect_report, writes_no_number_that_is_none) {
  for (const double odd : {std::nan(""), std::numeric_limits<double>::infinity(), -1.0, 1e300}) {
    InspectAnswer answer = small_answer();
    answer.read.facts.rope.base = odd;
    answer.read.facts.rope.scaling_factor = odd;
    answer.read.facts.tensor_bytes = std::numeric_limits<std::uint64_t>::max();
    EXPECT_FALSE(has(text_of(answer), "RoPE base")) << odd;
    EXPECT_FALSE(has(text_of(answer), "Weights ")) << odd;
  }
}

}  // namespace
}  // namespace slm::tools
