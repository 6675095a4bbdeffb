#pragma once
// A page that the site makes of the catalogue, before it is drawn: facts and tables, each with its source.
// The HTML page and its Markdown twin are drawn from the same Record, so they cannot differ.
//
// Pure values and pure drawing.

#include <optional>
#include <string>
#include <vector>

#include "site/layouts/model_facts.h"
#include "site/layouts/model_sizes.h"
#include "site/view.h"

namespace slm::site {

/// One cell of a table. The first cell of a row is its heading.
struct Cell {
  Fact fact;                         // its label is not shown
  std::optional<ModelBar> bar = {};  // drawn in place of the value, which is its text twin
};

/// What becomes of a table that is wider than a phone: each row a small card that names its values, or, where
/// cards of hundreds of rows would never end, a table that scrolls sideways with its most asked columns
/// first.
enum class PhoneRows : std::uint8_t { cards, table };

struct RecordTable {
  std::string caption;  // unique on the page; no table is drawn where there are no rows
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows = {};  // as long as `columns`
  PhoneRows phone_rows = PhoneRows::cards;   // tables of three columns fit and stay tables
};

/// Names under one word: "Google": Gemma 3 4B, Gemma 3 12B. Lighter than a table where there are hundreds.
struct NameList {
  Fact heading;
  std::vector<Fact> names;
};

/// A heading and what stands under it.
struct RecordPart {
  std::string id;  // "fits", unique on the page
  std::string heading;
  std::vector<Fact> links = {};  // where to go from here, as chips; each has an address
  std::vector<std::string> paragraphs = {};
  std::vector<Fact> facts = {};
  RecordTable table = {};
  std::vector<NameList> lists = {};
};

/// What a person wrote about the thing, before the facts' details; both empty where nobody did.
struct Opening {
  html::TrustedHtml html;
  std::string markdown;
};

struct Record {
  std::string address;
  std::string title;
  std::string description;
  std::vector<Fact> strip;  // what is read first; two to six
  std::vector<RecordPart> parts;
  std::string source;  // file of the content folder that holds its facts: "data/licences.yaml"; may be empty
  Opening opening = {};
};

/// A cell that only says something, or leads somewhere: {"Phi 4", "/models/phi-4/"}.
Cell text_cell(std::string text, std::string address = {});
/// A fact in a row. Where it was read stands on the page of its thing; only what is unverified is marked.
Cell fact_cell(Fact fact);

/// What stands inside <main>.
html::TrustedHtml draw_record(const View& view, const Record& record);

std::string record_markdown(const View& view, const Record& record);

}  // namespace slm::site
