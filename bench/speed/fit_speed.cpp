// Fits the speed model to the published measurements.
//
// usage: fit_speed ROOT --write | --check | --nested
//   --write  writes speed_table.cpp and measured_speeds.cpp of src/core/compute, and the section "Speed" of
//   content/learn/accuracy.md
//   --check  fails where they are not what comes out now
//   --nested prints the errors of prefill with the model's constants chosen inside each fold; writes nothing

#include <cstdio>
#include <string>
#include <string_view>

#include "content/catalog/catalog_reader.h"
#include "measured_text.h"
#include "nested.h"
#include "os/file.h"
#include "report.h"
#include "same_text.h"
#include "table_text.h"

namespace slm::speed_fit {
namespace {

constexpr std::uint64_t k_largest_file_bytes = 1u << 22;
constexpr double k_table_tolerance = 0.05;  // of a logarithm: 5 %
constexpr double k_report_tolerance = 0.5;  // percentage points
constexpr std::string_view k_section = "## Speed\n";

struct Texts {
  std::string table;
  std::string measured;
  std::string accuracy;
};

std::string table_path(const std::string& root) {
  return root + "/src/core/compute/speed_table.cpp";
}

std::string measured_path(const std::string& root) {
  return root + "/src/core/compute/measured_speeds.cpp";
}

std::string accuracy_path(const std::string& root) {
  return root + "/content/learn/accuracy.md";
}

// The document with its section on speed replaced, or added at the end.
std::string with_section(const std::string& document, const std::string& section) {
  const std::size_t start = document.find(k_section);
  if (start == std::string::npos) return document + "\n" + section;
  const std::size_t next = document.find("\n## ", start);
  return document.substr(0, start) + section + (next == std::string::npos ? "" : document.substr(next));
}

Result<std::vector<Measurement>> read_measurements(const std::string& root) {
  SLM_TRY(const std::string lines,
          os::read_file(root + "/content/data/measurements.jsonl", k_largest_file_bytes));
  return parse_measurements(lines);
}

Result<void> print_nested(const std::string& root) {
  SLM_TRY(const content::CheckedCatalog checked, content::load_catalog(root + "/content"));
  SLM_TRY(const std::vector<Measurement> measurements, read_measurements(root));
  std::fputs(nested_text(measurements, *checked.catalog).c_str(), stdout);
  return {};
}

Result<Texts> make_texts(const std::string& root) {
  SLM_TRY(const content::CheckedCatalog checked, content::load_catalog(root + "/content"));
  SLM_TRY(const std::string document, os::read_file(accuracy_path(root), k_largest_file_bytes));
  SLM_TRY(const std::vector<Measurement> measurements, read_measurements(root));
  const FittedModel model = fit_model(measurements, *checked.catalog);
  return Texts{table_text(model, measurements, *checked.catalog), measured_text(model),
               with_section(document, report_text(model, measurements, *checked.catalog))};
}

Result<void> write(const std::string& root, const Texts& texts) {
  SLM_TRY_DONE(os::write_file(table_path(root), texts.table));
  SLM_TRY_DONE(os::write_file(measured_path(root), texts.measured));
  return os::write_file(accuracy_path(root), texts.accuracy);
}

Result<void> check_file(const std::string& path, const std::string& text, double tolerance) {
  SLM_TRY(const std::string committed, os::read_file(path, k_largest_file_bytes));
  const std::string difference = first_difference(committed, text, tolerance);
  if (difference.empty()) return {};
  return fail(path + " is not what the fit gives; run script/fit-speed. It has " + difference);
}

Result<void> check(const std::string& root, const Texts& texts) {
  SLM_TRY_DONE(check_file(table_path(root), texts.table, k_table_tolerance));
  SLM_TRY_DONE(check_file(measured_path(root), texts.measured, 0));
  return check_file(accuracy_path(root), texts.accuracy, k_report_tolerance);
}

Result<void> run(const std::string& root, std::string_view mode) {
  if (mode == "--nested") return print_nested(root);
  SLM_TRY(const Texts texts, make_texts(root));
  return mode == "--write" ? write(root, texts) : check(root, texts);
}

}  // namespace
}  // namespace slm::speed_fit

int main(int argument_count, char** arguments) {
  const std::string_view mode = argument_count == 3 ? arguments[2] : "";
  if (mode != "--write" && mode != "--check" && mode != "--nested") {
    std::fputs("usage: fit_speed ROOT --write | --check | --nested\n", stderr);
    return 2;
  }
  const auto done = slm::speed_fit::run(arguments[1], mode);
  if (done) return 0;
  std::fprintf(stderr, "error: %s\n", done.error().message.c_str());
  return 1;
}
