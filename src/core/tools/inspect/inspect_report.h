#pragma once
// What `inspect` answers about one weight file: what it is, its shape, its types, and where its card
// disagrees.
//
// Pure. Everything a file says of itself is a stranger's text: it is cut where it has no end, and what a
// reader would not see or a terminal would act on is written out. Keys: docs/formats/inspect.md.

#include <optional>
#include <string>

#include "core/catalog/model.h"
#include "core/tools/inspect/card_comparison.h"
#include "core/tools/inspect/weights_reader.h"
#include "core/tools/report.h"
#include "core/tools/values.h"

namespace slm::tools {

/// More tensors are counted, not listed.
constexpr std::size_t k_listed_tensors = 1u << 15;

struct ComparedCard {
  const catalog::Model& model;
  std::string matched_name;  // of the file, by which the card was found
  CardComparison comparison;
};

enum class TensorList : std::uint8_t { left_out, shown };

struct InspectAnswer {
  std::string place;  // file or address, as given
  WeightsRead read;
  std::optional<ComparedCard> card;  // nothing where no card is meant
  TensorList tensors = TensorList::left_out;
  Parameters size_question;  // what it asks of "Does it fit?"; empty where it says too little
};

Report inspect_report(const InspectAnswer& answer);

}  // namespace slm::tools
