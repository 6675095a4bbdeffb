#include "base/text.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"

namespace slm::site {
namespace {

using catalog::Score;

struct ScoreGroup {
  std::string setting;
  std::vector<const Score*> scores;
};

// In the order of the data: scores are compared within one setting only.
std::vector<ScoreGroup> groups_of(const std::vector<Score>& scores) {
  std::vector<ScoreGroup> groups;
  for (const Score& score : scores) {
    ScoreGroup* place = nullptr;
    for (ScoreGroup& group : groups) {
      if (group.setting == score.setting) place = &group;
    }
    if (place == nullptr) place = &groups.emplace_back(ScoreGroup{score.setting, {}});
    place->scores.push_back(&score);
  }
  return groups;
}

std::string score_words(std::uint32_t hundredths) {
  std::string text = format_uint(hundredths / 100) + "." + format_uint(hundredths % 100 / 10);
  if (hundredths % 10 != 0) text += format_uint(hundredths % 10);
  return text;
}

}  // namespace

void draw_scores(ModelSheet& sheet) {
  if (sheet.model.scores.empty()) return;
  sheet.heading("scores", "Scores");
  sheet.out.element_text(
      "p", {}, "Published figures, not measured by the hub. Compare scores of equal settings only.");
  for (const ScoreGroup& group : groups_of(sheet.model.scores)) {
    const std::string caption = "Setting: " + (group.setting.empty() ? "not stated" : group.setting);
    sheet.table(caption, {"Benchmark", "Score"}, [&] {
      for (const Score* score : group.scores) {
        sheet.out.element("tr", {}, [&] {
          sheet.out.element_text("th", {{"scope", "row"}}, score->benchmark);
          sheet.out.element("td", {}, [&] {
            draw_fact(sheet.out, sheet.view,
                      {score->benchmark, score_words(score->hundredths), score->provenance});
          });
        });
      }
    });
  }
}

}  // namespace slm::site
