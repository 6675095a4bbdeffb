// The pages made of the catalogue, drawn from a few models and devices made by hand.

#include "site/layouts/records.h"

#include <gtest/gtest.h>

#include "core/tools/fit/picks.h"
#include "site/layouts/device_facts.h"
#include "site/layouts/record_words.h"
#include "site/layouts/test_content.h"
#include "site/layouts/test_models.h"

namespace slm::site {
namespace {

using catalog::Device;
using catalog::GroupKind;
using catalog::Model;

Device make_device(const char* id, std::uint64_t memory_mib) {
  Device device;
  device.id = catalog::DeviceId(id);
  device.name = id;
  device.kind = catalog::DeviceKind::laptop;
  if (memory_mib > 0) device.memory_mib = {memory_mib, k_seen};
  return device;
}

catalog::Quantization make_quantization(const char* name, std::uint64_t bits) {
  catalog::Quantization quantization;
  quantization.id = catalog::QuantizationId(name);
  quantization.name = name;
  quantization.bits = bits;
  quantization.is_common = true;
  return quantization;
}

// A 1.24 B model (2.48 GB at F16) and one whose shape and size are not known.
struct Hub {
  Hub() : catalog(make_parts()) {}

  static catalog::CatalogParts make_parts() {
    catalog::CatalogParts parts;
    parts.models = {make_model("tiny"), make_model("vague")};
    parts.models[1].parameters = {};
    parts.models[1].architecture = {};
    parts.models[1].released = {catalog::Month{2024, 1}, k_seen};
    parts.devices = {make_device("roomy", 8192), make_device("small", 512), make_device("unsaid", 0)};
    parts.quantizations = {make_quantization("F16", 16), make_quantization("Q4_K_M", 5),
                           make_quantization("Q2_K", 3)};
    parts.licences.push_back({catalog::LicenceId("mit"), "MIT License", "Use it freely.",
                              catalog::Permission::yes, catalog::Permission::no, "", k_seen});
    return parts;
  }

  const catalog::ModelGroup& group(GroupKind kind) const { return shelves.groups(kind).front(); }

