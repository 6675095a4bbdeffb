#pragma once
// The facts of a model as a reader sees them: a label, a value, and whether it was seen in a source.
//
// Pure. What is not known is said to be unknown, never guessed.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "site/view.h"

namespace slm::site {

enum class FactBasis : std::uint8_t { sourced, estimate, unmarked };

struct Fact {
  std::string label;  // "Context"
  std::string value;  // "16K tokens"
  catalog::Provenance provenance;
  FactBasis basis = FactBasis::sourced;  // estimates are the hub's own; unmarked: a name, or "unknown"
  std::string address = {};  // where the value leads: "/models/licences/mit/", or on the web; may be empty
};

/// The model whose page this is, or nullptr where it did not pass the gate.
const catalog::Model* model_of(const View& view, const content::Page& page);

/// Names that lead to the pages of their groups.
Fact organisation_fact(const catalog::Model& model);
Fact family_fact(const catalog::Model& model);

Fact parameters_fact(const catalog::Model& model);
Fact context_fact(const catalog::Model& model);
Fact licence_fact(const catalog::Model& model, const catalog::Catalog& catalog);
Fact released_fact(const catalog::Model& model);
Fact languages_fact(const catalog::Model& model);
/// Bytes of the usual file, Q4_K_M: an estimate.
Fact file_fact(const catalog::Model& model);

/// Everything in reading order, for the Markdown twin.
std::vector<Fact> facts_of(const catalog::Model& model, const catalog::Catalog& catalog);

/// The value, as a link where it leads somewhere; unverified ones underlined and said so, sources behind a
/// small mark.
void draw_fact(html::Writer& out, const View& view, const Fact& fact);

/// A small mark that leads to the source of `subject`; nothing where it is no place on the web.
void draw_source(html::Writer& out, const catalog::Provenance& provenance, std::string_view subject);

/// "general text, code", or "" for none.
std::string task_words(const catalog::Model& model);
/// "text and image to text"
std::string modality_words(const catalog::Model& model);

/// 14'659'507'200 -> "14.66 B", 135'000'000 -> "135 M", 9'800'000'000'000 -> "9.8 T".
std::string count_words(std::uint64_t count);
/// 16'384 -> "16K", 1'000'000 -> "1,000,000".
std::string token_words(std::uint64_t tokens);

}  // namespace slm::site
