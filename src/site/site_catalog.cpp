#include "site/site_catalog.h"

#include <string>
#include <vector>

namespace slm::site {
namespace {

// Where the content folder lies, as its data files tell; "" where it has none.
std::string folder_of(const content::Content& content) {
  for (const content::StaticFile& file : content.static_files) {
    if (file.source.starts_with("data/") && file.system_path.ends_with("/" + file.source)) {
      return file.system_path.substr(0, file.system_path.size() - file.source.size() - 1);
    }
  }
  return {};
}

}  // namespace

content::CatalogPointer make_catalog(const content::Content& content) {
  std::vector<content::ModelSource> models;
  for (const content::PagePointer& page : content.pages) {
    const bool is_model = page->kind == content::PageKind::model && content::is_model_file(page->source);
    if (is_model) models.push_back({page->source, &page->fields});
  }
  if (models.empty()) return std::make_shared<const catalog::Catalog>();
  Diagnostics diagnostics;
  const std::string folder = folder_of(content);
  std::vector<content::DataSource> data;
  if (!folder.empty()) data = content::read_data_files(folder, diagnostics);
  return content::check_catalog(models, data).catalog;
}

}  // namespace slm::site