  catalog::Catalog catalog;
  content::Content content = make_test_content();
  SiteOptions options;
  const AssetSet& assets = *reinterpret_cast<const AssetSet*>(&options);  // no layout asks for an asset
  Knowledge knowledge{catalog};
  View view = {content, assets, options, "/slmhub", catalog, knowledge};
  Shelves shelves{catalog};
};

const RecordPart& part_of(const Record& record, std::string_view id) {
  for (const RecordPart& part : record.parts) {
    if (part.id == id) return part;
  }
  static const RecordPart k_none;
  return k_none;
}

TEST(fit_table, fits_file_and_cache_together) {
  const Hub hub;
  const FitTable& fits = hub.shelves.fits();
  ASSERT_EQ(fits.quantizations().size(), 3u);
  EXPECT_EQ(fits.quantizations().front()->name, "F16");
  const std::uint64_t file = *fits.file_bytes(0, 0);
  const std::uint64_t cache = *fits.cache_bytes(0, k_short_context);
  EXPECT_TRUE(fits.fits(0, 0, k_short_context, file + cache));
  EXPECT_FALSE(fits.fits(0, 0, k_short_context, file + cache - 1));
  EXPECT_FALSE(fits.fits(1, 0, k_short_context, ~std::uint64_t{0}));  // what is not known does not fit
}

TEST(fit_table, asks_for_no_more_cache_than_the_full_context) {
  const Hub hub;  // the model reads 8,192 tokens at most
  const FitTable& fits = hub.shelves.fits();
  EXPECT_EQ(*fits.cache_bytes(0, k_long_context), 2 * *fits.cache_bytes(0, k_short_context));
}

TEST(fit_table, lets_more_models_into_more_memory) {
  const Hub hub;
  const FitTable& fits = hub.shelves.fits();
  for (std::size_t place = 0; place < fits.quantizations().size(); ++place) {
    std::size_t before = 0;
    for (std::uint64_t memory = 1u << 28; memory < 1ull << 34; memory *= 2) {
      const std::size_t count = fits.count_fitting(2, place, k_long_context, memory);
      EXPECT_GE(count, before) << memory;
      before = count;
    }
    EXPECT_EQ(before, 1u);
  }
}

TEST(device_record, says_what_fits_and_says_so_where_memory_is_not_known) {
  const Hub hub;
  const Record roomy = device_record(hub.view, hub.shelves, hub.catalog.devices()[0]);
  EXPECT_TRUE(
      part_of(roomy, "fits").paragraphs.at(0).starts_with("Q4_K_M files of 1 of 2 models fit in what"))
      << roomy.title;
  EXPECT_TRUE(part_of(roomy, "fits").paragraphs.at(0).find("three quarters") != std::string::npos);
  const Record unsaid = device_record(hub.view, hub.shelves, hub.catalog.devices()[2]);
  EXPECT_TRUE(part_of(unsaid, "fits").table.rows.empty());
  EXPECT_FALSE(part_of(unsaid, "fits").paragraphs.empty());
}

TEST(group_record, marks_a_range_as_unverified_where_one_of_its_figures_is) {
  const Hub hub;
  const Record family = group_record(hub.view, hub.shelves, hub.group(GroupKind::family));
  EXPECT_EQ(family.address, "/models/families/llama/");
  const Fact released = release_range(hub.catalog, hub.group(GroupKind::family).models);
  EXPECT_EQ(released.value, "Jan 2024 to May 2026");
  EXPECT_EQ(released.basis, FactBasis::sourced);
  EXPECT_FALSE(released.provenance.is_verified());
  EXPECT_EQ(parameter_range(hub.catalog, {0, 1}).basis, FactBasis::unmarked);
  EXPECT_EQ(parameter_range(hub.catalog, {1}).value, "unknown");
}

TEST(device_record, gives_the_answer_of_the_tool_fit) {
  Hub hub;
  const Device& device = hub.catalog.devices()[0];
  const tools::FitQuestion question{.memory = tools::memory_of(device), .device = &device};
  const auto answers =
      tools::pick(question, tools::rank(question, hub.knowledge.get()), hub.knowledge.get(), 12);
  const RecordPart& best = part_of(device_record(hub.view, hub.shelves, device), "best-general");
  ASSERT_EQ(best.table.rows.size(), answers.size());
  for (std::size_t at = 0; at < answers.size(); ++at) {
    EXPECT_EQ(best.table.rows[at][0].fact.value, hub.catalog.models()[answers[at].candidate.model].name);
  }
}

TEST(group_record, names_all_of_hundreds_by_their_maker_and_shows_the_newest) {
  catalog::CatalogParts parts;
  for (int number = 0; number < 40; ++number) {
    parts.models.push_back(make_model("m" + std::to_string(number)));
    parts.models.back().organisation = number % 2 == 0 ? "Even" : "Odd";
  }
  const catalog::Catalog catalog(std::move(parts));
  Hub hub;
  const Shelves shelves(catalog);
  const View view = {hub.content, hub.assets, hub.options, "", catalog, hub.knowledge};
  const Record task = group_record(view, shelves, shelves.groups(GroupKind::task).front());
  EXPECT_EQ(part_of(task, "models").table.rows.size(), 30u);
  const std::vector<NameList>& lists = part_of(task, "all").lists;
  ASSERT_EQ(lists.size(), 2u);
  EXPECT_EQ(lists[0].names.size() + lists[1].names.size(), 40u);
  EXPECT_NE(draw_record(view, task).bytes().find("/models/m39/"), std::string::npos);
  EXPECT_NE(record_markdown(view, task).find("m39"), std::string::npos);
}

TEST(record, begins_with_what_a_person_wrote) {
  const Hub hub;
  Record record = {.address = "/a/", .title = "A", .description = "B"};
  record.opening = {html::TrustedHtml::assume_safe("<p>Written.</p>"), "Written.\n"};
  EXPECT_NE(draw_record(hub.view, record).bytes().find("<p>Written.</p>"), std::string::npos);
  EXPECT_NE(record_markdown(hub.view, record).find("Written.\n"), std::string::npos);
}

TEST(group_record, says_what_a_licence_permits_and_where_that_stands) {
  const Hub hub;
  const Record licence = group_record(hub.view, hub.shelves, hub.group(GroupKind::licence));
  const RecordPart& terms = part_of(licence, "terms");
  EXPECT_EQ(terms.paragraphs.at(0), "Yes. Use it freely.");
  EXPECT_EQ(terms.facts.at(0).value, "may carry another licence");
  EXPECT_EQ(terms.facts.at(0).provenance, k_seen);
}

TEST(group_record, answers_a_licence_before_it_counts_its_models) {
  Hub hub;
  const Record licence = group_record(hub.view, hub.shelves, hub.group(GroupKind::licence));
  EXPECT_TRUE(licence.description.starts_with("You may sell what you build with it:")) << licence.description;
  EXPECT_EQ(licence.strip.at(0).label, "Commercial use");
  EXPECT_EQ(licence.strip.at(0).value, "Yes");
}

TEST(group_links, lead_to_the_models_that_fit_and_to_no_memory_that_none_fits) {
  Hub hub;
  const auto hrefs_of = [&] {
    std::vector<std::string> hrefs;
    for (const Fact& link : group_links(hub.view, hub.shelves, hub.group(GroupKind::task))) {
      hrefs.push_back(link.address);
    }
    return hrefs;
  };
  EXPECT_EQ(hrefs_of(), (std::vector<std::string>{"/models/?task=general&memory=4&context=16384",
                                                  "/models/?task=general&memory=8&context=16384",
                                                  "/models/?task=general&memory=16&context=16384",
                                                  "/models/?task=general&memory=24&context=16384",
                                                  "/models/?task=general"}));
  add_folder(hub.content, 0, "/tools/", "Tools");
  add_page(hub.content, content::PageKind::page, "/tools/fit/", "What fits?");
  EXPECT_EQ(hrefs_of().front(), "/tools/fit/?use=chat");

  catalog::CatalogParts parts = Hub::make_parts();
  parts.models.resize(1);
  parts.models[0].architecture.hidden_size = 8192;  // more than 4 GB at the fewest bits
  parts.models[0].architecture.ffn_size = 32'768;
  parts.models[0].parameters.value = 15'000'000'000;
  const catalog::Catalog large(std::move(parts));
  const Shelves shelves(large);
  const View view = {hub.content, hub.assets, hub.options, "", large, hub.knowledge};
  const auto links = group_links(view, shelves, shelves.groups(GroupKind::licence).front());
  ASSERT_FALSE(links.empty());
  EXPECT_EQ(links.front().value, "Fit 8 GB");
}

TEST(words_of, are_as_long_as_search_results_show_them) {
  const Hub hub;
  const auto expect_length = [](const PageWords& words) {
    EXPECT_GE(words.description.size(), 50u) << words.description;
    EXPECT_LE(words.description.size(), 160u) << words.description;
  };
  for (const GroupKind kind : catalog::k_group_kinds) {
    expect_length(words_of(hub.catalog, hub.group(kind)));
    expect_length(words_of_list(kind, 226));
  }
  expect_length(words_of_devices(220));
  for (const Device& device : hub.catalog.devices()) expect_length(words_of(device));
}

TEST(record_markdown, says_the_same_as_the_page) {
  const Hub hub;
  for (const Record& record : {device_record(hub.view, hub.shelves, hub.catalog.devices()[0]),
                               group_record(hub.view, hub.shelves, hub.group(GroupKind::licence)),
                               group_list_record(hub.view, hub.shelves, GroupKind::family),
                               device_list_record(hub.view, hub.shelves)}) {
    const std::string page = draw_record(hub.view, record).bytes();
    const std::string twin = record_markdown(hub.view, record);
    for (const RecordPart& part : record.parts) {
      EXPECT_NE(page.find(html::escape(part.heading)), std::string::npos) << part.heading;
      EXPECT_NE(twin.find("## " + part.heading), std::string::npos) << part.heading;
      for (const std::vector<Cell>& row : part.table.rows) {
        EXPECT_EQ(row.size(), part.table.columns.size()) << part.heading;
        EXPECT_NE(page.find(html::escape(row.front().fact.value)), std::string::npos);
      }
    }
  }
}

TEST(record_markdown, keeps_bars_and_brackets_of_names_out_of_its_tables) {
  const Hub hub;
  Record record = {.address = "/a/", .title = "A", .description = "B"};
  RecordPart part = {.id = "p", .heading = "P"};
  part.table = {.caption = "C", .columns = {"D"}, .rows = {{text_cell("x | y [z]")}}};
  record.parts.push_back(std::move(part));
  EXPECT_NE(record_markdown(hub.view, record).find("| x \\| y \\[z\\] |"), std::string::npos);
  EXPECT_NE(draw_record(hub.view, record).bytes().find(">x | y [z]</th>"), std::string::npos);
}

TEST(draw_record, names_each_value_where_a_phone_draws_a_row_as_a_card) {
  const Hub hub;
  const auto page_of = [&](RecordTable table) {
    Record record = {.address = "/a/", .title = "A", .description = "B"};
    RecordPart part = {.id = "p", .heading = "P"};
    part.table = std::move(table);
    record.parts.push_back(std::move(part));
    return draw_record(hub.view, record).bytes();
  };
  const std::vector<Cell> row = {text_cell("a"), text_cell("b"), text_cell("c"), text_cell("d")};
  const RecordTable four = {.caption = "C", .columns = {"K", "L", "M", "N"}, .rows = {row}};
  EXPECT_NE(page_of(four).find("<td data-label=\"N\">d</td>"), std::string::npos);
  EXPECT_NE(page_of(four).find("table-cards"), std::string::npos);
  RecordTable long_list = four;
  long_list.phone_rows = PhoneRows::table;
  EXPECT_EQ(page_of(long_list).find("data-label"), std::string::npos);
  const RecordTable three = {.caption = "C", .columns = {"K", "L", "M"}, .rows = {{row[0], row[1], row[2]}}};
  EXPECT_EQ(page_of(three).find("table-cards"), std::string::npos);
}

TEST(memory_words, calls_binary_gigabytes_what_they_are_sold_as) {
  EXPECT_EQ(memory_words(8192), "8\u202fGB");
  EXPECT_EQ(memory_words(5632), "5.5\u202fGB");
  EXPECT_EQ(memory_words(512), "0.5\u202fGB");
}

}  // namespace
}  // namespace slm::site
