#include "core/catalog/library_json.h"

#include "base/text.h"
#include "core/catalog/json.h"
#include "core/catalog/json_parts.h"

namespace slm::catalog {
namespace {

constexpr std::uint32_t k_micro_digits = 6;

class RowWriter {
 public:
  explicit RowWriter(JsonWriter& json) : json_(json) {}

  template <class Value>
  void required(std::string_view name, const Value& value) {
    json_.key(name);
    write(value);
  }
  template <class Value>
  void optional(std::string_view name, const Value& value) {
    required(name, value);
  }

  void write_origin(const RowOrigin& origin) {
    required("sources", origin.sources);
    required("checked", origin.checked);
    required("unverified", origin.unverified);
    required("doubts", origin.doubts);
  }

 private:
  void write(const std::string& text) { text_or_null(json_, text); }
  template <class Tag>
  void write(const Id<Tag>& id) {
    text_or_null(json_, id.text());
  }
  void write(const Date& date) { text_or_null(json_, date.is_known() ? format_iso(date) : std::string()); }
  void write(std::uint64_t number) { json_.number(number); }
  void write(bool flag) { json_.boolean(flag); }
  void write(UsdMicros money) { json_.embedded(decimal_text(money.value, k_micro_digits)); }
  void write(EurMicros money) { json_.embedded(decimal_text(money.value, k_micro_digits)); }
  void write(Share share) { json_.embedded(decimal_text(share.value, k_micro_digits)); }
  template <class Value>
  void write(const std::optional<Value>& value) {
    if (value) {
      write(*value);
    } else {
      json_.null();
    }
  }
  template <class Value>
  void write(const std::vector<Value>& values) {
    json_.begin_array();
    for (const Value& value : values) write(value);
    json_.end_array();
  }
  // A row within a row.
  template <class Row>
  requires requires(const Row& row, RowWriter& writer) { Row::visit(row, writer); }
  void write(const Row& row) {
    json_.begin_object();
    Row::visit(row, *this);
    json_.end_object();
  }

  JsonWriter& json_;
};

struct CollectionWriter {
  JsonWriter& json;

  template <class Row>
  void collection(std::string_view folder, const std::vector<Row>& rows) {
    json.key(replace_all(folder, "-", "_")).begin_array();
    for (const Row& row : rows) {
      json.begin_object();
      RowWriter writer(json);
      Row::visit(row, writer);
      writer.write_origin(row.origin);
      json.end_object();
    }
    json.end_array();
  }
};

}  // namespace

void write_collections(JsonWriter& json, const Library& library) {
  CollectionWriter writer{json};
  Library::visit(library, writer);
}

}  // namespace slm::catalog
