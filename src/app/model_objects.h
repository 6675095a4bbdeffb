#pragma once
// The models of the API as JSON, written once for each catalogue: an answer copies what was asked for.
//
// Immutable after construction, safe from any thread. Keys are those of docs/formats/catalog.md, then those
// of the question: what fits.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tools/tool.h"

namespace slm::app {

/// A choice of keys, by their places in ModelObjects; empty: all.
using Fields = std::vector<std::size_t>;

class ModelObjects {
 public:
  explicit ModelObjects(const tools::Knowledge& knowledge);

  /// Every key that a model may have, the question's ("quantization", "file_bytes", …) last.
  const std::vector<std::string>& keys() const { return keys_; }

  /// "id,license" -> their places; fails for unknown names, saying which were expected.
  Result<Fields> parse_fields(std::string_view text) const;

  /// {"id":"phi-4",…} with the fields that the model has.
  void append(std::string& out, const tools::Query& query, const tools::Row& row, const Fields& fields) const;

 private:
  struct Member {
    std::size_t key;
    std::string json;  // "id":"phi-4"
  };

  void index(std::string_view object);
  std::string fit_value(std::size_t key, const tools::Query& query, const tools::Row& row) const;

  const tools::Knowledge& knowledge_;
  std::vector<std::string> keys_;
  std::size_t fit_keys_begin_ = 0;
  std::vector<std::vector<Member>> models_;
};

/// The members of a JSON object that our own writer made, each as written: {"a":[1],"b":2} -> "a":[1] and
/// "b":2.
std::vector<std::string_view> json_members(std::string_view object);

}  // namespace slm::app
