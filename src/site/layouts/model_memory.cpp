#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/compute/footprint.h"
#include "core/compute/quantization_mix.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {
namespace {

using catalog::Model;

std::string bits_words(std::uint32_t millibits) {
  const std::uint32_t hundredths = (millibits + 5) / 10;
  const std::string rest = format_uint(hundredths % 100);
  return format_uint(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest;
}

std::string memory_words(std::uint64_t bytes) {
  const std::optional<std::uint32_t> memory = memory_for(bytes);
  return memory ? format_uint(*memory) + "\u202fGB" : "more than 80\u202fGB";
}

void draw_file(ModelSheet& sheet, const FileSize& file, std::uint32_t context) {
  html::Writer& out = sheet.out;
  const std::optional<std::uint64_t> in_use = bytes_in_use(sheet.model, file.bytes, context);
  out.element("tr", {}, [&] {
    out.element_text("th", {{"scope", "row"}}, name_of(file.mix));
    out.element_text("td", {}, bits_words(file.millibits_per_weight));
    out.element_text("td", {}, gigabyte_words(file.bytes));
    out.element_text("td", {}, in_use ? gigabyte_words(*in_use) : "unknown");
    out.element_text("td", {}, in_use ? memory_words(*in_use) : "unknown");
  });
}

// A site without formulas or tools (a test's, a fork's) gets no link that leads nowhere.
bool has_page(const View& view, std::string_view address) {
  const auto& pages = view.content.pages;
  return std::any_of(pages.begin(), pages.end(), [&](const auto& page) { return page->address == address; });
}

void draw_link(ModelSheet& sheet, std::string_view address, std::string_view query, std::string_view text) {
  if (!has_page(sheet.view, address)) return;
  sheet.out.text(" ");
  sheet.out.element_text("a", {{"href", sheet.view.href(address) + std::string(query)}}, text);
  if (!text.ends_with('?')) sheet.out.text(".");
}

bool reads_pictures_or_sound(const Model& model) {
  for (const catalog::Modality input : model.inputs) {
    if (input != catalog::Modality::text && input != catalog::Modality::embedding) return true;
  }
  return false;
}

void draw_file_note(ModelSheet& sheet, const FileSize& file) {
  const bool is_dense = !sheet.model.architecture.experts && file.is_plain;
  sheet.out.element("p", {{"class", "model-note"}}, [&] {
    sheet.out.element_text("span", {{"class", "estimate"}}, "Estimate");
    sheet.out.text(is_dense
                       ? ": tensor by tensor from the shape; for plain dense shapes at most a third of a "
                         "per cent off published files. "
                       : ": tensor by tensor from the shape, the rest from the parameter count. ");
    if (reads_pictures_or_sound(sheet.model)) {
      sheet.out.text("The part that reads pictures or sound is a file of its own and is not counted. ");
    }
    sheet.out.text(
        "In use are the file, the cache, buffers and what llama.cpp takes for itself on a CUDA card; what "
        "the "
        "system takes is not. GB are 10⁹ bytes, memory sizes are GiB.");
    draw_link(sheet, "/learn/formulas/gguf-weights/", "", "How files are computed");
    draw_link(sheet, "/tools/size/", "?model=" + sheet.model.id.text(), "Does it fit your device?");
  });
}

void draw_files(ModelSheet& sheet, const std::vector<FileSize>& files) {
  const std::uint32_t context = usual_context(sheet.model);
  const bool keeps_cache = sheet.model.form != catalog::Form::encoder;
  const std::string in_use = keeps_cache ? "In use at " + token_words(context) : "In use";
  sheet.table("Files and the memory they need", {"Quantization", "Bits a weight", "File", in_use, "Fits in"},
              [&] {
                for (const FileSize& file : files) draw_file(sheet, file, context);
              });
  draw_file_note(sheet, files.back());
}

void draw_cache(ModelSheet& sheet) {
  const Model& model = sheet.model;
  if (model.form == catalog::Form::encoder || !compute::cache_bytes(model, 4096)) return;
  std::set<std::uint32_t> contexts;
  const std::uint32_t full = model.architecture.context_length.value_or(0);
  for (const std::uint32_t context : {4096u, 16'384u, 32'768u}) {
    if (full == 0 || context <= full) contexts.insert(context);
  }
  if (full != 0) contexts.insert(full);
  sheet.table("Cache of one conversation", {"Context", "Cache at 16 bits"}, [&] {
    for (const std::uint32_t context : contexts) {
      const std::optional<std::uint64_t> bytes = compute::cache_bytes(model, context);
      sheet.out.element("tr", {}, [&] {
        sheet.out.element_text(
            "th", {{"scope", "row"}},
            token_words(context) + (context == full ? " tokens, the full context" : " tokens"));
        sheet.out.element_text("td", {}, bytes ? gigabyte_words(*bytes) : "unknown");
      });
    }
  });
  sheet.out.element("p", {{"class", "model-note"}}, [&] {
    sheet.out.element_text("span", {{"class", "estimate"}}, "Estimate");
    sheet.out.text(": one sequence as llama.cpp keeps it, each kind of layer counted by its own rule.");
    draw_link(sheet, "/learn/formulas/kv-cache/", "", "How the cache is computed");
  });
}

}  // namespace

void draw_memory(ModelSheet& sheet) {
  const std::vector<FileSize> files = file_sizes(sheet.model);
  const bool has_cache = compute::cache_bytes(sheet.model, 4096).has_value();
  if (files.empty() && !has_cache) return;
  sheet.heading("memory", "Memory");
  if (!files.empty()) draw_files(sheet, files);
  draw_cache(sheet);
}

}  // namespace slm::site
