#include "accuracy/read_comparison.h"

#include "content/catalog/catalog_reader.h"

namespace slm::accuracy {

Result<MemoryComparison> read_comparison(const std::string& content_folder) {
  SLM_TRY(const content::CheckedCatalog checked, content::load_catalog(content_folder));
  SLM_TRY(const std::vector<FileRow> files, read_file_rows(content_folder));
  SLM_TRY(const std::vector<MemoryRow> logs, read_memory_rows(content_folder));
  return MemoryComparison{.files = compare_files(files, *checked.catalog),
                          .caches = compare_caches(logs, *checked.catalog),
                          .buffers = compare_buffers(logs, *checked.catalog)};
}

}  // namespace slm::accuracy
