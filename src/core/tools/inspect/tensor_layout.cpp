#include "core/tools/inspect/tensor_layout.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/text.h"

namespace slm::tools {
namespace {

constexpr std::uint64_t k_most = std::numeric_limits<std::uint64_t>::max();

// Computed from the settings, not learned; llama.cpp stores them beside the weights.
bool is_computed_table(std::string_view name) {
  return name == "rope_freqs.weight" || name == "rope_factors_long.weight" ||
         name == "rope_factors_short.weight";
}

bool is_integer(std::string_view type) {
  return type == "U8" || type == "U16" || type == "I16" || type == "U32" || type == "I32" || type == "U64" ||
         type == "I64" || type == "BOOL";
}

std::uint64_t saturated_sum(std::uint64_t a, std::uint64_t b) {
  std::uint64_t sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? k_most : sum;
}

// A file can claim as many types as tensors; no real one has more than a few.
TypeShare& share_of(std::vector<TypeShare>& types, const std::string& type) {
  const auto found =
      std::find_if(types.begin(), types.end(), [&](const TypeShare& share) { return share.type == type; });
  if (found != types.end()) return *found;
  if (types.size() <= k_max_types) types.push_back({types.size() < k_max_types ? type : "others"});
  return types.back();
}

// Tells the first few of a kind in full.
class Reporter {
 public:
  Reporter(HeaderFacts& facts, FindingKind kind, std::string others)
      : facts_(facts), kind_(kind), others_(std::move(others)) {}
  ~Reporter() {
    if (count_ <= k_findings_of_a_kind) return;
    facts_.findings.push_back({kind_, format_uint(count_ - k_findings_of_a_kind) + " more " + others_});
  }
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;

  template <class Message>
  void add(const Message& message) {
    if (++count_ <= k_findings_of_a_kind) facts_.findings.push_back({kind_, message()});
  }

 private:
  HeaderFacts& facts_;
  FindingKind kind_;
  std::string others_;
  std::uint64_t count_ = 0;
};

std::string quoted(const TensorFacts& tensor) {
  return "the tensor \"" + tensor.name + "\"";
}

void check_names(HeaderFacts& facts) {
  std::vector<std::string_view> names;
  for (const TensorFacts& tensor : facts.tensors) names.push_back(tensor.name);
  std::sort(names.begin(), names.end());
  if (!names.empty() && names.front().empty()) {
    facts.findings.push_back({FindingKind::broken, "a tensor has no name"});
  }
  Reporter twice(facts, FindingKind::broken, "names occur twice");
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i] == names[i - 1] && !names[i].empty()) {
      twice.add([&] { return "the name \"" + std::string(names[i]) + "\" occurs twice"; });
    }
  }
}

void check_types(HeaderFacts& facts) {
  Reporter unknown(facts, FindingKind::broken,
                   "tensors have a type that is not known or rows that do not fill blocks");
  for (const TensorFacts& tensor : facts.tensors) {
    if (tensor.byte_count) continue;
    unknown.add([&] {
      return quoted(tensor) + " is stored as " + tensor.type + " with rows of " +
             format_uint(tensor.shape.empty() ? 1 : tensor.shape.back()) +
             ": the type is not known or its blocks do not divide the rows";
    });
  }
}

void check_starts(HeaderFacts& facts) {
  Reporter misaligned(facts, FindingKind::broken, "tensors start off the alignment");
  for (const TensorFacts& tensor : facts.tensors) {
    if ((tensor.first_byte - facts.data_offset) % facts.alignment == 0) continue;
    misaligned.add([&] {
      return quoted(tensor) + " starts at byte " + format_uint(tensor.first_byte - facts.data_offset) +
             " of the data, which is no multiple of the alignment " + format_uint(facts.alignment);
    });
  }
}

void check_ends(HeaderFacts& facts) {
  if (!facts.file_bytes) return;
  Reporter outside(facts, FindingKind::broken, "tensors end behind the file");
  for (const TensorFacts& tensor : facts.tensors) {
    const std::uint64_t end = saturated_sum(tensor.first_byte, tensor.byte_count.value_or(0));
    if (end <= *facts.file_bytes) continue;
    outside.add([&] {
      return quoted(tensor) + " ends at byte " + format_uint(end) + ", the file has " +
             format_uint(*facts.file_bytes) + ": it was cut short or its header is wrong";
    });
  }
}

// In the order of their places: what lies before the furthest end seen so far overlaps.
void check_ranges(HeaderFacts& facts) {
  std::vector<const TensorFacts*> order;
  for (const TensorFacts& tensor : facts.tensors) {
    if (tensor.byte_count && *tensor.byte_count > 0) order.push_back(&tensor);
  }
  std::sort(order.begin(), order.end(), [](const TensorFacts* a, const TensorFacts* b) {
    return std::pair(a->first_byte, a->name) < std::pair(b->first_byte, b->name);
  });
  const TensorFacts* furthest = nullptr;
  std::uint64_t end = facts.data_offset;
  std::uint64_t unused = 0;
  {
    Reporter overlapping(facts, FindingKind::broken, "tensors overlap");
    for (const TensorFacts* tensor : order) {
      if (tensor->first_byte < end && furthest != nullptr) {
        overlapping.add([&] { return quoted(*tensor) + " overlaps \"" + furthest->name + "\""; });
      }
      if (tensor->first_byte > end) unused += tensor->first_byte - end;
      const std::uint64_t own_end = saturated_sum(tensor->first_byte, *tensor->byte_count);
      if (furthest == nullptr || own_end > end) {
        end = own_end;
        furthest = tensor;
      }
    }
  }
  if (facts.file_bytes && *facts.file_bytes > end) unused += *facts.file_bytes - end;
  const std::uint64_t padding = (facts.alignment - 1) * (order.size() + 1);
  const bool are_all_known =
      std::all_of(facts.tensors.begin(), facts.tensors.end(),
                  [](const TensorFacts& tensor) { return tensor.byte_count.has_value(); });
  if (unused > padding && are_all_known) {
    facts.findings.push_back({FindingKind::unusual, format_uint(unused) + " bytes belong to no tensor"});
  }
}

}  // namespace

void add_sums(HeaderFacts& facts) {
  std::uint64_t elements = 0;
  std::uint64_t packed = 0;
  for (const TensorFacts& tensor : facts.tensors) {
    TypeShare& share = share_of(facts.types, tensor.type);
    ++share.tensor_count;
    share.element_count = saturated_sum(share.element_count, tensor.element_count);
    share.byte_count = saturated_sum(share.byte_count, tensor.byte_count.value_or(0));
    if (is_computed_table(tensor.name)) continue;
    facts.tensor_bytes = saturated_sum(facts.tensor_bytes, tensor.byte_count.value_or(0));
    std::uint64_t& sum = is_integer(tensor.type) ? packed : elements;
    sum = saturated_sum(sum, tensor.element_count);
  }
  std::stable_sort(facts.types.begin(), facts.types.end(),
                   [](const TypeShare& a, const TypeShare& b) { return a.byte_count > b.byte_count; });
  // A few integers are positions or masks; many are several weights packed into each.
  if (elements > 0 && packed <= elements / 100) facts.parameter_count = elements;
}

void check_layout(HeaderFacts& facts) {
  check_names(facts);
  check_types(facts);
  check_starts(facts);
  check_ends(facts);
  check_ranges(facts);
}

}  // namespace slm::tools
