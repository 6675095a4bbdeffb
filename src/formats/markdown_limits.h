#pragma once
// Shapes of text that no author writes and that would cost the parser more than linear time.
//
// Pure, one pass. Internal to the Markdown renderer.

#include <optional>
#include <string_view>

#include "formats/markdown_reporter.h"

namespace slm::formats {

constexpr std::size_t k_nesting_limit = 100;         // lists and quotes that one line may open
constexpr std::size_t k_column_limit = 256;          // columns of a table
constexpr std::size_t k_cell_limit = 200'000;        // cells of all tables of a page
constexpr std::size_t k_line_limit_bytes = 1 << 20;  // bytes of one line

/// The first thing that goes over a limit, or nothing.
std::optional<Complaint> check_limits(std::string_view text);

}  // namespace slm::formats
