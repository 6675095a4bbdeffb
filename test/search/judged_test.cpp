// Asks the queries of judged.tsv of the hub's own content, and holds the score to what docs/search.md says.

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "base/text.h"
#include "content/compiler.h"
#include "os/file.h"
#include "site/assets.h"
#include "site/site.h"

namespace slm::site {
namespace {

constexpr std::uint64_t k_max_bytes = 1 << 20;
constexpr std::size_t k_least_query_count = 50;

const Site& hub() {
  static const Site* const site = [] {
    content::Compiler compiler(SLM_SOURCE_DIR "/content", {});
    return new Site(compiler.compile().value(), AssetSet::embedded(), {});
  }();
  return *site;
}

struct Judged {
  std::string query;
  std::vector<std::string> right;  // any of these should come first
};

std::vector<Judged> read_judged() {
  std::vector<Judged> judged;
  const std::string text = os::read_file(SLM_SOURCE_DIR "/test/search/judged.tsv", k_max_bytes).value();
  for (const std::string_view line : split_lines(text)) {
    const auto parts = split(line, '\t');
    if (parts.size() != 2) continue;
    Judged each{.query = std::string(parts[0]), .right = {}};
    for (const std::string_view address : split(parts[1], '|')) each.right.emplace_back(address);
    judged.push_back(std::move(each));
  }
  return judged;
}

/// 1 where a right page comes first; 0 where it is not among the first ten. Sections belong to their page.
std::size_t rank_of(const Judged& judged, std::string& found) {
  std::size_t rank = 0;
  for (const search::Hit& hit : hub().search({.query = judged.query, .limit = 10}).hits) {
    if (hit.kind == search::HitKind::section) continue;
    ++rank;
    if (rank <= 3) found += " " + hit.address;
    if (std::find(judged.right.begin(), judged.right.end(), hit.address) != judged.right.end()) return rank;
  }
  return 0;
}

std::string percent(double share) {
  return format_uint(static_cast<std::uint64_t>(share * 100 + 0.5)) + "%";
}

std::string hundredths(double value) {
  const std::string digits = format_uint(static_cast<std::uint64_t>(value * 100 + 0.5));
  return value >= 0.995 ? "1.00"
                        : "0." + std::string(2 - std::min<std::size_t>(digits.size(), 2), '0') + digits;
}

TEST(judged_queries, score_what_the_docs_say) {
  const std::vector<Judged> all = read_judged();
  ASSERT_GE(all.size(), k_least_query_count);
  double first = 0, among_three = 0, reciprocal = 0;
  for (const Judged& judged : all) {
    std::string found;
    const std::size_t rank = rank_of(judged, found);
    first += rank == 1;
    among_three += rank >= 1 && rank <= 3;
    reciprocal += rank == 0 ? 0 : 1.0 / static_cast<double>(rank);
    if (rank != 1) std::cout << "rank " << rank << ": " << judged.query << " ->" << found << "\n";
  }
  const auto count = static_cast<double>(all.size());
  const std::string score = "| " + format_uint(all.size()) + " | " + percent(first / count) + " | " +
                            percent(among_three / count) + " | " + hundredths(reciprocal / count) + " |";
  const std::string docs = os::read_file(SLM_SOURCE_DIR "/docs/search.md", k_max_bytes).value();
  EXPECT_NE(docs.find(score), std::string::npos) << "docs/search.md does not have the score line\n"
                                                 << score << "\nA lower score needs a reason.";
}

TEST(judged_queries, expect_pages_that_there_are) {
  const std::vector<std::string>& addresses = hub().addresses();
  for (const Judged& judged : read_judged()) {
    for (const std::string& address : judged.right)
      EXPECT_TRUE(std::binary_search(addresses.begin(), addresses.end(), address)) << address;
  }
}

TEST(search, finds_every_model_by_its_title_among_the_first_three) {
  for (const std::string& address : hub().addresses()) {
    if (!address.starts_with("/models/") || !address.ends_with("/") || address == "/models/") continue;
    const std::string id = address.substr(8, address.size() - 9);
    if (hub().knowledge().catalog.model(catalog::ModelId(id)) == nullptr) continue;  // a list of models
    const search::Answer by_id = hub().search({.query = id, .limit = 3});
    const bool found = std::any_of(by_id.hits.begin(), by_id.hits.end(),
                                   [&](const search::Hit& hit) { return hit.address == address; });
    EXPECT_TRUE(found) << id;
  }
}

}  // namespace
}  // namespace slm::site
