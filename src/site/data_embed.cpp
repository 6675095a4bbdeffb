#include "site/data_embed.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"
#include "formats/data_table.h"
#include "os/file.h"
#include "site/static_files.h"

namespace slm::site {
namespace {

using formats::DataTable;

constexpr std::uint64_t k_max_data_bytes = 4u << 20;

Result<DataTable> read_table(const content::StaticFile& file) {
  SLM_TRY(const std::string text, os::read_file(file.system_path, k_max_data_bytes));
  return file.address.ends_with(".csv") ? formats::parse_csv(text) : formats::parse_jsonl(text);
}

Result<DataTable> table_beside(const View& view, const content::Page& page, std::string_view name) {
  const std::size_t slash = page.source.rfind('/');
  const std::string folder = slash == std::string::npos ? "/" : "/" + page.source.substr(0, slash + 1);
  for (const std::string_view end : {"", ".csv", ".jsonl"}) {
    const content::StaticFile* file =
        find_static_file(view.content, folder + std::string(name) + std::string(end));
    if (file != nullptr) return read_table(*file);
  }
  return fail("there is no " + std::string(name) + ".csv or " + std::string(name) +
              ".jsonl next to this page");
}

// Which columns to show, in which order: those asked for, else all.
std::vector<std::size_t> chosen_columns(const DataTable& table, const std::string* names) {
  std::vector<std::size_t> chosen;
  if (names == nullptr) {
    for (std::size_t at = 0; at < table.columns.size(); ++at) chosen.push_back(at);
    return chosen;
  }
  for (const std::string_view name : split(*names, ',')) {
    const auto found = std::find(table.columns.begin(), table.columns.end(), trim(name));
    if (found != table.columns.end())
      chosen.push_back(static_cast<std::size_t>(found - table.columns.begin()));
  }
  return chosen;
}

void draw_table(html::Writer& out, const DataTable& table, const std::vector<std::size_t>& columns) {
  out.element("thead", {}, [&] {
    out.element("tr", {}, [&] {
      for (const std::size_t column : columns) {
        const std::string& name = table.columns[column];
        if (trim(name).empty()) {
          out.element_text("td", {}, "");  // it names no column
        } else {
          out.element_text("th", {{"scope", "col"}}, name);
        }
      }
    });
  });
  out.element("tbody", {}, [&] {
    for (const std::vector<std::string>& row : table.rows) {
      out.element("tr", {}, [&] {
        for (const std::size_t column : columns) out.element_text("td", {}, row[column]);
      });
      out.newline();
    }
  });
}

// Numbered, since a page may show one file twice, and names of regions must differ.
std::string name_of_table(const content::Page& page, const formats::Slot& slot, const std::string& data) {
  const auto number =
      std::count_if(page.body.slots.begin(), page.body.slots.end(), [&](const formats::Slot& other) {
        return other.kind == slot.kind && other.target == slot.target && other.offset <= slot.offset;
      });
  const std::string* label = find_attribute(slot, "label");
  return "Data table " + format_uint(static_cast<std::uint64_t>(number)) + ": " +
         (label == nullptr ? data : *label);
}

}  // namespace

const std::string* find_attribute(const formats::Slot& slot, std::string_view name) {
  for (const auto& [key, value] : slot.attributes) {
    if (key == name) return &value;
  }
  return nullptr;
}

html::TrustedHtml draw_data_embed(const View& view, const content::Page& page, const formats::Slot& slot) {
  const std::string* name = find_attribute(slot, "data");
  html::Writer out;
  const Result<DataTable> table = table_beside(view, page, name == nullptr ? std::string_view() : *name);
  if (!table) {
    out.element_text("p", {{"class", "missing"}},
                     "This table cannot be shown: " + table.error().message + ".");
    return out.take();
  }
  const std::vector<std::size_t> columns = chosen_columns(*table, find_attribute(slot, "columns"));
  out.element("div",
              {{"class", "table"},
               {"tabindex", "0"},
               {"role", "region"},
               {"aria-label", name_of_table(page, slot, *name)}},
              [&] { out.element("table", {}, [&] { draw_table(out, *table, columns); }); });
  return out.take();
}

}  // namespace slm::site
