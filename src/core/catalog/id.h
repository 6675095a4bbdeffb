#pragma once
// Small typed names: a ModelId is not a LicenceId, though both are short texts such as "phi-4".
//
// Pure values, compared by their text.

#include <string>
#include <utility>

namespace slm::catalog {

template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}

  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }

  friend bool operator==(const Id& a, const Id& b) { return a.text_ == b.text_; }
  friend bool operator<(const Id& a, const Id& b) { return a.text_ < b.text_; }

 private:
  std::string text_;
};

using ModelId = Id<struct ModelTag>;                // "llama-3.2-1b-instruct", the last part of its address
using DeviceId = Id<struct DeviceTag>;              // "rtx-4090"
using QuantizationId = Id<struct QuantizationTag>;  // "q4_k_m"
using LicenceId = Id<struct LicenceTag>;            // "apache-2.0"
using QualityStudyId = Id<struct QualityStudyTag>;  // "llama-3-8b-scoreboard-perplexity"

// Of the collections beside the catalogue (library.h).
using PaperId = Id<struct PaperTag>;  // "arxiv-2305.13245"
using RowId = Id<struct RowTag>;      // of a row that no other row names

}  // namespace slm::catalog
