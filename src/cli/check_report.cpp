#include "cli/check_report.h"

#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "base/text.h"
#include "content/kinds.h"
#include "content/scan.h"
#include "os/file.h"

namespace slm::cli {
namespace {

constexpr std::string_view k_red = "\x1b[31m";
constexpr std::string_view k_amber = "\x1b[33m";
constexpr std::string_view k_end = "\x1b[0m";

std::string counted(std::size_t count, std::string_view noun) {
  return format_uint(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

// Colours the word after the place: "a.md:3:1: error: …".
std::string coloured(std::string text, const Diagnostic& diagnostic) {
  const bool is_error = diagnostic.severity == Severity::error;
  const std::string_view word = is_error ? "error:" : "warning:";
  const std::size_t start = text.find(word, diagnostic.file.size());
  if (start == std::string::npos) return text;
  text.insert(start + word.size(), k_end);
  text.insert(start, is_error ? k_red : k_amber);
  return text;
}

std::vector<std::size_t> count_kinds(const content::Content& content) {
  std::vector<std::size_t> counts(content::kind_names().size());
  for (const content::PagePointer& page : content.pages) ++counts[static_cast<std::size_t>(page->kind)];
  return counts;
}

void write_diagnostic(const Diagnostic& diagnostic, JsonWriter& json) {
  json.begin_object();
  json.key("code").string(diagnostic.code);
  json.key("severity").string(diagnostic.severity == Severity::error ? "error" : "warning");
  json.key("file").string(diagnostic.file);
  json.key("line").number(diagnostic.range.line);
  json.key("column").number(diagnostic.range.column);
  json.key("message").string(diagnostic.message);
  json.key("hint").string(diagnostic.hint);
  json.end_object();
}

}  // namespace

std::string check_report_text(const content::Content& content, const std::string& folder, Colour colour) {
  std::string report;
  std::string file;
  std::string source;
  for (const Diagnostic& diagnostic : content.diagnostics) {
    if (diagnostic.range.line > 0 && diagnostic.file != file) {
      file = diagnostic.file;
      source = os::read_file(folder + "/" + file, content::k_page_byte_limit).value_or("");
    }
    std::string text = format_diagnostic(diagnostic, source);
    report += colour == Colour::on ? coloured(std::move(text), diagnostic) : text;
  }
  return report + counted(content.pages.size(), "page") +
         " checked: " + counted(count_errors(content.diagnostics), "error") + ", " +
         counted(count_warnings(content.diagnostics), "warning") + "\n";
}

std::string check_report_json(const content::Content& content) {
  const std::vector<std::size_t> counts = count_kinds(content);
  JsonWriter json;
  json.begin_object();
  json.key("pages").number(content.pages.size());
  json.key("kinds").begin_object();
  for (std::size_t kind = 0; kind < counts.size(); ++kind) {
    json.key(content::kind_names()[kind]).number(counts[kind]);
  }
  json.end_object();
  json.key("models").number(counts[static_cast<std::size_t>(content::PageKind::model)]);
  json.key("errors").number(count_errors(content.diagnostics));
  json.key("warnings").number(count_warnings(content.diagnostics));
  json.key("diagnostics").begin_array();
  for (const Diagnostic& diagnostic : content.diagnostics) write_diagnostic(diagnostic, json);
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace slm::cli
