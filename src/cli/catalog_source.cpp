#include "cli/catalog_source.h"

#include <iostream>

#include "base/text.h"

namespace slm::cli {

Result<content::CheckedCatalog> open_catalog(const std::string& folder) {
  Result<content::CheckedCatalog> checked = content::load_catalog(folder);
  if (!checked) return checked;
  for (const Diagnostic& diagnostic : checked->diagnostics) {
    if (diagnostic.severity == Severity::error) std::cerr << format_diagnostic(diagnostic, "");
  }
  if (checked->withheld > 0) {
    std::cerr << format_uint(checked->withheld) << " models are withheld until their mistakes are mended\n";
  }
  return checked;
}

}  // namespace slm::cli
