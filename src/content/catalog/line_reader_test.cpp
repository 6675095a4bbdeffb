#include "content/catalog/line_reader.h"

#include <gtest/gtest.h>

#include "formats/front_matter.h"

namespace slm::content {
namespace {

struct Page {
  const char* id;
  std::string derived_from;  // the lines below "derived_from:"
};

CheckedCatalog check(const std::vector<Page>& pages) {
  Diagnostics diagnostics;
  std::vector<formats::Field> fields;
  std::vector<ModelSource> sources;
  for (const Page& page : pages) {
    std::string yaml =
        "title: Tiny\norganisation: Maker\nfamily: Tiny\nlicence: mit\nsources: {licence: "
        "\"https://a.org/\"}\n";
    if (!page.derived_from.empty()) yaml += "derived_from:\n" + page.derived_from;
    fields.push_back(formats::parse_yaml(yaml, page.id, 1, diagnostics).value());
  }
  for (std::size_t i = 0; i < pages.size(); ++i)
    sources.push_back({"models/" + std::string(pages[i].id) + ".md", &fields[i]});
  const std::string licences = "licences:\n  - {id: mit, name: MIT, summary: Use it., unverified: true}\n";
  std::vector<DataSource> data;
  data.push_back(
      {"data/licences.yaml", formats::parse_yaml(licences, "data/licences.yaml", 1, diagnostics).value()});
  EXPECT_TRUE(diagnostics.empty());
  return check_catalog(sources, data);
}

// "models/b.md:7:13 SLM0610"
std::vector<std::string> places(const Diagnostics& diagnostics) {
  std::vector<std::string> texts;
  for (const Diagnostic& item : diagnostics) {
    texts.push_back(item.file + ":" + std::to_string(item.range.line) + ":" +
                    std::to_string(item.range.column) + " " + item.code);
  }
  return texts;
}

TEST(derived_from, is_read_with_where_each_step_was_seen) {
  const CheckedCatalog checked = check({{"base", ""},
                                        {"old", ""},
                                        {"new",
                                         "  - {model: base, relation: instruct, source: \"https://b.org/\"}\n"
                                         "  - {model: old, relation: merged, unverified: true}\n"}});
  EXPECT_TRUE(checked.diagnostics.empty());
  const auto& origins = checked.catalog->model(catalog::ModelId("new"))->derived_from;
  ASSERT_EQ(origins.size(), 2u);
  EXPECT_EQ(origins[0].base.text(), "base");
  EXPECT_EQ(origins[0].relation, catalog::Relation::instruct);
  EXPECT_EQ(origins[0].provenance.source, "https://b.org/");
  EXPECT_TRUE(origins[0].provenance.is_verified());
  EXPECT_EQ(origins[1].relation, catalog::Relation::merged);
  EXPECT_FALSE(origins[1].provenance.is_verified());
}

TEST(derived_from, points_at_what_is_wrong_in_a_step) {
  const struct {
    const char* step;
    const char* code;
  } rows[] = {
      {"  - {relation: instruct, unverified: true}\n", "SLM0603"},
      {"  - {model: base, unverified: true}\n", "SLM0603"},
      {"  - {model: base, relation: instruct}\n", "SLM0605"},
      {"  - {model: base, relation: child, unverified: true}\n", "SLM0602"},
      {"  - {model: base, relation: instruct, unverified: true, sources: x}\n", "SLM0601"},
      {"  - base\n", "SLM0602"},
  };
  for (const auto& row : rows) {
    const CheckedCatalog checked = check({{"base", ""}, {"new", row.step}});
    ASSERT_FALSE(checked.diagnostics.empty()) << row.step;
    EXPECT_EQ(checked.diagnostics[0].code, row.code) << row.step;
    EXPECT_EQ(checked.diagnostics[0].range.line, 7u) << row.step;
    EXPECT_EQ(checked.catalog->model(catalog::ModelId("new")), nullptr) << row.step;
  }
}

TEST(derived_from, must_name_a_page_and_suggests_the_one_that_was_meant) {
  const CheckedCatalog checked =
      check({{"tiny-base", ""}, {"new", "  - {model: tiny-bass, relation: instruct, unverified: true}\n"}});
  EXPECT_EQ(places(checked.diagnostics), std::vector<std::string>{"models/new.md:7:13 SLM0610"});
  EXPECT_EQ(checked.diagnostics[0].hint, "did you mean \"tiny-base\"?");
  EXPECT_TRUE(checked.catalog->model(catalog::ModelId("new"))->derived_from.empty());
}

TEST(derived_from, may_name_a_page_that_did_not_pass_the_gate) {
  const CheckedCatalog checked = check(
      {{"base", "  - {model: base}\n"}, {"new", "  - {model: base, relation: pruned, unverified: true}\n"}});
  for (const Diagnostic& diagnostic : checked.diagnostics) EXPECT_EQ(diagnostic.file, "models/base.md");
  EXPECT_EQ(checked.catalog->model(catalog::ModelId("new"))->derived_from.size(), 1u);
}

TEST(derived_from, is_refused_once_where_it_closes_a_circle) {
  const CheckedCatalog checked = check({{"a", "  - {model: c, relation: merged, unverified: true}\n"},
                                        {"b", "  - {model: a, relation: merged, unverified: true}\n"},
                                        {"c", "  - {model: b, relation: merged, unverified: true}\n"},
                                        {"d", "  - {model: c, relation: merged, unverified: true}\n"}});
  EXPECT_EQ(places(checked.diagnostics), std::vector<std::string>{"models/a.md:7:13 SLM0611"});
  EXPECT_TRUE(checked.catalog->model(catalog::ModelId("a"))->derived_from.empty());
  EXPECT_EQ(checked.catalog->model(catalog::ModelId("d"))->derived_from.size(), 1u);
}

}  // namespace
}  // namespace slm::content
