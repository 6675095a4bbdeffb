// The parameters of an address of any bytes: no crash, and what was understood is written so that it gives
// the same query again.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/text.h"
#include "core/catalog/sample_catalog.h"
#include "core/tools/directory/query_parameters.h"

namespace catalog = slm::catalog;
namespace tools = slm::tools;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const catalog::Catalog sample = catalog::make_sample_catalog(20);
  static const tools::Directory directory(sample);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  tools::Query query;
  for (const std::string_view pair : slm::split(text, '&')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    const auto done =
        set_parameter(query, directory, sample, pair.substr(0, equals), pair.substr(equals + 1));
    SLM_CHECK(done.has_value() || !done.error().message.empty());
  }
  SLM_CHECK(directory.select(query).rows.size() <= sample.models().size());
  tools::Query again;
  for (const auto& [name, value] : to_parameters(query)) {
    SLM_CHECK(set_parameter(again, directory, sample, name, value).has_value());
  }
  SLM_CHECK(to_parameters(again) == to_parameters(query));
  return 0;
}
