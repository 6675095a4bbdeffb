#include "core/tools/fit/use.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace slm::tools {
namespace {

using catalog::Modality;
using catalog::Model;
using catalog::Relation;
using catalog::Task;

// How makers name what they taught to answer, and what they did not.
constexpr std::array<std::string_view, 6> k_instructed_names = {"instruct",  "chat",     "-it",
                                                                "assistant", "thinking", "-r1"};
constexpr std::array<std::string_view, 3> k_base_names = {"-base", "-pt", "-pretrain"};
constexpr std::array<std::string_view, 4> k_thinking_names = {"thinking", "reasoning", "-r1", "-deep-"};
// Fields whose models are no answer to who asks for no field.
constexpr std::array k_fields = {Task::medical, Task::legal, Task::translation, Task::optimization};

template <std::size_t count>
bool has_any(const std::string& text, const std::array<std::string_view, count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

template <class List, class Item>
bool contains(const List& list, Item item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_of_another_field(const Model& model) {
  return !contains(model.tasks, Task::general) &&
         std::any_of(k_fields.begin(), k_fields.end(),
                     [&](Task task) { return contains(model.tasks, task); });
}

}  // namespace

bool is_specialist(const Model& model, Use use) {
  switch (use) {
    case Use::chat:
      return contains(model.tasks, Task::general);
    case Use::code:
      return contains(model.tasks, Task::code);
    case Use::math:
      return contains(model.tasks, Task::math);
    case Use::vision:
      return contains(model.inputs, Modality::image);
  }
  return false;
}

bool always_thinks(const Model& model) {
  if (has_any(to_lower(model.id.text()), k_thinking_names)) return true;
  return contains(model.tasks, Task::reasoning) && !contains(model.tasks, Task::general);
}

std::optional<Use> parse_use(std::string_view name) {
  if (name == "chat") return Use::chat;
  if (name == "code") return Use::code;
  if (name == "math") return Use::math;
  if (name == "vision") return Use::vision;
  return std::nullopt;
}

std::string_view task_of(Use use) {
  switch (use) {
    case Use::chat:
      return "general";
    case Use::code:
      return "code";
    case Use::math:
      return "math";
    case Use::vision:
      return "multimodal";
  }
  return {};
}

Uses::Uses(const catalog::Catalog& catalog) {
  for (const Model& model : catalog.models()) {
    for (const catalog::Origin& origin : model.derived_from) {
      // An instructed model may be the start of a further one; it is no base for that.
      const Model* base = catalog.model(origin.base);
      if (base == nullptr || origin.relation != Relation::instruct) continue;
      if (!has_any(to_lower(base->id.text()), k_instructed_names)) bases_.insert(base->id.text());
    }
  }
}

bool Uses::is_base(const Model& model) const {
  return bases_.count(model.id.text()) != 0 || has_any(to_lower(model.id.text()), k_base_names);
}

bool Uses::is_instructed(const Model& model) const {
  if (is_base(model)) return false;
  const std::string id = to_lower(model.id.text());
  const bool is_taught =
      std::any_of(model.derived_from.begin(), model.derived_from.end(),
                  [](const catalog::Origin& origin) { return origin.relation == Relation::instruct; });
  return is_taught || contains(model.tasks, Task::tool_use) || contains(model.tasks, Task::reasoning) ||
         has_any(id, k_instructed_names);
}

bool Uses::is_made_for(const Model& model, Use use) const {
  if (model.form != catalog::Form::decoder || !contains(model.outputs, Modality::text)) return false;
  if (contains(model.tasks, Task::embedding) || contains(model.tasks, Task::guard)) return false;
  if (is_of_another_field(model)) return false;
  if (use == Use::code || use == Use::math) {
    return (is_specialist(model, use) || contains(model.tasks, Task::reasoning)) && is_instructed(model);
  }
  if (!is_specialist(model, use) || always_thinks(model)) return false;
  // Who names pictures need not have been taught to chat, but is no bare base either.
  return use == Use::vision ? !is_base(model) : is_instructed(model);
}

}  // namespace slm::tools
