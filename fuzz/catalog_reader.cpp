// A model page of any bytes: no crash; what publishes has a licence and answers every question about its
// memory.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "content/catalog/model_reader.h"
#include "core/catalog/json.h"
#include "core/catalog/parameter_count.h"
#include "core/compute/footprint.h"
#include "formats/front_matter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  slm::Diagnostics diagnostics;
  const slm::formats::FrontMatter page = slm::formats::parse_front_matter(text, "models/a.md", diagnostics);
  if (!page.fields) return 0;
  const std::size_t errors_before = slm::count_errors(diagnostics);
  const auto model = slm::content::read_model("a", *page.fields, "models/a.md", diagnostics);
  SLM_CHECK(model.has_value() == (slm::count_errors(diagnostics) == errors_before));
  if (!model) return 0;
  SLM_CHECK(model->licence.is_known());
  static_cast<void>(slm::catalog::check_parameter_count(*model));
  const auto small = slm::compute::cache_bytes(*model, 1024);
  const auto large = slm::compute::cache_bytes(*model, 4096);
  SLM_CHECK(small.has_value() == large.has_value() || small.has_value());
  SLM_CHECK(!small || !large || *small <= *large);
  slm::JsonWriter json;
  write_json(json, *model);
  return 0;
}
