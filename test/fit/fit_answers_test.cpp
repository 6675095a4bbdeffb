// What `fit` answers on the catalogue that is published: rules that hold for every device and use, whatever
// models come, and the first three of well-known devices as a table to read.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/decimal.h"
#include "content/catalog/catalog_reader.h"
#include "core/tools/fit/picks.h"
#include "os/file.h"

namespace slm::tools {
namespace {

using catalog::Device;
using catalog::Model;

constexpr Use k_uses[] = {Use::chat, Use::code, Use::math, Use::vision};
constexpr std::size_t k_shown = 5;  // what pages show
constexpr const char* k_answers_file = SLM_SOURCE_DIR "/test/fit/answers.txt";

struct Hub {
  content::CatalogPointer catalog = content::load_catalog(SLM_SOURCE_DIR "/content").value().catalog;
  Directory directory{*catalog};
  Knowledge knowledge{*catalog, directory};

  const Model& model(const Candidate& candidate) const { return catalog->models()[candidate.model]; }
  const ModelEvidence& evidence(const Candidate& candidate) const {
    return directory.evidence().of(candidate.model);
  }
};

const Hub& hub() {
  static const Hub* const k_hub = new Hub;
  return *k_hub;
}

struct Answer {
  std::string name;  // "raspberry-pi-5-8gb, code"
  std::vector<Candidate> ranked;
  std::vector<Pick> picks;
};

std::string_view name_of(Use use) {
  return use == Use::chat ? "chat" : use == Use::code ? "code" : use == Use::math ? "math" : "vision";
}

// Of devices that are sold with different memory, those with 16 GB.
Answer answer_of(const Device& named, Use use) {
  Device device = named;
  if (!device.memory_mib.is_known()) device.memory_mib.value = 16384;
  const FitQuestion question{.use = use, .memory = memory_of(device), .device = &device};
  Answer answer{.name = device.id.text() + ", " + std::string(name_of(use)),
                .ranked = rank(question, hub().knowledge)};
  answer.picks = pick(question, answer.ranked, hub().knowledge, k_shown);
  return answer;
}

const std::vector<Answer>& answers() {
  static const auto* const k_answers = [] {
    auto* all = new std::vector<Answer>;
    const std::vector<Device>& devices = hub().catalog->devices();
    for (std::size_t at = 0; at < devices.size(); at += 3) {  // neighbours are much alike
      for (const Use use : k_uses) all->push_back(answer_of(devices[at], use));
    }
    return all;
  }();
  return *k_answers;
}

std::string id(const Candidate& candidate) {
  return hub().model(candidate).id.text();
}

TEST(fit_answers, offer_no_base) {
  std::set<std::string> seen;
  for (const Answer& answer : answers()) {
    for (const Candidate& candidate : answer.ranked) seen.insert(id(candidate));
  }
  for (const std::string& model : seen) {
    EXPECT_EQ(model.find("-base"), std::string::npos) << model;
    EXPECT_EQ(model.find("-pt"), std::string::npos) << model;
  }
  EXPECT_EQ(seen.count("starcoder2-7b"), 0u) << "its card says that it is no instruction model";
}

TEST(fit_answers, start_with_a_model_that_is_fast_enough_where_one_is) {
  for (const Answer& answer : answers()) {
    if (answer.ranked.empty()) continue;
    const bool has_easy = std::any_of(answer.ranked.begin(), answer.ranked.end(), [](const Candidate& item) {
      return item.comfort == Comfort::easy && !item.replaced_by;
    });
    const Candidate& first = answer.picks.front().candidate;
    if (!has_easy) continue;
    EXPECT_EQ(first.comfort, Comfort::easy) << answer.name;
    if (!first.tokens_per_second) continue;
    EXPECT_GE(first.tokens_per_second->value, needed_tokens_per_second(hub().evidence(first))) << answer.name;
  }
}

TEST(fit_answers, show_no_model_before_a_newer_one_of_its_family_and_size) {
  for (const Answer& answer : answers()) {
    for (std::size_t at = 0; at < answer.picks.size(); ++at) {
      const Candidate& shown = answer.picks[at].candidate;
      if (shown.replaced_by) continue;
      for (const Candidate& other : answer.ranked) {
        const ModelEvidence &a = hub().evidence(other), &b = hub().evidence(shown);
        if (a.family != b.family || a.release_month <= b.release_month || a.size != b.size) continue;
        if (other.comfort < shown.comfort || (b.has_command && !a.has_command)) continue;
        EXPECT_TRUE(false) << answer.name << ": " << id(shown) << " although there is " << id(other);
      }
    }
  }
}

TEST(fit_answers, show_three_families_first) {
  for (const Answer& answer : answers()) {
    std::set<std::uint32_t> families;
    std::size_t roles = 0;
    for (const Pick& item : answer.picks) {
      if (label_of(item.role).empty()) break;
      families.insert(hub().evidence(item.candidate).family);
      ++roles;
    }
    EXPECT_EQ(families.size(), roles) << answer.name;
  }
}

TEST(fit_answers, show_nothing_of_long_ago_beside_the_first) {
  for (const Answer& answer : answers()) {
    for (const Pick& item : answer.picks) {
      if (label_of(item.role).empty()) break;
      const std::int32_t first = hub().evidence(answer.picks.front().candidate).release_month;
      EXPECT_LT(first - hub().evidence(item.candidate).release_month, k_older_months)
          << answer.name << ": " << id(item.candidate);
    }
  }
}

TEST(fit_answers, say_why_of_each) {
  for (const Answer& answer : answers()) {
    for (const Pick& item : answer.picks) {
      EXPECT_GE(item.why.size(), 20u) << answer.name;
      EXPECT_LE(item.why.size(), 180u) << answer.name << ": " << item.why;
    }
  }
}

TEST(fit_answers, call_lighter_what_needs_less_memory_and_faster_what_does_not) {
  std::size_t lighter_count = 0, faster_count = 0;
  for (const Answer& answer : answers()) {
    for (const Pick& item : answer.picks) {
      const bool has_less = item.why.find("less memory") != std::string::npos;
      EXPECT_EQ(item.role == Role::lighter, has_less) << answer.name << ": " << item.why;
      const bool is_fast = item.why.find("times as fast") != std::string::npos;
      if (item.role == Role::faster) EXPECT_TRUE(is_fast) << answer.name << ": " << item.why;
      lighter_count += item.role == Role::lighter ? 1 : 0;
      faster_count += item.role == Role::faster ? 1 : 0;
    }
  }
  EXPECT_GT(lighter_count, 0u);
  EXPECT_GT(faster_count, 0u);
}

// Where a table has two models that run as well, the better stands higher; circles aside, of which the
// catalogue has none.
TEST(fit_answers, heed_every_shared_table) {
  for (const Answer& answer : answers()) {
    const auto use = static_cast<Use>((&answer - answers().data()) % 4);
    for (const Duel& duel : hub().directory.evidence().duels(use)) {
      const auto place = [&](std::uint32_t model) {
        return std::find_if(answer.ranked.begin(), answer.ranked.end(),
                            [&](const Candidate& candidate) { return candidate.model == model; });
      };
      const auto winner = place(duel.winner), loser = place(duel.loser);
      if (winner == answer.ranked.end() || loser == answer.ranked.end()) continue;
      if (winner->comfort != loser->comfort || winner->replaced_by || loser->replaced_by) continue;
      EXPECT_LT(winner, loser) << answer.name << ": " << id(*winner) << " scores above " << id(*loser);
    }
  }
}

std::string line_of(const Pick& item) {
  const Candidate& candidate = item.candidate;
  const std::string speed =
      candidate.tokens_per_second ? format_significant(candidate.tokens_per_second->value, 2) : "?";
  return "  " + id(candidate) + " " + candidate.quantization->name + ", " + speed + " tokens/s: " + item.why +
         "\n";
}

// A change of the catalogue or of a formula may change it: read the difference, then
// SLM_UPDATE_GOLDEN=1 build/debug/test/fit/fit_answers_test.
TEST(fit_answers, are_those_that_were_read_last) {
  std::string text;
  for (const char* device_id :
       {"raspberry-pi-5-8gb", "iphone-16", "galaxy-s25", "intel-n100", "apple-m1", "apple-m4-pro",
        "jetson-orin-nano-super", "rtx-3060-12gb", "rtx-4060-laptop", "rtx-4090", "ryzen-ai-max-395"}) {
    for (const Use use : k_uses) {
      const Device* device = hub().catalog->device(catalog::DeviceId(device_id));
      ASSERT_NE(device, nullptr) << device_id;
      const Answer answer = answer_of(*device, use);
      text += answer.name + "\n";
      for (const Pick& item : answer.picks) text += line_of(item);
    }
  }
  if (std::getenv("SLM_UPDATE_GOLDEN") != nullptr) {
    ASSERT_TRUE(os::write_file(k_answers_file, text));
    return;
  }
  EXPECT_EQ(os::read_file(k_answers_file, 1u << 20).value(), text);
}

}  // namespace
}  // namespace slm::tools
