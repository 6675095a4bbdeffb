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
    needs_server,  // it is about a file on the web, which this page cannot read; the answer says so
  };

  struct Question {
    std::string_view tool;       // its name
    std::string_view base_path;  // as in Links
    std::string_view embed;      // "" on the tool's own page, in an article the prefix of the form's ids
    std::string_view query;      // as in an address, without "?"
  };
  Outcome ask(const Question& question);

  /// Takes the start of a file that the reader has picked, longer each time: gives how long a start is
  /// needed, 0 where this one decides. From then on questions whose "url" is file_name() are about this file.
  std::uint64_t take_file(std::string_view name, std::string_view start, std::uint64_t file_bytes);
  const std::string& file_name() const { return file_name_; }

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

  std::string file_name_;  // "" where none was picked
  ReadWeights read_file_;

  const Tool* tool_ = nullptr;  // of the last question; nullptr where it was impossible
  std::string base_path_, embed_;
  std::optional<Knowledge> knowledge_;  // of the last question; its report may draw from it
  std::optional<Asked> asked_;
};

}  // namespace slm::tools
