// How fast the hub's own catalogue is read, filtered and written.

#include <benchmark/benchmark.h>

#include "content/catalog/catalog_reader.h"
#include "core/catalog/json.h"
#include "core/tools/directory/query.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/registry.h"

namespace slm {
namespace {

const char* const k_content = SLM_SOURCE_DIR "/content";

const catalog::Catalog& whole_catalog() {
  static const content::CatalogPointer pointer = content::load_catalog(k_content).value().catalog;
  return *pointer;
}

tools::Query three_filters_and_a_sort() {
  tools::Query query;
  query.chosen_of(tools::Facet::licence) = {"apache-2.0"};
  query.chosen_of(tools::Facet::task) = {"code"};
  query.memory_bytes = 8 * tools::k_gib;
  query.context_tokens = 16384;
  query.sort = tools::SortKey::released;
  query.direction = tools::Direction::descending;
  return query;
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(content::load_catalog(k_content));
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

// Without the sizes of files, which are counted when they are first asked for.
void build_directory(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(tools::Directory(whole_catalog()));
}
BENCHMARK(build_directory)->Unit(benchmark::kMillisecond);

void select_all(benchmark::State& state) {
  const tools::Directory directory(whole_catalog());
  for (auto _ : state) benchmark::DoNotOptimize(directory.select(tools::Query{}));
}
BENCHMARK(select_all)->Unit(benchmark::kMicrosecond);

void select_filtered(benchmark::State& state) {
  const tools::Directory directory(whole_catalog());
  const tools::Query query = three_filters_and_a_sort();
  for (auto _ : state) benchmark::DoNotOptimize(directory.select(query));
}
BENCHMARK(select_filtered)->Unit(benchmark::kMicrosecond);

// Every model opened: one row for each of the common quantizations.
void all_quantization_rows(benchmark::State& state) {
  const tools::Directory directory(whole_catalog());
  const tools::Query query = three_filters_and_a_sort();
  for (auto _ : state) {
    for (std::uint32_t i = 0; i < whole_catalog().models().size(); ++i) {
      benchmark::DoNotOptimize(directory.quantizations_of(i, query));
    }
  }
}
BENCHMARK(all_quantization_rows)->Unit(benchmark::kMicrosecond);

void find_by_name(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(whole_catalog().find_model("Qwen/Qwen2.5-7B-Instruct"));
}
BENCHMARK(find_by_name);

void nearest_names(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(whole_catalog().nearest_models("qwen2.5-7b-instrct"));
}
BENCHMARK(nearest_names)->Unit(benchmark::kMicrosecond);

// One question to a tool, answered as JSON as the API does.
void answer(benchmark::State& state, std::string_view name, const tools::Parameters& parameters) {
  const tools::Directory directory(whole_catalog());
  const tools::Knowledge knowledge{whole_catalog(), directory};
  const tools::Tool& tool = *tools::find_tool(name);
  for (auto _ : state) {
    benchmark::DoNotOptimize(tools::answer_json(tool, tools::ask(tool, knowledge, parameters)));
  }
}

void answer_size(benchmark::State& state) {
  answer(state, "size", {{"model", "gemma-3-12b-it"}, {"context", "131072"}, {"memory", "16"}});
}
BENCHMARK(answer_size)->Unit(benchmark::kMicrosecond);

// Home's question: all models sized and timed for one device, the five best written out.
void answer_fit(benchmark::State& state) {
  answer(state, "fit", {{"device", "rtx-4090"}, {"use", "chat"}});
}
BENCHMARK(answer_fit)->Unit(benchmark::kMicrosecond);

// The same where everything is slow, so that every file is looked at.
void answer_fit_on_a_board(benchmark::State& state) {
  answer(state, "fit", {{"device", "raspberry-pi-5-8gb"}, {"use", "chat"}});
}
BENCHMARK(answer_fit_on_a_board)->Unit(benchmark::kMicrosecond);

// With tables and the speeds that were measured.
void answer_simulate(benchmark::State& state) {
  answer(state, "simulate", {{"model", "qwen3-8b"}, {"device", "rtx-4090"}, {"batch", "8"}});
}
BENCHMARK(answer_simulate)->Unit(benchmark::kMicrosecond);

// With the most requests that can be replayed.
void answer_simulate_replay(benchmark::State& state) {
  answer(state, "simulate",
         {{"model", "qwen3-8b"}, {"device", "rtx-4090"}, {"batch", "8"}, {"requests-per-minute", "200"}});
}
BENCHMARK(answer_simulate_replay)->Unit(benchmark::kMicrosecond);

void answer_explore(benchmark::State& state) {
  answer(state, "explore", {{"model", "qwen3-8b"}, {"device", "rtx-4090"}});
}
BENCHMARK(answer_explore)->Unit(benchmark::kMicrosecond);

void write_catalog_json(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(catalog::catalog_json(whole_catalog(), {}));
}
BENCHMARK(write_catalog_json)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace slm
