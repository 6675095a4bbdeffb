#pragma once
// What `slmhub check` prints, for people and for programs.
//
// Pure but for the sources that are read to show the lines of mistakes.

#include <cstdint>
#include <string>

#include "content/content.h"

namespace slm::cli {

enum class Colour : std::uint8_t { off, on };

/// Every diagnostic with its line and caret, then one line: "212 pages checked: 1 error, 3 warnings".
/// `folder` is the content folder, from which the lines are read.
std::string check_report_text(const content::Content& content, const std::string& folder, Colour colour);

/// One JSON object: pages, kinds (count by kind), models, errors, warnings, diagnostics.
std::string check_report_json(const content::Content& content);

}  // namespace slm::cli
