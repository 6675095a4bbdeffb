// The native twin of the WebAssembly module: `wasm_twin NAME` answers what the module's export slm_NAME
// answers, from standard input to standard output.

#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/text.h"
#include "core/html/writer.h"

int main(int argument_count, char** arguments) {
  const std::string_view name = argument_count == 2 ? arguments[1] : "";
  const std::string input{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  if (name == "slugify") {
    std::cout << slm::slugify(input);
  } else if (name == "escape") {
    std::cout << slm::html::escape(input);
  } else {
    std::cerr << "usage: wasm_twin slugify|escape < input\n";
    return 2;
  }
  return 0;
}
