#include "formats/front_matter.h"

#include <array>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "formats/yaml_events.h"

namespace slm::formats {
namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

struct Advice {
  std::string_view problem;  // as libyaml names it
  std::string_view message;
  std::string_view hint;
};

constexpr std::array k_advice{
    Advice{"mapping values are not allowed in this context", "a value holds a second \": \"",
           "put the whole value in double quotes"},
    Advice{"could not find expected ':'", "this line is not of the form \"name: value\"",
           "write a colon and a space after the name, and indent continued lines"},
    Advice{"did not find expected key", "the indentation of this line fits no field above it",
           "start each field at the first column; put a value with special characters in double quotes"},
    Advice{"did not find expected ',' or ']'", "the list is not closed", "close it with \"]\""},
    Advice{"did not find expected ',' or '}'", "the group is not closed", "close it with \"}\""},
    Advice{"found unexpected end of stream", "the quoted text is not closed", "close it with the same quote"},
    Advice{"found character that cannot start any token", "a value cannot start with this character",
           "put the value in double quotes; indent with spaces, not tabs"},
    Advice{"control characters are not allowed", "a control character stands here", "delete it"},
};

// Builds the tree from events with a stack of its own, so that no input can exhaust the program's.
class TreeBuilder {
 public:
  TreeBuilder(const std::string& file, std::uint32_t first_line, Diagnostics& diagnostics)
      : file_(file), first_line_(first_line), diagnostics_(diagnostics) {}

  std::optional<Field> build(std::string_view yaml);

 private:
  struct Open {
    Field field;
    Field pending;  // its key is set once the name of the next value of a map was read
    bool has_key = false;
  };

  bool take(YamlEvent event);
  bool take_start(const YamlEvent& event);
  bool take_scalar(YamlEvent event);
  bool take_key(Open& parent, YamlEvent event);
  void add(Field field);
  bool refuse(std::string_view code, SourceRange range, std::string message, std::string hint);
  bool refuse_syntax(const YamlEvent& event);
  SourceRange in_file(SourceRange range) const;

