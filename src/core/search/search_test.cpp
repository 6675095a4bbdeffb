#include "core/search/search.h"

#include <gtest/gtest.h>

#include <set>

#include "core/search/results.h"
#include "core/search/sample_pages.h"

namespace slm::search {
namespace {

std::string first_of(std::string_view query) {
  const Answer answer = sample_index().answer({.query = query});
  return answer.hits.empty() ? "" : answer.hits.front().address;
}

TEST(find, puts_the_page_that_is_meant_first) {
  struct Case {
    std::string_view name, query, address;
  };
  constexpr Case k_cases[] = {
      {"title", "kv cache", "/learn/kv-cache/"},
      {"beginning", "quant", "/learn/quantization/"},
      {"typing mistake", "qauntization", "/learn/quantization/"},
      {"typing mistake of a name", "gema", "/models/gemma-3-4b-it/"},
      {"swapped letters", "qwne2.5", "/models/qwen2.5-3b/"},
      {"two words of two fields", "google decoder", "/models/gemma-3-4b-it/"},
      {"size and licence", "3B apache", "/models/smollm3-3b/"},
      {"context", "context 128k", "/models/gemma-3-4b-it/"},
      {"context in full", "131072 tokens context", "/models/gemma-3-4b-it/"},
      {"memory", "fits 8 GB", "/models/gemma-3-4b-it/"},
      {"memory and licence", "apache that fits in 9gb", "/models/smollm3-3b/"},
      {"repository", "HuggingFaceTB/SmolLM3-3B", "/models/smollm3-3b/"},
      {"name without blanks", "gemma34bit", "/models/gemma-3-4b-it/"},
      {"family without its number", "qwen", "/models/qwen2.5-3b/"},
      {"Chinese, inside a word", "型量", "/zh/quantization/"},
      {"Chinese in the text", "权重的位数", "/zh/quantization/"},
      {"stop words", "what is the quantization of", "/learn/quantization/"},
      {"nothing typed", " ", ""},
      {"nothing there", "zebra", ""},
  };
  for (const Case& each : k_cases) EXPECT_EQ(first_of(each.query), each.address) << each.name;
}

TEST(find, gives_sections_behind_their_page) {
  const Answer answer = sample_index().answer({.query = "grouped attention"});
  ASSERT_EQ(answer.hits.size(), 2u);
  EXPECT_EQ(answer.hits[0].address, "/learn/kv-cache/");
  EXPECT_EQ(answer.hits[1].address, "/learn/kv-cache/#sharing");
  EXPECT_EQ(answer.hits[1].page, "The KV cache");
  EXPECT_EQ(answer.hits[1].title.text, "Sharing heads");
}

TEST(find, marks_what_was_found) {
  const Answer answer = sample_index().answer({.query = "cache bits"});
  ASSERT_FALSE(answer.hits.empty());
  const Marked& excerpt = answer.hits[0].excerpt;
  ASSERT_EQ(excerpt.marks.size(), 2u);
  EXPECT_EQ(excerpt.text.substr(excerpt.marks[0].begin, 4), "bits");
  EXPECT_EQ(excerpt.text.substr(excerpt.marks[1].begin, 5), "cache");
}

TEST(find, limits_to_a_kind) {
  for (const HitKind kind : {HitKind::model, HitKind::page, HitKind::section}) {
    const Answer answer = sample_index().answer({.query = "keys values decoder cache", .kind = kind});
    for (const Hit& hit : answer.hits) EXPECT_EQ(hit.kind, kind) << hit.address;
  }
  EXPECT_EQ(sample_index().answer({.query = "decoder", .kind = HitKind::model}).hits.size(), 3u);
  EXPECT_TRUE(sample_index().answer({.query = "decoder", .kind = HitKind::page}).hits.empty());
}

TEST(find, finds_every_page_by_its_title_and_names) {
  const Index index = sample_index();
  for (const Page& page : sample_pages()) {
    std::vector<std::string> names = page.names;
    names.push_back(page.title);
    for (const std::string& name : names) {
      const Answer answer = index.answer({.query = name});
      ASSERT_FALSE(answer.hits.empty()) << name;
      EXPECT_EQ(answer.hits[0].address, page.address) << name;
    }
  }
}

/// Only some parts are there, as in a page that fetches them.
class SomeShards : public Shards {
 public:
  explicit SomeShards(const Index& all) : all_(all) {}
  std::optional<std::string_view> find(ShardId id) const override {
    return there_.count(id) > 0 ? all_.find(id) : std::nullopt;
  }
  void fetch(const std::vector<ShardId>& ids) { there_.insert(ids.begin(), ids.end()); }

 private:
  const Index& all_;
  std::set<ShardId> there_;
};

TEST(find, names_missing_parts_until_the_answer_is_the_same) {
  const Index index = sample_index();
  const Head head = *read_head(index.parts().head);
  for (const std::string_view query : {"kv cache", "gema", "fits 8gb", "量化", "cache bits decoder"}) {
    SomeShards some(index);
    Answer answer = find(head, some, {.query = query});
    int rounds = 0;
    for (; !answer.missing.empty(); ++rounds) {
      ASSERT_LT(rounds, 4) << query;
      some.fetch(answer.missing);
      answer = find(head, some, {.query = query});
    }
    EXPECT_GE(rounds, 2) << query << ": words, pages";
    EXPECT_LE(rounds, 3) << query << ": words, pages, texts";
    const Frame frame{.query = query};
    EXPECT_EQ(answer_json(answer, frame), answer_json(index.answer({.query = query}), frame));
  }
}

TEST(find, does_not_mix_parts_of_two_indexes) {
  const Index index = sample_index();
  Head head = *read_head(index.parts().head);
  head.stamp ^= 1;
  const Answer answer = find(head, index, {.query = "cache"});
  EXPECT_TRUE(answer.is_waiting);
  EXPECT_TRUE(answer.hits.empty());
}

}  // namespace
}  // namespace slm::search
