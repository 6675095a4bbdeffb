#pragma once
// What `slmhub inspect` prints, for people and for programs.
//
// Pure. Everything a file says of itself is a stranger's text: what a terminal would act on is written out.

#include <optional>
#include <string>
#include <vector>

#include "core/tools/inspect/card_comparison.h"
#include "core/tools/inspect/header_facts.h"

namespace slm::cli {

struct ComparedCard {
  std::string model_id;
  std::string matched_name;  // of the file, by which the card was found
  tools::CardComparison comparison;
};

struct InspectReport {
  std::string place;  // file or address, as given
  tools::HeaderFacts facts;
  std::uint64_t read_bytes = 0;
  std::vector<std::string> notes;
  std::optional<ComparedCard> card;  // nothing where no card is meant
};

enum class TensorList : std::uint8_t { left_out, shown };

std::string inspect_text(const InspectReport& report, TensorList tensors);

/// One object with the same keys for every file; what is not known is null. docs/formats/inspect.md lists
/// them.
std::string inspect_json(const InspectReport& report, TensorList tensors);

/// True where the card disagrees or the file is broken.
bool has_complaints(const InspectReport& report);

/// 2'497'280'512 -> "2.50 GB", 5'932'032 -> "5.93 MB", 999 -> "999 bytes".
std::string bytes_text(std::uint64_t byte_count);

}  // namespace slm::cli
