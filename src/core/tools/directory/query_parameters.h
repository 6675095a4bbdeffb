#pragma once
// A Query as names and values: the flags of `slmhub models list`, the state in a directory's address, the
// parameters of the API. One table; nobody writes a filter's name twice.
//
//   q=…  size task licence commercial language input family organisation (values joined by commas)
//   context-min=16384  released-from=2024-01  released-until=2025-12  verified=yes
//   memory=8  device=rtx-4090  context=16K  quantization=q4_k_m,q8_0  sort=-released
//
// Pure. Addresses are hostile: at most 4 KiB a value.

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "core/tools/directory/query.h"

namespace slm::tools {

struct ParameterHelp {
  std::string_view name;
  std::string_view help;
};

/// Every parameter with one phrase of help, in the order in which they are shown.
std::span<const ParameterHelp> query_parameters();

/// Its parameter: "task".
std::string_view name_of(Facet facet);

/// Sets one filter from its text; an empty value clears it. Fails for unknown names and values, saying which
/// were expected ("unknown task \"cod\"; did you mean \"code\"?").
Result<void> set_parameter(Query& query, const Directory& directory, const catalog::Catalog& catalog,
                           std::string_view name, std::string_view value);

/// The parameters that differ from those of Query{}: what an address must say to give this query again.
std::vector<std::pair<std::string, std::string>> to_parameters(const Query& query);

/// The order as "sort" has it: "-released".
std::string sort_text(const Query& query);

/// "16K", "16384", "1M" -> tokens.
std::optional<std::uint32_t> parse_token_count(std::string_view text);

/// "8", "8GB", "8 GiB", "512MiB" -> bytes. GB is read as what memory is sold by: 8 GB are 8 GiB.
std::optional<std::uint64_t> parse_memory(std::string_view text);

}  // namespace slm::tools
