#include "core/catalog/lineage.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

const Provenance k_seen = {"https://example.org/", {2026, 11, 21}, Standing::verified};

struct Made {
  const char* id;
  const char* organisation;
  const char* licence;
  std::vector<Origin> derived_from;
};

Origin step(const char* base, Relation relation, Provenance provenance = k_seen) {
  return {ModelId(base), relation, std::move(provenance)};
}

Catalog make_catalog(const std::vector<Made>& rows) {
  CatalogParts parts;
  for (const Made& row : rows) {
    Model model;
    model.id = ModelId(row.id);
    model.name = row.id;
    model.organisation = row.organisation;
    model.licence = {LicenceId(row.licence), k_seen};
    model.derived_from = row.derived_from;
    parts.models.push_back(std::move(model));
  }
  using enum Permission;
  const auto add = [&](const char* id, Permission commercial_use, Permission share_alike) {
    parts.licences.push_back({LicenceId(id), std::string(id) + " licence", "", commercial_use, share_alike});
  };
  add("mit", yes, no);
  add("apache", yes, no);
  add("research", Permission::no, no);
  add("alike", yes, yes);
  add("llama", conditional, conditional);
  add("large", conditional, no);
  add("other", unknown, unknown);
  return Catalog(std::move(parts));
}

const Model& find(const Catalog& catalog, const char* id) {
  return *catalog.model(ModelId(id));
}

// "chat(base(old))": the ids of a line, what stands behind each in brackets.
std::string words(const std::vector<Branch>& branches) {
  std::string text;
  for (const Branch& branch : branches) {
    if (!text.empty()) text += ",";
    text += branch.model->id.text();
    if (!branch.branches.empty()) text += "(" + words(branch.branches) + ")";
  }
  return text;
}

TEST(ancestors, are_nearest_first_and_several_for_a_merged_model) {
  const Catalog catalog =
      make_catalog({{"old", "a", "mit", {}},
                    {"base", "a", "mit", {step("old", Relation::continued)}},
                    {"chat", "a", "mit", {step("base", Relation::instruct)}},
                    {"both", "b", "mit", {step("chat", Relation::merged), step("old", Relation::merged)}}});
  EXPECT_EQ(words(ancestors(catalog, find(catalog, "both"))), "chat(base(old)),old");
  EXPECT_EQ(words(ancestors(catalog, find(catalog, "old"))), "");
  const auto line = ancestors(catalog, find(catalog, "chat"));
  ASSERT_EQ(line.size(), 1u);
  EXPECT_EQ(line[0].step->relation, Relation::instruct);
  EXPECT_EQ(line[0].branches[0].step->relation, Relation::continued);
}

TEST(descendants, are_everything_made_from_a_model_and_from_that) {
  const Catalog catalog = make_catalog({{"base", "a", "mit", {}},
                                        {"chat", "a", "mit", {step("base", Relation::instruct)}},
                                        {"small", "a", "mit", {step("base", Relation::pruned)}},
                                        {"tuned", "b", "mit", {step("chat", Relation::finetuned)}}});
  EXPECT_EQ(words(descendants(catalog, find(catalog, "base"))), "chat(tuned),small");
  EXPECT_EQ(words(descendants(catalog, find(catalog, "tuned"))), "");
}

TEST(ancestors, leave_out_what_has_no_page_and_end_where_a_circle_closes) {
  const Catalog catalog = make_catalog({{"a", "x", "mit", {step("b", Relation::merged)}},
                                        {"b", "x", "mit", {step("a", Relation::merged)}},
                                        {"c", "x", "mit", {step("gone", Relation::merged)}}});
  EXPECT_EQ(words(ancestors(catalog, find(catalog, "a"))), "b");
  EXPECT_EQ(words(descendants(catalog, find(catalog, "a"))), "b");
  EXPECT_EQ(words(ancestors(catalog, find(catalog, "c"))), "");
}

TEST(ancestors, end_after_the_limit) {
  std::vector<Made> rows;
  std::vector<std::string> ids;
  for (int i = 0; i < 30; ++i) ids.push_back("m" + std::to_string(10 + i));
  rows.push_back({ids[0].c_str(), "a", "mit", {}});
  for (int i = 1; i < 30; ++i)
    rows.push_back({ids[i].c_str(), "a", "mit", {step(ids[i - 1].c_str(), Relation::continued)}});
  const Catalog catalog = make_catalog(rows);
  const std::string line = words(ancestors(catalog, find(catalog, "m39")));
  EXPECT_EQ(static_cast<std::size_t>(std::count(line.begin(), line.end(), 'm')), k_line_step_limit);
}

