#include "content/catalog/catalog_diff.h"

#include <gtest/gtest.h>

namespace slm::content {
namespace {

std::string shown(const Change& change) {
  const char* signs[] = {"+", "-", "~"};
  return signs[static_cast<int>(change.kind)] + change.collection + "/" + change.id + " " + change.path +
         " " + change.before + ">" + change.after;
}

std::vector<std::string> differences(std::string_view before, std::string_view after) {
  const auto changes = compare_catalogs(before, after, "old", "new");
  std::vector<std::string> lines;
  if (!changes) return {changes.error().message};
  for (const Change& change : *changes) lines.push_back(shown(change));
  return lines;
}

TEST(compare_catalogs, names_each_fact_that_changed) {
  const auto before =
      R"({"models":[{"id":"a","license":"mit","architecture":{"layers":1,"mlp":"gated"}},{"id":"b"}]})";
  const auto after =
      R"({"models":[{"id":"c"},{"id":"a","license":"mit","architecture":{"layers":2,"mlp":"gated"},
                      "tasks":["code"]}],"licences":[{"id":"mit"}]})";
  EXPECT_EQ(differences(before, after),
            (std::vector<std::string>{"~models/a architecture.layers 1>2", "~models/a tasks >[\"code\"]",
                                      "-models/b  >", "+models/c  >", "+licences/mit  >"}));
}

TEST(compare_catalogs, finds_nothing_between_equals) {
  EXPECT_TRUE(
      differences(R"({"models":[{"id":"a"},{"id":"b"}]})", R"({"models":[{"id":"b"},{"id":"a"}]})").empty());
}

TEST(compare_catalogs, says_which_file_is_no_catalogue) {
  EXPECT_EQ(differences("{", "{}").size(), 1u);
  EXPECT_EQ(differences(R"({"models":[]})", "[]"),
            (std::vector<std::string>{"\"new\" is not a catalog.json: it has no \"models\""}));
  const std::string deep(100000, '[');
  EXPECT_EQ(differences(deep, "{}").front().find("\"old\" is not JSON"), 0u);
  EXPECT_TRUE(differences(R"({"models":[1,{"id":2},{}]})", R"({"models":{}})").empty());
}

}  // namespace
}  // namespace slm::content
