#include "formats/fields.h"

namespace slm::formats {

std::string_view describe(FieldKind kind) {
  switch (kind) {
    case FieldKind::null:
      return "nothing";
    case FieldKind::boolean:
      return "true or false";
    case FieldKind::integer:
      return "a whole number";
    case FieldKind::number:
      return "a number";
    case FieldKind::string:
      return "text";
    case FieldKind::list:
      return "a list";
    case FieldKind::map:
      return "a group of fields";
  }
  return "";
}

const Field* Field::find(std::string_view name) const {
  for (const Field& child : children) {
    if (child.key == name) return &child;
  }
  return nullptr;
}

}  // namespace slm::formats