TEST(licence_conflicts, are_found_for_every_pair_that_does_not_go_together) {
  using Kind = std::optional<ConflictKind>;
  const struct {
    const char* base;
    const char* derived;
    Kind expected;
  } rows[] = {
      {"mit", "apache", {}},
      {"mit", "research", {}},
      {"llama", "llama", {}},
      {"research", "mit", ConflictKind::non_commercial},
      {"research", "llama", ConflictKind::non_commercial},
      {"alike", "mit", ConflictKind::share_alike},
      {"llama", "apache", ConflictKind::passed_on},
      {"llama", "research", ConflictKind::passed_on},
      {"large", "mit", ConflictKind::conditions},
      {"large", "llama", {}},
      {"other", "mit", {}},
      {"research", "other", {}},
      {"research", "nobody-knows", {}},
  };
  for (const auto& row : rows) {
    const Catalog catalog = make_catalog(
        {{"base", "a", row.base, {}}, {"made", "b", row.derived, {step("base", Relation::finetuned)}}});
    const auto conflicts = licence_conflicts(catalog, find(catalog, "made"));
    const Kind found = conflicts.empty() ? Kind{} : Kind{conflicts[0].kind};
    EXPECT_EQ(found, row.expected) << row.base << " -> " << row.derived;
  }
}

TEST(licence_conflicts, do_not_bind_a_maker_by_its_own_licence) {
  const Catalog catalog = make_catalog(
      {{"base", "a", "research", {}}, {"made", "a", "mit", {step("base", Relation::finetuned)}}});
  EXPECT_TRUE(licence_conflicts(catalog, find(catalog, "made")).empty());
}

TEST(licence_conflicts, end_where_the_maker_itself_changed_the_terms) {
  const Catalog catalog = make_catalog({{"old", "a", "research", {}},
                                        {"new", "a", "mit", {step("old", Relation::continued)}},
                                        {"made", "b", "mit", {step("new", Relation::finetuned)}}});
  EXPECT_TRUE(licence_conflicts(catalog, find(catalog, "made")).empty());
}

TEST(licence_conflicts, say_each_licence_once_for_the_nearest_base) {
  const Catalog catalog = make_catalog({{"far", "a", "llama", {}},
                                        {"near", "b", "llama", {step("far", Relation::continued)}},
                                        {"made", "c", "mit", {step("near", Relation::finetuned)}}});
  const auto conflicts = licence_conflicts(catalog, find(catalog, "made"));
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].base->id.text(), "near");
}

TEST(licence_conflicts, reach_past_a_base_that_goes_together_and_are_said_once) {
  const Catalog catalog =
      make_catalog({{"far", "a", "research", {}},
                    {"near", "b", "mit", {step("far", Relation::continued)}},
                    {"made", "c", "mit", {step("near", Relation::merged), step("far", Relation::merged)}}});
  const auto conflicts = licence_conflicts(catalog, find(catalog, "made"));
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].base->id.text(), "far");
}

TEST(licence_conflicts, are_certain_only_where_every_step_is) {
  for (const bool is_seen : {true, false}) {
    const Catalog catalog = make_catalog(
        {{"far", "a", "alike", {}},
         {"near", "c", "llama", {step("far", Relation::instruct, is_seen ? k_seen : Provenance())}},
         {"made", "b", "mit", {step("near", Relation::finetuned)}}});
    const auto conflicts = licence_conflicts(catalog, find(catalog, "made"));
    ASSERT_EQ(conflicts.size(), 2u);
    EXPECT_EQ(conflicts[0].standing, Standing::verified);
    EXPECT_EQ(conflicts[1].standing, is_seen ? Standing::verified : Standing::unverified);
  }
}

TEST(describe_conflict, names_both_models_both_licences_and_what_is_asked) {
  const Catalog catalog = make_catalog(
      {{"base", "a", "llama", {}}, {"made", "b", "mit", {step("base", Relation::finetuned, {})}}});
  const Model& model = find(catalog, "made");
  EXPECT_EQ(
      describe(licence_conflicts(catalog, model).at(0), catalog, model),
      "base is under the llama licence, whose terms must be passed on with whatever is made from it; the "
      "licence we list for made is the mit licence. Both may bind you: read them before you build on it. "
      "The line or one of the licences is not yet traced to a source.");
}

}  // namespace
}  // namespace slm::catalog
