#pragma once
// The live face: what a page holds to answer while its reader types. Hosted by WebAssembly (src/wasm); the
// same functions draw the page on the server, so the bytes are the same.
//
// Pure. One page, one thread; no call needs more than the last question.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/catalog/catalog.h"
#include "core/tools/faces/links.h"
#include "core/tools/tool.h"

namespace slm::tools {

class LivePage {
 public:
  /// Takes the catalogue's snapshot (core/catalog/snapshot.h), any bytes; fails as read_snapshot does and
  /// keeps what it had.
  Result<void> load(std::string_view snapshot);

  enum class Outcome : std::uint8_t {
    impossible,      // no such tool, no catalogue yet, or a query that is none
    not_understood,  // the answer says what was wrong
    answered,
  };

  struct Question {
    std::string_view tool;       // its name
    std::string_view base_path;  // as in Links
    std::string_view embed;      // "" on the tool's own page, in an article the prefix of the form's ids
    std::string_view query;      // as in an address, without "?"
  };
  Outcome ask(const Question& question);

  // About the last question. All are empty where it was impossible.

  /// What an address must say to ask it again: query_of() of what was understood.
  std::string question() const;
  /// The headline in one line, or what was wrong, for those who do not see the answer change.
  std::string announcement() const;
  std::string answer_html() const;
  std::string form_html() const;
  /// Empty where it was not understood, too.
  std::string json() const;
  std::string csv() const;

 private:
  struct Loaded {
    explicit Loaded(catalog::Catalog read) : catalog(std::move(read)), directory(catalog) {}
    catalog::Catalog catalog;
    Directory directory;
    Knowledge knowledge{catalog, directory};
  };

  std::unique_ptr<const Loaded> loaded_;
  Links links() const;

  const Tool* tool_ = nullptr;  // of the last question; nullptr where it was impossible
  std::string base_path_, embed_;
  std::optional<Asked> asked_;
};

}  // namespace slm::tools
