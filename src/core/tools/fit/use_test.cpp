#include "core/tools/fit/use.h"

#include <gtest/gtest.h>

#include "core/tools/fit/fit_fixture.h"

namespace slm::tools {
namespace {

TEST(uses, takes_instructed_models_but_neither_bases_nor_embedders_for_chat) {
  const FitKnowledge test;
  const Uses uses(test.catalog);
  const std::pair<const char*, bool> cases[] = {{"small-instruct", true},
                                                {"middle-instruct", true},
                                                {"middle", false},
                                                {"embedder-instruct", false},
                                                {"coder-instruct", false}};
  for (const auto& [id, expected] : cases) {
    const catalog::Model* model = test.catalog.model(catalog::ModelId(id));
    EXPECT_EQ(uses.is_made_for(*model, Use::chat), expected) << id;
  }
}

TEST(uses, knows_instruction_tuning_by_the_way_a_model_came_about) {
  const FitKnowledge test;
  const Uses uses(test.catalog);
  struct Case {
    const char* name;
    void (*change)(catalog::Model&);
    bool expected;
  };
  const Case cases[] = {
      {"nothing said", [](catalog::Model&) {}, false},
      {"calls tools", [](catalog::Model& model) { model.tasks.push_back(catalog::Task::tool_use); }, true},
      {"made by instruction tuning",
       [](catalog::Model& model) {
         model.derived_from = {{catalog::ModelId("x"), catalog::Relation::instruct, {}}};
       },
       true},
      {"named a base",
       [](catalog::Model& model) {
         model.id = catalog::ModelId("new-4b-base");
         model.tasks.push_back(catalog::Task::reasoning);
       },
       false},
  };
  for (const Case& item : cases) {
    catalog::Model model = fit_model({"new-4b", "One", 16, 4'540'600'320, 2025});
    item.change(model);
    EXPECT_EQ(uses.is_instructed(model), item.expected) << item.name;
  }
}

TEST(uses, takes_whatever_reads_pictures_and_writes_text_for_vision) {
  const FitKnowledge test;
  const Uses uses(test.catalog);
  catalog::Model model = fit_model({"seer-4b", "One", 16, 4'540'600'320, 2025});
  EXPECT_FALSE(uses.is_made_for(model, Use::vision));
  model.inputs.push_back(catalog::Modality::image);
  EXPECT_TRUE(uses.is_made_for(model, Use::vision));
  model.outputs = {catalog::Modality::embedding};
  EXPECT_FALSE(uses.is_made_for(model, Use::vision));
}

TEST(uses, takes_models_that_reason_for_code_and_maths_but_those_that_always_think_for_nothing_else) {
  const FitKnowledge test;
  const Uses uses(test.catalog);
  using catalog::Task;
  catalog::Model hybrid = fit_model({"new-4b", "One", 16, 4'540'600'320, 2025});
  hybrid.tasks = {Task::general, Task::reasoning};
  catalog::Model thinker = hybrid;
  thinker.id = catalog::ModelId("new-4b-thinking");
  catalog::Model bare = hybrid;
  bare.tasks = {Task::reasoning, Task::math};
  struct Case {
    const char* name;
    const catalog::Model& model;
    bool thinks, chats, codes;
  };
  const Case cases[] = {{"both ways", hybrid, false, true, true},
                        {"thinking by its name", thinker, true, false, true},
                        {"nothing but reasoning", bare, true, false, true}};
  for (const Case& item : cases) {
    EXPECT_EQ(always_thinks(item.model), item.thinks) << item.name;
    EXPECT_EQ(uses.is_made_for(item.model, Use::chat), item.chats) << item.name;
    EXPECT_EQ(uses.is_made_for(item.model, Use::code), item.codes) << item.name;
  }
}

TEST(uses, leaves_out_other_fields_and_bases_that_see) {
  const FitKnowledge test;
  const Uses uses(test.catalog);
  catalog::Model doctor = fit_model({"med-4b-it", "One", 16, 4'540'600'320, 2025});
  doctor.inputs.push_back(catalog::Modality::image);
  doctor.tasks = {catalog::Task::medical, catalog::Task::multimodal};
  EXPECT_FALSE(uses.is_made_for(doctor, Use::vision));
  doctor.tasks.push_back(catalog::Task::general);
  EXPECT_TRUE(uses.is_made_for(doctor, Use::vision));
  doctor.id = catalog::ModelId("seer-4b-pt-224");
  EXPECT_FALSE(uses.is_made_for(doctor, Use::vision));
}

TEST(parse_use, reads_the_words_of_addresses) {
  EXPECT_EQ(parse_use("vision"), Use::vision);
  EXPECT_EQ(parse_use("painting"), std::nullopt);
}

}  // namespace
}  // namespace slm::tools
