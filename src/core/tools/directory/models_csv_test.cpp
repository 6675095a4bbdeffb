#include "core/tools/directory/models_csv.h"

#include <gtest/gtest.h>

#include <array>

#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

TEST(models_csv, leaves_unknown_values_empty_and_quotes_commas) {
  catalog::CatalogParts parts;
  parts.models = make_test_catalog().models();
  parts.models[0].name = "Llama, \"the third\"";
  parts.models[0].parameters.value.reset();
  const catalog::Catalog catalog(std::move(parts));
  const Row row{.model = 0, .quantization = 1, .file_bytes = std::nullopt, .cache_bytes = 7};
  EXPECT_EQ(models_csv(catalog, std::array{row}),
            "id,name,organisation,family,licence,released,parameters,active_parameters,context,quantization,"
            "file_bytes,cache_bytes\r\n"
            "llama-3-8b,\"Llama, \"\"the third\"\"\",,,,,,,16384,,,7\r\n");
}

}  // namespace
}  // namespace slm::tools
