#pragma once
// What is indexed: a page with its sections, and the facts by which a model is found.
//
// Pure values.

#include <cstdint>
#include <string>
#include <vector>

namespace slm::search {

enum class PageKind : std::uint8_t { model, page };

struct Section {
  std::string anchor;   // "" for what stands before the first heading
  std::string heading;  // plain text
  std::string text;     // plain text
};

/// A word that is true of a page as a fact: "3b", "128k", "fits8gb".
struct Fact {
  std::string word;             // as a reader would type it; read by WordReader
  std::uint8_t strength = 255;  // the greater, the earlier among pages with the same word
};

struct Page {
  PageKind kind = PageKind::page;
  std::string address;  // "/learn/kv-cache/", without base path
  std::string title;
  std::string summary;             // one sentence, shown where no text matches
  std::vector<std::string> names;  // what else it is called: an id, a repository
  std::vector<std::string> keywords;
  std::vector<Fact> facts;
  std::vector<Section> sections;  // [0] is what stands before the first heading
};

}  // namespace slm::search
