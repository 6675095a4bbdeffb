#include "core/tools/fit/picks.h"

#include <gtest/gtest.h>

#include <set>

#include "core/tools/fit/fit_fixture.h"

namespace slm::tools {
namespace {

struct Made {
  explicit Made(std::vector<FitModel> models) {
    catalog::CatalogParts parts = make_fit_catalog().parts();
    parts.models.clear();
    for (const FitModel& facts : models) {
      parts.models.push_back(fit_model(facts));
      parts.models.back().ollama.value = "made:up";
    }
    catalog = catalog::Catalog(std::move(parts));
  }

  std::vector<Pick> picks(const char* device_id, std::size_t count = 10) const {
    const Directory directory(catalog);
    const Knowledge knowledge{catalog, directory};
    const catalog::Device* device = catalog.find_device(device_id);
    const FitQuestion question{.context_tokens = 4096, .memory = memory_of(*device), .device = device};
    return pick(question, rank(question, knowledge), knowledge, count);
  }

  const std::string& id(const Pick& pick) const { return catalog.models()[pick.candidate.model].id.text(); }

  catalog::Catalog catalog;
};

TEST(pick, puts_three_first_that_stand_for_different_things) {
  const Made made({{"big-instruct", "One", 64, 15'009'583'104, 2025},
                   {"big-old-chat", "One", 64, 15'009'583'104, 2023},
                   {"mid-instruct", "Two", 32, 8'030'261'248, 2025},
                   {"third-instruct", "Three", 32, 8'030'261'248, 2024},
                   {"wee-instruct", "Two", 16, 4'540'600'320, 2025}});
  const auto picks = made.picks("card-24gb");
  ASSERT_EQ(picks.size(), 5u);
  EXPECT_EQ(made.id(picks[0]), "big-instruct");
  EXPECT_EQ(picks[0].role, Role::best);
  EXPECT_EQ(made.id(picks[1]), "mid-instruct");
  EXPECT_EQ(picks[1].role, Role::lighter);
  EXPECT_EQ(made.id(picks[2]), "third-instruct");
  EXPECT_EQ(picks[2].role, Role::other_maker);
  EXPECT_EQ(made.id(picks[4]), "big-old-chat");
  EXPECT_EQ(picks[4].role, Role::replaced);
}

TEST(pick, says_why_in_numbers) {
  const Made made({{"big-instruct", "One", 64, 15'009'583'104, 2025},
                   {"big-old-chat", "One", 64, 15'009'583'104, 2023},
                   {"wee-instruct", "Two", 16, 4'540'600'320, 2025}});
  const auto picks = made.picks("card-24gb");
  ASSERT_EQ(picks.size(), 3u);
  EXPECT_EQ(picks[0].why,
            "First by size and age of those that write as fast as people read. Replaces big-old-chat.");
  EXPECT_NE(picks[1].why.find(" times as fast as the first, with "), std::string::npos) << picks[1].why;
  EXPECT_NE(picks[1].why.find(" % less memory."), std::string::npos) << picks[1].why;
  EXPECT_EQ(picks[2].why, "big-instruct is newer, as large and of the same maker.");
}

TEST(pick, shows_each_model_once_and_no_more_than_asked) {
  const Made made({{"a-instruct", "One", 64, 15'009'583'104, 2025},
                   {"b-instruct", "Two", 32, 8'030'261'248, 2025},
                   {"c-instruct", "Three", 16, 4'540'600'320, 2025}});
  std::set<std::uint32_t> models;
  for (const Pick& pick : made.picks("card-24gb")) models.insert(pick.candidate.model);
  EXPECT_EQ(models.size(), 3u);
  EXPECT_EQ(made.picks("card-24gb", 2).size(), 2u);
  EXPECT_TRUE(made.picks("card-24gb", 0).empty());
}

TEST(pick, puts_nothing_of_long_ago_beside_the_first) {
  const Made made({{"a-instruct", "One", 32, 8'030'261'248, 2026},
                   {"b-instruct", "Two", 16, 4'540'600'320, 2024},
                   {"c-instruct", "Three", 16, 4'540'600'320, 2023}});
  for (const Pick& pick : made.picks("card-24gb")) {
    EXPECT_EQ(pick.role == Role::best, made.id(pick) == "a-instruct");
    EXPECT_EQ(label_of(pick.role).empty(), made.id(pick) != "a-instruct") << made.id(pick);
  }
}

TEST(pick, calls_nothing_lighter_that_is_neither_faster_nor_smaller) {
  const Made made(
      {{"a-instruct", "One", 32, 8'030'261'248, 2025}, {"b-instruct", "One", 28, 7'030'261'248, 2024}});
  for (const Pick& pick : made.picks("card-24gb")) {
    EXPECT_NE(pick.role, Role::lighter);
    EXPECT_NE(pick.role, Role::faster);
  }
}

}  // namespace
}  // namespace slm::tools
