// The parameters of an address of any bytes: no crash, and what was understood is written so that it gives
// the same query again. The same bytes as an address of the directory: form and answer are drawn, every link
// in them leads to a question that is understood.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/text.h"
#include "core/catalog/sample_catalog.h"
#include "core/tools/directory/query_parameters.h"
#include "core/tools/faces/form.h"
#include "core/tools/faces/page.h"
#include "core/tools/registry.h"
#include "formats/query.h"

namespace catalog = slm::catalog;
namespace tools = slm::tools;

namespace {

void check_drawing(const tools::Knowledge& knowledge, std::string_view text) {
  const tools::Tool& tool = *tools::find_tool("find");
  const auto query = slm::formats::Query::parse(text);
  if (!query) return;
  const tools::Asked asked = ask(tool, knowledge, query->parameters());
  slm::html::Writer form;
  draw_form(form, tool, knowledge, asked, {""});
  const std::string html = draw_answer(tool, asked, {""}).bytes();
  SLM_CHECK(html.find("<script") == std::string::npos);
  if (!asked.answer) return;
  SLM_CHECK(html.find("directory-result") != std::string::npos);
  // What was understood is understood again, and means the same.
  const tools::Asked again = ask(tool, knowledge, asked.parameters);
  SLM_CHECK(again.answer.has_value() && again.parameters == asked.parameters);
}

}  // namespace

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
  check_drawing({sample, directory}, text);
  return 0;
}
