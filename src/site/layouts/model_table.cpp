#include <array>

#include "site/layouts/records.h"

namespace slm::site {
namespace {

using catalog::Model;

// From the smallest common file to the largest, on the memory that Q4_K_M with the long context needs.
Cell bar_cell(const Shelves& shelves, std::uint32_t index, const Model& model) {
  const FitTable& fits = shelves.fits();
  const std::size_t count = fits.quantizations().size();
  const auto usual = fits.usual_quantization();
  if (!usual) return text_cell("unknown");
  const auto largest = fits.file_bytes(index, 0);
  const auto smallest = fits.file_bytes(index, count - 1);
  const auto file = fits.file_bytes(index, *usual);
  if (!smallest || !largest || !file) return text_cell("unknown");
  const auto cache = fits.cache_bytes(index, k_long_context);
  BarSizes sizes = {.smallest_bytes = *smallest,
                    .largest_bytes = *largest,
                    .cache_bytes = cache.value_or(0),
                    .context = usual_context(model)};
  if (const auto in_use = bytes_in_use(model, *file, sizes.context)) name_device(*in_use, sizes);
  Cell cell = {.fact = {.value = {}, .basis = FactBasis::unmarked}, .bar = make_bar(sizes)};
  cell.fact.value = html::describe(labelled(*cell.bar));
  return cell;
}

Cell file_cell(const Shelves& shelves, std::uint32_t index) {
  const auto usual = shelves.fits().usual_quantization();
  const auto bytes = usual ? shelves.fits().file_bytes(index, *usual) : std::nullopt;
  return text_cell(bytes ? gigabyte_words(*bytes) : "unknown");
}

void add_column(const View& view, const Model& model, ModelColumn column, std::vector<Cell>& row) {
  if (column == ModelColumn::licence) row.push_back(fact_cell(licence_fact(model, view.catalog)));
  if (column == ModelColumn::organisation) row.push_back(fact_cell(organisation_fact(model)));
}

}  // namespace

RecordTable model_table(const View& view, const Shelves& shelves, std::span<const std::uint32_t> models,
                        std::string caption, ModelColumn column) {
  RecordTable table = {.caption = std::move(caption)};
  table.columns = {"Model"};
  if (column == ModelColumn::licence) table.columns.emplace_back("Licence");
  if (column == ModelColumn::organisation) table.columns.emplace_back("Organisation");
  for (const char* name : {"Parameters", "Context", "Released", "Q4_K_M file", "Memory"}) {
    table.columns.emplace_back(name);
  }
  for (const std::uint32_t index : models) {
    const Model& model = view.catalog.models()[index];
    std::vector<Cell>& row = table.rows.emplace_back();
    row.push_back(text_cell(model.name, model.address()));
    add_column(view, model, column, row);
    for (Fact& fact : std::array{parameters_fact(model), context_fact(model), released_fact(model)}) {
      row.push_back(fact_cell(std::move(fact)));
    }
    row.push_back(file_cell(shelves, index));
    row.push_back(bar_cell(shelves, index, model));
  }
  return table;
}

}  // namespace slm::site
