#include "content/catalog/library_reader.h"

#include "content/catalog/map_reader.h"

namespace slm::content {

using formats::Field;

namespace {

constexpr std::uint32_t k_micro_digits = 6;

// Reads the fields of one row, or of a row within a row.
class RowReader {
 public:
  RowReader(const Field& map, const std::string& file, const KnownIds& known, Diagnostics& diagnostics)
      : map_(map), file_(file), known_(known), diagnostics_(diagnostics), fields_(map, file, diagnostics) {}

  template <class Value>
  void required(std::string_view name, Value& value) {
    if (map_.find(name) == nullptr) {
      fields_.report("SLM0603", map_, "the field \"" + std::string(name) + "\" is missing", "add it");
    }
    optional(name, value);
  }
  template <class Value>
  void optional(std::string_view name, Value& value) {
    names_.push_back(name);
    read(name, value);
  }

  void read_origin(catalog::RowOrigin& origin, Date file_checked);
  void finish() { fields_.finish(); }
  MapReader& fields() { return fields_; }

 private:
  void read(std::string_view name, std::string& value) { value = fields_.text(name); }
  void read(std::string_view name, std::vector<std::string>& values) { values = fields_.texts(name); }
  void read(std::string_view name, Date& value) { value = fields_.date(name); }
  void read(std::string_view name, std::optional<bool>& value) { value = fields_.flag(name); }
  void read(std::string_view name, std::optional<std::uint64_t>& value) { value = fields_.whole(name); }
  // Money and shares: millionths.
  template <class Micros>
  requires requires(Micros micros) { micros.value = std::uint64_t{}; }
  void read(std::string_view name, std::optional<Micros>& value) {
    const auto micros = fields_.decimal(name, k_micro_digits);
    if (micros) value = Micros{*micros};
  }
  void read(std::string_view name, catalog::RowId& id) { id = catalog::RowId(fields_.text(name)); }
  void read(std::string_view name, catalog::PaperId& id) {
    // Under "id" a paper is itself, elsewhere it is another row.
    id = catalog::PaperId(name == "id" ? fields_.text(name) : fields_.reference(name, known_.papers));
  }
  void read(std::string_view name, catalog::ModelId& id) {
    id = catalog::ModelId(fields_.reference(name, known_.models));
  }
  void read(std::string_view name, catalog::DeviceId& id) {
    id = catalog::DeviceId(fields_.reference(name, known_.devices));
  }
  void read(std::string_view name, std::vector<catalog::ModelId>& ids) {
    for (std::string& id : fields_.references(name, known_.models)) ids.emplace_back(std::move(id));
  }
  template <class Row>
  requires requires(Row& row, RowReader& reader) { Row::visit(row, reader); }
  void read(std::string_view name, std::vector<Row>& rows) {
    for (const Field* map : fields_.maps(name)) {
      RowReader reader(*map, file_, known_, diagnostics_);
      Row::visit(rows.emplace_back(), reader);
      reader.finish();
    }
  }

  const Field& map_;
  const std::string& file_;
  const KnownIds& known_;
  Diagnostics& diagnostics_;
  MapReader fields_;
  std::vector<std::string_view> names_;  // of the row's own fields
};

void RowReader::read_origin(catalog::RowOrigin& origin, Date file_checked) {
  origin.sources = fields_.texts("sources");
  const Date checked = fields_.date("checked");
  origin.checked = checked.is_known() ? checked : file_checked;
  origin.unverified = fields_.texts_among("unverified", names_);
  origin.doubts = fields_.texts("doubts");
  if (origin.sources.empty() && origin.unverified.empty()) {
    fields_.report("SLM0605", map_, "this row names no source",
                   "add \"sources: [\u2026]\", or list its figures in \"unverified\" until one is found");
  }
}

// What the types of the fields do not say.
template <class Row>
void check_row(const Row&, const Field&, MapReader&) {}

void check_row(const catalog::ApiPrice& price, const Field& map, MapReader& fields) {
  const bool is_zero = price.input_usd_per_mtok && price.input_usd_per_mtok->value == 0 &&
                       price.output_usd_per_mtok && price.output_usd_per_mtok->value == 0;
  if (is_zero == price.listed_at_zero.value_or(false)) return;
  fields.report("SLM0602", map,
                is_zero ? "a price of zero is a free tier, a preview, or not published"
                        : "\"listed_at_zero\" stands beside a price that is not zero",
                is_zero ? "add \"listed_at_zero: true\"" : "delete it");
}

void check_row(const catalog::Event& event, const Field&, MapReader& fields) {
  if (!event.starts.is_known() || !event.ends.is_known() || event.starts <= event.ends) return;
  fields.report("SLM0602", fields.place_of("ends"), "the event ends before it starts", "mend one of the two");
}

}  // namespace

// Reads one file into the collection that its folder names.
struct CollectionReader {
  LibraryReader& reader;
  const Field& fields;
  const std::string& file;

  template <class Row>
  void collection(std::string_view folder, std::vector<Row>& rows) {
    if (!file.starts_with("data/" + std::string(folder) + "/")) return;
    MapReader top(fields, file, reader.diagnostics_);
    const Date checked = top.date("checked");
    for (const Field* map : top.maps("rows")) read_row(folder, *map, checked, rows);
    top.finish();
  }

  template <class Row>
  void read_row(std::string_view folder, const Field& map, Date checked, std::vector<Row>& rows) {
    const std::size_t errors_before = count_errors(reader.diagnostics_);
    RowReader row_reader(map, file, reader.known_, reader.diagnostics_);
    Row row;
    Row::visit(row, row_reader);
    row_reader.read_origin(row.origin, checked);
    row_reader.finish();
    check_row(row, map, row_reader.fields());
    if (!row.id.is_empty() && !reader.ids_[folder].ids.insert(row.id.text()).second) {
      row_reader.fields().report("SLM0607", row_reader.fields().place_of("id"),
                                 "two rows have the id \"" + row.id.text() + "\"",
                                 "rename or delete one of them");
    }
    if constexpr (std::is_same_v<Row, catalog::Paper>) reader.known_.papers.ids.insert(row.id.text());
    if (count_errors(reader.diagnostics_) == errors_before) rows.push_back(std::move(row));
  }
};

namespace {

struct FolderLister {
  std::vector<std::string> folders;

  template <class Row>
  void collection(std::string_view folder, const std::vector<Row>&) {
    folders.push_back("data/" + std::string(folder) + "/");
  }
};

}  // namespace

const std::vector<std::string>& library_folders() {
  static const std::vector<std::string> k_folders = [] {
    FolderLister lister;
    const catalog::Library empty;
    catalog::Library::visit(empty, lister);
    return lister.folders;
  }();
  return k_folders;
}

void LibraryReader::take(const Field& fields, const std::string& file) {
  CollectionReader collection{*this, fields, file};
  catalog::Library::visit(library_, collection);
}

}  // namespace slm::content