  const std::string& file_;
  std::uint32_t first_line_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::optional<Field> root_;
};

SourceRange TreeBuilder::in_file(SourceRange range) const {
  range.line += first_line_ - 1;
  return range;
}

bool TreeBuilder::refuse(std::string_view code, SourceRange range, std::string message, std::string hint) {
  diagnostics_.push_back(
      {std::string(code), Severity::error, file_, in_file(range), std::move(message), std::move(hint)});
  return false;
}

bool TreeBuilder::refuse_syntax(const YamlEvent& event) {
  for (const Advice& advice : k_advice) {
    if (event.text.find(advice.problem) != std::string::npos) {
      return refuse("SLM0103", event.range, std::string(advice.message), std::string(advice.hint));
    }
  }
  return refuse("SLM0103", event.range, "this is not YAML: " + event.text,
                "write one \"name: value\" on each line; put unusual values in double quotes");
}

std::optional<Field> TreeBuilder::build(std::string_view yaml) {
  YamlReader reader(yaml);
  for (;;) {
    YamlEvent event = reader.next();
    if (event.kind == YamlEventKind::end) break;
    if (!take(std::move(event))) return std::nullopt;
  }
  if (!root_ || root_->kind == FieldKind::null) {
    Field empty;
    empty.kind = FieldKind::map;
    return empty;
  }
  if (root_->kind != FieldKind::map) {
    SourceRange range = root_->range;
    range.line -= first_line_ - 1;
    refuse("SLM0103", range, "found " + std::string(describe(root_->kind)) + ", expected fields",
           "write one \"name: value\" on each line");
    return std::nullopt;
  }
  return std::move(root_);
}

bool TreeBuilder::take(YamlEvent event) {
  if (event.kind == YamlEventKind::error) return refuse_syntax(event);
  if (event.kind == YamlEventKind::alias || event.has_anchor || event.has_tag) {
    return refuse("SLM0108", event.range, "anchors (&), aliases (*) and tags (!) are not accepted here",
                  "write the value out; put text that starts with one of these in double quotes");
  }
  if (event.kind == YamlEventKind::scalar) return take_scalar(std::move(event));
  if (event.kind == YamlEventKind::list_start || event.kind == YamlEventKind::map_start) {
    return take_start(event);
  }
  Field done = std::move(open_.back().field);
  open_.pop_back();
  add(std::move(done));
  return true;
}

bool TreeBuilder::take_start(const YamlEvent& event) {
  if (open_.size() == k_yaml_depth_limit) {
    return refuse("SLM0109", event.range,
                  "lists and groups are nested more than " + format_uint(k_yaml_depth_limit) + " deep",
                  "flatten them");
  }
  const bool is_name = !open_.empty() && open_.back().field.kind == FieldKind::map && !open_.back().has_key;
  if (is_name) {
    return refuse("SLM0103", event.range, "the name of a field is a list or a group, expected a word",
                  "put text that starts with a bracket or a brace in double quotes");
  }
  Open started;
  started.field.kind = event.kind == YamlEventKind::list_start ? FieldKind::list : FieldKind::map;
  started.field.range = in_file(event.range);
  open_.push_back(std::move(started));
  return true;
}

bool TreeBuilder::take_scalar(YamlEvent event) {
  if (!open_.empty() && open_.back().field.kind == FieldKind::map && !open_.back().has_key) {
    return take_key(open_.back(), std::move(event));
  }
  Field scalar;
  scalar.kind = event.is_plain ? classify_scalar(event.text) : FieldKind::string;
  scalar.text = std::move(event.text);
  scalar.range = in_file(event.range);
  add(std::move(scalar));
  return true;
}

bool TreeBuilder::take_key(Open& parent, YamlEvent event) {
  parent.pending = Field{};
  parent.pending.key = std::move(event.text);
  parent.pending.key_range = in_file(event.range);
  parent.has_key = true;
  return true;
}

void TreeBuilder::add(Field field) {
  if (open_.empty()) {
    root_ = std::move(field);
    return;
  }
  Open& parent = open_.back();
  if (parent.field.kind == FieldKind::map) {
    field.key = std::move(parent.pending.key);
    field.key_range = parent.pending.key_range;
    parent.has_key = false;
    if (const Field* earlier = parent.field.find(field.key)) {
      SourceRange range = field.key_range;
      range.line -= first_line_ - 1;
      refuse("SLM0107", range,
             "the field \"" + field.key + "\" stands here twice, first in line " +
                 format_uint(earlier->key_range.line),
             "delete one of the two");
      return;
    }
  }
  parent.field.children.push_back(std::move(field));
}

// A line that consists of the three hyphens, with or without trailing blanks.
bool is_fence(std::string_view line) {
  return line.substr(0, 3) == "---" && trim(line.substr(3)).empty();
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

}  // namespace

FieldKind classify_scalar(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
    return FieldKind::null;
  for (const std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    if (text == word) return FieldKind::boolean;
  }
  const auto skip_digits = [&text] {
    const std::size_t before = text.size();
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
    return before - text.size();
  };
  const auto skip_sign = [&text] {
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  };
  skip_sign();
  std::size_t digit_count = skip_digits();
  if (text.empty() && digit_count > 0) return FieldKind::integer;
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    digit_count += skip_digits();
  }
  if (digit_count == 0) return FieldKind::string;
  if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
    text.remove_prefix(1);
    skip_sign();
    if (skip_digits() == 0) return FieldKind::string;
  }
  return text.empty() ? FieldKind::number : FieldKind::string;
}

std::optional<Field> parse_yaml(std::string_view yaml, const std::string& file, std::uint32_t first_line,
                                Diagnostics& diagnostics) {
  if (yaml.size() > k_yaml_byte_limit) {
    diagnostics.push_back({"SLM0109",
                           Severity::error,
                           file,
                           {first_line, 1, 1},
                           "the fields take " + format_uint(yaml.size()) + " bytes, at most " +
                               format_uint(k_yaml_byte_limit) + " are read",
                           "move the data into a file of its own"});
    return std::nullopt;
  }
  return TreeBuilder(file, first_line, diagnostics).build(yaml);
}

FrontMatter parse_front_matter(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  if (text.substr(0, k_byte_order_mark.size()) == k_byte_order_mark) {
    text.remove_prefix(k_byte_order_mark.size());
  }
  FrontMatter result;
  result.body = text;
  std::string_view rest = text;
  if (!is_fence(take_line(rest))) {
    diagnostics.push_back({"SLM0100",
                           Severity::error,
                           file,
                           {1, 1, 1},
                           "the page does not start with front matter",
                           "start it with a line \"---\", the title and description, and a line \"---\""});
    return result;
  }
  const char* const yaml_start = rest.data();
  for (std::uint32_t line_number = 2; !rest.empty(); ++line_number) {
    const std::string_view line = take_line(rest);
    if (!is_fence(line)) continue;
    const std::string_view yaml(yaml_start, static_cast<std::size_t>(line.data() - yaml_start));
    result.body = rest;
    result.body_line = line_number + 1;
    result.fields = parse_yaml(yaml, file, 2, diagnostics);
    return result;
  }
  result.body = rest;
  diagnostics.push_back({"SLM0101",
                         Severity::error,
                         file,
                         {1, 1, 3},
                         "the front matter that starts here has no end",
                         "put a line \"---\" between the fields and the text"});
  return result;
}

}  // namespace slm::formats
