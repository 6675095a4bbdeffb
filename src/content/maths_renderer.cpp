#include "content/maths_renderer.h"

#include "os/process.h"

namespace slm::content {
namespace {

constexpr std::size_t k_tex_limit_bytes = 16 * 1024;
constexpr std::size_t k_kept_formulas = 20'000;

// The text between `open` and `close`, or "".
std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const std::size_t start = text.find(open);
  if (start == std::string_view::npos) return {};
  const std::size_t end = text.find(close, start);
  if (end == std::string_view::npos) return {};
  return text.substr(start + open.size(), end - start - open.size());
}

std::string_view strip_line_ends(std::string_view text) {
  while (text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

Result<std::string> run_converter(std::string_view tex, formats::MathsLayout layout) {
  if (tex.size() > k_tex_limit_bytes) return fail("it has more than 16 KiB");
  const bool is_block = layout == formats::MathsLayout::block;
  std::vector<std::string> arguments = {"blahtexml",        "--mathml", "--mathml-encoding", "raw",
                                        "--other-encoding", "raw",      "--spacing",         "moderate"};
  if (is_block) arguments.push_back("--displaymath");
  SLM_TRY(const os::ProcessOutput run, os::run_process(arguments, tex, {}));
  const std::string_view markup = strip_line_ends(between(run.output, "<markup>", "</markup>"));
  if (!markup.empty()) {
    return (is_block ? "<math display=\"block\">" : "<math>") + std::string(markup) + "</math>";
  }
  const std::string_view message = between(run.output, "<message>", "</message>");
  return fail(message.empty() ? "blahtexml gives no answer" : std::string(message));
}

}  // namespace

Result<std::string> MathsRenderer::convert(std::string_view tex, formats::MathsLayout layout) {
  const std::string key = (layout == formats::MathsLayout::block ? "b" : "i") + std::string(tex);
  {
    const std::lock_guard lock(mutex_);
    const auto found = converted_.find(key);
    if (found != converted_.end()) return found->second;
  }
  Result<std::string> converted = run_converter(tex, layout);
  const std::lock_guard lock(mutex_);
  if (converted_.size() >= k_kept_formulas) converted_.clear();
  converted_.insert_or_assign(key, converted);
  return converted;
}

MathsRenderer& MathsRenderer::shared() {
  static MathsRenderer renderer;
  return renderer;
}

}  // namespace slm::content
