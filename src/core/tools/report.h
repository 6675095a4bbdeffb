#pragma once
// The answer of a tool: blocks in reading order, each drawn by every face in its own way.
//
// Pure values. A tool fills a Report once; core/tools/faces makes HTML, JSON and text of it. Keys are the
// names in JSON ("kv_cache_bytes": quantity first, unit last), stable once published and unique in a report.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/html/fit_bar.h"
#include "core/html/writer.h"

namespace slm::tools {

struct Links;  // faces/links.h

/// What a number counts. Faces for people scale it ("9.05 GB"), JSON has it as it is.
enum class Unit : std::uint8_t {
  none,
  bytes,
  memory,  // bytes, too: what a device has, in the binary units it is sold in ("12 GiB")
  tokens,
  tokens_per_second,
  milliseconds,
  seconds,
  hours,
  watts,
  joules,
  percent,  // 12.5 is 12.5 %
  bits_per_weight,
  parameters,
  us_dollars,
};

/// 90 % of what is measured is expected between the two.
struct Interval {
  double low = 0, high = 0;
};

/// Finite; what is unknown is Unknown, never NaN.
struct Quantity {
  double value = 0;
  Unit unit = Unit::none;
  std::optional<Interval> interval = {};
};

struct Unknown {};

/// Text that leads to a page of the hub: address "/models/phi-4/", from the root and without base path.
struct Link {
  std::string text;
  std::string address;
};

/// A fit bar with the labels that it borrows.
struct Bar {
  html::FitBar bar;  // its labels are those below
  std::string cache_label, device_label;
};

using Value = std::variant<Unknown, std::string, Quantity, bool, Link, Bar>;

/// How far a figure can be trusted.
enum class Basis : std::uint8_t {
  given,       // it was asked so
  computed,    // follows from given and sourced figures, exactly
  estimate,    // a model of reality; its error is on the accuracy page
  published,   // as its source says
  unverified,  // nobody has seen the source
};

struct Fact {
  std::string key;  // "weights_bytes"
  std::string label;
  Value value;
  Basis basis = Basis::computed;
  std::string note = {};    // one phrase: "with 16K tokens of context"
  std::string source = {};  // an address on the web, or of the hub's page about the formula; may be empty
};

/// The first thing seen: "Fits" and why.
enum class Tone : std::uint8_t { neutral, good, tight, bad };
struct Headline {
  Tone tone = Tone::neutral;
  std::string verdict;   // "Fits"; two or three words
  std::string sentence;  // "12.4 of 16.0 GB: weights 9.1 GB, cache 3.4 GB with 16K tokens of context"
};

struct FactList {
  std::string title;  // may be empty
  std::vector<Fact> facts;
  bool hides_unknown = false;  // people see no line of what is unknown; JSON has it as null
};

struct Column {
  std::string key;
  std::string label;
};

/// Without rows it stands in JSON alone.
struct Table {
  std::string key;  // an array of objects in JSON
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;  // each as long as `columns`; the first column names the row
};

/// Drawn on pages only, by the face that shows it: answers for programs and terminals do not pay for it. What
/// it shows stands in a fact or a table, too. Lives no longer than the Knowledge of the question.
struct Picture {
  std::function<void(html::Writer& out)> draw;  // may be asked any number of times; empty: no picture
};

struct Paragraph {
  std::string text;
};

/// Sentences under a title; an array of strings in JSON. Without sentences it stands in JSON alone.
struct Notes {
  std::string key;  // "assumptions"
  std::string title;
  std::vector<std::string> sentences;
};

/// A line for a terminal that checks or uses the answer.
struct Command {
  std::string key;    // "check_command"
  std::string label;  // "Check it on your machine"
  std::string line;   // empty: nothing is drawn
};

/// Text with lines of its own, folded away on pages: what a file says of itself. Empty text is null in JSON
/// and nothing for people.
struct Quotation {
  std::string key;  // "chat_template"
  std::string title;
  std::string text;
};

using Block = std::variant<Headline, FactList, Table, Picture, Paragraph, Notes, Command, Quotation>;

struct Report {
  std::vector<Block> blocks;
  /// What was asked about contradicts itself or what is known of it: a command then ends with 1.
  bool has_complaints = false;
  /// Draws the whole report on pages where blocks, one below the other, are not enough; usually empty. What
  /// it shows stands in the blocks, too. Lives no longer than the Knowledge of the question.
  std::function<void(html::Writer& out, const Links& links)> draw = {};
};

}  // namespace slm::tools
