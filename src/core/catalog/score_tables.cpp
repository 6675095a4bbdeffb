#include "core/catalog/score_tables.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace slm::catalog {
namespace {

using Key = std::tuple<std::string_view, std::string_view, std::string_view>;

Key key_of(const Score& score) {
  return {score.benchmark, score.setting, score.provenance.source};
}

// A model that is listed twice in one table, with two results, is compared by neither.
std::map<Key, std::vector<TableScore>> tables_by_key(const std::vector<Model>& models) {
  std::map<Key, std::vector<TableScore>> tables;
  for (std::uint32_t index = 0; index < models.size(); ++index) {
    for (const Score& score : models[index].scores) {
      if (is_comparable(score)) tables[key_of(score)].push_back({index, score.hundredths});
    }
  }
  std::erase_if(tables, [](const auto& table) {
    const std::vector<TableScore>& scores = table.second;
    return scores.size() < 2 ||
           std::adjacent_find(scores.begin(), scores.end(), [](const TableScore& a, const TableScore& b) {
             return a.model == b.model;
           }) != scores.end();
  });
  return tables;
}

}  // namespace

bool is_comparable(const Score& score) {
  const std::string_view setting = score.setting;
  return !score.provenance.source.empty() && !setting.starts_with("base") &&
         setting.find(", base") == std::string_view::npos;
}

std::vector<ScoreTable> score_tables(const std::vector<Model>& models) {
  std::vector<ScoreTable> tables;
  for (auto& [key, scores] : tables_by_key(models)) tables.push_back({std::get<0>(key), std::move(scores)});
  return tables;
}

void keep_score_tables(std::vector<Model>& models) {
  std::vector<std::vector<Score>> kept(models.size());
  const auto tables = tables_by_key(models);
  for (std::size_t index = 0; index < models.size(); ++index) {
    for (const Score& score : models[index].scores) {
      if (is_comparable(score) && tables.count(key_of(score)) != 0) kept[index].push_back(score);
    }
  }
  for (std::size_t index = 0; index < models.size(); ++index) models[index].scores = std::move(kept[index]);
}

}  // namespace slm::catalog
