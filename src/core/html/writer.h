#pragma once
// Streams HTML and SVG into one string. Text and attribute values are escaped by the type of the call;
// there is no way to add raw bytes except TrustedHtml, whose makers are few and easy to find.
//
// Pure, no allocation but the growing output. Elements close by themselves: the content is a function.
//
//   Writer out;
//   out.element("p", {{"class", "lead"}}, [&] { out.text("a < b"); });
//   out.take().bytes();  // <p class="lead">a &lt; b</p>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace slm::html {

/// Bytes that are safe HTML because our own code made them, never a user's text.
/// Made by Writer::take() and, with a reason in a comment, by TrustedHtml::assume_safe().
class TrustedHtml {
 public:
  TrustedHtml() = default;
  static TrustedHtml assume_safe(std::string bytes) { return TrustedHtml(std::move(bytes)); }

  const std::string& bytes() const& { return bytes_; }
  std::string&& bytes() && { return std::move(bytes_); }
  bool is_empty() const { return bytes_.empty(); }

 private:
  explicit TrustedHtml(std::string bytes) : bytes_(std::move(bytes)) {}
  std::string bytes_;
};

/// One attribute. An attribute made with `present` has no value (`<input required>`); one made with
/// when(false, …) is left out.
struct Attribute {
  std::string_view name;
  std::string_view value;
  enum class Form : unsigned char { valued, bare, absent } form = Form::valued;
};

/// `{"required", present}`-style attribute: required
inline Attribute present(std::string_view name) {
  return {name, {}, Attribute::Form::bare};
}

/// The attribute if `condition` holds, else nothing.
inline Attribute when(bool condition, Attribute attribute) {
  return condition ? attribute : Attribute{{}, {}, Attribute::Form::absent};
}

using Attributes = std::initializer_list<Attribute>;

class Writer {
 public:
  Writer() = default;
  explicit Writer(std::size_t expected_bytes) { bytes_.reserve(expected_bytes); }

  /// `<name attributes>` content() `</name>`
  template <class Content>
  void element(std::string_view name, Attributes attributes, Content&& content) {
    open(name, attributes);
    content();
    close(name);
  }

  /// An element that holds text only.
  void element_text(std::string_view name, Attributes attributes, std::string_view content) {
    open(name, attributes);
    text(content);
    close(name);
  }

  /// An element without content or end tag: `<img …>`, `<input …>`, `<link …>`.
  void void_element(std::string_view name, Attributes attributes) { open(name, attributes); }

  /// Text between tags.
  void text(std::string_view content);

  /// Markup made by our own code.
  void trusted(const TrustedHtml& markup) { bytes_ += markup.bytes(); }

  /// `<!doctype html>` and a line end.
  void doctype() { bytes_ += "<!doctype html>\n"; }

  /// A line end between blocks, so that the source of a page can be read.
  void newline() { bytes_ += '\n'; }

  std::size_t byte_count() const { return bytes_.size(); }
  TrustedHtml take() { return TrustedHtml::assume_safe(std::move(bytes_)); }

 private:
  void open(std::string_view name, Attributes attributes);
  void close(std::string_view name);

  std::string bytes_;
};

/// `text` with & < > " ' as references: safe between tags and inside quoted attributes.
std::string escape(std::string_view text);

/// Appends escape(text) to `out`.
void append_escaped(std::string& out, std::string_view text);

}  // namespace slm::html
