#include "content/schema.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "base/utf8.h"

namespace slm::content {
namespace {

using formats::Field;
using formats::FieldKind;

std::string_view describe(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "text";
    case FieldType::flag:
      return "true or false";
    case FieldType::whole_number:
      return "a whole number";
    case FieldType::number:
      return "a number";
    case FieldType::date:
      return "a date such as 2026-11-21";
    case FieldType::text_list:
      return "a list of texts";
    case FieldType::web_address:
      return "an address that starts with https://";
    case FieldType::any:
      return "a value";
  }
  return "";
}

bool has_type(const Field& field, FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::web_address:
    case FieldType::date:
      return field.kind == FieldKind::string;
    case FieldType::flag:
      return field.kind == FieldKind::boolean;
    case FieldType::whole_number:
      return field.kind == FieldKind::integer;
    case FieldType::number:
      return field.kind == FieldKind::integer || field.kind == FieldKind::number;
    case FieldType::text_list:
      return field.kind == FieldKind::list;
    case FieldType::any:
      return field.kind != FieldKind::null;
  }
  return false;
}

std::string quoted(std::string_view text) {
  return "\"" + std::string(utf8_prefix(text, 60)) + "\"";
}

std::string found(const Field& field) {
  const bool is_scalar = field.kind != FieldKind::null && field.kind != FieldKind::list &&
                         field.kind != FieldKind::map && field.kind != FieldKind::string;
  const std::string kind(formats::describe(field.kind));
  return is_scalar ? quoted(field.text) + ", which is " + kind : kind;
}

std::string type_hint(const Field& field, FieldType type) {
  const bool wants_text = type == FieldType::text || type == FieldType::web_address;
  const bool is_scalar = field.kind != FieldKind::list && field.kind != FieldKind::map;
  if (field.kind == FieldKind::null) return "fill it in or delete the line";
  if (wants_text && is_scalar) return "put it in quotes: \"" + field.text + "\"";
  if (type == FieldType::text_list && is_scalar) return "put it in brackets: [" + field.text + "]";
  if (type == FieldType::flag && field.kind == FieldKind::string) return "write true or false without quotes";
  return "write " + std::string(describe(type));
}

// Checks the fields of one block; every function says whether the field may stay.
class Checker {
 public:
  Checker(std::span<const FieldRule> rules, const std::string& file, Diagnostics& diagnostics)
      : rules_(rules), file_(file), diagnostics_(diagnostics) {}

  bool keep(Field& field);
  void report_missing(const Field& fields);

 private:
  bool report(std::string_view code, SourceRange range, std::string message, std::string hint);
  bool report_unknown(const Field& field);
  bool check_text(const FieldRule& rule, const Field& field);
  bool check_list(const FieldRule& rule, Field& field);
  const FieldRule* find(std::string_view name) const;

  std::span<const FieldRule> rules_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

bool Checker::report(std::string_view code, SourceRange range, std::string message, std::string hint) {
  diagnostics_.push_back(
      {std::string(code), Severity::error, file_, range, std::move(message), std::move(hint)});
  return false;
}

const FieldRule* Checker::find(std::string_view name) const {
  for (const FieldRule& rule : rules_) {
    if (rule.name == name) return &rule;
  }
  return nullptr;
}

bool Checker::report_unknown(const Field& field) {
  std::vector<std::string_view> names;
  for (const FieldRule& rule : rules_) names.push_back(rule.name);
  std::string hint = "delete it";
  if (field.key.size() <= 64) {
    if (const auto name = nearest(field.key, names)) hint = "did you mean \"" + *name + "\"?";
  }
  return report("SLM0102", field.key_range, "unknown field " + quoted(field.key), std::move(hint));
}

bool Checker::check_text(const FieldRule& rule, const Field& field) {
  const std::string name(rule.name);
  if (trim(field.text).empty()) {
    return report("SLM0106", field.range, "\"" + name + "\" is empty",
                  "fill it in: " + std::string(rule.help));
  }
  if (rule.type == FieldType::date && !parse_date(field.text)) {
    return report("SLM0106", field.range, quoted(field.text) + " is not a day of the calendar",
                  "write year, month and day: 2026-11-21");
  }
  if (rule.type == FieldType::web_address && field.text.rfind("https://", 0) != 0 &&
      field.text.rfind("http://", 0) != 0) {
    return report("SLM0106", field.range, quoted(field.text) + " is not a web address",
                  "start it with https://");
  }
  if (rule.max_characters > 0 && utf8_length(field.text) > rule.max_characters) {
    return report("SLM0106", field.range,
                  "\"" + name + "\" has " + format_uint(utf8_length(field.text)) + " characters, at most " +
                      format_uint(rule.max_characters) + " are allowed",
                  "shorten it");
  }
  if (rule.allowed.empty()) return true;
  for (const std::string_view allowed : rule.allowed) {
    if (field.text == allowed) return true;
  }
  const std::vector<std::string> allowed(rule.allowed.begin(), rule.allowed.end());
  std::string hint = "one of: " + join(allowed, ", ");
  if (field.text.size() <= 64) {
    if (const auto name_meant = nearest(field.text, rule.allowed))
      hint = "did you mean \"" + *name_meant + "\"?";
  }
  return report("SLM0106", field.range, quoted(field.text) + " is not a known \"" + name + "\"",
                std::move(hint));
}

bool Checker::check_list(const FieldRule& rule, Field& field) {
  const auto is_bad = [&](const Field& item) {
    if (item.kind != FieldKind::string) {
      return !report("SLM0104", item.range,
                     "an item of \"" + std::string(rule.name) + "\" is " + found(item) + ", expected text",
                     type_hint(item, FieldType::text));
    }
    if (!trim(item.text).empty()) return false;
    return !report("SLM0106", item.range, "an item of \"" + std::string(rule.name) + "\" is empty",
                   "delete it");
  };
  field.children.erase(std::remove_if(field.children.begin(), field.children.end(), is_bad),
                       field.children.end());
  return true;
}

bool Checker::keep(Field& field) {
  const FieldRule* rule = find(field.key);
  if (rule == nullptr) return report_unknown(field);
  if (!has_type(field, rule->type)) {
    const SourceRange range = field.kind == FieldKind::null ? field.key_range : field.range;
    return report(
        "SLM0104", range,
        "\"" + field.key + "\" is " + found(field) + ", expected " + std::string(describe(rule->type)),
        type_hint(field, rule->type));
  }
  if (field.kind == FieldKind::string) return check_text(*rule, field);
  return rule->type == FieldType::text_list ? check_list(*rule, field) : true;
}

void Checker::report_missing(const Field& fields) {
  for (const FieldRule& rule : rules_) {
    if (!rule.is_required || fields.find(rule.name) != nullptr) continue;
    report("SLM0105", {1, 1, 1}, "the field \"" + std::string(rule.name) + "\" is missing",
           "add \"" + std::string(rule.name) + ": \" with " + std::string(rule.help));
  }
}

}  // namespace

void check_fields(std::span<const FieldRule> rules, const std::string& file, Field& fields,
                  Diagnostics& diagnostics) {
  Checker checker(rules, file, diagnostics);
  checker.report_missing(fields);
  std::vector<Field> kept;
  kept.reserve(fields.children.size());
  for (Field& field : fields.children) {
    if (checker.keep(field)) kept.push_back(std::move(field));
  }
  fields.children = std::move(kept);
}

}  // namespace slm::content
