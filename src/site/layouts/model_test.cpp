// The page of a model, drawn from small models made by hand.

#include <gtest/gtest.h>

#include "site/layouts/frames.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sizes.h"
#include "site/layouts/test_content.h"
#include "site/layouts/test_models.h"
#include "site/page_links.h"

namespace slm::site {
namespace {

using catalog::Model;

std::string draw(std::vector<Model> models, std::vector<catalog::Device> devices = {}) {
  catalog::CatalogParts parts;
  parts.models = std::move(models);
  parts.devices = std::move(devices);
  catalog::Quantization usual;
  usual.id = catalog::QuantizationId("q4_k_m");
  usual.name = "Q4_K_M";
  usual.bits = 49;
  usual.weights = 10;
  usual.is_common = true;
  parts.quantizations = {usual};
  parts.licences.push_back({catalog::LicenceId("mit"),
                            "MIT License",
                            "Use it freely.",
                            catalog::Permission::yes,
                            catalog::Permission::no,
                            "",
                            {}});
  parts.licences.push_back({catalog::LicenceId("research"),
                            "Research License",
                            "For research.",
                            catalog::Permission::no,
                            catalog::Permission::no,
                            "",
                            {}});
  const std::string address = parts.models.front().address();
  content::Content content = make_test_content();
  for (const Model& model : parts.models)
    add_page(content, content::PageKind::model, model.address(), model.name);
  add_page(content, content::PageKind::doc, "/tools/inspect/", "What is in this file?");
  const catalog::Catalog catalog(std::move(parts));
  const SiteOptions options;
  const AssetSet& assets = *reinterpret_cast<const AssetSet*>(&options);  // no layout asks for an asset
  const Knowledge knowledge(catalog);
  return draw_page({content, assets, options, "/slmhub", catalog, knowledge}, content.by_address.at(address))
      .bytes();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(count_words, says_counts_as_models_are_named) {
  const std::pair<std::uint64_t, const char*> rows[] = {{999, "999"},
                                                        {135'000'000, "135 M"},
                                                        {999'885'952, "1 B"},
                                                        {1'500'000'000, "1.5 B"},
                                                        {14'659'507'200, "14.66 B"},
                                                        {9'800'000'000'000, "9.8 T"}};
  for (const auto& [count, words] : rows) EXPECT_EQ(count_words(count), words);
}

TEST(token_words, counts_in_units_of_1024_where_they_come_out_even) {
  EXPECT_EQ(token_words(16'384), "16K");
  EXPECT_EQ(token_words(1'000'000), "1,000,000");
  EXPECT_EQ(token_words(0), "0");
}

TEST(gigabyte_words, keeps_two_digits_and_turns_to_megabytes_below_a_tenth) {
  EXPECT_EQ(gigabyte_words(9'053'000'000), "9.05\u202fGB");
  EXPECT_EQ(gigabyte_words(100'000'000), "0.10\u202fGB");
  EXPECT_EQ(gigabyte_words(67'108'864), "67\u202fMB");
}

TEST(memory_for, is_the_smallest_memory_that_holds_the_bytes) {
  constexpr std::uint64_t k_gib = std::uint64_t{1} << 30;
  EXPECT_EQ(memory_for(8 * k_gib), 8u);
  EXPECT_EQ(memory_for(8 * k_gib + 1), 12u);
  EXPECT_EQ(memory_for(k_gib / 8), 1u);
  EXPECT_EQ(memory_for(81 * k_gib), std::nullopt);
}

TEST(usual_context, is_no_longer_than_the_model_can_read) {
  EXPECT_EQ(usual_context(make_model("small")), 8192u);
  Model unknown = make_model("small");
  unknown.architecture.context_length.reset();
  EXPECT_EQ(usual_context(unknown), 16'384u);
}

TEST(model_page, marks_what_nobody_saw_and_links_what_was_seen) {
  const std::string page = draw({make_model("small")});
  EXPECT_TRUE(has(page, ">May 2026<span class=\"visually-hidden\"> (unverified)</span>"));
  EXPECT_TRUE(has(page, "href=\"https://github.com/maker/repo/blob/HEAD/config.json\""));
  EXPECT_FALSE(has(page, "MIT License<span class=\"visually-hidden\">"));
}

TEST(model_page, shows_every_quantization_with_the_memory_it_needs) {
  const std::string page = draw({make_model("small")});
  for (const char* name : {"F16", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "Q2_K"}) {
    EXPECT_TRUE(has(page, std::string("<th scope=\"row\">") + name + "</th>")) << name;
  }
  EXPECT_TRUE(has(page, "8K tokens, the full context"));
  EXPECT_FALSE(has(page, "32K tokens"));
}

TEST(bytes_in_use, are_more_than_the_file_and_grow_with_the_context) {
  const Model model = make_model("small");
  const std::uint64_t file = file_sizes(model).back().bytes;
  EXPECT_GT(*bytes_in_use(model, file, 256), file);
  EXPECT_GT(*bytes_in_use(model, file, 8192), *bytes_in_use(model, file, 256));
}

TEST(model_page, answers_first_what_it_is_where_it_fits_and_whether_it_may_be_sold) {
  const std::string page = draw({make_model("small")});
  EXPECT_TRUE(has(
      page, "Text to text, for general chat. The Q4_K_M file runs in 2\u202fGB of memory with 8K tokens"));
  EXPECT_TRUE(has(page, "<dt>Commercial use</dt><dd><a href=\"#model-licence\">yes</a></dd>"));
  Model research = make_model("small");
  research.licence.value = catalog::LicenceId("research");
  EXPECT_TRUE(has(draw({research}), "<a href=\"#model-licence\">no</a>"));
}

TEST(model_page, says_on_which_devices_the_model_runs_and_how_fast) {
  const auto device = [](const char* id, std::uint64_t mebibytes) {
    catalog::Device made;
    made.id = catalog::DeviceId(id);
    made.name = id;
    made.memory_mib = {mebibytes, k_seen};
    made.bandwidth_mb_per_second = {1'000'000, k_seen};
    return made;
  };
  const std::string page =
      draw({make_model("small")}, {device("rtx-4090", 24'576), device("rtx-3060-12gb", 256)});
  const std::size_t start = page.find("id=\"model-devices\"");
  ASSERT_NE(start, std::string::npos);
  const std::size_t unfit = page.find("rtx-3060-12gb", start);
  EXPECT_LT(page.find("does not fit", unfit), page.find("rtx-4090", unfit));
  EXPECT_TRUE(has(page.substr(page.find("rtx-4090", unfit)), "<td>Q4_K_M</td>"));
  EXPECT_FALSE(has(draw({make_model("small")}), "model-devices"));
}

TEST(model_page, offers_only_commands_that_the_data_bears) {
  Model model = make_model("small");
  EXPECT_FALSE(has(draw({model}), "ollama run"));
  model.ollama.value = "small:1b";
  EXPECT_TRUE(has(draw({model}), "We have not seen this tag"));
  model.architecture.class_name = "NobodyKnowsForCausalLM";
  EXPECT_FALSE(has(draw({model}), "llama-server"));
  EXPECT_FALSE(has(draw({model}), "data-label=\"vLLM\""));
  model.hugging_face.clear();
  EXPECT_FALSE(has(draw({model}), "data-label=\"Transformers\""));
}

TEST(model_page, leads_to_the_inspector_where_weights_are_published) {
  const std::string link =
      "<a href=\"/slmhub/tools/inspect/?url=&amp;model=small\">Check the file against this card</a>";
  Model model = make_model("small");
  EXPECT_TRUE(has(draw({model}), link)) << draw({model});
  model.hugging_face = "";
  EXPECT_FALSE(has(draw({model}), "Check the file"));
  model.gguf.value = "someone/small-GGUF";
  EXPECT_TRUE(has(draw({model}), link));
}

TEST(model_page, keeps_scores_of_different_settings_apart) {
  Model model = make_model("small");
  model.scores = {
      {"MMLU", 8125, "5-shot", k_seen}, {"MMLU", 7900, "0-shot", k_seen}, {"GPQA", 560, "5-shot", k_seen}};
  const std::string page = draw({model});
  const std::size_t first = page.find("<caption>Setting: 5-shot</caption>");
  const std::size_t second = page.find("<caption>Setting: 0-shot</caption>");
  ASSERT_LT(first, second);
  EXPECT_LT(page.find("5.6 "), second);
  EXPECT_LT(second, page.find("79.0 "));
}

TEST(model_page, names_siblings_and_then_others_for_the_same_work) {
  Model sibling = make_model("sibling"), other = make_model("other"), unlike = make_model("unlike");
  other.family = unlike.family = "Other";
  unlike.tasks = {catalog::Task::code};
  const std::string page = draw({make_model("small"), sibling, other, unlike});
  const std::size_t split = page.find("id=\"model-alternatives\"");
  ASSERT_NE(split, std::string::npos);
  EXPECT_LT(page.find("href=\"/slmhub/models/sibling/\""), split);
  EXPECT_LT(split, page.find("href=\"/slmhub/models/other/\"", split));
  EXPECT_FALSE(has(page.substr(split, page.find("article-footer") - split), "/models/unlike/"));
}

TEST(model_page, offers_newer_alternatives_first) {
  Model old = make_model("alder"), fresh = make_model("beech");
  old.family = fresh.family = "Other";
  old.released.value = catalog::Month{2023, 1};
  fresh.released.value = catalog::Month{2026, 1};
  const std::string page = draw({make_model("small"), old, fresh});
  const std::size_t start = page.find("id=\"model-alternatives\"");
  ASSERT_NE(start, std::string::npos);
  EXPECT_LT(page.find("/models/beech/", start), page.find("/models/alder/", start));
}

TEST(model_page, shows_the_line_from_the_oldest_to_what_was_made_from_it) {
  Model base = make_model("base"), chat = make_model("chat"), tuned = make_model("tuned");
  chat.derived_from = {{base.id, catalog::Relation::instruct, k_seen}};
  tuned.derived_from = {{chat.id, catalog::Relation::finetuned, {}}};
  const std::string page = draw({chat, base, tuned});
  const std::size_t start = page.find("id=\"model-lineage\"");
  ASSERT_NE(start, std::string::npos);
  const std::size_t first = page.find("/models/base/", start);
  const std::size_t second = page.find("<strong>chat</strong>", first);
  const std::size_t third = page.find("/models/tuned/", second);
  EXPECT_LT(start, first);
  EXPECT_LT(first, second);
  EXPECT_LT(second, third);
  EXPECT_LT(third, page.find("</ul></li></ul></li></ul>", third));
  EXPECT_TRUE(has(page, ">fine-tuning<span class=\"visually-hidden\"> (unverified)</span>"));
  EXPECT_FALSE(has(page, "instruction tuning<span class=\"visually-hidden\"> (unverified)</span>"));
  EXPECT_FALSE(has(page, "licence-conflict"));
  EXPECT_FALSE(has(draw({base}), "model-lineage"));
}

TEST(model_page, says_where_licences_along_the_line_do_not_go_together) {
  Model base = make_model("base"), tuned = make_model("tuned");
  base.licence.value = catalog::LicenceId("research");
  base.organisation = "Someone else";
  tuned.derived_from = {{base.id, catalog::Relation::finetuned, k_seen}};
  EXPECT_TRUE(
      has(draw({tuned, base}),
          "base is under the Research License, which does not allow commercial use; the licence we list "
          "for tuned is the MIT License."));
  EXPECT_FALSE(has(draw({base, tuned}), "licence-conflict"));
}

TEST(model_page, draws_a_model_of_which_little_is_known) {
  Model model;
  model.id = catalog::ModelId("bare");
  model.name = "Bare";
  const std::string page = draw({model});
  EXPECT_TRUE(has(page, "<dt>Parameters</dt><dd>unknown</dd>"));
  EXPECT_FALSE(has(page, "class=\"fit-bar\""));
}

TEST(model_page, names_each_region_and_heading_once) {
  Model model = make_model("small");
  model.scores = {{"MMLU", 8125, "5-shot", k_seen}, {"MMLU", 7900, "0-shot", k_seen}};
  const std::string page = draw({model, make_model("sibling")});
  const std::vector<std::string> ids = attribute_values(page, "id");
  EXPECT_EQ(ids_of(page).size(), ids.size());
  std::set<std::string> captions;
  for (std::size_t at = page.find("<caption>"); at != std::string::npos;
       at = page.find("<caption>", at + 1)) {
    EXPECT_TRUE(captions.insert(page.substr(at, page.find('<', at + 1) - at)).second);
  }
  EXPECT_GE(captions.size(), 5u);
  for (const std::string& link : links_of(page)) {
    const bool is_inner = link.starts_with("#");
    EXPECT_TRUE(!is_inner || ids_of(page).count(link.substr(1)) == 1) << link;
  }
}

}  // namespace
}  // namespace slm::site
