#include "core/tools/fit/picks.h"

#include <algorithm>
#include <optional>

#include "base/decimal.h"
#include "base/text.h"

namespace slm::tools {
namespace {

struct Context {
  const FitQuestion& question;
  const std::vector<Candidate>& ranked;
  const Knowledge& knowledge;

  const ModelEvidence& evidence(const Candidate& candidate) const {
    return knowledge.directory.evidence().of(candidate.model);
  }
  const std::string& name(std::uint32_t model) const { return knowledge.catalog.models()[model].name; }
};

double speed_ratio(const Candidate& candidate, const Candidate& best) {
  if (!candidate.tokens_per_second || !best.tokens_per_second || best.tokens_per_second->value <= 0) return 1;
  return candidate.tokens_per_second->value / best.tokens_per_second->value;
}

double memory_ratio(const Candidate& candidate, const Candidate& best) {
  return static_cast<double>(candidate.need.total_bytes()) / static_cast<double>(best.need.total_bytes());
}

bool is_smaller(const Candidate& candidate, const Candidate& best) {
  return memory_ratio(candidate, best) <= k_smaller_ratio;
}

bool is_faster(const Candidate& candidate, const Candidate& best) {
  return speed_ratio(candidate, best) >= k_faster_ratio;
}

// The first below the best that runs as comfortably, is not of long ago, starts by a command, and is wanted.
template <class Wanted>
std::optional<std::size_t> first_where(const Context& context, Wanted is_wanted) {
  const Candidate& best = context.ranked.front();
  for (std::size_t at = 1; at < context.ranked.size(); ++at) {
    const Candidate& candidate = context.ranked[at];
    if (candidate.replaced_by || candidate.comfort != best.comfort) break;
    const ModelEvidence& evidence = context.evidence(candidate);
    const bool is_old = evidence.release_month + k_older_months <= context.evidence(best).release_month;
    if (evidence.has_command && !is_old && is_wanted(candidate)) return at;
  }
  return std::nullopt;
}

std::vector<Role> roles_of(const Context& context) {
  std::vector<Role> roles;
  for (const Candidate& candidate : context.ranked) {
    roles.push_back(candidate.replaced_by ? Role::replaced : Role::next);
  }
  if (roles.empty()) return roles;
  roles.front() = Role::best;
  const Candidate& best = context.ranked.front();
  const auto lighter = first_where(context, [&](const Candidate& candidate) {
    return context.evidence(candidate).family != context.evidence(best).family &&
           (is_smaller(candidate, best) || is_faster(candidate, best));
  });
  if (lighter) {
    roles[*lighter] = is_smaller(context.ranked[*lighter], best) ? Role::lighter : Role::faster;
  }
  const auto other = first_where(context, [&](const Candidate& candidate) {
    const std::uint32_t maker = context.evidence(candidate).maker;
    return maker != context.evidence(best).maker &&
           (!lighter || maker != context.evidence(context.ranked[*lighter]).maker);
  });
  if (other) roles[*other] = Role::other_maker;
  return roles;
}

std::string first_words(const Candidate& candidate) {
  switch (candidate.comfort) {
    case Comfort::easy:
      return candidate.tokens_per_second ? "First by size and age of those that write as fast as people read."
                                         : "First by size and age of those that fit with room.";
    case Comfort::tight:
      return "First by size and age; none fits with room.";
    case Comfort::slow:
      return "First by size and age; none that fits writes as fast as people read.";
    case Comfort::few_bits:
      return "None fits at 4 bits a weight or more.";
  }
  return {};
}

std::string lighter_words(const Candidate& candidate, const Candidate& best) {
  std::string words;
  if (is_faster(candidate, best)) {
    words = format_fixed(speed_ratio(candidate, best), 1) + " times as fast as the first";
  }
  if (is_smaller(candidate, best)) {
    words += words.empty() ? "Needs " : ", with ";
    words += format_fixed(100 * (1 - memory_ratio(candidate, best)), 0) + " % less memory";
    if (!is_faster(candidate, best)) words += " than the first";
  }
  return words + ".";
}

std::string role_words(const Context& context, const Candidate& candidate, Role role) {
  switch (role) {
    case Role::best:
      return first_words(candidate);
    case Role::lighter:
    case Role::faster:
      return lighter_words(candidate, context.ranked.front());
    case Role::other_maker:
      return "The next best, should the first not suit you.";
    case Role::next:
      return "Next by size and age.";
    case Role::replaced:
      return context.name(*candidate.replaced_by) + " is newer, as large and of the same maker.";
  }
  return {};
}

// One table often has several benchmarks; both models stand in each that is counted.
std::string duel_words(const Context& context, const Candidate& candidate) {
  const Duel& duel = *candidate.duel;
  const bool has_won = duel.winner == candidate.model;
  return " Scores " + std::string(has_won ? "above " : "below ") +
         context.name(has_won ? duel.loser : duel.winner) + " in " + format_uint(duel.won_count) + " of " +
         format_uint(duel.shared_count) +
         (duel.shared_count == 1 ? " published result." : " published results.");
}

std::string replaced_words(const Context& context, const Candidate& candidate) {
  for (const Candidate& other : context.ranked) {
    if (other.replaced_by == candidate.model) return " Replaces " + context.name(other.model) + ".";
  }
  return {};
}

std::string comfort_words(const Context& context, const Candidate& candidate) {
  if (candidate.comfort == Comfort::tight) return " Fits only if nothing else uses the memory.";
  if (candidate.comfort == Comfort::few_bits) return " Only in fewer than 4 bits a weight.";
  if (candidate.comfort == Comfort::easy) return {};
  return context.evidence(candidate).always_thinks ? " Thinks before it answers, so the answer comes slowly."
                                                   : " Slower than people read.";
}

// One reason more, the strongest there is.
std::string further_words(const Context& context, const Candidate& candidate, Role role) {
  if (candidate.duel != nullptr) return duel_words(context, candidate);
  if (role == Role::replaced) return {};
  if (role != Role::best && candidate.comfort != Comfort::easy) return comfort_words(context, candidate);
  const std::string replaced = replaced_words(context, candidate);
  if (!replaced.empty()) return replaced;
  const Use use = context.question.use;
  const bool has_choice = use == Use::code || use == Use::math;
  if (has_choice && context.knowledge.directory.evidence().is_specialist(candidate.model, use)) {
    return use == Use::code ? " Made for code." : " Made for maths.";
  }
  return {};
}

}  // namespace

std::string_view name_of(Role role) {
  switch (role) {
    case Role::best:
      return "best";
    case Role::lighter:
      return "lighter";
    case Role::faster:
      return "faster";
    case Role::other_maker:
      return "other_maker";
    case Role::next:
      return "next";
    case Role::replaced:
      return "replaced";
  }
  return {};
}

std::string_view label_of(Role role) {
  switch (role) {
    case Role::best:
      return "Best";
    case Role::lighter:
      return "Lighter";
    case Role::faster:
      return "Faster";
    case Role::other_maker:
      return "Another maker";
    case Role::next:
    case Role::replaced:
      return {};
  }
  return {};
}

std::vector<Pick> pick(const FitQuestion& question, const std::vector<Candidate>& ranked,
                       const Knowledge& knowledge, std::size_t count) {
  const Context context{question, ranked, knowledge};
  const std::vector<Role> roles = roles_of(context);
  std::vector<Pick> picks;
  for (const bool is_chosen : {true, false}) {
    for (std::size_t at = 0; at < ranked.size() && picks.size() < count; ++at) {
      if (is_chosen == label_of(roles[at]).empty()) continue;
      picks.push_back(
          {ranked[at], roles[at],
           role_words(context, ranked[at], roles[at]) + further_words(context, ranked[at], roles[at])});
    }
  }
  return picks;
}

}  // namespace slm::tools
