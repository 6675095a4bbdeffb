// What one page of about 900 words with two code blocks costs to render.

#include <benchmark/benchmark.h>

#include <string>

#include "formats/highlight.h"
#include "formats/markdown.h"

namespace slm::formats {
namespace {

constexpr std::string_view k_python =
    "import torch\nfrom transformers import AutoModelForCausalLM, AutoTokenizer\n\n"
    "def generate(prompt: str, limit: int = 128) -> str:\n    \"\"\"Answers one prompt.\"\"\"\n"
    "    inputs = tokenizer(prompt, return_tensors=\"pt\")  # on the CPU\n"
    "    outputs = model.generate(**inputs, max_new_tokens=limit)\n"
    "    return tokenizer.decode(outputs[0], skip_special_tokens=True)\n";

constexpr std::string_view k_bash =
    "curl -fsSL https://example.org/install.sh | sh\nollama pull phi4-mini\n"
    "for model in phi4-mini qwen3; do\n  ollama run \"$model\" \"Hello\" > \"$model.txt\"\ndone\n";

std::string page_text() {
  std::string page;
  for (int section = 0; section < 12; ++section) {
    page += "## Section " + std::to_string(section) + "\n\n";
    for (int sentence = 0; sentence < 4; ++sentence) {
      page +=
          "A small model keeps its *keys and values* in memory, so the `kv_cache` grows with [each "
          "token](../kv.md).\n";
    }
    page += "\n";
    if (section == 3) page.append("```python\n").append(k_python).append("```\n\n");
    if (section == 6) page.append("```bash title=\"run.sh\" {2}\n").append(k_bash).append("```\n\n");
    if (section == 9)
      page += "|Model|GB|\n|-|-:|\n|a|1|\n|b|2|\n\n> [!NOTE]\n> Measured.\n\n- one\n- two\n\n";
  }
  return page;
}

void render_page(benchmark::State& state) {
  const std::string page = page_text();
  std::size_t words = 0;
  for (auto _ : state) {
    Diagnostics diagnostics;
    const MarkdownBody body = render_markdown(page, {.file = "page.md"}, diagnostics);
    words = body.word_count;
    benchmark::DoNotOptimize(body.html.data());
  }
  state.counters["words"] = static_cast<double>(words);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * page.size()));
}
BENCHMARK(render_page)->Unit(benchmark::kMicrosecond);

void highlight_code(benchmark::State& state, const char* word, std::string_view code) {
  Highlighter highlighter;
  const Language language = *find_language(word);
  for (auto _ : state) benchmark::DoNotOptimize(highlighter.highlight(language, code).data());
}
BENCHMARK_CAPTURE(highlight_code, python, "python", k_python)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(highlight_code, bash, "bash", k_bash)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace slm::formats
