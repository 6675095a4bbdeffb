// The native twin of the WebAssembly module. It answers from the catalogue as the server reads it, not from
// the snapshot, so that equal answers show that the snapshot has all that the tools need.
//
//   wasm_twin snapshot CONTENT > catalog.bin
//   wasm_twin answers CONTENT < questions > answers   (a line "TOOL<TAB>BASE<TAB>QUERY" to a line of JSON)
//   wasm_twin examples > questions                    (what the tools themselves give as examples)

#include <iostream>
#include <string>
#include <string_view>

#include "base/text.h"
#include "content/catalog/catalog_reader.h"
#include "core/catalog/snapshot.h"
#include "core/tools/faces/answer_csv.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/form.h"
#include "core/tools/faces/page.h"
#include "core/tools/faces/question.h"
#include "core/tools/registry.h"
#include "formats/query.h"

namespace {

namespace tools = slm::tools;

std::string answer_line(const tools::Knowledge& knowledge, const std::string& line) {
  const std::size_t first = line.find('\t');
  const std::size_t second = line.find('\t', first + 1);
  const tools::Tool& tool = *tools::find_tool(line.substr(0, first));
  const std::string base_path = line.substr(first + 1, second - first - 1);
  const auto query = slm::formats::Query::parse(line.substr(second + 1));
  const tools::Asked asked = tools::ask_on_page(tool, knowledge, query->parameters());
  const tools::Links links{base_path};
  slm::html::Writer form;
  tools::draw_form(form, tool, knowledge, asked, links);
  slm::JsonWriter json;
  json.begin_object().key("outcome").number(asked.answer                                ? 2
                                            : asked.answer.error().front().needs_server ? 3
                                                                                        : 1);
  json.key("question").string(tools::query_of(asked.parameters));
  json.key("announcement").string(tools::announcement(asked));
  json.key("answer_html").string(tools::draw_answer(tool, asked, links).bytes());
  json.key("form_html").string(form.take().bytes());
  json.key("json").string(asked.answer ? tools::answer_json(tool, asked) : "");
  json.key("csv").string(asked.answer ? tools::answer_csv(*asked.answer) : "");
  return json.end_object().take();
}

void print_examples() {
  for (const tools::Tool& tool : tools::all_tools()) {
    std::cout << tool.name << "\t\t\n";
    for (const tools::Example& example : tool.examples) {
      std::cout << tool.name << "\t/slmhub\t" << tools::query_of(example.parameters) << "\n";
    }
  }
}

int run(std::string_view verb, const std::string& folder) {
  const auto checked = slm::content::load_catalog(folder);
  if (!checked) {
    std::cerr << checked.error().message << "\n";
    return 1;
  }
  const slm::catalog::Catalog& catalog = *checked->catalog;
  if (verb == "snapshot") {
    std::cout << slm::catalog::write_snapshot(catalog);
    return 0;
  }
  const tools::Directory directory(catalog);
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << answer_line({catalog, directory}, line) << "\n";
  }
  return 0;
}

}  // namespace

int main(int argument_count, char** arguments) {
  const std::string_view verb = argument_count > 1 ? arguments[1] : "";
  if (verb == "examples" && argument_count == 2) {
    print_examples();
    return 0;
  }
  if ((verb == "snapshot" || verb == "answers") && argument_count == 3) return run(verb, arguments[2]);
  std::cerr << "usage: wasm_twin snapshot|answers CONTENT, or wasm_twin examples\n";
  return 2;
}
